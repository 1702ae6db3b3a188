#include <doctest/doctest.h>

#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "changes/changes.hpp"
#include "report/keys.hpp"
#include "report/read.hpp"

using namespace brief;

namespace {

const std::string head = "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S [@a].\"\n";
const std::string sources =
    "[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\n[[sources]]\nid = \"b\"\npublisher = \"P\"\ntitle = "
    "\"T\"\n";

std::string fact(const std::string& label, const std::string& value) {
  return "[[commitment.facts]]\nlabel = \"" + label + "\"\nvalue = \"" + value + "\"\n";
}
std::string quote(const std::string& speaker, const std::string& text) {
  return "[[quotes]]\nspeaker = \"" + speaker + "\"\ntext = \"" + text + "\"\nsource = \"a\"\n";
}

report::Report read(const std::string& body) {
  Diagnostics diagnostics;
  auto report = report::read(head + "[commitment]\ntext = \"Text.\"\n" + body + sources, diagnostics);
  REQUIRE(report);
  return *report;
}

/// "+fact A" for added, "-" removed, "~" reworded.
std::string told(const std::string& before, const std::string& now) {
  constexpr const char* parts[] = {"summary", "commitment", "fact",    "event",   "quote",  "summit",   "initiative",
                                   "title",   "marking",    "details", "meeting", "source", "countries"};
  std::string text;
  for (const auto& change : changes::compare(read(before), read(now)).list) {
    text += change.kind == changes::Kind::added ? "+" : change.kind == changes::Kind::removed ? "-" : "~";
    text += parts[static_cast<std::size_t>(change.part)] + std::string(" ") + change.subject + " ";
  }
  return text;
}

/// A report of this summary.
report::Report with_summary(const std::string& text) {
  Diagnostics diagnostics;
  std::string changed = head;
  changed.replace(changed.find("S [@a]."), 7, text);
  auto report = report::read(changed + "[commitment]\ntext = \"Text.\"\n" + sources, diagnostics);
  REQUIRE(report);
  return *report;
}

}  // namespace

TEST_CASE("facts and quotes are added, removed and reworded; a move alone is no change") {
  CHECK(told("", "").empty());
  CHECK(told(fact("A", "1") + fact("B", "2"), fact("B", "2") + fact("A", "1")).empty());
  CHECK(told(fact("A", "1"), fact("A", "2")) == "~fact A ");
  CHECK(told(fact("A", "1"), fact("A", "1") + fact("B", "2")) == "+fact B ");
  CHECK(told(fact("A", "1") + fact("B", "2"), fact("B", "2")) == "-fact A ");
  CHECK(told(quote("X", "one") + quote("X", "two"), quote("X", "two") + quote("X", "one")).empty());
  CHECK(told(quote("X", "one") + quote("X", "two"), quote("X", "one") + quote("X", "three")) == "~quote X ");
  CHECK(told(quote("X", "one"), quote("Y", "one")) == "~quote Y ");
  CHECK(told(quote("X", "one"), quote("Y", "two")) == "+quote Y -quote X ");
  CHECK(told(fact("A", "1"), fact("B", "1")) == "~fact B ");
  CHECK(told(fact("A", "1") + fact("B", "1"), fact("C", "1")) == "+fact C -fact A -fact B ");
}

TEST_CASE("a mark that was a typewriter's and is now set as it was printed is no change") {
  CHECK(told(fact("The UK's", "1999--2003"), fact("The UK’s", "1999–2003")).empty());
  CHECK(told("[summit]\nname = 'The \"Six\"'\ntext = 'An \"end\".'\n",
             "[summit]\nname = 'The “Six”'\ntext = 'An “end”.'\n")
            .empty());
  const auto made = changes::compare(read(fact("A", "the UK's")), read(fact("A", "the 'Six'")));
  REQUIRE(made.list.size() == 1);
  CHECK(made.list[0].before == "the UK’s");
  CHECK(made.list[0].after == "the ‘Six’");
}

TEST_CASE("an earlier issue's date and edition are told") {
  const auto made = changes::compare(read(""), read(fact("A", "1")));
  CHECK(made.since == report::Date{2025, 10, 22});
  REQUIRE(made.list.size() == 1);
  CHECK(made.list[0].after == "1");
}

