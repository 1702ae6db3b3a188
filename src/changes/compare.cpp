#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "changes/changes.hpp"
#include "changes/prose_text.hpp"
#include "changes/spaces.hpp"
#include "language/printed.hpp"
#include "language/words.hpp"

namespace brief::changes {
namespace {

using report::Report;

/// A key as it is printed, empty where it is not given. Sources are the same by their ids too: a title that changed is
/// told once, of the source, not of all that cite it.
struct Key {
  std::string shown;
  Field field = Field::none;
  std::string ids = {};
  bool operator==(const Key& other) const { return shown == other.shown || (!ids.empty() && ids == other.ids); }
};
using Keys = std::vector<Key>;

void compare_keys(const Keys& before, const Keys& after, Part part, std::vector<Change>& changes, std::size_t index = 0,
                  const std::string& subject = {}) {
  for (std::size_t i = 0; i < after.size(); ++i)
    if (!(before[i] == after[i]))
      changes.push_back(
          {Kind::reworded, part, index, before[i].shown, after[i].shown, subject, {}, false, after[i].field});
}

/// Pairs what is left on both sides with the same wording, where there is one of it: a fact under another label, a
/// quote of another speaker. `origin`: of each thing now, its place in the earlier list, whose size stands for none.
template <class T, class Wording>
std::vector<std::size_t> pair_renamed(const std::vector<T>& earlier, const std::vector<T>& now, Wording wording,
                                      std::vector<bool>& matched, std::vector<std::size_t>& origin) {
  std::multimap<std::string, std::size_t> left;
  std::multiset<std::string> wordings;
  for (std::size_t i = 0; i < earlier.size(); ++i)
    if (!matched[i] && !wording(earlier[i]).empty()) left.emplace(wording(earlier[i]), i);
  for (std::size_t i = 0; i < now.size(); ++i)
    if (origin[i] == earlier.size()) wordings.insert(wording(now[i]));
  std::vector<std::size_t> renamed;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const std::string words = wording(now[i]);
    if (origin[i] != earlier.size() || left.count(words) != 1 || wordings.count(words) != 1) continue;
    origin[i] = left.find(words)->second;
    matched[origin[i]] = true;
    renamed.push_back(i);
  }
  return renamed;
}

/// Compares two lists of things that have a subject and a wording: what has the same subject is the same thing.
/// `beside(thing, is_new)` are the other keys printed of a thing.
template <class T, class Subject, class Wording, class Beside>
void compare_lists(const std::vector<T>& earlier, const std::vector<T>& now, Part part, Subject subject,
                   Wording wording, Beside beside, std::vector<Change>& changes) {
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
  for (const std::size_t i : pair_renamed(earlier, now, wording, matched, origin))
    changes.push_back({Kind::reworded,
                       part,
                       i,
                       subject(earlier[origin[i]]),
                       subject(now[i]),
                       subject(now[i]),
                       {},
                       false,
                       Field::name});
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (origin[i] == earlier.size()) {
      changes.push_back({Kind::added, part, i, {}, wording(now[i]), subject(now[i])});
    } else if (wording(earlier[origin[i]]) != wording(now[i])) {
      const Field field = part == Part::event ? Field::date : Field::none;
      changes.push_back(
          {Kind::reworded, part, i, wording(earlier[origin[i]]), wording(now[i]), subject(now[i]), {}, false, field});
    }
  }
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (origin[i] == earlier.size()) continue;
    compare_keys(beside(earlier[origin[i]], false), beside(now[i], true), part, changes, i, subject(now[i]));
  }
  for (std::size_t i = 0; i < earlier.size(); ++i)
    if (!matched[i]) changes.push_back({Kind::removed, part, i, wording(earlier[i]), {}, subject(earlier[i])});
}

void compare_prose(const report::Prose& earlier, const report::Prose& now, Part part, std::vector<Change>& changes) {
  std::multiset<std::string> before;
  for (const auto& block : earlier) before.insert(plain(block));
  Change change{Kind::reworded, part, 0, plain(earlier), plain(now)};
  for (const auto& block : now) {
    const auto same = before.find(plain(block));
    change.blocks.push_back(same == before.end());
    if (same != before.end()) before.erase(same);
  }
  const bool is_any_new = std::find(change.blocks.begin(), change.blocks.end(), true) != change.blocks.end();
  change.only_adds = is_any_new && before.empty();
  // Where blocks were left out or moved, and none is new, the change is one of the whole.
  if (!is_any_new) change.blocks.assign(now.size(), true);
  changes.push_back(std::move(change));
}

