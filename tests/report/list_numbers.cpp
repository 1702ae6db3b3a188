#include "report/list_numbers.hpp"

#include <doctest/doctest.h>

using namespace brief::report;

namespace {

/// The faults of a list of which each item is one line.
std::string faults(std::string_view text, unsigned start, Month month = Month::none) {
  ItemMarks marks(text);
  ListNumbers numbers(text, start);
  std::size_t end = 0;
  while (const auto mark = marks.next(end, true)) {
    numbers.add(mark);
    numbers.begins_with(month);
    end = std::min(text.find('\n', mark->end), text.size());
  }
  std::string all;
  for (const NumberFault& fault : numbers.faults("\\"))
    all += std::to_string(fault.at) + " " + fault.code + (fault.is_warning ? "?" : "") + ";";
  return all;
}

}  // namespace

TEST_CASE("numbers that are not printed as they are typed are told") {
  CHECK(faults("22. a\n22. b", 22) == "6 list-renumbered;");
  CHECK(faults("1. a\n1. b\n3. c", 1) == "5 list-renumbered;");
  CHECK(faults("0. a\n0. b", 0) == "5 list-renumbered;");
  CHECK(faults("1. a\n1. b\n1. c", 1).empty());
  CHECK(faults("3. a\n4. b", 3).empty());
  CHECK(faults("01) a\n02) b", 1) == "0 list-renumbered;");
  CHECK(faults("1. a\n01. b", 1) == "5 list-renumbered;");
  CHECK(faults("3. a\n4. b", 3, Month::alone) == "0 list-of-dates?;5 list-of-dates?;");
  CHECK(faults("1. a\n2. b", 1, Month::alone).empty());
  CHECK(faults("3) a\n4) b", 3, Month::alone).empty());
  CHECK(faults("22. a", 22) == "0 list-of-one?;");
  CHECK(faults("22. a\n\n23. b", 22, Month::of_date) == "0 list-of-dates;7 list-of-dates;");
  CHECK(faults("22) a\n\n23) b", 22, Month::of_date).empty());
  CHECK(faults("22. a", 7).empty());  // not what the parser read
  CHECK(faults("", 1).empty());
}

TEST_CASE("a fault says what would be printed and what to write") {
  ListNumbers numbers("22. a\n22. b", 22);
  numbers.add(ItemMark{0, 3});
  numbers.add(ItemMark{6, 9});
  CHECK(numbers.faults("\\\\").at(0).message ==
        "`22.` would be printed as 23., as a numbered list counts on from its first number; write `22\\\\.` where it "
        "is a "
        "date or a year, and `23.` in a list");
}

TEST_CASE("marks are found behind words and behind marks") {
  const std::string_view text = "5. 6. a 7. b\n   - 8. c";
  ItemMarks marks(text);
  CHECK(marks.next(0, true)->at == 0);
  CHECK(marks.next(0, true)->at == 3);
  CHECK(marks.next(12, false)->at == 16);
  CHECK(marks.next(12, true)->at == 18);
  CHECK_FALSE(marks.next(text.size(), true));
}

TEST_CASE("a list follows the mark on whose line it begins") {
  const std::string_view text = "22. 10. a\n23.\n 11. b";
  ListNumbers day(text, 22), month(text, 10), other(text, 23), later(text, 11);
  day.add(ItemMark{0, 3});
  month.add(ItemMark{4, 7});
  other.add(ItemMark{10, 13});
  later.add(ItemMark{15, 18});
  CHECK(month.follows(day));
  CHECK_FALSE(later.follows(other));
  CHECK_FALSE(day.follows(month));
}
