#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <set>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/identity.hpp"
#include "cli/show_diagnostics.hpp"
#include "cli/terminal.hpp"
#include "production/build.hpp"
#include "report/read.hpp"

namespace brief::cli {
namespace {

constexpr int quiet_milliseconds = 15;  // a save is over when nothing has come for so long
constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_ATTRIB;

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

/// Watches folders, not files: editors put a new file in the old one's place.
class Watcher {
 public:
  Watcher() : notify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}
  ~Watcher() { ::close(notify_); }
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  void add(const std::string& folder) {
    if (folders_.insert(folder).second) ::inotify_add_watch(notify_, folder.c_str(), changes);
  }

  /// Waits for a change, then until no more come; false: a signal asks to stop.
  bool wait() {
    int timeout = -1;
    for (;;) {
      const int ready = poll(timeout);
      if (stop_flag()) return false;
      if (ready < 0 && errno != EINTR) return false;
      if (ready == 0) return true;
      if (ready > 0) drain();
      timeout = quiet_milliseconds;
    }
  }

 private:
  /// A signal that comes before the waiting begins ends it too: until then it is held back.
  int poll(int milliseconds) {
    sigset_t stopping, usual;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGINT);
    sigaddset(&stopping, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &stopping, &usual);
    pollfd descriptor{notify_, POLLIN, 0};
    const timespec timeout{0, milliseconds * 1000000L};
    const int ready = stop_flag() ? 0 : ::ppoll(&descriptor, 1, milliseconds < 0 ? nullptr : &timeout, &usual);
    ::pthread_sigmask(SIG_SETMASK, &usual, nullptr);
    return ready;
  }

  void drain() {
    char buffer[16384];
    while (::read(notify_, buffer, sizeof buffer) > 0) {
    }
  }

  int notify_;
  std::set<std::string> folders_;
};

/// The folders of the report and of its archives.
void watch_folders(Watcher& watcher, const std::string& report) {
  const std::string folder = folder_of(report);
  watcher.add(folder);
  Diagnostics ignored;
  const FileContent content = posix_disk().read(report, report::max_report_bytes);
  if (!content.ok()) return;
  if (const auto read = report::read(content.bytes, ignored))
    for (const auto& source : read->sources)
      if (!source.archive.empty()) watcher.add(folder_of(folder + "/" + source.archive.value));
}

void build_once(const production::Options& options) {
  production::Events events;
  events.done = [](const production::Outcome& outcome) {
    const std::string shown =
        show_diagnostics(outcome.report, outcome.source, outcome.diagnostics, palette(wants_colour(2)));
    std::fputs(shown.c_str(), stderr);
    if (outcome.status == production::Status::rejected)
      spdlog::error("{} has errors; waiting for the next save", outcome.report);
    if (outcome.status == production::Status::failed) spdlog::error("{}", outcome.reason);
    if (outcome.status == production::Status::built)
      spdlog::info("built in {} ms", static_cast<long>(outcome.seconds * 1e3));
    for (const std::string& file : {outcome.pdf, outcome.html.path})
      if (!file.empty()) std::puts(text_for(1, file).c_str());
    std::fflush(stdout);
  };
  const production::Result result = production::run(posix_disk(), options, events, stop_flag());
  for (const std::string& error : result.errors) spdlog::error(error);
}

int watch_command(const std::string& report, const std::string& out, bool html) {
  catch_signals();
  production::Options options;
  options.paths = {report};
  options.out = out;
  options.jobs = 1;
  options.html = html;
  options.program = program_identity();
  std::string problem;
  options.source_date_epoch = source_date_epoch(problem);
  const FileStat stat = posix_disk().stat(report);
  if (!stat.regular) {
    spdlog::error("there is no report {}", report);
    return production::disk_failure;
  }
  Watcher watcher;
  watch_folders(watcher, report);
  build_once(options);
  spdlog::info("watching {}; Ctrl-C ends", report);
  while (watcher.wait()) {
    // Between two renames of an editor there may be no file for a moment.
    if (!posix_disk().stat(report).exists) continue;
    build_once(options);
    watch_folders(watcher, report);
  }
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
  watch.text("-o,--out", given->out, "DIR", "folder for the PDF [out]");
  watch.flag("--html", given->html, "a web page beside the PDF: NAME.html");
  watch.log_options();
  watch.action([given] { return watch_command(given->report, given->out, given->html); });
}

}  // namespace brief::cli