TEST_CASE("prose is compared by its words, then by what it cites, not by its white space") {
  CHECK(changes::compare(with_summary("One  two [@a]."), with_summary("One two [@a].")).list.empty());
  CHECK(changes::compare(with_summary("One two."), with_summary("One three.")).list.size() == 1);
  const auto dropped = changes::compare(with_summary("One two [@a]."), with_summary("One two.")).list;
  REQUIRE(dropped.size() == 1);
  CHECK(dropped[0].before == "P, T");
  CHECK(dropped[0].after.empty());
  const auto both = changes::compare(with_summary("One two [@a]."), with_summary("One three.")).list;
  REQUIRE(both.size() == 2);
  CHECK(both[1].field == changes::Field::sources);
  CHECK(both[1].before == "P, T");
  CHECK(both[1].after.empty());
}

TEST_CASE("what an initiative's text cites is compared") {
  const auto with = [](const std::string& text) {
    return read("[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"I\"\ntext = \"" + text + "\"\n");
  };
  const auto made = changes::compare(with("One [@a]."), with("One.")).list;
  REQUIRE(made.size() == 1);
  CHECK(made[0].before == "P, T");
}

TEST_CASE("spaces that alone differ are told apart from changes, by their code points") {
  const auto earlier = read(fact("A", "5 km")), now = read(fact("A", "5\u00A0km"));
  CHECK(changes::compare(earlier, now).list.empty());
  CHECK(changes::of_spaces(earlier, now) ==
        std::vector<std::string>{"spaces of the fact “A”: from “5 km” to “5<U+00A0>km”"});
  CHECK(changes::of_spaces(with_summary("One two."), with_summary("One\u00A0two.")) ==
        std::vector<std::string>{"spaces of the summary: from “One two.” to “One<U+00A0>two.”"});
  CHECK(changes::of_spaces(earlier, earlier).empty());
}

TEST_CASE("a source under another id is the same source") {
  const auto with = [](const std::string& id, const std::string& title) {
    std::string text = head + "[commitment]\ntext = \"Text.\"\n" + sources;
    for (const std::string& from : {std::string("@a"), std::string("\"a\"")}) {
      const auto at = text.find(from);
      text.replace(at, from.size(), from[0] == '@' ? "@" + id : "\"" + id + "\"");
    }
    text.replace(text.find("title = \"T\"", text.find("[[sources]]")), 11, "title = \"" + title + "\"");
    Diagnostics diagnostics;
    auto report = report::read(text, diagnostics);
    REQUIRE(report);
    return *report;
  };
  CHECK(changes::compare(with("a", "One"), with("first", "One")).list.empty());
  CHECK(changes::compare(with("a", "One"), with("first", "Two")).list.size() >= 2);
}

TEST_CASE("of reworded prose the blocks that are new are told, and the whole where blocks only went") {
  const auto blocks = [](const std::string& before, const std::string& now) {
    const auto with = [](const std::string& summit) {
      return read("[summit]\nname = \"N\"\ntext = \"\"\"\n" + summit + "\n\"\"\"\n");
    };
    std::string text;
    for (const auto& change : changes::compare(with(before), with(now)).list) {
      for (const bool is_new : change.blocks) text += is_new ? "1" : "0";
      if (change.only_adds) text += " only";
    }
    return text;
  };
  CHECK(blocks("One.\n\nTwo.\n\nThree.", "One.\n\nSecond.\n\nThree.") == "010");
  CHECK(blocks("One.\n\nTwo.", "One.\n\nBetween.\n\nTwo.\n\n- a\n- b") == "0101 only");
  CHECK(blocks("One.\n\nTwo.", "Two.\n\nOne.") == "11");
  CHECK(blocks("One.\n\nTwo.", "One.") == "1");
  CHECK(blocks("One.", "One.\n\nOne.") == "01 only");
  CHECK(blocks("One.", "One.") == "");
}

