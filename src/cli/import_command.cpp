#include <spdlog/spdlog.h>

#include <cstdio>

#include "archive/archive.hpp"
#include "archive/line_end_hyphens.hpp"
#include "archive/print_text.hpp"
#include "base/disk.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/converters.hpp"
#include "cli/terminal.hpp"
#include "production/exit_code.hpp"

namespace brief::cli {
namespace {

struct ImportCommand {
  std::string file, out;
};

std::string default_out(const std::string& file) {
  const auto dot = file.rfind('.'), slash = file.rfind('/');
  const bool ending = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
  return file.substr(0, ending ? dot : file.size()) + ".txt";
}

int write_text(const ImportCommand& command, const std::string& text) {
  if (command.out == "-") {
    const std::string shown = text_for(1, text);
    std::fwrite(shown.data(), 1, shown.size(), stdout);
    return production::success;
  }
  const std::string out = command.out.empty() ? default_out(command.file) : command.out;
  Disk& disk = posix_disk();
  if (disk.stat(out).exists) {
    spdlog::error("{} exists already; choose another name with -o", out);
    return production::disk_failure;
  }
  const DiskResult written = publish(disk, out, text);
  if (!written.ok()) {
    spdlog::error("cannot write {}: {}", out, written.error);
    return production::disk_failure;
  }
  std::puts(text_for(1, out).c_str());
  spdlog::info("read it through, then name both in the source: archive = \"{}\", original = \"{}\"", out, command.file);
  return production::success;
}

int import_command(const ImportCommand& command) {
  const FileContent file = posix_disk().read(command.file, archive::max_file_bytes);
  if (!file.ok()) {
    spdlog::error("cannot read {}: {}", command.file, file.error);
    return production::disk_failure;
  }
  const Conversion conversion = convert(command.file, std::string_view(file.bytes).substr(0, 16));
  if (!conversion.error.empty()) {
    spdlog::error("cannot import {}: {}", command.file, conversion.error);
    return production::rejected;
  }
  const std::string text = archive::mended_print_text(
      conversion.printed.empty() ? conversion.text
                                 : archive::with_line_end_hyphens(conversion.text, conversion.printed));
  if (text.find_first_not_of(" \n\f\t") == std::string::npos) {
    spdlog::error("cannot import {}: it holds no text; is it a scan?", command.file);
    return production::rejected;
  }
  return write_text(command, text);
}

}  // namespace

void add_import_command(CommandLine& line) {
  Command import = line.command("import", "turn a PDF or an office file into text, for `archive`");
  const auto command = std::make_shared<ImportCommand>();
  import.text("file", command->file, "FILE", "a PDF, or a file of Word, LibreOffice or the like").required();
  import.text("-o,--out", command->out, "NAME.txt", "the text file; - for standard output [FILE with .txt]")
      .not_empty();
  import.footer(
      "Uses pdftotext, pandoc or another program that is installed. Running heads and page numbers are\n"
      "taken out, words broken at line ends joined, and pages marked by form feeds.\n"
      "Examples:\n  brief import --help");
  import.action([command] { return import_command(*command);
});
}  // namespace brief::cli

}  // namespace brief::cli
