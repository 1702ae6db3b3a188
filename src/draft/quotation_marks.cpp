#include "draft/quotation_marks.hpp"

#include <algorithm>
#include <optional>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

enum class Family : std::uint8_t { none, straight, curly, guillemet, single_guillemet, single_curly, single_straight };

Family family_of(char32_t c) {
  switch (c) {
    case '"':
      return Family::straight;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return Family::curly;
    case 0xAB:
    case 0xBB:
      return Family::guillemet;
    case 0x2039:
    case 0x203A:
      return Family::single_guillemet;
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
      return Family::single_curly;
    case '\'':
      return Family::single_straight;
    default:
      return Family::none;
  }
}

bool is_single(Family f) { return f == Family::single_curly || f == Family::single_straight; }
/// Typists mix straight and curly double marks in one quotation.
bool goes_with(Family a, Family b) {
  const auto is_double = [](Family f) { return f == Family::straight || f == Family::curly; };
  return a == b || (is_double(a) && is_double(b));
}
/// Bounds the search for the end of one in single marks.
constexpr std::size_t most_marks_inside = 200;

bool is_joined(char32_t c) { return is_letter(c) || is_digit(c); }

/// A mark with what stands around it; 0 at an end of the paragraph.
struct Mark {
  char32_t code = 0, before = 0, after = 0;
  Family family = Family::none;
  std::uint32_t at = 0, end = 0;

  bool can_open() const {
    if (code == 0x201E || code == 0x201A || code == 0x201F) return true;
    if (code == 0x201D || code == 0x2019)
      return code == 0x201D && (before == 0 || is_space(before)) && is_joined(after);
    if (code == 0xAB || code == 0x2039)
      return after != 0 && !(is_joined(before) && !is_joined(after) && !is_space(after));
    if (after == 0 || is_space(after)) return false;
    if (code == '\'' && !is_letter(after)) return false;
    if (code == 0x2018 && is_digit(after)) return false;
    return code == 0x201C || !is_joined(before);
  }
  bool can_close() const {
    if (code == 0x201E || code == 0x201A) return false;
    if (is_single(family)) return before != 0 && !is_space(before) && !is_joined(after);
    return before != 0;
  }
  /// A mark that could be either, and looks like one that opens.
  bool looks_open() const {
    return (before == 0 || is_space(before) || before == '(' || before == '[') && after != 0 && !is_space(after);
  }
};

std::vector<Mark> marks_of(std::string_view text, Stretch paragraph) {
  std::vector<Mark> marks;
  char32_t before = 0;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
    const Character c = character_at(text, at);
    const Family family = family_of(c.code);
    const std::uint32_t end = at + c.size;
    if (family != Family::none) {
      const char32_t after = end < paragraph.end ? character_at(text, end).code : 0;
      // Within a word it is an apostrophe; two straight ones stand for a mark that a database lost.
      const bool doubled = c.code == '\'' && (before == '\'' || after == '\'');
      if (!doubled && !(is_single(family) && is_joined(before) && is_joined(after)))
        marks.push_back({c.code, before, after, family, at, end});
    }
    before = c.code;
    at = end;
  }
  return marks;
}

enum class House : std::uint8_t { double_marks, single_marks, doubled_marks };

/// Pairs the marks of one paragraph.
class Pairing {
 public:
  Pairing(std::string_view text, Stretch paragraph, std::uint32_t index, House house)
      : text_(text), paragraph_(paragraph), index_(index), house_(house), marks_(marks_of(text, paragraph)) {}

  /// Adds the quotations; `reopens` is the mark that the next paragraph begins with, 0 where it begins with none.
  void pair(std::vector<Quotation>& found, char32_t reopens) {
    for (std::size_t i = 0; i < marks_.size();) {
      const Mark& mark = marks_[i];
      const bool opens = opens_here(mark) || is_statement(i);
      if (!opens) {
        ++i;
        continue;
      }
      const std::optional<std::size_t> close = is_single(mark.family) ? single_close(i) : double_close(i);
      if (close) {
        found.push_back(quotation(mark.at, mark.end, marks_[*close].at, marks_[*close].end));
        i = *close + 1;
      } else if (mark.code != reopens && (is_single(mark.family) || holds_pair(i))) {
        ++i;
      } else {
        Quotation& open = found.emplace_back(quotation(mark.at, mark.end, paragraph_.end, paragraph_.end));
        open.continued = is_reopened(mark, reopens);
        open.unclosed = !open.continued;
        return;
      }
    }
  }

