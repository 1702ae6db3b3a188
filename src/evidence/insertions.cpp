#include "evidence/insertions.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "evidence/measures.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;

constexpr std::string_view signs = "+-.,'/:";

/// A bracket's inside in the text that is read without brackets.
struct Inside {
  std::size_t begin = 0, end = 0;
  Insertion bracket;
};

/// A quote read as if its brackets were none, with the place in the quote of each byte.
class Unbracketed {
 public:
  Unbracketed(std::string_view quote, const Brackets& own) : quote_(quote) {
    const std::size_t last = quote.rfind(']') == std::string_view::npos ? 0 : quote.rfind(']');
    for (std::size_t at = 0; at < quote.size() && insides_.size() <= max_pieces;) {
      const std::size_t end = quote[at] == '[' && at < last ? quote.find(']', at) : std::string_view::npos;
      const bool insertion = end != std::string_view::npos && !own.contains(quote.substr(at, end - at + 1));
      if (!insertion) {
        add(at++);
        continue;
      }
      Inside inside{text_.size(), 0, {at, end + 1, {}}};
      while (++at < end) add(at);
      inside.end = text_.size();
      insides_.push_back(inside);
      ++at;
    }
  }

  std::optional<Insertion> changed() const {
    if (insides_.empty() || insides_.size() > max_pieces) return std::nullopt;  // refused for its many parts
    bool open = false;
    Measures measures;
    const std::vector<Unit> units = units_of(characters_of(text_), open, measures);
    for (const Inside& inside : insides_)
      for (std::size_t at = 0, end = 0; at < units.size() && units[at].begin < inside.end; at = end) {
        for (end = at + 1; end < units.size() && units[end].joined;) ++end;
        if (units[end - 1].end <= inside.begin) continue;
        if (!changes({&units[at], end - at}, inside, measures)) continue;
        Insertion found = inside.bracket;
        found.shown = shown(units[at].begin, units[end - 1].end, inside.bracket);
        return found;
      }
    return std::nullopt;
  }

 private:
  void add(std::size_t at) {
    text_ += quote_[at];
    places_.push_back(at);
  }

  static bool is_number(const Unit& unit, Measures& measures) {
    const std::uint8_t in_letters = in_number::cardinal | in_number::ordinal;
    return unit.kind == Unit::Kind::number || (measures.of(unit).number.is & in_letters) != 0;
  }

  /// Whether what stands in a bracket makes another number of one that stands outside, in units that are one together.
  bool changes(std::span<const Unit> one, const Inside& inside, Measures& measures) const {
    bool outside = false, adds = false, after_month = false;
    for (const Unit& unit : one) {
      const bool of_day = std::exchange(after_month, (measures.of(unit).is & month) != 0);
      const bool before = unit.end <= inside.begin, after = unit.begin >= inside.end;
      if (before || after) {
        outside = outside || is_number(unit, measures);
        continue;
      }
      const bool crosses = unit.begin < inside.begin || unit.end > inside.end;
      outside = outside || (crosses && unit.kind == Unit::Kind::number);
      adds = adds || (crosses ? has_figures(inside) : adds_to_number(unit, of_day, measures));
    }
    return outside && adds;
  }

  /// What a number counts makes no other one, nor does the year of a day.
  static bool adds_to_number(const Unit& unit, bool after_month, Measures& measures) {
    const std::uint32_t is = measures.of(unit).is;
    const bool counted = (is & (beside_number::unit | first | second)) != 0 && (is & scale) == 0;
    const bool year = after_month && unit.kind == Unit::Kind::number && unit.key.size() == 4;
    return !counted && !year && (is_number(unit, measures) || (is & (sign | minus | scale)) != 0);
  }

  /// Of a bracket within a number: figures, signs, or m and bn.
  bool has_figures(const Inside& inside) const {
    const std::string text = lower_case(text_.substr(inside.begin, inside.end - inside.begin));
    for (const Character& c : characters_of(text))
      if (is_digit(c.c) || is_dash(c.c) || (c.c < 128 && signs.find(static_cast<char>(c.c)) != std::string_view::npos))
        return true;
    return text == "m" || text == "k" || text == "bn" || text == "mn" || text == "tn";
  }

  std::string shown(std::size_t begins, std::size_t ends, const Insertion& bracket) const {
    const std::size_t begin = std::min(places_[begins], bracket.begin);
    const std::size_t end = std::max(places_[ends - 1] + 1, bracket.end);
    return std::string(quote_.substr(begin, end - begin));
  }

  std::string_view quote_;
  std::string text_;
  std::vector<std::size_t> places_;
  std::vector<Inside> insides_;
};

}  // namespace

std::optional<Insertion> changed_number(std::string_view quote, const Brackets& own) {
  return quote.find('[') == std::string_view::npos ? std::nullopt : Unbracketed(quote, own).changed();
}

std::optional<Insertion> bracket_of(std::string_view quote, std::string_view part) {
  for (std::size_t at = quote.find('['); at != std::string_view::npos;) {
    const std::size_t end = quote.find(']', at);
    if (end == std::string_view::npos) break;
    const std::string_view text = quote.substr(at + 1, end - at - 1);
    if (text.find(part) != std::string_view::npos) return Insertion{at, end + 1, std::string(text)};
    at = quote.find('[', end);
  }
  return std::nullopt;
}

std::string without(std::string_view quote, const Insertion& bracket) {
  std::string text(quote.substr(0, bracket.begin));
  std::string_view rest = quote.substr(bracket.end);
  if (rest.starts_with(' ') && (text.empty() || text.ends_with(' '))) rest.remove_prefix(1);
  if (text.ends_with(' ') && (rest.empty() || rest.front() == '.' || rest.front() == ',')) text.pop_back();
  return text += rest;
}

}  // namespace brief::evidence
