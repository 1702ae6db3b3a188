// A half behind one, and behind a unit without a number.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("one and a half is one number") {
  CHECK(joined_units("košta jedan i po milion eura") == "košta jedan_i_po_milion_eura");
  CHECK(joined_units("we waited an hour and a half") == "we waited an_hour_and_a_half");
  CHECK(joined_units("we lost a man and half of it") == "we lost a man and half of it");
}

TEST_CASE("a unit and a half, and half an hour before one") {
  CHECK(joined_units("à midi et demi") == "à midi_et_demi");
  CHECK(joined_units("počinje u pola pet") == "počinje u pola_pet");
  CHECK(joined_units("ove godine i po zakonu") == "ove godine i po zakonu");
}
