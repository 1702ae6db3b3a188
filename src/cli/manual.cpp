#include "cli/manual.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/diagnostic.hpp"
#include "brief.hpp"
#include "report/example.hpp"
#include "report/keys.hpp"
#include "report/limits.hpp"

namespace brief::cli {
namespace {

/// Text for man(7): backslashes, hyphens and lines that would be requests.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string header(int section) {
  return ".TH BRIEF " + std::to_string(section) + " \"\" \"brief " + std::string(version()) + "\" \"brief\"\n";
}

void add_options(const CLI::App& command, std::string& out) {
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_name() == "--help") continue;
    const std::string name = option->get_positional() ? option->get_name(true) : option->get_name(false, true);
    const bool flag = option->get_items_expected_max() == 0;
    out += ".TP\n.B " + escaped(name) +
           (flag || option->get_positional() ? "" : " \\fI" + escaped(option->get_type_name()) + "\\fR") + "\n" +
           escaped(option->get_description()) + "\n";
  }
}

/// The lines below "Examples:" in the help of the command and of its parts.
void add_examples(const CLI::App& command, std::string& out) {
  const std::string footer = command.get_footer(), heading = "Examples:\n";
  const auto start = footer.find(heading);
  if (start == std::string::npos) return;
  const std::string lines = footer.substr(start + heading.size());
  for (std::size_t at = 0; lines.compare(at, 2, "  ") == 0;) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    out += escaped(lines.substr(at + 2, end - at - 2)) + "\n";
    at = std::min(end + 1, lines.size());
  }
}

/// What `brief verify` proves of a file and of a folder.
std::string verifying() {
  return ".SH VERIFYING\nOf a PDF three claims are tried.\n.TP\n.B whole\nMade again from the report and the evidence "
         "that "
         "it carries, the brief is the same bytes. A file that another program has saved without a change of content "
         "is "
         "the same content, and what was added is told.\n.TP\n.B quotes\nEach finding follows from the evidence; with "
         "\\-\\-sources each quote is searched again in its source, the file of its digest or one saved anew from its "
         "address.\n.TP\n.B made by\nThe versions, the edition and the standard that the file names.\n.PP\nOf a "
         "folder, "
         "each file that its build.json names must be there and have the digest that it gives. A file of a kind that a "
         "build makes and that build.json does not name is a fault; other files and folders are told. The PDFs in it "
         "are not "
         "made again: name them too. A signature of build.json is checked with the program that made it.\n";
}

std::string command_page(const CLI::App& app) {
  std::string out =
      header(1) + ".SH NAME\nbrief \\- render report files as printable, accessible PDF briefs\n.SH SYNOPSIS\n";
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  for (const CLI::App* command : commands)
    if (!command->get_group().empty()) out += ".B brief " + escaped(command->get_name()) + "\n[\\fIoptions\\fR]\n.br\n";
  out +=
      ".SH DESCRIPTION\nA report file (see\n.BR brief (5))\nbecomes a PDF of a fixed layout, PDF/A\\-3a and "
      "PDF/UA\\-1, its quotes "
      "compared word for word with the archived text of their sources.\n.SH COMMANDS\n";
  for (const CLI::App* command : commands) {
    if (command->get_group().empty()) continue;
    out += ".SS brief " + escaped(command->get_name()) + "\n" + escaped(command->get_description()) + ".\n";
    add_options(*command, out);
  }
  out += ".SH EXAMPLES\n.nf\n";
  add_examples(app, out);
  for (const CLI::App* command : commands)
    if (command->get_footer() != app.get_footer()) add_examples(*command, out);
  out +=
      ".fi\n" + verifying() +
      ".SH EXIT STATUS\n.TP\n.B 0\nEvery report is built or already fresh; of\n.BR verify ,\nevery file is "
      "proved.\n.TP\n.B 1\nA report was rejected; the others are built; "
      "of\n.BR verify ,\na file is not proved, or has the same content in other bytes (0 with \\-\\-content)."
      "\n.TP\n.B 2\nThe command line is wrong.\n.TP\n.B 3\nA file or folder could "
      "not be read or written; build.json is not signed; of\n.B verify\nand\n.BR compare ,\na file is no PDF that can "
      "be "
      "read within its memory and time.\n.TP\n.B "
      "4\nAnother build "
      "holds the output folder.\n.TP\n.B 130\nInterrupted; what was built is whole.\n.SH ENVIRONMENT\n.TP\n.B "
      "NO_COLOR\nNo colour on "
      "the terminal.\n.TP\n.B SOURCE_DATE_EPOCH\nThe document's dates, instead of the report's own.\n.SH SEE ALSO\n.BR "
      "brief (5)\n";
  return out;
}

void add_keys(std::span<const report::Key> keys, const std::string& path, std::string& out) {
  for (const report::Key& key : keys) {
    const std::string name = path + std::string(key.name);
    out += ".TP\n.B " + escaped(name) + (key.presence == report::Presence::optional ? "" : "\\fR (required)") + "\n" +
           escaped(key.description) + "\n";
    add_keys(key.keys, name + ".", out);
  }
}

