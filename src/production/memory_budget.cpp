#include "production/memory_budget.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <thread>

#include "base/disk.hpp"

namespace brief::production {
namespace {

constexpr std::size_t mebibyte = 1u << 20;
constexpr std::size_t beside_the_arena = 192 * mebibyte;
constexpr std::size_t least_for_a_report = 112 * mebibyte;
constexpr std::size_t for_the_parent = 24 * mebibyte;
constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

std::string read_small(const std::string& path) {
  FileContent file = posix_disk().read(path, 64 * 1024);
  return file.ok() ? std::move(file.bytes) : std::string();
}

std::size_t number_or(std::string_view text, std::size_t otherwise) {
  std::size_t value = 0;
  return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc() ? value : otherwise;
}

/// The limit of a group and of those above it.
std::size_t least_limit(const std::string& root, std::string group, const std::string& file) {
  std::size_t least = unlimited;
  for (;;) {
    least = std::min(least, number_or(read_small(root + group + "/" + file), unlimited));
    const auto slash = group.rfind('/');
    if (slash == std::string::npos || group.empty()) return least;
    group.resize(slash);
  }
}

/// Of version 2 ("0::/group") or of the memory controller of version 1 ("4:memory:/group").
std::size_t group_limit() {
  const std::string groups = read_small("/proc/self/cgroup");
  std::size_t least = unlimited;
  for (std::string_view rest = groups; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) continue;
    const std::string_view controllers = line.substr(first + 1, second - first - 1);
    const std::string group(line.substr(second + 1));
    if (controllers.empty()) least = std::min(least, least_limit("/sys/fs/cgroup", group, "memory.max"));
    if (controllers == "memory")
      least = std::min(least, least_limit("/sys/fs/cgroup/memory", group, "memory.limit_in_bytes"));
  }
  return least;
}

std::size_t memory_at_hand() {
  const long pages = ::sysconf(_SC_PHYS_PAGES), size = ::sysconf(_SC_PAGESIZE);
  const std::size_t machine =
      pages > 0 && size > 0 ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(size) : unlimited;
  const std::size_t all = std::min(machine, group_limit());
  return all > 2 * for_the_parent ? all - for_the_parent : all / 2;
}

}  // namespace

MemoryBudget memory_budget(unsigned wished, std::size_t arena_bytes) {
  const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t most = arena_bytes + beside_the_arena, all = memory_at_hand();
  MemoryBudget budget;
  budget.workers = wished > 0 ? wished : cores;
  const std::size_t fitting = std::max<std::size_t>(1, all / std::min(most, least_for_a_report));
  if (fitting < budget.workers) budget.workers = static_cast<unsigned>(fitting);
  budget.bytes_a_report = std::min(most, all / budget.workers);
  return budget;
}

std::size_t resident_memory() {
  const std::string pages = read_small("/proc/self/statm");  // all of it, and what of it is in memory (proc(5))
  const auto space = pages.find(' ');
  if (space == std::string::npos) return 0;
  return number_or(std::string_view(pages).substr(space + 1), 0) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

bool limit_memory(std::size_t bytes) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  (void)bytes;  // they take terabytes of addresses for themselves
  return true;
#else
  const std::string pages = read_small("/proc/self/statm");
  const std::size_t now = number_or(pages, 8192) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  rlimit limit{};
  if (::getrlimit(RLIMIT_AS, &limit) != 0) return false;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, now + bytes);
  return ::setrlimit(RLIMIT_AS, &limit) == 0;
#endif
}

bool ends_for_memory() {
  try {
    if (const std::exception_ptr exception = std::current_exception()) std::rethrow_exception(exception);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
  }
  return false;
}

}  // namespace brief::production
