// What sections are built of: inlines, numbers of sources, filled patterns, spans of time.
#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "content/builder.hpp"
#include "content/content.hpp"

using namespace brief;
using namespace brief::content;

namespace {

struct Fixture {
  report::Report report;
  evidence::Evidence evidence;
  changes::Changes changes;
  Diagnostics diagnostics;
  std::optional<Input> input;

  explicit Fixture(std::string language = "en-GB") {
    report.language = std::move(language);
    report.sources.resize(3);
    for (const char* id : {"a", "b", "c"}) {
      report::Source& source = report.sources[static_cast<std::size_t>(id[0] - 'a')];
      source.id = id;
      source.publisher.value = "Publisher";
      source.title.value = std::string("Title ") + id;
    }
  }
  Builder builder(bool with_changes = false) {
    input.emplace(Input{report, evidence, with_changes ? &changes : nullptr, language::Words::of(report.language)});
    return {*input, diagnostics, SourceNumbers(report.sources.size())};
  }
};

std::string shown(const Inlines& inlines) {
  std::string text;
  for (const Inline& part : inlines) {
    const char* mark = part.kind == Inline::Kind::citation ? "^" : part.kind == Inline::Kind::link ? "@" : "";
    text += mark + std::string(part.text) + (part.language.empty() ? "" : ":" + std::string(part.language)) + "|";
  }
  return text;
}

}  // namespace

TEST_CASE("sources are numbered in the order of first citation, those never cited last") {
  SourceNumbers numbers(4);
  CHECK(numbers.of(2) == 1);
  CHECK(numbers.of(0) == 2);
  CHECK(numbers.of(2) == 1);
  CHECK(numbers.in_order() == Vector<int>{2, 0, 1, 3});
  CHECK(numbers.of(3) == 4);
}

TEST_CASE("citations stand in the order of their numbers, link to their sources and say what they are") {
  Fixture f;
  Builder builder = f.builder();
  const int first[] = {1}, both[] = {2, 1};
  citations(builder, first);
  const Inlines made = citations(builder, both);
  CHECK(shown(made) == "^1|^2|");
  CHECK(made[0].target == "#source-b");
  CHECK(made[1].target == "#source-c");
  CHECK(made[1].description.find("2") != String::npos);
  CHECK(made[1].description != made[0].description);
  CHECK(citations(builder, {}).empty());
}

TEST_CASE("fixed words bear their own language where it is not the report's") {
  Fixture english, unknown("nl"), serbian("sr-Latn");
  CHECK(fixed(english.builder(), "Quotes").language.empty());
  CHECK(fixed(unknown.builder(), "Quotes").language == "en-GB");
  CHECK(fixed(serbian.builder(), "Citati").language.empty());
  CHECK(fixed_date(english.builder(), {2025, 10, 22}).text == "22 October 2025");
}

TEST_CASE("a name in another script than the report's bears its source's language, or its script's") {
  Fixture f;
  const Builder builder = f.builder();
  CHECK(named(builder, "Ministry of Defence").language.empty());
  CHECK(named(builder, "Politika", "sr").language.empty());
  CHECK(named(builder, "Политика", "sr").language == "sr");
  CHECK(named(builder, "Политика", "sr-Latn").language == "und-Cyrl");
  CHECK(named(builder, "Политика").language == "und-Cyrl");
  CHECK(named(builder, "Известия", "ru").language == "ru");
  CHECK(named(builder, "الجزيرة").language == "und-Arab");
  CHECK(named(builder, "2028").language.empty());
  Fixture serbian("sr");
  CHECK(named(serbian.builder(), "Политика").language.empty());
  CHECK(named(serbian.builder(), "Reuters").language.empty());
  Fixture russian("ru");  // its fixed words are English
  CHECK(named(russian.builder(), "Известия").language.empty());
}

TEST_CASE("a pattern is filled with inlines, its own words between them; an unknown name is nothing") {
  Fixture f;
  const Builder builder = f.builder();
  const Inlines name{text("Jane")}, place{text("Lon"), text("don")};
  CHECK(shown(filled(builder, "{name} in {place}.", {{"name", name}, {"place", place}})) == "Jane| in |Lon|don|.|");
  CHECK(shown(filled(builder, "{other}x", {{"name", name}})) == "x|");
  CHECK(shown(filled(builder, "open {brace", {})) == "open {brace|");
  CHECK(filled(builder, "", {}).empty());
}

