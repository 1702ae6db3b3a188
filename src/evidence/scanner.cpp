#include "evidence/scanner.hpp"

#include <algorithm>

#include "evidence/inner_marks.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

bool in(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != std::u32string_view::npos; }

bool is_apostrophe(char32_t c) { return in(c, U"'’‘ʼ＇´`"); }

/// Feet and inches, minutes and seconds.
bool is_prime(char32_t c) { return in(c, U"′″‴"); }

/// The form of a character inside a key: what may vary without the words being other is one.
char32_t key_form(char32_t c) {
  if (is_apostrophe(c) || c == U'′') return U'\'';
  if (c == U'″') return U'"';
  return is_dash(c) ? U'-' : c;
}

}  // namespace

bool loses_vowel(std::string_view lower) {
  static constexpr std::string_view heads[] = {
      "l",   "d",    "j",  "m",     "n",     "s",      "c",      "qu",  "jusqu", "lorsqu", "dell",   "nell", "sull",
      "all", "dall", "un", "quest", "quell", "puisqu", "quoiqu", "dov", "cos",   "bell",   "nessun", "com"};
  return std::find(std::begin(heads), std::end(heads), lower) != std::end(heads);
}

std::vector<Unit> Scanner::scan() {
  while ((i_ = skip_spaces(i_)) < characters_.size()) {
    if (scan_ellipsis() || scan_number() || scan_address() || scan_word() || scan_quotation() || scan_dash()) continue;
    const bool slash = at(i_) == U'/' && i_ > 0 && word_at(i_ - 1) && word_at(i_ + 1);
    const bool rating = at(i_) == U'+' && i_ > 0 && word_at(i_ - 1) && !word_at(i_ + 1);  // AAA+
    add(Kind::mark, std::u32string(1, at(i_)), i_ + 1);
    if (slash) units_.back().joined = joins_next_ = true;  // and/or, km/h
    if (rating) units_.back().joined = true;
  }
  return std::move(units_);
}

std::size_t Scanner::skip_spaces(std::size_t i) const {
  while (i < characters_.size() && space_at(i)) ++i;
  return i;
}

void Scanner::add(Kind kind, std::u32string_view key, std::size_t end) {
  Unit unit;
  unit.kind = kind;
  unit.key = to_utf8(key);
  unit.joined = joins_next_;
  joins_next_ = false;
  unit.begin = characters_[i_].begin;
  unit.end = characters_[end - 1].end;
  units_.push_back(std::move(unit));
  i_ = end;
}

/// Three full stops or more, tight or spaced, are the ellipsis.
bool Scanner::scan_ellipsis() {
  if (at(i_) == U'…') {
    add(Kind::mark, U"…", i_ + 1);
    return true;
  }
  if (at(i_) != U'.') return false;
  std::size_t dots = 1, end = i_ + 1;
  while (at(end) == U'.' || (space_at(end) && at(end + 1) == U'.')) {
    end += at(end) == U'.' ? 1 : 2;
    ++dots;
  }
  if (dots < 3) return false;
  add(Kind::mark, U"…", end);
  return true;
}

/// The first digit of a number whose sign or currency stands at the current place; past the end where there is none.
std::size_t Scanner::number_start() const {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t i = i_;
  const bool after_word = i > 0 && (word_at(i - 1) || in(at(i - 1), U").]"));
  if (at(i) == U'+' && at(i + 1) == U'/' && is_dash(at(i + 2)) && !after_word) {
    const std::size_t figures = space_at(i + 3) ? i + 4 : i + 3;
    if (is_digit(at(figures)) || is_currency(at(figures))) return is_digit(at(figures)) ? figures : none;
  }
  if (in(at(i), U"+±-−‑–＋－") && !after_word) {
    const bool minus = at(i) == U'−' || at(i) == U'±';
    ++i;
    if (minus && space_at(i)) ++i;
  }
  std::size_t letters = i;
  while (letters - i < 4 && is_upper(at(letters))) ++letters;
  if (letters > i && is_currency(at(letters))) i = letters;
  if (is_currency(at(i))) {
    ++i;
    if (in(at(i), U"-−")) ++i;
    if (space_at(i)) ++i;
  }
  if (in(at(i), U"%‰") && !after_word) ++i;                         // Turkish %3,2
  if (in(at(i), U".,") && is_digit(at(i + 1)) && !after_word) ++i;  // .5
  return is_digit(at(i)) ? i : none;
}

