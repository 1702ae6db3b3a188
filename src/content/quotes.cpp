#include <algorithm>
#include <string>

#include "content/builder.hpp"
#include "language/typography.hpp"

namespace brief::content {
namespace {

using evidence::Finding;

std::string finding_words(const Builder& builder, Finding finding, int number) {
  const std::string figure = std::to_string(number);
  switch (finding) {
    case Finding::verbatim:
      return builder.words().fill("finding.verbatim", {{"number", figure}});
    case Finding::differs:
      return builder.words().fill("finding.differs", {{"number", figure}});
    case Finding::not_found:
      return builder.words().fill("finding.not-found", {{"number", figure}});
    case Finding::unchecked:
      return builder.words().fill("finding.unchecked", {{"number", figure}});
  }
  return {};
}

/// What a person should look at in a verbatim quote, a sentence each.
std::string doubt_words(const Builder& builder, const evidence::Check& check) {
  constexpr language::Key sentences[] = {
      "finding.negation-left-out", "finding.number-left-out", "finding.speaker-unclear",
      "finding.name-replaced",     "finding.words-added",     "finding.limit-left-out",
      "finding.sentences-joined",  "finding.words-left-out",  "finding.speaker-differs"};
  static_assert(std::size(sentences) == evidence::doubts.size());
  std::string told;
  if (check.left_out > evidence::far_apart) (told += ' ') += builder.words()["finding.far-apart"];
  for (std::size_t i = 0; i < evidence::doubts.size(); ++i)
    if (!(check.*evidence::doubts[i].words).empty()) (told += ' ') += builder.words()[sentences[i]];
  return told;
}

/// Who said it, or that it is still to be found out.
std::string_view speaker_of(const Builder& builder, const report::Quote& quote) {
  return quote.speaker.empty() ? builder.words()["speaker.unknown"] : std::string_view(quote.speaker.value);
}

/// What the link of a quote to its passage is told as: where the speaker's name or the source's title is in another
/// language than the report's, what is printed, which has neither.
std::string passage_contents(const Builder& builder, const report::Quote& quote, const report::Source& source,
                             std::string_view printed) {
  const Inline speaker = named(builder, quote.speaker.value, quote.language.value);
  if (has_foreign_title(builder, source) || !speaker.language.empty()) return std::string(printed);
  return builder.words().fill("link.passage", {{"speaker", speaker_of(builder, quote)}, {"title", source.title.value}});
}

/// The one link of a quote: a verbatim one leads to the passage itself on the web, any other to its source in the list.
void lead_to_source(Builder& builder, const report::Quote& quote, const evidence::Check& check, Inline& words) {
  const auto& source = builder.report().sources[static_cast<std::size_t>(check.source)];
  words.kind = Inline::Kind::link;
  if (check.finding == Finding::verbatim && source.url.value.starts_with("http")) {
    words.target = evidence::passage_url(source, check);
    words.description = passage_contents(builder, quote, source, words.text);
    return;
  }
  const std::string number = std::to_string(builder.numbers.of(check.source));
  words.target = "#" + source_id(source);
  words.description = builder.words().fill("link.source", {{"number", number}});
}

/// Plain where all is well or nothing was checked, strong where the words do not match.
Inlines finding_of(Builder& builder, const report::Quote& quote, const evidence::Check& check) {
  const std::string told =
      finding_words(builder, check.finding, builder.numbers.of(check.source)) + doubt_words(builder, check);
  Inline words = fixed(builder, told);
  if (check.finding == Finding::differs || check.finding == Finding::not_found) words.emphasis = Emphasis::strong;
  lead_to_source(builder, quote, check, words);
  return one(std::move(words));
}

/// "Sir Keir Starmer, Prime Minister, 22 October 2025."
Inlines attribution_of(const Builder& builder, const report::Quote& quote) {
  Inlines line = one(quote.speaker.empty() ? fixed(builder, speaker_of(builder, quote))
                                           : named(builder, speaker_of(builder, quote), quote.language.value));
  line.front().emphasis = Emphasis::strong;
  if (!quote.role.empty()) {
    line.push_back(text(", "));
    line.push_back(named(builder, quote.role.value, quote.language.value));
  }
  if (quote.date) {
    line.push_back(text(", "));
    line.push_back(fixed_date(builder, *quote.date));
  }
  end_sentence(line);
  return line;
}

Paragraph paragraph_of(Inlines inlines, Role role) {
  Paragraph made;
  made.role = role;
  made.inlines = std::move(inlines);
  return made;
}

/// The paragraphs of a quote, one a line: each opens with a mark, the last alone closes. Marks inside alternate with
/// these where the language's own are known.
Vector<Paragraph> paragraphs_of(const Builder& builder, std::string_view words, std::string_view language) {
  const auto& row = builder.words().row();
  const auto own = language::quotation_style_inside(row, builder.report().language, language, words);
  const auto style = own ? *own : language::quotation_style(row, builder.report().language);
  const std::string space(style.space);
  Vector<Paragraph> made;
  while (!words.empty()) {
    const std::string_view line = words.substr(0, words.find('\n'));
    words.remove_prefix(std::min(words.size(), line.size() + 1));
    String marked(style.outer.open);
    marked += space;
    marked += own ? language::typographic(line, {style, {}, true}) : String(line);
    if (words.empty()) (marked += space) += style.outer.close;
    Inline part = text(marked);
    part.language = language;
    made.push_back(paragraph_of(one(std::move(part)), Role::body));
  }
  return made;
}

Quotation quotation(Builder& builder, std::size_t index) {
  const report::Quote& quote = builder.report().quotes[index];
  const evidence::Check& check = builder.input.evidence.checks[index];
  Quotation made;
  made.id = quotation_id(index);
  made.words = paragraphs_of(builder, quote.text.value, quote.language.value);
  made.translation = paragraphs_of(builder, quote.translation.value, {});
  if (!made.translation.empty()) {
    Inlines& first = made.translation.front().inlines;
    first.insert(first.begin(), fixed(builder, std::string(builder.words()["quote.translation"]) + " "));
  }
  made.attribution = paragraph_of(attribution_of(builder, quote), Role::attribution);
  made.finding = paragraph_of(finding_of(builder, quote, check), Role::finding);
  made.result = check.finding;
  const auto& source = builder.report().sources[static_cast<std::size_t>(check.source)];
  made.speaker = quote.speaker.value;
  made.source_title = source.title.value;
  made.source_url = source.url.value;
  made.language = quote.language.value;
  const auto change = change_of(builder, changes::Part::quote, index);
  made.changed = change.has_value();
  say_change(builder, change, made.attribution.inlines);
  made.origin = quote.origin;
  return made;
}

/// What the check covers, where there was one.
void add_scope(const Builder& builder, Section& section) {
  const auto& checks = builder.input.evidence.checks;
  const auto unchecked = std::count_if(
      checks.begin(), checks.end(), [](const evidence::Check& check) { return check.finding == Finding::unchecked; });
  if (unchecked == std::ssize(checks)) return;
  const auto& words = builder.words();
  const std::string_view sentence = unchecked == 0 ? words["finding.scope"] : words["finding.scope-where-checked"];
  section.blocks.push_back(paragraph(one(fixed(builder, sentence)), Role::note));
}

}  // namespace

Section quotes(Builder& builder) {
  Section section;
  section.kind = Section::Kind::quotes;
  section.id = "quotes";
  section.heading = one(fixed(builder, builder.words()["section.quotes"]));
  if (builder.report().quotes.empty()) {
    builder.diagnostics.warning("no-quotes", "the report has no quotes", {});
    return section;
  }
  for (std::size_t i = 0; i < builder.report().quotes.size(); ++i) section.blocks.push_back({quotation(builder, i)});
  add_scope(builder, section);
  return section;
}

}  // namespace brief::content
