#include "cli/converters.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

extern char** environ;

namespace brief::cli {
namespace {

constexpr std::size_t most_bytes = 64u << 20;
constexpr int longest_wait = 120'000;  // milliseconds for each piece of output

/// "{}" stands for the file.
struct Converter {
  std::string_view kind;
  std::vector<const char*> command;
  const char* as_printed = nullptr;  ///< what makes it leave the lines as they are, where it does not do so by itself
};

const std::vector<Converter>& converters() {
  static const std::vector<Converter> all = {
      {"pdf", {"pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "{}", "-"}, "-raw"},
      {"pdf", {"mutool", "draw", "-q", "-F", "txt", "{}"}},
      {"docx", {"pandoc", "-t", "plain", "--wrap=none", "-f", "docx", "{}"}},
      {"docx", {"docx2txt", "{}", "-"}},
      {"odt", {"pandoc", "-t", "plain", "--wrap=none", "-f", "odt", "{}"}},
      {"odt", {"odt2txt", "--encoding=UTF-8", "--width=-1", "{}"}},
      {"rtf", {"pandoc", "-t", "plain", "--wrap=none", "-f", "rtf", "{}"}},
      {"rtf", {"unrtf", "--text", "{}"}},
      {"doc", {"antiword", "-m", "UTF-8.txt", "-w", "0", "{}"}},
      {"doc", {"catdoc", "-d", "utf-8", "-w", "{}"}},
      {"epub", {"pandoc", "-t", "plain", "--wrap=none", "-f", "epub", "{}"}}};
  return all;
}

bool ends_with(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  path.remove_prefix(path.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i)
    if ((path[i] | 0x20) != ending[i] && path[i] != ending[i]) return false;
  return true;
}

std::string_view kind_of(std::string_view path, std::string_view head) {
  if (head.starts_with("%PDF-")) return "pdf";
  if (head.starts_with("{\\rtf")) return "rtf";
  if (head.starts_with("\xD0\xCF\x11\xE0")) return "doc";
  if (!head.starts_with("PK\x03\x04")) return {};
  if (ends_with(path, ".odt")) return "odt";
  return ends_with(path, ".epub") ? "epub" : "docx";
}

bool is_installed(std::string_view program) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string file = std::string(folders.substr(0, end)) + "/" + std::string(program);
    if (access(file.c_str(), X_OK) == 0) return true;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return false;
}

/// Reads until the program closes its output; false where it takes too long or writes too much.
bool read_output(int from, std::string& text) {
  std::array<char, 65536> buffer{};
  for (;;) {
    pollfd waiting{from, POLLIN, 0};
    const int ready = poll(&waiting, 1, longest_wait);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t size = read(from, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return false;
    if (size == 0) return true;
    text.append(buffer.data(), static_cast<std::size_t>(size));
    if (text.size() > most_bytes) return false;
  }
}

int start(const std::vector<const char*>& command, const std::string& file, int output, pid_t& pid) {
  std::vector<char*> arguments;
  for (const char* word : command)
    arguments.push_back(const_cast<char*>(std::strcmp(word, "{}") == 0 ? file.c_str() : word));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  const int error = posix_spawnp(&pid, command.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

Conversion run(const std::vector<const char*>& command, const std::string& file) {
  Conversion made;
  const std::string name = command.front();
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    return {{}, std::string("cannot start ") + name + ": " + std::strerror(errno)};
  pid_t pid = 0;
  const int error = start(command, file, ends[1], pid);
  close(ends[1]);
  if (error != 0) {
    close(ends[0]);
    return {{}, "cannot start " + name + ": " + std::strerror(error)};
  }
  const bool whole = read_output(ends[0], made.text);
  close(ends[0]);
  if (!whole) kill(pid, SIGKILL);
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (!whole) made.error = name + " took too long or wrote too much";
  if (whole && (!WIFEXITED(status) || WEXITSTATUS(status) != 0)) made.error = name + " failed on the file";
  return made;
}

Conversion run_converter(const Converter& converter, const std::string& file) {
  Conversion made = run(converter.command, file);
  if (converter.as_printed == nullptr || !made.error.empty()) return made;
  std::vector<const char*> command = converter.command;
  command.insert(command.begin() + 1, converter.as_printed);
  made.printed = run(command, file).text;
  return made;
}

/// An absolute path cannot be taken for an option.
std::string absolute(const std::string& path) {
  std::error_code error;
  const std::string made = std::filesystem::absolute(path, error).string();
  return error ? path : made;
}

}  // namespace

Conversion convert(const std::string& path, std::string_view head) {
  const std::string_view kind = kind_of(path, head);
  if (kind.empty())
    return {{},
            "it is neither a PDF nor an office file; text, HTML, MHTML, WARC and mails can be named in `archive` as "
            "they are"};
  std::string programs;
  for (const Converter& converter : converters()) {
    if (converter.kind != kind) continue;
    if (is_installed(converter.command.front())) return run_converter(converter, absolute(path));
    programs += (programs.empty() ? "" : " or ") + std::string(converter.command.front());
  }
  return {{}, "no program that reads such a file is installed; install " + programs};
}

}  // namespace brief::cli
