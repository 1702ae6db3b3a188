#include <algorithm>
#include <charconv>
#include <ctime>
#include <nlohmann/json.hpp>

#include "base/printable.hpp"
#include "brief.hpp"
#include "production/manifest.hpp"
#include "production/output_lock.hpp"
#include "production/run_folder.hpp"

namespace brief::production {
namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& json) {
  return printable_json(json.dump(1, ' ', false, ordered_json::error_handler_t::replace)) + "\n";
}

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
  if (part.contains("warnings"))
    for (const auto& warning : part["warnings"]) whole["warnings"].push_back(warning);
  if (part.contains("outputs"))
    for (const auto& output : part["outputs"]) whole["outputs"].push_back(output);
  whole["exit_code"] = std::max(whole["exit_code"].get<int>(), part["exit_code"].get<int>());
  whole["started"] = std::min(whole["started"].get<std::string>(), part["started"].get<std::string>());
  whole["finished"] = std::max(whole["finished"].get<std::string>(), part["finished"].get<std::string>());
}

/// "build-2-of-3.json": how many shards there are; 0: another file.
std::uint32_t shard_count(const std::string& name) {
  const auto of = name.find("-of-");
  if (!name.starts_with("build-") || of == std::string::npos || !name.ends_with(".json")) return 0;
  const char *first = name.data() + of + 4, *last = name.data() + name.size() - 5;
  std::uint32_t count = 0;
  const auto parsed = std::from_chars(first, last, count);
  return parsed.ec == std::errc() && parsed.ptr == last ? count : 0;
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

/// Seconds since 1970 of "2026-11-26T03:00:00Z"; 0 where it is no such time.
std::time_t time_of(const std::string& text) {
  std::tm utc{};
  return strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &utc) != nullptr ? timegm(&utc) : 0;
}

/// A shard that did not run this night would otherwise tell of last night's briefs. Shards of one night may run one
/// after the other, but do not lie half a day apart.
DiskResult of_one_night(const std::vector<std::string>& names, const std::vector<ordered_json>& parts) {
  constexpr std::time_t half_a_day = 12 * 60 * 60;
  std::time_t latest = 0;
  for (const auto& part : parts) latest = std::max(latest, time_of(part["started"].get<std::string>()));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string finished = parts[i]["finished"].get<std::string>();
    if (time_of(finished) + half_a_day < latest)
      return {names[i] + " is of " + finished + ", long before the others: that shard has not run since"};
  }
  return {};
}

/// They as one; an error where one of them is none.
DiskResult join(Disk& disk, const std::string& out, std::vector<std::string>& names, ordered_json& whole) {
  DiskResult result = find_shards(disk, out, names);
  std::vector<ordered_json> parts;
  for (std::size_t i = 0; result.ok() && i < names.size(); ++i) {
    FileContent file = disk.read(out + "/" + names[i], std::size_t{1} << 31);
    if (!file.ok()) return {names[i] + ": " + file.error};
    parts.push_back(ordered_json::parse(file.bytes, nullptr, false));
    if (!is_manifest(parts.back())) result.error = names[i] + " is no build.json";
  }
  if (result.ok()) result = of_one_night(names, parts);
  if (!result.ok()) return result;
  for (const auto& part : parts) merge_into(whole, part);
  auto& reports = whole["reports"];
  std::sort(reports.begin(), reports.end(), [](const ordered_json& a, const ordered_json& b) {
    return a["name"].get_ref<const std::string&>() < b["name"].get_ref<const std::string&>();
  });
  return result;
}

void count(const ordered_json& reports, Result& result) {
  for (const auto& report : reports)
    for (const Status status : {Status::built, Status::fresh, Status::rejected, Status::failed})
      if (report.value("status", std::string()) == name_of(status)) ++result.counts[static_cast<std::size_t>(status)];
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
                     {"warnings", ordered_json::array()},
                     {"outputs", ordered_json::array()},
                     {"reports", ordered_json::array()}};
  RunFolder::remove_abandoned(disk, out);
  std::vector<std::string> names;
  DiskResult done = join(disk, out, names, whole);
  if (done.ok()) done = publish(disk, out + "/build.json", text_of(whole));
  for (std::size_t i = 0; done.ok() && i < names.size(); ++i) done = disk.remove(out + "/" + names[i]);
  if (!done.ok()) return fail(done.error);
  result.exit_code = whole["exit_code"];
  count(whole["reports"], result);
  return result;
}

}  // namespace brief::production
