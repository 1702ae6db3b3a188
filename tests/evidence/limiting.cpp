#include "evidence/limiting.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string limit(const std::string& quote, const std::string& source) {
  const auto checked = check_quote(quote, source);
  CHECK(checked.check.finding == evidence::Finding::verbatim);
  const auto& told = checked.diagnostics.list();
  const bool limits = std::any_of(told.begin(), told.end(), [](auto& d) { return d.code == "quote-limit-left-out"; });
  CHECK(limits != checked.check.limit.empty());
  return checked.check.limit;
}

}  // namespace

TEST_CASE("what a number is about, beside it") {
  CHECK(limit("300 soldiers were hurt", "More than 300 soldiers were hurt.") == "More than");
  CHECK(limit("€5bn for the army", "We spend roughly €5bn for the army.") == "roughly");
  CHECK(limit("We lost 20 ships", "We lost 20 ships or more.") == "or more");
  CHECK(limit("300 Soldaten im Kosovo", "Wir haben und bleiben mit rund 300 Soldaten im Kosovo.") == "rund");
  CHECK(limit("250 men there", "We have approx. 250 men there.") == "approx");
  CHECK(limit("300 soldiers stay", "We know that 300 soldiers stay.").empty());
  CHECK(limit("2028 is near", "We talk of it and over 2028 is near.").empty());
  CHECK(limit("More than 300 soldiers were hurt", "More than 300 soldiers were hurt.").empty());
}

TEST_CASE("a condition in front of a clause") {
  CHECK(limit("[W]e will answer.", "If they attack, we will answer.") == "If they attack");
  CHECK(limit("we will answer", "It is late, and if they attack, then we will answer.") == "if they attack");
  CHECK(limit("we will answer", "If they attack us we will answer.") == "If they attack us");
  CHECK(limit("We are ready … we will answer", "We are ready. If they stop, we will answer.") == "If they stop");
  CHECK(limit("zahlen wir sofort", "Wenn sie das Abkommen unterschreiben, zahlen wir sofort.") ==
        "Wenn sie das Abkommen unterschreiben");
  CHECK(limit("pagaremos en la fecha", "Si firman, pagaremos en la fecha que se ha dicho.") == "Si firman");
  CHECK(limit("hemen ödeyeceğiz", "Onlar bu anlaşmayı ve ekini imzalarlarsa, hemen ödeyeceğiz.")
            .ends_with("imzalarlarsa"));
  CHECK(limit("we are ready", "We will see if they come, but we are ready.").empty());
  CHECK(limit("we stay", "In London, we stay.").empty());
}

TEST_CASE("a time counts as a condition of a promise alone") {
  CHECK(limit("we will send 100 men", "When winter comes, we will send 100 men.") == "When winter comes");
  CHECK(limit("we saw 100 men", "When winter came, we saw 100 men.").empty());
  CHECK(limit("We will pay", "We will pay when they sign.") == "when");
  CHECK(limit("We paid", "We paid when they signed.").empty());
}

TEST_CASE("a doubt, and whose claim it is") {
  CHECK(limit("he is guilty", "Perhaps he is guilty.") == "Perhaps");
  CHECK(limit("We support it", "We support it in principle.") == "in principle");
  CHECK(limit("We … lost the war", "We almost lost the war.") == "almost");
  CHECK(limit("We … the war", "We know that we might win the war.").empty());
  CHECK(limit("the army is weak", "Some people will tell you that the army is weak.") == "Some people will tell you");
  CHECK(limit("the army is strong", "We say that the army is strong.").empty());
}

TEST_CASE("a month in front of a comma is no doubt") {
  CHECK(check_quote("500 soldiers came", "In May, 500 soldiers came.").check.limit.empty());
  CHECK(check_quote("he is guilty", "Perhaps, he is guilty.").check.limit == "Perhaps");
}

TEST_CASE("a verb in front of a quote that turns it is told") {
  CHECK(limit("attacking Serbia", "We will stop attacking Serbia.") == "stop");
  CHECK(limit("leaving Kosovo", "He ruled out “leaving Kosovo” today.") == "ruled out");
  CHECK(limit("leaving Kosovo", "He welcomed “leaving Kosovo” today.") == "");
}

