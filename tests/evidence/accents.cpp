// Quotes that have their letters without the accents of the source.
#include "evidence/accents.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a quote without accents is told what differs, and how it is written there") {
  const auto check = check_quote("Η ελευθερια μας ειναι πολυτιμη", "Η ελευθερία μας είναι πολύτιμη.").check;
  CHECK(check.reason == "it differs only in accents, “ελευθερια” for “ελευθερία”");
  CHECK(check.suggestion == "Η ελευθερία μας είναι πολύτιμη");
  CHECK(reason("manana por la manana", "Nos vemos mañana por la mañana en Madrid.") ==
        "it differs only in accents, “manana” for “mañana”");
  CHECK(reason("Situacija je vrlo teska", "Situacija je vrlo teška.") ==
        "it differs only in accents, “teska” for “teška”");
  CHECK(reason("Situacija je vrlo losa", "Situacija je vrlo teška.").find("accents") == std::string::npos);
}

TEST_CASE("a word that stands elsewhere with its accents is told to lack them where the quote is") {
  const auto check =
      check_quote("Predsednik Vučić je rekao istinu", "Vučić dolazi. Predsednik Vucic je rekao istinu.").check;
  CHECK(check.reason == "it differs only in accents, “Vučić” for “Vucic”");
  CHECK(check.suggestion == "Predsednik Vucic je rekao istinu");
  CHECK(reason("Predsednik Vučić je rekao laž", "Vučić dolazi. Predsednik Vucic je rekao istinu.").find("accents") ==
        std::string::npos);
}

TEST_CASE("letters are the same but for their marks") {
  CHECK(evidence::same_but_accents("mañana", "manana"));
  CHECK(evidence::same_but_accents("Đukanović", "Dukanovic"));
  CHECK_FALSE(evidence::same_but_accents("mañana", "mananas"));
  CHECK_FALSE(evidence::same_but_accents("mañana", "manama"));
}

TEST_CASE("lists of Romanian words have the letters that the units of a text have") {
  for (const auto& file : std::filesystem::directory_iterator("src/evidence")) {
    const std::string name = file.path().filename().string();
    if (name == "characters.cpp" || name == "forgiven.cpp") continue;
    std::ifstream in(file.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    INFO(name);
    CHECK(text.find("ș") == std::string::npos);
    CHECK(text.find("ț") == std::string::npos);
  }
}
