#include "production/record.hpp"

#include <charconv>

#include "base/digest.hpp"

namespace brief::production {
namespace {

constexpr std::string_view header = "brief record 3";
constexpr std::string_view footer = "\nend ";  // then the digest of all before it
constexpr std::size_t digest_digits = 64;

/// Lines of "key value"; values have no line feed.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  bool next(std::string_view& key, std::string_view& value) {
    const auto end = rest_.find('\n');
    if (end == std::string_view::npos) return false;
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    const auto space = line.find(' ');
    key = line.substr(0, space);
    value = space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
    return true;
  }

 private:
  std::string_view rest_;
};

template <class Number>
Number number(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The number up to the next space, which is taken off.
template <class Number>
Number next_number(std::string_view& text) {
  const Number value = number<Number>(text);
  const auto space = text.find(' ');
  text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  return value;
}

Stamp parse_stamp(std::string_view value) {
  Stamp stamp;
  stamp.size = next_number<std::uint64_t>(value);
  stamp.inode = next_number<std::uint64_t>(value);
  stamp.modified = next_number<std::int64_t>(value);
  stamp.changed = next_number<std::int64_t>(value);
  return stamp;
}

std::string to_text(const Stamp& stamp) {
  return std::to_string(stamp.size) + " " + std::to_string(stamp.inode) + " " + std::to_string(stamp.modified) + " " +
         std::to_string(stamp.changed);
}

/// "line column code message": a warning of the build, to be told again.
Diagnostic parse_warning(std::string_view value) {
  Diagnostic made;
  made.severity = Severity::warning;
  const auto word = [&value] {
    const auto space = value.find(' ');
    const std::string_view first = value.substr(0, space);
    value.remove_prefix(space == std::string_view::npos ? value.size() : space + 1);
    return first;
  };
  made.origin.line = number<std::uint32_t>(word());
  made.origin.column = number<std::uint32_t>(word());
  made.code = word();
  made.message = value;
  return made;
}

void set_card(Record& record, std::string_view key, std::string_view value) {
  content::Card& card = record.card;
  if (key == "title") card.title = value;
  if (key == "language") card.language = value;
  if (key == "date") card.date = value;
  if (key == "details") card.details = value;
  if (key == "marking") card.marking = value;
  if (key == "url") card.url = value;
  if (key == "change") card.changes.emplace_back(value);
}

/// "issue-made" begins an issue; what follows is told of it.
void set_issue(std::vector<PublishedIssue>& issues, std::string_view key, std::string_view value) {
  if (key == "issue-made") issues.push_back({number<std::int64_t>(value), 0, {}, {}, {}});
  if (issues.empty()) return;
  PublishedIssue& issue = issues.back();
  if (key == "issue-number") issue.number = number<std::uint64_t>(value);
  if (key == "issue-title") issue.title = value;
  if (key == "issue-details") issue.details = value;
  if (key == "issue-change") issue.changes.emplace_back(value);
}

void set(Record& record, std::string_view key, std::string_view value) {
  Outcome& outcome = record.outcome;
  if (key == "name") record.name = value;
  if (key == "edition") record.edition = value;
  if (key == "path") record.path = value;
  if (key == "program") record.program = value;
  if (key == "report") record.report = value;
  if (key == "earlier") record.earlier = value;
  if (key == "archive")
    record.archives.emplace_back(value.substr(std::min<std::size_t>(65, value.size())), value.substr(0, 64));
  if (key == "stamp") record.stamp = parse_stamp(value);
  if (key == "html-stamp") record.html_stamp = parse_stamp(value);
  if (key == "html-bytes") outcome.html.bytes = number<std::uint64_t>(value);
  if (key == "html-sha256") outcome.html.sha256 = value;
  set_card(record, key, value);
  set_issue(record.issues, key, value);
  if (key == "bytes") outcome.bytes = number<std::uint64_t>(value);
  if (key == "sha256") outcome.sha256 = value;
  if (key == "new-issue") outcome.new_issue = value == "1";
  if (key == "pages") outcome.pages = number<std::size_t>(value);
  if (key == "warning") outcome.diagnostics.push_back(parse_warning(value));
  if (key != "findings") return;
  for (std::size_t& finding : outcome.findings) finding = next_number<std::size_t>(value);
}

template <class Add>
void add_card(const content::Card& card, const Add& add) {
  add("title", card.title);
  add("language", card.language);
  add("date", card.date);
  add("details", card.details);
  add("marking", card.marking);
  add("url", card.url);
  for (const std::string& change : card.changes) add("change", change);
}

template <class Add>
void add_issue(const PublishedIssue& issue, const Add& add) {
  add("issue-made", std::to_string(issue.made));
  add("issue-number", std::to_string(issue.number));
  add("issue-title", issue.title);
  add("issue-details", issue.details);
  for (const std::string& change : issue.changes) add("issue-change", change);
}

}  // namespace

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return text;
}

std::string to_text(const Record& record) {
  const Outcome& outcome = record.outcome;
  std::string text(header);
  const auto add = [&text](std::string_view key, const std::string& value) {
    (text += '\n') += key;
    (text += ' ') += one_line(value);
  };
  add("name", record.name);
  add("edition", record.edition);
  add("path", record.path);
  add("program", record.program);
  add("report", record.report);
  add("earlier", record.earlier);
  for (const auto& [path, digest] : record.archives) add("archive", digest + " " + path);
  if (record.stamp) add("stamp", to_text(*record.stamp));
  add("bytes", std::to_string(outcome.bytes));
  add("sha256", outcome.sha256);
  if (!outcome.html.sha256.empty()) {
    if (record.html_stamp) add("html-stamp", to_text(*record.html_stamp));
    add("html-bytes", std::to_string(outcome.html.bytes));
    add("html-sha256", outcome.html.sha256);
  }
  add_card(record.card, add);
  for (const PublishedIssue& issue : record.issues) add_issue(issue, add);
  add("new-issue", outcome.new_issue ? "1" : "0");
  add("pages", std::to_string(outcome.pages));
  std::string findings;
  for (const std::size_t count : outcome.findings) findings += (findings.empty() ? "" : " ") + std::to_string(count);
  add("findings", findings);
  for (const Diagnostic& d : outcome.diagnostics)
    add("warning",
        std::to_string(d.origin.line) + " " + std::to_string(d.origin.column) + " " + d.code + " " + d.message);
  const std::string digest = sha256_hex(text);
  return (text += footer) += digest + "\n";
}

std::optional<Record> parse_record(std::string_view text) {
  const std::size_t tail = footer.size() + digest_digits + 1;
  if (!text.starts_with(header) || text.size() < header.size() + tail) return std::nullopt;
  const std::string_view body = text.substr(0, text.size() - tail), end = text.substr(body.size());
  if (!end.starts_with(footer) || !end.ends_with('\n') || end.substr(footer.size(), digest_digits) != sha256_hex(body))
    return std::nullopt;
  Record record;
  Lines lines(text.substr(header.size() + 1, body.size() - header.size()));
  for (std::string_view key, value; lines.next(key, value);) set(record, key, value);
  if (record.report.size() != digest_digits || record.outcome.sha256.size() != digest_digits) return std::nullopt;
  return record;
}

}  // namespace brief::production