TEST_CASE("a change tells which key of a thing it is, where it is not what the thing says") {
  using changes::Field;
  const auto field_of = [](const std::string& before, const std::string& now) {
    const auto list = changes::compare(read(before), read(now)).list;
    REQUIRE(list.size() == 1);
    return list[0].field;
  };
  CHECK(field_of(fact("A", "1"), fact("A", "2")) == Field::none);
  CHECK(field_of(fact("A", "1"), fact("A", "1") + "sources = [\"a\"]\n") == Field::sources);
  const auto event = [](const std::string& date) {
    return "[[commitment.timeline]]\ndate = \"" + date + "\"\nevent = \"Ends\"\n";
  };
  CHECK(field_of(event("2026"), event("2027")) == Field::date);
  const auto initiative = [](const std::string& keys) {
    return "[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"I\"\n" + keys;
  };
  CHECK(field_of(initiative("starts = \"2026\"\n"), initiative("starts = \"2027\"\n")) == Field::start);
  CHECK(field_of(initiative(""), initiative("participants = [\"AL\"]\n")) == Field::participants);
  CHECK(field_of(quote("X", "one"), quote("X", "one") + "role = \"Minister\"\n") == Field::role);
}

TEST_CASE("every key that is printed is compared, from what to what") {
  const auto with = [](const std::string& from, const std::string& to) {
    std::string text =
        head + "[commitment]\ntext = \"Text.\"\n" + fact("A", "1") +
        "sources = [\"a\"]\n[[quotes]]\nspeaker = \"X\"\nrole = \"Minister\"\ntext = \"one\"\ndate = "
        "2025-10-22\nsource = \"a\"\n[summit]\nname = \"Summit\"\nplace = \"London\"\ntext = \"Who.\"\n" +
        sources;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    Diagnostics diagnostics;
    auto report = report::read(text, diagnostics);
    REQUIRE(report);
    return *report;
  };
  const auto told_of = [&](const std::string& from, const std::string& to) {
    const auto list = changes::compare(with(from, from), with(from, to)).list;
    REQUIRE(list.size() == 1);
    return list[0].before + " > " + list[0].after;
  };
  CHECK(told_of("title = \"T\"", "title = \"U\"") == "T > U");
  CHECK(told_of("marking", "reference = \"R/1\"\nmarking") == " > R/1");
  CHECK(told_of("marking", "subtitle = \"S\"\nmarking") == " > S");
  CHECK(told_of("NONE", "SECRET") == "NONE > SECRET");
  CHECK(told_of("\"Minister\"", "\"Former Minister\"") == "Minister > Former Minister");
  CHECK(told_of("role = \"Minister\"\n", "") == "Minister > ");
  CHECK(told_of("date = 2025-10-22\nsource", "date = 2024-01-01\nsource") == "22 October 2025 > 1 January 2024");
  CHECK(told_of("London", "Tirana") == "London > Tirana");
  CHECK(told_of("id = \"b\"\npublisher = \"P\"", "id = \"b\"\npublisher = \"Q\"") == "P > Q");
  CHECK(told_of("sources = [\"a\"]", "sources = []") == "P, T > ");
  CHECK(told_of("\"Text.\"", "\"Other text.\"") == "Text.\n > Other text.\n");
  CHECK(told_of("\"Who.\"", "\"[Who](https://a.org).\"") == "Who.\n > Who (https://a.org).\n");
  CHECK(told_of("\"Who.\"", "\"[Who *is* it](https://a.org).\"") == "Who.\n > Who is it (https://a.org).\n");
  CHECK(told_of("\"Text.\"", "\"Text.\"\ncountries = [\"XK\", \"AL\"]") == " > Kosovo, Albania");
  CHECK(told_of("marking", "draft = true\nmarking") == " > DRAFT");
  CHECK(told_of("marking", "language = \"fr\"\nmarking") == "English > français");
  CHECK(told_of("id = \"b\"", "saved = 2025-10-23\nid = \"b\"") == " > 23 October 2025");
  CHECK(told_of("id = \"b\"", "excerpt = true\nid = \"b\"") == " > Checked against an excerpt.");
  CHECK(told_of("id = \"b\"", "archive = \"b.txt\"\nid = \"b\"") == "Not archived. > b.txt");
}

