#include "report/structure.hpp"

#include <algorithm>
#include <set>

#include "report/calendar.hpp"
#include "report/characters.hpp"
#include "report/limits.hpp"
#include "report/scan.hpp"
#include "report/suggest.hpp"

namespace brief::report {
namespace {

std::string_view name_of(toml::node_type type) {
  switch (type) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "an array";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "an integer";
    case toml::node_type::floating_point:
      return "a floating-point number";
    case toml::node_type::boolean:
      return "a boolean";
    case toml::node_type::date:
      return "a date";
    case toml::node_type::time:
      return "a time";
    case toml::node_type::date_time:
      return "a date with a time";
    default:
      return "nothing";
  }
}

bool is_white(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

Origin origin_of(const toml::node& node) {
  const auto& begin = node.source().begin;
  return {begin.line, begin.column};
}

void StructureCheck::check(const toml::table& root) {
  forms_.collect_ids(root);
  draft_ = root["draft"].value_or(false);
  check_table(root, report_keys(), "the report", {1, 1});
  missing_glyphs_.tell(diagnostics_);
}

void StructureCheck::check_table(const toml::table& table, std::span<const Key> keys, const std::string& name,
                                 Origin origin) {
  std::vector<std::string_view> meant;
  for (const auto& [key, value] : table) {
    const auto known = std::find_if(keys.begin(), keys.end(), [&k = key](const Key& x) { return x.name == k.str(); });
    if (known == keys.end())
      meant.push_back(check_unknown(key, keys));
    else
      check_value(value, *known);
  }
  const auto told = [](const auto& names, std::string_view key) {
    return std::find(names.begin(), names.end(), key) != names.end();
  };
  const auto wanted = [&](const Key& key) {
    if (told(meant, key.name) || told(left_out_, key.name)) return false;  // it is there, and what is wrong was told
    return key.presence == Presence::required || (key.presence == Presence::required_unless_draft && !draft_);
  };
  for (const Key& key : keys)
    if (wanted(key) && !table.contains(key.name))
      diagnostics_.error("missing-key", name + " lacks the key `" + std::string(key.name) + "`", origin);
}

std::string_view StructureCheck::check_unknown(const toml::key& key, std::span<const Key> keys) {
  std::vector<std::string_view> candidates;
  if (!diagnostics_.crowded())
    for (const Key& known : keys) candidates.push_back(known.name);
  const std::string name(key.str());
  const auto& begin = key.source().begin;
  diagnostics_.error("unknown-key", "unknown key " + quoted(name) + suggestion(name, candidates),
                     {begin.line, begin.column}, length_of(name));
  return nearest(name, candidates);
}

void StructureCheck::check_value(const toml::node& node, const Key& key) {
  switch (key.type) {
    case Type::format:
      return check_format(node);
    case Type::boolean:
      return check_boolean(node, key);
    case Type::day:
    case Type::date:
      return check_date(node, key);
    case Type::sources:
    case Type::participants:
    case Type::countries:
      return check_list(node, key);
    case Type::table:
      if (const toml::table* table = node.as_table())
        return check_table(*table, key.keys, "`[" + std::string(key.name) + "]`", origin_of(node));
      return wrong_type(node, key, "a table");
    case Type::tables:
      return check_tables(node, key);
    default:
      return check_string(node, key);
  }
}

void StructureCheck::check_tables(const toml::node& node, const Key& key) {
  const toml::array* array = node.as_array();
  if (array == nullptr) return wrong_type(node, key, "an array of tables (`[[…]]`)");
  if (!check_size(*array, key)) return;
  for (const toml::node& element : *array) {
    if (const toml::table* table = element.as_table())
      check_table(*table, key.keys, "this table of `" + std::string(key.name) + "`", origin_of(element));
    else
      wrong_type(element, key, "tables");
  }
}

bool StructureCheck::check_size(const toml::array& array, const Key& key) {
  if (array.size() <= max_items) return true;
  diagnostics_.error("too-many-items",
                     "`" + std::string(key.name) + "` may have " + std::to_string(max_items) + " items; here are " +
                         std::to_string(array.size()),
                     origin_of(array[max_items]));
  return false;
}

void StructureCheck::check_format(const toml::node& node) {
  const auto* integer = node.as_integer();
  if (integer == nullptr) return wrong_type(node, report_keys().front(), "the integer 1");
  if (integer->get() != 1)
    diagnostics_.error("unknown-format",
                       "this program reads format 1, not " + std::to_string(integer->get()) + "; set `format = 1`",
                       origin_of(node));
}

void StructureCheck::check_boolean(const toml::node& node, const Key& key) {
  if (!node.is_boolean()) wrong_type(node, key, "true or false");
}

void StructureCheck::check_date(const toml::node& node, const Key& key) {
  const std::string name = "`" + std::string(key.name) + "`";
  Date date;
  if (const auto* value = node.as_date()) {
    date = {value->get().year, value->get().month, value->get().day};
  } else if (const auto* text = node.as_string()) {
    const auto parsed = parse_date(text->get());
    const bool day_wanted = key.type == Type::day;
    if (!parsed || (day_wanted && parsed->day == 0)) {
      const std::string forms = day_wanted ? "2025-10-22" : "2025-10-22, \"2025-10\" or \"2025\"";
      diagnostics_.error("bad-date", name + " is not a date; write it as " + forms, origin_of(node),
                         2 + length_of(text->get()));
      return;
    }
    date = *parsed;
  } else {
    return wrong_type(
        node, key,
        key.type == Type::day ? "a date, as 2025-10-22" : "a date, or \"2025\" or \"2025-10\" in quotation marks");
  }
  if (!exists(date)) diagnostics_.error("impossible-date", name + " is a date that does not exist", origin_of(node));
}

void StructureCheck::check_list(const toml::node& node, const Key& key) {
  const toml::array* array = node.as_array();
  if (array == nullptr) return wrong_type(node, key, "an array of strings");
  if (!check_size(*array, key)) return;
  std::set<std::string_view> seen;
  for (const toml::node& element : *array) {
    const auto* text = element.as_string();
    if (text == nullptr) {
      wrong_type(element, key, "strings");
      continue;
    }
    const std::string& value = text->get();
    if (!seen.insert(value).second)
      diagnostics_.error("duplicate", quoted(value) + " is named twice", origin_of(element), 2 + length_of(value));
    if (key.type == Type::sources)
      forms_.check_cited(value, origin_of(element));
    else
      check_string(element, key);
  }
}

void StructureCheck::check_string(const toml::node& node, const Key& key) {
  const auto* text = node.as_string();
  if (text == nullptr) return wrong_type(node, key, "a string");
  const std::string& value = text->get();
  if (is_white(value)) {
    diagnostics_.error("empty", "`" + std::string(key.name) + "` is empty; write something or leave the key out",
                       origin_of(node), 2);
    return;
  }
  const StringPlaces places(lines_, origin_of(node), value);
  const bool one_line = key.type != Type::prose && key.type != Type::paragraphs;
  check_characters(value, places, one_line, missing_glyphs_, diagnostics_);
  const std::size_t most = one_line ? max_line_bytes : max_prose_bytes;
  if (value.size() > most)
    diagnostics_.error("too-long",
                       "a text " + std::string(one_line ? "on one line " : "") + "may have " +
                           std::to_string(most >> 10) + " KiB; this one has " + std::to_string(value.size()) + " bytes",
                       origin_of(node));
  forms_.check(value, places, origin_of(node), key);
}

/// The parser doesn't know how long a string is that was set aside.
std::uint32_t StructureCheck::length_on_line(const toml::node& node) const {
  auto [begin, end, path] = node.source();
  if (const std::size_t at = lines_.offset(origin_of(node)); node.is_string() && at < lines_.file().size()) {
    const Origin after = lines_.origin(after_string(lines_.file(), at));
    end = {after.line, after.column};
  }
  return begin.line == end.line && end.column > begin.column ? end.column - begin.column : 1;
}

void StructureCheck::wrong_type(const toml::node& node, const Key& key, std::string_view wanted) {
  const std::uint32_t length = length_on_line(node);
  diagnostics_.error(
      "wrong-type",
      "`" + std::string(key.name) + "` wants " + std::string(wanted) + ", not " + std::string(name_of(node.type())),
      origin_of(node), length);
}

}  // namespace brief::report
