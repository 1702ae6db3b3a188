#include "cli/build_stream.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

#include "base/disk.hpp"
#include "brief.hpp"
#include "cli/commands.hpp"
#include "cli/show_diagnostics.hpp"
#include "cli/terminal.hpp"
#include "production/archive_cache.hpp"
#include "production/exit_code.hpp"
#include "production/in_turn.hpp"
#include "production/memory_budget.hpp"
#include "production/packing.hpp"
#include "production/plan.hpp"
#include "production/prepare.hpp"
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

struct Streamed {
  std::string bytes;  ///< of the PDF or the web page; empty: the report is rejected
  std::string fault;  ///< what went wrong and is no fault of the report; empty: nothing
  std::vector<Diagnostic> diagnostics;
};

template <class Stream, class One>
void stream_brief(Stream& stream, One& brief) {
  stream.value(brief.bytes);
  stream.value(brief.fault);
  stream.list(brief.diagnostics, [&stream](auto& d) { production::diagnostic(stream, d); });
}

Streamed make(const production::Options& options, const production::Job& job, const std::string& toml,
              std::size_t memory) {
  Streamed made;
  production::ArchiveCache files(posix_disk());
  const ReadArchive read = [&](std::string_view path) {
    const auto archive = files.get(job.folder(), std::string(path));
    ArchiveFile file = production::archive_file(archive, path);
    if (production::failed_on_disk(*archive)) made.fault = file.error_message;
    return file;
  };
  Rendered rendered = render(toml, read, render_options(options, job.name));
  made.bytes = std::move(options.html ? rendered.html : rendered.pdf);
  made.diagnostics = std::move(rendered.diagnostics).take();
  for (const Diagnostic& d : made.diagnostics)
    if (d.code == "out-of-memory")
      made.fault = d.message == "out of memory" ? production::without_memory(memory) : d.message;
  return made;
}

/// In a process of its own, as with every report: in the memory and the time that one may take. Nothing: it was
/// stopped.
std::optional<Streamed> make_apart(const production::Options& options, const production::Job& job,
                                   const std::string& toml) {
  const std::size_t memory = production::memory_budget(1, options.arena_bytes).bytes_a_report;
  std::optional<Streamed> made;
  const auto begin = [&]() -> production::Doing {
    return [&](std::size_t) {
      production::Packer packer;
      const Streamed brief = make(options, job, toml, memory);
      stream_brief(packer, brief);
      return packer.take();
    };
  };
  const auto tell = [&made](std::size_t, const production::ConfinedResult& result) {
    production::Unpacker unpacker(result.answer);
    made.emplace();
    if (result.fault.empty()) stream_brief(unpacker, *made);
    if (!result.fault.empty())
      made->fault = result.fault;
    else if (!unpacker.complete())
      made = Streamed{{}, production::makes_no_sense, {}};
  };
  if (production::in_turn(1, begin, {options.timeout_seconds, memory}, stop_flag(), tell)) return made;
  return make(options, job, toml, memory);
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
  catch_signals();  // not before: who reads standard input is waiting, and ends as every filter does
  const production::Job job{name_of_report(path), from_input ? std::string() : path};
  const std::optional<Streamed> made = make_apart(options, job, report.bytes);
  if (!made) return production::interrupted;
  std::fputs(show_diagnostics(shown_path, report.bytes, made->diagnostics, palette(wants_colour(2))).c_str(), stderr);
  if (!made->fault.empty()) {
    spdlog::error("failed {}: {}", shown_path, made->fault);
    return production::disk_failure;
  }
  return made->bytes.empty() ? static_cast<int>(production::rejected) : write_out(made->bytes);
}

}  // namespace brief::cli
