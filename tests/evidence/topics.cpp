// Words in front of a quotation that tell what it is of, and name nobody who speaks.
#include "evidence/topics.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

bool changes(const std::string& between, const std::string& speaker, const std::string& said) {
  const std::string source = "“" + said + ",” " + between + ": “" + said + " now.”";
  const auto found = check_quote(said + " … " + said + " now", source, speaker).check.finding;
  return found != evidence::Finding::verbatim;
}

}  // namespace

TEST_CASE("what is spoken of is no speaker") {
  const std::string we = "We stay in the country and we help";
  for (const char* topic :
       {"Of Kosovo", "On Kosovo", "About Albin Kurti", "Regarding the Kurti plan", "Concerning Kurti",
        "Asked about Kosovo", "On the question of Kosovo", "Turning to Kosovo", "As for Serbia"}) {
    INFO(topic);
    CHECK_FALSE(changes("Starmer said. " + std::string(topic), "Keir Starmer", we));
    CHECK_FALSE(changes("Starmer said.\n\n" + std::string(topic), "Keir Starmer", we));
  }
  CHECK_FALSE(changes("sagte Habeck. Über die Ukraine", "Robert Habeck", "Wir bleiben in dem Land und wir helfen"));
  CHECK_FALSE(changes("a dit Macron. Sur le Kosovo", "Emmanuel Macron", "Nous restons dans le pays et nous aidons"));
  CHECK_FALSE(
      changes("a dit Macron. À propos de Kurti", "Emmanuel Macron", "Nous restons dans le pays et nous aidons"));
  CHECK_FALSE(changes("ha detto Meloni. Su Kurti", "Giorgia Meloni", "Noi restiamo nel paese e noi aiutiamo"));
  CHECK_FALSE(changes("ha detto Meloni. Riguardo a Kurti", "Giorgia Meloni", "Noi restiamo nel paese e noi aiutiamo"));
  CHECK_FALSE(changes("rekao je Vučić. O Kosovu", "Aleksandar Vučić", "Ostajemo u zemlji i pomažemo da se gradi"));
  CHECK_FALSE(changes("рекао је Вучић. О Косову", "Александар Вучић", "Остајемо у земљи и помажемо да се гради"));
  CHECK_FALSE(changes("tha Rama. Rreth Kosovës", "Edi Rama", "Ne qëndrojmë në vend dhe ndihmojmë për të"));
  CHECK_FALSE(changes("каза Радев. Относно Косово", "Румен Радев", "Оставаме в страната и помагаме на всички"));
  CHECK_FALSE(changes("рече Мицкоски. Околу Косово", "Христијан Мицкоски", "Остануваме во земјата и помагаме на сите"));
  CHECK_FALSE(
      changes("είπε ο Μητσοτάκης. Για το Κόσοβο", "Κυριάκος Μητσοτάκης", "Μένουμε στη χώρα και βοηθάμε με όλα"));
  CHECK_FALSE(
      changes("dedi Erdoğan. Kosova hakkında", "Recep Tayyip Erdoğan", "Biz bu ülkede kalıyoruz ve yardım ediyoruz"));
}

TEST_CASE("who speaks is told by other words, and behind a topic") {
  const std::string we = "We stay in the country and we help";
  for (const char* name :
       {"Kurti", "From Kurti", "According to Kurti", "On Kosovo, Kurti", "Of Kosovo, Albin Kurti said"}) {
    INFO(name);
    CHECK(changes("Starmer said. " + std::string(name), "Keir Starmer", we));
  }
}