/// What is set off in a prose whose words are the same.
void compare_emphasis(const report::Prose& earlier, const report::Prose& now, Part part, std::size_t index,
                      const std::string& subject, std::vector<Change>& changes) {
  if (plain(earlier) != plain(now) || emphasised(earlier) == emphasised(now)) return;
  Change change{Kind::emphasis, part, index, emphasised(earlier), emphasised(now), subject, {}};
  for (std::size_t i = 0; i < now.size(); ++i)
    change.blocks.push_back(i >= earlier.size() || emphasised(earlier[i]) != emphasised(now[i]));
  changes.push_back(std::move(change));
}

/// The marks of items and the places of citations in a prose whose words and sources are the same.
void compare_marks(const report::Prose& earlier, const report::Prose& now, Part part, std::size_t index,
                   const std::string& subject, std::vector<Change>& changes) {
  const std::vector<int> sources = citations(now);
  if (plain(earlier) != plain(now) || citations(earlier).size() != sources.size()) return;
  const std::vector<std::string> before = with_marks(earlier, sources), after = with_marks(now, sources);
  if (before == after) return;
  Change change{Kind::reworded, part, index, joined(before), joined(after), subject};
  for (std::size_t i = 0; i < after.size() && part != Part::initiative; ++i)
    change.blocks.push_back(i >= before.size() || before[i] != after[i]);
  changes.push_back(std::move(change));
}

void compare_form(const report::Prose& earlier, const report::Prose& now, Part part, std::size_t index,
                  const std::string& subject, std::vector<Change>& changes) {
  compare_emphasis(earlier, now, part, index, subject, changes);
  compare_marks(earlier, now, part, index, subject, changes);
}

/// A prose or, where its words are the same, how it is set; and the sources that it cites: `cited(prose, is_new)`.
template <class Cited>
void compare_text(const report::Prose& earlier, const report::Prose& now, Part part, Cited cited,
                  std::vector<Change>& changes) {
  if (plain(earlier) != plain(now)) compare_prose(earlier, now, part, changes);
  compare_form(earlier, now, part, 0, {}, changes);
  compare_keys(cited(earlier, false), cited(now, true), part, changes);
}

/// A report with the words in which its changes are told.
class Side {
 public:
  Side(const Report& report, const language::Words& words) : report_(report), words_(words) {}

  Keys beside(const report::Fact& fact) const { return {sources(fact.sources)}; }
  Keys beside(const report::Event& event) const { return {sources(event.sources)}; }
  Keys beside(const report::Quote& quote) const {
    return {{quote.role.value, Field::role},
            {date(quote.date), Field::date},
            source(quote.source),
            {quote.language.value, Field::language},
            {quote.translation.value, Field::translation}};
  }
  Keys beside(const report::Initiative& initiative) const {
    std::string participants;
    for (const auto& participant : initiative.participants)
      (participants += participants.empty() ? "" : ", ") += words_.participant(participant);
    return {{date(initiative.starts), Field::start},
            {participants, Field::participants},
            sources(initiative.sources),
            sources(citations(initiative.text))};
  }
  Keys beside(const report::Source& source) const {
    const std::string_view excerpt = source.excerpt ? words_["source.excerpt"] : std::string_view();
    return {{source.publisher.value, Field::publisher}, {date(source.date), Field::date},
            {source.url.value, Field::address},         {date(source.saved), Field::saved},
            {std::string(excerpt), Field::archive},     archive(source),
            {source.language.value, Field::language}};
  }
  Keys beside(const report::Summit& summit) const {
    return {{summit.name.value, Field::name}, {summit.place.value, Field::place}, {date(summit.date), Field::date}};
  }
  std::string in_one_line(const report::Summit& summit) const {
    std::string line;
    for (const Key& key : beside(summit)) (line += line.empty() || key.shown.empty() ? "" : ", ") += key.shown;
    return line;
  }
  Keys details() const {
    const std::string_view draft = report_.draft ? words_["draft"] : std::string_view();
    const auto* language = language::find_language(report_.language);
    return {{report_.subtitle.value, Field::subtitle},
            {report_.short_title.value, Field::short_title},
            {report_.reference, Field::reference},
            {report_.author, Field::author},
            {report_.contact, Field::contact},
            {report_.published.value, Field::address},
            {std::string(draft)},
            {language != nullptr ? std::string(language->name) : report_.language, Field::language}};
  }
  Keys cited(const report::Prose& prose) const { return {sources(citations(prose))}; }
  Keys countries() const {
    std::string names;
    for (const auto& country : report_.commitment.countries)
      (names += names.empty() ? "" : ", ") += words_.participant({country.value, country.value});
    return {{names}};
  }

 private:
  std::string date(const std::optional<report::Date>& date) const { return date ? words_.date(*date) : std::string(); }

  /// Two archives are told apart by their digests (compare_archives()), which the report does not hold; where one side
  /// has none, the other side's is known by its file until its digest is.
  Key archive(const report::Source& source) const {
    if (source.archive.empty()) return {std::string(words_["source.not-archived"]), Field::archive};
    return {source.archive.value, Field::archive, "archived"};
  }

