#include "language/words.hpp"

#include <algorithm>
#include <vector>

namespace brief::language {

const Words& Words::of(std::string_view language) {
  static const std::vector<Words> all = [] {
    std::vector<Words> made;
    for (const Language& row : languages()) made.emplace_back(row);
    return made;
  }();
  const Language* row = find_language(language);
  return all[row == nullptr ? 0 : static_cast<std::size_t>(row - languages().data())];
}

std::string Words::fill(Key key, std::initializer_list<Value> values) const {
  std::string result;
  std::string_view rest = (*this)[key];
  for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    if (close == std::string_view::npos) break;
    result += rest.substr(0, open);
    const auto name = rest.substr(open + 1, close - open - 1);
    for (const Value& value : values)
      if (value.name == name) result += value.value;
    rest.remove_prefix(close + 1);
  }
  return result += rest;
}

std::string Words::date(const report::Date& date) const {
  std::string year = std::to_string(date.year);
  if (date.month == 0) return year;
  const std::string_view month = (*this)[date.day == 0 ? Key::standalone_month(date.month) : Key::month(date.month)];
  if (date.day == 0) return fill("date.month", {{"month", month}, {"year", year}});
  const std::string day = date.day == 1 ? std::string((*this)["date.first-day"]) : std::to_string(date.day);
  return fill("date.day", {{"day", day}, {"month", month}, {"year", year}});
}

std::string Words::days_of(int month) const {
  constexpr std::string_view year = "{year}";
  std::string filled = fill("date.day", {{"day", "{day}"}, {"month", (*this)[Key::month(month)]}, {"year", year}});
  filled.resize(std::min(filled.find(year), filled.size()));
  while (filled.ends_with(' ')) filled.pop_back();
  return filled;
}

std::string_view Words::participant(const report::Participant& participant) const {
  return participant.code.empty() ? std::string_view(participant.name) : country_name(*row_, participant.code);
}

}  // namespace brief::language
