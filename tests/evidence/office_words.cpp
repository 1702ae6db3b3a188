#include "evidence/office_words.hpp"

#include <doctest/doctest.h>

#include "evidence/titles.hpp"

using namespace brief::evidence;

TEST_CASE("words of offices in their languages, Serbian in both its scripts") {
  CHECK(is_office_noun("rappresentante"));
  CHECK(is_office_noun("предстваник") == false);
  CHECK(is_office_noun("представник"));
  CHECK(is_office_noun("generalinspekteur"));
  CHECK_FALSE(is_office_noun("heads-up"));
  CHECK(is_office_adjective("државни"));
  CHECK_FALSE(is_office_adjective("serbian"));
  CHECK(is_body_behind_office("вијећа"));
  CHECK(is_body_behind_office("αθηναίων"));
  CHECK(is_territory("општине"));
  CHECK(is_council("vijeća"));
}

TEST_CASE("an office of a deputy is told from the one that it is under") {
  CHECK(without_deputy("vice-président") == "président");
  CHECK(without_deputy("υφυπουργός") == "υπουργός");
  CHECK(without_deputy("minister") == "minister");
  CHECK(is_deputy("заменик"));
  CHECK(offices_of("potpredsjednica") == deputies_of(offices_of("predsjednica")));
  CHECK(offices_of("zëvendëskryeministri") == deputies_of(first_minister));
  CHECK(offices_of("bundesgesundheitsministerin") == offices_of("minister"));
  CHECK((offices_of("ministerpräsidentin") & first_minister) != 0);
  CHECK(offices_of("administer") == 0);
  CHECK(is_first_of_ministers("primo"));
}
