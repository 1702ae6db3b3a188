#include "report/schema.hpp"

#include <nlohmann/json.hpp>

#include "report/keys.hpp"
#include "report/limits.hpp"

namespace brief::report {
namespace {

using nlohmann::ordered_json;

constexpr const char* one_line = "^[^\\r\\n\\u2028\\u2029]*\\S[^\\r\\n\\u2028\\u2029]*$";
constexpr const char* path = "^(?!/)(?!.*(^|/)\\.\\.(/|$)).*[^/]$";
constexpr const char* archive =
    "^(?!/)(?!.*(^|/)\\.\\.(/"
    "|$)).*\\.([Tt][Xx][Tt]|[Hh][Tt][Mm][Ll]?|[Mm][Hh][Tt]([Mm][Ll])?|[Ww][Aa][Rr][Cc](\\.[Gg][Zz])?|"
    "[Ee][Mm][Ll])$";

ordered_json object_of(std::span<const Key> keys);

ordered_json text(const char* pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

ordered_json list_of(const ordered_json& items) {
  return {{"type", "array"}, {"items", items}, {"uniqueItems", true}, {"maxItems", max_items}};
}

ordered_json marking() {
  ordered_json made{{"type", "string"}, {"enum", ordered_json::array()}};
  for (const std::string_view name : marking_names) made["enum"].push_back(name);
  return made;
}

/// The pattern that a string of a type must match.
const char* pattern_of(Type type) {
  switch (type) {
    case Type::prose:
    case Type::paragraphs:
      return "\\S";
    case Type::day:
      return "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    case Type::date:
      return "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
    case Type::language:
      return "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
    case Type::id:
      return "^[^\\s,;@\\[\\]]+$";
    case Type::url:
      return "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s<>\"\\\\]+$";
    case Type::web:
      return "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>\"\\\\]+$";
    case Type::path:
      return path;
    case Type::archive:
      return archive;
    default:
      return one_line;
  }
}

ordered_json schema_of(const Key& key) {
  switch (key.type) {
    case Type::format:
      return {{"type", "integer"}, {"const", 1}};
    case Type::boolean:
      return {{"type", "boolean"}};
    case Type::marking:
      return marking();
    case Type::sources:
      return list_of({{"type", "string"}});
    case Type::participants:
      return list_of(text(one_line));
    case Type::countries:
      return list_of(text("^[A-Z]{2}$"));
    case Type::web: {
      ordered_json address = text(pattern_of(key.type));
      address["maxLength"] = max_code_bytes;
      return address;
    }
    case Type::table:
      return object_of(key.keys);
    case Type::tables:
      return {{"type", "array"}, {"items", object_of(key.keys)}, {"maxItems", max_items}};
    default:
      return text(pattern_of(key.type));
  }
}

ordered_json object_of(std::span<const Key> keys) {
  ordered_json made{{"type", "object"}, {"additionalProperties", false}, {"required", ordered_json::array()}};
  for (const Key& key : keys) {
    ordered_json schema{{"description", key.description}};
    schema.update(schema_of(key));
    made["properties"][std::string(key.name)] = std::move(schema);
    if (key.presence == Presence::required) made["required"].push_back(key.name);
  }
  return made;
}

/// What is wanted only where the report is no draft: {"if": draft, "else": {"required": […], "properties": {…}}}.
ordered_json unless_draft() {
  ordered_json made{
      {"if", {{"properties", {{"draft", {{"const", true}}}}}, {"required", ordered_json::array({"draft"})}}},
      {"else", {{"properties", ordered_json::object()}}}};
  for (const Key& key : report_keys())
    if (key.presence == Presence::required_unless_draft) made["else"]["required"].push_back(key.name);
  for (const Key& tables : report_keys())
    for (const Key& key : tables.keys)
      if (key.presence == Presence::required_unless_draft)
        made["else"]["properties"][std::string(tables.name)]["items"]["required"].push_back(key.name);
  return made;
}

}  // namespace

std::string schema_json() {
  ordered_json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                      {"title", "Report file of the program brief, format 1"}};
  schema.update(object_of(report_keys()));
  schema.update(unless_draft());
  return schema.dump(2) + "\n";
}

}  // namespace brief::report
