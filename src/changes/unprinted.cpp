#include <algorithm>

#include "base/utf8.hpp"
#include "changes/changes.hpp"
#include "language/language.hpp"
#include "language/words.hpp"

namespace brief::changes {
namespace {

using report::Report;

std::string in_marks(const std::string& value) { return value.empty() ? "nothing" : "“" + value + "”"; }

void compare_key(const std::string& what, const std::string& before, const std::string& after,
                 std::vector<std::string>& lines) {
  if (before != after) lines.push_back(what + ": from " + in_marks(before) + " to " + in_marks(after));
}

std::string evidence_of(const std::optional<report::Text>& evidence) { return evidence ? evidence->value : ""; }

/// The thing in a list with the same name; null where there is none.
template <class T, class Name>
const T* find(const std::vector<T>& list, const T& thing, Name name) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return name(one) == name(thing); });
  return found == list.end() ? nullptr : &*found;
}

template <class T, class Name>
void compare_evidence(const char* kind, const std::vector<T>& earlier, const std::vector<T>& now, Name name,
                      std::vector<std::string>& lines) {
  for (const T& thing : now)
    if (const T* before = find(earlier, thing, name))
      compare_key("evidence of the " + std::string(kind) + " " + in_marks(name(thing)), evidence_of(before->evidence),
                  evidence_of(thing.evidence), lines);
}

void compare_sources(const Report& earlier, const Report& now, std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < now.sources.size(); ++i) {
    const report::Source& source = now.sources[i];
    const auto* before = find(earlier.sources, source, [](const auto& one) { return one.id; });
    if (before == nullptr && i < earlier.sources.size() && earlier.sources[i].title.value == source.title.value)
      before = &earlier.sources[i];
    if (before == nullptr) continue;
    const std::string of = " of the source " + in_marks(source.title.value);
    compare_key("id" + of, before->id, source.id, lines);
    // That there is an archive where there was none is printed.
    if (before->archive.empty() == source.archive.empty())
      compare_key("archive" + of, before->archive.value, source.archive.value, lines);
    compare_key("original" + of, before->original.value, source.original.value, lines);
  }
}

/// Names beside each other, each no longer than tells it from others.
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t longest = 40;  // letters
  std::string made;
  for (const std::string& name : names) {
    const std::size_t end = std::min(offset_after(name, longest), name.size());
    made += (made.empty() ? "“" : ", “") + name.substr(0, end) + (end < name.size() ? "…”" : "”");
  }
  return made;
}

/// Whether the same things stand in another order. Those that are new or gone are told elsewhere.
template <class T, class Name>
void compare_order(const char* kind, const std::vector<T>& earlier, const std::vector<T>& now, Name name,
                   std::vector<std::string>& lines) {
  std::vector<std::string> before, after;
  for (const T& thing : earlier)
    if (find(now, thing, name)) before.push_back(name(thing));
  for (const T& thing : now)
    if (find(earlier, thing, name)) after.push_back(name(thing));
  if (before != after && std::is_permutation(before.begin(), before.end(), after.begin(), after.end()))
    lines.push_back("order of the " + std::string(kind) + ": from " + listed(before) + " to " + listed(after));
}

}  // namespace

std::vector<std::string> of_issue(const Report& earlier, const Report& now) {
  const auto& words = language::Words::of("en");
  std::vector<std::string> lines;
  compare_key("date of the brief", words.date(earlier.date), words.date(now.date), lines);
  compare_key("issue", earlier.issue, now.issue, lines);
  const auto label = [](const auto& fact) { return fact.label.value; };
  compare_order("facts", earlier.commitment.facts, now.commitment.facts, label, lines);
  const auto said = [](const auto& quote) { return quote.speaker.value + " " + quote.text.value; };
  compare_order("quotes", earlier.quotes, now.quotes, said, lines);
  compare_order(
      "sources", earlier.sources, now.sources, [](const auto& source) { return source.title.value; }, lines);
  if (earlier.summit && now.summit)
    compare_order(
        "initiatives", earlier.summit->initiatives, now.summit->initiatives,
        [](const auto& it) { return it.title.value; }, lines);
  return lines;
}

std::vector<std::string> unprinted(const Report& earlier, const Report& now) {
  std::vector<std::string> lines;
  compare_evidence(
      "fact", earlier.commitment.facts, now.commitment.facts, [](const auto& fact) { return fact.label.value; }, lines);
  if (earlier.summit && now.summit)
    compare_evidence(
        "initiative", earlier.summit->initiatives, now.summit->initiatives,
        [](const auto& it) { return it.title.value; }, lines);
  compare_sources(earlier, now, lines);
  if (language::find_language(earlier.language) == language::find_language(now.language))
    compare_key("language of the brief", earlier.language, now.language, lines);
  return lines;
}

}  // namespace brief::changes
