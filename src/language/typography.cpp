#include "language/typography.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace brief::language {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Sign {
  char32_t c = 0;
  std::uint32_t piece = 0, begin = 0, size = 0;  // bytes of the piece
  bool is_kept = false;                          // of an address
};

/// What is set in place of a sign.
struct Replacement {
  std::size_t sign = 0;
  String text;
};

struct Pair {
  std::size_t open = 0, close = none;  // signs; one past the last of a pair that the next paragraph goes on with
  std::string_view opening;            // as it is set; empty: it stays
};

/// An opening mark that is set again at the head of a later paragraph.
struct Reopened {
  std::size_t sign = 0, pair = 0;
};

bool is_double(char32_t c) { return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB; }
bool is_single(char32_t c) { return c == '\'' || (c >= 0x2018 && c <= 0x201B) || c == 0x2039 || c == 0x203A; }
bool is_straight(char32_t c) { return c == '"' || c == '\''; }
bool is_space(char32_t c) { return c == ' ' || c == '\n' || c == 0xA0 || c == 0x202F; }

bool is_word(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

constexpr std::string_view em_dash = "—";

/// Whether a text may hold a mark, by the bytes that marks begin with: most hold none.
bool may_have_marks(std::string_view text) {
  const auto begins_mark = [](char c) { return c == '"' || c == '\'' || c == '\xC2' || c == '\xE2'; };
  return std::any_of(text.begin(), text.end(), begins_mark) || text.find("--") != std::string_view::npos;
}

class Setter {
 public:
  Setter(std::span<const std::string_view> pieces, const Marks& marks) : pieces_(pieces), marks_(marks) {
    std::size_t size = 0;
    for (const std::string_view piece : pieces) size += piece.size();
    signs_.reserve(size);
    for (std::uint32_t piece = 0; piece < pieces.size(); ++piece)
      for (std::size_t at = 0; at < pieces[piece].size();) {
        const CodePoint c = code_point_at(pieces[piece], at);
        signs_.push_back({c.value, piece, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(c.size), false});
        at += c.size;
      }
  }

  Vector<String> set() {
    keep_addresses();
    set_dashes();
    find_pairs();
    set_pairs();
    return replaced();
  }

 private:
  char32_t at(std::size_t i) const { return i < signs_.size() ? signs_[i].c : ' '; }
  char32_t before(std::size_t i) const { return i == 0 ? U' ' : signs_[i - 1].c; }

  /// The last put in place of a sign is what counts.
  void put(std::size_t i, std::string_view text) { replacements_.push_back({i, String(text)}); }

  Vector<String> replaced() {
    std::stable_sort(replacements_.begin(), replacements_.end(),
                     [](const Replacement& a, const Replacement& b) { return a.sign < b.sign; });
    Vector<String> made(pieces_.size());
    auto next = replacements_.begin();
    for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
      std::size_t from = 0;
      for (; next != replacements_.end() && signs_[next->sign].piece == piece; ++next) {
        if (next + 1 != replacements_.end() && (next + 1)->sign == next->sign) continue;
        const Sign& sign = signs_[next->sign];
        (made[piece] += pieces_[piece].substr(from, sign.begin - from)) += next->text;
        from = sign.begin + sign.size;
      }
      made[piece] += pieces_[piece].substr(from);
    }
    return made;
  }

  /// The signs of web addresses, to their ends, are what has to be typed.
  void keep_addresses() {
    for (std::size_t i = 0; i + 2 < signs_.size(); ++i) {
      const bool found = stands_at(i, "://") || (!is_word(before(i)) && (stands_at(i, "www.") || stands_at(i, "xn--")));
      if (!found || (at(i) == ':' && !is_word(before(i)))) continue;
      for (; i < signs_.size() && !is_space(at(i)) && at(i) != '"'; ++i) signs_[i].is_kept = true;
    }
  }

  /// In letters of any case.
  bool stands_at(std::size_t i, std::string_view ascii) const {
    for (std::size_t k = 0; k < ascii.size(); ++k)
      if (at(i + k) != static_cast<char32_t>(ascii[k]) && at(i + k) + 0x20 != static_cast<char32_t>(ascii[k]))
        return false;
    return true;
  }

  /// `--` and `---`, but for those at a word's head, as of a command's option, and alone on a line.
  void set_dashes() {
    for (std::size_t i = 0; i + 1 < signs_.size() && !marks_.dash.empty(); ++i) {
      if (signs_[i].is_kept || at(i) != '-' || at(i + 1) != '-' || before(i) == '-') continue;
      const std::size_t end = at(i + 2) == '-' ? i + 3 : i + 2;
      if (at(end) == '-') continue;
      const bool head = is_head(i), tail = is_tail(end);
      if (!head || (tail && !is_alone(i, end))) set_dash(i, end, head, tail);
    }
  }

  /// Whether nothing or a space stands before a sign, or what opens there.
  bool is_head(std::size_t i) const {
    constexpr std::u32string_view openers = U"([{¿¡";
    while (i > 0 && (is_mark(at(i - 1)) || openers.find(at(i - 1)) != std::u32string_view::npos)) --i;
    return i == 0 || is_space(at(i - 1));
  }

  /// Whether nothing or a space stands at a place, or what closes there.
  bool is_tail(std::size_t i) const {
    constexpr std::u32string_view closers = U")]}.,;:!?…";
    while (i < signs_.size() && (is_mark(at(i)) || closers.find(at(i)) != std::u32string_view::npos)) ++i;
    return i >= signs_.size() || is_space(at(i));
  }

  bool is_alone(std::size_t i, std::size_t end) const {
    return (i == 0 || before(i) == '\n') && (end == signs_.size() || at(end) == '\n');
  }

  /// Two hyphens are the language's dash, which has its own spaces; between figures one without spaces, and beside
  /// what opens or closes too. Three are a long dash, where the language's is a short one with the writer's spaces.
  void set_dash(std::size_t i, std::size_t end, bool head, bool tail) {
    const bool range = is_digit(before(i)) && is_digit(at(end));
    const bool longer = end == i + 3 && marks_.dash.find(em_dash) == std::string_view::npos;
    const bool space_before = i > 0 && before(i) == ' ', space_after = end < signs_.size() && at(end) == ' ';
    const bool parts_words = (space_before && space_after) || (!head && (!tail || space_after));
    put(i, longer ? em_dash : range ? std::string_view("–") : parts_words ? marks_.dash : without_spaces(marks_.dash));
    for (std::size_t k = i + 1; k < end; ++k) put(k, {});
    if (!parts_words || longer) return;
    if (space_before) put(i - 1, {});
    if (space_after) put(end, {});
  }

  static std::string_view without_spaces(std::string_view dash) {
    const std::size_t begin = dash.find_first_not_of(' ');
    return dash.substr(begin, dash.find_last_not_of(' ') + 1 - begin);
  }

  bool may_open(std::size_t i) const {
    constexpr std::u32string_view openers = U"([{–—-/";
    const char32_t c = before(i);
    const bool starts = i == 0 || is_space(c) || openers.find(c) != std::u32string_view::npos || is_mark(c);
    return starts && i + 1 < signs_.size() && (at(i + 1) != ' ' || at(i) == U'«');
  }

  bool may_close(std::size_t i) const {
    const char32_t c = at(i + 1);
    return i > 0 && (before(i) != ' ' || at(i) == U'»') && (i + 1 == signs_.size() || !is_word(c));
  }

  static bool is_mark(char32_t c) { return is_double(c) || is_single(c); }

  void find_pairs() {
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      if (signs_[i].is_kept || !is_mark(at(i))) continue;
      const bool apostrophe = is_single(at(i)) && (is_inside_word(i) || begins_short_word(i));
      const std::size_t level = apostrophe ? none : open_level(is_double(at(i)));
      if (is_prime(i, level != none)) {
        put(i, is_double(at(i)) ? "″" : "′");
      } else if (level != none && may_close(i)) {
        pairs_[open_[level]].close = i;
        open_.resize(level);  // what stands open inside it was no opening mark
      } else if (level != none && begins_paragraph(i) && may_open(i)) {
        reopened_.push_back({i, open_[level]});
      } else if (!apostrophe && may_open(i)) {
        open_.push_back(pairs_.size());
        pairs_.push_back({i, none, {}});
      } else if (at(i) == '\'') {
        put(i, "’");
      } else if (at(i) == '"') {
        put(i, is_digit(before(i)) ? "″" : marks_.quotation.outer.close);
      }
    }
    if (marks_.goes_on && open_level(true) != none) pairs_[open_[open_level(true)]].close = signs_.size();
  }

  bool is_inside_word(std::size_t i) const { return i > 0 && is_word(before(i)) && is_word(at(i + 1)); }

  bool begins_paragraph(std::size_t i) const { return i > 0 && before(i) == '\n'; }

  /// What an apostrophe stands before: ’n’, ’90s, ’68, ’tis, the ’s and ’t of Dutch, the ’ne of German.
  bool begins_short_word(std::size_t i) const {
    if (!is_straight(at(i))) return false;
    const bool after_n = at(i - 1) == 'n' && i > 1 && is_single(at(i - 2));
    if (after_n) return true;
    if (i > 0 && is_word(before(i))) return false;
    std::string word;
    for (std::size_t k = i + 1; k < signs_.size() && is_word(at(k)) && at(k) < 0x80 && word.size() < 6; ++k)
      word += static_cast<char>(at(k) >= 'A' && at(k) <= 'Z' ? at(k) + 0x20 : at(k));
    static constexpr std::string_view words[] = {"tis", "twas", "em", "til", "cause", "bout", "cos", "n",
                                                 "s",   "t",    "k",  "m",   "ne",    "nen",  "nem", "ner"};
    const char32_t next = at(i + 1 + word.size());
    const bool known = std::find(std::begin(words), std::end(words), word) != std::end(words);
    if (known) return !is_word(next) && (!is_single(next) || word == "n");
    const bool year = is_digit(at(i + 1)) && is_digit(at(i + 2));
    return year && (word.size() == 2 ? !is_single(next) : word.size() == 3 && word[2] == 's');
  }

  /// Feet, inches and minutes: a straight mark after a figure that closes nothing, or that another mark is left to
  /// close.
  bool is_prime(std::size_t i, bool is_open) const {
    if (!is_straight(at(i)) || !is_digit(before(i))) return false;
    if (is_digit(at(i + 1))) return !begins_group(i + 1);
    if (is_word(at(i + 1))) return false;
    return !is_open || closes_before_opening(i);
  }

  /// Three figures, as after the apostrophes of 1’000’000.
  bool begins_group(std::size_t i) const {
    return is_digit(at(i)) && is_digit(at(i + 1)) && is_digit(at(i + 2)) && !is_digit(at(i + 3));
  }

  /// Whether the next mark of the kind can only close.
  bool closes_before_opening(std::size_t i) const {
    for (std::size_t k = i + 1; k < signs_.size(); ++k)
      if (at(k) == at(i) && !is_inside_word(k)) return may_close(k) && !may_open(k) && !is_digit(before(k));
    return false;
  }

  /// The innermost open mark of the kind.
  std::size_t open_level(bool wants_double) const {
    for (std::size_t level = open_.size(); level-- > 0;)
      if (is_double(at(pairs_[open_[level]].open)) == wants_double) return level;
    return none;
  }

  /// Pairs stand in the order of their opening marks: those around one are on the stack.
  void set_pairs() {
    struct Around {
      std::size_t close;
      bool is_outer;
    };
    Vector<Around> around;
    for (Pair& pair : pairs_) {
      if (pair.close == none) {
        if (at(pair.open) == '\'') put(pair.open, "’");
        if (at(pair.open) == '"') put(pair.open, marks_.quotation.outer.open);
        continue;
      }
      while (!around.empty() && around.back().close < pair.open) around.pop_back();
      const bool inside = marks_.is_quoted || !around.empty();
      const bool parent_is_outer = around.empty() || around.back().is_outer;
      const bool is_outer = inside ? !parent_is_outer : is_double(at(pair.open));
      around.push_back({pair.close, is_outer});
      if (marks_.is_quoted || is_straight(at(pair.open)) || is_straight(at(pair.close))) set_pair(pair, is_outer);
    }
    for (const Reopened& again : reopened_)
      if (const std::string_view opening = pairs_[again.pair].opening; !opening.empty()) put(again.sign, opening);
  }

  void set_pair(Pair& pair, bool is_outer) {
    const QuotationMarks& own = is_outer ? marks_.quotation.outer : marks_.quotation.inner;
    const std::string_view space = is_outer ? marks_.quotation.space : std::string_view();
    // Spaces inside guillemets are the language's, not the writer's.
    if (at(pair.open) == U'«' && is_space(at(pair.open + 1))) put(pair.open + 1, {});
    if (at(pair.close) == U'»' && is_space(before(pair.close))) put(pair.close - 1, {});
    put(pair.open, String(own.open) + String(space));
    pair.opening = own.open;
    if (pair.close < signs_.size()) put(pair.close, String(space) + String(own.close));
  }

  std::span<const std::string_view> pieces_;
  const Marks& marks_;
  Vector<Sign> signs_;
  Vector<Replacement> replacements_;
  Vector<Pair> pairs_;
  Vector<std::size_t> open_;  // pairs, the innermost last
  Vector<Reopened> reopened_;
};

}  // namespace

Vector<String> typographic(std::span<const std::string_view> pieces, const Marks& marks) {
  // A pair of hyphens may stand across two pieces.
  const auto ends_in_hyphen = [](std::string_view piece) { return piece.ends_with('-'); };
  if (std::none_of(pieces.begin(), pieces.end(), may_have_marks) &&
      std::none_of(pieces.begin(), pieces.end(), ends_in_hyphen))
    return {pieces.begin(), pieces.end()};
  return Setter(pieces, marks).set();
}

String typographic(std::string_view text, const Marks& marks) {
  return typographic(std::span<const std::string_view>(&text, 1), marks).front();
}

}  // namespace brief::language