std::string limits() {
  using namespace report;
  const auto number = [](std::size_t n) { return std::to_string(n); };
  return ".SH LIMITS\nA report has at most " + number(max_report_bytes >> 20) + " MiB, " + number(max_tables) +
         " tables, and " + number(max_items) + " items in a list; a key has " + number(max_key_parts) +
         " parts, brackets stand " + number(max_nesting) + " deep. A text on one line has " +
         number(max_line_bytes >> 10) + " KiB; a text in prose or a quote " + number(max_prose_bytes >> 10) +
         " KiB, and lists " + number(max_list_depth) + " deep; a quote " + number(max_pieces) +
         " brackets and ellipses; a letter " + number(max_combining_marks) + " combining marks; an address " +
         number(max_url_bytes) + " bytes, where the brief is published " + number(max_code_bytes) +
         "; the archives of a report " + number(max_archive_total >> 20) +
         " MiB of files together. Of an archived page 32 MiB are read as a file and 4 MiB as text; a brief has 200 "
         "pages. A "
         "report "
         "may take 64 MiB for its pages and 192 MiB besides, of which the check of an archive takes some nine times "
         "its text: "
         "some 20 MiB of text together fit. It may take 60 seconds: \\-\\-arena and \\-\\-timeout of the commands "
         "build "
         "and check, see\n.BR brief (1),\n"
         "change that. Of errors and of warnings the first " +
         number(Diagnostics::max_kept) +
         " are reported. A PDF that is verified has at most 16 MiB; reading it may take 64 MiB of memory "
         "(\\-\\-memory) and 10 "
         "seconds of the processor, and with \\-\\-sources 256 MiB more and a minute. Controls of direction (U+061C, "
         "U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) are "
         "errors: no "
         "script that a brief is printed in needs them, and they can make a text read as a different one.\n";
}

std::string format_page() {
  std::string out =
      header(5) +
      ".SH NAME\nbrief \\- the report file of brief(1)\n.SH DESCRIPTION\nA report is TOML 1.0 in UTF\\-8. Prose is "
      "CommonMark, cut down to paragraphs, lists, *emphasis*, **strong**, [links](https://\\&...) and citations "
      "[@id] of a source. An address alone becomes a link. In prose, titles, names and labels straight quotation "
      "marks, apostrophes and \\-\\- become those of the brief's language.\n.SH KEYS\n";
  add_keys(report::report_keys(), "", out);
  out += limits();
  out += ".SH EXAMPLE\n.nf\n" + escaped(report::example()) + ".fi\n.SH SEE ALSO\n.BR brief (1)\n";
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) (text += text.empty() ? "" : " ") += word;
  return text;
}

std::vector<std::string> long_options(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<const CLI::App*> shown_commands(const CLI::App& app) {
  auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  std::erase_if(commands, [](const CLI::App* command) { return command->get_group().empty(); });
  return commands;
}

std::string names_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : shown_commands(app)) names.push_back(command->get_name());
  return joined(names);
}

std::string bash(const CLI::App& app) {
  std::string out =
      "# bash completion for brief\n_brief() {\n  local word=${COMP_WORDS[COMP_CWORD]} options=\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W '" +
      names_of(app) + " --help --version' -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n";
  for (const CLI::App* command : shown_commands(app))
    out += "    " + command->get_name() + ") options='" + joined(long_options(*command)) + "' ;;\n";
  return out +
         "  esac\n  case $word in\n    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o filenames -F _brief brief\n";
}

std::string zsh(const CLI::App& app) {
  std::string out = "#compdef brief\n_brief() {\n  local -a commands options\n  commands=(\n";
  const auto quoted = [](std::string text) {
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 4) text.replace(at, 1, "'\\''");
    return text;
  };
  for (const CLI::App* command : shown_commands(app))
    out += "    '" + command->get_name() + ":" + quoted(command->get_description()) + "'\n";
  out +=
      "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case ${words[2]} in\n";
  for (const CLI::App* command : shown_commands(app))
    out += "    " + command->get_name() + ") options=(" + joined(long_options(*command)) + ") ;;\n";
  return out +
         "  esac\n  if [[ $PREFIX == -* ]]; then\n    compadd -- $options\n  else\n    _files\n  fi\n}\n"
         "if [[ $funcstack[1] == _brief ]]; then\n  _brief \"$@\"\nelse\n  compdef _brief brief\nfi\n";
}

std::string fish(const CLI::App& app) {
  std::string out = "# fish completion for brief\n";
  const auto quoted = [](std::string text) {
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2) text.insert(at, "\\");
    return "'" + text + "'";
  };
  for (const CLI::App* command : shown_commands(app)) {
    out += "complete -c brief -n __fish_use_subcommand -f -a " + command->get_name() + " -d " +
           quoted(command->get_description()) + "\n";
    for (const CLI::Option* option : command->get_options())
      for (const std::string& name : option->get_lnames())
        out += "complete -c brief -n '__fish_seen_subcommand_from " + command->get_name() + "' -l " + name + " -d " +
               quoted(option->get_description()) + "\n";
  }
  return out;
}

}  // namespace

std::string manual_page(const CLI::App& app, int section) { return section == 1 ? command_page(app) : format_page(); }

std::string completions(const CLI::App& app, const std::string& shell) {
  if (shell == "bash") return bash(app);
  return shell == "zsh" ? zsh(app) : fish(app);
}

}  // namespace brief::cli
