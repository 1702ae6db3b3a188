// Work that waits for a device rather than for the processor, several pieces of it at once.
#pragma once

#include <cstddef>
#include <functional>

namespace brief {

/// Calls `work` with every number below `count`, each once, in any order and in several threads, this one among them;
/// returns when all is done. Where the system gives no thread, this one does it alone. `work` throws nothing; signals
/// go to the threads that were there before.
void do_together(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace brief
