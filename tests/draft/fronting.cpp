// Who speaks where the sentence begins with something else than its subject, or has none.
#include "draft/fronting.hpp"

#include <doctest/doctest.h>

#include <string>

#include "draft/told.hpp"

using namespace brief::draft;

TEST_CASE("German: the subject stands behind the verb where another part of the sentence comes first") {
  const std::string said = ": „Das ist für uns alle ein guter Tag.“";
  for (const char* front :
       {"Bei der Eröffnung in Skopje sagte", "Im Gespräch mit Kanzler Peter Maier erklärte",
        "Nach dem Treffen mit Präsident Karl Novak betonte",
        "Anlässlich des Besuchs der Außenministerin Mira Leka in Wien erklärte",
        "Während Präsident Karl Novak schwieg, sagte", "Vor Ort hatte der Bürgermeister nichts gesehen, sagte"})
    CHECK_MESSAGE(speakers(std::string(front) + " Ministerin Ana Kos" + said, "de") == "Ana Kos (Ministerin)", front);
  CHECK(speakers("Vor der Abreise von Präsident Karl Novak hatte Ministerin Ana Kos gesagt" + said, "de") ==
        "Ana Kos (Ministerin)");
  CHECK(speakers("In Wien kam es zum Streit, und Minister Karl Novak sagte der Agentur" + said, "de") ==
        "Karl Novak (Minister)");
  CHECK(speakers("Minister Karl Novak, der nach dem Treffen mit Ana Kos nach Wien flog, sagte" + said, "de") ==
        "Karl Novak (Minister)");
  CHECK(speakers("Den Plan nannte Minister Karl Novak „einen Griff in die leere Kasse“.", "de") ==
        "Karl Novak (Minister)");
  CHECK(speakers("Bei der Eröffnung hieß es in der Rede" + said, "de") == "?");
}

TEST_CASE("German: what an office belongs to is no person") {
  CHECK(speakers("„Wir bleiben mit allen im Gespräch“, sagte ein Sprecher der Opposition.", "de") ==
        "Ein Sprecher der Opposition");
  CHECK(speakers("Eine Sprecherin des Auswärtigen Amts sagte: „Wir bleiben mit allen im Gespräch.“", "de") ==
        "Eine Sprecherin des Auswärtigen Amts");
  CHECK(speakers("Der Sprecher des Ministers Karl Novak sagte: „Wir bleiben mit allen im Gespräch.“", "de") ==
        "Der Sprecher des Ministers Karl Novak");
  CHECK(speakers("Der Präsident der Europäischen Kommission Karl Novak sagte: „Wir bleiben mit allen im Gespräch.“",
                 "de") == "Karl Novak (Präsident der Europäischen Kommission)");
}

TEST_CASE("South Slavic: whom one meets is not who speaks") {
  const std::string said = " da „više nema nikakvog odlaganja“.";
  CHECK(speakers("Na sastanku sa premijerom Albinom Horvatom rekao je ministar Zoran Ilić" + said, "sh") ==
        "Zoran Ilić (ministar)");
  CHECK(speakers("Posle sastanka sa ambasadorom Fadijem Hadadom Mirjana Kos je rekla" + said, "sh") == "Mirjana Kos");
  CHECK(speakers("U Beogradu Marko Ilić je rekao" + said, "sh") == "Marko Ilić");
  CHECK(speakers("Na sastanku sa premijerom Albinom Horvatom rekao je Zoran Ilić" + said, "sh") == "Zoran Ilić");
  CHECK(speakers("Posle sastanka sa ambasadorom Fadijem Hadadom rekla je Mirjana Kos" + said, "sh") == "Mirjana Kos");
  CHECK(speakers("U Beogradu je ministar Marko Ilić rekao novinarima" + said, "sh") == "Marko Ilić (ministar)");
  CHECK(speakers("После састанка са амбасадором Фадијем Хададом Мирјана Кос је рекла да „више нема одлагања за нас“.",
                 "sr") == "Мирјана Кос");
}

TEST_CASE("South Slavic: a verb alone has the subject of the sentences before") {
  const std::string before = "Predsednik Vlade Marko Ilić posetio je Niš. ";
  CHECK(speakers(before + "Na pitanje o granici odgovorio je da „granica nije nikakva tržnica“.", "sh") ==
        "Marko Ilić (Predsednik Vlade)");
  CHECK(speakers(before + "Dodao je da „neće biti novih pregovora ove godine“.", "sh") ==
        "Marko Ilić (Predsednik Vlade)");
  CHECK(speakers(before + "Odgovorio je: „Nijedan dinar neće biti potrošen.“", "sh") ==
        "Marko Ilić (Predsednik Vlade)");
  CHECK(speakers(before + "Dodala je da „neće biti novih pregovora ove godine“.", "sh") == "?");
}

TEST_CASE("South Slavic: a place or a body in the genitive belongs to the office") {
  const auto who = [](const std::string& words) {
    return speakers("„Ostajemo ovde još dugo“, rekao je " + words, "sh");
  };
  CHECK(who("šef Delegacije EU Johan Lind.") == "Johan Lind (šef Delegacije EU)");
  CHECK(who("gradonačelnik Mostara Mario Kos.") == "Mario Kos (gradonačelnik Mostara)");
  CHECK(who("načelnica Jablanice Emina Hadžić.") == "Emina Hadžić (načelnica Jablanice)");
  CHECK(who("direktor Železnica Srbije Dejan Kos.") == "Dejan Kos (direktor Železnica Srbije)");
  CHECK(who("ministar Hrvoje Ante Kos.") == "Hrvoje Ante Kos (ministar)");
  CHECK(who("ministrica Ana Marija Kos.") == "Ana Marija Kos (ministrica)");
  CHECK(speakers("Градоначелник Београда Марко Кос рекао је: „Остајемо овде још дуго.“", "sr") ==
        "Марко Кос (Градоначелник Београда)");
}

TEST_CASE("a text without stops takes no longer") {
  std::string text = "Na";
  for (int i = 0; i < 30'000; ++i) text += " rekao kraj";
  CHECK(speakers(text + " da „više nema nikakvog odlaganja“", "sh") == "?");
}