TEST_CASE("a sentence gets the full stop that it lacks, and no second one") {
  const auto ended = [](std::string_view words) {
    Inlines sentence{text(words)};
    end_sentence(sentence);
    return std::string(plain(sentence));
  };
  CHECK(ended("22 October 2025") == "22 October 2025.");
  for (const char* done : {"22. oktobra 2025.", "Really?", "Yes!", "And so on…"}) CHECK(ended(done) == done);
  Inlines none;
  end_sentence(none);
  CHECK(none.empty());
}

TEST_CASE(
    "spans of prose become words, links that say where they lead, and citations that follow each other together") {
  Fixture f;
  Builder builder = f.builder();
  std::vector<report::Span> spans(4);
  spans[0].text = "See ";
  spans[1].text = "page";
  spans[1].link = "https://example.org/";
  spans[2].citation = 2;
  spans[3].citation = 0;
  const Inlines made = inlines_of(builder, spans);
  CHECK(shown(made) == "See |@page|^1|^2|");
  CHECK(made[1].target == "https://example.org/");
  CHECK(made[1].description.find("example.org") != String::npos);
  CHECK(made[2].target == "#source-c");
  CHECK(plain(made) == "See page");
}

TEST_CASE("a part has changed only if the changes say so of that very part, and it is still there") {
  Fixture f;
  using changes::Kind;
  using changes::Part;
  f.changes.list.resize(3);
  f.changes.list[0].part = Part::fact;
  f.changes.list[0].index = 1;
  f.changes.list[1].part = Part::quote;
  f.changes.list[1].kind = Kind::removed;
  f.changes.list[2].part = Part::summary;
  f.changes.list[2].kind = Kind::reworded;
  f.changes.list[2].blocks = {false, true};
  const Builder builder = f.builder(true);
  CHECK(change_of(builder, Part::fact, 1) == Kind::added);
  CHECK(change_of(builder, Part::summary) == Kind::reworded);
  CHECK_FALSE(change_of(builder, Part::fact, 0));
  CHECK_FALSE(change_of(builder, Part::event, 1));
  CHECK_FALSE(change_of(builder, Part::quote, 0));
  for (const auto& [kind, said] : {std::pair{Kind::added, "New: "}, std::pair{Kind::reworded, "Changed: "}}) {
    Inlines words = one(text("Label"));
    say_change(builder, kind, words);
    CHECK(words[0].text == said);
    CHECK(words[0].emphasis == Emphasis::strong);
  }
  CHECK(prose_change(builder, Part::summary) == &f.changes.list[2]);
  CHECK(prose_change(builder, Part::commitment) == nullptr);
  CHECK_FALSE(change_of(f.builder(), Part::fact, 1));
}

TEST_CASE("of reworded prose the blocks that are new are marked, a list by all its items") {
  Fixture f;
  Builder builder = f.builder();
  report::Prose prose(3);
  prose[0].spans.resize(1);
  prose[1].spans.resize(1);
  prose[2].kind = report::Block::Kind::numbered_list;
  prose[2].start = 4;
  prose[2].items.resize(2);
  changes::Change change;
  change.blocks = {false, true, true};
  const auto blocks = content::prose(builder, prose, &change);
  REQUIRE(blocks.size() == 3);
  CHECK_FALSE(std::get<Paragraph>(blocks[0].of).changed);
  CHECK(std::get<Paragraph>(blocks[1].of).changed);
  const List& list = std::get<List>(blocks[2].of);
  CHECK(list.kind == List::Kind::numbers);
  CHECK(list.start == 4);
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].changed);
  CHECK(list.items[1].changed);
  const auto said = [](const Block& block) { return std::get<Paragraph>(block.of).inlines.front().text; };
  CHECK(said(blocks[1]) == "Changed: ");
  change.only_adds = true;
  CHECK(said(content::prose(builder, prose, &change)[1]) == "New: ");
}

TEST_CASE("a date is a span of years as long as what is known of it") {
  const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-6); };
  CHECK(span_of({1999, 0, 0}).begin == 1999);
  CHECK(span_of({1999, 0, 0}).end == 2000);
  CHECK(span_of({1999, 0, 0}).middle() == 1999.5);
  CHECK(span_of({1999, 7, 0}).begin == near(1999 + 181 / 365.0));
  CHECK(span_of({1999, 12, 0}).end == near(2000));
  const Span day = span_of({1999, 6, 12});
  CHECK(day.end - day.begin == near(1 / 365.0));
  CHECK(day.begin > span_of({1999, 6, 11}).begin);
  CHECK(span_of({1999, 12, 31}).end == near(2000));
}

TEST_CASE("page words are filled with both numbers") {
  Furniture furniture;
  furniture.page = "Page {page} of {pages}";
  CHECK(page_words(furniture, 2, 13) == "Page 2 of 13");
  furniture.page = "{pages}/{page}";
  CHECK(page_words(furniture, 2, 13) == "13/2");
  furniture.page = "Page";
  CHECK(page_words(furniture, 2, 13) == "Page");
}