  /// Leaves out the marks up to that one.
  void pass(std::size_t mark) { marks_.erase(marks_.begin(), marks_.begin() + static_cast<std::ptrdiff_t>(mark) + 1); }

  /// Whether the first mark closes what a paragraph before left open; where it does, the part up to it is added.
  bool closes_open(char32_t code, std::vector<Quotation>& found) {
    const Family family = family_of(code);
    const auto mark =
        std::find_if(marks_.begin(), marks_.end(), [&](const Mark& m) { return goes_with(family, m.family); });
    if (mark == marks_.end() || mark->looks_open() || mark->at == paragraph_.begin ||
        !closes({code, 0, 0, family, 0, 0}, *mark))
      return false;
    found.push_back(quotation(paragraph_.begin, paragraph_.begin, mark->at, mark->end));
    pass(static_cast<std::size_t>(mark - marks_.begin()));
    return true;
  }
  bool has_double_marks() const {
    return std::any_of(marks_.begin(), marks_.end(), [](const Mark& mark) { return !is_single(mark.family); });
  }
  /// The whole paragraph.
  void add_all(std::vector<Quotation>& found) const {
    found.push_back(quotation(paragraph_.begin, paragraph_.begin, paragraph_.end, paragraph_.end));
    found.back().continued = true;
  }

  /// The mark that opens the paragraph.
  char32_t first() const {
    if (marks_.empty() || marks_[0].at != paragraph_.begin) return 0;
    return marks_[0].can_open() || marks_[0].code == 0xBB ? marks_[0].code : 0;
  }

 private:
  bool opens_here(const Mark& mark) const {
    if (is_single(mark.family) && house_ != House::single_marks && mark.code != 0x201A) return false;
    if (mark.code == 0xBB || mark.code == 0x203A) return mark.looks_open() && !is_space(mark.after);
    return mark.can_open();
  }

  /// 'He said "never", and meant it,' Smith said: in single marks among double ones, a sentence that begins a paragraph
  /// with its tag after it, or follows a colon; with a mark of its own at its end. Headings are shorter.
  bool is_statement(std::size_t i) const {
    constexpr std::uint32_t shortest = 40;  // bytes
    const Mark& mark = marks_[i];
    if (house_ == House::doubled_marks || !is_single(mark.family) || !mark.can_open() || !mark.looks_open() ||
        !is_upper(mark.after))
      return false;
    const std::string_view before = trimmed(text_.substr(paragraph_.begin, mark.at - paragraph_.begin));
    if (!before.empty() && before.back() != ':') return false;
    const std::optional<std::size_t> close = single_close(i);
    if (!close || (before.empty() && marks_[*close].end == paragraph_.end)) return false;
    constexpr std::string_view ends = ".,!?";
    return marks_[*close].at - mark.end >= shortest && ends.find(text_[marks_[*close].at - 1]) != ends.npos;
  }

  /// A paragraph reopens with the mark of the one before; after a guillemet also with the closing one. Another kind of
  /// mark is another quotation: in a passage set off by a straight mark at each paragraph, speech in curly ones.
  static bool is_reopened(const Mark& open, char32_t reopens) {
    return open.code == reopens || (open.code == 0xAB && reopens == 0xBB);
  }

  Quotation quotation(std::uint32_t begin, std::uint32_t inner, std::uint32_t inner_end, std::uint32_t end) const {
    const std::string_view words = trimmed(text_.substr(inner, inner_end - inner));
    Quotation made;
    made.begin = begin;
    made.end = end;
    made.inner_begin = words.empty() ? inner : static_cast<std::uint32_t>(words.data() - text_.data());
    made.inner_end = made.inner_begin + static_cast<std::uint32_t>(words.size());
    made.paragraph = index_;
    return made;
  }

  static bool closes(const Mark& open, const Mark& mark) {
    if (!goes_with(open.family, mark.family) || !mark.can_close()) return false;
    if (open.family == Family::guillemet || open.family == Family::single_guillemet) return mark.code != open.code;
    if (mark.code == 0x201C) return open.code == 0x201E || !mark.looks_open();
    return true;
  }

  /// Whether a mark begins another quotation inside one. A second opening mark after a closing one is missing is more
  /// common than a quotation within its own marks.
  static bool nests(const Mark& open, const Mark& mark) {
    if (!mark.looks_open() || mark.code == 0x201D) return false;
    return mark.code == open.code || (open.code == '"' && mark.code == 0x201C);
  }

