#include <charconv>
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
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    // Who has it ignored, as nohup does, wants it so.
    struct sigaction before {};
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
      ::sigaction(signal, &action, nullptr);
  }
  // Who reads the list of PDFs may have had enough of it: `brief build | head -1`.
  ::signal(SIGPIPE, SIG_IGN);
  // Who has it ignored would leave no word of how the processes of a build have ended (wait(2)).
  ::signal(SIGCHLD, SIG_DFL);
}

std::optional<std::int64_t> source_date_epoch(std::string& problem) {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr) return std::nullopt;
  constexpr std::int64_t end_of_calendar = 253'402'300'799;  // 9999-12-31T23:59:59Z
  const std::string_view text(value);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool number = error == std::errc{} && end == text.data() + text.size();
  if (!number || seconds < 0 || seconds > end_of_calendar)
    problem = "SOURCE_DATE_EPOCH is not a number of seconds from 0 to " + std::to_string(end_of_calendar) + ": `" +
              std::string(text) + "`";
  return seconds;
}

}  // namespace brief::cli
