#include <spdlog/spdlog.h>

#include <cstdio>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/identity.hpp"
#include "cli/show_diagnostics.hpp"
#include "cli/terminal.hpp"
#include "cli/watcher.hpp"
#include "html/live.hpp"
#include "production/build.hpp"
#include "report/read.hpp"

namespace brief::cli {
namespace {

/// The report and its archives, as they are on the disk.
class Inputs {
 public:
  explicit Inputs(const std::string& report) : files_{report}, before_(posix_disk().stat(report)) {
    const std::string folder = parent_folder(report);
    Diagnostics ignored;
    const FileContent content = posix_disk().read(report, report::max_report_bytes);
    if (!content.ok()) return;
    if (const auto read = report::read(content.bytes, ignored))
      for (const auto& source : read->sources)
        if (!source.archive.empty()) files_.push_back(folder + "/" + source.archive.value);
  }

  std::set<std::string> folders() const {
    std::set<std::string> folders;
    for (const std::string& file : files_) folders.insert(parent_folder(file));
    return folders;
  }

  /// What stat(2) tells of them: other after every save.
  using State = std::vector<std::tuple<bool, std::uint64_t, std::uint64_t, std::int64_t, std::int64_t>>;
  State state() const {
    State state;
    for (const std::string& file : files_) state.push_back(of(posix_disk().stat(file)));
    return state;
  }
  /// The same, but of the report as it was before it was read: a save since then has not been looked at.
  State state_when_read() const {
    State state = this->state();
    state.front() = of(before_);
    return state;
  }

 private:
  static State::value_type of(const FileStat& stat) {
    return {stat.exists, stat.size, stat.inode, stat.modified, stat.changed};
  }

  std::vector<std::string> files_;  // the report first
  FileStat before_;
};

/// Beside the published page: NAME.live.html, the same under what is wrong with the report, and its stamp.
void publish_live_page(const std::string& out, const production::Outcome& outcome) {
  constexpr std::size_t largest = 256u << 20;
  const std::string base = out + "/" + outcome.name, stamp_file = base + ".live.js";
  const std::string problems = show_diagnostics(outcome.report, outcome.source, outcome.diagnostics, Palette{});
  const FileContent published = posix_disk().read(base + ".html", largest);
  const auto live = html::live_page(published.bytes, problems, stamp_file.substr(out.size() + 1));
  for (const auto& [path, bytes] : {std::pair(base + ".live.html", live.page), std::pair(stamp_file, live.stamp)})
    if (const DiskResult result = publish(posix_disk(), path, bytes); !result.ok())
      return spdlog::warn("{} was not written: {}", path, result.error);
}

production::Result build_once(const production::Options& options, const LogOptions& log) {
  production::Events events;
  events.done = [&options, &log](const production::Outcome& outcome) {
    if (options.html) publish_live_page(options.out, outcome);
    log_diagnostics(log, outcome.report, outcome.source, outcome.diagnostics);
    if (outcome.status == production::Status::rejected)
      spdlog::error("{} has errors; waiting for the next save", outcome.report);
    if (outcome.status == production::Status::failed) spdlog::error("{}", outcome.reason);
    if (outcome.status == production::Status::built)
      spdlog::info("built in {} ms", static_cast<long>(outcome.seconds * 1e3));
    for (const std::string& file : {outcome.pdf, outcome.html.path})
      if (!file.empty()) std::puts(text_for(1, file).c_str());
    std::fflush(stdout);
  };
  return production::run(posix_disk(), options, events, stop_flag());
}

/// What is wrong with the folders is told once, however often it is tried.
void tell(const production::Result& result, std::vector<std::string>& told) {
  if (result.errors == told) return;
  for (const std::string& error : result.errors) spdlog::error("{}", error);
  told = result.errors;
}

/// Builds at once, and again whenever the files are other than they were when the last build began. Where another build
/// holds the output folder, it is tried until it is free.
void build_at_every_save(const std::string& report, const production::Options& options, const LogOptions& log) {
  Watcher watcher;
  std::vector<std::string> told;
  bool first = true;
  do {
    const Inputs inputs(report);
    const Inputs::State built = inputs.state_when_read();
    watcher.watch(inputs.folders());
    const production::Result result = build_once(options, log);
    tell(result, told);
    if (first) spdlog::info("watching {}; Ctrl-C ends", report);
    first = false;
    bool again = result.exit_code == production::locked;
    if (again) watcher.wait();
    // Between two renames of an editor there may be no file for a moment.
    while (!stop_flag() && !again && (inputs.state() == built || !posix_disk().stat(report).exists)) {
      watcher.watch(inputs.folders());
      watcher.wait();
    }
  } while (!stop_flag());
}

int watch_command(const std::string& report, const std::string& out, bool html, const LogOptions& log) {
  catch_signals();
  production::Options options;
  options.paths = {report};
  options.out = out;
  options.jobs = 1;
  options.html = html;
  options.program = program_identity();
  std::string problem;
  options.source_date_epoch = source_date_epoch(problem);
  if (!problem.empty()) {
    spdlog::error(problem);
    return production::usage;
  }
  if (!posix_disk().stat(report).regular) {
    spdlog::error("there is no report {}", report);
    return production::disk_failure;
  }
  build_at_every_save(report, options, log);
  return production::interrupted;
}

}  // namespace

void add_watch_command(CommandLine& line) {
  Command watch = line.command("watch", "build a report again at every save");
  struct Given {
    std::string report, out = "out";
    bool html = false;
  };
  const auto given = std::make_shared<Given>();
  watch.text("report", given->report, "REPORT.toml", "the report file").required();
  watch.text("-o,--out", given->out, "DIR", "folder for the PDF [out]").not_empty();
  watch.flag("--html", given->html,
             "a web page beside the PDF: NAME.html; open NAME.live.html, which reloads itself and shows errors");
  watch.log_options();
  watch.action([given, &line] { return watch_command(given->report, given->out, given->html, line.log()); });
}

}  // namespace brief::cli
