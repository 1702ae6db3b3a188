#include "html/linked_data.hpp"

#include <cstdio>

#include "base/json_writer.hpp"

namespace brief::html {
namespace {

using content::Document;
using content::Quotation;

std::string iso_date(const report::Date& date) {
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

void add_typed(JsonWriter& json, std::string_view key, std::string_view type, std::string_view name,
               std::string_view url) {
  if (name.empty() && url.empty()) return;
  json.key(key);
  const JsonScope object(json, JsonScope::Kind::object);
  json.member("@type", type);
  if (!name.empty()) json.member("name", name);
  if (!url.empty()) json.member("url", url);
}

void add_quotation(JsonWriter& json, const Document& document, const Quotation& quotation) {
  std::string words;
  for (const auto& paragraph : quotation.words) {
    if (!words.empty()) words += '\n';
    words += content::plain(paragraph.inlines);
  }
  const JsonScope object(json, JsonScope::Kind::object);
  json.member("@type", "Quotation");
  json.member("@id", "#" + std::string(quotation.id));
  json.member("text", words);
  json.member("inLanguage", quotation.language.empty() ? document.metadata.language : quotation.language);
  add_typed(json, "creator", "Person", quotation.speaker, {});
  add_typed(json, "isBasedOn", "CreativeWork", quotation.source_title, quotation.source_url);
}

void add_quotations(JsonWriter& json, const Document& document) {
  json.key("hasPart");
  const JsonScope list(json, JsonScope::Kind::array);
  for (const auto& section : document.sections)
    for (const auto& block : section.blocks)
      if (const auto* quotation = std::get_if<Quotation>(&block.of)) add_quotation(json, document, *quotation);
}

/// JSON has no place for "<" but in its strings, where it may be escaped.
std::string escaped(const std::string& json) {
  std::string out;
  for (const char c : json) c == '<' ? out += "\\u003c" : out += c;
  return out;
}

}  // namespace

std::string linked_data(const Document& document, std::string_view url) {
  const auto& metadata = document.metadata;
  JsonWriter json;
  {
    const JsonScope report(json, JsonScope::Kind::object);
    json.member("@context", "https://schema.org");
    json.member("@type", "Report");
    json.member("name", metadata.title);
    if (!metadata.subject.empty()) json.member("alternativeHeadline", metadata.subject);
    if (!metadata.keywords.empty()) json.member("reportNumber", metadata.keywords);
    json.member("inLanguage", metadata.language);
    if (metadata.date.given()) json.member("datePublished", iso_date(metadata.date));
    if (!url.empty()) json.member("url", url);
    add_typed(json, "author", "Organization", metadata.author, {});
    add_quotations(json, document);
  }
  return escaped(json.str());
}

}  // namespace brief::html
