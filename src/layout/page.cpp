#include "layout/page.hpp"

#include <array>

namespace brief::layout {

std::string_view tag_name(Tag tag) {
  static constexpr std::array<std::string_view, 24> names{
      "Document", "Sect",  "H1", "H2", "H3", "P",      "L",       "LI",   "Lbl",  "LBody",     "BlockQuote", "Table",
      "THead",    "TBody", "TR", "TH", "TD", "Figure", "Caption", "Span", "Link", "Reference", "Em",         "Strong"};
  return names[static_cast<std::size_t>(tag)];
}

}  // namespace brief::layout
