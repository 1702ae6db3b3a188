#include "language/printed.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "language/typography.hpp"
#include "language/words.hpp"

namespace brief::language {
namespace {

bool has_typewriter_marks(std::string_view text) {
  return text.find('"') != std::string_view::npos || text.find('\'') != std::string_view::npos ||
         text.find("--") != std::string_view::npos;
}

void set_marks(std::string& text, const Marks& marks) {
  if (has_typewriter_marks(text)) text = typographic(text, marks);
}

void set_marks(report::Text& text, const Marks& marks) { set_marks(text.value, marks); }

/// The marks of a text inside a report; of a language that is not known they stay as they are.
void set_marks(report::Text& text, const report::Text& language, const report::Report& report) {
  if (!has_typewriter_marks(text.value)) return;
  const auto own =
      quotation_style_inside(Words::of(report.language).row(), report.language, language.value, text.value);
  const Language* row = language.empty() ? &Words::of(report.language).row() : find_language(language.value);
  if (own) set_marks(text, {*own, row != nullptr ? row->dash : std::string_view(), false});
}

void set_marks(report::Prose& prose, const Marks& marks);

bool has_typewriter_marks(const report::Block& block) {
  return std::any_of(block.spans.begin(), block.spans.end(),
                     [](const report::Span& span) { return has_typewriter_marks(span.text); });
}

/// One text in several spans: a mark's neighbours may stand in others.
void set_marks(std::vector<report::Span>& spans, const Marks& marks) {
  std::vector<std::string_view> texts;
  for (const report::Span& span : spans) texts.push_back(span.text);
  const Vector<String> set = typographic(texts, marks);
  for (std::size_t i = 0; i < set.size(); ++i) spans[i].text = set[i];
}

void set_marks(report::Block& block, const Marks& marks) {
  if (has_typewriter_marks(block)) set_marks(block.spans, marks);
  for (report::ListItem& item : block.items) set_marks(item.blocks, marks);
}

bool begins_with_double_mark(const report::Block& block) {
  if (block.kind != report::Block::Kind::paragraph || block.spans.empty()) return false;
  static constexpr std::string_view openers[] = {"\"", "“", "„", "«"};
  return std::any_of(std::begin(openers), std::end(openers),
                     [&](std::string_view mark) { return block.spans.front().text.starts_with(mark); });
}

void set_marks(report::Prose& prose, const Marks& marks) {
  for (std::size_t i = 0; i < prose.size(); ++i) {
    Marks here = marks;
    here.goes_on = i + 1 < prose.size() && begins_with_double_mark(prose[i + 1]);
    set_marks(prose[i], here);
  }
}

void set_marks(report::Commitment& commitment, const Marks& marks) {
  set_marks(commitment.text, marks);
  for (report::Fact& fact : commitment.facts) {
    set_marks(fact.label, marks);
    set_marks(fact.value, marks);
  }
  for (report::Event& event : commitment.timeline) set_marks(event.event, marks);
}

/// The quotation marks of what was said are set again by how deep they stand.
void set_marks(report::Quote& quote, const report::Report& report, const Marks& marks) {
  set_marks(quote.speaker, marks);
  set_marks(quote.role, marks);
  set_marks(quote.text, quote.language, report);
  set_marks(quote.translation, marks);
}

void set_marks(report::Summit& summit, const Marks& marks) {
  set_marks(summit.name, marks);
  set_marks(summit.place, marks);
  set_marks(summit.text, marks);
  for (report::Initiative& initiative : summit.initiatives) {
    set_marks(initiative.title, marks);
    set_marks(initiative.text, marks);
    for (report::Participant& participant : initiative.participants)
      if (participant.code.empty()) set_marks(participant.name, marks);
  }
}

}  // namespace

report::Report printed(report::Report report) {
  const Language& row = Words::of(report.language).row();
  const Marks marks{quotation_style(row, report.language), row.dash, false};
  for (report::Text* text : {&report.title, &report.subtitle, &report.short_title}) set_marks(*text, marks);
  set_marks(report.author, marks);
  const bool is_address =
      report.contact.find('@') != std::string::npos && report.contact.find(' ') == std::string::npos;
  if (!is_address) set_marks(report.contact, marks);
  set_marks(report.summary, marks);
  set_marks(report.commitment, marks);
  for (report::Quote& quote : report.quotes) set_marks(quote, report, marks);
  if (report.summit) set_marks(*report.summit, marks);
  for (report::Source& source : report.sources) {
    set_marks(source.publisher, marks);
    set_marks(source.title, source.language, report);
  }
  return report;
}

}  // namespace brief::language
