#include "report/value_forms.hpp"

#include <algorithm>

#include "base/byte_set.hpp"
#include "base/utf8.hpp"
#include "report/countries.hpp"
#include "report/language_tag.hpp"
#include "report/limits.hpp"
#include "report/suggest.hpp"
#include "report/url.hpp"

namespace brief::report {
namespace {

bool has_archive_ending(std::string_view path) {
  std::string lower(path);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (lower.ends_with(".gz")) lower.resize(lower.size() - 3);
  return std::any_of(std::begin(archive_endings), std::end(archive_endings),
                     [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

std::uint32_t length_of(std::string_view text) { return static_cast<std::uint32_t>(count_code_points(text)); }

std::string quoted(std::string_view value) { return "`" + shortened(value, 80) + "`"; }

std::string source_suggestion(std::string_view id, const std::vector<std::string>& ids) {
  const std::vector<std::string_view> candidates(ids.begin(), ids.end());
  return suggestion(id, candidates);
}

void ValueForms::collect_ids(const toml::table& root) {
  const toml::array* sources = root["sources"].as_array();
  unlisted_ = sources == nullptr && root.contains("sources");
  if (sources == nullptr) return;
  for (const toml::node& source : *sources) {
    if (ids_.size() == max_items) return;
    const toml::table* table = source.as_table();
    if (table == nullptr) continue;
    if (const auto id = (*table)["id"].value<std::string>())
      if (known_ids_.insert(*id).second) ids_.push_back(*id);
  }
}

void ValueForms::check(const std::string& value, const StringPlaces& places, Origin origin, const Key& key) {
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
      return check_published(value, origin, key, places);
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

void ValueForms::check_published(const std::string& value, Origin origin, const Key& key, const StringPlaces& places) {
  if (value.size() > max_code_bytes)
    diagnostics_.error("too-long",
                       quoted(key.name) + " may have " + std::to_string(max_code_bytes) +
                           " bytes, as a code on paper that "
                           "holds more cannot be read by a camera; this one has " +
                           std::to_string(value.size()),
                       origin);
  check_url(web_url_problem(value), value, places);
}

void ValueForms::check_id(const std::string& value, Origin origin) {
  if (value.find_first_of(" ,;@[]\t") != std::string::npos)
    diagnostics_.error("bad-id", "a source's id has no spaces and none of , ; @ [ ]", origin, 2 + length_of(value));
  if (!ids_seen_.insert(value).second)
    diagnostics_.error("duplicate-id", "another source has the id " + quoted(value) + " already", origin,
                       2 + length_of(value));
}

void ValueForms::check_url(const std::string& problem, const std::string& value, const StringPlaces& places) {
  if (!problem.empty()) diagnostics_.error("bad-url", quoted(value) + " " + problem, places.at(0), length_of(value));
}

/// What is left out and what is put in part a quote into pieces, each of which is looked for.
void ValueForms::check_pieces(const std::string& value, const StringPlaces& places) {
  constexpr ByteSet may_part("[.\xE2");
  std::size_t count = 0, past = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!may_part.contains(value[i])) continue;
    const bool parts = value[i] == '[' || value.compare(i, 3, "…") == 0 || value.compare(i, 3, "...") == 0;
    if (parts && ++count == max_pieces + 1) past = i;
  }
  if (count > max_pieces)
    diagnostics_.error("too-many-pieces",
                       "a quote may have " + std::to_string(max_pieces) + " brackets and ellipses; this one has " +
                           std::to_string(count),
                       places.at(past));
}

void ValueForms::check_participant(const std::string& value, Origin origin) {
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

void ValueForms::check_country(const std::string& value, Origin origin) {
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

void ValueForms::check_cited(const std::string& id, Origin origin) {
  if (unlisted_ || known_ids_.contains(id)) return;
  const std::string mend = diagnostics_.crowded() ? "" : source_suggestion(id, ids_);
  diagnostics_.error("unknown-source", "there is no source " + quoted(id) + mend, origin, 2 + length_of(id));
}

void ValueForms::check_path(const std::string& path, Origin origin, const Key& key) {
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

}  // namespace brief::report
