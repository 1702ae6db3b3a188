#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace brief::cli {

/// A progress bar on standard error: on a terminal, for a build that takes longer than a moment.
class Progress {
 public:
  /// `when` is auto, always or never.
  Progress(std::string_view when, bool quiet);
  void begin(std::size_t total);
  void step();
  /// Takes the bar off the terminal, before something else is printed.
  void clear();

 private:
  void draw();

  bool shown_;
  bool always_;
  bool drawn_ = false;
  std::size_t done_ = 0, total_ = 0;
  std::chrono::steady_clock::time_point start_, last_;
};

}  // namespace brief::cli
