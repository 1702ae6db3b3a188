#include "evidence/conditions.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/marked_quote.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

struct Cut : MarkedQuote {
  using MarkedQuote::MarkedQuote;
  std::string condition() const { return text(condition_before(index, quoted.begin)); }
  std::string behind() const { return text(condition_after(index, quoted.end)); }
};

}  // namespace

TEST_CASE("a condition directly before a clause") {
  CHECK(Cut("If |we leave|, they win.").condition() == "If");
  CHECK(Cut("We win, |we leave|.").condition().empty());
  CHECK(Cut("C'est si |important| pour nous.", "fr").condition().empty());
  CHECK(Cut("Si |nous partons|, ils gagnent.", "fr").condition() == "Si");
}

TEST_CASE("a condition behind a clause, in one word and in several") {
  CHECK(Cut("|We leave| if they ask.").behind() == "if");
  CHECK(Cut("|We leave|, if they ask, and then go home.").behind() == "if");
  CHECK(Cut("|We leave|, if they ask, said Novak.").behind() == "if");
  CHECK(Cut("|We leave| (unless they ask).").behind() == "unless");
  CHECK(Cut("|We leave|, however, only if they ask.").behind() == "if");
  CHECK(Cut("|We leave|, however only if they ask.").behind() == "if");
  CHECK(Cut("|We leave| but only after they ask.").behind() == "after");
  CHECK(Cut("|We leave|, on the condition that they ask.").behind() == "on the condition that");
  CHECK(Cut("|We leave|, subject to a vote.").behind() == "subject to");
  CHECK(Cut("|Nous partons| sous réserve d’un vote.", "fr").behind() == "sous réserve");
  CHECK(Cut("|Си одиме| под услов Србија да плати.", "mk").behind() == "под услов");
  CHECK(Cut("|Gidiyoruz|, yeter ki Sırbistan ödesin.", "tr").behind() == "yeter ki");
  CHECK(Cut("|We stay|, but if they attack, we will answer.").behind().empty());
  CHECK(Cut("|We stay|, but after the war they leave.").behind().empty());
  CHECK(Cut("a law |barring| entry").behind().empty());
  CHECK(Cut("|Wir gehen|, aber nur, wenn sie fragen.", "de").behind() == "wenn");
  CHECK(Cut("|Wir gehen|, aber erst wenn sie fragen.", "de").behind() == "wenn");
  CHECK(Cut("|Wir gehen| unter dem Vorbehalt, dass sie fragen.", "de").behind() == "unter dem Vorbehalt");
  CHECK(Cut("|Nous partons|, uniquement si on le demande.", "fr").behind() == "si");
  CHECK(Cut("|Ми одлазимо|, али тек кад питају.", "sr").behind() == "кад");
  CHECK(Cut("|Ne shkojmë|, nëse pyesin, dhe kthehemi.", "sq").behind() == "nëse");
  CHECK(Cut("|Gidiyoruz| (Sırbistan öderse).", "tr").behind() == "öderse");
  CHECK(Cut("|Gidiyoruz|, saldırı durumunda.", "tr").behind() == "durumunda");
  CHECK(Cut("|Gidiyoruz|, Sırbistan öder.", "tr").behind().empty());
  CHECK(Cut("|We sent troops|, saving thousands of lives.").behind().empty());
  CHECK(Cut("|We joined them|, assuming command.").behind().empty());
  CHECK(Cut("|Potpisali smo sporazum|, osim toga šaljemo pomoć.", "hr").behind().empty());
}
