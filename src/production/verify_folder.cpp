#include "production/verify_folder.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/digest.hpp"

namespace brief::production {
namespace {

using nlohmann::json;

constexpr std::size_t max_record_bytes = std::size_t{1} << 30;
constexpr std::size_t max_output_bytes = 256u << 20;

/// Names of files, and the digests that they should have.
using Expected = std::map<std::string, std::string>;

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void expect(const json& object, const char* path, const char* digest, Expected& expected) {
  const std::string whole = text_of(object, path);
  if (!whole.empty()) expected[whole.substr(whole.rfind('/') + 1)] = text_of(object, digest);
}

bool is_output(const std::string& name) {
  return name.ends_with(".pdf") || name.ends_with(".html") || name.ends_with(".xml");
}

void verify_file(Disk& disk, const std::string& path, const std::string& digest, const std::string& name,
                 VerifiedFolder& made) {
  const FileContent file = disk.read(path, max_output_bytes);
  if (file.not_found)
    made.faults.push_back(name + " is missing");
  else if (!file.ok())
    made.faults.push_back(name + " cannot be read: " + file.error);
  else if (sha256_hex(file.bytes) != digest)
    made.faults.push_back(name + " has another digest than build.json gives");
  else
    ++made.same;
}

}  // namespace

VerifiedFolder verify_folder(Disk& disk, const std::string& folder) {
  VerifiedFolder made;
  const FileContent record = disk.read(folder + "/build.json", max_record_bytes);
  const json parsed = record.ok() ? json::parse(record.bytes, nullptr, false) : json();
  if (!record.ok()) made.error = "cannot read build.json: " + record.error;
  if (record.ok() && (!parsed.is_object() || !parsed.contains("reports") || !parsed["reports"].is_array()))
    made.error = "build.json is no record of a build";
  if (!made.error.empty()) return made;
  Expected expected;
  for (const json& entry : parsed["reports"]) {
    if (!entry.is_object()) continue;
    expect(entry, "pdf", "sha256", expected);
    expect(entry, "html", "html_sha256", expected);
  }
  if (parsed.contains("outputs") && parsed["outputs"].is_array())
    for (const json& entry : parsed["outputs"])
      if (entry.is_object()) expect(entry, "path", "sha256", expected);
  for (const auto& [name, digest] : expected) verify_file(disk, folder + "/" + name, digest, name, made);
  std::vector<std::string> names;
  if (const DiskResult listed = disk.list(folder, names); !listed.ok()) made.error = listed.error;
  for (const std::string& name : names)
    if (is_output(name) && !expected.contains(name)) made.faults.push_back(name + " is not named by build.json");
  return made;
}

}  // namespace brief::production
