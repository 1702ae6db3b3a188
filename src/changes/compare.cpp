#include <algorithm>
#include <set>

#include "changes/changes.hpp"

namespace brief::changes {
namespace {

using report::Report;

std::string plain(const report::Prose& prose);

std::string plain(const report::Block& block) {
  std::string text;
  for (const auto& span : block.spans) text += span.text;
  text += '\n';
  for (const auto& item : block.items) text += plain(item.blocks);
  return text;
}

std::string plain(const report::Prose& prose) {
  std::string text;
  for (const auto& block : prose) text += plain(block);
  return text;
}

/// Compares two lists of things that have a subject and a wording: what has the same subject is the same thing.
template <class T, class Subject, class Wording>
void compare_lists(const std::vector<T>& earlier, const std::vector<T>& now, Part part, Subject subject,
                   Wording wording, std::vector<Change>& changes) {
  std::vector<bool> matched(earlier.size(), false);
  const auto find = [&](const T& thing, bool same_wording) {
    for (std::size_t i = 0; i < earlier.size(); ++i)
      if (!matched[i] && subject(earlier[i]) == subject(thing) &&
          (!same_wording || wording(earlier[i]) == wording(thing)))
        return i;
    return earlier.size();
  };
  std::vector<std::size_t> origin(now.size(), earlier.size());
  for (const bool same_wording : {true, false}) {
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (origin[i] != earlier.size()) continue;
      origin[i] = find(now[i], same_wording);
      if (origin[i] != earlier.size()) matched[origin[i]] = true;
    }
  }
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (origin[i] == earlier.size()) {
      changes.push_back({Kind::added, part, i, {}, wording(now[i]), subject(now[i]), {}});
    } else if (wording(earlier[origin[i]]) != wording(now[i])) {
      changes.push_back({Kind::reworded, part, i, wording(earlier[origin[i]]), wording(now[i]), subject(now[i]), {}});
    }
  }
  for (std::size_t i = 0; i < earlier.size(); ++i)
    if (!matched[i]) changes.push_back({Kind::removed, part, i, wording(earlier[i]), {}, subject(earlier[i]), {}});
}

void compare_prose(const report::Prose& earlier, const report::Prose& now, Part part, std::vector<Change>& changes) {
  if (plain(earlier) == plain(now)) return;
  std::multiset<std::string> before;
  for (const auto& block : earlier) before.insert(plain(block));
  Change change{Kind::reworded, part, 0, {}, {}, {}, {}};
  for (const auto& block : now) {
    const auto same = before.find(plain(block));
    change.blocks.push_back(same == before.end());
    if (same != before.end()) before.erase(same);
  }
  // Where blocks were left out or moved, and none is new, the change is one of the whole.
  if (std::find(change.blocks.begin(), change.blocks.end(), true) == change.blocks.end())
    change.blocks.assign(now.size(), true);
  changes.push_back(std::move(change));
}

std::string date_text(const std::optional<report::Date>& date) {
  if (!date) return {};
  return std::to_string(date->year) + "-" + std::to_string(date->month) + "-" + std::to_string(date->day);
}

std::string initiative_wording(const report::Initiative& initiative) {
  std::string text = plain(initiative.text) + date_text(initiative.starts);
  for (const auto& participant : initiative.participants)
    text += "\n" + (participant.code.empty() ? participant.name : participant.code);
  return text;
}

}  // namespace

Changes compare(const Report& earlier, const Report& now) {
  Changes changes{earlier.date, earlier.issue, {}};
  auto& list = changes.list;
  compare_prose(earlier.summary, now.summary, Part::summary, list);
  compare_lists(
      earlier.commitment.facts, now.commitment.facts, Part::fact, [](const auto& f) { return f.label.value; },
      [](const auto& f) { return f.value.value; }, list);
  compare_prose(earlier.commitment.text, now.commitment.text, Part::commitment, list);
  compare_lists(
      earlier.commitment.timeline, now.commitment.timeline, Part::event, [](const auto& e) { return e.event.value; },
      [](const auto& e) { return date_text(e.date); }, list);
  compare_lists(
      earlier.quotes, now.quotes, Part::quote, [](const auto& q) { return q.speaker.value; },
      [](const auto& q) { return q.text.value; }, list);
  const report::Summit none;
  const report::Summit& before = earlier.summit ? *earlier.summit : none;
  const report::Summit& after = now.summit ? *now.summit : none;
  compare_prose(before.text, after.text, Part::summit, list);
  compare_lists(
      before.initiatives, after.initiatives, Part::initiative, [](const auto& i) { return i.title.value; },
      initiative_wording, list);
  // The wordings of an initiative or an event are compared, not shown: they are made of parts.
  for (Change& change : list)
    if (change.part == Part::initiative || change.part == Part::event) change.before.clear(), change.after.clear();
  return changes;
}

}  // namespace brief::changes
