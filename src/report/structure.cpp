#include "report/structure.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "report/calendar.hpp"
#include "report/characters.hpp"
#include "report/countries.hpp"
#include "report/language_tag.hpp"
#include "report/limits.hpp"
#include "report/suggest.hpp"
#include "report/url.hpp"

namespace brief::report {
namespace {

std::uint32_t length_of(std::string_view text) { return static_cast<std::uint32_t>(count_code_points(text)); }

/// A value in a message, where it would be endless cut.
std::string quoted(std::string_view value) { return "`" + shortened(value, 80) + "`"; }

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

bool has_archive_ending(std::string_view path) {
  std::string lower(path);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (lower.ends_with(".gz")) lower.resize(lower.size() - 3);
  return std::any_of(std::begin(archive_endings), std::end(archive_endings),
                     [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

Origin origin_of(const toml::node& node) {
  const auto& begin = node.source().begin;
  return {begin.line, begin.column};
}

std::string source_suggestion(std::string_view id, const std::vector<std::string>& ids) {
  const std::vector<std::string_view> candidates(ids.begin(), ids.end());
  return suggestion(id, candidates);
}

void StructureCheck::check(const toml::table& root) {
  collect_ids(root);
  draft_ = root["draft"].value_or(false);
  check_table(root, report_keys(), "the report", {1, 1});
}

void StructureCheck::collect_ids(const toml::table& root) {
  const toml::array* sources = root["sources"].as_array();
  if (sources == nullptr) return;
  for (const toml::node& source : *sources) {
    if (ids_.size() == max_items) return;
    const toml::table* table = source.as_table();
    if (table == nullptr) continue;
    if (const auto id = (*table)["id"].value<std::string>())
      if (known_ids_.insert(*id).second) ids_.push_back(*id);
  }
}

void StructureCheck::check_table(const toml::table& table, std::span<const Key> keys, const std::string& name,
                                 Origin origin) {
  for (const auto& [key, value] : table) {
    const auto known = std::find_if(keys.begin(), keys.end(), [&k = key](const Key& x) { return x.name == k.str(); });
    if (known == keys.end())
      check_unknown(key, keys);
    else
      check_value(value, *known);
  }
  const auto wanted = [this](const Key& key) {
    return key.presence == Presence::required || (key.presence == Presence::required_unless_draft && !draft_);
  };
  for (const Key& key : keys)
    if (wanted(key) && !table.contains(key.name))
      diagnostics_.error("missing-key", name + " lacks the key `" + std::string(key.name) + "`", origin);
}

void StructureCheck::check_unknown(const toml::key& key, std::span<const Key> keys) {
  std::vector<std::string_view> candidates;
  if (!diagnostics_.crowded())
    for (const Key& known : keys) candidates.push_back(known.name);
  const std::string name(key.str());
  const auto& begin = key.source().begin;
  diagnostics_.error("unknown-key", "unknown key " + quoted(name) + suggestion(name, candidates),
                     {begin.line, begin.column}, length_of(name));
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
    return wrong_type(node, key, "a date");
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
      check_cited(value, origin_of(element));
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
  check_characters(value, places, one_line, covered_, diagnostics_);
  const std::size_t most = one_line ? max_line_bytes : max_prose_bytes;
  if (value.size() > most)
    diagnostics_.error("too-long",
                       "a text " + std::string(one_line ? "on one line " : "") + "may have " +
                           std::to_string(most >> 10) + " KiB; this one has " + std::to_string(value.size()) + " bytes",
                       origin_of(node));
  check_form(value, places, origin_of(node), key);
}

void StructureCheck::check_form(const std::string& value, const StringPlaces& places, Origin origin, const Key& key) {
  switch (key.type) {
    case Type::marking:
      if (std::find(std::begin(marking_names), std::end(marking_names), value) == std::end(marking_names))
        diagnostics_.error("unknown-marking",
                           "unknown marking " + quoted(value) + suggestion(value, marking_names) +
                               " (NONE, OFFICIAL, OFFICIAL-SENSITIVE, SECRET or TOP SECRET)",
                           origin, 2 + length_of(value));
      return;
    case Type::language:
      if (!is_language_tag(value))
        diagnostics_.error("bad-language", quoted(value) + " is not a BCP 47 language tag such as en-GB or sr-Latn",
                           origin, 2 + length_of(value));
      else if (!names_language(value))
        diagnostics_.error("bad-language",
                           quoted(value) + " names no language: write its code of ISO 639, as in en-GB, sr-Latn or cnr",
                           origin, 2 + length_of(value));
      return;
    case Type::id:
      return check_id(value, origin);
    case Type::source:
      return check_cited(value, origin);
    case Type::participants:
      return check_participant(value, origin);
    case Type::countries:
      return check_country(value, origin);
    case Type::url:
      return check_url(url_problem(value), value, places);
    case Type::web:
      return check_url(web_url_problem(value), value, places);
    case Type::words:
    case Type::paragraphs:
      return check_pieces(value, places);
    case Type::path:
    case Type::archive:
      return check_path(value, origin, key);
    default:
      return;
  }
}

void StructureCheck::check_id(const std::string& value, Origin origin) {
  if (value.find_first_of(" ,;@[]\t") != std::string::npos)
    diagnostics_.error("bad-id", "a source's id has no spaces and none of , ; @ [ ]", origin, 2 + length_of(value));
  if (!ids_seen_.insert(value).second)
    diagnostics_.error("duplicate-id", "another source has the id " + quoted(value) + " already", origin,
                       2 + length_of(value));
}

void StructureCheck::check_url(const std::string& problem, const std::string& value, const StringPlaces& places) {
  if (!problem.empty()) diagnostics_.error("bad-url", quoted(value) + " " + problem, places.at(0), length_of(value));
}

/// What is left out and what is put in part a quote into pieces, each of which is looked for.
void StructureCheck::check_pieces(const std::string& value, const StringPlaces& places) {
  std::size_t count = 0, past = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool parts = value[i] == '[' || value.compare(i, 3, "…") == 0 || value.compare(i, 3, "...") == 0;
    if (parts && ++count == max_pieces + 1) past = i;
  }
  if (count > max_pieces)
    diagnostics_.error("too-many-pieces",
                       "a quote may have " + std::to_string(max_pieces) + " brackets and ellipses; this one has " +
                           std::to_string(count),
                       places.at(past));
}

void StructureCheck::check_participant(const std::string& value, Origin origin) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (value.size() != 2 || !letter(value[0]) || !letter(value[1])) return;
  std::string capitals = value;
  for (char& c : capitals)
    if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
  if (country_index(value)) return;
  const bool known = country_index(capitals).has_value();
  // "UK" and "EU" are reserved in ISO 3166-1 for what everybody writes so.
  if (value == "EU" || value == "UN") return;
  std::string mend = known ? "; did you mean `" + capitals + "`?" : "";
  if (capitals == "UK") mend = "; the United Kingdom is `GB`";
  diagnostics_.error("unknown-country", "unknown country code " + quoted(value) + mend, origin, 4);
}

void StructureCheck::check_country(const std::string& value, Origin origin) {
  if (country_index(value)) return;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool formed = value.size() == 2 && capital(value[0]) && capital(value[1]);
  std::string capitals = value;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  std::string mend;
  if (country_index(capitals)) mend = "; did you mean `" + capitals + "`?";
  if (capitals == "UK") mend = "; the United Kingdom is `GB`";
  diagnostics_.error("unknown-country",
                     (formed ? "unknown country code " + quoted(value)
                             : quoted(value) + " is not a country code of two capitals such as XK") +
                         mend,
                     origin, 2 + length_of(value));
}

void StructureCheck::check_cited(const std::string& id, Origin origin) {
  if (known_ids_.contains(id)) return;
  const std::string mend = diagnostics_.crowded() ? "" : source_suggestion(id, ids_);
  diagnostics_.error("unknown-source", "there is no source " + quoted(id) + mend, origin, 2 + length_of(id));
}

void StructureCheck::check_path(const std::string& path, Origin origin, const Key& key) {
  std::string why;
  if (path.front() == '/') why = "is absolute";
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t end = std::min(path.find('/', from), path.size());
    if (path.substr(from, end - from) == "..") why = "leaves the report's folder";
    from = end + 1;
  }
  if (path.back() == '/') why = "names a folder";
  const std::string named = "the " + std::string(key.name) + " " + quoted(path) + " ";
  if (!why.empty())
    diagnostics_.error("bad-archive", named + why + "; name a file inside the report's folder", origin,
                       2 + length_of(path));
  else if (key.type == Type::archive && !has_archive_ending(path))
    diagnostics_.error("bad-archive",
                       named +
                           "is of no kind that can be read; its name ends in .txt, .html, .htm, .mhtml, .mht, .warc "
                           "or .eml, with or without .gz (`brief import` takes the text out of a PDF or office file)",
                       origin, 2 + length_of(path));
}

void StructureCheck::wrong_type(const toml::node& node, const Key& key, std::string_view wanted) {
  const auto& region = node.source();
  const std::uint32_t length = region.begin.line == region.end.line && region.end.column > region.begin.column
                                   ? region.end.column - region.begin.column
                                   : 1;
  diagnostics_.error(
      "wrong-type",
      "`" + std::string(key.name) + "` wants " + std::string(wanted) + ", not " + std::string(name_of(node.type())),
      origin_of(node), length);
}

}  // namespace brief::report
