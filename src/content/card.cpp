#include "content/card.hpp"

#include <cstdio>

namespace brief::content {
namespace {

std::string plain_text(const Inlines& inlines) { return std::string(plain(inlines)); }

std::string iso_date(const report::Date& date) {
  if (!date.given()) return {};
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

void add_changes(const List& list, std::vector<std::string>& changes) {
  for (const ListItem& item : list.items)
    for (const Block& block : item.blocks)
      if (const auto* paragraph = std::get_if<Paragraph>(&block.of)) changes.push_back(plain_text(paragraph->inlines));
}

}  // namespace

Card card(const Document& document, std::string_view published_url) {
  Card made;
  made.title = document.metadata.title;
  made.language = document.metadata.language;
  made.date = iso_date(document.metadata.date);
  made.details = plain_text(document.masthead.details);
  made.marking = plain_text(document.furniture.marking);
  made.url = published_url;
  for (const Section& section : document.sections) {
    if (section.kind != Section::Kind::changes) continue;
    for (const Block& block : section.blocks)
      if (const auto* list = std::get_if<List>(&block.of)) add_changes(*list, made.changes);
  }
  return made;
}

}  // namespace brief::content
