// The keys of the format, the schema made of them, the check of a file's structure by them, and the example.
#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "report/example.hpp"
#include "report/keys.hpp"
#include "report/read.hpp"
#include "report/schema.hpp"
#include "report/structure.hpp"

using namespace brief;
using namespace brief::report;
using nlohmann::json;

namespace {

void each_key(std::span<const Key> keys, const std::function<void(const Key&)>& visit) {
  for (const Key& key : keys) {
    visit(key);
    each_key(key.keys, visit);
  }
}

/// "CODE LINE:COLUMN" of all that the structure check finds in TOML.
std::vector<std::string> found(const std::string& toml, std::string* messages = nullptr) {
  const toml::parse_result parsed = toml::parse(toml);
  REQUIRE(parsed.succeeded());
  const Lines lines(toml);
  Diagnostics diagnostics;
  StructureCheck(lines, nullptr, {}, diagnostics).check(parsed.table());
  std::vector<std::string> list;
  for (const Diagnostic& d : diagnostics.list()) {
    list.push_back(d.code + " " + std::to_string(d.origin.line) + ":" + std::to_string(d.origin.column));
    if (messages != nullptr) *messages += d.message + "\n";
  }
  return list;
}

using Found = std::vector<std::string>;

const std::string least =
    "format = 1\ntitle = \"T\"\ndate = 2025-01-31\nmarking = \"NONE\"\nsummary = \"S\"\n[commitment]\ntext = \"C\"\n";

json property(const char* pointer) { return json::parse(schema_json()).at(json::json_pointer(pointer)); }

bool matches(const json& schema, const std::string& value) {
  return std::regex_search(value, std::regex(schema.at("pattern").get<std::string>()));
}

}  // namespace

