#include <algorithm>

#include "base/printable.hpp"
#include "production/moment.hpp"
#include "production/night.hpp"

namespace brief::production {
namespace {

/// Text as it stands in a message: in Markdown what could be markup is escaped (CommonMark 0.31, section 2.4).
class Message {
 public:
  explicit Message(bool markdown) : markdown_(markdown) {}

  void heading(const std::string& words) {
    text_ += markdown_ ? "\n## " + words + "\n\n" : "\n" + words + "\n" + std::string(words.size(), '-') + "\n\n";
  }
  void title(const std::string& words) {
    text_ += markdown_ ? "# " + words + "\n\n" : words + "\n" + std::string(words.size(), '=') + "\n\n";
  }
  void line(const std::string& words) { text_ += escaped(words) + "\n"; }
  void item(const std::string& words, int depth = 0) {
    text_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- " + escaped(words) + "\n";
  }
  std::string take() { return std::move(text_); }

 private:
  std::string escaped(const std::string& words) const {
    const std::string safe = printable(words);
    if (!markdown_) return safe;
    std::string out;
    for (const char c : safe) {
      if (std::string_view("\\`*_{}[]<>#|~&!").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    return out;
  }

  bool markdown_;
  std::string text_;
};

const Record* record_of(const std::vector<Record>& records, const std::string& name) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const Record& r) { return r.name == name; });
  return found == records.end() ? nullptr : &*found;
}

void add_more(Message& message, std::size_t all, std::size_t told) {
  if (all > told) message.item("and " + std::to_string(all - told) + " more, in build.json");
}

void add_errors(Message& message, const Outcome& outcome) {
  if (outcome.status == Status::failed) return message.item(outcome.report + ": " + outcome.reason);
  for (const Diagnostic& d : outcome.diagnostics)
    if (d.severity == Severity::error)
      message.item(outcome.report + ":" + std::to_string(d.origin.line) + ":" + std::to_string(d.origin.column) + ": " +
                   d.message + " [" + d.code + "]");
}

void add_bad(Message& message, const Result& result, const Night& night, const std::vector<Record>& records) {
  const std::size_t all = result.counts[static_cast<std::size_t>(Status::rejected)] +
                          result.counts[static_cast<std::size_t>(Status::failed)];
  if (all == 0) return;
  message.heading("Not built");
  for (const Outcome& outcome : night.bad) {
    add_errors(message, outcome);
    const Record* record = record_of(records, outcome.name);
    message.item(record == nullptr || record->issues.empty()
                     ? "there is no brief of it yet"
                     : "its last good brief, published " + rfc3339(record->issues.back().made) + ", stays as it was",
                 1);
  }
  add_more(message, all, night.bad.size());
}

void add_built(Message& message, const Result& result, const Night& night, const std::vector<Record>& records) {
  const std::size_t all = result.counts[static_cast<std::size_t>(Status::built)];
  if (all == 0) return;
  message.heading("Built");
  for (const Outcome& outcome : night.built) {
    const Record* record = record_of(records, outcome.name);
    message.item(outcome.pdf + (record == nullptr ? "" : ": " + record->card.title) + " (" + outcome.reason + ")");
    if (record != nullptr && outcome.new_issue)
      for (const std::string& change : record->card.changes) message.item(change, 1);
  }
  add_more(message, all, night.built.size());
}

void add_list(Message& message, const char* heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  message.heading(heading);
  for (const std::string& line : lines) message.item(line);
}

}  // namespace

std::string summary(const Options& options, const Result& result, const Night& night,
                    const std::vector<Record>& records, bool markdown) {
  Message message(markdown);
  const auto count = [&](Status status) { return std::to_string(result.counts[static_cast<std::size_t>(status)]); };
  message.title("Briefs: " + count(Status::built) + " built, " + count(Status::fresh) + " fresh, " +
                count(Status::rejected) + " rejected, " + count(Status::failed) + " failed");
  message.line("From " + rfc3339(night.started) + " to " + rfc3339(night.finished) + ", exit code " +
               std::to_string(result.exit_code) + ", in " + options.out);
  if (result.exit_code == interrupted) message.line("The run was interrupted; what was built is whole.");
  add_bad(message, result, night, records);
  add_list(message, "Errors of the run", result.errors);
  add_built(message, result, night, records);
  add_list(message, "Warnings of the run", result.warnings);
  return message.take();
}

}  // namespace brief::production
