#pragma once

#include <chrono>

namespace brief {

/// Measures stretches of time, one after the other.
class LapTimer {
 public:
  /// Microseconds since the last call, or since this was made.
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double, std::micro> time = now - last_;
    last_ = now;
    return time.count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace brief
