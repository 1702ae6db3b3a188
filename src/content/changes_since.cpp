#include <algorithm>

#include "base/utf8.hpp"
#include "content/builder.hpp"

namespace brief::content {
namespace {

constexpr std::size_t longest = 90;  // characters of a wording shown
constexpr std::size_t context = 20;  // characters shown before the first that differs, where the beginning is not

using changes::Change;
using changes::Kind;
using changes::Part;

std::size_t characters_in(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), begins_code_point));
}

/// The beginning of a long wording, cut after a word where one ends, or else inside.
std::string shortened(const std::string& words) {
  const std::size_t end = offset_after(words, longest);
  if (end == words.size()) return words;
  const std::size_t space = words.rfind(' ', end);
  return space == std::string::npos || space == 0 ? words.substr(0, end) + "…" : words.substr(0, space) + " …";
}

std::string_view kind_words(const Builder& builder, Kind kind) {
  if (kind == Kind::added) return builder.words()["change.added"];
  return kind == Kind::removed ? builder.words()["change.removed"] : builder.words()["change.reworded"];
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
    case Part::initiative:
      return words["change.part.initiative"];
  }
  return {};
}

/// Where two wordings begin to be shown: at a word a little before they differ, if that lies beyond what is shown.
std::size_t first_shown(const std::string& before, const std::string& after) {
  if (offset_after(before, longest) == before.size() && offset_after(after, longest) == after.size()) return 0;
  const auto differ = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
  const auto same = static_cast<std::size_t>(differ - before.begin());
  if (same <= offset_after(before, longest / 2)) return 0;
  const std::size_t space = before.rfind(' ', offset_after(before, characters_in(before.substr(0, same)) - context));
  return space == std::string::npos ? 0 : space + 1;
}

/// A wording from the byte `first` on; in the fixed words "not stated" where it is empty.
Inlines shown(const Builder& builder, const std::string& words, std::size_t first) {
  if (words.empty()) return one(fixed(builder, builder.words()["not-stated"]));
  return one(text((first > 0 ? "… " : "") + shortened(words.substr(first))));
}

Inlines sentence_of(const Builder& builder, const Change& change) {
  const auto& words = builder.words();
  Inlines part =
      filled(builder, part_pattern(builder, change.part), {{"subject", one(text(shortened(change.subject)))}});
  Inlines kind = one(fixed(builder, kind_words(builder, change.kind)));
  const bool wordings = change.kind == Kind::reworded && !(change.before.empty() && change.after.empty());
  if (!wordings) return filled(builder, words["change.line"], {{"kind", std::move(kind)}, {"part", std::move(part)}});
  const std::size_t first = first_shown(change.before, change.after);
  return filled(builder, words["change.from-to"],
                {{"kind", std::move(kind)},
                 {"part", std::move(part)},
                 {"before", shown(builder, change.before, first)},
                 {"after", shown(builder, change.after, first)}});
}

Inlines heading_of(const Builder& builder, const changes::Changes& changes) {
  return filled(builder, builder.words()["section.changes"], {{"date", one(fixed_date(builder, changes.since))}});
}

}  // namespace

std::vector<std::string> changes_text(const report::Report& report, const changes::Changes& changes,
                                      const language::Words& words) {
  const evidence::Evidence none;
  Diagnostics ignored;
  const Input input{report, none, &changes, words};
  const Builder builder{input, ignored, SourceNumbers(0)};
  std::vector<std::string> lines{std::string(plain(heading_of(builder, changes)))};
  for (const Change& change : changes.list) lines.emplace_back(plain(sentence_of(builder, change)));
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
  for (const Change& change : changes.list) {
    ListItem item;
    item.blocks.push_back(paragraph(sentence_of(builder, change)));
    list.items.push_back(std::move(item));
  }
  section.blocks.push_back({std::move(list)});
  section.blocks.push_back(paragraph(one(fixed(builder, builder.words()["change.marked"])), Role::note));
  return section;
}

}  // namespace brief::content
