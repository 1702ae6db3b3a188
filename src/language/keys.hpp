// The keys of the fixed words, with the names in braces that the words for each must hold.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace brief::language {

/// A fixed word or sentence of the brief. `names` are the names that stand in braces in it, in alphabetical order,
/// parted by spaces: the build fails where a language's words hold others.
struct FixedWords {
  std::string_view key, names;
};

inline constexpr auto fixed_words = std::to_array<FixedWords>({
    {"kind", ""},
    {"issue", "issue"},
    {"date.day", "day month year"},
    {"date.month", "month year"},
    {"date.first-day", ""},
    {"month.1", ""},
    {"month.2", ""},
    {"month.3", ""},
    {"month.4", ""},
    {"month.5", ""},
    {"month.6", ""},
    {"month.7", ""},
    {"month.8", ""},
    {"month.9", ""},
    {"month.10", ""},
    {"month.11", ""},
    {"month.12", ""},
    {"standalone-month.1", ""},
    {"standalone-month.2", ""},
    {"standalone-month.3", ""},
    {"standalone-month.4", ""},
    {"standalone-month.5", ""},
    {"standalone-month.6", ""},
    {"standalone-month.7", ""},
    {"standalone-month.8", ""},
    {"standalone-month.9", ""},
    {"standalone-month.10", ""},
    {"standalone-month.11", ""},
    {"standalone-month.12", ""},
    {"section.summary", ""},
    {"section.changes", "date"},
    {"section.facts", ""},
    {"section.commitment", ""},
    {"section.timeline", ""},
    {"section.quotes", ""},
    {"section.initiatives", ""},
    {"section.sources", ""},
    {"table.initiative", ""},
    {"table.text", ""},
    {"table.starts", ""},
    {"table.participants", ""},
    {"table.continued", "name"},
    {"not-stated", ""},
    {"finding.verbatim", "number"},
    {"finding.differs", "number"},
    {"finding.not-found", "number"},
    {"finding.unchecked", "number"},
    {"finding.far-apart", ""},
    {"finding.negation-left-out", ""},
    {"finding.number-left-out", ""},
    {"finding.speaker-unclear", ""},
    {"finding.name-replaced", ""},
    {"finding.words-added", ""},
    {"finding.limit-left-out", ""},
    {"finding.sentences-joined", ""},
    {"finding.words-left-out", ""},
    {"finding.speaker-differs", ""},
    {"finding.scope", ""},
    {"finding.scope-where-checked", ""},
    {"none.initiatives", ""},
    {"none.sources", ""},
    {"source.archived", "digest"},
    {"source.not-archived", ""},
    {"link.source", "number"},
    {"link.back", "number"},
    {"link.web", "title url"},
    {"link.passage", "speaker title"},
    {"by", "author"},
    {"contact", "contact"},
    {"page", "page pages"},
    {"separator", ""},
    {"draft", ""},
    {"speaker.unknown", ""},
    {"date.unknown", ""},
    {"publisher.unknown", ""},
    {"quote.translation", ""},
    {"source.saved", "date"},
    {"source.excerpt", ""},
    {"source.whole", "url"},
    {"timeline.caption", ""},
    {"timeline.caption.day-year", ""},
    {"timeline.caption.day-month", ""},
    {"timeline.caption.day-month-year", ""},
    {"timeline.caption.year", ""},
    {"timeline.caption.month", ""},
    {"timeline.caption.month-year", ""},
    {"timeline.caption.later", ""},
    {"timeline.alt", "count"},
    {"timeline.future", "events"},
    {"web.read", "url"},
    {"web.code", "url"},
    {"map.words", ""},
    {"map.focus", "countries"},
    {"map.participants", "countries"},
    {"map.shaded", "countries"},
    {"map.key", ""},
    {"map.key.commitment", ""},
    {"map.key.participants", ""},
    {"map.outside", "countries"},
    {"map.unnamed", "countries"},
    {"map.framed", ""},
    {"map.borders", ""},
    {"change.added", ""},
    {"change.removed", ""},
    {"change.reworded", ""},
    {"change.emphasis", ""},
    {"change.part.summary", ""},
    {"change.part.commitment", ""},
    {"change.part.fact", "subject"},
    {"change.part.event", "subject"},
    {"change.part.quote", "subject"},
    {"change.part.summit", ""},
    {"change.part.initiative", "subject"},
    {"change.part.title", ""},
    {"change.part.marking", ""},
    {"change.part.details", ""},
    {"change.part.meeting", ""},
    {"change.part.source", "subject"},
    {"change.part.countries", ""},
    {"change.field.sources", ""},
    {"change.field.date", ""},
    {"change.field.role", ""},
    {"change.field.language", ""},
    {"change.field.translation", ""},
    {"change.field.start", ""},
    {"change.field.participants", ""},
    {"change.field.publisher", ""},
    {"change.field.address", ""},
    {"change.field.saved", ""},
    {"change.field.archive", ""},
    {"change.field.name", ""},
    {"change.field.place", ""},
    {"change.field.subtitle", ""},
    {"change.field.short-title", ""},
    {"change.field.reference", ""},
    {"change.field.author", ""},
    {"change.field.contact", ""},
    {"change.field.finding", ""},
    {"change.finding.verbatim", ""},
    {"change.finding.differs", ""},
    {"change.finding.not-found", ""},
    {"change.finding.unchecked", ""},
    {"change.line", "kind part"},
    {"change.wording", "kind part wording"},
    {"change.from-to", "after before kind part"},
    {"change.here", ""},
    {"change.new", ""},
    {"change.marked", ""},
    {"file.pdf", ""},
    {"file.report", ""},
    {"file.evidence", ""},
    {"attachment.report", ""},
    {"attachment.evidence", ""},
    {"attachment.earlier", ""},
});

/// The place of a key in fixed_words: one that does not stand there does not compile.
consteval std::size_t fixed_words_index(std::string_view key) {
  for (std::size_t i = 0; i < fixed_words.size(); ++i)
    if (fixed_words[i].key == key) return i;
  throw "no such key in fixed_words";
}

/// The key of a fixed word, made from a string literal at compile time.
class Key {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a literal stands for its key
  consteval Key(const char* key) : index_(fixed_words_index(key)) {}
  constexpr std::size_t index() const { return index_; }

  /// The key of a month, 1 to 12, in the form that a day goes before.
  static constexpr Key month(int month) { return Key(fixed_words_index("month.1"), month); }
  /// The same where the month stands without a day.
  static constexpr Key standalone_month(int month) { return Key(fixed_words_index("standalone-month.1"), month); }

 private:
  constexpr Key(std::size_t january, int month) : index_(january + static_cast<std::size_t>(month - 1)) {}

  std::size_t index_;
};

}  // namespace brief::language
