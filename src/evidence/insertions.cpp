#include "evidence/insertions.hpp"

#include <algorithm>
#include <vector>

#include "evidence/bracketed_number.hpp"

namespace brief::evidence {
namespace {

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
      add_inside(inside);
      ++at;
    }
  }

  std::optional<Insertion> changed(std::uint32_t languages) const {
    if (insides_.empty() || insides_.size() > max_pieces) return std::nullopt;  // refused for its many parts
    bool open = false;
    Measures measures(languages == ~0u ? 0 : languages);  // words of two languages are a number in neither
    const std::vector<Unit> units = units_of(characters_of(text_), open, measures);
    BracketedNumber number(text_, units, measures, languages);
    for (const Inside& inside : insides_) {
      const auto found = number.changed(inside.begin, inside.end);
      if (!found) continue;
      Insertion told = inside.bracket;
      told.shown = shown(units[found->begin].begin, units[found->end - 1].end, inside.bracket);
      return told;
    }
    return std::nullopt;
  }

 private:
  /// Brackets beside each other are one.
  void add_inside(const Inside& inside) {
    const bool beside = !insides_.empty() && text_.find_first_not_of(' ', insides_.back().end) >= inside.begin;
    if (!beside) return insides_.push_back(inside);
    insides_.back().end = inside.end;
    insides_.back().bracket.end = inside.bracket.end;
  }

  void add(std::size_t at) {
    text_ += quote_[at];
    places_.push_back(at);
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

std::optional<Insertion> changed_number(std::string_view quote, const Brackets& own, std::uint32_t languages) {
  return quote.find('[') == std::string_view::npos ? std::nullopt : Unbracketed(quote, own).changed(languages);
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