  /// The mark that closes marks_[open]; of nested ones the last that can, where they are of the same kind: a straight
  /// mark before a whole pair of curly ones is left open.
  std::optional<std::size_t> double_close(std::size_t open) const {
    int depth = 0;
    std::optional<std::size_t> last;
    bool other_kind = false;
    for (std::size_t i = open + 1; i < marks_.size(); ++i) {
      const Mark& mark = marks_[i];
      if (!goes_with(marks_[open].family, mark.family)) continue;
      if (nests(marks_[open], mark)) {
        ++depth;
        other_kind = other_kind || mark.code != marks_[open].code;
      } else if (closes(marks_[open], mark)) {
        last = i;
        if (depth-- == 0) return last;
      }
    }
    return other_kind ? std::nullopt : last;
  }

  /// Whether a straight mark that nothing closes has quotations of its own in curly ones after it.
  bool holds_pair(std::size_t open) const {
    return marks_[open].code == '"' && std::any_of(marks_.begin() + static_cast<std::ptrdiff_t>(open) + 1, marks_.end(),
                                                   [](const Mark& mark) { return mark.code == 0x201C; });
  }

  /// An apostrophe after a plural s looks like a closing mark: one beside punctuation is surer.
  std::optional<std::size_t> single_close(std::size_t open) const {
    std::optional<std::size_t> possible;
    const std::size_t stop = std::min(marks_.size(), open + most_marks_inside);
    for (std::size_t i = open + 1; i < stop; ++i) {
      const Mark& mark = marks_[i];
      if (mark.family != marks_[open].family) continue;
      if (mark.code == marks_[open].code && mark.code == 0x2018) break;
      if (!mark.can_close()) continue;
      if (!is_joined(mark.before) || !(mark.after == 0 || is_space(mark.after))) return i;
      if (mark.before != 's') return i;
      if (!possible) possible = i;
    }
    return possible;
  }

  std::string_view text_;
  Stretch paragraph_;
  std::uint32_t index_;
  House house_;
  std::vector<Mark> marks_;
};

/// An article sets its quotations in double marks or in single ones, and those inside them in the other. Two straight
/// single marks stand for a double one.
House house_of(std::string_view text, const std::vector<Stretch>& paragraphs) {
  if (text.find("''") != std::string_view::npos) return House::doubled_marks;
  std::size_t doubles = 0, singles = 0;
  for (const Stretch& paragraph : paragraphs)
    for (const Mark& mark : marks_of(text, paragraph)) {
      if (!mark.looks_open() && !mark.can_open()) continue;
      if (!is_single(mark.family))
        ++doubles;
      else if (mark.looks_open() && mark.can_open())
        ++singles;
    }
  return singles > 2 * doubles ? House::single_marks : House::double_marks;
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Stretch>& paragraphs)
      : text_(text), paragraphs_(paragraphs), house_(house_of(text, paragraphs)) {}

  std::vector<Quotation> run() {
    std::optional<Pairing> next;
    if (!paragraphs_.empty()) next.emplace(pairing(0));
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      Pairing here = std::move(*next);
      char32_t reopens = 0;
      if (i + 1 < paragraphs_.size()) {
        next.emplace(pairing(i + 1));
        reopens = next->first();
      }
      here.pair(found_, reopens);
      if (const std::size_t end = closed_in(i); end > i) {
        if (end + 1 < paragraphs_.size()) next.emplace(pairing(end + 1));
        i = end;
      }
    }
    return std::move(found_);
  }

 private:
  Pairing pairing(std::size_t i) const { return {text_, paragraphs_[i], static_cast<std::uint32_t>(i), house_}; }

  /// German and others close a quotation of several paragraphs in the last one, and open none of those between: the
  /// paragraph where one that `i` leaves open is closed. `i` where it is not. What follows in that paragraph is added.
  std::size_t closed_in(std::size_t i) {
    constexpr std::size_t most = 4;  // paragraphs
    if (found_.empty() || !found_.back().unclosed || found_.back().paragraph != i) return i;
    const std::size_t open = found_.size() - 1;
    const char32_t code = character_at(text_, found_.back().begin).code;
    for (std::size_t j = i + 1; j < std::min(paragraphs_.size(), i + most); ++j) {
      Pairing next = pairing(j);
      if (next.closes_open(code, found_)) {
        found_[open].continued = true;
        found_[open].unclosed = false;
        next.pair(found_, 0);
        return j;
      }
      if (next.has_double_marks()) break;
      next.add_all(found_);
    }
    found_.resize(open + 1);
    return i;
  }

  std::string_view text_;
  const std::vector<Stretch>& paragraphs_;
  House house_;
  std::vector<Quotation> found_;
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Stretch>& paragraphs) {
  return Finder(text, paragraphs).run();
}

}  // namespace brief::draft
