#include "report/list_numbers.hpp"

#include <algorithm>

namespace brief::report {
namespace {

constexpr std::size_t most_figures = 9;  // CommonMark 0.30, 5.2

bool is_figure(char c) { return c >= '0' && c <= '9'; }

/// One past the mark of an item that begins at `at`, or `at` where there is none.
std::size_t end_of_mark(std::string_view markdown, std::size_t at, bool is_numbered) {
  std::size_t end = at;
  while (is_numbered && end < markdown.size() && end < at + most_figures && is_figure(markdown[end])) ++end;
  if (is_numbered && end == at) return at;
  const std::string_view marks = is_numbered ? ".)" : "-+*";
  if (end >= markdown.size() || marks.find(markdown[end]) == std::string_view::npos) return at;
  const bool parted =
      end + 1 == markdown.size() || std::string_view(" \t\r\n").find(markdown[end + 1]) != std::string_view::npos;
  return parted ? end + 1 : at;
}

}  // namespace

std::optional<ItemMark> ItemMarks::next(std::size_t end_of_words, bool is_numbered) {
  // Behind words an item begins on another line; behind a mark it may on the same.
  std::size_t at = end_of_words > end_ ? markdown_.find('\n', end_of_words) : end_;
  while (at < markdown_.size()) {
    at = markdown_.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos) break;
    if (const std::size_t end = end_of_mark(markdown_, at, is_numbered); end > at) {
      end_ = end;
      return ItemMark{at, end};
    }
    at = markdown_.find('\n', at);
  }
  end_ = markdown_.size();
  return std::nullopt;
}

void ListNumbers::begins_with(Month month) {
  if (items_.empty()) return;
  const ItemMark mark = items_.back().mark;
  if (mark.end > mark.at && markdown_[mark.end - 1] == '.') items_.back().month = month;
}

bool ListNumbers::follows(const ListNumbers& around) const {
  if (items_.size() != 1 || around.items_.empty()) return false;
  const ItemMark mark = items_.front().mark, before = around.items_.back().mark;
  if (mark.end == 0 || before.end == 0 || before.end > mark.at) return false;
  return markdown_.substr(before.end, mark.at - before.end).find('\n') == std::string_view::npos;
}

std::string ListNumbers::typed(const Item& item) const {
  return std::string(markdown_.substr(item.mark.at, item.mark.end - item.mark.at));
}

std::string ListNumbers::escaped(const Item& item, std::string_view backslash) const {
  const std::string mark = typed(item);
  return mark.substr(0, mark.size() - 1) + std::string(backslash) + mark.back();
}

unsigned ListNumbers::value(const Item& item) const {
  unsigned value = 0;
  for (std::size_t i = item.mark.at; i + 1 < item.mark.end; ++i)
    value = 10 * value + static_cast<unsigned>(markdown_[i] - '0');
  return value;
}

std::vector<NumberFault> ListNumbers::faults(std::string_view backslash) const {
  const bool unread = std::any_of(items_.begin(), items_.end(), [](const Item& item) { return item.mark.end == 0; });
  if (items_.empty() || unread || value(items_.front()) != start_) return {};
  if (std::vector<NumberFault> found = dates(backslash); !found.empty()) return found;
  if (auto fault = renumbered(backslash)) return {std::move(*fault)};
  if (start_ <= 1) return {};
  if (items_.size() > 1) return months(backslash);
  const Item& item = items_.front();
  return {{item.mark.at, true, "list-of-one",
           "`" + typed(item) + "` at a line's head begins a numbered list; write `" + escaped(item, backslash) +
               "` where it is a date"}};
}

std::vector<NumberFault> ListNumbers::dates(std::string_view backslash) const {
  std::vector<NumberFault> found;
  for (const Item& item : items_)
    if (item.month == Month::of_date)
      found.push_back({item.mark.at, false, "list-of-dates",
                       "`" + typed(item) +
                           "` at a line's head begins a numbered list, and here a date follows; write `" +
                           escaped(item, backslash) + "`"});
  return found;
}

/// A list that does not begin at 1 and of which every item begins with a month is one of dates, it seems.
std::vector<NumberFault> ListNumbers::months(std::string_view backslash) const {
  std::vector<NumberFault> found;
  for (const Item& item : items_) {
    if (item.month == Month::none) return {};
    found.push_back({item.mark.at, true, "list-of-dates",
                     "`" + typed(item) +
                         "` at a line's head begins a numbered list, and here a month follows; write `" +
                         escaped(item, backslash) + "` where it is a date"});
  }
  return found;
}

std::optional<NumberFault> ListNumbers::renumbered(std::string_view backslash) const {
  const bool all_ones =
      std::all_of(items_.begin(), items_.end(), [this](const Item& item) { return value(item) == 1; });
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    const std::string printed = std::to_string(start_ + i) + markdown_[item.mark.end - 1];
    const bool has_zeros = markdown_[item.mark.at] == '0' && item.mark.end > item.mark.at + 2;
    if (!has_zeros && (all_ones || value(item) == start_ + i)) continue;
    const std::string why = has_zeros ? ", as the numbers of a list have no zeros in front; write `"
                                      : ", as a numbered list counts on from its first number; write `";
    return NumberFault{item.mark.at, false, "list-renumbered",
                       "`" + typed(item) + "` would be printed as " + printed + why + escaped(item, backslash) +
                           "` where it is a date or a year, and `" + printed + "` in a list"};
  }
  return std::nullopt;
}

}  // namespace brief::report
