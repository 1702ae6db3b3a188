#include "evidence/reopened.hpp"

#include <algorithm>
#include <iterator>

namespace brief::evidence {
namespace {

constexpr std::string_view marks[] = {"“", "”", "„", "«", "»", "\"", "‘", "’", "‚", "‹", "›"};

/// The mark that a text begins with; empty where it begins with none.
std::string_view first_mark(std::string_view text) {
  const auto* found = std::find_if(std::begin(marks), std::end(marks),
                                   [text](std::string_view mark) { return text.starts_with(mark); });
  return found == std::end(marks) ? std::string_view() : *found;
}

bool ends_in_mark(std::string_view text) {
  if (text.ends_with('.') || text.ends_with(',')) text.remove_suffix(1);
  return std::any_of(std::begin(marks), std::end(marks),
                     [text](std::string_view mark) { return text.ends_with(mark); });
}

}  // namespace

std::optional<std::string> with_first_mark(std::string_view quote) {
  const auto feed = quote.rfind('\n');
  if (feed == std::string_view::npos || !first_mark(quote).empty()) return std::nullopt;
  const std::string_view last = quote.substr(feed + 1), mark = first_mark(last);
  if (mark.empty() || !ends_in_mark(last)) return std::nullopt;
  return std::string(mark).append(quote);
}

}  // namespace brief::evidence