TEST_CASE("short words for about, and those that tell how few or on average, in each language") {
  const auto before = [](const std::string& words, const std::string& lead, const std::string& rest) {
    return limit("300 " + rest, lead + " " + words + " 300 " + rest + ".");
  };
  for (const std::string words : {"c.", "est.", "just", "in the region of"})
    CHECK(before(words, "She said that we will have the soldiers: we will send", "soldiers to the camp") ==
          words.substr(0, words.find('.')));
  CHECK(before("env.", "La ministre a dit que nous serons là et que nous enverrons", "soldats au camp") == "env");
  CHECK(before("appena", "La ministra ha detto che non siamo soli e che manderemo", "soldati nel campo") == "appena");
  CHECK(before("gerade mal", "Die Ministerin sagte, dass wir nicht viele sind und", "Soldaten in das Lager") ==
        "gerade mal");
  CHECK(before("cca.", "Ministarka je rekla da ćemo se vratiti i da ćemo poslati", "vojnika u kamp") == "cca");
  CHECK(before("едвај", "Министерката рече дека не сме сами и дека ќе пратиме", "војници во кампот") == "едвај");
  CHECK(before("mezi", "Ministrja tha se nuk jemi vetëm dhe se do të dërgojmë", "ushtarë në kamp") == "mezi");
  CHECK(before("μόλις", "Η υπουργός είπε ότι δεν είμαστε μόνοι και ότι θα στείλουμε", "στρατιώτες στο στρατόπεδο") ==
        "μόλις");
  CHECK(before("tahminen", "Bakan bu konuda yalnız olmadığımızı ve daha çok çalışacağımızı söyledi, oraya",
               "asker gönderiyoruz") == "tahminen");
}

TEST_CASE("a condition in several words in front of a clause, and what is hoped for or once was") {
  CHECK(limit("we will leave", "In the event of an attack, we will leave.") == "In the event of an attack");
  CHECK(limit("we will leave", "Only when Serbia pays, we will leave.") == "Only when Serbia pays");
  CHECK(
      limit("nous partirons bientôt", "Sous réserve d’un vote, nous partirons bientôt, et c’est tout ce que je dis.") ==
      "Sous réserve d’un vote");
  CHECK(limit("mi ćemo otići", "U slučaju napada, mi ćemo otići.") == "U slučaju napada");
  CHECK(limit("ќе си одиме", "Во случај на напад, ќе си одиме, и тоа е сè.") == "Во случај на напад");
  CHECK(limit("leave NATO", "We hope to leave NATO.") == "hope to");
  CHECK(limit("support Serbia", "We used to support Serbia.") == "used to");
  CHECK(limit("support Serbia", "We would support Serbia.") == "would");
  CHECK(limit("send 500 soldiers to help", "We will send 500 soldiers to help.").empty());
  CHECK(limit("we will leave", "In this case, we will leave.").empty());
}

TEST_CASE("what is warned of, abstained from or out of the question is told in front of a quote") {
  CHECK(limit("sending troops there", "He warned against sending troops there.") == "warned against");
  CHECK(limit("backing the motion", "We abstained from backing the motion.") == "abstained from");
  CHECK(limit("we send troops there", "It is out of the question that we send troops there.") ==
        "out of the question that");
  CHECK(limit("sending troops there", "He spoke of sending troops there.").empty());
}

TEST_CASE("a German verb in front of a comma turns the infinitive behind it") {
  const std::string lead = "Die Regierung sagte das am Mittwoch und fügte hinzu, dass es mehr geben wird. ";
  CHECK(limit("Serbien zu helfen", lead + "Wir hören auf, Serbien zu helfen.") == "hören auf");
  CHECK(limit("den Bund zu informieren", lead + "Wir haben es versäumt, den Bund zu informieren.") == "versäumt");
  CHECK(limit("Serbien zu helfen", lead + "Wir kommen, um da zu sein, Serbien zu helfen.").empty());
  CHECK(limit("Serbien wird bleiben", lead + "Wir hören auf, Serbien wird bleiben.").empty());
}
