#include "draft/titles.hpp"

#include <algorithm>
#include <iterator>

namespace brief::draft {

std::string_view office_of_title(std::string_view title) {
  struct Title {
    std::string_view shortened, office;
  };
  static constexpr Title titles[] = {{"Gen.", "general"},        {"Sen.", "senator"},    {"Prof.", "professor"},
                                     {"Dr.", "doctor"},          {"Dr", "doctor"},       {"Gov.", "governor"},
                                     {"Col.", "colonel"},        {"Lt.", "lieutenant"},  {"Capt.", "captain"},
                                     {"Maj.", "major"},          {"Adm.", "admiral"},    {"Sgt.", "sergeant"},
                                     {"Rev.", "reverend"},       {"Amb.", "ambassador"}, {"Cmdr.", "commander"},
                                     {"Rep.", "representative"}, {"Insp.", "inspector"}};
  const auto found =
      std::find_if(std::begin(titles), std::end(titles), [&](const Title& t) { return t.shortened == title; });
  return found == std::end(titles) ? std::string_view{} : found->office;
}

std::string nation_before(const Article& article, Stretch role) {
  if (article.lexicon.language() != "de" || role.begin == role.end) return {};
  std::string_view before = article.text.substr(0, role.begin);
  if (!before.ends_with(' ')) return {};
  before.remove_suffix(1);
  const auto space = before.find_last_of(" \n\t");
  std::string word(before.substr(space == std::string_view::npos ? 0 : space + 1));
  const Entry* entry = article.lexicon.find(word);  // in small letters, as adjectives are
  if (!entry || !entry->classes.has(Class::demonym) || word.size() < 4) return {};
  if (word.ends_with("en") || word.ends_with("er") || word.ends_with("em")) word.pop_back();
  const std::string_view office = article.words(role);
  const bool feminine = office.substr(0, office.find(' ')).ends_with("in");
  return word.ends_with('e') ? word + (feminine ? " " : "r ") : std::string{};
}

}  // namespace brief::draft
