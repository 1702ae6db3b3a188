#include <spdlog/spdlog.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include "cli/build_stream.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/hook.hpp"
#include "cli/identity.hpp"
#include "cli/progress.hpp"
#include "cli/sign.hpp"
#include "cli/terminal.hpp"
#include "production/build.hpp"
#include "production/manifest.hpp"

namespace brief::cli {
namespace {

constexpr std::size_t mebibyte = 1u << 20;

struct BuildCommand {
  production::Options options;
  std::string shard = "1/1", edition = "standard", standard{pdf::Standard().name()};
  std::uint64_t jobs = 0, keep = production::Options{}.keep, arena = production::Options{}.arena_bytes / mebibyte,
                timeout = production::Options{}.timeout_seconds;
  std::string progress = "auto";  ///< auto, always or never
  std::string sign;               ///< a shell command that signs build.json
  std::string hook;               ///< a shell command run after the build; cannot fail it
  const LogOptions* log = nullptr;
};

/// "2/3"; or "1+1/3" for those that count from 0, such as the pods of a Job, which have no shell to add in.
std::string parse_shard(const std::string& text, production::Shard& shard) {
  unsigned index = 0, count = 0;
  const char* const end = text.data() + text.size();
  auto [slash, no_index] = std::from_chars(text.data(), end, index);
  if (no_index == std::errc{} && std::string_view(slash, end).starts_with("+1/")) {
    ++index;
    slash += 2;
  }
  const bool parted = no_index == std::errc{} && slash != end && *slash == '/';
  const auto [last, no_count] = std::from_chars(parted ? slash + 1 : end, end, count);
  if (!parted || no_count != std::errc{} || last != end || index < 1 || index > count)
    return "--shard wants I/N with I from 1 to N, such as 2/3, or I+1/N with I from 0, such as 1+1/3";
  shard = {index, count};
  return {};
}

/// "3 errors, the first at 4:1: unknown key `titel`": a log may be read where the errors themselves were not shown.
std::string first_error(const std::vector<Diagnostic>& diagnostics) {
  std::size_t count = 0;
  const Diagnostic* first = nullptr;
  for (const Diagnostic& d : diagnostics) {
    if (d.severity != Severity::error) continue;
    if (count++ == 0) first = &d;
  }
  if (first == nullptr) return "no error was reported";
  const std::string place = std::to_string(first->origin.line) + ":" + std::to_string(first->origin.column);
  return (count == 1 ? "an error" : std::to_string(count) + " errors, the first") + " at " + place + ": " +
         first->message;
}

void tell(const production::Outcome& outcome, const BuildCommand& command, Progress& progress) {
  using production::Status;
  progress.clear();
  for (const std::string& file : {outcome.pdf, outcome.html.path})
    if (!command.log->quiet && !file.empty()) std::puts(text_for(1, file).c_str());
  log_diagnostics(*command.log, outcome.report, outcome.source, outcome.diagnostics);
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
      spdlog::error("rejected {}: {}; its last good PDF, if any, stays as it was", outcome.report,
                    first_error(outcome.diagnostics));
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

/// Signs the record of a build that ran to its end. The exit code, which is worse where that failed.
int sign_record(const BuildCommand& command, int exit_code) {
  if (command.sign.empty() || exit_code == production::interrupted) return exit_code;
  const std::string fault =
      sign(command.sign, command.options.out + "/" + production::manifest_name(command.options.shard), stop_flag());
  if (fault.empty()) return exit_code;
  spdlog::error(fault);
  return production::disk_failure;
}

int build_command(const BuildCommand& command) {
  production::Options options = command.options;
  options.program = program_identity();
  options.statistics = command.log->verbose;
  std::string problem;
  options.source_date_epoch = source_date_epoch(problem);
  if (!problem.empty()) {
    spdlog::error(problem);
    return production::usage;
  }
  if (is_stream(options)) return build_stream(options);
  catch_signals();
  // A log of JSON is JSON in every line.
  Progress progress(command.log->format == "json" ? "never" : command.progress, command.log->quiet);
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
  const int exit_code = sign_record(command, result.exit_code);
  ::setenv("BRIEF_SUMMARY", options.summary.c_str(), 1);  // for the hook
  ::setenv("BRIEF_METRICS", options.metrics.c_str(), 1);
  run_hook(command.hook, options.out, exit_code);
  return exit_code;
}

/// What was given on the command line, as the build wants it; what is wrong with it, where anything is.
std::string complete(BuildCommand& command, const LogOptions& log) {
  production::Options& options = command.options;
  options.edition = command.edition == "large" ? layout::Edition::large : layout::Edition::standard;
  options.standard = pdf::Standard::named(command.standard).value_or(pdf::Standard());
  options.arena_bytes = command.arena * mebibyte;
  options.jobs = static_cast<unsigned>(command.jobs);
  options.keep = command.keep;
  options.timeout_seconds = static_cast<unsigned>(command.timeout);
  command.log = &log;
  options.html = options.html || options.site;
  if (!options.site_url.empty() && !options.site_url.ends_with('/')) options.site_url += '/';
  const std::string wrong = parse_shard(command.shard, options.shard);
  if (wrong.empty() && options.site && !options.shard.whole())
    return "--site lists the briefs of all parts: build with it once, without --shard, when the parts are made";
  return wrong;
}

void declare_options(Command& build, BuildCommand& b) {
  production::Options& o = b.options;
  build.texts("reports", o.paths, "REPORT.toml|FOLDER", "report files, or folders: every *.toml in them [reports]");
  build.text("-o,--out", o.out, "DIR", "folder for the PDFs; - for one brief on standard output [out]").not_empty();
  build.flag("--force,-f", o.force, "build what is fresh too");
  build.number("--jobs,-j", b.jobs, 1, 1024, "N", "briefs made at once [one a core]");
  build.text("--shard", b.shard, "I/N", "only part I of N, by the report's name");
  build.choice("--edition", b.edition, {"standard", "large"}, "EDITION", "standard, or large for large print");
  build.choice("--standard", b.standard, {"a-3a+ua-1", "a-4f+ua-2"}, "STANDARD",
               "a-3a+ua-1: PDF/A-3a and PDF/UA-1, PDF 1.7; a-4f+ua-2: PDF/A-4f and PDF/UA-2, PDF 2.0");
  build.flag("--html", o.html, "a web page beside each PDF: NAME.html");
  build.flag("--site", o.site, "--html, and index.html and feed.xml of all briefs in the folder");
  build.text("--site-title", o.site_title, "TEXT", "title of the list and of the feed [Briefs]");
  build.text("--site-url", o.site_url, "URL", "where the folder is on the web, for the feed [relative links]");
  build.text("--metrics", o.metrics, "FILE", "metrics of the run for Prometheus's textfile collector");
  build.text("--summary", o.summary, "FILE", "what was built and rejected, and why: Markdown as FILE.md, else plain");
  build.flag("--allow-unverified", o.allow_unverified, "print quotes that do not match their sources, and say so");
  build.number("--keep", b.keep, 2, 100000, "N", "earlier issues kept of each report [30]");
  build.number(
      "--arena", b.arena, 1, 65536, "MIB",
      "memory for the pages and the file of one brief, in MiB [64]; with all else a report may take 192 MiB more");
  build.number("--timeout", b.timeout, 1, 86400, "SECONDS", "the longest that one report may take [60]");
  build.text("--sign", b.sign, "COMMAND", "sign build.json: run this with its path as the last argument");
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
      "  brief build - -o - <kfor-2028.toml >x.pdf\n"
      "                                     standard input to standard output\n"
      "  brief build --shard 2/3            a third of a folder, for one of three machines");
  build.action([given, &line] {
    const std::string wrong = complete(*given, line.log());
    if (wrong.empty()) return build_command(*given);
    spdlog::error(wrong);
    return static_cast<int>(production::usage);
  });
}

}  // namespace brief::cli
