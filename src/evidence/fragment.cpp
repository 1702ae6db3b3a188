#include "evidence/fragment.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/hex.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t whole_words = 12;  // a passage of more words is named by its first and last words
constexpr int most_tries = 50;             // places where a term stands that are looked at
constexpr char block_end = '\x01', line_end = '\x02', passed_over = '\x03';
constexpr std::size_t nowhere = std::string::npos;

/// Letters with a stroke or of two letters, which are no compositions (Unicode Standard 2.12) and yet the same letter
/// for a search at the first level of collation (UTS 10, root of CLDR).
std::u32string_view base_letters(char32_t c) {
  using Row = std::pair<char32_t, std::u32string_view>;
  constexpr std::array<Row, 12> rows{{{U'æ', U"ae"},
                                      {U'ð', U"d"},
                                      {U'ø', U"o"},
                                      {U'đ', U"d"},
                                      {U'ħ', U"h"},
                                      {U'ı', U"i"},
                                      {U'ł', U"l"},
                                      {U'œ', U"oe"},
                                      {U'ŧ', U"t"},
                                      {U'ƒ', U"f"},
                                      {U'ɍ', U"r"},
                                      {U'⁄', U"/"}}};
  const auto found = std::find_if(rows.begin(), rows.end(), [c](const Row& row) { return row.first == c; });
  return found == rows.end() ? std::u32string_view() : found->second;
}

/// Letters as a search without regard to case and accents sees them. A fold that unites more than a browser's costs at
/// most a longer fragment; one that unites less leads to another passage.
void append_folded(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c == '\n' ? ' ' : c);
    return;
  }
  if (is_quotation(c)) return void(text += '\'');
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  std::array<utf8proc_int32_t, 24> parts{};  // the longest decomposition has 18
  int last = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()), options, &last);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 24); ++i) {
    const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
    if (const auto base = base_letters(part); !base.empty())
      text += to_utf8(base);
    else if (utf8proc_category(static_cast<utf8proc_int32_t>(part)) != UTF8PROC_CATEGORY_MN)
      text += to_utf8({&part, 1});
  }
}

std::string folded(std::string_view utf8) {
  std::string text;
  for (const Character& c : characters_of(utf8))
    if (c.c != U' ' || !text.ends_with(' ')) append_folded(text, c.c);
  return text;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || c == passed_over || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/// Percent-encodes what may not stand in a term: everything but letters, digits and few signs; in particular the comma,
/// the ampersand and the hyphen-minus, which part terms (section 3.3).
std::string encoded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '~';
    if (plain)
      result += c;
    else
      ((result += '%') += upper_hex_digits[byte >> 4]) += upper_hex_digits[byte & 15];
  }
  return result;
}

bool stands_before(const archive::PassedOver& passed, std::size_t byte) { return passed.at < byte; }

}  // namespace

BrowserText::BrowserText(const Index& index)
    : index_(index),
      has_lines_(index.document().format != archive::Format::text),
      begin_(index.size()),
      end_(index.size()) {
  std::uint32_t unit = 0;
  for (const archive::Block& block : index.document().blocks) add_block(block, unit);
}

void BrowserText::add_block(const archive::Block& block, std::uint32_t& unit) {
  const auto characters =
      characters_of(std::string_view(index_.document().text).substr(block.begin, block.end - block.begin),
                    static_cast<std::uint32_t>(block.begin));
  const std::uint32_t first = unit;
  const auto& over = index_.document().passed_over;
  auto next = std::lower_bound(over.begin(), over.end(), block.begin, stands_before);
  for (const Character& c : characters) {
    for (; next != over.end() && next->at <= c.begin; ++next) add_passed_over(*next);
    for (; unit < index_.size() && index_.begin_byte(unit) <= c.begin; ++unit)
      begin_[unit] = static_cast<std::uint32_t>(text_.size());
    if (has_lines_ && (c.c == U'\n' || index_.document().text[c.begin] == '\t'))
      text_ += line_end;
    else if ((c.c != U' ' && c.c != U'\n') || (!text_.ends_with(' ') && !text_.ends_with(block_end)))
      append_folded(text_, c.c);
    for (std::uint32_t k = unit; k-- > first && unit - k <= 3;)
      if (index_.end_byte(k) == c.end) end_[k] = static_cast<std::uint32_t>(text_.size());
  }
  text_ += block_end;
}

void BrowserText::add_passed_over(const archive::PassedOver& passed) {
  text_ += passed.is_edge ? line_end : passed_over;
  if (!passed.words.empty()) (text_ += folded(passed.words)) += line_end;
}

/// Whether a page shows something between a unit and the one before it that is none of the text: the mark of a note.
bool BrowserText::passed_over_before(std::uint32_t unit) const {
  if (unit == 0 || unit >= index_.size()) return false;
  const auto& over = index_.document().passed_over;
  const auto next = std::lower_bound(over.begin(), over.end(), index_.end_byte(unit - 1), stands_before);
  return next != over.end() && next->at <= index_.begin_byte(unit);
}

/// Whether a search goes no further back: at the start of a block, of a line of its own or of a table's cell.
bool BrowserText::starts_line(std::uint32_t unit) const {
  if (unit == 0 || index_.starts_block(unit) || passed_over_before(unit)) return true;
  const std::size_t from = index_.end_byte(unit - 1), to = index_.begin_byte(unit);
  if (!has_lines_ || from >= to) return false;
  return std::string_view(index_.document().text).substr(from, to - from).find_first_of("\n\t") != nowhere;
}

