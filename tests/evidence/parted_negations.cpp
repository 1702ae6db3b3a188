#include "evidence/parted_negations.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/marked_quote.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

struct Cut : MarkedQuote {
  using MarkedQuote::MarkedQuote;
  std::string aside() const { return text(negation_before_aside(index, quoted.begin)); }
  std::string marked() const { return text(negation_in_marks_before(index, quoted.begin)); }
  std::string marked_behind() const { return text(negation_in_marks_behind(index, quoted.end)); }
  std::string fronted() const { return text(fronted_negation(index, quoted.begin)); }
};

}  // namespace

TEST_CASE("a negation counts over an aside") {
  CHECK(Cut("We shall not, whatever Belgrade says, |recognise Kosovo|.").aside() == "not");
  CHECK(Cut("No one in this government, from the president down, |wants war|.").aside() == "No");
  CHECK(Cut("We cannot, and I say this as a friend of Serbia, |support the plan|.").aside() == "cannot");
  CHECK(Cut("Nous ne pouvons, quoi qu’en dise Belgrade, |soutenir ce plan|.", "fr").aside() == "ne");
  CHECK(Cut("Wir werden nie, was auch Belgrad sagt, |den Kosovo anerkennen|.", "de").aside() == "nie");
  CHECK(Cut("Non riconosceremo, qualunque cosa dica Belgrado, |il Kosovo|.", "it").aside() == "Non");
}

TEST_CASE("what no negation in front of an aside turns") {
  CHECK(Cut("We are not naive, as you know, |we will act|.").aside().empty());
  CHECK(Cut("We want no war, no hatred, |peace|.").aside().empty());
  CHECK(Cut("It is not a threat, in my view, |merely a warning|.").aside().empty());
  CHECK(Cut("There is no other way, said Kurti, |support is needed|.").aside().empty());
  CHECK(Cut("We will, whatever Belgrade says, |recognise Kosovo|.").aside().empty());
  CHECK(Cut("Those who do not pay, as agreed, |leave the room|.").aside().empty());
}

TEST_CASE("a negation at the head of a sentence counts where the verb stands in front of its subject") {
  CHECK(Cut("Under no circumstances will |we send troops|.").fronted() == "Under no circumstances");
  CHECK(Cut("Under no circumstances |will we send troops|.").fronted() == "Under no circumstances");
  CHECK(Cut("Never again will we |send troops abroad|.").fronted() == "Never again");
  CHECK(Cut("Unter keinen Umständen werden wir |Truppen schicken|.", "de").fronted() == "Unter keinen Umständen");
  CHECK(Cut("In nessun caso |invieremo truppe|.", "it").fronted() == "In nessun caso");
  CHECK(Cut("In no time |we will send troops|.").fronted().empty());
  CHECK(Cut("With no help |we will send troops|.").fronted().empty());
  CHECK(Cut("Under these circumstances |will we send troops|.").fronted().empty());
}

TEST_CASE("a negation between marks counts beside them") {
  CHECK(Cut("We will (not) |send troops|.").marked() == "not");
  CHECK(Cut("We will “not” |send troops|.").marked() == "not");
  CHECK(Cut("Wir werden (nicht) |heim gehen|.", "de").marked() == "nicht");
  CHECK(Cut("|We will go| (not).").marked_behind() == "not");
  CHECK(Cut("We will (now) |send troops|.").marked().empty());
  CHECK(Cut("|We will go| (today).").marked_behind().empty());
}

TEST_CASE("an aside may have commas and a negation inside, and be in brackets") {
  CHECK_FALSE(is_verbatim("wants war", "Nobody here, from the president, who is new, down, wants war."));
  CHECK_FALSE(is_verbatim("recognise Kosovo", "We shall not (whatever Belgrade says) recognise Kosovo."));
  CHECK_FALSE(is_verbatim("recognise Kosovo", "We shall not, in no case, recognise Kosovo."));
  CHECK(is_verbatim("war is bad", "No, as I said before, war is bad."));
  CHECK(is_verbatim("support the plan", "They do not, but we do, support the plan."));
}
