#include "production/plan.hpp"

#include <algorithm>

#include "base/digest.hpp"

namespace brief::production {
namespace {

constexpr std::string_view extension = ".toml";

Job job_for(const std::string& path) {
  const auto slash = path.rfind('/');
  Job job;
  job.report = path;
  job.name = path.substr(slash + 1);
  if (job.name.ends_with(extension)) job.name.resize(job.name.size() - extension.size());
  return job;
}

void add_folder(Disk& disk, const std::string& folder, Plan& plan) {
  std::vector<std::string> names;
  const DiskResult listed = disk.list(folder, names);
  if (!listed.ok()) return plan.errors.push_back("cannot read the folder " + folder + ": " + listed.error);
  std::string base = folder;
  while (base.size() > 1 && base.back() == '/') base.pop_back();
  for (const std::string& name : names)
    if (name.ends_with(extension) && name.size() > extension.size() && !name.starts_with('.'))
      plan.jobs.push_back(job_for(base == "." ? name : base == "/" ? "/" + name : base + "/" + name));
}

}  // namespace

std::string Job::folder() const {
  const auto slash = report.rfind('/');
  return slash == std::string::npos ? "" : slash == 0 ? "/" : report.substr(0, slash);
}

std::uint32_t shard_of(std::string_view name, std::uint32_t count) {
  std::uint64_t value = 0;
  for (const char digit : sha256_hex(name).substr(0, 15))
    value = value * 16 + static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  return static_cast<std::uint32_t>(value % count) + 1;
}

Plan plan(Disk& disk, const std::vector<std::string>& paths, Shard shard) {
  Plan plan;
  for (const std::string& path : paths) {
    const FileStat stat = disk.stat(path);
    if (!stat.exists)
      plan.errors.push_back("there is no report or folder " + path);
    else if (stat.folder)
      add_folder(disk, path, plan);
    else
      plan.jobs.push_back(job_for(path));
  }
  if (!shard.whole())
    std::erase_if(plan.jobs, [shard](const Job& job) { return shard_of(job.name, shard.count) != shard.index; });
  std::stable_sort(plan.jobs.begin(), plan.jobs.end(), [](const Job& a, const Job& b) { return a.name < b.name; });
  for (std::size_t i = 1; i < plan.jobs.size(); ++i) {
    const Job &first = plan.jobs[i - 1], &second = plan.jobs[i];
    if (first.name == second.name && first.report != second.report)
      plan.errors.push_back("two reports would make " + first.name + ".pdf: " + first.report + " and " + second.report);
  }
  const auto same = [](const Job& a, const Job& b) { return a.name == b.name; };
  plan.jobs.erase(std::unique(plan.jobs.begin(), plan.jobs.end(), same), plan.jobs.end());
  return plan;
}

}  // namespace brief::production
