#include "layout/opportunities.hpp"

#include <linebreak.h>
#include <utf8proc.h>

#include <algorithm>
#include <mutex>
#include <string>

#include "base/byte_set.hpp"
#include "base/utf8.hpp"
#include "layout/addresses.hpp"

namespace brief::layout {
namespace {

void add_address_breaks(std::string_view text, std::size_t from, std::size_t to, Vector<std::uint32_t>& breaks) {
  constexpr std::size_t least = 4;  // bytes that end up on the next line: more than an ellipsis
  for (std::size_t i = from + 1; i + least <= to; ++i)
    if (may_break_address(text[i - 1], text[i])) breaks.push_back(static_cast<std::uint32_t>(i));
}

constexpr ByteSet plain_inside("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

/// A word of letters and figures of ASCII, with or without a stop or comma at its end. Between two of them a line may
/// end after the space and nowhere else (UAX 14, LB 7, 13, 18, 23, 28), whatever stands farther off.
bool is_plain(std::string_view word) {
  if (word.empty() || !plain_inside.contains(word.front())) return false;
  if (word.back() == '.' || word.back() == ',') word.remove_suffix(1);
  return std::all_of(word.begin(), word.end(), [](char c) { return plain_inside.contains(c); });
}

/// A word of a text and where the next begins.
struct Word {
  std::size_t from = 0, next = 0;
  bool plain = false;
};

Word word_at(std::string_view text, std::size_t from) {
  const std::size_t end = std::min(text.find(' ', from), text.size());
  return {from, std::min(end + 1, text.size()), is_plain(text.substr(from, end - from))};
}

/// What the library says of the bytes [from, to) of a text, in the context of a plain word before and behind.
void ask_library(std::string_view text, std::size_t from, std::size_t to, const char* language, Vector<char>& breaks) {
  static std::once_flag ready;
  std::call_once(ready, [] { init_linebreak(); });
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()) + from, to - from, language, breaks.data() + from);
}

/// For each byte whether a line may end after it. The library takes a hundred instructions a letter, and most words of
/// a text are plain: only the others are shown to it, each with the plain word before and behind.
Vector<char> line_breaks(std::string_view text, std::string_view language) {
  Vector<char> breaks(text.size(), LINEBREAK_NOBREAK);
  const String language_text(language.substr(0, language.find('-')));
  std::size_t before = 0;  // where the word before the next one begins
  for (std::size_t at = 0; at < text.size();) {
    Word word = word_at(text, at);
    if (word.plain) {
      if (word.next > at + 1 && text[word.next - 1] == ' ') breaks[word.next - 1] = LINEBREAK_ALLOWBREAK;
      before = at;
      at = word.next;
      continue;
    }
    while (!word.plain && word.next < text.size()) word = word_at(text, word.next);
    ask_library(text, before, word.next, language_text.c_str(), breaks);
    // The plain word at the end of what was asked: its own space is seen as the end of a text.
    before = word.from;
    at = word.plain ? word.from : word.next;
  }
  return breaks;
}

}  // namespace

Vector<std::uint32_t> break_opportunities(std::string_view text, std::string_view language) {
  const Vector<char> breaks = line_breaks(text, language);
  Vector<std::uint32_t> result;
  const auto end_of = [text](std::size_t word) { return std::min(text.find(' ', word), text.size()); };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool begins_word = i == 0 || text[i - 1] == ' ';
    // Looked for once a word: a word may be as long as the text.
    const std::size_t end = begins_word ? end_of(i) : i;
    const std::string_view word = text.substr(i, end - i);
    if (begins_word && is_plain(word)) {
      i = end;
      if (i + 1 < text.size() && breaks[i] == LINEBREAK_ALLOWBREAK) result.push_back(static_cast<std::uint32_t>(i + 1));
      continue;
    }
    const auto address = begins_word ? address_in(word) : std::nullopt;
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
