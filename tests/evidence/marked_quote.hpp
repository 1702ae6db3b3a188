// A text in which a quote stands between bars.
#pragma once

#include <string>
#include <string_view>

#include "archived.hpp"
#include "evidence/index.hpp"

namespace brief::evidence {

struct MarkedQuote {
  archive::Document document;
  Index index;
  Range quoted;

  explicit MarkedQuote(const std::string& marked, std::string_view language = "en")
      : document(archived(without_bars(marked)).text->document), index(document, language) {
    const std::size_t first = marked.find('|'), last = marked.rfind('|') - 1;
    while (quoted.begin < index.size() && index.begin_byte(quoted.begin) < first) ++quoted.begin;
    quoted.end = quoted.begin;
    while (quoted.end < index.size() && index.begin_byte(quoted.end) < last) ++quoted.end;
  }

  static std::string without_bars(std::string text) {
    std::erase(text, '|');
    return text;
  }
  std::string text(Range range) const { return std::string(index.text(range)); }
};

}  // namespace brief::evidence
