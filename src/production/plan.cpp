#include "production/plan.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <new>

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
  plan.folders.push_back(base);
  bool any = false;
  for (const std::string& name : names) {
    if (!name.ends_with(extension) || name.size() == extension.size() || name.starts_with('.')) continue;
    any = true;
    plan.jobs.push_back(job_for(base == "." ? name : base == "/" ? "/" + name : base + "/" + name));
  }
  if (!any) plan.errors.push_back("there is no report in the folder " + folder);
}

/// A name as a file system may see it that tells neither case nor Unicode form apart.
std::string folded(const std::string& name) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()), static_cast<utf8proc_ssize_t>(name.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  std::string result =
      size >= 0 ? std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)) : name;
  std::free(out);
  return result;
}

/// Keeps the first of those that would make one file.
void refuse_clashes(Plan& plan) {
  std::map<std::string, const Job*> first;
  std::vector<Job> kept;
  kept.reserve(plan.jobs.size());
  for (Job& job : plan.jobs) {
    const auto [found, fresh] = first.try_emplace(folded(job.name), nullptr);
    if (fresh) {
      kept.push_back(std::move(job));  // room was reserved: it stays where it is
      found->second = &kept.back();
    } else if (found->second->report != job.report) {
      plan.errors.push_back("two reports would make " + found->second->name + ".pdf: " + found->second->report +
                            " and " + job.report +
                            (found->second->name == job.name ? "" : ", on a disk that does not tell case"));
    }
  }
  plan.jobs = std::move(kept);
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
  std::stable_sort(plan.jobs.begin(), plan.jobs.end(), [](const Job& a, const Job& b) { return a.name < b.name; });
  refuse_clashes(plan);
  if (!shard.whole())
    std::erase_if(plan.jobs, [shard](const Job& job) { return shard_of(job.name, shard.count) != shard.index; });
  return plan;
}

}  // namespace brief::production
