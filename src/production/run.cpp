#include <algorithm>
#include <array>
#include <ctime>

#include "production/build.hpp"
#include "production/leftovers.hpp"
#include "production/manifest.hpp"
#include "production/night.hpp"
#include "production/output_lock.hpp"
#include "production/plan.hpp"
#include "production/run_folder.hpp"
#include "production/site.hpp"
#include "production/workers.hpp"

namespace brief::production {
namespace {

/// What the outcomes come to: a failed disk is worse than a rejected report.
int exit_code_of(const Result& result) {
  const auto any = [&](Status status) { return result.counts[static_cast<std::size_t>(status)] > 0; };
  if (!result.errors.empty() || any(Status::failed)) return disk_failure;
  return any(Status::rejected) ? rejected : success;
}

/// The record of the last run says nothing about this one, however it ends.
void remove_old_manifest(Disk& disk, const Options& options, Result& result) {
  const std::string path = options.out + "/" + manifest_name(options.shard);
  const DiskResult removed = disk.remove(path);
  if (!removed.ok() && !removed.not_found) result.errors.push_back("cannot remove " + path + ": " + removed.error);
}

void make_all(Disk& disk, const Options& options, const Events& events, const std::atomic<bool>& stop,
              const std::vector<Job>& jobs, const RunFolder& folder, Manifest& manifest, Night& night, Result& result) {
  Workers workers(disk, options, jobs, folder.path(), stop);
  workers.run([&](const Outcome& outcome) {
    ++result.counts[static_cast<std::size_t>(outcome.status)];
    if (!outcome.problem.empty()) result.errors.push_back(outcome.report + ": " + outcome.problem);
    manifest.add(outcome);
    night.add(outcome);
    if (events.done) events.done(outcome);
  });
  if (!workers.warning().empty()) result.warnings.push_back(workers.warning());
}

/// One pass over the records of all briefs, where the site or what is told of the run needs it.
std::vector<Record> records_to_tell_of(Disk& disk, const Options& options, Result& result) {
  if (!options.site && options.metrics.empty() && options.summary.empty()) return {};
  DiskResult listed;
  std::vector<Record> records = read_records(disk, options, listed);
  if (!listed.ok()) result.errors.push_back("cannot read " + options.out + "/.brief: " + listed.error);
  return records;
}

void make_site(Disk& disk, const Options& options, const std::vector<Record>& records, const Night& night,
               Result& result) {
  const DiskResult written = write_site(disk, options, records, night.statuses);
  if (!written.ok())
    result.errors.push_back("cannot write the list of briefs in " + options.out + ": " + written.error);
}

}  // namespace

std::string_view name_of(Status status) {
  static constexpr std::array<std::string_view, 4> names{"built", "fresh", "rejected", "failed"};
  return names[static_cast<std::size_t>(status)];
}

Result run(Disk& disk, const Options& options, const Events& events, const std::atomic<bool>& stop) {
  Result result;
  const std::int64_t started = std::time(nullptr);
  const OutputLock lock(disk, options.out, options.shard, result);
  if (result.exit_code != success) return result;
  if (options.shard.whole()) RunFolder::remove_abandoned(disk, options.out);
  RunFolder folder(disk, options.out);
  if (const DiskResult made = folder.make(); !made.ok()) {
    result.errors.push_back("cannot write in " + options.out + "/.brief: " + made.error);
    result.exit_code = disk_failure;
    return result;
  }
  remove_old_manifest(disk, options, result);
  Manifest manifest(disk, options, folder.file(manifest_name(options.shard)), started);
  Plan planned = plan(disk, options.paths, options.shard);
  result.errors.insert(result.errors.end(), planned.errors.begin(), planned.errors.end());
  if (events.planned) events.planned(planned.jobs.size());
  Night night;
  night.started = started;
  make_all(disk, options, events, stop, planned.jobs, folder, manifest, night, result);
  if (!stop) find_leftovers(disk, options, planned, result);
  const std::vector<Record> records = records_to_tell_of(disk, options, result);
  if (options.site && !stop) make_site(disk, options, records, night, result);
  const std::vector<Output> outputs =
      stop ? std::vector<Output>() : other_outputs(disk, options, planned, night.statuses, result);
  result.exit_code = stop ? interrupted : exit_code_of(result);
  const DiskResult written = manifest.finish(result, std::time(nullptr), outputs);
  if (!written.ok()) {
    result.errors.push_back("cannot write the record of the build in " + options.out + ": " + written.error);
    if (result.exit_code < disk_failure) result.exit_code = disk_failure;
  }
  night.finished = std::time(nullptr);
  tell_of(disk, options, result, night, records);
  return result;
}

}  // namespace brief::production
