// Work on one report after the other, in a process of its own.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

#include "production/confined.hpp"
#include "production/worker.hpp"

namespace brief::production {

/// Does the jobs from 0 to `count` in a worker process and tells what became of each. One that takes too much, or ends
/// the process, fails alone: the next has a new one. Soon after `stop` it returns, and tells of no more. False where
/// the system gives no process: then nothing is done.
bool in_turn(std::size_t count, const std::function<Doing()>& begin, Allowance allowed, const std::atomic<bool>& stop,
             const std::function<void(std::size_t job, ConfinedResult result)>& tell);

}  // namespace brief::production
