#include "evidence/forgiven.hpp"

#include <algorithm>
#include <array>

#include "evidence/characters.hpp"

namespace brief::evidence {
namespace {

constexpr std::array<Forgiven, 13> table{{
    {"white-space", "white space of every kind and amount, line ends among it; spaces inside « » and before : ; ! ?",
     "We will stay : « toujours »", "We will\n stay: «toujours»", "Wewill stay: «toujours»"},
    {"quotation-marks", "the form of quotation marks and apostrophes, nested ones too", "the ‘first’ one’s",
     "the “first” one's", "the first one’s"},
    {"reopened-marks", "a quotation mark that reopens each paragraph", "We stay.\nWe act.", "“We stay.\n\n“We act.”",
     "We stay.\nWe acted."},
    {"final-stop", "a full stop or comma at the end of a quote or before an ellipsis, inside or outside the marks",
     "We will stay.", "“We will stay,” he said", "We will stay?"},
    {"dashes", "the form of dashes, tight or spaced, and of hyphens in a word", "peace -- now, twenty‑six",
     "peace—now, twenty-six", "peace, now, twenty-six"},
    {"ellipses",
     "words left out at … or ... or . . . or (…) or […], but no negation of what is quoted and no other speaker’s "
     "words",
     "We will (…) act", "We will stay and act", "We will … stay … and … go"},
    {"insertions", "words in [brackets]: the writer’s own, in place of at most eight, no number and no negation",
     "[KFOR] will stay", "it will stay", "[KFOR] will leave"},
    {"bracketed-letters", "[W]e for we, and the end of a word: commit[ted]", "[W]e commit[ted]", "we commit",
     "We commit"},
    {"line-end-hyphens", "a hyphen at a line end of the source", "our commitment", "our commit-\nment",
     "our commit-ment to"},
    {"ligatures", "ligatures of the source", "the first", "the ﬁrst", "the fist"},
    {"invisible-characters", "soft hyphens, zero-width and directional characters", "cooperation now",
     "co\u00ADoper\u200Bation\u200E now", "co operation now"},
    {"composition", "composed and decomposed letters (Unicode NFC)", "Kosov\u00EB", "Kosove\u0308", "Kosove"},
    {"minus-signs", "the form of a minus sign", "−3 per cent", "-3 per cent", "3 per cent"},
}};

bool is_space(char32_t c) { return c == U' ' || c == U'\n'; }

/// The characters of one class, in their order.
template <class Is>
std::string only(std::string_view text, Is&& is) {
  std::u32string made;
  for (const Character& c : characters_of(text))
    if (is(c.c)) made += c.c;
  return to_utf8(made);
}

}  // namespace

std::span<const Forgiven> forgiven_table() { return table; }

std::vector<std::string> forgiven_in(std::string_view quote, const std::vector<std::string_view>& passages) {
  std::string source;
  for (const std::string_view passage : passages) source += passage;
  std::vector<std::string> names;
  const auto add = [&names](bool forgiven, const char* name) {
    if (forgiven) names.emplace_back(name);
  };
  const auto differs = [&](auto&& is) { return only(quote, is) != only(source, is); };
  const bool parts = passages.size() > 1;
  const bool brackets = std::count(quote.begin(), quote.end(), '[') > std::count(source.begin(), source.end(), '[');
  add(!parts && differs(is_space), "white-space");
  add(differs([](char32_t c) { return is_quotation(c); }), "quotation-marks");
  add(quote.ends_with('.') || quote.ends_with(','), "final-stop");
  add(!parts && differs([](char32_t c) { return is_dash(c); }), "dashes");
  add(parts && quote.find("…") != std::string_view::npos, "ellipses");
  add(brackets, "insertions");
  return names;
}

}  // namespace brief::evidence
