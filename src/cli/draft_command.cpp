// brief draft: a report to edit, from saved articles.
#include <spdlog/spdlog.h>

#include <cstdio>
#include <filesystem>

#include "archive/archive.hpp"
#include "base/disk.hpp"
#include "base/printable.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "draft/draft.hpp"
#include "draft/head.hpp"
#include "production/exit_code.hpp"

namespace brief::cli {
namespace {

struct Arguments {
  std::vector<std::string> sources;
  std::string out, date, url;
  bool force = false;
};

/// One source as it was read, and where its copy goes.
struct Loaded {
  std::string path, bytes;
  archive::Document document;
  std::string copy;       ///< relative to the report: "sources/article.html"
  bool is_there = false;  ///< the same bytes stand there already
};

std::string file_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

std::string joined(const std::string& folder, const std::string& path) {
  return folder.empty() ? path : (std::filesystem::path(folder) / path).string();
}

/// A web archive may hold several pages, of which an address chooses.
void tell_choice(const std::string& path, const archive::Provenance& provenance) {
  if (provenance.other_pages == 0 || !provenance.url) return;
  spdlog::warn("{}: of {} pages the first is taken, {}; --url names another", path, provenance.other_pages + 1,
               printable(provenance.url->value));
}

/// Reads a source; the exit code, 0 where all went well.
int load(const std::string& path, const std::string& url, Loaded& loaded) {
  FileContent content = posix_disk().read(path, archive::max_file_bytes);
  if (!content.ok()) {
    spdlog::error("cannot read {}: {}", path, content.error);
    return production::disk_failure;
  }
  auto read = archive::read(content.bytes, path, url);
  if (const auto* fault = std::get_if<archive::Fault>(&read)) {
    spdlog::error("{}: {}", path, fault->message);
    return production::rejected;
  }
  loaded.document = std::get<archive::Document>(std::move(read));
  tell_choice(path, loaded.document.provenance);
  if (loaded.document.text.size() > draft::max_article_bytes) {
    spdlog::error("{}: its text is {} bytes long; an article to draft from has at most {} (1 MiB)", path,
                  loaded.document.text.size(), draft::max_article_bytes);
    return production::rejected;
  }
  loaded.bytes = std::move(content.bytes);
  loaded.path = path;
  return production::success;
}

/// A name under sources/ that no other file has, or that holds the same bytes.
void choose_copy(Loaded& loaded, const std::string& folder, const std::string& path,
                 const std::vector<Loaded>& others) {
  const std::filesystem::path name = file_name(path);
  for (int n = 1;; ++n) {
    loaded.copy = "sources/" +
                  (n == 1 ? name.string() : name.stem().string() + "-" + std::to_string(n) + name.extension().string());
    bool taken = false;
    for (const Loaded& other : others) taken = taken || other.copy == loaded.copy;
    if (taken) continue;
    const std::string target = joined(folder, loaded.copy);
    if (!posix_disk().stat(target).exists) return;
    const FileContent there = posix_disk().read(target, archive::max_file_bytes);
    loaded.is_there = there.ok() && there.bytes == loaded.bytes;
    if (loaded.is_there) return;
  }
}

/// The same words once more corroborate nothing.
bool is_told_twice(const Loaded& loaded, const std::string& path, const std::vector<Loaded>& others) {
  for (const Loaded& other : others) {
    if (other.document.text != loaded.document.text) continue;
    spdlog::warn("{} has the same text as {}, and is left out", printable(path), printable(other.path));
    return true;
  }
  return false;
}

int write_copies(const std::vector<Loaded>& sources, const std::string& folder) {
  const DiskResult made = posix_disk().make_folders(joined(folder, "sources"));
  if (!made.ok()) {
    spdlog::error("cannot make {}: {}", joined(folder, "sources"), made.error);
    return production::disk_failure;
  }
  for (const Loaded& source : sources) {
    if (source.is_there) continue;
    const DiskResult written = publish(posix_disk(), joined(folder, source.copy), source.bytes);
    if (written.ok()) continue;
    spdlog::error("cannot write {}: {}", joined(folder, source.copy), written.error);
    return production::disk_failure;
  }
  return production::success;
}

void tell(const draft::Draft& made) {
  for (const std::string& line : made.found) std::fprintf(stderr, "  %s\n", printable(line).c_str());
  for (const std::string& line : made.unsure) std::fprintf(stderr, "  unsure: %s\n", printable(line).c_str());
}

std::string report_path(const Arguments& arguments) {
  if (!arguments.out.empty())
    return arguments.out.ends_with(".toml") || arguments.out == "-" ? arguments.out : arguments.out + ".toml";
  return std::filesystem::path(arguments.sources.front()).stem().string() + ".toml";
}

int write_report(const std::string& path, const draft::Draft& made, const std::vector<Loaded>& sources,
                 const std::string& folder) {
  if (path == "-") {
    std::fputs(text_for(1, made.toml).c_str(), stdout);
    return production::success;
  }
  if (const int failed = write_copies(sources, folder)) return failed;
  const DiskResult written = publish(posix_disk(), path, made.toml);
  if (!written.ok()) {
    spdlog::error("cannot write {}: {}", path, written.error);
    return production::disk_failure;
  }
  std::puts(text_for(1, path).c_str());
  tell(made);
  spdlog::info("now look at what is marked unsure in {0}, then: brief build {0}", path);
  return production::success;
}

int draft_command(const Arguments& arguments) {
  std::optional<report::Date> date;
  if (!arguments.date.empty() && !(date = draft::parse_date(arguments.date))) {
    spdlog::error("--date wants a day such as 2025-10-22, not `{}`", arguments.date);
    return production::usage;
  }
  const std::string path = report_path(arguments);
  if (path != "-" && !arguments.force && posix_disk().stat(path).exists) {
    spdlog::error("{} exists already; choose another name with -o, or write over it with --force", path);
    return production::disk_failure;
  }
  const std::string folder = path == "-" ? std::string() : std::filesystem::path(path).parent_path().string();
  std::vector<Loaded> sources;
  for (const std::string& source : arguments.sources) {
    Loaded loaded;
    if (const int failed = load(source, arguments.url, loaded)) return failed;
    if (is_told_twice(loaded, source, sources)) continue;
    choose_copy(loaded, folder, source, sources);
    sources.push_back(std::move(loaded));
  }
  std::vector<draft::Input> inputs;
  for (const Loaded& source : sources) inputs.push_back({&source.document, source.copy});
  return write_report(path, draft::draft(inputs, date), sources, folder);
}

}  // namespace

void add_draft_command(CommandLine& line) {
  Command command = line.command("draft", "write a report to edit from saved articles, every sentence traced");
  const auto arguments = std::make_shared<Arguments>();
  command
      .texts("sources", arguments->sources, "SOURCE",
             "saved articles: the first is the main one, others corroborate it")
      .required();
  command
      .text("-o,--out", arguments->out, "NAME.toml",
            "the report to write, - for standard output [the first source's name]")
      .not_empty();
  command.text("--date", arguments->date, "DATE", "the day of the article, over its own: 2025-10-22");
  command.text("--url", arguments->url, "URL", "the address of the page wanted of a web archive that holds several");
  command.flag("--force,-f", arguments->force, "write over a report that exists");
  command.footer(
      "Examples:\n  brief draft sources/eye-2025-10.txt --date 2025-10-22 -o kosovo.toml && brief build kosovo.toml\n"
      "  brief draft sources/eye-2025-10.txt sources/mod-2025-10-22.txt --date 2025-10-22 -o both.toml");
  command.action([arguments] { return draft_command(*arguments); });
}

}  // namespace brief::cli
