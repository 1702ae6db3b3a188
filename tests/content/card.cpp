#include "content/card.hpp"

#include <doctest/doctest.h>

using namespace brief::content;

TEST_CASE("a card tells title, date, marking and what changed, without the looks of the brief") {
  Document document;
  document.metadata.title = "A title";
  document.metadata.language = "sr-Latn";
  document.metadata.date = {2025, 3, 7};
  const auto inlines = [](const char* words) {
    Inline one;
    one.text = words;
    return Inlines{one};
  };
  document.masthead.details = inlines("7 March 2025");
  document.furniture.marking = inlines("OFFICIAL");
  List list;
  list.kind = List::Kind::changes;
  for (const char* words : {"one", "two"}) {
    ListItem item;
    Paragraph paragraph;
    paragraph.inlines = inlines(words);
    item.blocks.push_back({std::move(paragraph)});
    list.items.push_back(std::move(item));
  }
  Section changes;
  changes.kind = Section::Kind::changes;
  changes.blocks.push_back({list});
  Section other;
  other.kind = Section::Kind::quotes;
  other.blocks.push_back({list});
  document.sections.push_back(other);
  document.sections.push_back(changes);
  const Card made = card(document, "https://example.org/a");
  CHECK(made.title == "A title");
  CHECK(made.language == "sr-Latn");
  CHECK(made.date == "2025-03-07");
  CHECK(made.details == "7 March 2025");
  CHECK(made.marking == "OFFICIAL");
  CHECK(made.url == "https://example.org/a");
  CHECK(made.changes == std::vector<std::string>{"one", "two"});
}