/// The end of the figures after a space that parts thousands, or `run` where it doesn't: 4 500 and 1 234 567.
std::size_t Scanner::group_end(std::size_t digits, std::size_t run) const {
  if (run - digits > 3) return run;
  std::size_t end = run;
  while (space_at(end) && is_digit(at(end + 1)) && is_digit(at(end + 2)) && is_digit(at(end + 3)) &&
         !is_digit(at(end + 4)))
    end += 4;
  return end;
}

/// The length of what links the figures or letters before `i` with those behind it to one number; 0: nothing does.
std::size_t Scanner::number_link(std::size_t i) const {
  const bool after_digit = is_digit(at(i - 1));
  if (after_digit && is_digit(at(i + 1)) && in(at(i), U".,'’:/⁄·٫٬_˙")) return 1;
  if (after_digit && at(i) == U'.' && in(at(i + 1), U"ªº")) return 1;                      // 21.ª
  if (after_digit && is_digit(at(i + 1)) && in(at(i), U"→…|&")) return 1;                  // 19→20
  if (after_digit && at(i) == U'.' && at(i + 1) == U'.' && is_digit(at(i + 2))) return 2;  // 16..18
  if (is_dash(at(i)) && at(i) != U'—' && (word_at(i + 1) || (is_currency(at(i + 1)) && is_digit(at(i + 2)))))
    return is_currency(at(i + 1)) ? 2 : 1;
  if (is_apostrophe(at(i)) && word_at(i + 1)) return 1;
  if (is_prime(at(i)) && after_digit && is_digit(at(i + 1))) return 1;  // 5′10″
  if (in(at(i), U"⁻⁺") && after_digit && is_digit(at(i + 1))) return 1;
  if (in(at(i), U"%‰°") && is_dash(at(i + 1)) && is_digit(at(i + 2))) return 2;
  return 0;
}

/// Whether a straight mark behind a figure is of feet or inches: none opens a quotation before it that it could close.
bool Scanner::is_straight_prime(std::size_t i) {
  const char32_t mark = at(i);
  const bool ends = i + 1 >= characters_.size() || space_at(i + 1) || in(at(i + 1), U".,;:)");
  if ((mark != U'\'' && mark != U'"') || !ends) return false;
  for (; looked_at_ < i; ++looked_at_) {
    const bool opening = looked_at_ == 0 || !word_at(looked_at_ - 1);
    if (opening && is_quotation(at(looked_at_)) && !is_prime(at(looked_at_))) opened_ = true;
    if (opening && is_apostrophe(at(looked_at_))) opened_ = true;
  }
  return !opened_;
}

/// The end of the minutes and seconds of an arc after its degrees: 42° 39′ 50″.
std::size_t Scanner::arc_end(std::size_t i, std::u32string& key) const {
  while (true) {
    std::size_t next = space_at(i) ? i + 1 : i;
    const std::size_t figures = next;
    while (is_digit(at(next)) || (in(at(next), U".,") && is_digit(at(next + 1)))) ++next;
    if (next == figures || !in(at(next), U"′″'\"’”")) return i;
    for (std::size_t k = figures; k < next; ++k) key += at(k);
    key += in(at(next), U"′'’") ? U'\'' : U'"';
    i = next + 1;
  }
}

std::size_t Scanner::number_end(std::size_t from, std::u32string& key) {
  std::size_t i = from;
  while (true) {
    const std::size_t run = i;
    while (word_at(i)) ++i;
    const bool figures = std::all_of(characters_.begin() + static_cast<std::ptrdiff_t>(run),
                                     characters_.begin() + static_cast<std::ptrdiff_t>(i),
                                     [](const Character& c) { return is_digit(c.c); });
    if (figures) i = group_end(run, i);
    for (std::size_t k = run; k < i; ++k) {
      const bool after_letter = k > from && !is_digit(at(k - 1)) && word_at(k - 1);  // 5m², but not 10⁶
      key += space_at(k) ? U' ' : after_letter ? plain_figure(at(k)) : at(k);
    }
    const std::size_t link = number_link(i);
    if (link == 0) break;
    for (std::size_t k = 0; k < link; ++k) key += key_form(at(i + k));
    i += link;
  }
  if (at(i) == U'+' && !word_at(i + 1)) key += at(i++);  // 40+ nations
  if (i > from && is_digit(at(i - 1)) && (is_prime(at(i)) || is_straight_prime(i))) {
    key += key_form(at(i++));
    return i;
  }
  const std::size_t mark = space_at(i) ? i + 1 : i;
  if (!in(at(mark), U"%‰°º") && !is_currency(at(mark))) return i;
  if (is_currency(at(mark)) && is_digit(at(mark + 1))) return i;  // of the number that follows
  key += at(mark);
  i = mark + 1;
  if (in(at(mark), U"%‰"))
    while (is_lower(at(i))) key += at(i++);  // 2,5%ige
  if (at(mark) != U'°') return i;
  i = arc_end(i, key);
  while (word_at(i) && !is_digit(at(i))) key += at(i++);
  return i;
}

