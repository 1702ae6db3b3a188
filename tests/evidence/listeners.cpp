#include "evidence/listeners.hpp"

#include <doctest/doctest.h>

using namespace brief::evidence;

TEST_CASE("one to whom something is said is no speaker") {
  CHECK(is_listener_form("vučiću", "hr"));
  CHECK(is_listener_form("новинарима", "sr"));
  CHECK(is_listener_form("dziennikarzom", "pl"));
  CHECK_FALSE(is_listener_form("vučiću", "en"));
  CHECK_FALSE(is_listener_form("netanyahu", "hr"));
  CHECK_FALSE(is_listener_form("vučić", "hr"));
}

TEST_CASE("nouns of people and offices have forms in which they are no subject") {
  CHECK(is_oblique_noun("premijerom", "hr"));
  CHECK(is_genitive("novinara", "bs"));
  CHECK_FALSE(is_genitive("novinari", "bs"));
  CHECK(is_oblique_noun("gazetecilere", "tr"));
  CHECK_FALSE(is_oblique_noun("novinari", "hr"));
  CHECK_FALSE(is_oblique_noun("gazeteciler", "tr"));
  CHECK(is_oblique_behind_verb("journalisten", "de"));
  CHECK_FALSE(is_oblique_noun("journalisten", "de"));
}

TEST_CASE("prepositions in front of a listener and of a source") {
  CHECK(is_preposition_of("nl", "tegen"));
  CHECK(is_preposition_of("it", "ai"));
  CHECK_FALSE(is_preposition_of("sq", "ai"));
  CHECK(may_give_source("für"));
  CHECK(is_of_agent("by"));
  CHECK_FALSE(is_of_agent("to"));
  CHECK(stands_before_noun("dem"));
}
