#include "evidence/scripts.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

TEST_CASE("the script of words is that of most letters") {
  CHECK(script_of("Влада ће у NATO") == Script::cyrillic);
  CHECK(script_of("Vlada će") == Script::latin);
  CHECK(script_of("Ακρόπολη") == Script::greek);
  CHECK(script_of("2,5 %") == Script::none);
  CHECK(name_of(script_of("Влада")) == "Cyrillic");
  CHECK(mixes_scripts("Kос\u043Eво"));
  CHECK_FALSE(mixes_scripts("Косово"));
  CHECK_FALSE(mixes_scripts("F-16"));
}

TEST_CASE("Serbian is itself in both scripts") {
  const std::string pairs[][2] = {{"Љубав, Његош и Џемал", "Ljubav, Njegoš i Džemal"},
                                  {"ЉУБАВ", "LJUBAV"},
                                  {"Ђоковић је чвршћи", "Đoković je čvršći"},
                                  {"2,5 % БДП-а", "2,5 % BDP-a"}};
  for (const auto& [cyrillic, latin] : pairs) {
    CHECK(to_latin(cyrillic) == latin);
    CHECK(to_cyrillic(latin) == cyrillic);
  }
}

TEST_CASE("a quote in another script than its source is told so, with the words of the source") {
  const std::string cyrillic = "Министар је рекао: „Влада ће издвојити 500 милиона за безбедност, и љубав народа.“";
  const auto in_latin = check_quote("Vlada će izdvojiti 500 miliona", cyrillic).check;
  CHECK(in_latin.finding == Finding::differs);
  CHECK(in_latin.reason == "it is in Latin letters, its source in Cyrillic");
  CHECK(in_latin.suggestion == "Влада ће издвојити 500 милиона");
  const auto in_cyrillic = check_quote("Vlada", "Министар").check.reason;
  CHECK(in_cyrillic == "it is in Latin letters, its source in Cyrillic");
  CHECK(check_quote("Влада ће издвојити", "Vlada će izdvojiti 500 miliona").check.reason ==
        "it is in Cyrillic letters, its source in Latin");
  CHECK(check_quote("Влада ће издвојити", "Vlada će izdvojiti 500 miliona").check.suggestion == "Vlada će izdvojiti");
  CHECK(check_quote("Vlada će izdvojiti 600 miliona", cyrillic).check.suggestion == "Влада ће издвојити 500 милиона");
  CHECK(check_quote("Nikad ovo nije rečeno ovde", cyrillic).check.finding == Finding::not_found);
  CHECK(check_quote("Η κυβέρνηση", "The government").check.reason == "it is in Greek letters, its source in Latin");
}

TEST_CASE("a letter of another script in a word is told as such") {
  CHECK(reason("the security of K\u043Esovo", "the security of Kosovo today") == "a letter is of another script");
}

TEST_CASE("a language is written in a script, and a quote in another is warned of") {
  using evidence::Script;
  CHECK(evidence::script_of_language("sr-Latn") == Script::latin);
  CHECK(evidence::script_of_language("sr-Cyrl-RS") == Script::cyrillic);
  CHECK(evidence::script_of_language("mk") == Script::cyrillic);
  CHECK(evidence::script_of_language("el-GR") == Script::greek);
  CHECK(evidence::script_of_language("sr") == Script::none);
  CHECK(evidence::script_of_language("xx") == Script::none);
  const auto warned = [](const std::string& quote, const std::string& language) {
    report::Report report;
    report.sources.push_back({});
    report.quotes.push_back({});
    report.quotes[0].text.value = quote;
    report.quotes[0].language.value = language;
    Diagnostics diagnostics;
    evidence::check(report, {archived(quote)}, false, diagnostics);
    std::string codes;
    for (const auto& each : diagnostics.list()) codes += each.code + " ";
    return codes;
  };
  CHECK(warned("Остајемо овде", "sr-Latn") == "quote-script ");
  CHECK(warned("Ostajemo ovde", "sr-Cyrl") == "quote-script ");
  CHECK(warned("Ostajemo ovde", "sr-Latn").empty());
  CHECK(warned("Остајемо овде", "sr").empty());
  CHECK(warned("Остануваме тука", "en") == "quote-script ");
}