TEST_CASE("a summit that one issue alone has is told as one thing") {
  const std::string summit =
      "[summit]\nname = \"Summit\"\nplace = \"London\"\ndate = 2025-10-22\ntext = \"They met [@a].\"\n"
      "[[summit.initiatives]]\ntitle = \"I\"\ntext = \"Course.\"\n";
  CHECK(told(summit, "") == "-meeting  -summit  -initiative I ");
  CHECK(told("", summit) == "+meeting  +summit  +initiative I ");
  const auto list = changes::compare(read(summit), read("")).list;
  REQUIRE(list.size() == 3);
  CHECK(list[0].before == "Summit, London, 22 October 2025");
  CHECK(list[0].after.empty());
  CHECK(list[1].before == "They met.\n");
  std::string moved = summit;
  moved.replace(moved.find("London"), 6, "Tirana");
  CHECK(told(summit, moved) == "~meeting  ");
}

TEST_CASE("words that are set off otherwise are told, with what is set off between asterisks") {
  const auto made =
      changes::compare(with_summary("At least 500 stay [@a]."), with_summary("**At least** 500 *stay* [@a].")).list;
  REQUIRE(made.size() == 1);
  CHECK(made[0].kind == changes::Kind::emphasis);
  CHECK(made[0].part == changes::Part::summary);
  CHECK(made[0].before == "At least 500 stay.\n");
  CHECK(made[0].after == "**At least** 500 *stay*.\n");
  CHECK(made[0].blocks == std::vector<bool>{true});
  CHECK(changes::compare(with_summary("*One* two."), with_summary("*One* two.")).list.empty());
  const auto reworded = changes::compare(with_summary("*One* two."), with_summary("One three.")).list;
  REQUIRE(reworded.size() == 1);
  CHECK(reworded[0].kind == changes::Kind::reworded);
}

TEST_CASE("a citation that moves and a list with other marks are told from what to what") {
  const auto change = [](const char* before, const char* after) {
    const auto list = changes::compare(with_summary(before), with_summary(after)).list;
    REQUIRE(list.size() == 1);
    CHECK(list[0].kind == changes::Kind::reworded);
    CHECK(list[0].part == changes::Part::summary);
    return list[0].before + list[0].after;
  };
  CHECK(change("We stay [@a]. We go.", "We stay. We go [@a].") == "We stay [1]. We go.\nWe stay. We go [1].\n");
  CHECK(change("- One [@a].\\n- Two.", "1. One [@a].\\n2. Two.") == "• One [1].\n• Two.\n1. One [1].\n2. Two.\n");
  CHECK(change("1. One [@a].\\n2. Two.", "3. One [@a].\\n4. Two.") == "1. One [1].\n2. Two.\n3. One [1].\n4. Two.\n");
  CHECK(changes::compare(with_summary("We stay [@a]."), with_summary("We stay [@a].")).list.empty());
}

TEST_CASE("an archive that is another file is told by its digests") {
  const report::Report report = read("");
  changes::Changes made;
  const std::string a(64, 'a'), b(64, 'b');
  changes::compare_archives({a, a}, {a, b}, report, made);
  changes::compare_archives({"", a}, {a, ""}, report, made);
  changes::compare_archives({}, {a, b}, report, made);
  REQUIRE(made.list.size() == 1);
  CHECK(made.list[0].part == changes::Part::source);
  CHECK(made.list[0].index == 1);
  CHECK(made.list[0].subject == report.sources[1].title.value);
  CHECK(made.list[0].before == "Archived, SHA-256 aaaaaaaaaaaa.");
  CHECK(made.list[0].after == "Archived, SHA-256 bbbbbbbbbbbb.");
}

namespace {

/// A report with every key, from lines that a test changes.
std::string with_every_key() {
  return R"(format = 1
draft = false
title = "T"
short-title = "ST"
subtitle = "S"
date = 2025-10-22
issue = "1"
reference = "R"
marking = "NONE"
language = "en-GB"
author = "A"
contact = "c@example.org"
published = "https://example.org/p"
summary = "Sum [@a]."
[commitment]
text = "Words [@a]."
countries = ["XK"]
[[commitment.facts]]
label = "L"
value = "V"
sources = ["a"]
evidence = "fact words"
[[commitment.timeline]]
date = "1999"
event = "E"
sources = ["a"]
[[quotes]]
speaker = "Sp"
role = "Ro"
text = "Said"
language = "fr"
translation = "Tr"
date = 2025-10-21
source = "a"
[summit]
name = "N"
place = "Pl"
date = 2025-10-20
text = "Sm."
[[summit.initiatives]]
title = "IT"
text = "Itx."
starts = "2026"
participants = ["AL"]
sources = ["a"]
evidence = "initiative words"
[[sources]]
id = "a"
publisher = "P"
title = "Source"
date = 2025-10-19
url = "https://example.org/a"
language = "sq"
archive = "a.txt"
saved = 2025-10-18
excerpt = false
original = "a.pdf"
[[sources]]
id = "b"
publisher = "P2"
title = "Other"
)";
}

