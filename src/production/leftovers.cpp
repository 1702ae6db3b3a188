#include "production/leftovers.hpp"

#include <algorithm>

#include "production/record.hpp"

namespace brief::production {
namespace {

constexpr std::string_view extension = ".record";
constexpr std::size_t most_told = 100;

bool is_planned(const Plan& plan, std::string_view name) {
  const auto found = std::lower_bound(plan.jobs.begin(), plan.jobs.end(), name,
                                      [](const Job& job, std::string_view one) { return job.name < one; });
  return found != plan.jobs.end() && found->name == name;
}

/// What is told of the PDF, and its web page, of a report that was in one of the folders and is there no more; empty:
/// this is none.
std::string left_over(Disk& disk, const Options& options, const Plan& plan, const std::string& file_name) {
  const FileContent text = disk.read(options.out + "/.brief/" + file_name + std::string(extension), 1u << 20);
  const auto record = text.ok() ? parse_record(text.bytes) : std::nullopt;
  if (!record || is_planned(plan, record->name) || shard_of(record->name, options.shard.count) != options.shard.index)
    return {};
  const std::string folder = parent_folder(record->path), stem = options.out + "/" + file_name, pdf = stem + ".pdf";
  const bool ours = std::find(plan.folders.begin(), plan.folders.end(), folder) != plan.folders.end();
  if (!ours || disk.stat(record->path).exists || !disk.stat(pdf).exists) return {};
  return disk.stat(stem + ".html").exists
             ? pdf + " and its web page no longer have a report; remove them if they are not wanted"
             : pdf + " no longer has a report; remove it if it is not wanted";
}

}  // namespace

void find_leftovers(Disk& disk, const Options& options, const Plan& plan, Result& result) {
  if (plan.folders.empty()) return;
  std::vector<std::string> names;
  const DiskResult listed = disk.list(options.out + "/.brief", names);
  if (!listed.ok()) {
    result.errors.push_back("cannot read " + options.out + "/.brief: " + listed.error);
    return;
  }
  std::size_t more = 0;
  for (std::string& name : names) {
    if (!name.ends_with(extension)) continue;
    name.resize(name.size() - extension.size());
    if (is_planned(plan, name)) continue;
    const std::string left = left_over(disk, options, plan, name);
    if (left.empty()) continue;
    if (result.warnings.size() < most_told)
      result.warnings.push_back(left);
    else
      ++more;
  }
  if (more > 0) result.warnings.push_back("and " + std::to_string(more) + " more PDFs without a report");
}

}  // namespace brief::production
