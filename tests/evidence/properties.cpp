#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "evidence/evidence.hpp"

using namespace brief;
using evidence::Finding;

namespace {

using Words = std::vector<std::string>;

const Words vocabulary{"peace",      "and",       "security", "the",     "Kosovo’s", "twenty-six", "years",
                       "Đoković",    "Владимир,", "of",       "“force”", "NATO",     "2023–26",    "(UK)",
                       "stability;", "Kosovë",    "a",        "is",      "we",       "agreed"};

std::string joined(const Words& words, std::size_t from, std::size_t to, const std::string& space = " ") {
  std::string text;
  for (std::size_t i = from; i < to; ++i) (text += i > from ? space : "") += words[i];
  return text;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

evidence::Check check(const std::string& quote, const std::string& source) {
  report::Report report;
  report.sources.push_back({});
  report.sources[0].id = "s";
  report.quotes.push_back({});
  report.quotes[0].text.value = quote;
  Diagnostics diagnostics;
  return evidence::check(report, {evidence::Archive{source, sha256_hex(source)}}, true, diagnostics).checks.at(0);
}

/// The code points [from, to) of UTF-8.
std::string slice(const std::string& text, std::size_t from, std::size_t to) {
  std::string result;
  std::size_t index = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++index;
    if (index >= from && index < to) result += text[i];
  }
  return result;
}

class Case {
 public:
  explicit Case(std::uint32_t seed) : random_(seed) {
    const std::size_t count = 20 + random_() % 200;
    for (std::size_t i = 0; i < count; ++i) source_.push_back(vocabulary[random_() % vocabulary.size()]);
    from_ = random_() % (count - 6);
    to_ = from_ + 5 + random_() % (count - from_ - 5);
  }

  std::string source() { return joined(source_, 0, source_.size(), random_() % 2 == 0 ? " " : "\n"); }

  /// The cut words, changed only in ways that are allowed.
  std::string allowed() {
    std::string quote = joined(source_, from_, to_);
    if (random_() % 2 == 0) replace_all(quote, "’", "'");
    if (random_() % 2 == 0) replace_all(quote, "“", "\""), replace_all(quote, "”", "\"");
    if (random_() % 2 == 0) replace_all(quote, "–", "-");
    if (random_() % 2 == 0) replace_all(quote, "-", "\u2011");
    if (random_() % 2 == 0) replace_all(quote, "ë", "e\u0308");
    if (random_() % 2 == 0) replace_all(quote, " ", " \u00A0\t");
    return quote;
  }

  /// The cut words with some left out in the middle.
  std::string elided() {
    const std::size_t gap = from_ + 1 + random_() % (to_ - from_ - 2);
    const std::size_t after = gap + 1 + random_() % (to_ - gap - 1);
    constexpr const char* marks[] = {" … ", " [...] ", " […] ", " ... "};
    return joined(source_, from_, gap) + marks[random_() % 4] + joined(source_, after, to_);
  }

  /// The cut words with one that stands nowhere in the source.
  std::string reworded() {
    Words words(source_.begin() + static_cast<std::ptrdiff_t>(from_),
                source_.begin() + static_cast<std::ptrdiff_t>(to_));
    words[random_() % words.size()] = "dedication";
    return joined(words, 0, words.size());
  }

 private:
  std::mt19937 random_;
  Words source_;
  std::size_t from_ = 0, to_ = 0;
};

}  // namespace

TEST_CASE("any cut of a text, changed as is allowed, is verbatim, and stands where it is said to stand") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    Case c(seed);
    const std::string source = c.source();
    for (const std::string& quote : {c.allowed(), c.elided()}) {
      INFO(quote);
      const auto found = check(quote, source);
      REQUIRE(found.finding == Finding::verbatim);
      for (const auto& passage : found.passages) CHECK(slice(source, passage.start, passage.end) == passage.exact);
    }
  }
}

TEST_CASE("with one word changed it never is, and the changed word is shown") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    Case c(seed);
    const std::string source = c.source(), quote = c.reworded();
    INFO(quote);
    const auto found = check(quote, source);
    REQUIRE(found.finding != Finding::verbatim);
    if (found.finding != Finding::differs) continue;
    const bool shown = std::any_of(found.comparison.begin(), found.comparison.end(), [](const auto& step) {
      return step.kind == evidence::WordStep::Kind::quote_only && step.words.find("dedication") != std::string::npos;
    });
    CHECK(shown);
  }
}

TEST_CASE("a link leads to the passage") {
  report::Source source;
  source.url.value = "https://example.org/a#b";
  const auto found = check("peace and security", "of peace and security, 50-50");
  CHECK(evidence::passage_url(source, found) == "https://example.org/a#b:~:text=peace%20and%20security");
  source.url.value = "https://example.org/";
  CHECK(evidence::passage_url(source, check("security, 50-50", "of peace and security, 50-50")) ==
        "https://example.org/#:~:text=security%2C%2050%2D50");
  CHECK(evidence::passage_url(source, check("of … 50-50", "of peace and security, 50-50")) ==
        "https://example.org/#:~:text=of&text=50%2D50");
  const std::string long_text = "one two three four five six seven eight nine ten eleven twelve thirteen";
  CHECK(evidence::passage_url(source, check(long_text, long_text)) ==
        "https://example.org/#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen");
  source.url.value = "mailto:a@example.org";
  CHECK(evidence::passage_url(source, found) == "mailto:a@example.org");
}
