#pragma once

#include <cstddef>

namespace brief::production {

/// How the available memory is divided.
struct MemoryBudget {
  unsigned workers = 1;            ///< at once
  std::size_t bytes_a_report = 0;  ///< the most that one report may take, all in all
};

/// At most `wished` workers (0: one a core) and no more than the memory allows: of the machine, and of the control
/// group (cgroups(7)) that a unit or a container runs in. A report may take its arena and 192 MiB, or less where there
/// is not as much for each.
MemoryBudget memory_budget(unsigned wished, std::size_t arena_bytes);

/// Holds this process to so many bytes more than it has now (RLIMIT_AS, setrlimit(2)). Whether it could be done.
bool limit_memory(std::size_t bytes);

/// For a handler of std::set_terminate: whether the process ends because a library ran out of memory where it must not
/// throw.
bool ends_for_memory();

/// The exit status by which a process tells the one that started it that memory did not suffice.
inline constexpr int no_memory_status = 77;

/// The memory that this process holds, in bytes.
std::size_t resident_memory();

}  // namespace brief::production
