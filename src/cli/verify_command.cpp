#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/disk.hpp"
#include "base/printable.hpp"
#include "brief.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "production/confined.hpp"
#include "production/exit_code.hpp"
#include "production/memory_budget.hpp"
#include "production/verify_folder.hpp"

namespace brief::cli {
namespace {

using nlohmann::ordered_json;
using verify::Answer;

constexpr std::size_t mebibyte = 1u << 20;
constexpr std::size_t max_pdf_bytes = 16 * mebibyte;
constexpr unsigned seconds_without_sources = 10;  // of the processor

struct VerifyCommand {
  std::vector<std::string> files, folders;  ///< briefs or output folders; folders of sources
  std::string format = "text";
  bool content = false;
  std::uint64_t memory = 64;
};

/// What is known of one file.
struct VerifiedFile {
  Answer answer = Answer::unreadable;
  ordered_json json;
};

ordered_json json_of(const verify::Verification& verification) {
  ordered_json claims = ordered_json::array();
  for (const verify::Claim& claim : verification.claims)
    claims.push_back({{"claim", claim.name},
                      {"answer", name_of(claim.answer)},
                      {"sentence", claim.sentence},
                      {"details", claim.details}});
  ordered_json made{{"answer", name_of(verification.answer())}, {"claims", std::move(claims)}};
  if (!verification.error.empty()) made["error"] = verification.error;
  return made;
}

constexpr std::size_t for_sources = 256 * mebibyte;
constexpr std::size_t most_source_files = 100'000;

/// All regular files in the folders, and in the folders in them.
std::vector<std::string> files_in(std::vector<std::string> folders) {
  std::vector<std::string> files;
  while (!folders.empty() && files.size() < most_source_files) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    std::vector<std::string> names;
    posix_disk().list(folder, names);
    for (const std::string& name : names) {
      const std::string path = folder + "/" + name;
      const FileStat stat = posix_disk().stat(path);
      if (stat.link) continue;
      if (stat.regular) files.push_back(path);
      if (stat.folder) folders.push_back(path);
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

ArchiveFile read_source(std::string_view path) {
  FileContent file = posix_disk().read(std::string(path), archive::max_file_bytes);
  return file.ok() ? ArchiveFile{std::move(file.bytes), {}, {}} : ArchiveFile{{}, "unreadable", file.error};
}

/// In the process that may take as much memory as the command says and no more.
std::string verify_confined(const std::string& pdf, const VerifyCommand& command) {
  VerifyOptions options;
  options.arena_bytes = command.memory * mebibyte / 2;
  if (!command.folders.empty()) {
    options.source_files = files_in(command.folders);
    options.source_files.emplace_back();  // none of this name: so that the list is not empty
    options.read_source = read_source;
  }
  return json_of(verify_pdf(pdf, options)).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Answer answer_named(const std::string& name) {
  for (const Answer answer : {Answer::proved, Answer::same_content, Answer::not_proved})
    if (name_of(answer) == name) return answer;
  return Answer::unreadable;
}

VerifiedFile unreadable(const std::string& error) {
  return {Answer::unreadable,
          {{"answer", name_of(Answer::unreadable)}, {"claims", ordered_json::array()}, {"error", error}}};
}

std::string sentence_of(const production::VerifiedFolder& folder) {
  const std::string same = std::to_string(folder.same) +
                           (folder.same == 1 ? " file has the digest" : " files have the digests") +
                           " that build.json gives";
  const std::size_t faults = folder.faults.size();
  if (faults == 0) return same;
  return same + "; " + std::to_string(faults) + (faults == 1 ? " other is" : " others are") +
         " missing, changed or not named by it";
}

VerifiedFile verify_outputs(const std::string& folder) {
  production::VerifiedFolder made = production::verify_folder(posix_disk(), folder);
  if (!made.error.empty()) return unreadable(made.error);
  if (made.same == 0 && made.faults.empty()) return unreadable("build.json names no file, and there is none to name");
  const Answer answer = made.faults.empty() ? Answer::proved : Answer::not_proved;
  const std::string sentence = sentence_of(made);
  made.faults.insert(made.faults.end(), made.notes.begin(), made.notes.end());
  return {
      answer,
      {{"answer", name_of(answer)},
       {"claims",
        ordered_json::array(
            {{{"claim", "digests"}, {"answer", name_of(answer)}, {"sentence", sentence}, {"details", made.faults}}})}}};
}

VerifiedFile verify_file(const std::string& path, const VerifyCommand& command) {
  if (posix_disk().stat(path).folder) return verify_outputs(path);
  for (const std::string& folder : command.folders)
    if (!posix_disk().stat(folder).folder) return unreadable("there is no folder of sources `" + folder + "`");
  const FileContent pdf = posix_disk().read(path, max_pdf_bytes);
  if (!pdf.ok()) return unreadable(pdf.error);
  if (pdf.bytes.size() > max_pdf_bytes)
    return unreadable("it is larger than the " + std::to_string(max_pdf_bytes / mebibyte) + " MiB that are read");
  production::Confines confines;
  const std::size_t all = command.memory * mebibyte + (command.folders.empty() ? 0 : for_sources);
  confines.memory_bytes = all - std::min(all / 2, production::resident_memory());
  if (command.folders.empty()) confines.seconds = seconds_without_sources;
  const auto result = production::run_confined(confines, [&] { return verify_confined(pdf.bytes, command); });
  if (!result.fault.empty()) return unreadable(result.fault);
  VerifiedFile made;
  made.json = ordered_json::parse(result.answer, nullptr, false);
  if (!made.json.is_object()) return unreadable("the process that read it gave no answer");
  made.answer = answer_named(made.json.value("answer", ""));
  return made;
}

std::string text_of(const std::string& path, const ordered_json& json) {
  std::string text = path + ": " + json.value("answer", "");
  if (json.contains("error")) text += ": " + json.value("error", "");
  text += "\n";
  for (const ordered_json& claim : json["claims"]) {
    std::string name = claim.value("claim", "");
    name.resize(8, ' ');
    text += "  " + name + claim.value("answer", "") + ": " + claim.value("sentence", "") + "\n";
    for (const ordered_json& detail : claim["details"]) text += "          " + detail.get<std::string>() + "\n";
  }
  return text;
}

int verify_command(const VerifyCommand& command) {
  ordered_json list = ordered_json::array();
  Answer worst = Answer::proved;
  for (const std::string& path : command.files) {
    VerifiedFile made = verify_file(path, command);
    worst = std::max(worst, made.answer);
    if (command.format == "text") std::fputs(printable_lines(text_of(path, made.json)).c_str(), stdout);
    ordered_json entry{{"file", path}};
    entry.update(made.json);
    list.push_back(std::move(entry));
  }
  if (command.format == "json")
    std::puts(printable_json(list.dump(1, ' ', false, ordered_json::error_handler_t::replace)).c_str());
  if (worst == Answer::unreadable) return production::disk_failure;
  return worst == Answer::proved || (worst == Answer::same_content && command.content) ? production::success
                                                                                       : production::rejected;
}

}  // namespace

void add_verify_command(CommandLine& line) {
  Command verify = line.command("verify", "prove from a PDF alone that it is the brief it says it is");
  const auto command = std::make_shared<VerifyCommand>();
  verify
      .texts("files", command->files, "FILE.pdf|FOLDER", "briefs; of an output folder, every digest of its build.json")
      .required();
  verify.texts("--sources", command->folders, "DIR", "search every quote again in the sources, by digest or saved anew")
      .one_at_a_time();
  verify.choice("--format", command->format, {"text", "json"}, "FORMAT", "text, or json");
  verify.flag("--content", command->content, "accept the same content in other bytes: exit 0");
  verify.number("--memory", command->memory, 32, 4096, "MIB", "most memory that a file may take [64]");
  verify.log_options();
  verify.footer(
      "Examples:\n  brief verify out/kfor-2028.pdf\n  brief verify out/kfor-2028.pdf --sources reports/sources\n"
      "  brief verify --format json out/kfor-2028.pdf\n"
      "  brief verify pdf                  every file that its build.json names, by its digest");
  verify.action([command] { return verify_command(*command); });
}

}  // namespace brief::cli
