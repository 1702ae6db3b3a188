#include "evidence/variants.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "evidence/characters.hpp"

namespace brief::evidence {
namespace {

/// A text as it is written, a code point at a time.
class Writing {
 public:
  explicit Writing(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint read = code_point_at(text, i);
      characters_.push_back(read.value);
      i += read.size;
    }
  }

  bool ended() const { return at_ >= characters_.size(); }
  char32_t at(std::size_t ahead = 0) const {
    return at_ + ahead < characters_.size() ? characters_[at_ + ahead] : U'\0';
  }
  char32_t before() const { return at_ > 0 ? characters_[at_ - 1] : U'\0'; }
  void skip(std::size_t count = 1) { at_ = std::min(at_ + count, characters_.size()); }

  /// What stands here up to where `is` no longer holds, which is skipped.
  template <class Is>
  std::u32string take(Is&& is) {
    const std::size_t from = at_;
    while (!ended() && is(at())) ++at_;
    return {characters_.begin() + static_cast<std::ptrdiff_t>(from),
            characters_.begin() + static_cast<std::ptrdiff_t>(at_)};
  }
  template <class Is>
  std::size_t count(Is&& is) const {
    std::size_t ahead = 0;
    while (at_ + ahead < characters_.size() && is(at(ahead))) ++ahead;
    return ahead;
  }

 private:
  std::vector<char32_t> characters_;
  std::size_t at_ = 0;
};

bool is_space(char32_t c) { return is_white_space(c) || c == U'\n'; }
bool is_mark(char32_t c) { return is_quotation(c) || c == U'<' || c == U'>'; }
bool is_stop(char32_t c) { return c == U'.' || c == U','; }
bool is_dash_or_space(char32_t c) { return is_dash(c) || is_space(c); }

/// Walks through both, side by side; what differs is told and passed over.
class Walk {
 public:
  Walk(std::string_view quote, std::string_view passage) : quote_(quote), passage_(passage) {}

  std::uint32_t variants() {
    while (!quote_.ended() || !passage_.ended()) {
      if (same() || bracket()) continue;
      if (note() || invisible(quote_) || invisible(passage_) || ligature(quote_, passage_) ||
          ligature(passage_, quote_) || line_end_hyphen() || dashes() || spaces() || stop_beside_mark() || marks() ||
          ellipsis() || figures() || composition())
        continue;
      quote_.skip();
      passage_.skip();
    }
    return found_;
  }

 private:
  void told(std::uint32_t variant) { found_ |= variant; }

  bool same() {
    const char32_t c = quote_.at();
    // A letter may have an accent of its own after it; a space more spaces, a dash another.
    if (c != passage_.at() || combines(quote_.at(1)) != combines(passage_.at(1))) return false;
    if (is_dash_or_space(c)) {
      const std::size_t count = quote_.count(is_dash_or_space);
      if (count != passage_.count(is_dash_or_space)) return false;
      for (std::size_t i = 0; i < count; ++i)
        if (quote_.at(i) != passage_.at(i)) return false;
      quote_.skip(count);
      passage_.skip(count);
      return true;
    }
    quote_.skip();
    passage_.skip();
    return true;
  }

  bool invisible(Writing& side) {
    if (!is_invisible(side.at())) return false;
    const bool soft_hyphen = side.at() == U'\u00AD';
    side.skip();
    told(variant::invisible_characters);
    const std::size_t spaces = side.count(is_space);
    for (std::size_t i = 0; soft_hyphen && i < spaces; ++i)
      if (side.at(i) == U'\n') return side.skip(spaces), true;
    return true;
  }

  bool ligature(Writing& side, Writing& other) {
    const auto letters = letters_of_ligature(side.at());
    if (letters.empty()) return false;
    side.skip();
    for (std::size_t i = 0; i < letters.size(); ++i) {
      other.take(is_invisible);
      other.skip();
    }
    told(variant::ligatures);
    return true;
  }

  /// [1] behind a word of the source.
  bool note() {
    if (passage_.at() != U'[' || quote_.at() == U'[') return false;
    std::size_t size = 1;
    while (is_digit(passage_.at(size))) ++size;
    if (size == 1 || passage_.at(size) != U']') return false;
    passage_.skip(size + 1);
    told(variant::note_marks);
    return true;
  }

  bool line_end_hyphen() {
    const bool both = is_hyphen(quote_.at());
    if (!is_hyphen(passage_.at()) || (!both && !is_word_character(quote_.at()))) return false;
    std::size_t end = 1;
    while (passage_.at(end) == U' ') ++end;
    if (passage_.at(end) != U'\n' || (both && is_dash_or_space(quote_.at(1)))) return false;
    passage_.skip();
    passage_.take(is_space);
    if (both) quote_.skip();
    told(variant::line_end_hyphens);
    return true;
  }

