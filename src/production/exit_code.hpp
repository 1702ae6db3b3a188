#pragma once

namespace brief::production {

/// Exit codes of the command (README, "Exit codes").
enum Exit : int { success = 0, rejected = 1, usage = 2, disk_failure = 3, locked = 4, interrupted = 130 };

}  // namespace brief::production
