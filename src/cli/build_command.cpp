#include <malloc.h>
#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>

#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/show_diagnostics.hpp"

namespace brief::cli {
namespace {

constexpr unsigned hook_seconds = 60;

void on_signal(int) { stop_flag() = true; }

void tell(const production::Outcome& outcome, const BuildCommand& command, Progress& progress) {
  using production::Status;
  progress.clear();
  if (!command.quiet && !outcome.pdf.empty()) std::puts(outcome.pdf.c_str());
  if (!outcome.diagnostics.empty() && (!command.quiet || outcome.status == Status::rejected)) {
    const std::string shown =
        show_diagnostics(outcome.report, outcome.source, outcome.diagnostics, palette(wants_colour(2)));
    std::fputs(shown.c_str(), stderr);
  }
  const std::string seconds = std::to_string(static_cast<long>(outcome.seconds * 1e3)) + " ms";
  switch (outcome.status) {
    case Status::built:
      spdlog::info("built {} in {}: {}", outcome.pdf, seconds, outcome.reason);
      if (!outcome.statistics.empty()) spdlog::debug("{}: {}", outcome.name, outcome.statistics);
      break;
    case Status::fresh:
      spdlog::debug("{} is fresh", outcome.pdf);
      break;
    case Status::rejected:
      spdlog::error("rejected {}: its errors are above; its last good PDF, if any, stays as it was", outcome.report);
      break;
    case Status::failed:
      spdlog::error("failed {}: {}", outcome.report, outcome.reason);
      break;
  }
  progress.step();
}

std::string summary(const std::array<std::size_t, 4>& counts) {
  return std::to_string(counts[0]) + " built, " + std::to_string(counts[1]) + " fresh, " + std::to_string(counts[2]) +
         " rejected, " + std::to_string(counts[3]) + " failed";
}

/// Runs the hook in a shell with the outcome in its environment. It is given a minute; whatever it does, the build's
/// exit code stays.
void run_hook(const std::string& hook, const production::Options& options, int exit_code) {
  if (hook.empty()) return;
  const pid_t child = ::fork();
  if (child == 0) {
    ::setenv("BRIEF_EXIT_CODE", std::to_string(exit_code).c_str(), 1);
    ::setenv("BRIEF_OUT", options.out.c_str(), 1);
    ::setpgid(0, 0);
    ::alarm(hook_seconds);
    ::signal(SIGALRM, SIG_DFL);
    ::signal(SIGPIPE, SIG_DFL);
    ::execl("/bin/sh", "sh", "-c", hook.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) < 0)
    spdlog::warn("the hook could not be run");
  else if (status != 0)
    spdlog::warn("the hook failed ({}); the build is not touched by that",
                 WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

/// The threads' memory grows and shrinks with every brief: let it be theirs meanwhile.
void keep_memory() {
  ::mallopt(M_TOP_PAD, 256 * 1024);
  ::mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
}

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

int build_command(const BuildCommand& command) {
  catch_signals();
  keep_memory();
  production::Options options = command.options;
  options.program = program_identity();
  options.statistics = command.verbose;
  std::string problem;
  options.source_date_epoch = source_date_epoch(problem);
  if (!problem.empty()) {
    spdlog::error(problem);
    return production::usage;
  }
  const std::int64_t started = std::time(nullptr);
  Progress progress(command.progress, command.quiet);
  production::Events events;
  events.planned = [&](std::size_t total) { progress.begin(total); };
  production::Manifest manifest(posix_disk(), options, started);
  events.done = [&](const production::Outcome& outcome) {
    tell(outcome, command, progress);
    manifest.add(outcome);
  };
  events.ended = [&](production::Result& result) {
    const DiskResult written = manifest.finish(result, std::time(nullptr));
    if (written.ok()) return;
    result.errors.push_back("cannot write the record of the build in " + options.out + ": " + written.error);
    if (result.exit_code < production::disk_failure) result.exit_code = production::disk_failure;
  };
  const production::Result result = production::run(posix_disk(), options, events, stop_flag());
  progress.clear();
  for (const std::string& error : result.errors) spdlog::error(error);
  if (result.exit_code == production::locked) return result.exit_code;
  if (result.exit_code == production::interrupted) spdlog::warn("interrupted; what was built is whole");
  spdlog::info(summary(result.counts));
  run_hook(command.hook, options, result.exit_code);
  return result.exit_code;
}

int merge_command(const std::string& out) {
  const production::Result result = production::merge_manifests(posix_disk(), out);
  for (const std::string& error : result.errors) spdlog::error(error);
  if (result.errors.empty()) spdlog::info("merged into {}/build.json", out);
  return result.exit_code;
}

}  // namespace brief::cli
