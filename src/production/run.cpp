#include <algorithm>
#include <array>

#include "production/build.hpp"
#include "production/output_lock.hpp"
#include "production/workers.hpp"

namespace brief::production {
namespace {

/// Removes what a killed build has left half-written.
void clean_up(Disk& disk, const Options& options) {
  std::vector<std::string> names;
  if (!options.shard.whole() || !disk.list(options.out, names).ok()) return;
  for (const std::string& name : names)
    if (name.ends_with(".pdf.tmp") || name.ends_with(".json.tmp")) disk.remove(options.out + "/" + name);
}

/// What the outcomes come to: a failed disk is worse than a rejected report.
int exit_code_of(const Result& result) {
  const auto any = [&](Status status) { return result.counts[static_cast<std::size_t>(status)] > 0; };
  if (!result.errors.empty() || any(Status::failed)) return disk_failure;
  return any(Status::rejected) ? rejected : success;
}

}  // namespace

std::string_view name_of(Status status) {
  constexpr std::array<std::string_view, 4> names{"built", "fresh", "rejected", "failed"};
  return names[static_cast<std::size_t>(status)];
}

std::string pdf_path(const Options& options, const std::string& name) {
  return options.out + "/" + name + (options.edition == layout::Edition::large ? "-large.pdf" : ".pdf");
}

Result run(Disk& disk, const Options& options, const Events& events, const std::atomic<bool>& stop) {
  Result result;
  const OutputLock lock(disk, options.out, options.shard, result);
  if (result.exit_code != success) return result;
  clean_up(disk, options);
  Plan planned = plan(disk, options.paths, options.shard);
  result.errors = std::move(planned.errors);
  if (events.planned) events.planned(planned.jobs.size());
  Workers(disk, options, planned.jobs, stop).run([&](const Outcome& outcome) {
    ++result.counts[static_cast<std::size_t>(outcome.status)];
    if (events.done) events.done(outcome);
  });
  result.exit_code = stop ? interrupted : exit_code_of(result);
  if (events.ended) events.ended(result);
  return result;
}

}  // namespace brief::production
