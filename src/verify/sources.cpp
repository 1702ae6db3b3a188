#include "verify/sources.hpp"

#include <algorithm>
#include <array>

#include "base/digest.hpp"
#include "evidence/origin.hpp"
#include "verify/findings.hpp"

namespace brief::verify {
namespace {

using evidence::Check;
using evidence::Finding;
using evidence::Passage;
using How = FoundSource::How;

/// An address without what does not change the page: scheme, "www.", fragment and the last slash.
std::string_view page_of(std::string_view url) {
  url = url.substr(0, url.find('#'));
  for (const std::string_view start : {"https://", "http://", "www."})
    if (url.starts_with(start)) url.remove_prefix(start.size());
  if (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

bool is_of(const archive::Provenance& provenance, std::string_view url) {
  const std::string_view page = page_of(url);
  for (const auto& stated : {provenance.url, provenance.canonical})
    if (stated && !page.empty() && page_of(stated->value) == page) return true;
  return false;
}

/// `name`: what tells the kind of the file.
std::optional<archive::Document> read_archive(const ReadFile& read, const std::string& path, const std::string& name,
                                              std::string_view url) {
  const auto bytes = read(path);
  if (!bytes) return {};
  auto outcome = archive::read(*bytes, name, url);
  if (auto* document = std::get_if<archive::Document>(&outcome)) return std::move(*document);
  return {};
}

void find_by_digest(const evidence::Evidence& evidence, const std::string& path, const ReadFile& read,
                    std::vector<FoundSource>& found) {
  const auto bytes = read(path);
  if (!bytes) return;
  const std::string digest = sha256_hex(*bytes);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (evidence.originals[i] == digest) found[i].original = true;
    if (found[i].how != How::none || evidence.digests[i] != digest) continue;
    found[i].how = How::same_bytes;
    found[i].path = path;
  }
}

void find_by_address(const report::Report& report, const std::string& path, const ReadFile& read,
                     std::vector<FoundSource>& found) {
  const auto document = read_archive(read, path, path, "");
  for (std::size_t i = 0; document && i < found.size(); ++i)
    if (found[i].how == How::none && is_of(document->provenance, report.sources[i].url.value))
      found[i].how = How::saved_anew, found[i].path = path;
}

/// Whether a passage is the same; in a page saved anew it may stand elsewhere, among other words.
bool same_passage(const Passage& a, const Passage& b, How how) {
  if (a.exact != b.exact || a.part != b.part) return false;
  const bool there = a.prefix == b.prefix && a.suffix == b.suffix && a.start == b.start && a.end == b.end &&
                     a.page == b.page && a.directive == b.directive;
  return there || how == How::saved_anew;
}

bool same_step(const evidence::WordStep& a, const evidence::WordStep& b) {
  return a.kind == b.kind && a.words == b.words;
}

/// What the evidence says otherwise than the check; empty: nothing.
std::string_view difference_of(const Check& told, const Check& now, How how) {
  const auto same = [how](const Passage& a, const Passage& b) { return same_passage(a, b, how); };
  if (told.source != now.source) return "source";
  if (!std::equal(told.passages.begin(), told.passages.end(), now.passages.begin(), now.passages.end(), same))
    return "passage";
  if (told.closest.has_value() != now.closest.has_value() || (told.closest && !same(*told.closest, *now.closest)))
    return "closest passage";
  if (!std::equal(told.comparison.begin(), told.comparison.end(), now.comparison.begin(), now.comparison.end(),
                  same_step))
    return "comparison";
  if (told.reason != now.reason) return "reason";
  if (told.suggestion != now.suggestion) return "suggestion";
  if (told.forgiven != now.forgiven) return "list of what was forgiven";
  for (const evidence::Doubt& doubt : evidence::doubts)
    if (told.*doubt.words != now.*doubt.words) return "list of doubts";
  return told.left_out != now.left_out ? "number of words left out" : "";
}

std::string_view predicate_of(Finding finding) {
  switch (finding) {
    case Finding::verbatim:
      return "is verbatim";
    case Finding::differs:
      return "differs";
    case Finding::not_found:
      return "is not found";
    case Finding::unchecked:
      break;
  }
  return "is unchecked";
}

/// What a source says against a finding; empty: it bears it out.
std::string fault_of(const Check& told, const Check& now, const FoundSource& source) {
  const std::string_view changed =
      source.how == How::saved_anew ? "; the page was saved anew and may have changed" : std::string_view();
  std::string fault;
  if (now.finding != told.finding)
    ((fault += predicate_of(told.finding)) += " by the evidence, and ") +=
        std::string(predicate_of(now.finding)) + " in " + source.path + (now.reason.empty() ? "" : ": " + now.reason);
  else if (const std::string_view other = difference_of(told, now, source.how); !other.empty())
    ((fault += "has another ") += other) += " by the evidence than by the search in " + source.path;
  if (!fault.empty()) fault += changed;
  return fault;
}

/// The texts of the sources that are at hand.
evidence::Archives read_found(const report::Report& report, const evidence::Evidence& evidence,
                              const std::vector<FoundSource>& found, const ReadFile& read) {
  evidence::Archives archives(report.sources.size());
  for (std::size_t i = 0; i < archives.size(); ++i) {
    if (found[i].how == How::none || evidence.digests[i].empty()) continue;
    const report::Source& source = report.sources[i];  // the file of its digest is the archive, whatever its name
    const std::string name = found[i].how == How::same_bytes ? std::string(source.archive.value) : found[i].path;
    if (auto document = read_archive(read, found[i].path, name, source.url.value))
      archives[i].text = std::make_shared<const evidence::Archived>(std::move(*document), source.language.value);
  }
  return archives;
}

/// What the ending of a name says that a file is, as archive::read() takes it; empty: plain text, or nothing.
std::string_view kind_of(std::string_view name) {
  if (name.ends_with(".gz")) name.remove_suffix(3);
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> endings{{{".html", "html"},
                                                                                         {".htm", "html"},
                                                                                         {".xhtml", "html"},
                                                                                         {".mhtml", "mhtml"},
                                                                                         {".mht", "mhtml"},
                                                                                         {".eml", "eml"},
                                                                                         {".warc", "warc"}}};
  for (const auto& [ending, kind] : endings)
    if (name.ends_with(ending)) return kind;
  return {};
}

std::string begin_of(const std::string& digest) { return digest.substr(0, 12) + "…"; }

/// What is told of a source itself.
void tell_of_source(const report::Source& source, const evidence::Evidence& evidence, std::size_t i,
                    const FoundSource& found, const evidence::Archived* text, SearchedAgain& made) {
  const std::string name = "the source `" + source.id + "` ", &digest = evidence.digests[i];
  if (!evidence.originals[i].empty() && !found.original)
    made.missing.push_back("the original of " + name + "is not at hand: no file has its digest, " +
                           begin_of(evidence.originals[i]));
  if (digest.empty()) return;
  if (text == nullptr) {
    made.missing.push_back(name + "is not at hand: no file has its digest, " + begin_of(digest) +
                           ", or was saved from its address");
  } else if (found.how == How::saved_anew) {
    made.notes.push_back("no file has the digest that the brief gives of " + name.substr(0, name.size() - 1) + ", " +
                         begin_of(digest) + ": " + found.path + " was saved anew");
  } else if (const auto kind = kind_of(found.path); !kind.empty() && kind != kind_of(source.archive.value)) {
    made.faults.push_back(name + "is read as another kind of file by the report, " + source.archive.value +
                          ", than it is by its name, " + found.path);
  } else if (evidence.saved[i] != evidence::day_saved(source, text->document)) {
    made.faults.push_back(name + "was saved on another day by the evidence than by " + found.path);
  }
}

}  // namespace

std::vector<FoundSource> find_sources(const report::Report& report, const evidence::Evidence& evidence,
                                      const std::vector<std::string>& paths, const ReadFile& read) {
  std::vector<FoundSource> found(report.sources.size());
  for (const std::string& path : paths) find_by_digest(evidence, path, read, found);
  bool wanted = false;
  for (std::size_t i = 0; i < found.size(); ++i)
    wanted = wanted || (found[i].how == How::none && !evidence.digests[i].empty());
  if (wanted)
    for (const std::string& path : paths) find_by_address(report, path, read, found);
  return found;
}

SearchedAgain search_again(const report::Report& report, const evidence::Evidence& evidence,
                           const std::vector<FoundSource>& found, const ReadFile& read) {
  SearchedAgain made;
  const evidence::Archives archives = read_found(report, evidence, found, read);
  for (std::size_t i = 0; i < archives.size(); ++i)
    tell_of_source(report.sources[i], evidence, i, found[i], archives[i].text.get(), made);
  Diagnostics ignored;
  const auto now = evidence::check(report, archives, true, ignored);
  for (std::size_t i = 0; i < evidence.checks.size() && i < now.checks.size(); ++i) {
    const Check& told = evidence.checks[i];
    const auto at = static_cast<std::size_t>(told.source);
    if (!archives[at].text) continue;
    const std::string fault = fault_of(told, now.checks[i], found[at]);
    if (!fault.empty())
      made.faults.push_back(subject_of(report, told) + " " + fault);
    else
      ++(found[at].how == How::same_bytes ? made.same_bytes : made.saved_anew);
  }
  return made;
}

}  // namespace brief::verify
