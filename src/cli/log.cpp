#include "cli/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/disk.hpp"
#include "base/printable.hpp"
#include "cli/show_diagnostics.hpp"
#include "cli/terminal.hpp"

namespace brief::cli {
namespace {

constexpr std::size_t file_size = 5u << 20;
constexpr std::size_t files_kept = 3;

/// "%J": the message as a JSON string.
class JsonMessage : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
    const std::string text(message.payload.data(), message.payload.size());
    const std::string json = nlohmann::json(printable(text)).dump();
    out.append(json.data(), json.data() + json.size());
  }
  std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<JsonMessage>(); }
};

/// "%T": the message as one line that shows what it holds.
class PrintableMessage : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
    const std::string text = printable({message.payload.data(), message.payload.size()});
    out.append(text.data(), text.data() + text.size());
  }
  std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<PrintableMessage>(); }
};

/// "%P": "<6>" and so on, the priorities of syslog (sd-daemon(3)).
class Priority : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
    const char digit = message.level >= spdlog::level::err    ? '3'
                       : message.level == spdlog::level::warn ? '4'
                       : message.level == spdlog::level::info ? '6'
                                                              : '7';
    for (const char c : {'<', digit, '>'}) out.push_back(c);
  }
  std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<Priority>(); }
};

std::unique_ptr<spdlog::formatter> formatter(const std::string& pattern, spdlog::pattern_time_type time) {
  auto made = std::make_unique<spdlog::pattern_formatter>(time);
  made->add_flag<JsonMessage>('J').add_flag<PrintableMessage>('T').add_flag<Priority>('P').set_pattern(pattern);
  return made;
}

/// Whether standard error is the journal's own socket: JOURNAL_STREAM names its device and inode (systemd.exec(5)).
bool journal_listens() {
  const char* stream = std::getenv("JOURNAL_STREAM");
  struct stat status {};
  if (stream == nullptr || ::fstat(2, &status) != 0) return false;
  return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino) == stream;
}

constexpr const char* json_pattern = R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","message":%J})";

/// "reports/x.toml:4:1: unknown key `titel`", with its details on the same line.
std::string message_of(std::string_view path, const Diagnostic& d) {
  std::string text(path);
  if (d.origin.line > 0) text += ":" + std::to_string(d.origin.line) + ":" + std::to_string(d.origin.column);
  (text += ": ") += d.message;
  std::string_view detail = d.detail;
  while (!detail.empty()) {
    const std::string_view line = detail.substr(0, detail.find('\n'));
    detail.remove_prefix(std::min(detail.size(), line.size() + 1));
    (text += " | ") += line;
  }
  return text;
}

/// What may not be written to: a link, which someone may have put where the log was to be, or a pipe, which would wait
/// for a reader.
std::string refusal(const std::string& file) {
  const FileStat stat = posix_disk().stat(file);
  if (stat.link) return "it is a symbolic link";
  return stat.exists && !stat.regular ? "it is not a regular file" : "";
}

}  // namespace

void log_diagnostics(const LogOptions& options, std::string_view path, std::string_view source,
                     const std::vector<Diagnostic>& list) {
  if (list.empty()) return;
  const bool by_line = options.format == "json" || journal_listens();
  if (!by_line) {
    const std::string shown = show_diagnostics(path, source, list, palette(wants_colour(2)));
    std::fputs(shown.c_str(), stderr);
  }
  const auto logger = spdlog::default_logger();
  const auto& sinks = logger->sinks();
  for (const Diagnostic& d : list) {
    const auto level = d.severity == Severity::error ? spdlog::level::err : spdlog::level::warn;
    const std::string text = message_of(path, d);
    const spdlog::details::log_msg message(logger->name(), level, text);
    // The first is standard error.
    for (std::size_t i = by_line ? 0 : 1; i < sinks.size(); ++i) {
      sinks[i]->log(message);
      sinks[i]->flush();
    }
  }
}

std::string set_up_log(const LogOptions& options) {
  using spdlog::pattern_time_type;
  const bool json = options.format == "json";
  auto error_stream = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  const std::string prefix = journal_listens() ? "%P" : "";
  const std::string plain = is_terminal(2) || !prefix.empty() ? "%l: %T" : "%Y-%m-%dT%H:%M:%SZ %l: %T";
  error_stream->set_formatter(formatter(prefix + (json ? json_pattern : plain), pattern_time_type::utc));
  std::vector<spdlog::sink_ptr> sinks{error_stream};
  std::string failure;
  if (!options.file.empty()) failure = refusal(options.file);
  if (!options.file.empty() && failure.empty()) {
    try {
      auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(options.file, file_size, files_kept);
      file->set_formatter(formatter(json ? json_pattern : "%Y-%m-%dT%H:%M:%SZ %l: %T", pattern_time_type::utc));
      sinks.push_back(std::move(file));
    } catch (const spdlog::spdlog_ex& error) {
      failure = error.what();
    }
  }
  auto logger = std::make_shared<spdlog::logger>("brief", sinks.begin(), sinks.end());
  logger->set_level(options.quiet ? spdlog::level::warn : options.verbose ? spdlog::level::debug : spdlog::level::info);
  logger->flush_on(spdlog::level::debug);
  spdlog::set_default_logger(std::move(logger));
  return failure;
}

}  // namespace brief::cli
