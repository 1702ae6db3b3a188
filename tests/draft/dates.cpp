#include "draft/dates.hpp"

#include <doctest/doctest.h>

#include "draft/absolute_dates.hpp"
#include "draft/article_text.hpp"
#include "draft/date_words.hpp"
#include "draft/relative_dates.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

constexpr report::Date wednesday{2025, 10, 22};

/// The first date that a reader finds in the one sentence of a text.
template <class At>
std::optional<FoundDate> first_of(const TextArticle& made, const At& at) {
  const Sentence& sentence = made.article.sentences.front();
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (const auto found = at(i)) return found;
  return std::nullopt;
}

std::optional<FoundDate> absolute(const char* text, std::optional<report::Date> today = wednesday) {
  const TextArticle made(text);
  const AbsoluteDates dates(made.article, made.article.sentences.front(), today);
  return first_of(made, [&](std::uint32_t i) { return dates.at(i); });
}

std::optional<FoundDate> relative(const char* text, std::optional<report::Date> today = wednesday) {
  const TextArticle made(text);
  const Sentence& sentence = made.article.sentences.front();
  const RelativeDates dates(made.article, sentence, today);
  return first_of(made, [&](std::uint32_t i) { return dates.at(i, sentence.first); });
}

}  // namespace

TEST_CASE("a date that tells its year needs no other") {
  const auto day = absolute("They met on 12 May 2024.");
  REQUIRE(day);
  CHECK(day->date == report::Date{2024, 5, 12});
  CHECK_FALSE(day->relative);
  CHECK(day->last - day->first == 3);
  CHECK_FALSE(absolute("They met next year."));
}

TEST_CASE("a day without a year has the year 0 where the article has no day") {
  CHECK(absolute("They met on 12 May.", std::nullopt)->date == report::Date{0, 5, 12});
  CHECK(absolute("They met on 12 May.")->date == report::Date{2025, 5, 12});
}

TEST_CASE("what is told from the article's day is no date without it") {
  const auto year = relative("It starts next year.");
  REQUIRE(year);
  CHECK(year->date == report::Date{2026, 0, 0});
  CHECK(year->relative);
  CHECK_FALSE(relative("It starts next year.", std::nullopt));
  CHECK_FALSE(relative("They met on 12 May 2024."));
  CHECK(relative("They met on Monday.")->date == report::Date{2025, 10, 20});
  CHECK(relative("It stays for another three years.")->until);
  CHECK_FALSE(relative("Three weeks remain."));  // no word stands before the first
}