report::Report read_whole(const std::string& toml) {
  Diagnostics diagnostics;
  auto report = report::read(toml, diagnostics);
  for (const auto& d : diagnostics.list()) INFO(d.message);
  REQUIRE(report);
  return *report;
}

std::string changed_line(const std::string& line) {
  const std::string key = line.substr(0, line.find(' '));
  for (const auto& [from, to] :
       std::initializer_list<std::pair<const char*, const char*>>{{"draft", "true"},
                                                                  {"excerpt", "true"},
                                                                  {"marking", "\"OFFICIAL\""},
                                                                  {"language", "\"de\""},
                                                                  {"countries", "[\"AL\"]"},
                                                                  {"participants", "[\"RS\"]"},
                                                                  {"sources", "[\"b\"]"},
                                                                  {"source", "\"b\""},
                                                                  {"published", "\"https://example.org/q\""},
                                                                  {"url", "\"https://example.org/b\""},
                                                                  {"archive", "\"b.txt\""},
                                                                  {"saved", "2025-10-01"},
                                                                  {"starts", "\"2027\""},
                                                                  {"id", "\"z\""}})
    if (key == from) return key + " = " + to;
  if (key == "date") return line.find('"') != std::string::npos ? "date = \"2001\"" : "date = 2024-01-01";
  return key + " = \"Another\"";
}

}  // namespace

TEST_CASE("a change of any key is told from what to what, printed or not") {
  const std::string all = with_every_key();
  const report::Report earlier = read_whole(all);
  std::size_t tried = 0;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    const std::string line = all.substr(at, end - at), from = all.substr(0, at), behind = all.substr(end);
    at = end + 1;
    if (line.find(" = ") == std::string::npos || line.starts_with("format")) continue;
    std::string now = from + changed_line(line) + behind;
    if (line == "id = \"a\"")
      for (std::size_t k = 0; (k = now.find("[\"a\"]", k)) != std::string::npos;) now.replace(k, 5, "[\"z\"]");
    if (line == "id = \"a\"") {
      for (std::size_t k = 0; (k = now.find("@a]", k)) != std::string::npos;) now.replace(k, 3, "@z]");
      now.replace(now.find("source = \"a\""), 12, "source = \"z\"");
    }
    INFO(line << " -> " << changed_line(line));
    const report::Report changed = read_whole(now);
    const auto list = changes::compare(earlier, changed).list;
    CHECK(list.size() + changes::unprinted(earlier, changed).size() + changes::of_issue(earlier, changed).size() > 0);
    for (const changes::Change& change : list) {
      CHECK(change.kind == changes::Kind::reworded);
      CHECK(change.before != change.after);
    }
    ++tried;
  }
  CHECK(tried >= 45);
  CHECK(changes::unprinted(earlier, earlier).empty());
  CHECK(changes::of_issue(earlier, earlier).empty());
}

