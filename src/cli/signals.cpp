#include <csignal>
#include <cstdlib>
#include <string_view>

#include "cli/commands.hpp"

namespace brief::cli {
namespace {

void on_signal(int) { stop_flag() = true; }

}  // namespace

std::atomic<bool>& stop_flag() {
  static std::atomic<bool> flag{false};
  return flag;
}

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  // Who reads the list of PDFs may have had enough of it: `brief build | head -1`.
  ::signal(SIGPIPE, SIG_IGN);
}

std::optional<std::int64_t> source_date_epoch(std::string& problem) {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr) return std::nullopt;
  std::int64_t seconds = 0;
  const std::string_view text(value);
  for (const char c : text)
    if (c < '0' || c > '9' || text.size() > 11)
      problem = "SOURCE_DATE_EPOCH is not a number of seconds: " + std::string(text);
  if (problem.empty())
    for (const char c : text) seconds = 10 * seconds + (c - '0');
  return seconds;
}

}  // namespace brief::cli
