#include "production/manifest.hpp"

#include <nlohmann/json.hpp>

#include "base/printable.hpp"
#include "brief.hpp"
#include "production/moment.hpp"

namespace brief::production {
namespace {

using nlohmann::ordered_json;

ordered_json list_of(const std::vector<Diagnostic>& diagnostics, Severity severity) {
  ordered_json list = ordered_json::array();
  for (const Diagnostic& d : diagnostics)
    if (d.severity == severity)
      list.push_back({{"line", d.origin.line}, {"column", d.origin.column}, {"code", d.code}, {"message", d.message}});
  return list;
}

ordered_json entry_of(const Outcome& outcome) {
  ordered_json errors = list_of(outcome.diagnostics, Severity::error);
  if (outcome.status == Status::failed)
    errors.push_back({{"line", 0}, {"column", 0}, {"code", "failed"}, {"message", outcome.reason}});
  return {{"name", outcome.name},
          {"status", name_of(outcome.status)},
          {"pdf", outcome.pdf.empty() ? ordered_json(nullptr) : ordered_json(outcome.pdf)},
          {"sha256", outcome.sha256.empty() ? ordered_json(nullptr) : ordered_json(outcome.sha256)},
          {"pages", outcome.pages},
          {"bytes", outcome.bytes},
          {"html", outcome.html.path.empty() ? ordered_json(nullptr) : ordered_json(outcome.html.path)},
          {"html_sha256", outcome.html.path.empty() ? ordered_json(nullptr) : ordered_json(outcome.html.sha256)},
          {"html_bytes", outcome.html.bytes},
          {"seconds", outcome.seconds},
          {"reason", outcome.status == Status::built ? ordered_json(outcome.reason) : ordered_json(nullptr)},
          {"errors", std::move(errors)},
          {"warnings", list_of(outcome.diagnostics, Severity::warning)},
          {"quotes",
           {{"verbatim", outcome.findings[0]},
            {"differs", outcome.findings[1]},
            {"not_found", outcome.findings[2]},
            {"unchecked", outcome.findings[3]}}}};
}

/// A value as it stands at a depth of the whole object, by the pretty printing of nlohmann-json: a space a level.
std::string nested(const ordered_json& json, std::size_t depth) {
  const std::string text = printable_json(json.dump(1, ' ', false, ordered_json::error_handler_t::replace));
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out.append(depth, ' ');
  }
  return out;
}

std::string member(const char* key, const ordered_json& value) {
  return "\n \"" + std::string(key) + "\": " + nested(value, 1);
}

}  // namespace

std::string manifest_name(const Shard& shard) {
  if (shard.whole()) return "build.json";
  return "build-" + std::to_string(shard.index) + "-of-" + std::to_string(shard.count) + ".json";
}

Manifest::Manifest(Disk& disk, const Options& options, std::string temporary, std::int64_t started)
    : disk_(disk), path_(options.out + "/" + manifest_name(options.shard)), temporary_(std::move(temporary)) {
  text_ = "{" + member("started", rfc3339(started)) + "," + member("version", version()) + ",\n \"reports\": [";
}

void Manifest::add(const Outcome& outcome) {
  constexpr std::size_t much = 64 * 1024;
  if (!failure_.ok()) return;
  (text_ += first_ ? "\n  " : ",\n  ") += nested(entry_of(outcome), 2);
  first_ = false;
  if (text_.size() >= much) failure_ = flush();
}

/// What has been collected goes to the temporary file.
DiskResult Manifest::flush() {
  DiskResult result = begun_ ? disk_.append(temporary_, text_) : disk_.write(temporary_, text_);
  begun_ = true;
  text_.clear();
  return result;
}

DiskResult Manifest::finish(const Result& result, std::int64_t finished, const std::vector<Output>& outputs) {
  ordered_json others = ordered_json::array();
  for (const Output& output : outputs) others.push_back({{"path", output.path}, {"sha256", output.sha256}});
  text_ += first_ ? "]," : "\n ],";
  text_ += member("outputs", others) + ",";
  text_ += member("finished", rfc3339(finished)) + "," + member("exit_code", result.exit_code) + "," +
           member("problems", result.errors) + "," + member("warnings", result.warnings) + "\n}\n";
  if (failure_.ok()) failure_ = flush();
  if (failure_.ok()) return publish_written(disk_, temporary_, path_);
  disk_.remove(temporary_);
  return failure_;
}

}  // namespace brief::production
