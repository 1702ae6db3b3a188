#include "cli/progress.hpp"

#include <cstdio>
#include <string>

#include "cli/terminal.hpp"

namespace brief::cli {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds patience{300};  // before the first drawing
constexpr milliseconds interval{60};   // between drawings
constexpr std::size_t width = 30;

}  // namespace

Progress::Progress(std::string_view when, bool quiet)
    : shown_(when == "always" || (when == "auto" && is_terminal(2) && !quiet)),
      always_(when == "always"),
      start_(std::chrono::steady_clock::now()) {}

void Progress::begin(std::size_t total) {
  total_ = total;
  if (always_) draw();
}

void Progress::step() {
  ++done_;
  const auto now = std::chrono::steady_clock::now();
  const bool due = now - start_ > patience && now - last_ > interval;
  if (shown_ && total_ > 1 && (always_ || due)) draw();
}

void Progress::draw() {
  last_ = std::chrono::steady_clock::now();
  drawn_ = true;
  const std::size_t filled = total_ == 0 ? width : width * done_ / total_;
  std::string bar;
  for (std::size_t i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
  std::fprintf(stderr, "\r%s %zu of %zu", bar.c_str(), done_, total_);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace brief::cli
