#include "production/night.hpp"

#include "production/moment.hpp"

namespace brief::production {
namespace {

void write_one(Disk& disk, const std::string& path, const std::string& bytes, Result& result) {
  const DiskResult written = publish(disk, path, bytes);
  if (written.ok()) return;
  result.errors.push_back("cannot write " + path + ": " + written.error);
  if (result.exit_code < disk_failure) result.exit_code = disk_failure;
}

}  // namespace

void Night::add(const Outcome& outcome) {
  if (outcome.status == Status::fresh) return;
  statuses[outcome.name] = outcome.status;
  std::vector<Outcome>& list = outcome.status == Status::built ? built : bad;
  if (list.size() == most_told) return;
  list.push_back(outcome);
  list.back().source.clear();
}

void tell_of(Disk& disk, const Options& options, Result& result, const Night& night,
             const std::vector<Record>& records) {
  if (!options.summary.empty())
    write_one(disk, options.summary, summary(options, result, night, records, options.summary.ends_with(".md")),
              result);
  if (options.metrics.empty()) return;
  const FileContent before = disk.read(options.metrics, 1u << 20);
  write_one(disk, options.metrics, metrics(options, result, night, records, before.bytes), result);
}

}  // namespace brief::production
