#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/identity.hpp"
#include "cli/progress.hpp"
#include "cli/show_diagnostics.hpp"
#include "cli/terminal.hpp"
#include "production/build.hpp"

namespace brief::cli {
namespace {

constexpr unsigned hook_seconds = 60;
constexpr std::size_t mebibyte = 1u << 20;

struct BuildCommand {
  production::Options options;
  std::string shard = "1/1", edition = "standard", standard{pdf::Standard().name()};
  std::uint64_t jobs = 0, keep = production::Options{}.keep, arena = production::Options{}.arena_bytes / mebibyte;
  std::string progress = "auto";  ///< auto, always or never
  std::string hook;               ///< a shell command run after the build; cannot fail it
  bool quiet = false, verbose = false;
};

/// "2/3"
std::string parse_shard(const std::string& text, production::Shard& shard) {
  unsigned index = 0, count = 0;
  const char* const end = text.data() + text.size();
  const auto [slash, no_index] = std::from_chars(text.data(), end, index);
  const bool parted = no_index == std::errc{} && slash != end && *slash == '/';
  const auto [last, no_count] = std::from_chars(parted ? slash + 1 : end, end, count);
  if (!parted || no_count != std::errc{} || last != end || index < 1 || index > count)
    return "--shard wants I/N with I from 1 to N, such as 2/3";
  shard = {index, count};
  return {};
}

void tell(const production::Outcome& outcome, const BuildCommand& command, Progress& progress) {
  using production::Status;
  progress.clear();
  for (const std::string& file : {outcome.pdf, outcome.html.path})
    if (!command.quiet && !file.empty()) std::puts(text_for(1, file).c_str());
  if (!outcome.diagnostics.empty()) {
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

int build_command(const BuildCommand& command) {
  catch_signals();
  production::Options options = command.options;
  options.program = program_identity();
  options.statistics = command.verbose;
  std::string problem;
  options.source_date_epoch = source_date_epoch(problem);
  if (!problem.empty()) {
    spdlog::error(problem);
    return production::usage;
  }
  Progress progress(command.progress, command.quiet);
  production::Events events;
  events.planned = [&](std::size_t total) { progress.begin(total); };
  events.done = [&](const production::Outcome& outcome) { tell(outcome, command, progress); };
  const production::Result result = production::run(posix_disk(), options, events, stop_flag());
  progress.clear();
  for (const std::string& warning : result.warnings) spdlog::warn(warning);
  for (const std::string& error : result.errors) spdlog::error(error);
  if (result.exit_code == production::locked) return result.exit_code;
  if (result.exit_code == production::interrupted) spdlog::warn("interrupted; what was built is whole");
  spdlog::info(summary(result.counts));
  run_hook(command.hook, options, result.exit_code);
  return result.exit_code;
}

/// What was given on the command line, as the build wants it; what is wrong with it, where anything is.
std::string complete(BuildCommand& command, const LogOptions& log) {
  production::Options& options = command.options;
  options.edition = command.edition == "large" ? layout::Edition::large : layout::Edition::standard;
  options.standard = pdf::Standard::named(command.standard).value_or(pdf::Standard());
  options.arena_bytes = command.arena * mebibyte;
  options.jobs = static_cast<unsigned>(command.jobs);
  options.keep = command.keep;
  command.quiet = log.quiet;
  command.verbose = log.verbose;
  return parse_shard(command.shard, options.shard);
}

void declare_options(Command& build, BuildCommand& b) {
  production::Options& o = b.options;
  build.texts("reports", o.paths, "REPORT.toml|FOLDER", "report files, or folders: every *.toml in them [reports]");
  build.text("-o,--out", o.out, "DIR", "folder for the PDFs [out]");
  build.flag("--force,-f", o.force, "build what is fresh too");
  build.number("--jobs,-j", b.jobs, 1, 1024, "N", "briefs made at once [one a core]");
  build.text("--shard", b.shard, "I/N", "only part I of N, by the report's name");
  build.choice("--edition", b.edition, {"standard", "large"}, "EDITION", "standard, or large for large print");
  build.choice("--standard", b.standard, {"a-3a+ua-1", "a-4f+ua-2"}, "STANDARD",
               "a-3a+ua-1: PDF/A-3a and PDF/UA-1, PDF 1.7; a-4f+ua-2: PDF/A-4f and PDF/UA-2, PDF 2.0");
  build.flag("--html", o.html, "a web page beside each PDF: NAME.html");
  build.flag("--allow-unverified", o.allow_unverified, "print quotes that do not match their sources, and say so");
  build.number("--keep", b.keep, 2, 100000, "N", "earlier issues kept of each report [30]");
  build.number("--arena", b.arena, 1, 65536, "MIB", "memory for the pages and the file of one brief, in MiB [64]");
  build.text("--hook", b.hook, "COMMAND", "shell command to run afterwards; it cannot fail the build");
  build.choice("--progress", b.progress, {"auto", "always", "never"}, "WHEN", "auto, always or never");
}

}  // namespace

void add_build_command(CommandLine& line) {
  Command build = line.command("build", "make the PDF of each report that has changed");
  const auto given = std::make_shared<BuildCommand>();
  declare_options(build, *given);
  build.log_options();
  build.footer(
      "Examples:\n  brief build                        reports/ into out/\n"
      "  brief build kfor-2028.toml -o pdf  one report\n"
      "  brief build --shard 2/3            a third of a folder, for one of three machines");
  build.action([given, &line] {
    const std::string wrong = complete(*given, line.log());
    if (wrong.empty()) return build_command(*given);
    spdlog::error(wrong);
    return static_cast<int>(production::usage);
  });
}

}  // namespace brief::cli
