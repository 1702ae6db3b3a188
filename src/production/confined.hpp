// Work on what strangers have written, in a process of its own.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace brief::production {

struct Confines {
  std::size_t memory_bytes = 64u << 20;  ///< beyond what the program has already
  unsigned seconds = 60;                 ///< of the processor
};

struct ConfinedResult {
  std::string answer;  ///< what the work returned
  std::string fault;   ///< for a person: why it returned nothing; empty: it did
};

/// Runs the work in a child process, whose memory and time are limited and whose end does no harm. An answer has at
/// most 16 MiB. Where the system gives no process, that is the fault.
ConfinedResult run_confined(const Confines& confines, const std::function<std::string()>& work);

}  // namespace brief::production
