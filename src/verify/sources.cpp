#include "verify/sources.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "verify/findings.hpp"

namespace brief::verify {
namespace {

using evidence::Check;
using evidence::Finding;
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

void find_by_digest(const std::vector<std::string>& digests, const std::string& path, const ReadFile& read,
                    std::vector<FoundSource>& found) {
  const auto bytes = read(path);
  if (!bytes) return;
  const std::string digest = sha256_hex(*bytes);
  for (std::size_t i = 0; i < found.size() && i < digests.size(); ++i)
    if (found[i].how == How::none && digests[i] == digest) found[i] = {How::same_bytes, path};
}

void find_by_address(const report::Report& report, const std::string& path, const ReadFile& read,
                     std::vector<FoundSource>& found) {
  const auto document = read_archive(read, path, path, "");
  for (std::size_t i = 0; document && i < found.size(); ++i)
    if (found[i].how == How::none && is_of(document->provenance, report.sources[i].url.value))
      found[i] = {How::saved_anew, path};
}

bool same_places(const Check& a, const Check& b) {
  const auto same = [](const evidence::Passage& x, const evidence::Passage& y) {
    return x.exact == y.exact && x.start == y.start && x.end == y.end;
  };
  return std::equal(a.passages.begin(), a.passages.end(), b.passages.begin(), b.passages.end(), same);
}

/// What a source says against a finding; empty: it bears it out.
std::string fault_of(const Check& told, const Check& now, const FoundSource& source) {
  if (now.finding != told.finding)
    return "is " + std::string(name_of(told.finding)) + " by the evidence, and " + std::string(name_of(now.finding)) +
           " in " + source.path + (now.reason.empty() ? "" : ": " + now.reason) +
           (source.how == How::saved_anew ? "; the page was saved anew and may have changed" : "");
  if (source.how == How::same_bytes && !same_places(told, now))
    return "does not stand in " + source.path + " where the evidence says";
  return {};
}

}  // namespace

std::vector<FoundSource> find_sources(const report::Report& report, const std::vector<std::string>& digests,
                                      const std::vector<std::string>& paths, const ReadFile& read) {
  std::vector<FoundSource> found(report.sources.size());
  for (const std::string& path : paths) find_by_digest(digests, path, read, found);
  const auto wanted = [&](std::size_t i) { return found[i].how == How::none && !digests[i].empty(); };
  bool any = false;
  for (std::size_t i = 0; i < found.size() && i < digests.size(); ++i) any = any || wanted(i);
  if (any)
    for (const std::string& path : paths) find_by_address(report, path, read, found);
  return found;
}

SearchedAgain search_again(const report::Report& report, const evidence::Evidence& evidence,
                           const std::vector<FoundSource>& found, const ReadFile& read) {
  SearchedAgain made;
  evidence::Archives archives(report.sources.size());
  for (std::size_t i = 0; i < archives.size(); ++i) {
    if (found[i].how == How::none || evidence.digests[i].empty()) continue;
    const report::Source& source = report.sources[i];  // the file of its digest is the archive, whatever its name
    const std::string name = found[i].how == How::same_bytes ? std::string(source.archive.value) : found[i].path;
    if (auto document = read_archive(read, found[i].path, name, source.url.value))
      archives[i].text = std::make_shared<const evidence::Archived>(std::move(*document), source.language.value);
  }
  for (std::size_t i = 0; i < archives.size(); ++i)
    if (!archives[i].text && !evidence.digests[i].empty())
      made.missing.push_back("the source `" + report.sources[i].id + "` is not at hand: no file has its digest, " +
                             evidence.digests[i].substr(0, 12) + "…, or was saved from its address");
  Diagnostics ignored;
  const auto now = evidence::check(report, archives, true, ignored);
  for (std::size_t i = 0; i < evidence.checks.size() && i < now.checks.size(); ++i) {
    const Check& told = evidence.checks[i];
    const auto at = static_cast<std::size_t>(told.source);
    if (told.finding == Finding::unchecked || !archives[at].text) continue;
    const std::string fault = fault_of(told, now.checks[i], found[at]);
    if (!fault.empty())
      made.faults.push_back(subject_of(report, told) + " " + fault);
    else
      ++(found[at].how == How::same_bytes ? made.same_bytes : made.saved_anew);
  }
  return made;
}

}  // namespace brief::verify