  Key source(int index) const {
    if (index < 0 || static_cast<std::size_t>(index) >= report_.sources.size()) return {{}, Field::sources};
    const report::Source& source = report_.sources[static_cast<std::size_t>(index)];
    return {source.publisher.value + ", " + source.title.value, Field::sources, source.id};
  }
  Key sources(const std::vector<int>& list) const {
    Key all{{}, Field::sources};
    for (const int index : list) {
      const Key one = source(index);
      (all.shown += all.shown.empty() ? "" : "; ") += one.shown;
      (all.ids += all.ids.empty() ? "" : " ") += one.ids;
    }
    return all;
  }

  const Report& report_;
  const language::Words& words_;
};

/// A text on the summit where the other issue has no summit.
void change_prose(const report::Prose& earlier, const report::Prose& now, Kind kind, std::vector<Change>& changes) {
  if (plain(earlier) == plain(now)) return;
  compare_prose(earlier, now, Part::summit, changes);
  changes.back().kind = kind;
}

/// A summit that only one of the issues has is told as one thing; its initiatives tell of themselves.
template <class Cited>
void compare_meetings(const Report& earlier, const Report& now, const Side& before, const Side& after, Cited cited,
                      std::vector<Change>& changes) {
  const report::Summit none;
  const report::Summit &was = earlier.summit ? *earlier.summit : none, &is = now.summit ? *now.summit : none;
  if (earlier.summit.has_value() == now.summit.has_value()) {
    compare_keys(before.beside(was), after.beside(is), Part::meeting, changes);
    return compare_text(was.text, is.text, Part::summit, cited, changes);
  }
  const Kind kind = now.summit ? Kind::added : Kind::removed;
  changes.push_back({kind, Part::meeting, 0, before.in_one_line(was), after.in_one_line(is)});
  change_prose(was.text, is.text, kind, changes);
}

/// A source under another id, which is not printed, is the same source.
void adopt_ids(Report& earlier, const Report& now) {
  const auto has = [](const Report& report, const std::string& id) {
    return std::any_of(report.sources.begin(), report.sources.end(), [&](const auto& s) { return s.id == id; });
  };
  for (report::Source& source : earlier.sources) {
    if (has(now, source.id)) continue;
    for (const report::Source& other : now.sources)
      if (!has(earlier, other.id) && other.title.value == source.title.value &&
          other.publisher.value == source.publisher.value && other.url.value == source.url.value) {
        source.id = other.id;
        break;
      }
  }
}

const char* name_of(report::Marking marking) {
  constexpr const char* names[] = {"NONE", "OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"};
  return names[static_cast<std::size_t>(marking)];
}

/// Sources are matched by id, which is not printed: the reader knows them by their titles.
void name_sources(const Report& earlier, const Report& now, std::vector<Change>& changes) {
  for (Change& change : changes)
    if (change.part == Part::source)
      change.subject = (change.kind == Kind::removed ? earlier : now).sources[change.index].title.value;
}

Changes compare_all(const Report& earlier_report, const Report& now_report) {
  // A typewriter's mark that is now set as it was printed is no change.
  Report earlier = language::printed(earlier_report);
  const Report now = language::printed(now_report);
  adopt_ids(earlier, now);
  Changes changes{earlier.date, earlier.issue, {}};
  auto& list = changes.list;
  const auto& words = language::Words::of(now.language);
  const Side before(earlier, words), after(now, words);
  const auto beside = [&](const auto& thing, bool is_new) { return (is_new ? after : before).beside(thing); };
  const auto cited = [&](const report::Prose& prose, bool is_new) { return (is_new ? after : before).cited(prose); };
  compare_keys({{earlier.title.value}}, {{now.title.value}}, Part::title, list);
  compare_keys({{name_of(earlier.marking)}}, {{name_of(now.marking)}}, Part::marking, list);
  compare_keys(before.details(), after.details(), Part::details, list);
  compare_text(earlier.summary, now.summary, Part::summary, cited, list);
  compare_lists(
      earlier.commitment.facts, now.commitment.facts, Part::fact, [](const auto& f) { return f.label.value; },
      [](const auto& f) { return f.value.value; }, beside, list);
  compare_text(earlier.commitment.text, now.commitment.text, Part::commitment, cited, list);
  compare_keys(before.countries(), after.countries(), Part::countries, list);
  compare_lists(
      earlier.commitment.timeline, now.commitment.timeline, Part::event, [](const auto& e) { return e.event.value; },
      [&](const auto& e) { return words.date(e.date); }, beside, list);
  compare_lists(
      earlier.quotes, now.quotes, Part::quote, [](const auto& q) { return q.speaker.value; },
      [](const auto& q) { return q.text.value; }, beside, list);
  const report::Summit no_summit;
  const report::Summit& summit_before = earlier.summit ? *earlier.summit : no_summit;
  const report::Summit& summit_after = now.summit ? *now.summit : no_summit;
  compare_meetings(earlier, now, before, after, cited, list);
  compare_lists(
      summit_before.initiatives, summit_after.initiatives, Part::initiative,
      [](const auto& i) { return i.title.value; }, [](const auto& i) { return plain(i.text); }, beside, list);
  for (std::size_t i = 0; i < summit_after.initiatives.size(); ++i)
    for (const report::Initiative& before_it : summit_before.initiatives)
      if (const report::Initiative& it = summit_after.initiatives[i]; it.title.value == before_it.title.value)
        compare_form(before_it.text, it.text, Part::initiative, i, it.title.value, list);
  compare_lists(
      earlier.sources, now.sources, Part::source, [](const auto& s) { return s.id; },
      [](const auto& s) { return s.title.value; }, beside, list);
  name_sources(earlier, now, list);
  return changes;
}

