#include "production/verify_folder.hpp"

#include <algorithm>
#include <array>
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

/// What is published beside the PDF: its path under a name, its digest under name_sha256. Of any name, so that no kind
/// of output is left out that a build adds.
void expect_others(const json& entry, Expected& expected) {
  constexpr std::string_view ending = "_sha256";
  for (const auto& [key, digest] : entry.items())
    if (key.ends_with(ending)) expect(entry, key.substr(0, key.size() - ending.size()).c_str(), key.c_str(), expected);
}

/// By its ending, in any case of letters.
bool is_published(std::string name) {
  constexpr std::array kinds{".pdf", ".html", ".htm", ".xhtml", ".xml", ".json", ".svg", ".js", ".css", ".toml"};
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return std::any_of(kinds.begin(), kinds.end(), [&name](const char* kind) { return name.ends_with(kind); });
}

/// The page that `brief watch` writes beside a brief: NAME.live.html.
bool is_live(const std::string& name, const Expected& expected) {
  constexpr std::string_view ending = ".live.html";
  return name.ends_with(ending) && expected.contains(name.substr(0, name.size() - ending.size()) + ".pdf");
}

void look_at_unnamed(Disk& disk, const std::string& folder, const std::string& name, const Expected& expected,
                     VerifiedFolder& made) {
  constexpr std::string_view record = "build.json";
  if (name.starts_with('.') || name == record || expected.contains(name)) return;
  const bool signature = name.starts_with(std::string(record) + ".");
  if (signature || is_live(name, expected))
    made.notes.push_back(name + (signature ? " belongs to build.json" : " is a page of `brief watch`") +
                         "; it was not looked at");
  else if (disk.stat(folder + "/" + name).folder)
    made.notes.push_back(name + "/ is a folder; build.json names nothing in it, and it was not looked at");
  else if (is_published(name))
    made.faults.push_back(name + " is not named by build.json");
  else
    made.notes.push_back(name + " is not named by build.json, and is no kind of file that a build makes");
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
    expect_others(entry, expected);
  }
  if (parsed.contains("outputs") && parsed["outputs"].is_array())
    for (const json& entry : parsed["outputs"])
      if (entry.is_object()) expect(entry, "path", "sha256", expected);
  for (const auto& [name, digest] : expected) verify_file(disk, folder + "/" + name, digest, name, made);
  std::vector<std::string> names;
  if (const DiskResult listed = disk.list(folder, names); !listed.ok()) made.error = listed.error;
  for (const std::string& name : names) look_at_unnamed(disk, folder, name, expected, made);
  return made;
}

}  // namespace brief::production
