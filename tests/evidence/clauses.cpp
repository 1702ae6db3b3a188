#include "evidence/clauses.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/marked_quote.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

struct Cut : MarkedQuote {
  using MarkedQuote::MarkedQuote;
  std::string opener() const {
    const std::uint32_t at = bare_opener(index, quoted.begin);
    return at == Index::no_id ? std::string() : index.key(at);
  }
  std::string denial() const { return std::string(index.text(denial_after(index, quoted))); }
};

}  // namespace

TEST_CASE("a clause may stand behind a verb or a claim without that") {
  CHECK(Cut("They say |we leave|.").opener() == "say");
  CHECK(Cut("Do not let them tell the House |we leave|.").opener() == "tell");
  CHECK(Cut("It is the claim |we leave|.").opener() == "claim");
  CHECK(Cut("They want |peace|.").opener().empty());
  CHECK(Cut("Niemand sagt, |wir gehen|.", "de").opener() == "sagt");
  CHECK(Cut("Niemand sagt |etwas|.", "de").opener().empty());
}

TEST_CASE("what denies a clause may follow it") {
  CHECK(Cut("The claim that |we are leaving| is false.").denial() == "false");
  CHECK(Cut("The idea that |we are leaving| is simply not true.").denial() == "not");
  CHECK(Cut("To say |we are leaving| is wrong.").denial() == "wrong");
  CHECK(Cut("That |we are leaving| is untrue.").denial() == "untrue");
  CHECK(Cut("That |we have waited| is wrong.").denial().empty());
  CHECK(Cut("He said that |the north| is not safe.").denial().empty());
  CHECK(Cut("I believe that |we are staying| and that is not new.").denial().empty());
  CHECK(Cut("|Bosna'yı terk ediyoruz| iddiası doğru değildir.", "tr").denial() == "değildir");
}

TEST_CASE("an aside stands between two marks") {
  const Cut cut("It is false, as he said, that |we leave|.");
  const std::uint32_t comma = cut.quoted.begin - 2;
  REQUIRE(cut.index.key(comma) == ",");
  const std::uint32_t open = aside_before(cut.index, comma);
  REQUIRE(open != Index::no_id);
  CHECK(cut.index.key(open + 1) == "as");
  CHECK(is_mere_aside(cut.index, open));
  CHECK(aside_before(cut.index, open) == Index::no_id);
}

TEST_CASE("a noun denies only the clause that it is said of") {
  const auto denied = [](const std::string& text, const std::string& word) {
    const Cut cut(text);
    const std::uint32_t at = cut.index.positions(cut.index.id_of(word)).front();
    return denies(cut.index, at, cut.quoted.begin - 1);
  };
  CHECK(denied("It is a lie to say that |we leave|.", "lie"));
  CHECK_FALSE(denied("This lie shows that |we leave|.", "lie"));
  CHECK(denied("They dismissed the tired old story that |we leave|.", "dismissed"));
  CHECK(denied("It is wrong to say that |we leave|.", "wrong"));
  CHECK_FALSE(denied("It is wrong that |we leave|.", "wrong"));
}

TEST_CASE("a text is of any of the languages that a row is for") {
  const Cut german("Wir |bleiben| hier, sagte er.", "de");
  CHECK(knows_any(german.index, "de"));
  CHECK(knows_any(german.index, "fr de"));
  CHECK_FALSE(knows_any(german.index, "fr bs"));
  CHECK_FALSE(knows_any(german.index, ""));
}
