#include "evidence/told_runs.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/pieces.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

std::string told(const std::string& quote, const std::string& source) {
  const auto archive = archived(source);
  const Pieces pieces = pieces_of(quote);
  const auto& units = pieces.list.front().units;
  const auto runs = told_runs_of(archive.text->index(), units);
  return runs ? with_ellipses(quote, units, *runs) : std::string();
}

}  // namespace

TEST_CASE("a quotation that is told in parts is found in these, whatever else has its first words") {
  const std::string source =
      "Nederland blijft bijdragen aan KFOR\n\n‘Nederland,’ zei minister Brekelmans, ‘blijft een bondgenoot.’";
  CHECK(told("Nederland blijft een bondgenoot.", source) == "Nederland … blijft een bondgenoot.");
  CHECK(told("Nederland, blijft een bondgenoot", source) == "Nederland, … blijft een bondgenoot");
  CHECK(told("We stay, and they go, too.", "“We stay,” she said. “And” – “and they go,” she added, “too.”").empty());
  CHECK(told("We stay. They go. We act.", "“We stay,” she said. “They go,” she added. “We act.”") ==
        "We stay. … They go. … We act.");
  CHECK(told("We stay. They go.", "“We stay,” she said.\n\n“They go,” she added.") == "We stay. … They go.");
}

TEST_CASE("parts that no mark closes and opens again are not told apart") {
  CHECK(told("We stay with them.", "“We stay here with them.”").empty());
  CHECK(told("We stay with them.", "“We stay,” she said, with them.").empty());
  CHECK(told("We stay with them.", "“We stay.”\n\nNobody spoke.\n\n“with them.”").empty());
  CHECK(told("We stay with them.", "“We stay with them.”").empty());
}

TEST_CASE("the headline of a page does not hide in which parts a quote stands in it") {
  const auto checked =
      check_quote("Serbia keeps peace in the region.",
                  "Serbia keeps its word\n\n“Serbia,” President Vučić said, “keeps peace in the region.”", "Vučić")
          .check;
  CHECK(checked.reason.find("between its parts the source has “President Vučić said”; put … there") !=
        std::string::npos);
  CHECK(checked.suggestion == "Serbia … keeps peace in the region.");
}

TEST_CASE("each part of a quote that is told in parts gets its ellipsis") {
  const std::string source =
      "Srbija ostaje posvećena dijalogu\n\nBEOGRAD. „Srbija“, rekla je premijerka, „ostaje posvećena miru i "
      "stabilnosti u "
      "regionu.“ Ona je dodala da će Vlada pomoći. „Nećemo odustati od Balkana“, naglasila je Brnabić. „To je naša "
      "šansa“, "
      "istakla je ona.";
  const auto check = check_quote(
      "Srbija ostaje posvećena miru i stabilnosti u regionu. … Nećemo odustati od Balkana. To je naša šansa.", source,
      "Ana Brnabić", "", "premijerka");
  CHECK(check.check.finding == Finding::differs);
  CHECK(check.check.suggestion ==
        "Srbija … ostaje posvećena miru i stabilnosti u regionu. … Nećemo odustati od Balkana. … To je naša šansa.");
  CHECK(check_quote("Srbija ostaje posvećena miru. … Nećemo odustati od Evrope. To je naša šansa.", source)
            .check.reason.find("put …") == std::string::npos);
}
