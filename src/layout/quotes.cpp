#include <algorithm>
#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr Pt bar_thickness = 3_pt;

std::string finding_words(const Setting& setting, const evidence::Check& check, int number) {
  using evidence::Finding;
  const std::string figure = std::to_string(number);
  switch (check.finding) {
    case Finding::verbatim:
      return setting.words.fill("finding.verbatim", {{"number", figure}});
    case Finding::differs:
      return setting.words.fill("finding.differs", {{"number", figure}});
    case Finding::not_found:
      return setting.words.fill("finding.not-found", {{"number", figure}});
    case Finding::unchecked:
      return setting.words.fill("finding.unchecked", {{"number", figure}});
  }
  return {};
}

/// "Sir Keir Starmer, Prime Minister, 22 October 2025."
std::string after_speaker(const Setting& setting, const report::Quote& quote) {
  std::string line;
  if (!quote.role.empty()) line += ", " + quote.role.value;
  if (quote.date) line += ", " + setting.words.date(*quote.date);
  return line.ends_with('.') ? line + " " : line + ". ";
}

/// The finding: plain where all is well or nothing was checked, bold where the words do not match. The words of a
/// verbatim quote link to the passage itself.
void add_finding(Setting& setting, Paragraph& paragraph, const report::Quote& quote, const evidence::Check& check,
                 ElementId element) {
  const Sheet& sheet = setting.sheet;
  const auto& source = setting.content.report.sources[static_cast<std::size_t>(check.source)];
  const std::string words = finding_words(setting, check, setting.number_of(check.source));
  const bool verified = check.finding == evidence::Finding::verbatim;
  const bool unchecked = check.finding == evidence::Finding::unchecked;
  if (verified && source.url.value.starts_with("http")) {
    const std::string contents =
        setting.words.fill("link.passage", {{"speaker", quote.speaker.value}, {"title", source.title.value}});
    setting.add_link(paragraph, words, setting.style(sheet.small), element, evidence::passage_url(source, check),
                     contents);
    return;
  }
  const auto face = verified || unchecked ? text::FaceId::regular : text::FaceId::bold;
  setting.add_words(paragraph, words, setting.style(sheet.small, face), verified ? colours::grey : colours::ink,
                    element);
}

Vector<Strip> set_quote(Setting& setting, const report::Quote& quote, const evidence::Check& check, ElementId section) {
  const Sheet& sheet = setting.sheet;
  const Column column{sheet.left + sheet.indent, sheet.measure - sheet.indent, false};
  const ElementId block = setting.element(Tag::block_quote, section);
  setting.document.elements[block].origin = quote.origin;
  const ElementId said = setting.element(Tag::paragraph, block);
  Paragraph text;
  std::string marked =
      std::string(setting.words["quote.open"]) + quote.text.value + std::string(setting.words["quote.close"]);
  std::replace(marked.begin(), marked.end(), '\n', ' ');  // the paragraphs of a quote
  setting.add_words(text, marked, setting.style(sheet.body), colours::ink, said);
  auto strips = setting.set(text, column, sheet.body.leading);

  const ElementId by = setting.element(Tag::paragraph, block);
  Paragraph attribution;
  setting.add_words(attribution, quote.speaker.value, setting.style(sheet.small, text::FaceId::bold), colours::ink, by);
  setting.add_words(attribution, after_speaker(setting, quote), setting.style(sheet.small), colours::ink, by);
  add_finding(setting, attribution, quote, check, by);
  const Vector<int> source{check.source};
  setting.add_citations(attribution, source, setting.style(sheet.small), by);
  auto attributed = setting.set(attribution, column, sheet.small.leading, 2_pt);
  for (Strip& strip : attributed) strip.extent.may_break_before = false;
  append(strips, std::move(attributed));
  return strips;
}

/// The bar at a quote's left, over each strip and the space before it.
void add_bar(const Sheet& sheet, Vector<Strip>& strips) {
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Pt above = i == 0 ? 0_pt : strips[i].extent.space_before;
    const Rect rect{sheet.left, -above, bar_thickness, strips[i].extent.height + above};
    strips[i].marks.insert(strips[i].marks.begin(), {no_element, Artifact::layout, Box{rect, colours::steel}});
  }
}

}  // namespace

void set_quotes(Setting& setting, Diagnostics& diagnostics) {
  const auto& quotes = setting.content.report.quotes;
  const ElementId section = setting.section(setting.words["section.quotes"]);
  if (quotes.empty()) {
    diagnostics.warning("no-quotes", "the report has no quotes; the brief says so", {});
    return setting.add(setting.set_sentence(setting.words["none.quotes"], section));
  }
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    auto strips = set_quote(setting, quotes[i], setting.content.evidence.checks[i], section);
    add_bar(setting.sheet, strips);
    mark_changed(strips, setting.changed(changes::Part::quote, i));
    strips.front().extent.space_before = i == 0 ? setting.sheet.heading_space : setting.sheet.body.size * 0.7;
    setting.add(std::move(strips));
  }
  Paragraph scope;
  setting.add_words(scope, setting.words["finding.scope"], setting.style(setting.sheet.small), colours::grey,
                    setting.fixed_element(Tag::paragraph, section));
  setting.keep_next();
  setting.add(setting.set(scope, setting.body(), setting.sheet.small.leading, setting.sheet.body.size * 0.5));
}

}  // namespace brief::layout
