#include <algorithm>
#include <nlohmann/json.hpp>

#include "evidence/json.hpp"

namespace brief::evidence {
namespace {

using nlohmann::ordered_json;

constexpr const char* digest = "^[0-9a-f]{64}$";

ordered_json described(ordered_json schema, const char* description) {
  schema["description"] = description;
  return schema;
}

ordered_json text(const char* description) { return described({{"type", "string"}}, description); }

ordered_json text(const char* description, const char* pattern) {
  return described({{"type", "string"}, {"pattern", pattern}}, description);
}

ordered_json position(const char* description) { return described({{"type", "integer"}, {"minimum", 0}}, description); }

template <class Enum, std::size_t count>
ordered_json one_of(const char* description) {
  ordered_json names = ordered_json::array();
  for (std::size_t i = 0; i < count; ++i) names.push_back(name_of(static_cast<Enum>(i)));
  return described({{"type", "string"}, {"enum", std::move(names)}}, description);
}

/// All of `properties` are required but those named.
ordered_json object(ordered_json properties, std::initializer_list<const char*> optional = {}) {
  ordered_json required = ordered_json::array();
  for (const auto& [name, schema] : properties.items())
    if (std::find(optional.begin(), optional.end(), name) == optional.end()) required.push_back(name);
  return {{"type", "object"},
          {"additionalProperties", false},
          {"required", std::move(required)},
          {"properties", std::move(properties)}};
}

ordered_json list_of(ordered_json items, const char* description) {
  return {{"type", "array"}, {"description", description}, {"items", std::move(items)}};
}

ordered_json made_by() {
  ordered_json properties{
      {"version", text("Version of the program.")},
      {"libharu", text("Version of the library that writes the PDF.")},
      {"harfbuzz", text("Version of the library that shapes the text.")},
      {"libdeflate", text("Version of the library that compresses the streams.")},
      {"faces", text("A digest of all typefaces that the program carries.")},
      {"name", text("Name of the report, without `.toml`, after which the attachments are named.")},
      {"edition", described({{"enum", {"standard", "large"}}}, "Standard or large print.")},
      {"standard", text("The standards that the file keeps, as `--standard` names them.")},
      {"source_date_epoch",
       text("Seconds since 1970 that the file bears as its time, where not its date’s midnight.", "^-?[0-9]+$")}};
  ordered_json made = object(std::move(properties), {"source_date_epoch"});
  return described(std::move(made),
                   "What the brief was made by and how. `brief check`, which makes none, leaves it out.");
}

ordered_json passage() {
  const ordered_json quotation = object({{"type", {{"const", "TextQuoteSelector"}}},
                                         {"exact", text("The words, as the source writes them.")},
                                         {"prefix", text("What stands before them.")},
                                         {"suffix", text("What stands after them.")}});
  const ordered_json span = object({{"type", {{"const", "TextPositionSelector"}}},
                                    {"start", position("Of the first character.")},
                                    {"end", position("One past the last.")}});
  ordered_json selectors{{"description", "Selectors of the W3C Web Annotation Data Model, 4.2.4 and 4.2.5."},
                         {"type", "array"},
                         {"items", ordered_json::array({quotation, span})},
                         {"minItems", 2},
                         {"maxItems", 2}};
  return object({{"selector", std::move(selectors)},
                 {"part", one_of<archive::Part, part_count>("Part of the page; left out for the main part.")},
                 {"page", position("Of a print document, from 1.")},
                 {"fragment", text("Text directive that leads a browser to the words.")}},
                {"part", "page", "fragment"});
}

ordered_json doubts_of_check() {
  ordered_json properties{{"negation-left-out", text("A negation in a whole sentence that is left out.")},
                          {"number-left-out", text("A number left out of a sentence in which another is kept.")},
                          {"speaker-unclear", text("A sentence left out that may tell of another speaker.")},
                          {"name-replaced", text("A name of the source for which words in brackets stand.")},
                          {"words-added", text("Words in brackets that tell more than those of the source.")},
                          {"limit-left-out", text("Words beside those of the quote that limit what they say.")},
                          {"sentences-joined", text("How a sentence begins of which the quote has the end alone.")},
                          {"words-left-out", text("Words left out in the middle of a clause.")},
                          {"speaker-differs", text("Whom the source names beside the words in place of the speaker.")}};
  ordered_json made = object(std::move(properties),
                             {"negation-left-out", "number-left-out", "speaker-unclear", "name-replaced", "words-added",
                              "limit-left-out", "sentences-joined", "words-left-out", "speaker-differs"});
  return described(std::move(made),
                   "Warnings that the brief bears beside verbatim words, with the words of the source.");
}

ordered_json check() {
  const ordered_json step =
      object({{"in", described({{"enum", {"same", "quote", "source"}}}, "Where the words stand.")},
              {"words", text("One or more words.")}});
  ordered_json properties{
      {"kind", described({{"enum", {"quote", "fact", "initiative"}}}, "What gives the words that are checked.")},
      {"speaker", text("Of a quote.")},
      {"label", text("Of a fact.")},
      {"title", text("Of an initiative.")},
      {"text", text("The words that are checked, as the report gives them.")},
      {"finding", one_of<Finding, finding_count>("What the check found.")},
      {"earlier_finding",
       one_of<Finding, finding_count>("What the earlier issue found of the same words, if another.")},
      {"source", text("`id` of the source in which the words were looked for.")},
      {"sha256", described({{"type", {"string", "null"}}, {"pattern", digest}},
                           "Of the archive that was searched; null: the source has none.")},
      {"passages", list_of({{"$ref", "#/definitions/passage"}},
                           "Where verbatim words stand: one passage for each piece between ellipses.")},
      {"forgiven", list_of({{"type", "string"}}, "Names of rows of `normalisation` without which they would differ.")},
      {"left_out", position("The most words of the source between two pieces.")},
      {"doubts", doubts_of_check()},
      {"reason", text("In what the words differ.")},
      {"suggestion", text("The nearest words that are verbatim.")},
      {"closest", described({{"$ref", "#/definitions/passage"}}, "The passage most like words that differ.")},
      {"comparison", list_of(step, "Words that differ, step by step beside the closest passage.")}};
  return object(std::move(properties), {"speaker", "label", "title", "earlier_finding", "forgiven", "left_out",
                                        "doubts", "reason", "suggestion", "closest", "comparison"});
}

ordered_json source() {
  return object({{"id", text("As the report names it.")},
                 {"publisher", text("Of the source.")},
                 {"title", text("Of the source.")},
                 {"url", text("Of the source.")},
                 {"archive", text("Path of the saved text, beside the report.")},
                 {"sha256", text("Digest of the archive.", digest)},
                 {"earlier_sha256", text("Digest of the earlier issue’s archive, where it was another file.", digest)},
                 {"saved", text("The day on which the archive was saved.")},
                 {"covers", described({{"const", "an excerpt"}}, "The archive holds not all of the source.")},
                 {"original", text("Path of the file that the archive was made from.")},
                 {"original_sha256", text("Digest of that file.", digest)}},
                {"url", "archive", "sha256", "earlier_sha256", "saved", "covers", "original", "original_sha256"});
}

}  // namespace

std::string json_schema() {
  ordered_json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                      {"title", "Evidence of a brief, format " + std::to_string(json_format)}};
  ordered_json properties{
      {"format", described({{"const", json_format}}, "Version of this form.")},
      {"made_by", made_by()},
      {"title", text("Of the report.")},
      {"scope", text("What the check covers and what it does not, for a person.")},
      {"rule", text("What must match, for a person.")},
      {"normalisation",
       list_of(object({{"name", text("Stable.")}, {"what", text("For a person.")}}), "What the check forgives.")},
      {"positions", text("What positions count, for a person.")},
      {"sources", list_of(source(), "The sources of the report, in its order.")},
      {"checks", list_of(check(), "Quotes in the order of the report, then facts and initiatives with evidence.")}};
  schema.update(object(std::move(properties), {"made_by"}));
  schema["definitions"]["passage"] = passage();
  return schema.dump(2) + "\n";
}

}  // namespace brief::evidence
