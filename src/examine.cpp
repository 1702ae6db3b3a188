// One way from a report's bytes to what is found wrong with it: read, then the archives, then the evidence.
#include <algorithm>
#include <map>
#include <new>
#include <utility>

#include "base/digest.hpp"
#include "base/lap_timer.hpp"
#include "brief.hpp"
#include "evidence/origin.hpp"
#include "language/language.hpp"
#include "language/months.hpp"
#include "report/language_tag.hpp"
#include "report/read.hpp"
#include "text/face.hpp"

namespace brief {
namespace {

const char* code_of(archive::Fault::Kind kind) {
  using Kind = archive::Fault::Kind;
  switch (kind) {
    case Kind::not_found:
      return "archive-not-found";
    case Kind::outside:
      return "archive-outside";
    case Kind::not_regular:
      return "archive-not-regular";
    case Kind::unreadable:
      return "archive-unreadable";
    case Kind::too_large:
    case Kind::too_much:
      return "archive-too-large";
    case Kind::not_text:
      return "archive-not-text";
    case Kind::is_report:
      return "archive-is-report";
    case Kind::no_response:
      return "archive-no-response";
    case Kind::malformed:
      return "archive-malformed";
  }
  return "archive-unreadable";
}

/// Whether a path itself is an error: it is told at the quotation mark that the path stands after.
bool is_told(const report::Text& path, const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.list().begin(), diagnostics.list().end(), [&path](const Diagnostic& d) {
    return d.code == "bad-archive" && d.origin.line == path.origin.line && d.origin.column <= path.origin.column &&
           path.origin.column - d.origin.column <= 1;
  });
}

/// The archives of a report, each path opened once.
class Archives {
 public:
  Archives(const ReadArchive& read, evidence::Library& library, Diagnostics& diagnostics)
      : read_(read), library_(library), diagnostics_(diagnostics) {}

  evidence::Archives of(const report::Report& report) {
    evidence::Archives archives;
    for (const report::Source& source : report.sources)
      archives.push_back(source.archive.empty() ? evidence::Archive{} : archive_of(source));
    return archives;
  }

 private:
  evidence::Archive archive_of(const report::Source& source) {
    // The address chooses among the pages of a web archive, and matters to no other format.
    const bool by_address = source.archive.value.find(".warc") != std::string::npos;
    const auto [place, is_new] = known_.try_emplace(
        {source.archive.value, (by_address ? source.url.value : std::string()) + "\n" + source.language.value});
    if (is_new) place->second = open(source);
    return place->second;
  }

  evidence::Archive open(const report::Source& source) {
    const report::Text& path = source.archive;
    if (is_told(path, diagnostics_)) return {nullptr, true};
    const ArchiveFile file = read_(path.value);
    if (!file.error_code.empty()) {
      diagnostics_.error("archive-" + file.error_code, file.error_message, path.origin);
      return {nullptr, true};
    }
    total_ += file.content().size();
    if (total_ > report::max_archive_total) {
      diagnostics_.error("archives-too-large",
                         "the archives of a report may have 64 MiB together; with `" + path.value + "` they have more",
                         path.origin);
      return {nullptr, true};
    }
    auto outcome = library_.read({file.content(), file.sha256}, path.value, source.url.value, source.language.value);
    if (auto* archived = std::get_if<std::shared_ptr<const evidence::Archived>>(&outcome)) return {*archived, false};
    const auto& fault = std::get<archive::Fault>(outcome);
    diagnostics_.error(code_of(fault.kind), "`" + path.value + "` is not used as an archive: " + fault.message,
                       path.origin);
    return {nullptr, true};
  }

  const ReadArchive& read_;
  evidence::Library& library_;
  Diagnostics& diagnostics_;
  std::map<std::pair<std::string, std::string>, evidence::Archive> known_;
  std::size_t total_ = 0;
};

/// A brief without words of its own language is told of: its headings and findings will be English.
void warn_of_missing_words(const report::Report& report, Diagnostics& diagnostics) {
  if (language::find_language(report.language) != nullptr) return;
  if (!report::names_language(report.language)) return;  // an error of the format already
  diagnostics.warning(
      "language-without-words",
      "the layout has no fixed words in the language `" + report.language +
          "`; its headings and findings are in English. There are words in: " + language::language_list(),
      {});
}

/// The digests of the files that archives were made from.
std::vector<std::string> digests_of_originals(const report::Report& report, const ReadArchive& read,
                                              Diagnostics& diagnostics) {
  std::vector<std::string> digests;
  for (const report::Source& source : report.sources) {
    digests.emplace_back();
    if (source.original.empty() || is_told(source.original, diagnostics)) continue;
    const ArchiveFile file = read(source.original.value);
    if (file.error_code.empty())
      digests.back() = file.sha256.empty() ? sha256_hex(file.content()) : file.sha256;
    else
      diagnostics.error("original-" + file.error_code, file.error_message, source.original.origin);
  }
  return digests;
}

void examine(Checked& checked, std::string_view toml, const ReadArchive& read, bool allow_unverified,
             evidence::Library& library) {
  LapTimer timer;
  checked.diagnostics.reserve_one();
  checked.report = report::read_partly(toml, checked.diagnostics, text::covered, language::month_at_head);
  checked.read = timer.lap();
  if (!checked.report) return;
  warn_of_missing_words(*checked.report, checked.diagnostics);
  const bool rejected = checked.diagnostics.has_errors();
  const auto archives = Archives(read, library, checked.diagnostics).of(*checked.report);
  checked.evidence = evidence::check(*checked.report, archives, allow_unverified, checked.diagnostics);
  checked.evidence.originals = digests_of_originals(*checked.report, read, checked.diagnostics);
  evidence::warn_of_origins(*checked.report, archives, checked.diagnostics);
  evidence::warn_of_parts(*checked.report, archives, checked.evidence, checked.diagnostics);
  evidence::warn_of_tellings(*checked.report, archives, checked.evidence, checked.diagnostics);
  if (rejected) checked.report.reset();
  checked.diagnostics.sort();
  checked.checked = timer.lap();
}

}  // namespace

Checked check(std::string_view toml, const ReadArchive& archives, bool allow_unverified,
              evidence::Library* library) noexcept {
  Checked checked;
  try {
    evidence::Library own;
    examine(checked, toml, archives, allow_unverified, library == nullptr ? own : *library);
  } catch (const std::bad_alloc&) {
    checked.report.reset();
    report_out_of_memory(checked.diagnostics);
  }
  return checked;
}

}  // namespace brief
