// What a string of a report has to be for its key.
#include "report/value_forms.hpp"

#include <doctest/doctest.h>

#include "report/limits.hpp"

using namespace brief;
using namespace brief::report;

namespace {

/// "CODE: message" of what is wrong with a value of a type; empty where it is right.
std::string wrong(Type type, const std::string& value) {
  const std::string file = "key = \"" + value + "\"\n";
  const Lines lines(file);
  Diagnostics diagnostics;
  ValueForms forms(diagnostics);
  Key key;
  key.name = "key";
  key.type = type;
  forms.check(value, StringPlaces(lines, {1, 7}, value), {1, 7}, key);
  return diagnostics.list().empty() ? "" : diagnostics.list()[0].code + ": " + diagnostics.list()[0].message;
}

}  // namespace

TEST_CASE("a code of a country, or the name of who takes part") {
  CHECK(wrong(Type::countries, "XK").empty());
  CHECK(wrong(Type::countries, "xk").ends_with("such as XK; did you mean `XK`?"));
  CHECK(wrong(Type::countries, "UK").ends_with("; the United Kingdom is `GB`"));
  CHECK(wrong(Type::participants, "EU").empty());
  CHECK(wrong(Type::participants, "The Danube Commission").empty());
  CHECK(wrong(Type::participants, "uk") == "unknown-country: unknown country code `uk`; the United Kingdom is `GB`");
}

TEST_CASE("a marking, a language, an id and an address") {
  CHECK(wrong(Type::marking, "SECRET").empty());
  CHECK(wrong(Type::marking, "SECRE").find("did you mean `SECRET`?") != std::string::npos);
  CHECK(wrong(Type::language, "sr-Latn").empty());
  CHECK(wrong(Type::language, "english words").find("is not a BCP 47 language tag") != std::string::npos);
  CHECK(wrong(Type::language, "xq-GB").find("names no language") != std::string::npos);
  CHECK(wrong(Type::id, "mod-2025").empty());
  CHECK(wrong(Type::id, "mod 2025").starts_with("bad-id: "));
  CHECK(wrong(Type::web, "https://example.org/a").empty());
  CHECK(wrong(Type::web, "mailto:a@example.org").starts_with("bad-url: "));
  CHECK(wrong(Type::source, "nobody") == "unknown-source: there is no source `nobody`");
}

TEST_CASE("a quote may have a hundred brackets and ellipses, and more letters") {
  std::string words;
  for (std::size_t i = 0; i < max_pieces; ++i) words += "a word … ";
  CHECK(wrong(Type::words, words).empty());
  CHECK(wrong(Type::words, words + "and [one] more").starts_with("too-many-pieces: "));
  CHECK(wrong(Type::words, words + "and... one more").starts_with("too-many-pieces: "));
  CHECK(wrong(Type::words, words + "and one. Two. Three. More.").empty());
}

TEST_CASE("a path is inside the report's folder, and an archive of a kind that can be read") {
  CHECK(wrong(Type::archive, "sources/Page.HTML.gz").empty());
  CHECK(wrong(Type::archive, "sources/page.pdf").find("is of no kind that can be read") != std::string::npos);
  CHECK(wrong(Type::path, "picture.any").empty());
  CHECK(wrong(Type::path, "/etc/page.txt").find("is absolute") != std::string::npos);
  CHECK(wrong(Type::path, "a/../page.txt").find("leaves the report's folder") != std::string::npos);
  CHECK(wrong(Type::path, "a..b/page.txt").empty());
  CHECK(wrong(Type::path, "sources/").find("names a folder") != std::string::npos);
}

TEST_CASE("a source that is meant is suggested") {
  CHECK(source_suggestion("mood", {"mod", "press"}) == "; did you mean `mod`?");
  CHECK(source_suggestion("nothing-like-it", {"mod", "press"}).empty());
  CHECK(quoted(std::string(100, 'x')) == "`" + std::string(80, 'x') + "…`");
  CHECK(length_of("šá") == 2);
}