TEST_CASE("each key is described in a sentence, has keys of its own if it is a table, and no name twice") {
  std::size_t count = 0;
  each_key(report_keys(), [&count](const Key& key) {
    INFO(key.name);
    ++count;
    CHECK(key.description.size() >= 10);
    CHECK(key.description.back() == '.');
    CHECK(key.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK((key.type == Type::table || key.type == Type::tables) == !key.keys.empty());
    std::set<std::string_view> names;
    for (const Key& inner : key.keys) CHECK(names.insert(inner.name).second);
  });
  CHECK(count >= 50);
  CHECK(report_keys().front().name == "format");
}

TEST_CASE("the schema has each key with its description, knows no other, and requires what the reader requires") {
  const json schema = json::parse(schema_json());
  CHECK(schema_json().back() == '\n');
  const std::function<void(const json&, std::span<const Key>)> compare = [&](const json& object,
                                                                             std::span<const Key> keys) {
    CHECK(object.at("type") == "object");
    CHECK(object.at("additionalProperties") == false);
    CHECK(object.at("properties").size() == keys.size());
    std::vector<std::string> required;
    for (const Key& key : keys) {
      INFO(key.name);
      const json& own = object.at("properties").at(std::string(key.name));
      CHECK(own.at("description") == std::string(key.description));
      if (key.presence == Presence::required) required.emplace_back(key.name);
      if (key.type == Type::table) compare(own, key.keys);
      if (key.type == Type::tables) {
        CHECK(own.at("type") == "array");
        CHECK(own.at("maxItems") == max_items);
        compare(own.at("items"), key.keys);
      }
    }
    CHECK(object.at("required") == required);
  };
  compare(schema, report_keys());
  CHECK(schema.at("required") == json({"format", "title", "marking", "summary", "commitment"}));
}

TEST_CASE("what only a finished report needs is required where `draft` is not true") {
  const json schema = json::parse(schema_json());
  CHECK(schema.at("if").at("properties").at("draft").at("const") == true);
  CHECK(schema.at("if").at("required") == json::array({"draft"}));
  CHECK(schema.at("else").at("required") == json::array({"date"}));
  CHECK(schema.at("else").at("properties").at("quotes").at("items").at("required") == json::array({"speaker"}));
  CHECK(schema.at("else").at("properties").size() == 1);
}

TEST_CASE("the patterns of the schema accept and refuse") {
  const json archive = property("/properties/sources/items/properties/archive");
  for (const std::string_view ending : archive_endings) CHECK(matches(archive, "sources/a" + std::string(ending)));
  for (const char* wrong : {"/etc/a.txt", "../a.txt", "a/../b.txt", "a.pdf", "a.txt/", "txt"})
    CHECK_FALSE(matches(archive, wrong));
  CHECK(matches(archive, "a/b..c/PAGE.HTML"));
  const json original = property("/properties/sources/items/properties/original");
  CHECK(matches(original, "sources/x.pdf"));
  for (const char* wrong : {"/x.pdf", "..", "../x.pdf", "x/"}) CHECK_FALSE(matches(original, wrong));
  const json date = property("/properties/commitment/properties/timeline/items/properties/date");
  for (const char* right : {"1999", "1999-06", "1999-06-12"}) CHECK(matches(date, right));
  for (const char* wrong : {"99", "1999-6", "1999-06-12T", "June 1999"}) CHECK_FALSE(matches(date, wrong));
  CHECK_FALSE(matches(property("/properties/date"), "1999-06"));
  CHECK(matches(property("/properties/language"), "sr-Latn"));
  CHECK_FALSE(matches(property("/properties/language"), "s"));
  const json id = property("/properties/sources/items/properties/id");
  CHECK(matches(id, "mod-1"));
  for (const char* wrong : {"", "a b", "a,b", "a;b", "@a", "[a]"}) CHECK_FALSE(matches(id, wrong));
  const json url = property("/properties/sources/items/properties/url");
  for (const char* right : {"https://a.example/", "HTTP://a", "mailto:a@b.example"}) CHECK(matches(url, right));
  for (const char* wrong : {"ftp://a", "https://a b", "javascript:x", "https://"}) CHECK_FALSE(matches(url, wrong));
  CHECK_FALSE(matches(property("/properties/published"), "mailto:a@b.example"));
  CHECK_FALSE(matches(property("/properties/title"), " \t"));
  CHECK_FALSE(matches(property("/properties/title"), "a\nb"));
  CHECK(matches(property("/properties/summary"), "a\nb"));
  CHECK_FALSE(matches(property("/properties/summary"), "\n"));
  CHECK(property("/properties/marking/enum").size() == std::size(marking_names));
  CHECK(property("/properties/marking/enum/4") == "TOP SECRET");
  CHECK(property("/properties/format/const") == 1);
  CHECK(property("/properties/draft/type") == "boolean");
  CHECK(matches(property("/properties/commitment/properties/countries/items"), "XK"));
  CHECK_FALSE(matches(property("/properties/commitment/properties/countries/items"), "xk"));
  CHECK(property("/properties/quotes/items/properties/source/type") == "string");
}

TEST_CASE("the least report has the structure; what it lacks is told at the table that lacks it") {
  CHECK(found(least) == Found{});
  CHECK(found("") == Found{"missing-key 1:1", "missing-key 1:1", "missing-key 1:1", "missing-key 1:1",
                           "missing-key 1:1", "missing-key 1:1"});
  CHECK(found(least + "[[quotes]]\ntext = \"W\"\n") == Found{"missing-key 8:1", "missing-key 8:1"});
  CHECK(found("draft = true\n" + least + "[[quotes]]\ntext = \"W\"\n") == Found{"missing-key 9:1"});
}

TEST_CASE("unknown keys are told where they stand, with the nearest known") {
  std::string messages;
  CHECK(found(least + "[[quotes]]\nspeeker = \"A\"\n", &messages).front() == "unknown-key 9:1");
  CHECK(messages.find("`speeker`; did you mean `speaker`?") != std::string::npos);
}

TEST_CASE("a wrong type is told with what is wanted and what is there") {
  const auto message = [](const std::string& toml) {
    std::string messages;
    found(toml, &messages);
    return messages;
  };
  const auto says = [&message](const std::string& line, const std::string& words) {
    INFO(message(line + "\n" + least.substr(least.find('\n') + 1)));
    return message(line + "\n" + least.substr(least.find('\n') + 1)).find(words) != std::string::npos;
  };
  CHECK(says("format = 1\nauthor = 3", "`author` wants a string, not an integer"));
  CHECK(says("format = 1\nauthor = 3.5", "not a floating-point number"));
  CHECK(says("format = 1\nauthor = true", "not a boolean"));
  CHECK(says("format = 1\nauthor = 2025-01-31", "not a date"));
  CHECK(says("format = 1\nauthor = 10:00:00", "not a time"));
  CHECK(says("format = 1\nauthor = 2025-01-31T10:00:00", "not a date with a time"));
  CHECK(says("format = 1\nauthor = []", "not an array"));
  CHECK(says("format = 1\nauthor = {}", "not a table"));
  CHECK(says("format = 1\ndraft = \"true\"", "`draft` wants true or false, not a string"));
  CHECK(says("format = \"1\"", "`format` wants the integer 1, not a string"));
  CHECK(says("format = 2", "reads format 1, not 2"));
  CHECK(says("format = 1\nquotes = 1", "`quotes` wants an array of tables"));
  CHECK(says("format = 1\nquotes = [1]", "`quotes` wants tables, not an integer"));
  CHECK(says("format = 1\nsummit = 1", "`summit` wants a table, not an integer"));
}

TEST_CASE("a list may have so many items and no more") {
  const auto facts = [](std::size_t count) {
    std::string toml = least;
    for (std::size_t i = 0; i < count; ++i) toml += "[[commitment.facts]]\nlabel = \"L\"\nvalue = \"V\"\n";
    return toml;
  };
  CHECK(found(facts(max_items)) == Found{});
  const Found over = found(facts(max_items + 1));
  CHECK(over == Found{"too-many-items " + std::to_string(8 + 3 * max_items) + ":1"});
}

TEST_CASE("ids are known wherever their source stands, and are given once") {
  const std::string source = "[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\n";
  const std::string fact = "[[commitment.facts]]\nlabel = \"L\"\nvalue = \"V\"\nsources = [\"a\"]\n";
  CHECK(found(least + fact + source) == Found{});
  CHECK(found(least + fact) == Found{"unknown-source 11:12"});
  CHECK(found(least + source + source) == Found{"duplicate-id 13:6"});
}

TEST_CASE("a value that is endless is cut in the message") {
  std::string messages;
  found(least + "[[quotes]]\nspeaker = \"A\"\ntext = \"W\"\nsource = \"" + std::string(5'000, 'x') + "\"\n", &messages);
  CHECK(messages.find(std::string(80, 'x') + "…") != std::string::npos);
  CHECK(messages.find(std::string(81, 'x')) == std::string::npos);
}

TEST_CASE("origins are those of the file") {
  const toml::parse_result parsed = toml::parse("\n  a = \"x\"\n");
  const Origin origin = origin_of(*parsed.table().get("a"));
  CHECK(origin.line == 2);
  CHECK(origin.column == 7);
}

TEST_CASE("the example is a report without an error, whose commented lines are a report too") {
  Diagnostics diagnostics;
  const auto report = read(example(), diagnostics);
  REQUIRE(report);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(report->commitment.timeline.size() == 3);
  CHECK(report->quotes.empty());
  // Lines such as "# [[quotes]]" and "# archive = …" are there to be uncommented; notes are not.
  const std::string all = std::regex_replace(std::string(example()), std::regex("\n# (\\[\\[|[a-z]+ +=)"), "\n$1");
  const auto whole = read(all, diagnostics);
  REQUIRE(whole);
  CHECK_FALSE(diagnostics.has_errors());
  REQUIRE(whole->quotes.size() == 1);
  CHECK(whole->quotes.front().source == 0);
  CHECK(whole->sources.front().archive.value == "sources/first.txt");
}

TEST_CASE("a text that is longer than one may be is an error with both numbers") {
  std::string messages;
  found("subtitle = \"" + std::string(16 * 1024, 'x') + "\"\n" + least, &messages);
  CHECK(messages.find("16 KiB") == std::string::npos);
  found("subtitle = \"" + std::string(16 * 1024 + 1, 'x') + "\"\n" + least, &messages);
  CHECK(messages.find("a text on one line may have 16 KiB; this one has 16385 bytes") != std::string::npos);
}