/// Up to `count` words of a line from a place on, or before it.
Range BrowserText::words_within_line(std::uint32_t from, std::uint32_t count, bool forwards, Range limit) const {
  Range range{from, from};
  std::uint32_t words = 0;
  if (forwards) {
    while (range.end < limit.end && words < count && (range.end == from || !starts_line(range.end)))
      words += index_.words(range.end, range.end + 1), ++range.end;
    // A word that the mark of a note touches ends nowhere.
    if (range.end > from + 1 && range.end < limit.end && passed_over_before(range.end)) --range.end;
    return range;
  }
  while (range.begin > limit.begin && words < count) {
    words += index_.words(range.begin - 1, range.begin);
    --range.begin;
    if (starts_line(range.begin)) break;
  }
  return range;
}

std::string BrowserText::plain(Range range) const {
  std::u32string text;
  for (const Character& c : characters_of(index_.text(range)))
    if (c.c != U' ' && c.c != U'\n')
      text += c.c;
    else if (!text.ends_with(U' '))
      text += U' ';
  return to_utf8(text);
}

BrowserText::Terms BrowserText::terms(Range range, std::uint32_t edge, std::uint32_t context) const {
  Terms made;
  const bool one_line = words_within_line(range.begin, index_.size(), true, range).end == range.end;
  if (one_line && index_.words(range.begin, range.end) <= whole_words) {
    made.start = plain(range);
  } else {
    made.start = plain(words_within_line(range.begin, edge, true, range));
    made.end = plain(words_within_line(range.end, edge, false, range));
  }
  if (context == 0) return made;
  const Range all{0, index_.size()};
  made.prefix = plain(words_within_line(range.begin, context, false, all));
  if (range.end < index_.size()) made.suffix = plain(words_within_line(range.end, context, true, all));
  return made;
}

bool BrowserText::bounded(std::size_t begin, std::size_t end) const {
  const bool before = begin > 0 && is_word_byte(text_[begin - 1]) && is_word_byte(text_[begin]);
  const bool after = end < text_.size() && is_word_byte(text_[end]) && is_word_byte(text_[end - 1]);
  return !before && !after;
}

std::size_t BrowserText::find(const std::string& words, std::size_t from) const {
  for (int i = 0; i < most_tries && from < text_.size(); ++i) {
    const void* found = memmem(text_.data() + from, text_.size() - from, words.data(), words.size());
    if (found == nullptr) return nowhere;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    if (bounded(at, at + words.size())) return at;
    from = at + 1;
  }
  return nowhere;
}

/// The range that a browser takes (section 3.5.2, find a range from a text directive).
BrowserText::Span BrowserText::first_match(const Terms& terms) const {
  const std::string prefix = folded(terms.prefix), start = folded(terms.start), end = folded(terms.end),
                    suffix = folded(terms.suffix);
  std::size_t from = 0;
  for (int i = 0; i < most_tries; ++i) {
    const std::size_t at = find(start, from);
    if (at == nowhere) return {};
    from = at + 1;
    std::size_t before = at;
    while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == block_end)) --before;
    if (!prefix.empty() && !std::string_view(text_).substr(0, before).ends_with(prefix)) continue;
    std::size_t to = at + start.size();
    if (!end.empty()) {
      const std::size_t last = find(end, to);
      if (last == nowhere) return {};
      to = last + end.size();
    }
    std::size_t after = to;
    while (after < text_.size() && (text_[after] == ' ' || text_[after] == block_end)) ++after;
    if (!suffix.empty() && !std::string_view(text_).substr(after).starts_with(suffix)) continue;
    return {at, to};
  }
  return {};
}

std::string BrowserText::directive(Range range) const {
  // An elided article is part of the word for a browser.
  while (range.begin > 0 && index_.key(range.begin - 1).ends_with('\'') && end_[range.begin - 1] == begin_[range.begin])
    --range.begin;
  const Span wanted{begin_[range.begin], end_[range.end - 1]};
  constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 5> tries{{{5, 0}, {5, 3}, {10, 0}, {8, 6}, {12, 12}}};
  for (const auto& [edge, context] : tries) {
    const Terms made = terms(range, edge, context);
    if (made.start.empty() || first_match(made) != wanted) continue;
    std::string text = "text=";
    if (!made.prefix.empty()) text += encoded(made.prefix) + "-,";
    text += encoded(made.start);
    if (!made.end.empty()) text += "," + encoded(made.end);
    if (!made.suffix.empty()) text += ",-" + encoded(made.suffix);
    return text;
  }
  return {};
}

std::string ascii_url(std::string_view url) {
  std::string ascii;
  for (const char c : url) ascii += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : encoded({&c, 1});
  return ascii;
}

bool is_web_page(std::string_view url) {
  const std::string path = lower_case(url.substr(0, url.find_first_of("?#")));
  return (path.starts_with("http://") || path.starts_with("https://")) && !path.ends_with(".pdf");
}

std::string with_directives(std::string_view url, const std::vector<std::string>& directives) {
  if (!is_web_page(url) || directives.empty()) return ascii_url(url);
  const std::size_t hash = std::min(url.find('#'), url.size());
  std::string result = ascii_url(url.substr(0, url.find(":~:", hash)));
  result += result.find('#') == std::string::npos ? "#:~:" : ":~:";
  for (std::size_t i = 0; i < directives.size(); ++i) (result += i > 0 ? "&" : "") += directives[i];
  return result;
}

}  // namespace brief::evidence
