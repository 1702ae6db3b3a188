// The numbers of lists as they are typed. CommonMark counts on from the first, whatever stands at the other items: of
// two paragraphs that begin with a date the second would be given another day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::report {

/// "22." at the head of an item: the bytes [at, end) of the text.
struct ItemMark {
  std::size_t at = 0, end = 0;
};

/// The marks of a text's items, in the order in which a parser enters them.
class ItemMarks {
 public:
  explicit ItemMarks(std::string_view markdown) : markdown_(markdown) {}

  /// The mark of the item that begins next, where the words read last end at `end_of_words`. Nothing where the text is
  /// not what it seems, as inside a quotation.
  std::optional<ItemMark> next(std::size_t end_of_words, bool is_numbered);

 private:
  std::string_view markdown_;
  std::size_t end_ = 0;  // of the last mark, and of all where there is no further one
};

/// What the words of an item begin with, that has a number in front.
enum class Month : std::uint8_t {
  none,
  alone,    ///< a month's name, behind which a date may have no full stop: "3. March was cold"
  of_date,  ///< as a date goes on
};

struct NumberFault {
  std::size_t at = 0;  ///< in the text
  bool is_warning = false;
  const char* code = "";
  std::string message;
};

/// The items of one numbered list.
class ListNumbers {
 public:
  ListNumbers(std::string_view markdown, unsigned start) : markdown_(markdown), start_(start) {}

  void add(std::optional<ItemMark> mark) { items_.push_back({mark.value_or(ItemMark{}), Month::none}); }

  /// What the last item's words begin with.
  void begins_with(Month month);
  /// The list stands on the line of the mark that it is the first word of: "22. 10. 2025".
  bool follows(const ListNumbers& around) const;

  /// `backslash`: as it is typed in the report.
  std::vector<NumberFault> faults(std::string_view backslash) const;

 private:
  struct Item {
    ItemMark mark;
    Month month = Month::none;
  };

  std::string typed(const Item& item) const;
  std::string escaped(const Item& item, std::string_view backslash) const;
  unsigned value(const Item& item) const;
  std::vector<NumberFault> dates(std::string_view backslash) const;
  std::vector<NumberFault> months(std::string_view backslash) const;
  std::optional<NumberFault> renumbered(std::string_view backslash) const;

  std::string_view markdown_;
  unsigned start_;
  std::vector<Item> items_;
};

}  // namespace brief::report
