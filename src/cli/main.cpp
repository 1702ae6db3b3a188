// brief: renders report files as printable PDF briefs.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/manual.hpp"
#include "cli/usage.hpp"

namespace {

using namespace brief;
using namespace brief::cli;

constexpr std::size_t mebibyte = 1u << 20;

struct Arguments {
  BuildCommand build;
  CheckCommand check;
  LogOptions log;
  std::string shard, edition = "standard", log_format = "text", watched, watch_out = "out", name, merge_out = "out";
  std::string shell;
  int section = 1;
  std::size_t arena = production::Options{}.arena_bytes / mebibyte;
};

/// "2/3"
std::string parse_shard(const std::string& text, production::Shard& shard) {
  unsigned index = 0, count = 0;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%u/%u%c", &index, &count, &rest) != 2 || index < 1 || index > count)
    return "--shard wants I/N with I from 1 to N, such as 2/3";
  shard = {index, count};
  return {};
}

void add_log_options(CLI::App& command, Arguments& a) {
  command.add_flag("--quiet,-q", a.log.quiet, "warnings and errors only");
  command.add_flag("--verbose,-v", a.log.verbose, "tell everything, with memory and time by stage");
  command.add_option("--log-file", a.log.file, "log to this file too; it is rotated")->type_name("FILE");
  command.add_option("--log-format", a.log_format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT");
}

void add_build(CLI::App& app, Arguments& a) {
  CLI::App* build = app.add_subcommand("build", "make the PDF of each report that has changed");
  production::Options& o = a.build.options;
  build->add_option("reports", o.paths, "report files, or folders: every *.toml in them [reports]")
      ->type_name("REPORT.toml|FOLDER");
  build->add_option("-o,--out", o.out, "folder for the PDFs [out]")->type_name("DIR");
  build->add_flag("--force,-f", o.force, "build what is fresh too");
  build->add_option("--jobs,-j", o.jobs, "briefs made at once [one a core]")
      ->check(CLI::Range(1u, 1024u))
      ->type_name("N");
  build->add_option("--shard", a.shard, "only part I of N, by the report's name")->type_name("I/N");
  build->add_option("--edition", a.edition, "standard, or large for large print")
      ->check(CLI::IsMember({"standard", "large"}))
      ->type_name("EDITION");
  build->add_flag("--allow-unverified", o.allow_unverified, "print quotes that do not match their sources, and say so");
  build->add_option("--keep", o.keep, "earlier issues kept of each report [30]")
      ->check(CLI::Range(2u, 100000u))
      ->type_name("N");
  build->add_option("--arena", a.arena, "memory for one brief, in MiB [64]")
      ->check(CLI::Range(1u, 65536u))
      ->type_name("MIB");
  build->add_option("--hook", a.build.hook, "shell command to run afterwards; it cannot fail the build")
      ->type_name("COMMAND");
  build->add_option("--progress", a.build.progress, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  add_log_options(*build, a);
  build->footer(
      "Examples:\n  brief build                        reports/ into out/\n"
      "  brief build kfor-2028.toml -o pdf  one report\n"
      "  brief build --shard 2/3            a third of a folder, for one of three machines");
}

CLI::App* add_check(CLI::App& app, Arguments& a) {
  CLI::App* check = app.add_subcommand("check", "check format and quotes, without making a PDF");
  check->add_option("reports", a.check.paths, "report files or folders [reports]")->type_name("REPORT.toml|FOLDER");
  check->add_option("--format", a.check.format, "text, json or sarif")
      ->check(CLI::IsMember({"text", "json", "sarif"}))
      ->type_name("FORMAT");
  check->add_flag("--sources", a.check.sources, "list each source, its digest and who relies on it");
  add_log_options(*check, a);
  check->footer("Examples:\n  brief check reports/kfor-2028.toml\n  brief check --format sarif >findings.sarif");
  return check;
}

CLI::App* add_watch(CLI::App& app, Arguments& a) {
  CLI::App* watch = app.add_subcommand("watch", "build a report again at every save");
  watch->add_option("report", a.watched, "the report file")->required()->type_name("REPORT.toml");
  watch->add_option("-o,--out", a.watch_out, "folder for the PDF [out]")->type_name("DIR");
  add_log_options(*watch, a);
  return watch;
}

int run(int argc, char** argv) {
  Arguments a;
  CLI::App app{"brief: from a report file to a printed brief, its quotes checked word for word", "brief"};
  app.set_version_flag("--version", version_text);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n  brief new my-brief && brief build my-brief.toml\n  brief check reports/\n\n"
      "`brief COMMAND --help` tells more. Exit codes: 0 all is well, 1 a report was rejected,\n"
      "2 wrong command line, 3 a file could not be read or written, 4 another build holds the folder.");
  add_build(app, a);
  CLI::App* check = add_check(app, a);
  CLI::App* watch = add_watch(app, a);
  CLI::App* create = app.add_subcommand("new", "write NAME.toml, a commented report to start from");
  create->add_option("name", a.name, "name of the new report")->required()->type_name("NAME");
  CLI::App* schema = app.add_subcommand("schema", "print the report format as JSON Schema, for editors");
  CLI::App* merge = app.add_subcommand("merge", "join the shards' build-I-of-N.json into build.json");
  merge->add_option("out", a.merge_out, "the output folder [out]")->type_name("DIR");
  // For packagers; not shown in the help.
  CLI::App* manual = app.add_subcommand("manual", "print brief(1) or brief(5)")->group("");
  manual->add_option("section", a.section)->check(CLI::IsMember({1, 5}));
  CLI::App* complete = app.add_subcommand("completions", "print completions for a shell")->group("");
  complete->add_option("shell", a.shell)->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return end_usage(app, error, std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
  }
  if (manual->parsed()) return std::fputs(manual_page(app, a.section).c_str(), stdout) < 0 ? production::disk_failure : 0;
  if (complete->parsed()) return std::fputs(completions(app, a.shell).c_str(), stdout) < 0 ? production::disk_failure : 0;
  a.log.json = a.log_format == "json";
  const std::string problem = set_up_log(a.log);
  if (!problem.empty()) {
    spdlog::error("cannot log to {}: {}", a.log.file, problem);
    return production::disk_failure;
  }
  if (create->parsed()) return new_command(a.name);
  if (schema->parsed()) return schema_command();
  if (merge->parsed()) return merge_command(a.merge_out);
  if (watch->parsed()) return watch_command(a.watched, a.watch_out);
  if (check->parsed()) return check_command(a.check);
  if (!a.shard.empty()) {
    const std::string wrong = parse_shard(a.shard, a.build.options.shard);
    if (!wrong.empty()) {
      spdlog::error(wrong);
      return production::usage;
    }
  }
  a.build.options.edition = a.edition == "large" ? layout::Edition::large : layout::Edition::standard;
  a.build.options.arena_bytes = a.arena * mebibyte;
  a.build.quiet = a.log.quiet;
  a.build.verbose = a.log.verbose;
  return build_command(a.build);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "brief: %s\n", error.what());
    return production::disk_failure;
  }
}
