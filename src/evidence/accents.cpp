#include "evidence/accents.hpp"

#include <utf8proc.h>

#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "evidence/match.hpp"
#include "evidence/measures.hpp"
#include "evidence/pieces.hpp"
#include "evidence/reasons.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {
namespace {

constexpr std::size_t most_words = 12;    // of a quote that are looked for
constexpr std::size_t keys_of_step = 16;  // keys that are looked at in a step of a search

/// A letter without its marks: that of ñ, š, ή; đ and ł are letters of their own by Unicode.
char32_t plain(char32_t c) {
  if (c == U'đ') return U'd';
  if (c == U'Đ') return U'D';
  if (c == U'ł') return U'l';
  if (c == U'Ł') return U'L';
  if (c < 0x80) return c;
  utf8proc_int32_t parts[8];
  int last = 0;
  const auto size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 8, UTF8PROC_DECOMPOSE, &last);
  return size > 0 ? static_cast<char32_t>(parts[0]) : c;
}

/// A quote with the words of the source for its own.
class Accenting {
 public:
  Accenting(const Index& index, std::string_view quote) : index_(index), quote_(quote) {
    bool open = false;
    Measures measures;
    units_ = units_of(characters_of(quote), open, measures);
  }

  /// Empty where no word that the source has not is one of its own but for accents.
  std::string text(SearchBudget* budget) {
    std::string made;
    std::size_t from = 0, looked_for = 0;
    for (const Unit& unit : units_) {
      if (unit.kind != Unit::Kind::word || index_.id_of(unit.key) != Index::no_id) continue;
      if (++looked_for > most_words || (budget != nullptr && budget->left <= 0)) return {};
      const std::string* found = accented(unit.key, budget);
      if (found == nullptr) return {};
      if (first_.first.empty()) first_ = {std::string(quote_.substr(unit.begin, unit.end - unit.begin)), *found};
      (made += quote_.substr(from, unit.begin - from)) += *found;
      from = unit.end;
    }
    return from == 0 ? std::string() : made += quote_.substr(from);
  }
  const std::pair<std::string, std::string>& first() const { return first_; }

 private:
  const std::string* accented(std::string_view key, SearchBudget* budget) {
    if (keys_.empty()) keys_ = index_.words_with_prefix("");
    if (budget != nullptr) budget->left -= static_cast<std::int64_t>(keys_.size() / keys_of_step);
    for (const std::uint32_t id : keys_)
      if (same_but_accents(index_.key_of(id), key)) return &index_.key_of(id);
    return nullptr;
  }

  const Index& index_;
  std::string_view quote_;
  std::vector<Unit> units_;
  std::vector<std::uint32_t> keys_;
  std::pair<std::string, std::string> first_;  // of the quote, and of the source
};

}  // namespace

bool same_but_accents(std::string_view one, std::string_view other) {
  std::size_t a = 0, b = 0;
  while (a < one.size() && b < other.size()) {
    const CodePoint first = code_point_at(one, a), second = code_point_at(other, b);
    if (first.value != second.value && plain(first.value) != plain(second.value)) return false;
    a += first.size, b += second.size;
  }
  return a == one.size() && b == other.size();
}

std::optional<Refusal> accents_differ(const Index& index, const Speech& speech, std::string_view quote) {
  Accenting accenting(index, quote);
  std::string text = accenting.text(speech.budget());
  const auto places = text.empty() ? std::nullopt : find_pieces(index, speech, pieces_of(text));
  if (!places) return std::nullopt;
  Refusal refusal;
  refusal.reason =
      "it differs only in accents, " + in_marks(accenting.first().first) + " for " + in_marks(accenting.first().second);
  refusal.closest = {places->front().begin, places->back().end};
  refusal.suggestion = std::move(text);
  return refusal;
}

}  // namespace brief::evidence
