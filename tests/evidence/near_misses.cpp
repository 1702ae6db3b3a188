// What is near to a quote that stands nowhere.
#include "evidence/near_misses.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"
#include "evidence/measures.hpp"

using namespace brief;
using evidence::Index;
using evidence::Range;

namespace {

std::vector<evidence::Unit> units_in(const std::string& text) {
  bool open = false;
  evidence::Measures measures;
  return evidence::units_of(evidence::characters_of(text), open, measures);
}

}  // namespace

TEST_CASE("a word is found that a shorter one is cut from") {
  const auto text = archived("We beat COVID-19; see www.gov.uk/mod and the Covidien plan of 2025–2028.");
  const Index& index = text.text->index();
  const auto whole = [&](const std::string& part) {
    const auto id = evidence::whole_word_of(index, units_in(part).front());
    return id == Index::no_id ? std::string() : index.key_of(id);
  };
  CHECK(whole("COVID") == "COVID-19");
  CHECK(whole("gov.uk/mod") == "www.gov.uk/mod");
  CHECK(whole("Covid").empty());
  CHECK(whole("19").empty());  // too short
}

TEST_CASE("the same words are found in another order") {
  const auto text = archived("At last. We will stay, and it will grow. So it is.");
  const Index& index = text.text->index();
  CHECK(index.text(evidence::rearranged(index, units_in("It will grow, and we will stay"))) ==
        "We will stay, and it will grow");
  CHECK(evidence::rearranged(index, units_in("It will grow, and we will leave")) == Range{});
}

TEST_CASE("a cut word and clauses the other way round are told as such, with the mend") {
  const auto cut = check_quote("Write to office@mod.gov.uk", "Write to press.office@mod.gov.uk today.").check;
  CHECK(cut.reason == "it cuts “press.office@mod.gov.uk” short");
  CHECK(cut.suggestion == "Write to press.office@mod.gov.uk");
  const auto order = check_quote("If you stay, we grow.", "We grow if you stay.").check;
  CHECK(order.reason == "its words stand in another order there");
  CHECK(order.suggestion == "We grow if you stay");
}