bool Scanner::scan_number() {
  const std::size_t digits = number_start();
  if (digits == static_cast<std::size_t>(-1)) return false;
  std::u32string key;
  for (std::size_t i = i_; i < digits; ++i)
    if (!space_at(i)) key += key_form(at(i));
  if (key == U"+/-") key = U"±";
  const std::size_t end = number_end(digits, key);
  add(Kind::number, key, end);
  return true;
}

/// Whether letters and figures alone stand here up to a space or the end.
bool Scanner::is_plain_word() const {
  std::size_t end = i_;
  while (word_at(end)) ++end;
  return end == characters_.size() || space_at(end);
}

/// An e-mail or web address, the name of an account or a tag: whole as it stands between spaces, less the punctuation
/// after it.
bool Scanner::scan_address() {
  const bool tag = in(at(i_), U"@#") && word_at(i_ + 1);
  if (!tag && (!word_at(i_) || is_plain_word())) return false;
  std::size_t end = i_ + (tag ? 1 : 0);
  bool address = tag, dot = false;
  while (end < characters_.size() && !space_at(end) && end - i_ < 2048) {
    const char32_t c = at(end);
    if (c == U'@' && end > i_) address = address || word_at(end + 1);
    if (c == U':' && at(end + 1) == U'/' && at(end + 2) == U'/') address = true;
    if (c == U'.' && end == i_ + 3 && at(i_) == U'w' && at(i_ + 1) == U'w' && at(i_ + 2) == U'w') address = true;
    if (c == U'/' && dot && word_at(end + 1) && is_lower(at(end - 1))) address = true;  // gov.uk/kfor
    dot = dot || (c == U'.' && end > i_ && is_lower(at(end - 1)) && is_lower(at(end + 1)));
    if (is_quotation(c) || in(c, U"()[]<>,;")) break;
    if (!address && !word_at(end) && !in(c, U"@:/._-+")) break;
    if (tag && !word_at(end) && !in(c, U"._-")) break;
    ++end;
  }
  while (end > i_ && in(at(end - 1), U".,:;!?…")) --end;
  if (!address || end == i_) return false;
  std::u32string key;
  for (std::size_t i = i_; i < end; ++i) key += at(i);
  add(Kind::word, key, end);
  return true;
}

/// The length of what links the word before `i` with the letters behind it to one: an apostrophe, a hyphen, the full
/// stop of an abbreviation or of an address, an ampersand. 0: nothing does.
std::size_t Scanner::word_link(std::size_t begin, std::size_t i) const {
  const char32_t c = at(i);
  const bool dotted = c == U'.' && i >= begin + 2 && at(i - 2) == U'.';
  if (dotted && is_hyphen(at(i + 1)) && word_at(i + 2)) return 2;  // U.S.-led
  if (const std::size_t inner = inner_mark(characters_, begin, i); inner != 0) return inner;
  if (!word_at(i + 1)) return 0;
  if (is_apostrophe(c) || c == U'&' || c == U'_') return 1;
  if (c == U'′' && !is_digit(at(i - 1)) && !is_digit(at(i + 1))) return 1;  // can′t
  if (is_hyphen(c)) return 1;
  if (in(c, U".,") && is_digit(at(i - 1)) && is_digit(at(i + 1))) return 1;  // v2.5
  if (c != U'.') return 0;
  const bool initial = i == begin + 1 || (i >= begin + 2 && (at(i - 2) == U'.' || is_hyphen(at(i - 2))));  // EU-U.S.
  if (initial && !word_at(i + 2)) return 1;
  const bool degree = i == begin + 2 && is_upper(at(begin)) && is_lower(at(begin + 1));  // Ph.D.
  if (degree && is_upper(at(i + 1)) && at(i + 2) == U'.') return 1;
  const bool domain = i >= begin + 2 && is_lower(at(i - 1)) == is_lower(at(i - 2));
  return domain && is_lower(at(i + 1)) && is_lower(at(i + 2)) ? 1 : 0;
}

/// Where a word goes on after a hyphen at a line end; 0 where it doesn't.
std::size_t Scanner::line_end_hyphen(std::size_t i) const {
  if (!is_hyphen(at(i))) return 0;
  std::size_t next = i + 1;
  while (at(next) == U' ') ++next;
  if (at(next) != U'\n') return 0;
  next = skip_spaces(next);
  return is_lower(at(next)) ? next : 0;
}

