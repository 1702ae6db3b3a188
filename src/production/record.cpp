#include "production/record.hpp"

#include <charconv>

namespace brief::production {
namespace {

constexpr std::string_view header = "brief record 1";
constexpr std::string_view footer = "end";

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

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return text;
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

void set(Record& record, std::string_view key, std::string_view value) {
  Outcome& outcome = record.outcome;
  if (key == "program") record.program = value;
  if (key == "report") record.report = value;
  if (key == "earlier") record.earlier = value;
  if (key == "archive")
    record.archives.emplace_back(value.substr(std::min<std::size_t>(65, value.size())), value.substr(0, 64));
  if (key == "modified") record.pdf_modified = number<std::int64_t>(value);
  if (key == "bytes") record.pdf_size = outcome.bytes = number<std::uint64_t>(value);
  if (key == "sha256") outcome.sha256 = value;
  if (key == "pages") outcome.pages = number<std::size_t>(value);
  if (key == "warning") outcome.diagnostics.push_back(parse_warning(value));
  if (key != "findings") return;
  for (std::size_t& finding : outcome.findings) {
    finding = number<std::size_t>(value);
    value.remove_prefix(std::min(value.size(), value.find(' ') + 1));
  }
}

}  // namespace

std::string to_text(const Record& record) {
  const Outcome& outcome = record.outcome;
  std::string text(header);
  const auto add = [&text](std::string_view key, const std::string& value) {
    (text += '\n') += key;
    (text += ' ') += value;
  };
  add("program", record.program);
  add("report", record.report);
  add("earlier", record.earlier);
  for (const auto& [path, digest] : record.archives) add("archive", digest + " " + path);
  add("modified", std::to_string(record.pdf_modified));
  add("bytes", std::to_string(record.pdf_size));
  add("sha256", outcome.sha256);
  add("pages", std::to_string(outcome.pages));
  std::string findings;
  for (const std::size_t count : outcome.findings) findings += (findings.empty() ? "" : " ") + std::to_string(count);
  add("findings", findings);
  for (const Diagnostic& d : outcome.diagnostics)
    add("warning", std::to_string(d.origin.line) + " " + std::to_string(d.origin.column) + " " + d.code + " " +
                       one_line(d.message));
  return text + "\n" + std::string(footer) + "\n";
}

std::optional<Record> parse_record(std::string_view text) {
  if (!text.starts_with(header) || !text.ends_with("\n" + std::string(footer) + "\n")) return std::nullopt;
  Record record;
  Lines lines(text.substr(header.size() + 1));
  for (std::string_view key, value; lines.next(key, value);) set(record, key, value);
  if (record.report.size() != 64 || record.outcome.sha256.size() != 64) return std::nullopt;
  return record;
}

}  // namespace brief::production
