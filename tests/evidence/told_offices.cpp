#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

/// Whether Anna White, of a role, is found to say both halves of a quotation that is parted by what tells of her.
bool goes_on(const std::string& told, const std::string& role = "") {
  const auto check = check_quote("We will stay here … and we will pay",
                                 "“We will stay here,” " + told + ", “and we will pay.”", "Anna White", "", role)
                         .check;
  return check.finding == evidence::Finding::verbatim;
}

}  // namespace

TEST_CASE("the words of an office that the report does not tell are no name") {
  CHECK(goes_on("the High Representative said"));
  CHECK(goes_on("said the Head of Mission"));
  CHECK(goes_on("the KFOR Commander said"));
  CHECK(goes_on("said the Chairwoman of the Council of Ministers"));
  CHECK_FALSE(goes_on("said Commander Smith"));
  CHECK_FALSE(goes_on("said Major"));
  CHECK_FALSE(goes_on("said the Guardian"));
  CHECK_FALSE(goes_on("said the Serbian Foreign Minister"));
}

TEST_CASE("a deputy's office is another's than the one deputised for") {
  CHECK_FALSE(goes_on("the Vice President said", "President"));
  CHECK_FALSE(goes_on("the deputy prime minister said", "Prime Minister"));
  CHECK_FALSE(goes_on("said the Deputy Federal Chancellor", "Federal Chancellor"));
  CHECK_FALSE(goes_on("said the Deputy Secretary General", "NATO Secretary General"));
  CHECK_FALSE(goes_on("said the Prime Minister", "Deputy Prime Minister"));
  CHECK(goes_on("said the Deputy Prime Minister", "Deputy Prime Minister"));
  CHECK(goes_on("said the Deputy Prime Minister", "Foreign Minister"));
}

TEST_CASE("who presides over a council of ministers heads a government") {
  CHECK(goes_on("said the President of the Council of Ministers", "Prime Minister"));
  CHECK(goes_on("said the Prime Minister", "Chairwoman of the Council of Ministers"));
  CHECK_FALSE(goes_on("said the Foreign Minister", "Chairwoman of the Council of Ministers"));
}

TEST_CASE("an office that the source tells of somebody else is not the speaker's") {
  const auto found = [](const char* before, const char* told) {
    const std::string source = std::string(before) + " “We act now,” " + told + ", “and together.”";
    return is_verbatim("We act now … and together", source, "Anna White");
  };
  CHECK_FALSE(found("Vice President Rossi met White.", "the Vice President said"));
  CHECK_FALSE(found("Anna White met Defence Minister Bruno Rossi.", "the defence minister said"));
  CHECK(found("Anna White met Foreign Minister Bruno Rossi.", "the defence minister said"));
  CHECK(found("Defence Secretary Anna White met Defence Minister Rossi.", "the defence minister said"));
  CHECK(found("White, the Vice President, met Vice President Rossi.", "the Vice President said"));
}

TEST_CASE("who is told of by an office that may be another's than the speaker named before is told of") {
  const auto about = [](const char* told) {
    return check_quote("We will stay … We will pay",
                       std::string("“We will stay,” White said. “We will pay,” ") + told + ".", "Anna White")
        .check.about;
  };
  CHECK(about("said the High Representative") == "the High Representative");
  CHECK(about("said the Commander") == "the Commander");
  CHECK(about("added the High Representative").empty());
}
