#include <spdlog/spdlog.h>

#include <cstdio>

#include "archive/archive.hpp"
#include "base/disk.hpp"
#include "base/json_writer.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "production/exit_code.hpp"

namespace brief::cli {
namespace {

struct TextCommand {
  std::string file, url, format = "text";
  bool main_only = false;
};

void print_text(const archive::Document& document, bool main_only) {
  bool first = true;
  for (const archive::Block& block : document.blocks) {
    if (main_only && block.part != archive::Part::main) continue;
    if (!first) std::fputs("\n", stdout);
    first = false;
    const std::string text = document.text.substr(block.begin, block.end - block.begin);
    std::puts(text_for(1, text).c_str());
  }
}

void write_stated(JsonWriter& json, const char* name, const std::optional<archive::Stated>& stated) {
  if (!stated) return;
  json.key(name);
  const JsonScope scope(json, JsonScope::Kind::object);
  json.member("value", stated->value);
  json.member("from", stated->from);
}

void write_provenance(JsonWriter& json, const archive::Provenance& provenance) {
  json.key("provenance");
  const JsonScope scope(json, JsonScope::Kind::object);
  write_stated(json, "url", provenance.url);
  write_stated(json, "canonical", provenance.canonical);
  write_stated(json, "title", provenance.title);
  write_stated(json, "publisher", provenance.publisher);
  write_stated(json, "author", provenance.author);
  write_stated(json, "language", provenance.language);
  write_stated(json, "published", provenance.published);
  write_stated(json, "modified", provenance.modified);
  write_stated(json, "saved", provenance.saved);
  if (provenance.other_pages > 0) json.member("other_pages", provenance.other_pages);
}

void write_block(JsonWriter& json, const archive::Document& document, const archive::Block& block) {
  const JsonScope scope(json, JsonScope::Kind::object);
  json.member("kind", archive::name_of(block.kind));
  if (block.level > 0) json.member("level", block.level);
  json.member("part", archive::name_of(block.part));
  if (!block.language.empty()) json.member("language", block.language);
  if (block.page > 0) json.member("page", static_cast<std::uint64_t>(block.page));
  json.member("text", std::string_view(document.text).substr(block.begin, block.end - block.begin));
}

void write_blocks(JsonWriter& json, const archive::Document& document, bool main_only) {
  json.key("blocks");
  const JsonScope scope(json, JsonScope::Kind::array);
  for (const archive::Block& block : document.blocks)
    if (!main_only || block.part == archive::Part::main) write_block(json, document, block);
}

void print_json(const archive::Document& document, bool main_only) {
  JsonWriter json;
  {
    const JsonScope scope(json, JsonScope::Kind::object);
    json.member("format", archive::name_of(document.format));
    json.member("sha256", document.sha256);
    write_provenance(json, document.provenance);
    write_blocks(json, document, main_only);
  }
  std::puts(json.str().c_str());
}

int text_command(const TextCommand& command) {
  const FileContent file = posix_disk().read(command.file, archive::max_file_bytes);
  if (!file.ok()) {
    spdlog::error("cannot read {}: {}", command.file, file.error);
    return production::disk_failure;
  }
  const auto outcome = archive::read(file.bytes, command.file, command.url);
  if (const auto* fault = std::get_if<archive::Fault>(&outcome)) {
    spdlog::error("{} is no archive: {}", command.file, fault->message);
    return production::rejected;
  }
  const auto& document = std::get<archive::Document>(outcome);
  if (command.format == "json")
    print_json(document, command.main_only);
  else
    print_text(document, command.main_only);
  return production::success;
}

}  // namespace

void add_text_command(CommandLine& line) {
  Command text = line.command("text", "print what the check sees of an archived source");
  const auto command = std::make_shared<TextCommand>();
  text.text("file", command->file, "FILE", "a saved page, mail or text").required();
  text.flag("--main", command->main_only, "only the main part of a page: no menus, comments or related stories");
  text.choice("--format", command->format, {"text", "json"}, "FORMAT",
              "text, or json with parts, languages and what the file says of its origin");
  text.text("--url", command->url, "URL", "address of the page wanted of a web archive that holds several");
  text.footer(
      "Examples:\n  brief text reports/sources/mod-2025-10-22.txt\n"
      "  brief text --main --format json reports/sources/eye-2025-10.txt");
  text.action([command] { return text_command(*command); });
}

}  // namespace brief::cli
