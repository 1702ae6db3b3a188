#include <algorithm>
#include <charconv>

#include "production/night.hpp"

namespace brief::production {
namespace {

constexpr std::string_view success_name = "brief_last_success_timestamp_seconds";

/// A sample line's value, or 0: "name{labels} 123".
std::int64_t value_before(std::string_view text, const std::string& sample) {
  std::size_t at = text.starts_with(sample + " ") ? 0 : text.find("\n" + sample + " ");
  if (at == std::string_view::npos) return 0;
  at = text.find(sample, at) + sample.size() + 1;
  std::int64_t value = 0;
  std::from_chars(text.data() + at, text.data() + text.size(), value);
  return value;
}

/// A label's value (Prometheus text format 0.0.4): backslash, quotation mark and line feed are escaped.
std::string escaped(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == '"') out += '\\';
    out += c;
  }
  return out;
}

class Writer {
 public:
  explicit Writer(std::string labels) : labels_(std::move(labels)) {}

  void begin(std::string_view name, std::string_view help) {
    (((text_ += "# HELP ") += name) += ' ') += help;
    ((text_ += "\n# TYPE ") += name) += " gauge\n";
  }
  void sample(std::string_view name, const std::string& value, const std::string& more = {}) {
    ((text_ += sample_name(name, more)) += ' ') += value + "\n";
  }
  void one(std::string_view name, std::string_view help, const std::string& value) {
    begin(name, help);
    sample(name, value);
  }
  std::string sample_name(std::string_view name, const std::string& more = {}) const {
    return std::string(name) + "{" + labels_ + (more.empty() ? "" : "," + more) + "}";
  }
  std::string take() { return std::move(text_); }

 private:
  std::string labels_, text_;
};

void add_counts(Writer& writer, const Result& result) {
  writer.begin("brief_reports", "Reports of the last run, by what became of them.");
  for (const Status status : {Status::built, Status::fresh, Status::rejected, Status::failed})
    writer.sample("brief_reports", std::to_string(result.counts[static_cast<std::size_t>(status)]),
                  "status=\"" + std::string(name_of(status)) + "\"");
}

void add_bad(Writer& writer, const Night& night) {
  if (night.bad.empty()) return;
  writer.begin("brief_report_bad", "Reports that were rejected or failed, at most 100.");
  for (const Outcome& outcome : night.bad)
    writer.sample("brief_report_bad", "1",
                  "name=\"" + escaped(outcome.name) + "\",status=\"" + std::string(name_of(outcome.status)) + "\"");
}

void add_ages(Writer& writer, const Night& night, const std::vector<Record>& records) {
  std::int64_t oldest = 0, oldest_behind = 0;
  const auto take = [](std::int64_t& least, std::int64_t made) { least = least == 0 ? made : std::min(least, made); };
  for (const Record& record : records) {
    if (record.issues.empty()) continue;
    take(oldest, record.issues.back().made);
    const auto found = night.statuses.find(record.name);
    if (found != night.statuses.end() && found->second != Status::built) take(oldest_behind, record.issues.back().made);
  }
  if (oldest > 0)
    writer.one("brief_oldest_brief_timestamp_seconds", "When the oldest brief in the folder was published.",
               std::to_string(oldest));
  if (oldest_behind > 0)
    writer.one("brief_oldest_outdated_brief_timestamp_seconds",
               "When the oldest brief was published whose newer report has errors.", std::to_string(oldest_behind));
}

}  // namespace

std::string metrics(const Options& options, const Result& result, const Night& night,
                    const std::vector<Record>& records, std::string_view before) {
  Writer writer("out=\"" + escaped(options.out) + "\",shard=\"" + std::to_string(options.shard.index) + "/" +
                std::to_string(options.shard.count) + "\"");
  const std::int64_t success =
      result.exit_code == production::success ? night.finished : value_before(before, writer.sample_name(success_name));
  writer.one("brief_last_run_timestamp_seconds", "When the last run ended.", std::to_string(night.finished));
  if (success > 0)
    writer.one(success_name, "When the last run ended in which every report was built or fresh.",
               std::to_string(success));
  writer.one("brief_exit_code", "The exit code of the last run.", std::to_string(result.exit_code));
  writer.one("brief_run_seconds", "How long the last run took.", std::to_string(night.finished - night.started));
  add_counts(writer, result);
  add_bad(writer, night);
  add_ages(writer, night, records);
  return writer.take();
}

}  // namespace brief::production
