#include <algorithm>

#include "base/utf8.hpp"
#include "changes/rewording.hpp"
#include "content/builder.hpp"
#include "evidence/characters.hpp"

namespace brief::content {
namespace {

constexpr std::size_t longest = 90;           // characters of a wording shown
constexpr std::size_t longest_excerpt = 240;  // of one stretch that differs
constexpr int words_around = 2;               // shown on either side of it

using changes::Change;
using changes::Field;
using changes::Kind;
using changes::Part;

/// The beginning of a long wording, cut after a word where one ends, or else inside.
std::string shortened(std::string_view words, std::size_t most = longest) {
  const std::size_t end = offset_after(words, most);
  if (end == words.size()) return std::string(words);
  const std::size_t space = words.rfind(' ', end);
  const bool cut = space == std::string_view::npos || space == 0;
  return std::string(words.substr(0, cut ? end : space)) + (cut ? "…" : " …");
}

/// The paragraphs of a wording on one line.
std::string one_line(std::string_view words) {
  std::string line;
  for (const char c : words)
    if (c != '\n')
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string_view kind_words(const Builder& builder, Kind kind) {
  if (kind == Kind::added) return builder.words()["change.added"];
  if (kind == Kind::removed) return builder.words()["change.removed"];
  return kind == Kind::emphasis ? builder.words()["change.emphasis"] : builder.words()["change.reworded"];
}

std::string_view part_pattern(const Builder& builder, Part part) {
  const auto& words = builder.words();
  switch (part) {
    case Part::summary:
      return words["change.part.summary"];
    case Part::commitment:
      return words["change.part.commitment"];
    case Part::fact:
      return words["change.part.fact"];
    case Part::event:
      return words["change.part.event"];
    case Part::quote:
      return words["change.part.quote"];
    case Part::summit:
      return words["change.part.summit"];
    case Part::title:
      return words["change.part.title"];
    case Part::marking:
      return words["change.part.marking"];
    case Part::details:
      return words["change.part.details"];
    case Part::meeting:
      return words["change.part.meeting"];
    case Part::source:
      return words["change.part.source"];
    case Part::countries:
      return words["change.part.countries"];
    case Part::initiative:
      return words["change.part.initiative"];
  }
  return {};
}

struct FieldWords {
  Field field;
  language::Key words;
};
constexpr FieldWords field_words[] = {
    {Field::sources, "change.field.sources"},
    {Field::date, "change.field.date"},
    {Field::role, "change.field.role"},
    {Field::language, "change.field.language"},
    {Field::translation, "change.field.translation"},
    {Field::start, "change.field.start"},
    {Field::participants, "change.field.participants"},
    {Field::publisher, "change.field.publisher"},
    {Field::address, "change.field.address"},
    {Field::saved, "change.field.saved"},
    {Field::archive, "change.field.archive"},
    {Field::name, "change.field.name"},
    {Field::place, "change.field.place"},
    {Field::subtitle, "change.field.subtitle"},
    {Field::short_title, "change.field.short-title"},
    {Field::reference, "change.field.reference"},
    {Field::author, "change.field.author"},
    {Field::contact, "change.field.contact"},
    {Field::finding, "change.field.finding"},
};

/// "sources": which key of the thing has changed; empty: what it says.
std::string_view words_of(const Builder& builder, Field field) {
  const auto* found = std::find_if(std::begin(field_words), std::end(field_words),
                                   [&](const FieldWords& known) { return known.field == field; });
  return found == std::end(field_words) ? std::string_view() : builder.words()[found->words];
}

/// "the initiative “Course” (start)"
Inlines part_of(const Builder& builder, const Change& change) {
  Inlines part =
      filled(builder, part_pattern(builder, change.part), {{"subject", one(text(shortened(change.subject)))}});
  const std::string_view field = words_of(builder, change.field);
  if (!field.empty()) part.push_back(fixed(builder, " (" + std::string(field) + ")"));
  return part;
}

bool is_short(std::string_view words) { return offset_after(words, longest) == words.size(); }

/// In the fixed words "not stated" where it is empty.
Inlines shown(const Builder& builder, std::string_view words) {
  return one(words.empty() ? fixed(builder, builder.words()["not-stated"]) : text(words));
}

struct FromTo {
  std::string before, after;
};

/// What differs in a wording, from `begin` to `end`, with a few words around it.
std::string excerpt(std::string_view words, std::size_t begin, std::size_t end) {
  const auto next = [&words](std::size_t at) {
    return std::min(words.find(' ', std::min(at, words.size())), words.size());
  };
  std::size_t from = begin, to = end;
  for (int i = 0; i < words_around && from > 0; ++i) {
    const std::size_t space = from >= 2 ? words.rfind(' ', from - 2) : std::string_view::npos;
    from = space == std::string_view::npos ? 0 : space + 1;
  }
  for (int i = 0; i < words_around && to < words.size(); ++i) to = next(to + 1);
  std::string made = from > 0 ? "… " : "";
  made += words.substr(from, begin - from);
  made += shortened(words.substr(begin, end - begin), longest_excerpt);
  made += words.substr(end, to - end);
  return made += to < words.size() ? " …" : "";
}

/// Two wordings from one to the other: whole where they are short, or else each stretch that differs.
std::vector<FromTo> from_to(const std::string& before, const std::string& after) {
  if (is_short(before) && is_short(after)) return {{before, after}};
  if (before.empty() || after.empty()) return {{shortened(before, longest_excerpt), shortened(after, longest_excerpt)}};
  std::vector<FromTo> list;
  for (const changes::Rewording& one : changes::rewordings(before, after))
    list.push_back({excerpt(before, one.before_begin, one.before_end), excerpt(after, one.after_begin, one.after_end)});
  return list;
}

/// No second stop after quoted words that end a sentence themselves: “We act.”
Inlines without_second_stop(Inlines sentence) {
  if (sentence.empty() || !sentence.back().text.ends_with('.')) return sentence;
  const String words = plain(sentence);
  auto characters = evidence::characters_of(words);
  characters.pop_back();
  const std::size_t all = characters.size();
  while (!characters.empty() &&
         (evidence::is_quotation(characters.back().c) || evidence::is_white_space(characters.back().c)))
    characters.pop_back();
  const bool quoted = characters.size() < all && !characters.empty();
  if (quoted && std::u32string_view(U".!?").find(characters.back().c) != std::u32string_view::npos)
    sentence.back().text.pop_back();
  return sentence;
}

Inlines sentence(const Builder& builder, const Change& change, std::string_view pattern, const FromTo& told) {
  const std::string_view wording = change.kind == Kind::removed ? told.before : told.after;
  return without_second_stop(filled(builder, pattern,
                                    {{"kind", one(fixed(builder, kind_words(builder, change.kind)))},
                                     {"part", part_of(builder, change)},
                                     {"before", shown(builder, told.before)},
                                     {"after", shown(builder, told.after)},
                                     {"wording", one(text(wording))}}));
}

/// What tells of a change: a sentence for each stretch of a long wording that differs.
std::vector<Inlines> sentences_of(const Builder& builder, const Change& change) {
  const auto& words = builder.words();
  const std::string before = one_line(change.before), after = one_line(change.after);
  std::vector<Inlines> sentences;
  const bool two = change.kind == Kind::reworded || change.kind == Kind::emphasis;
  if (two && before != after) {
    for (const FromTo& told : from_to(before, after))
      sentences.push_back(sentence(builder, change, words["change.from-to"], told));
    return sentences;
  }
  const std::string& wording = change.kind == Kind::removed ? before : after;
  const bool plain = two || wording.empty() || wording == change.subject;
  sentences.push_back(sentence(builder, change, plain ? words["change.line"] : words["change.wording"],
                               {shortened(before), shortened(after)}));
  return sentences;
}

/// Since the date of the earlier issue and its number, where that is another: the new ones stand in the masthead.
Inlines heading_of(const Builder& builder, const changes::Changes& changes) {
  Inlines line =
      filled(builder, builder.words()["section.changes"], {{"date", one(fixed_date(builder, changes.since))}});
  if (!changes.since_issue.empty() && changes.since_issue != builder.report().issue)
    add_separated(builder, line,
                  filled(builder, builder.words()["issue"], {{"issue", one(text(changes.since_issue))}}));
  return line;
}

}  // namespace

std::vector<std::string> changes_text(const report::Report& report, const changes::Changes& changes,
                                      const language::Words& words) {
  const evidence::Evidence none;
  Diagnostics ignored;
  const Input input{report, none, &changes, words};
  const Builder builder{input, ignored, SourceNumbers(0)};
  std::vector<std::string> lines{std::string(plain(heading_of(builder, changes)))};
  for (const Change& change : changes.list)
    for (const Inlines& sentence : sentences_of(builder, change)) lines.emplace_back(plain(sentence));
  return lines;
}

Section changes_since(Builder& builder) {
  const changes::Changes& changes = *builder.input.changes;
  Section section;
  section.kind = Section::Kind::changes;
  section.id = "changes";
  section.heading = heading_of(builder, changes);
  List list;
  list.kind = List::Kind::changes;
  for (const Change& change : changes.list)
    for (Inlines& sentence : sentences_of(builder, change)) {
      ListItem item;
      item.blocks.push_back(paragraph(std::move(sentence)));
      list.items.push_back(std::move(item));
    }
  section.blocks.push_back({std::move(list)});
  section.blocks.push_back(paragraph(one(fixed(builder, builder.words()["change.marked"])), Role::note));
  return section;
}

}  // namespace brief::content