  bool dashes() {
    const std::size_t quoted = quote_.count(is_dash_or_space), sourced = passage_.count(is_dash_or_space);
    const std::size_t quote_dash = last_dash(quote_, quoted), passage_dash = last_dash(passage_, sourced);
    if (quote_dash == quoted || passage_dash == sourced) return false;
    const bool sign = is_sign(quote_, quote_dash, quoted) && is_sign(passage_, passage_dash, sourced);
    told(sign ? variant::minus_signs : variant::dashes);
    quote_.skip(quoted);
    passage_.skip(sourced);
    return true;
  }
  static std::size_t last_dash(const Writing& side, std::size_t count) {
    for (std::size_t i = count; i-- > 0;)
      if (is_dash(side.at(i))) return i;
    return count;
  }
  static bool is_sign(const Writing& side, std::size_t dash, std::size_t count) {
    if (!is_digit(side.at(count)) && !is_currency(side.at(count))) return false;
    const bool beside = dash + 1 == count || side.at(dash) == U'−';
    return beside && (dash == 0 ? !is_word_character(side.before()) : is_space(side.at(dash - 1)));
  }

  bool spaces() {
    const auto quoted = quote_.take(is_space), sourced = passage_.take(is_space);
    if (quoted == sourced) return false;
    if (!reopens() && sourced.find(U'\n') != sourced.npos) dash_of_paragraph();
    told(variant::white_space);
    return true;
  }

  /// A dash that begins a paragraph of the source.
  void dash_of_paragraph() {
    if (!is_dash(passage_.at()) || is_dash(quote_.at()) || !is_space(passage_.at(1))) return;
    passage_.skip();
    passage_.take(is_space);
    told(variant::reopened_marks);
  }

  /// “… .” and “… ”.
  bool stop_beside_mark() {
    const bool inside = is_stop(quote_.at()) && is_mark(quote_.at(1)) && is_mark(passage_.at());
    const bool outside = is_mark(quote_.at()) && is_stop(passage_.at()) && is_mark(passage_.at(1));
    if (!inside && !outside) return false;
    told(variant::final_stop);
    Writing& stop_first = inside ? quote_ : passage_;
    stop_first.skip();
    marks();
    (inside ? passage_ : quote_).skip();
    return true;
  }

  bool marks() {
    if (reopens()) return true;
    if (!is_mark(quote_.at()) || !is_mark(passage_.at())) return false;
    if (quote_.at() != passage_.at()) told(variant::quotation_marks);
    const bool quoted = is_doubled(quote_), sourced = is_doubled(passage_);
    if (quoted != sourced) told(variant::quotation_marks);
    quote_.skip(quoted ? 2 : 1);
    passage_.skip(sourced ? 2 : 1);
    return true;
  }
  static bool is_doubled(const Writing& side) {
    return side.at() == side.at(1) && std::u32string_view(U"'`’‘<>").find(side.at()) != std::u32string_view::npos;
  }

  /// A mark at the start of a paragraph of one side, where the other has none.
  bool reopens() {
    const auto reopened = [](const Writing& side, const Writing& other) {
      return is_mark(side.at()) && !is_mark(other.at()) && is_space(side.before());
    };
    for (auto [side, other] : {std::pair{&passage_, &quote_}, std::pair{&quote_, &passage_}}) {
      if (!reopened(*side, *other)) continue;
      side->skip(is_doubled(*side) ? 2 : 1);
      side->take(is_space);
      told(variant::reopened_marks);
      return true;
    }
    return false;
  }

  bool ellipsis() {
    const auto dots = [](char32_t c) { return c == U'.' || c == U'…' || is_space(c); };
    const std::size_t quoted = quote_.count(dots), sourced = passage_.count(dots);
    if (quoted == 0 || sourced == 0 || (quote_.at() != U'…' && passage_.at() != U'…')) return false;
    quote_.skip(quoted);
    passage_.skip(sourced);
    told(variant::ellipses);
    return true;
  }

  bool figures() {
    if (plain_figure(quote_.at()) != plain_figure(passage_.at()) || !is_digit(quote_.at())) return false;
    quote_.skip();
    passage_.skip();
    told(variant::raised_figures);
    return true;
  }

  bool composition() {
    const std::size_t quote_size = cluster(quote_), passage_size = cluster(passage_);
    if (composed(quote_, quote_size) != composed(passage_, passage_size)) return false;
    quote_.skip(quote_size);
    passage_.skip(passage_size);
    told(variant::composition);
    return true;
  }
  /// A letter and the marks on it.
  static std::size_t cluster(const Writing& side) {
    std::size_t size = 1;
    while (combines(side.at(size)) || is_invisible(side.at(size))) ++size;
    return size;
  }
  static std::u32string composed(const Writing& side, std::size_t size) {
    std::u32string written, made;
    for (std::size_t i = 0; i < size; ++i) written += side.at(i);
    for (const Character& c : characters_of(to_utf8(written))) made += c.c;
    return made;
  }

  /// [W]e, commit[ted]: the letters after the brackets are the end of the word on both sides.
  bool bracket() {
    if (quote_.at() != U'[') return false;
    quote_.take([](char32_t c) { return c != U']'; });
    quote_.skip();
    quote_.take(is_word_character);
    passage_.take([](char32_t c) { return is_word_character(c) || is_invisible(c); });
    told(variant::bracketed_letters);
    return true;
  }

  Writing quote_, passage_;
  std::uint32_t found_ = 0;
};

}  // namespace

std::uint32_t variants_between(std::string_view quote, std::string_view passage) {
  if (quote == passage) return 0;
  return Walk(quote, passage).variants();
}

}  // namespace brief::evidence
