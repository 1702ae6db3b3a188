#include "production/outputs.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "production/freshness.hpp"

namespace brief::production {
namespace {

constexpr std::string_view extension = ".record";
constexpr std::size_t max_site_bytes = std::size_t{1} << 30;

/// Whether the record of the build names the brief of this report itself.
bool is_named(const Plan& plan, const Statuses& statuses, std::string_view name) {
  const auto found = std::lower_bound(plan.jobs.begin(), plan.jobs.end(), name,
                                      [](const Job& job, std::string_view one) { return job.name < one; });
  if (found == plan.jobs.end() || found->name != name) return false;
  const auto status = statuses.find(std::string(name));
  return status == statuses.end() || status->second == Status::built || status->second == Status::fresh;
}

void add(Disk& disk, const std::string& path, const std::string& sha256, std::vector<Output>& outputs) {
  if (!sha256.empty() && disk.stat(path).regular) outputs.push_back({path, sha256});
}

/// `stem`: the name of the brief's files, and of its record.
void add_recorded(Disk& disk, const Options& options, const Plan& plan, const Statuses& statuses,
                  const std::string& stem, std::vector<Output>& outputs) {
  if (options.edition == layout::Edition::standard && is_named(plan, statuses, stem)) return;
  const FileContent text = disk.read(options.out + "/.brief/" + stem + std::string(extension), 1u << 20);
  const auto record = text.ok() ? parse_record(text.bytes) : std::nullopt;
  if (!record || shard_of(record->name, options.shard.count) != options.shard.index) return;
  if (record->edition == edition_name(options) && is_named(plan, statuses, record->name)) return;
  add(disk, options.out + "/" + stem + ".pdf", record->outcome.sha256, outputs);
  add(disk, options.out + "/" + stem + ".html", record->outcome.html.sha256, outputs);
}

void add_site(Disk& disk, const Options& options, Result& result, std::vector<Output>& outputs) {
  for (const char* name : {"index.html", "feed.xml"}) {
    const std::string path = options.out + "/" + name;
    const FileContent file = disk.read(path, max_site_bytes);
    if (file.ok())
      outputs.push_back({path, sha256_hex(file.bytes)});
    else
      result.errors.push_back("cannot read " + path + ": " + file.error);
  }
}

}  // namespace

std::vector<Output> other_outputs(Disk& disk, const Options& options, const Plan& plan, const Statuses& statuses,
                                  Result& result) {
  std::vector<Output> outputs;
  if (options.site) add_site(disk, options, result, outputs);
  std::vector<std::string> names;
  if (const DiskResult listed = disk.list(options.out + "/.brief", names); !listed.ok())
    result.errors.push_back("cannot read " + options.out + "/.brief: " + listed.error);
  for (const std::string& name : names)
    if (name.ends_with(extension))
      add_recorded(disk, options, plan, statuses, name.substr(0, name.size() - extension.size()), outputs);
  std::sort(outputs.begin(), outputs.end(), [](const Output& a, const Output& b) { return a.path < b.path; });
  return outputs;
}

}  // namespace brief::production