namespace {

std::vector<LocatorMap> maps_of(const Builder& builder) {
  Section section;
  add_maps(builder, section);
  std::vector<LocatorMap> maps;
  for (Block& block : section.blocks) maps.push_back(std::get<LocatorMap>(std::move(block.of)));
  return maps;
}

std::optional<LocatorMap> locator_map(const Builder& builder) {
  auto maps = maps_of(builder);
  return maps.empty() ? std::nullopt : std::optional(std::move(maps.front()));
}

}  // namespace

TEST_CASE("where many stand closely on a map of the world, a second one names them") {
  Fixture f;
  Builder builder = f.builder();
  f.report.commitment.countries.push_back({"XK", {}});
  f.report.summit.emplace();
  f.report.summit->initiatives.resize(1);
  for (const char* code : {"US", "CA", "BR", "JP", "AL", "BG", "HR", "CZ", "DE", "DK", "FR", "GR", "IT", "PL"})
    f.report.summit->initiatives[0].participants.push_back({code, code});
  const auto maps = maps_of(builder);
  REQUIRE(maps.size() == 2);
  CHECK(plain(maps[0].caption).find("The next map shows the part in the frame.") != std::string_view::npos);
  CHECK(plain(maps[1].caption).find("frame") == std::string_view::npos);
  CHECK(plain(maps[1].alt).starts_with("Locator map. Dark: Kosovo. Lighter: Albania, "));
  CHECK(plain(maps[1].alt).find("Japan") == std::string_view::npos);
  for (const std::string code : {"US", "JP", "AL", "PL", "XK"}) {
    std::size_t named = 0;
    for (const LocatorMap& map : maps)
      for (std::size_t i = 0; i < map.names.size(); ++i)
        named += map.map->countries[i].code == code && !map.names[i].empty() ? 1 : 0;
    CAPTURE(code);
    CHECK(named == 1);
  }
}

TEST_CASE("a map names its countries in the brief's language, and says in words what one sees") {
  Fixture f("de-DE");
  Builder builder = f.builder();
  CHECK_FALSE(locator_map(builder));
  f.report.commitment.countries.push_back({"XK", {}});
  f.report.summit.emplace();
  f.report.summit->initiatives.resize(1);
  for (const char* code : {"MK", "RS", "AL", "BA", "ME", "GB"})
    f.report.summit->initiatives[0].participants.push_back({code, code});
  const auto map = locator_map(builder);
  REQUIRE(map);
  CHECK(plain(map->alt).starts_with("Lagekarte. Dunkel: Kosovo. Heller: "));
  CHECK(plain(map->alt).ends_with(". Nicht auf der Karte: Vereinigtes Königreich."));
  CHECK(plain(map->caption).starts_with("Dunkel: die Zusage; heller: Teilnehmer. Grenzen nach Natural Earth"));
  CHECK(plain(map->caption).ends_with(" Nicht auf der Karte: Vereinigtes Königreich."));
  CHECK(plain(map->unnamed) == "Auf der Karte ohne Namen: ");
  CHECK(plain(map->unnamed_end) == ".");
  REQUIRE(map->names.size() == map->map->countries.size());
  for (std::size_t i = 0; i < map->names.size(); ++i)
    CHECK(map->names[i].empty() == (map->map->countries[i].role == geography::Role::neighbour));
}

TEST_CASE("a map is drawn for those who take part alone") {
  Fixture f;
  Builder builder = f.builder();
  f.report.summit.emplace();
  f.report.summit->initiatives.resize(1);
  f.report.summit->initiatives[0].participants.push_back({"", "NATO"});
  CHECK_FALSE(locator_map(builder));
  f.report.summit->initiatives[0].participants.push_back({"AL", "AL"});
  const auto map = locator_map(builder);
  REQUIRE(map);
  CHECK(plain(map->alt) == "Locator map. Shaded: Albania.");
  CHECK(plain(map->caption).starts_with("Shaded: participants. Borders by Natural Earth"));
}

TEST_CASE("a map of the commitment alone tells what its dark land is") {
  Fixture f;
  Builder builder = f.builder();
  f.report.commitment.countries.push_back({"AL", {}});
  const auto map = locator_map(builder);
  REQUIRE(map);
  CHECK(plain(map->alt) == "Locator map. Dark: Albania.");
  CHECK(plain(map->caption).starts_with("Dark: the commitment. Borders by Natural Earth"));
}