bool Scanner::is_elision(std::u32string_view head, std::size_t apostrophe) const {
  if (!is_apostrophe(at(apostrophe)) || !word_at(apostrophe + 1) || head.size() > 7) return false;
  return loses_vowel(lower_case(to_utf8(head)));
}

bool Scanner::scan_word() {
  if (!word_at(i_)) return false;
  const std::size_t begin = i_;
  std::size_t i = i_;
  std::u32string key, alias;
  while (true) {
    while (word_at(i)) {
      const char32_t c = i > begin ? plain_figure(at(i)) : at(i);  // km² and CO₂
      key += c;
      if (!alias.empty()) alias += c;
      ++i;
    }
    if (is_elision(key, i) && key.size() == i - begin) {
      const bool negation = key == U"n" || key == U"N" || key == U"s" || key == U"S";
      add(Kind::word, key + U'\'', i + 1);
      joins_next_ = negation;
      return true;
    }
    if (const std::size_t next = line_end_hyphen(i); next > 0) {
      if (alias.empty()) alias = key;
      alias += U'-';
      i = next;
      continue;
    }
    const std::size_t link = word_link(begin, i);
    if (link == 0) break;
    for (std::size_t k = i; k < i + link; ++k) {
      key += key_form(at(k));
      if (!alias.empty()) alias += key_form(at(k));
    }
    i += link;
  }
  add(Kind::word, key, i);
  units_.back().alias = to_utf8(alias);
  return true;
}

/// ".@KFOR", ".5 per cent", "... we stay": full stops that words begin with, behind a mark.
bool Scanner::begins_with_dots(std::size_t from) const {
  std::size_t end = from;
  while (at(end) == U'.') ++end;
  return end >= from + 3 || (end > from && (word_at(end) || in(at(end), U"@#")));
}

/// Whether the mark between `from` and `to` opens a quotation: by its form, or else by the spaces beside it.
bool Scanner::opens(std::size_t from, std::size_t to) const {
  const bool space_before = from == 0 || space_at(from - 1) || in(at(from - 1), U"([—–-:") ||
                            (is_quotation(at(from - 1)) && !units_.empty() && units_.back().kind == Kind::opening);
  const bool space_after =
      to >= characters_.size() || space_at(to) || (in(at(to), U".,;:!?)]") && !(space_before && begins_with_dots(to)));
  const char32_t c = at(from);
  if (in(c, U"„‚‟")) return true;
  if (c == U'«' || c == U'‹') return !(space_after && !space_before);
  if (c == U'»' || c == U'›') return space_before && !space_after;
  return space_before && !space_after;
}

bool Scanner::scan_quotation() {
  const char32_t c = at(i_), next = at(i_ + 1);
  std::size_t length = is_quotation(c) ? 1 : 0;
  if (c == next && in(c, U"'`,’‘")) length = 2;
  if (c == next && in(c, U"<>")) length = 2;
  if (length == 0 || (c == U',' && !word_at(i_ + 2))) return false;
  add(opens(i_, i_ + length) ? Kind::opening : Kind::closing, U"\"", i_ + length);
  return true;
}

/// Whether a tight dash makes one word of those beside it (Kosovo–Serbia, non–aligned) and is no punctuation.
bool Scanner::is_compound(std::size_t dash, std::size_t end) const {
  std::size_t begin = dash;
  std::u32string first;
  while (begin > 0 && word_at(begin - 1) && dash - begin < 12) --begin;
  for (std::size_t i = begin; i < dash; ++i) first += at(i);
  if (is_digit(first.back()) || is_digit(at(end)) || (is_upper(first.front()) && is_upper(at(end)))) return true;
  constexpr std::u32string_view prefixes[] = {U"non", U"anti",  U"post",  U"pre",   U"re",     U"co",
                                              U"ex",  U"pro",   U"un",    U"sub",   U"semi",   U"self",
                                              U"mid", U"multi", U"inter", U"trans", U"counter"};
  return std::find(std::begin(prefixes), std::end(prefixes), first) != std::end(prefixes);
}

bool Scanner::scan_dash() {
  if (!is_dash(at(i_))) return false;
  std::size_t end = i_ + 1;
  while (is_dash(at(end))) ++end;
  const bool single = end == i_ + 1 && i_ > 0 && word_at(i_ - 1);
  const bool hanging = single && is_hyphen(at(i_));                                            // pre- and post-war
  const bool compound = single && !in(at(i_), U"—―") && word_at(end) && is_compound(i_, end);  // Kosovo–Serbia
  add(Kind::dash, U"–", end);
  units_.back().joined = units_.back().joined || hanging || compound;
  joins_next_ = compound;
  return true;
}

}  // namespace brief::evidence