namespace {

/// All that is told of two reports, a line each.
std::string all_told(const report::Report& earlier, const report::Report& now) {
  std::string lines;
  for (const auto& change : changes::compare(earlier, now).list) lines += change.before + " > " + change.after + "\n";
  for (const auto& list : {changes::unprinted(earlier, now), changes::of_issue(earlier, now)})
    for (const std::string& line : list) lines += line + "\n";
  return lines;
}

/// Every line of the whole report that gives an optional key, by the table of the schema that it stands in.
void without_each(std::span<const report::Key> keys, const std::string& table, std::size_t& tried) {
  const std::string all = with_every_key();
  const std::size_t from = table.empty() ? 0 : all.find(table + "]");
  REQUIRE(from != std::string::npos);
  for (const report::Key& key : keys) {
    const std::string name(key.name);
    if (!key.keys.empty()) {
      without_each(key.keys, table.empty() ? name : table + "." + name, tried);
      continue;
    }
    INFO(table << " " << name);
    const std::size_t at = all.find("\n" + name + " = ", from == 0 ? 0 : from) + 1;
    if (name == "format") continue;
    REQUIRE(at != 0);
    ++tried;
    if (key.presence != report::Presence::optional || key.type == report::Type::boolean) continue;
    const std::string without = all.substr(0, at) + all.substr(all.find('\n', at) + 1);
    Diagnostics diagnostics;
    const auto left = report::read(without, diagnostics);
    if (!left || (table.empty() && name == "language")) continue;  // needed by another key; what it is where not given
    const report::Report earlier = read_whole(all), &now = *left;
    CHECK_FALSE(all_told(earlier, now).empty());
    CHECK_FALSE(all_told(now, earlier).empty());
    CHECK(all_told(earlier, now) != all_told(now, earlier));
  }
}

}  // namespace

TEST_CASE("every key of the schema that is left out or put in is told") {
  std::size_t tried = 0;
  without_each(report::report_keys(), "", tried);
  CHECK(tried >= 45);
}

TEST_CASE("what is not printed is told from what to what") {
  const std::string all = with_every_key();
  const auto lines = [&](const std::string& from, const std::string& to) {
    std::string now = all;
    now.replace(now.find(from), from.size(), to);
    return changes::unprinted(read_whole(all), read_whole(now));
  };
  using Lines = std::vector<std::string>;
  CHECK(lines("\"fact words\"", "\"x\"") == Lines{"evidence of the fact “L”: from “fact words” to “x”"});
  CHECK(lines("evidence = \"initiative words\"\n", "") ==
        Lines{"evidence of the initiative “IT”: from “initiative words” to nothing"});
  CHECK(lines("\"a.pdf\"", "\"b.pdf\"") == Lines{"original of the source “Source”: from “a.pdf” to “b.pdf”"});
  CHECK(lines("\"a.txt\"", "\"c.txt\"") == Lines{"archive of the source “Source”: from “a.txt” to “c.txt”"});
  CHECK(lines("archive = \"a.txt\"\n", "").empty());  // printed: “Not archived.”
}

TEST_CASE("another order, and another variant of the language, are told") {
  using Lines = std::vector<std::string>;
  const std::string one = quote("X", "one"), two = quote("Y", "two");
  CHECK(changes::of_issue(read(one + two), read(two + one)) ==
        Lines{"order of the quotes: from “X one”, “Y two” to “Y two”, “X one”"});
  CHECK(changes::of_issue(read(one + two), read(one + quote("Z", "three") + two)).empty());
  report::Report british = read(one), american = read(one);
  british.language = "en-GB";
  american.language = "en-US";
  CHECK(changes::unprinted(british, american) == Lines{"language of the brief: from “en-GB” to “en-US”"});
}

TEST_CASE("a quote of which the check finds something else is told, and an archive where there was none") {
  const report::Report report = read(quote("X", "one") + quote("Y", "two"));
  changes::Changes made;
  changes::compare_findings({"differs", ""}, {"verbatim", "verbatim"}, report, made);
  REQUIRE(made.list.size() == 1);
  CHECK(made.list[0].part == changes::Part::quote);
  CHECK(made.list[0].field == changes::Field::finding);
  CHECK(made.list[0].before == "not word for word");
  CHECK(made.list[0].after == "word for word");
  CHECK(made.list[0].subject == "X");
  const std::string all = with_every_key(), line = "archive = \"a.txt\"\nsaved = 2025-10-18\n";
  std::string without = all;
  without.replace(without.find(line), line.size(), "saved = 2025-10-18\n");
  const report::Report now = read_whole(all);
  changes::Changes added = changes::compare(read_whole(without), now);
  changes::compare_archives({"", ""}, {std::string(64, 'c'), ""}, now, added);
  REQUIRE(added.list.size() == 1);
  CHECK(added.list[0].before == "Not archived.");
  CHECK(added.list[0].after == "Archived, SHA-256 cccccccccccc.");
}
