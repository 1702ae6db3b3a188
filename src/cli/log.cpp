#include "cli/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/printable.hpp"
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

}  // namespace

std::string set_up_log(const LogOptions& options) {
  using spdlog::pattern_time_type;
  const bool json = options.format == "json";
  auto error_stream = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  const std::string prefix = journal_listens() ? "%P" : "";
  const std::string plain = is_terminal(2) || !prefix.empty() ? "%l: %T" : "%Y-%m-%dT%H:%M:%SZ %l: %T";
  error_stream->set_formatter(formatter(prefix + (json ? json_pattern : plain), pattern_time_type::utc));
  std::vector<spdlog::sink_ptr> sinks{error_stream};
  std::string failure;
  if (!options.file.empty()) {
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
