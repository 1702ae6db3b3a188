// Where each unit of a text begins and ends.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/characters.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// Articles, pronouns and particles of French and Italian that lose their vowel, and the negations n’ and s’: each is a
/// unit with its apostrophe.
bool loses_vowel(std::string_view lower);

/// Scans one block of text from its start to its end, each character once or a few times.
class Scanner {
 public:
  /// `open`: whether a quotation stands open from the text before.
  explicit Scanner(std::span<const Character> characters, bool open = false) : characters_(characters), opened_(open) {}
  std::vector<Unit> scan();

 private:
  char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i].c : U'\0'; }
  /// A letter, mark or number; the letter apostrophe (canʼt) is an apostrophe as others are.
  bool word_at(std::size_t i) const { return i < characters_.size() && at(i) != U'ʼ' && is_word_character(at(i)); }
  bool space_at(std::size_t i) const { return at(i) == U' ' || at(i) == U'\n'; }
  std::size_t skip_spaces(std::size_t i) const;

  bool is_plain_word() const;
  bool scan_address();
  bool scan_number();
  bool scan_word();
  bool scan_ellipsis();
  bool scan_quotation();
  bool scan_dash();
  bool is_compound(std::size_t dash, std::size_t end) const;

  std::size_t number_start() const;
  std::size_t number_end(std::size_t from, std::u32string& key);
  bool is_straight_prime(std::size_t i);
  std::size_t arc_end(std::size_t i, std::u32string& key) const;
  std::size_t group_end(std::size_t digits, std::size_t run) const;
  std::size_t number_link(std::size_t i) const;
  std::size_t word_link(std::size_t begin, std::size_t i) const;
  std::size_t line_end_hyphen(std::size_t i) const;
  bool is_elision(std::u32string_view head, std::size_t apostrophe) const;
  bool begins_with_dots(std::size_t from) const;
  bool opens(std::size_t from, std::size_t to) const;
  void add(Unit::Kind kind, std::u32string_view key, std::size_t end);

  std::span<const Character> characters_;
  std::size_t i_ = 0;          // where the next unit is looked for
  bool joins_next_ = false;    // the next unit may not be parted from the last one
  std::size_t looked_at_ = 0;  // up to where marks were looked for that open a quotation
  bool opened_;                // one stands before that place
  std::vector<Unit> units_;
};

}  // namespace brief::evidence
