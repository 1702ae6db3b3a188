#include "evidence/refutations.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

struct Text {
  archive::Document document;
  Index index;
  explicit Text(const std::string& text, std::string_view language = "en")
      : document(archived(text).text->document), index(document, language) {}
  std::uint32_t at(std::string_view word) const { return index.positions(index.id_of(word)).front(); }
  std::string shown(Range range) const { return std::string(index.text(range)); }
};

/// What the next sentence says against the words that stand before `stop`, a full stop's place in order.
std::string rebuttal(const std::string& text, bool presented, std::string_view language = "en") {
  const Text made(text, language);
  const std::uint32_t stop = made.at(".");
  return made.shown(refuted_in_next_sentence(made.index, {0, stop}, presented));
}

}  // namespace

TEST_CASE("a verb in two parts refutes") {
  const Text refuted("Wir weisen die Behauptung entschieden zurück.", "de");
  CHECK(refutes(refuted.index, refuted.at("zurück")));
  const Text returned("Das geht auf Berlin zurück.", "de");
  CHECK_FALSE(refutes(returned.index, returned.at("zurück")));
  const Text other("Wir weisen den Weg. Das geht auf Berlin zurück.", "de");
  CHECK_FALSE(refutes(other.index, other.at("zurück")));
  const Text plain("They dismissed it.");
  CHECK(refutes(plain.index, plain.at("dismissed")));
}

TEST_CASE("a wish for what is not so") {
  const Text wish("I wish I could say that we won.");
  CHECK(wish.shown(wish_before(wish.index, wish.at("could"), wish.at("that"))) == "wish I could");
  const Text able("I could say that we won.");
  CHECK(able.shown(wish_before(able.index, able.at("could"), able.at("that"))).empty());
  const Text polite("I wish to say that we won.");
  CHECK(polite.shown(wish_before(polite.index, polite.at("wish"), polite.at("that"))).empty());
  const Text french("Je voudrais pouvoir dire que nous avons gagné.", "fr");
  CHECK(french.shown(wish_before(french.index, french.at("pouvoir"), french.at("que"))) == "voudrais pouvoir");
}

TEST_CASE("a clause is refuted at the end of its sentence") {
  const Text text("Die Behauptung, wir gehen, weisen wir entschieden zurück.", "de");
  CHECK(text.shown(refuted_at_end(text.index, text.at("weisen"))) == "zurück");
  const Text later("Er sagt, wir gehen, und lehnt die Kritik ab.", "de");
  CHECK(later.shown(refuted_at_end(later.index, later.at("und"))).empty());
  const Text stays("Die Behauptung, wir gehen, hören wir oft.", "de");
  CHECK(stays.shown(refuted_at_end(stays.index, stays.at("hören"))).empty());
}

TEST_CASE("a clause is refuted in the next sentence") {
  CHECK(rebuttal("we leave. That is false.", true) == "false");
  CHECK(rebuttal("we leave. That is simply not true.", true) == "not");
  CHECK(rebuttal("we leave. We are not.", true) == "not");
  CHECK(rebuttal("we leave. Nonsense.", true) == "Nonsense");
  CHECK(rebuttal("we leave. We deny that.", true) == "deny");
  CHECK(rebuttal("wir gehen. Das ist eine Lüge.", true, "de") == "Lüge");
  CHECK(rebuttal("nous partons. C’est faux.", true, "fr") == "faux");
  CHECK(rebuttal("gidiyoruz. Bu yalan.", true, "tr") == "yalan");
  CHECK(rebuttal("we leave. That is a lie.", false) == "lie");
  CHECK(rebuttal("They say we leave. That is a lie.", false).empty());
  CHECK(rebuttal("we leave. This is unthinkable.", false).empty());
  CHECK(rebuttal("our soldiers are tired. That is not right.", false).empty());
  CHECK(rebuttal("the mission goes on. It is not easy.", true).empty());
  CHECK(rebuttal("she was leaving. It was a mistake.", true).empty());
  CHECK(rebuttal("Kosovo is safe. That is true.", true).empty());
  CHECK(rebuttal("we leave. That lie hurts us.", true).empty());
}
