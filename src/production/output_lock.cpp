#include "production/output_lock.hpp"

#include <unistd.h>

#include <array>

namespace brief::production {
namespace {

std::string holder_note() {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  return "process " + std::to_string(::getpid()) + " on " + host.data();
}

}  // namespace

OutputLock::OutputLock(Disk& disk, const std::string& out, Shard shard, Result& result) {
  DiskResult made = disk.make_folders(out);
  if (made.ok()) made = disk.make_folder(out + "/.brief");
  if (!made.ok()) {
    result.exit_code = disk_failure;
    result.errors.push_back("cannot make the folder " + out + ": " + made.error);
    return;
  }
  const std::string base = out + "/.brief/lock";
  take(disk, base, !shard.whole(), out, result);
  if (shard.whole() || result.exit_code != success) return;
  take(disk, base + "-" + std::to_string(shard.index) + "-of-" + std::to_string(shard.count), false, out, result);
}

void OutputLock::take(Disk& disk, const std::string& file, bool shared, const std::string& out, Result& result) {
  LockResult got = disk.lock(file, shared, holder_note());
  if (got.lock) {
    locks_.push_back(std::move(got.lock));
    return;
  }
  if (!got.ok()) {
    result.exit_code = disk_failure;
    result.errors.push_back("cannot lock " + out + ": " + got.error);
    return;
  }
  result.exit_code = locked;
  result.errors.push_back("another build holds " + out + (got.holder.empty() ? "" : ": " + got.holder) +
                          "; wait for it to end or build into another folder");
}

}  // namespace brief::production
