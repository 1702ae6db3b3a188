#include "evidence/reservations.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/marked_quote.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

std::string behind(const std::string& marked, std::string_view language = "en") {
  const MarkedQuote quote(marked, language);
  return quote.text(reservation_behind(quote.index, quote.quoted));
}

}  // namespace

TEST_CASE("what is taken back in few words is told, in each language") {
  CHECK(behind("|We will leave|, but not yet.") == "but not yet");
  CHECK(behind("|We will leave|, though not Kosovo.") == "though not Kosovo");
  CHECK(behind("|We won the war|, allegedly.") == "allegedly");
  CHECK(behind("|We won the war| – not.") == "not");
  CHECK(behind("|Odlazimo| u slučaju napada.", "sr-Latn") == "u slučaju");
  CHECK(behind("|We will leave| barring a miracle.") == "barring");
  CHECK(behind("|Wir gehen|, aber nicht sofort.", "de") == "aber nicht sofort");
  CHECK(behind("|Nous partons|, mais pas encore.", "fr") == "mais pas encore");
  CHECK(behind("|Partiamo|, ma non ora.", "it") == "ma non ora");
  CHECK(behind("|Odlazimo|, ali ne odmah.", "sr-Latn") == "ali ne odmah");
  CHECK(behind("|Gidiyoruz| ama hemen değil.", "tr") == "ama hemen değil");
}

TEST_CASE("another clause takes nothing back") {
  CHECK(behind("|We are small|, but we are not afraid.").empty());
  CHECK(behind("|We are small|, but ready.").empty());
  CHECK(behind("|We will leave|. But not yet.").empty());
  CHECK(behind("|We met|, not him, and left.").empty());
  CHECK(behind("|We agreed|.").empty());
  CHECK(behind("|Lo criticaron| por no actuar.", "es").empty());
  CHECK(is_hearsay("allegedly"));
  CHECK_FALSE(is_hearsay("truly"));
}

TEST_CASE("what something is given for, and what must permit it, is told") {
  CHECK(behind("|We will sign| in exchange for gas.") == "in exchange");
  CHECK(behind("|Nous signerons| en échange de gaz.", "fr") == "en échange");
  CHECK(behind("|Potpisaćemo| malo sutra.", "sr-Latn") == "malo sutra");
  CHECK(behind("|We will sign|, Serbia permitting.") == "Serbia permitting");
  CHECK(behind("|We will sign| this permitting law.").empty());
}
