#include "cli/build_stream.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/disk.hpp"
#include "brief.hpp"
#include "cli/show_diagnostics.hpp"
#include "cli/terminal.hpp"
#include "production/archive_cache.hpp"
#include "production/exit_code.hpp"
#include "production/plan.hpp"
#include "report/read.hpp"

namespace brief::cli {
namespace {

constexpr const char* standard_input = "-";

/// Standard input to its end; one byte more than a report may have is enough to tell that it is too long.
FileContent read_standard_input() {
  FileContent content;
  char buffer[65536];
  while (content.bytes.size() <= report::max_report_bytes) {
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) content.error = std::strerror(errno);
    if (count <= 0) return content;
    content.bytes.append(buffer, static_cast<std::size_t>(count));
  }
  content.error = "it is longer than the " + std::to_string(report::max_report_bytes) + " bytes that a report may have";
  return content;
}

std::string name_of_report(const std::string& path) {
  if (path == standard_input) return RenderOptions().name;
  const auto slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (name.ends_with(".toml")) name.resize(name.size() - 5);
  return name;
}

RenderOptions render_options(const production::Options& options, const std::string& name) {
  RenderOptions made;
  made.name = name;
  made.allow_unverified = options.allow_unverified;
  made.edition = options.edition;
  made.standard = options.standard;
  made.html = options.html;
  made.arena_bytes = options.arena_bytes;
  made.source_date_epoch = options.source_date_epoch;
  return made;
}

int write_out(const std::string& bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0)
    return production::success;
  spdlog::error("cannot write to standard output: {}", std::strerror(errno));
  return production::disk_failure;
}

}  // namespace

bool is_stream(const production::Options& options) {
  return options.out == "-" ||
         std::find(options.paths.begin(), options.paths.end(), standard_input) != options.paths.end();
}

int build_stream(const production::Options& options) {
  if (options.out != "-" || options.paths.size() != 1) {
    spdlog::error("one report goes to standard output: brief build REPORT.toml -o -, or brief build - -o -");
    return production::usage;
  }
  if (!options.html && is_terminal(STDOUT_FILENO)) {
    spdlog::error("standard output is a terminal; send the PDF to a file or a program");
    return production::usage;
  }
  const std::string& path = options.paths.front();
  const bool from_input = path == standard_input;
  const std::string shown_path = from_input ? "<stdin>" : path;
  const FileContent report = from_input ? read_standard_input() : posix_disk().read(path, report::max_report_bytes);
  if (!report.ok()) {
    spdlog::error("cannot read {}: {}", shown_path, report.error);
    return production::disk_failure;
  }
  const std::string folder = from_input ? std::string() : production::Job{{}, path}.folder();
  production::ArchiveCache files(posix_disk());
  const ReadArchive read = [&folder, &files](std::string_view archive) {
    return production::archive_file(files.get(folder, std::string(archive)), archive);
  };
  const Rendered rendered = render(report.bytes, read, render_options(options, name_of_report(path)));
  std::fputs(show_diagnostics(shown_path, report.bytes, rendered.diagnostics.list(), palette(wants_colour(2))).c_str(),
             stderr);
  if (rendered.pdf.empty()) return production::rejected;
  return write_out(options.html ? rendered.html : rendered.pdf);
}

}  // namespace brief::cli
