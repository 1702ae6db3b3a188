#include "language/quotation_style.hpp"

#include <algorithm>
#include <iterator>

namespace brief::language {
namespace {

struct Row {
  std::string_view tag;
  QuotationMarks outer, inner;
};

/// CLDR 42, delimiters, but that marks inside marks are always others: languages that no brief is written in, but
/// people are quoted in.
constexpr Row others[] = {
    Row{"ar", {"”", "“"}, {"’", "‘"}},     Row{"az", {"“", "”"}, {"‘", "’"}}, Row{"be", {"«", "»"}, {"„", "“"}},
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
    Row{"zh", {"“", "”"}, {"‘", "’"}},
};

}  // namespace

QuotationStyle quotation_style(const Language& language) {
  return {language.outer, language.inner, language.space_in_quotes};
}

std::optional<QuotationStyle> quotation_style(std::string_view tag) {
  if (const Language* own = find_language(tag)) return quotation_style(*own);
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const auto found =
      std::find_if(std::begin(others), std::end(others), [primary](const Row& row) { return row.tag == primary; });
  if (found == std::end(others)) return std::nullopt;
  return QuotationStyle{found->outer, found->inner, {}};
}

}  // namespace brief::language
