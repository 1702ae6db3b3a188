#include "evidence/spelling.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

bool begins_number(std::string_view text) {
  const auto characters = characters_of(text.substr(0, 8));
  return !characters.empty() && (is_digit(characters[0].c) || is_currency(characters[0].c));
}

class Speller {
 public:
  Speller(const Index& index, Spelling spelling) : index_(index), spelling_(spelling) {}

  std::vector<Unit> spell(const std::vector<Unit>& units) {
    made_.clear();
    for (const Unit& unit : units) {
      if (unites(unit)) continue;
      if (parts(unit))
        part(unit);
      else
        made_.push_back(unit);
    }
    return std::move(made_);
  }
  bool changed() const { return changed_; }

 private:
  bool known(const std::string& key) const { return index_.id_of(key) != Index::no_id; }

  bool parts(const Unit& unit) const {
    if (!has_words(unit) || unit.key.find('-', 1) == std::string::npos) return false;
    if (unit.key.find("://") != std::string::npos || unit.key.find('@') != std::string::npos) return false;
    const bool kept = known(unit.key) || (!unit.alias.empty() && known(unit.alias));
    return !kept || spelling_ == Spelling::loose;
  }

  void part(const Unit& unit) {
    changed_ = true;
    const bool as_written =
        unit.end - unit.begin == unit.key.size();  // each byte of the key stands for one of the text
    for (std::size_t at = 0; at <= unit.key.size();) {
      const std::size_t end = std::min(unit.key.find('-', at + 1), unit.key.size());
      Unit piece = unit;
      piece.alias.clear();
      if (at > 0) {
        piece.kind = Kind::dash;
        piece.key = "–";
        if (as_written) set_place(piece, unit, at - 1, at);
        made_.push_back(piece);
      }
      piece.key = unit.key.substr(at, end - at);
      piece.kind = begins_number(piece.key)               ? Kind::number
                   : unit.kind == Kind::number && at == 0 ? unit.kind
                                                          : Kind::word;
      if (as_written) set_place(piece, unit, at, end);
      if (!piece.key.empty()) made_.push_back(std::move(piece));
      at = end + 1;
    }
  }

  static void set_place(Unit& piece, const Unit& unit, std::size_t from, std::size_t to) {
    piece.begin = unit.begin + static_cast<std::uint32_t>(from);
    piece.end = unit.begin + static_cast<std::uint32_t>(to);
  }

  /// Unites the last two of what is made, a word and a dash, with a word.
  bool unites(const Unit& unit) {
    if (spelling_ == Spelling::parted || !has_words(unit) || made_.size() < 2) return false;
    if (made_.back().kind != Kind::dash || !has_words(made_[made_.size() - 2])) return false;
    Unit& first = made_[made_.size() - 2];
    std::string key = first.key + "-" + unit.key;
    if (!known(key)) return false;
    changed_ = true;
    made_.pop_back();
    first.key = std::move(key);
    first.end = unit.end;
    return true;
  }

  const Index& index_;
  Spelling spelling_;
  std::vector<Unit> made_;
  bool changed_ = false;
};

}  // namespace

Pieces spelled(const Pieces& pieces, const Index& index, Spelling spelling, bool& changed) {
  Speller speller(index, spelling);
  Pieces made = pieces;
  for (Piece& piece : made.list)
    if (!piece.word) piece.units = speller.spell(piece.units);
  changed = speller.changed();
  return made;
}

}  // namespace brief::evidence
