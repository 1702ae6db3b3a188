// The teller's words inside what was said.
#include "evidence/tellers.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string mend(const std::string& quote, const std::string& source, const std::string& speaker = "Theresa May") {
  return check_quote(quote, source, speaker).check.suggestion;
}

}  // namespace

TEST_CASE("a mend has an ellipsis for the teller's words") {
  CHECK(mend("We stay and we help them", "We stay, she added, and we help them.") == "We stay … and we help them");
  CHECK(mend("We stay and we help them", "We stay – she said – and we help them.") == "We stay … and we help them");
  CHECK(mend("We stay and we help them", "“We stay, she went on, and we help them.”") == "We stay … and we help them");
  CHECK(mend("Nous restons et nous aidons les gens", "« Nous restons, a-t-il poursuivi, et nous aidons les gens. »") ==
        "Nous restons … et nous aidons les gens");
  CHECK(mend("Noi restiamo e aiutiamo il paese", "«Noi restiamo, ha aggiunto, e aiutiamo il paese»") ==
        "Noi restiamo … e aiutiamo il paese");
  CHECK(mend("Wir bleiben und wir helfen der Stadt", "Wir bleiben, sagte er, und wir helfen der Stadt.") ==
        "Wir bleiben … und wir helfen der Stadt");
  CHECK(mend("Wir bleiben und wir helfen der Stadt", "Wir bleiben, so May weiter, und wir helfen der Stadt.") ==
        "Wir bleiben … und wir helfen der Stadt");
  CHECK(mend("Ostajemo i pomažemo da se gradi", "Ostajemo, dodala je, i pomažemo da se gradi.") ==
        "Ostajemo … i pomažemo da se gradi");
  CHECK(mend("Ще останем и ще помогнем на всички", "Ще останем, добави тя, и ще помогнем на всички.") ==
        "Ще останем … и ще помогнем на всички");
}

TEST_CASE("but none for words that were said") {
  CHECK(mend("We stay and we help them", "We stay, with them, and we help them.") ==
        "We stay, with them, and we help them");
}

TEST_CASE("German so tells of another") {
  const std::string first = "„Wir bleiben in der Stadt“, sagte Habeck. „Wir gehen in die Stadt“, so ";
  const char* quote = "Wir bleiben in der Stadt … Wir gehen in die Stadt";
  for (const char* other : {"die Grünen.", "Merz.", "Friedrich Merz weiter.", "das Ministerium."}) {
    INFO(other);
    CHECK(reason(quote, first + other, "Robert Habeck") == "between its parts the speaker changes");
  }
  for (const char* own : {"Habeck.", "Habeck weiter.", "der Politiker.", "er weiter.", "der Minister."}) {
    INFO(own);
    CHECK(is_verbatim(quote, first + own, "Robert Habeck"));
  }
  const auto minister = check_quote(quote, first + "der Minister.", "Robert Habeck", "", "Bundeskanzler").check;
  CHECK(minister.reason == "between its parts the speaker changes");
}

TEST_CASE("Dutch aldus is as German so") {
  const auto found = [](const std::string& source, const std::string& speaker) {
    return check_quote("Wij blijven daar nog lang … Wij sturen zestig man", source, speaker, "", "minister").check;
  };
  const std::string own = "“Wij blijven daar nog lang”, aldus de minister. “Wij sturen zestig man.”";
  CHECK(found(own, "Ruben Brekelmans").finding == evidence::Finding::verbatim);
  CHECK(found(own, "Ruben Brekelmans").about.empty());
  const std::string others =
      "“Wij blijven daar nog lang”, zei minister Brekelmans. “Wij sturen zestig man”, aldus Maria de Vries.";
  CHECK_FALSE((found(others, "Ruben Brekelmans").finding == evidence::Finding::verbatim &&
               found(others, "Ruben Brekelmans").about.empty()));
}
