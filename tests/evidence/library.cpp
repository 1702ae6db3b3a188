#include "evidence/library.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>

#include "evidence/index.hpp"

using namespace brief;

namespace {

const evidence::Archived* read(evidence::Library& library, const std::string& bytes, const std::string& path,
                               const std::string& url = "") {
  auto outcome = library.read({bytes}, path, url);
  auto* archived = std::get_if<std::shared_ptr<const evidence::Archived>>(&outcome);
  return archived == nullptr ? nullptr : archived->get();
}

}  // namespace

TEST_CASE("the same bytes are read once, whatever they are called") {
  evidence::Library library;
  const auto* first = read(library, "Peace.", "a.txt");
  REQUIRE(first != nullptr);
  CHECK(read(library, "Peace.", "folder/b.txt", "https://example.org/") == first);
  CHECK(read(library, "Peace!", "a.txt") != first);
  CHECK(read(library, "Peace.", "a.html") != first);
}

TEST_CASE("a fault is told each time, and more than its budget is not kept") {
  evidence::Library library(16);
  CHECK(read(library, "%PDF-1.7", "a.txt") == nullptr);
  auto held = std::get<std::shared_ptr<const evidence::Archived>>(library.read({std::string(64, 'x')}, "a.txt", ""));
  CHECK(read(library, std::string(64, 'x'), "a.txt") != held.get());
}

TEST_CASE("negations are of the language that the report gives, then of the page's, unless its words are of another") {
  const auto negations = [](const std::string& text, const std::string& page, const std::string& given) {
    archive::Document document;
    document.text = text;
    document.blocks.push_back({});
    document.blocks[0].end = text.size();
    if (!page.empty()) document.provenance.language = archive::Stated{page, {}};
    const evidence::Archived archived(std::move(document), given);
    return archived.index().negations(0, archived.index().size());
  };
  CHECK(negations("sans armes", "", "") == 1);
  CHECK(negations("sans armes", "", "fr") == 1);
  CHECK(negations("sans armes", "fr-FR", "") == 1);
  CHECK(negations("sans armes", "fr-FR", "en") == 0);
  const std::string albanian =
      "Kosova nuk do të heqë dorë nga e drejta e saj dhe për këtë një qeveri që është më e mirë si e para në Evropë.";
  CHECK(negations(albanian, "en-US", "") == 1);
  CHECK(negations(albanian, "en-US", "en") == 0);
}

TEST_CASE("a block of any length has the units that its sentences have") {
  constexpr std::uint32_t sentences = 30000, units = 5;
  std::string text;
  for (std::uint32_t i = 0; i < sentences; ++i) text += "We stay here now. ";
  archive::Document document = std::get<archive::Document>(archive::read(text, "a.txt"));
  const evidence::Archived archived(std::move(document), "en");
  CHECK(archived.index().size() == sentences * units);
  CHECK(archived.index().starts_block(0));
  CHECK_FALSE(archived.index().in_one_sentence(0, units));
}

TEST_CASE("a block of marks alone has as many units") {
  constexpr std::uint32_t marks = 300000;
  std::string text = "Marks";
  for (std::uint32_t i = 0; i < marks; ++i) text += ", ";
  const evidence::Archived archived(std::get<archive::Document>(archive::read(text, "a.txt")), "en");
  CHECK(archived.index().size() == marks + 1);
}