TEST_CASE("no words of a map put a country off it whose land is seen") {
  Fixture f;
  Builder builder = f.builder();
  f.report.commitment.countries.push_back({"LU", {}});
  f.report.summit.emplace();
  f.report.summit->initiatives.resize(1);
  for (const char* code : {"BE", "NL", "DE", "FR", "CH", "RU"})
    f.report.summit->initiatives[0].participants.push_back({code, code});
  const auto map = locator_map(builder);
  REQUIRE(map);
  CHECK(plain(map->alt).ends_with(", Russia."));
  CHECK(plain(map->caption).find("Not on the map") == std::string_view::npos);
}

TEST_CASE("maps and codes are taken from the memo, and are the same without one") {
  Fixture f;
  f.report.commitment.countries.push_back({"XK", {}});
  f.report.published = {"https://example.org/briefs/kfor", {}};
  brief::Memo memo;
  const auto input = f.builder().input;
  const Input keeping{input.report, input.evidence, input.changes, input.words, &memo};
  Builder with{keeping, f.diagnostics, SourceNumbers(0)}, without = f.builder();
  const auto first = locator_map(with), second = locator_map(with), anew = locator_map(without);
  REQUIRE(first);
  CHECK(first->map == second->map);
  CHECK(first->map != anew->map);
  CHECK(geography::size_of(*first->map) == geography::size_of(*anew->map));
  f.report.commitment.countries[0].value = "AL";
  CHECK(locator_map(with)->map != first->map);
  const auto code = web_code(with);
  CHECK(web_code(with)->is_dark == code->is_dark);
  CHECK(web_code(without)->is_dark == code->is_dark);
  f.report.published.value += "/2";
  CHECK(web_code(with)->is_dark != code->is_dark);
}

TEST_CASE("an address may stand on paper by its host where the brief is on the web, with the way to the whole") {
  Fixture f;
  const std::string path(200, 'x');
  f.report.sources[0].url.value = "https://example.org/" + path;
  f.report.sources[1].url.value = "https://example.org/short";
  f.evidence.digests.resize(3);
  const auto addresses = [&] {
    Builder builder = f.builder();
    const Section section = sources(builder);
    std::string shown;
    for (const ListItem& item : std::get<List>(section.blocks.back().of).items)
      for (const Inline& part : std::get<Paragraph>(item.blocks.front().of).inlines)
        if (part.kind == Inline::Kind::link)
          shown += (part.with_short_form ? "way: " : "") + std::string(part.text) + "(" + std::string(part.short_form) +
                   ")|";
    return shown;
  };
  CHECK(addresses() == "example.org/" + path + "()|example.org/short()|");
  f.report.published.value = "https://example.org/brief";
  const std::string way = "way: example.org/brief(example.org/…)|";
  CHECK(addresses() == "example.org/" + path + "(example.org/…)|" + way + "example.org/short(example.org/…)|" + way);
}

TEST_CASE("no comma follows the title of a source that ends in a mark of its own") {
  Fixture f;
  f.evidence.digests.resize(3);
  f.report.language = "en-GB";
  f.report.sources[0].publisher.value = "Yahoo!";
  const auto entry_with = [&](const char* title, const char* language) {
    f.report.sources[0].title.value = title;
    f.report.sources[0].language.value = language;
    f.report.sources[0].date = report::Date{2025, 1, 2};
    Builder builder = f.builder();
    const Section section = sources(builder);
    const auto& item = std::get<List>(section.blocks.back().of).items.front();
    return std::string(plain(std::get<Paragraph>(item.blocks.front().of).inlines));
  };
  CHECK(entry_with("Did it end?", "").starts_with("Yahoo!, Did it end? 2"));
  CHECK(entry_with("Stop!", "").starts_with("Yahoo!, Stop! 2"));
  CHECK(entry_with("Τελείωσε;", "el").starts_with("Yahoo!, Τελείωσε; 2"));
  CHECK(entry_with("It ended", "").starts_with("Yahoo!, It ended, 2"));
  CHECK(entry_with("One; two;", "").starts_with("Yahoo!, One; two;, 2"));
  CHECK(entry_with("In the U.S.", "").starts_with("Yahoo!, In the U.S., 2"));
}

TEST_CASE("what a check covers is said of the quotes that were checked, and not where none was") {
  Fixture f;
  f.report.quotes.resize(2);
  f.evidence.checks.resize(2);
  f.evidence.digests.resize(3);
  const auto scope = [&](evidence::Finding first, evidence::Finding second) {
    f.evidence.checks[0].finding = first;
    f.evidence.checks[1].finding = second;
    Builder builder = f.builder();
    const Section section = quotes(builder);
    const auto* note = std::get_if<Paragraph>(&section.blocks.back().of);
    return note ? std::string(plain(note->inlines)) : std::string();
  };
  using evidence::Finding;
  CHECK(scope(Finding::verbatim, Finding::differs).starts_with("Each quote’s wording was checked"));
  CHECK(scope(Finding::verbatim, Finding::unchecked).starts_with("Where a quote was checked, its wording"));
  CHECK(scope(Finding::unchecked, Finding::unchecked).empty());
}

