#include <ctime>
#include <nlohmann/json.hpp>

#include "base/printable.hpp"
#include "production/build.hpp"
#include "production/output_lock.hpp"

namespace brief::production {
namespace {

using nlohmann::ordered_json;

std::string iso_time(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm utc{};
  gmtime_r(&time, &utc);
  char buffer[32];
  std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return buffer;
}

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
    errors.push_back({{"line", 0}, {"column", 0}, {"code", "disk"}, {"message", outcome.reason}});
  return {{"name", outcome.name},
          {"status", name_of(outcome.status)},
          {"pdf", outcome.pdf.empty() ? ordered_json(nullptr) : ordered_json(outcome.pdf)},
          {"sha256", outcome.sha256.empty() ? ordered_json(nullptr) : ordered_json(outcome.sha256)},
          {"pages", outcome.pages},
          {"bytes", outcome.bytes},
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

std::string text_of(const ordered_json& json) {
  return printable_json(json.dump(1, ' ', false, ordered_json::error_handler_t::replace)) + "\n";
}

std::string manifest_name(const Shard& shard) {
  if (shard.whole()) return "build.json";
  return "build-" + std::to_string(shard.index) + "-of-" + std::to_string(shard.count) + ".json";
}

}  // namespace

namespace {

/// One entry of the list of reports, as text_of() would write it there: what stands between the list's brackets.
std::string listed(const Outcome& outcome) {
  const std::string text = text_of(ordered_json{{"reports", ordered_json::array({entry_of(outcome)})}});
  const std::size_t from = text.find('[') + 1;
  return text.substr(from, text.rfind("\n ]") - from);
}

}  // namespace

Manifest::Manifest(Disk& disk, const Options& options, std::int64_t started)
    : disk_(disk), path_(options.out + "/" + manifest_name(options.shard)) {
  text_ =
      text_of(ordered_json{{"started", iso_time(started)}, {"version", version()}, {"reports", ordered_json::array()}});
  text_.resize(text_.rfind(']'));
}

void Manifest::add(const Outcome& outcome) {
  constexpr std::size_t much = 64 * 1024;
  if (!failure_.ok()) return;
  (text_ += first_ ? "" : ",") += listed(outcome);
  first_ = false;
  if (text_.size() >= much) failure_ = flush();
}

/// What has come together goes to the temporary file.
DiskResult Manifest::flush() {
  const std::string temporary = path_ + ".tmp";
  DiskResult result = begun_ ? disk_.append(temporary, text_) : disk_.write(temporary, text_);
  begun_ = true;
  text_.clear();
  return result;
}

DiskResult Manifest::finish(const Result& result, std::int64_t finished) {
  text_ += first_ ? "]," : "\n ],";
  // The rest of the object, after its opening brace.
  text_ += text_of(ordered_json{
                       {"finished", iso_time(finished)}, {"exit_code", result.exit_code}, {"problems", result.errors}})
               .substr(1);
  if (failure_.ok()) failure_ = flush();
  if (failure_.ok()) return publish_written(disk_, path_);
  disk_.remove(path_ + ".tmp");
  return failure_;
}

namespace {

bool is_manifest(const ordered_json& json) {
  if (!json.is_object()) return false;
  const auto has = [&json](const char* key, auto type) {
    const auto found = json.find(key);
    return found != json.end() && ((*found).*type)();
  };
  return has("reports", &ordered_json::is_array) && has("problems", &ordered_json::is_array) &&
         has("exit_code", &ordered_json::is_number_integer) && has("started", &ordered_json::is_string) &&
         has("finished", &ordered_json::is_string) &&
         std::all_of(json["reports"].begin(), json["reports"].end(), [](const ordered_json& report) {
           return report.is_object() && report.contains("name") && report["name"].is_string();
         });
}

/// Adds one shard's manifest to the whole. The worst exit code stands for all; disk failures are worse than rejections.
void merge_into(ordered_json& whole, const ordered_json& part) {
  for (const auto& report : part["reports"]) whole["reports"].push_back(report);
  for (const auto& problem : part["problems"]) whole["problems"].push_back(problem);
  whole["exit_code"] = std::max(whole["exit_code"].get<int>(), part["exit_code"].get<int>());
  whole["started"] = std::min(whole["started"].get<std::string>(), part["started"].get<std::string>());
  whole["finished"] = std::max(whole["finished"].get<std::string>(), part["finished"].get<std::string>());
}

/// "build-2-of-3.json": how many shards there are; 0: another file.
std::uint32_t shard_count(const std::string& name) {
  const auto of = name.find("-of-");
  if (!name.starts_with("build-") || of == std::string::npos || !name.ends_with(".json")) return 0;
  std::uint32_t count = 0;
  for (std::size_t i = of + 4; i < name.size() - 5; ++i) {
    if (name[i] < '0' || name[i] > '9') return 0;
    count = 10 * count + static_cast<std::uint32_t>(name[i] - '0');
  }
  return count;
}

/// The manifests of all shards in a folder; an error where they are not all there, or not of one division.
DiskResult find_shards(Disk& disk, const std::string& out, std::vector<std::string>& names) {
  DiskResult result = disk.list(out, names);
  if (!result.ok()) return result;
  std::erase_if(names, [](const std::string& name) { return shard_count(name) == 0; });
  const std::uint32_t count = names.empty() ? 0 : shard_count(names.front());
  for (const std::string& name : names)
    if (shard_count(name) != count)
      result.error = names.front() + " and " + name + " are of different divisions; remove the old ones";
  std::uint32_t found = 0;
  for (std::uint32_t i = 1; i <= count && found + 1 == i; ++i)
    found += std::find(names.begin(), names.end(), manifest_name({i, count})) != names.end() ? 1 : 0;
  if (result.ok() && (found != count || count == 0))
    result.error =
        "found " + std::to_string(names.size()) + " of " + std::to_string(count) + " shards’ build-I-of-N.json";
  return result;
}

/// They as one; an error where one of them is none.
DiskResult join(Disk& disk, const std::string& out, ordered_json& whole) {
  std::vector<std::string> names;
  DiskResult result = find_shards(disk, out, names);
  for (std::size_t i = 0; result.ok() && i < names.size(); ++i) {
    FileContent file = disk.read(out + "/" + names[i], std::size_t{1} << 31);
    if (!file.ok()) return file;
    const auto part = ordered_json::parse(file.bytes, nullptr, false);
    if (is_manifest(part))
      merge_into(whole, part);
    else
      result.error = names[i] + " is no build.json";
  }
  auto& reports = whole["reports"];
  std::sort(reports.begin(), reports.end(), [](const ordered_json& a, const ordered_json& b) {
    return a["name"].get_ref<const std::string&>() < b["name"].get_ref<const std::string&>();
  });
  return result;
}

}  // namespace

Result merge_manifests(Disk& disk, const std::string& out) {
  Result result;
  const auto fail = [&](const std::string& error) {
    result.exit_code = disk_failure;
    result.errors.push_back("cannot merge the shards of " + out + ": " + error);
    return result;
  };
  if (!disk.stat(out).folder) return fail("there is no such folder");
  const OutputLock lock(disk, out, {}, result);
  if (result.exit_code != success) return result;
  ordered_json whole{{"started", "9999"},
                     {"finished", ""},
                     {"version", version()},
                     {"exit_code", 0},
                     {"problems", ordered_json::array()},
                     {"reports", ordered_json::array()}};
  DiskResult done = join(disk, out, whole);
  if (done.ok()) done = publish(disk, out + "/build.json", text_of(whole));
  if (!done.ok()) return fail(done.error);
  result.exit_code = whole["exit_code"];
  return result;
}

}  // namespace brief::production
