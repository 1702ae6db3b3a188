#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr std::size_t longest = 90;  // bytes of a wording shown

using changes::Change;
using changes::Kind;
using changes::Part;

std::string shortened(const std::string& text) {
  if (text.size() <= longest) return text;
  return text.substr(0, text.rfind(' ', longest)) + " …";
}

std::string_view kind_key(Kind kind) {
  return kind == Kind::added ? "change.added" : kind == Kind::removed ? "change.removed" : "change.reworded";
}

std::string_view part_key(Part part) {
  switch (part) {
    case Part::summary:
      return "change.part.summary";
    case Part::commitment:
      return "change.part.commitment";
    case Part::fact:
      return "change.part.fact";
    case Part::event:
      return "change.part.event";
    case Part::quote:
      return "change.part.quote";
    case Part::summit:
      return "change.part.summit";
    case Part::initiative:
      return "change.part.initiative";
  }
  return {};
}

std::string sentence(const Setting& setting, const Change& change) {
  const std::string part = setting.words.fill(part_key(change.part), {{"subject", shortened(change.subject)}});
  const std::string_view kind = setting.words[kind_key(change.kind)];
  const bool wordings = change.kind == Kind::reworded && !change.before.empty() && !change.after.empty();
  if (!wordings) return setting.words.fill("change.line", {{"kind", kind}, {"part", part}});
  return setting.words.fill(
      "change.from-to",
      {{"kind", kind}, {"part", part}, {"before", shortened(change.before)}, {"after", shortened(change.after)}});
}

}  // namespace

void set_changes(Setting& setting) {
  const changes::Changes* changes = setting.content.changes;
  if (changes == nullptr || changes->list.empty()) return;
  const Sheet& sheet = setting.sheet;
  const ElementId section =
      setting.section(setting.words.fill("section.changes", {{"date", setting.words.date(changes->since)}}));
  const ElementId list = setting.element(Tag::list, section);
  const Pt indent = sheet.body.size * 0.9;
  for (const Change& change : changes->list) {
    const ElementId item = setting.element(Tag::list_item, list);
    Paragraph mark, text;
    setting.add_words(mark, "•", setting.style(sheet.body), colours::ink, setting.element(Tag::label, item));
    setting.add_words(text, sentence(setting, change), setting.style(sheet.body), colours::ink,
                      setting.element(Tag::list_body, item));
    Strip label = setting.set(mark, {sheet.left, indent, false}, sheet.body.leading).front();
    auto strips = setting.set(text, {sheet.left + indent, sheet.measure - indent, false}, sheet.body.leading, 2_pt);
    label.marks.insert(label.marks.end(), strips.front().marks.begin(), strips.front().marks.end());
    strips.front().marks = std::move(label.marks);
    setting.add(std::move(strips));
  }
  Paragraph note;
  setting.add_words(note, setting.words["change.marked"], setting.style(sheet.small), colours::grey,
                    setting.fixed_element(Tag::paragraph, section));
  setting.keep_next();
  setting.add(setting.set(note, setting.body(), sheet.small.leading, 3_pt));
}

}  // namespace brief::layout
