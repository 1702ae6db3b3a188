#include "evidence/variants.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::evidence;

TEST_CASE("each variant between two writings is told, and only that") {
  struct Case {
    const char *quote, *passage;
    std::uint32_t variants;
  };
  using namespace variant;
  const Case cases[] = {{"a b", "a b", 0},
                        {"a b", "a\tb", white_space},
                        {"‘a’", "“a”", quotation_marks},
                        {"a. b", "a.\n“b", white_space | reopened_marks},
                        {"a.” b", "a”. b", final_stop},
                        {"a—b", "a – b", dashes},
                        {"commit[ted] to", "commitment to", bracketed_letters},
                        {"partner", "part-\nner", line_end_hyphens},
                        {"ofﬁce", "office", ligatures},
                        {"a\u200Bb", "ab", invisible_characters},
                        {"\u00E9t\u00E9", "e\u0301te\u0301", composition},
                        {"−3", "-3", minus_signs},
                        {"‘ﬁrst’ – now", "“first”—now", quotation_marks | ligatures | dashes},
                        {"“a” b—c", "''a'' b – c", quotation_marks | dashes},
                        {"''a'' b", "“a” b", quotation_marks},
                        {"a", "", 0},
                        {"", "a", 0}};
  for (const Case& c : cases) {
    INFO(std::string(c.quote) << " | " << std::string(c.passage));
    CHECK(variants_between(c.quote, c.passage) == c.variants);
  }
}
