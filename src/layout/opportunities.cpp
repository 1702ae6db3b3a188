#include "layout/opportunities.hpp"

#include <linebreak.h>
#include <utf8proc.h>

#include <algorithm>
#include <mutex>
#include <string>

#include "base/utf8.hpp"
#include "layout/addresses.hpp"

namespace brief::layout {
namespace {

void add_address_breaks(std::string_view text, std::size_t from, std::size_t to, Vector<std::uint32_t>& breaks) {
  constexpr std::size_t least = 4;  // bytes that end up on the next line: more than an ellipsis
  for (std::size_t i = from + 1; i + least <= to; ++i)
    if (may_break_address(text[i - 1], text[i])) breaks.push_back(static_cast<std::uint32_t>(i));
}

}  // namespace

Vector<std::uint32_t> break_opportunities(std::string_view text, std::string_view language) {
  static std::once_flag ready;
  std::call_once(ready, [] { init_linebreak(); });
  Vector<char> breaks(text.size());
  const String language_text(language.substr(0, language.find('-')));
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), language_text.c_str(), breaks.data());
  Vector<std::uint32_t> result;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool begins_word = i == 0 || text[i - 1] == ' ';
    // Looked for once a word: a word may be as long as the text.
    const std::size_t end = begins_word ? std::min(text.find(' ', i), text.size()) : i;
    const auto address = begins_word ? address_in(text.substr(i, end - i)) : std::nullopt;
    if (address) {
      add_address_breaks(text, i + address->path, end, result);
      i = std::min(end, text.size() - 1);
      if (i + 1 < text.size()) result.push_back(static_cast<std::uint32_t>(i + 1));
      continue;
    }
    // None before an ellipsis (LB22 of Unicode 13 and later), which older versions of the library allow after a slash.
    const bool before_ellipsis = text[i] != ' ' && text.substr(i + 1).starts_with("…");
    if ((breaks[i] == LINEBREAK_ALLOWBREAK || breaks[i] == LINEBREAK_MUSTBREAK) && !before_ellipsis)
      result.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return result;
}

Vector<std::uint32_t> grapheme_starts(std::string_view text, std::size_t from, std::size_t to) {
  Vector<std::uint32_t> result;
  utf8proc_int32_t before = 0, state = 0;
  for (std::size_t i = from; i < to;) {
    const CodePoint read = code_point_at(text.substr(0, to), i);
    if (!read.valid) break;
    const auto c = static_cast<utf8proc_int32_t>(read.value);
    if (i > from && utf8proc_grapheme_break_stateful(before, c, &state))
      result.push_back(static_cast<std::uint32_t>(i));
    before = c;
    i += read.size;
  }
  return result;
}

}  // namespace brief::layout