bool differs_in_spaces(const Change& change) {
  return change.kind == Kind::reworded && change.before != change.after &&
         with_plain_spaces(change.before) == with_plain_spaces(change.after);
}

/// In English.
std::string_view name_of(Part part) {
  static constexpr std::string_view names[] = {"summary", "commitment", "fact",     "event",   "quote",
                                               "summit",  "initiative", "title",    "marking", "details",
                                               "meeting", "source",     "countries"};
  return names[static_cast<std::size_t>(part)];
}

}  // namespace

Changes compare(const Report& earlier, const Report& now) {
  Changes changes = compare_all(earlier, now);
  std::erase_if(changes.list, differs_in_spaces);
  return changes;
}

std::vector<std::string> of_spaces(const Report& earlier, const Report& now) {
  std::vector<std::string> lines;
  for (const Change& change : compare_all(earlier, now).list) {
    if (!differs_in_spaces(change)) continue;
    std::string what = "spaces of the " + std::string(name_of(change.part));
    if (!change.subject.empty()) what += " “" + change.subject + "”";
    const auto shown = [](std::string text) {
      while (text.ends_with('\n')) text.pop_back();
      std::replace(text.begin(), text.end(), '\n', ' ');
      return "“" + with_shown_spaces(text) + "”";
    };
    lines.push_back(what + ": from " + shown(change.before) + " to " + shown(change.after));
  }
  return lines;
}

void compare_archives(const std::vector<std::string>& earlier, const std::vector<std::string>& now,
                      const report::Report& report, Changes& changes) {
  constexpr std::size_t short_digest = 12;  // as the page prints it
  const auto& words = language::Words::of(report.language);
  const auto shown = [&words](const std::string& digest) {
    return words.fill("source.archived", {{"digest", digest.substr(0, short_digest)}});
  };
  // An archive where there was none, or none where there was one: from what to what.
  for (Change& change : changes.list) {
    if (change.part != Part::source || change.kind != Kind::reworded || change.field != Field::archive) continue;
    const std::string_view none = words["source.not-archived"];
    if (change.before == none && change.index < now.size() && !now[change.index].empty())
      change.after = shown(now[change.index]);
    if (change.after == none && change.index < earlier.size() && !earlier[change.index].empty())
      change.before = shown(earlier[change.index]);
  }
  for (std::size_t i = 0; i < report.sources.size() && i < earlier.size() && i < now.size(); ++i)
    if (!earlier[i].empty() && !now[i].empty() && earlier[i] != now[i])
      changes.list.push_back({Kind::reworded,
                              Part::source,
                              i,
                              shown(earlier[i]),
                              shown(now[i]),
                              language::printed(report).sources[i].title.value,
                              {}});
}

void compare_findings(const std::vector<std::string>& earlier, const std::vector<std::string>& now,
                      const report::Report& report, Changes& changes) {
  const auto& words = language::Words::of(report.language);
  const auto shown = [&words](const std::string& finding) {
    const std::string_view told = finding == "verbatim"    ? words["change.finding.verbatim"]
                                  : finding == "differs"   ? words["change.finding.differs"]
                                  : finding == "not found" ? words["change.finding.not-found"]
                                                           : words["change.finding.unchecked"];
    return std::string(told);
  };
  for (std::size_t i = 0; i < report.quotes.size() && i < earlier.size() && i < now.size(); ++i)
    if (!earlier[i].empty() && !now[i].empty() && earlier[i] != now[i])
      changes.list.push_back({Kind::reworded,
                              Part::quote,
                              i,
                              shown(earlier[i]),
                              shown(now[i]),
                              language::printed(report).quotes[i].speaker.value,
                              {},
                              false,
                              Field::finding});
}

}  // namespace brief::changes
