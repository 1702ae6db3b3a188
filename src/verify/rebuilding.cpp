#include "verify/rebuilding.hpp"

#include <charconv>
#include <optional>

namespace brief::verify {
namespace {

constexpr std::string_view digits = "0123456789", blanks(" \t\r\n\f\0", 6);

bool is_of(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

/// Takes characters of a set from the end of a text, as many as there are. Returns what was taken.
std::string_view take_last(std::string_view& text, std::string_view set) {
  std::size_t begin = text.size();
  while (begin > 0 && is_of(set, text[begin - 1])) --begin;
  const std::string_view taken = text.substr(begin);
  text.remove_suffix(taken.size());
  return taken;
}

/// The object whose beginning, as "5 0 ", ends a text: its number, and where the text without it ends.
std::optional<std::pair<std::size_t, std::size_t>> object_before(std::string_view text) {
  if (take_last(text, blanks).empty() || take_last(text, digits).empty() || take_last(text, blanks).empty())
    return std::nullopt;
  const std::string_view number = take_last(text, digits);
  std::size_t value = 0;  // and of a number that is too large, as of none that a table gives
  std::from_chars(number.data(), number.data() + number.size(), value);
  return number.empty() ? std::nullopt : std::optional(std::pair{value, text.size()});
}

/// The byte at which what a table places begins: some place the white space before it.
std::size_t first_of(std::string_view pdf, std::size_t at) { return pdf.find_first_not_of(blanks, at); }

/// By number, where the last of the objects in the bytes is.
std::map<std::size_t, std::size_t> objects_in(std::string_view pdf) {
  constexpr std::string_view keyword = "obj";
  std::map<std::size_t, std::size_t> last;
  for (auto at = pdf.find(keyword); at != std::string_view::npos; at = pdf.find(keyword, at + 1))
    if (const auto object = object_before(pdf.substr(0, at))) last[object->first] = object->second;
  return last;
}

/// Whether a trailer is in the bytes that none of the tables has.
bool has_other_trailer(std::string_view pdf, const CrossReferences& tables) {
  constexpr std::string_view keyword = "trailer";
  for (auto at = pdf.find(keyword); at != std::string_view::npos; at = pdf.find(keyword, at + 1)) {
    const std::size_t next = first_of(pdf, at + keyword.size());
    if (pdf.substr(std::min(next, pdf.size())).starts_with("<<") && !tables.trailers.contains(at)) return true;
  }
  return false;
}

}  // namespace

std::string fault_of_rebuilding(std::string_view pdf, const CrossReferences& tables) {
  std::set<std::pair<std::size_t, std::size_t>> known;
  for (const auto& [number, at] : tables.in_file) known.emplace(number, first_of(pdf, at));
  for (const auto& [number, at] : objects_in(pdf)) {
    const auto place = tables.places.find(number);
    const bool is_placed = place != tables.places.end() && place->second.kind == Place::Kind::in_file;
    if (is_placed ? first_of(pdf, place->second.at) != at : !known.contains({number, at}))
      return "an object " + std::to_string(number) +
             " is in the file that no table gives, or an older one after a newer";
  }
  return has_other_trailer(pdf, tables) ? "a trailer is in the file that no table has" : "";
}

}  // namespace brief::verify