TEST_CASE("the parts of one link tell the whole of it, and another to the same address is another") {
  Fixture f;
  std::vector<report::Span> spans(4);
  const char* const words[] = {"a ", "link", " of words", "more"};
  for (std::size_t i = 0; i < spans.size(); ++i) {
    spans[i].text = words[i];
    spans[i].link = "https://example.org/x";
    spans[i].link_number = i < 3 ? 1 : 2;
  }
  spans[1].emphasis = Emphasis::emphasis;
  Builder builder = f.builder();
  const Inlines made = inlines_of(builder, spans);
  REQUIRE(made.size() == 4);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(made[i].description == "a link of words, on the web at https://example.org/x");
  CHECK(made[1].continues(made[0]));
  CHECK(made[2].continues(made[1]));
  CHECK(!made[3].continues(made[2]));
  CHECK(made[3].description == "more, on the web at https://example.org/x");
}

TEST_CASE("an address is told once, and one of mail is not on the web") {
  Fixture f;
  const Builder builder = f.builder();
  const auto told = [&](std::string_view words, std::string_view url) {
    return link_contents(builder, words, url, url);
  };
  CHECK(told("https://x.org/a", "https://x.org/a") == "x.org/a");
  CHECK(told("www.x.org", "http://www.x.org") == "www.x.org");
  CHECK(told("desk@example.org", "mailto:desk@example.org") == "desk@example.org");
  CHECK(told("The desk", "mailto:desk@example.org") == "The desk, desk@example.org");
}

TEST_CASE("a link to a source whose title is in another language is told by the number of the source") {
  Fixture f;
  for (report::Source& source : f.report.sources) source.url.value = "https://example.org/x";
  f.report.sources[0].language.value = "en-US";
  f.report.sources[1].language.value = "sq";
  f.report.sources[2].title.value = "Саопштење";
  f.evidence.digests.resize(3);
  Builder builder = f.builder();
  const Section section = sources(builder);
  std::string told;
  for (const ListItem& item : std::get<List>(section.blocks.back().of).items)
    for (const Inline& part : std::get<Paragraph>(item.blocks.front().of).inlines)
      if (part.kind == Inline::Kind::link) told += std::string(part.description) + "|";
  const std::string web = ", on the web at example.org|";
  CHECK(told == "Title a" + web + "Source 2" + web + "Source 3" + web);
}

TEST_CASE("the caption of a timeline tells of the marks that are drawn, and of no others") {
  const auto caption = [](const std::vector<report::Date>& dates) {
    Fixture f;
    f.report.date = {2030, 1, 1};
    for (const report::Date& date : dates) {
      f.report.commitment.timeline.emplace_back();
      f.report.commitment.timeline.back().date = date;
    }
    Builder builder = f.builder();
    return std::string(plain(timeline(builder).caption));
  };
  CHECK(caption({{2024, 2, 0}, {2024, 3, 0}}) == "Drawn to scale. A ring is a month.");
  CHECK(caption({{2024, 0, 0}, {2024, 3, 0}}) == "Drawn to scale. A ring is a month, a box a year.");
  CHECK(caption({{2024, 0, 0}, {2025, 0, 0}}) == "Drawn to scale. A box is a year.");
  CHECK(caption({{2024, 2, 1}, {2025, 2, 1}}) == "Drawn to scale.");
  CHECK(caption({{2024, 2, 1}, {1912, 0, 0}}) == "Drawn to scale. A dot is a day, a box a year.");
}

TEST_CASE("a timeline is dashed after the date of the brief only where an event is later") {
  const auto dashed_after = [](const report::Date& last) {
    Fixture f;
    f.report.date = {2025, 10, 22};
    for (const report::Date& date : {report::Date{2025, 9, 0}, last}) {
      f.report.commitment.timeline.emplace_back();
      f.report.commitment.timeline.back().date = date;
    }
    Builder builder = f.builder();
    return timeline(builder).dashed_after.middle();
  };
  CHECK(dashed_after({2025, 10, 23}) == span_of({2025, 10, 22}).middle());
  CHECK(dashed_after({2025, 10, 22}) > 9999);
  CHECK(dashed_after({2025, 10, 0}) > 9999);
}
