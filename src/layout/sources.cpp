#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr std::size_t short_digest = 12;  // hexadecimal digits on the page; the attached evidence has all 64

/// "Archived, SHA-256 3f9c5b1204d7." or "Not archived."
std::string archive_words(const Setting& setting, int source) {
  const auto& digest = setting.content.evidence.digests[static_cast<std::size_t>(source)];
  if (digest.empty()) return std::string(setting.words["source.not-archived"]);
  return setting.words.fill("source.archived", {{"digest", digest.substr(0, short_digest)}});
}

std::string without_scheme(const std::string& url) {
  const auto end = url.find("://");
  return end == std::string::npos ? url : url.substr(end + 3);
}

/// "www.gov.uk": what a listener needs of an address; the whole would be spelt out.
std::string host_of(const std::string& url) {
  const std::string bare = without_scheme(url);
  return bare.substr(0, bare.find_first_of("/?#"));
}

/// The address as it is printed: a long one by its host alone, for nobody types it; the link has it whole.
std::string printed_url(const std::string& url) {
  constexpr std::size_t longest = 60;
  const std::string bare = without_scheme(url);
  if (bare.size() > longest && bare.size() < url.size()) return host_of(url) + "/…";
  return bare.ends_with('/') ? bare.substr(0, bare.size() - 1) : bare;
}

Vector<Strip> set_source(Setting& setting, int source, ElementId list) {
  const Sheet& sheet = setting.sheet;
  const report::Source& s = setting.content.report.sources[static_cast<std::size_t>(source)];
  const ElementId item = setting.element(Tag::list_item, list);
  const ElementId label = setting.element(Tag::label, item);
  const ElementId body = setting.element(Tag::list_body, item);
  const Pt hang = sheet.note.size * 2.2;
  const auto style = setting.style(sheet.note);

  Paragraph entry;
  setting.add_words(entry, s.publisher.value + ", ", style, colours::ink, body);
  setting.add_words(entry, s.title.value, setting.style(sheet.note, text::FaceId::italic), colours::ink, body);
  setting.add_words(entry, (s.date ? ", " + setting.words.date(*s.date) : std::string()) + ". ", style, colours::ink,
                    body);
  if (!s.url.empty()) {
    const std::string contents =
        setting.words.fill("link.web", {{"title", s.title.value}, {"url", host_of(s.url.value)}});
    setting.add_link(entry, printed_url(s.url.value), style, body, s.url.value, contents);
    setting.add_words(entry, " ", style, colours::ink, body);
  }
  setting.add_words(entry, archive_words(setting, source), style, colours::grey, body);
  auto strips = setting.set(entry, {sheet.left + hang, sheet.measure - hang, false}, sheet.note.leading, 1.5_pt);

  text::Style figures = style;
  figures.tabular_figures = true;
  Paragraph number;
  setting.add_words(number, std::to_string(setting.number_of(source)), figures, colours::ink, label);
  Strip first = setting.set(number, {sheet.left, hang, false}, sheet.note.leading).front();
  first.marks.insert(first.marks.end(), strips.front().marks.begin(), strips.front().marks.end());
  strips.front().marks = std::move(first.marks);
  strips.front().source = source;
  return strips;
}

}  // namespace

void set_sources(Setting& setting, Diagnostics& diagnostics) {
  const ElementId section = setting.section(setting.words["section.sources"]);
  if (setting.content.report.sources.empty()) {
    diagnostics.warning("no-sources", "the report has no sources; the brief says so", {});
    return setting.add(setting.set_sentence(setting.words["none.sources"], section));
  }
  const ElementId list = setting.element(Tag::list, section);
  setting.document.elements[list].numbered = true;
  for (const int source : setting.numbered_sources()) setting.add(set_source(setting, source, list));
}

}  // namespace brief::layout
