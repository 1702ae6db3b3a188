// The numbers of lists as they are typed. CommonMark counts on from the first, whatever stands at the other items: of
// two paragraphs that begin with a date the second would be given another day.
#pragma once

#include <cstddef>
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

  void add(std::optional<ItemMark> mark) { items_.push_back({mark.value_or(ItemMark{}), false}); }

  /// The last item's words begin as those of a date do, where its mark is that of one.
  void may_be_date();
  /// The list stands on the line of the mark that it is the first word of: "22. 10. 2025".
  bool follows(const ListNumbers& around) const;

  /// `backslash`: as it is typed in the report.
  std::vector<NumberFault> faults(std::string_view backslash) const;

 private:
  struct Item {
    ItemMark mark;
    bool is_date;
  };

  std::string typed(const Item& item) const;
  std::string escaped(const Item& item, std::string_view backslash) const;
  unsigned value(const Item& item) const;
  std::vector<NumberFault> dates(std::string_view backslash) const;
  std::optional<NumberFault> renumbered(std::string_view backslash) const;

  std::string_view markdown_;
  unsigned start_;
  std::vector<Item> items_;
};

}  // namespace brief::report
