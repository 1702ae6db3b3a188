#include "language/quotation_style.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "language/script.hpp"

namespace brief::language {
namespace {

struct Row {
  std::string_view tag;
  QuotationMarks outer, inner;
};

/// CLDR 42, delimiters, but that marks inside marks are always others, and Arabic has the marks that it is printed
/// with: languages that the layout has no words in, but people are quoted in and a brief may be written in.
constexpr Row others[] = {
    Row{"ar", {"«", "»"}, {"“", "”"}},     Row{"az", {"“", "”"}, {"‘", "’"}}, Row{"be", {"«", "»"}, {"„", "“"}},
    Row{"ca", {"«", "»"}, {"“", "”"}},     Row{"cs", {"„", "“"}, {"‚", "‘"}}, Row{"da", {"“", "”"}, {"‘", "’"}},
    Row{"es", {"«", "»"}, {"“", "”"}},     Row{"et", {"„", "“"}, {"‚", "‘"}}, Row{"fa", {"«", "»"}, {"‹", "›"}},
    Row{"fi", {"”", "”"}, {"’", "’"}},     Row{"ga", {"“", "”"}, {"‘", "’"}}, Row{"he", {"”", "”"}, {"’", "’"}},
    Row{"hu", {"„", "”"}, {"»", "«"}},     Row{"hy", {"«", "»"}, {"“", "”"}}, Row{"is", {"„", "“"}, {"‚", "‘"}},
    Row{"ja", {"「", "」"}, {"『", "』"}}, Row{"ka", {"„", "“"}, {"«", "»"}}, Row{"ko", {"“", "”"}, {"‘", "’"}},
    Row{"lt", {"„", "“"}, {"‚", "‘"}},     Row{"lv", {"“", "”"}, {"‘", "’"}}, Row{"mt", {"“", "”"}, {"‘", "’"}},
    Row{"nb", {"«", "»"}, {"‘", "’"}},     Row{"nl", {"‘", "’"}, {"“", "”"}}, Row{"no", {"«", "»"}, {"‘", "’"}},
    Row{"pl", {"„", "”"}, {"«", "»"}},     Row{"pt", {"“", "”"}, {"‘", "’"}}, Row{"ro", {"„", "”"}, {"«", "»"}},
    Row{"ru", {"«", "»"}, {"„", "“"}},     Row{"sk", {"„", "“"}, {"‚", "‘"}}, Row{"sl", {"„", "“"}, {"‚", "‘"}},
    Row{"sv", {"”", "”"}, {"’", "’"}},     Row{"uk", {"«", "»"}, {"„", "“"}}, Row{"ur", {"”", "“"}, {"’", "‘"}},
    Row{"zh", {"“", "”"}, {"‘", "’"}},     Row{"nn", {"«", "»"}, {"‘", "’"}}, Row{"lb", {"„", "“"}, {"‚", "‘"}},
    Row{"rm", {"«", "»"}, {"‹", "›"}},     Row{"cy", {"‘", "’"}, {"“", "”"}}, Row{"se", {"”", "”"}, {"’", "’"}},
    Row{"am", {"«", "»"}, {"‹", "›"}},     Row{"ky", {"«", "»"}, {"„", "“"}}, Row{"hsb", {"„", "“"}, {"‚", "‘"}},
    Row{"dsb", {"„", "“"}, {"‚", "‘"}},
};

/// Of a language in one country, where they are others.
constexpr Row regional[] = {
    Row{"de-CH", {"«", "»"}, {"‹", "›"}},
    Row{"de-LI", {"«", "»"}, {"‹", "›"}},
    Row{"fr-CH", {"«", "»"}, {"‹", "›"}},
    Row{"it-CH", {"«", "»"}, {"‹", "›"}},
};

/// Whether a tag is of the language and the region, "de-Latn-CH" of "de-CH" (RFC 5646, 2.1: a region is the only subtag
/// of two letters before a single one).
bool is_of(std::string_view tag, std::string_view language_and_region) {
  const std::size_t dash = language_and_region.find('-');
  if (!equal_ignoring_case(tag.substr(0, tag.find('-')), language_and_region.substr(0, dash))) return false;
  for (std::size_t at = tag.find('-'); at != std::string_view::npos; at = tag.find('-', at + 1)) {
    const std::string_view rest = tag.substr(at + 1), subtag = rest.substr(0, rest.find('-'));
    if (subtag.size() == 1) return false;
    if (equal_ignoring_case(subtag, language_and_region.substr(dash + 1))) return true;
  }
  return false;
}

/// A language whose marks most have that are written in a script; empty for those of many marks.
std::string_view language_of_script(std::string_view script) {
  constexpr std::pair<std::string_view, std::string_view> rows[] = {
      {"Arab", "ar"}, {"Armn", "hy"}, {"Geor", "ka"}, {"Grek", "el"}, {"Hebr", "he"}};
  for (const auto& [of, tag] : rows)
    if (of == script) return tag;
  return {};
}

}  // namespace

QuotationStyle quotation_style(const Language& language) {
  return {language.outer, language.inner, language.space_in_quotes};
}

QuotationStyle quotation_style(const Language& row, std::string_view tag) {
  const auto own = quotation_style(tag);
  return own ? *own : quotation_style(row);
}

std::optional<QuotationStyle> quotation_style_inside(const Language& row, std::string_view report_tag,
                                                     std::string_view tag, std::string_view text) {
  if (tag.empty() && find_language(report_tag) == &row) tag = language_of_script(script_of(text));
  const bool is_own = tag.empty() || (find_language(tag) == &row && find_language(report_tag) == &row);
  return is_own ? quotation_style(row, report_tag) : quotation_style(tag);
}

std::optional<QuotationStyle> quotation_style(std::string_view tag) {
  for (const Row& row : regional)
    if (is_of(tag, row.tag)) return QuotationStyle{row.outer, row.inner, {}};
  if (const Language* own = find_language(tag)) return quotation_style(*own);
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const auto found = std::find_if(std::begin(others), std::end(others),
                                  [primary](const Row& row) { return equal_ignoring_case(row.tag, primary); });
  if (found == std::end(others)) return std::nullopt;
  return QuotationStyle{found->outer, found->inner, {}};
}

}  // namespace brief::language
