#include "changes/rewording.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <unordered_map>
#include <utility>

namespace brief::changes {
namespace {

constexpr std::size_t most_alike = 2;  // words between two stretches that are told as one

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

struct Word {
  std::size_t begin = 0, end = 0;  // bytes
  std::uint32_t id = 0;            // equal where the words are
};

class Wording {
 public:
  Wording(std::string_view text, std::unordered_map<std::string_view, std::uint32_t>& ids) {
    for (std::size_t at = 0; at < text.size();) {
      while (at < text.size() && is_space(text[at])) ++at;
      std::size_t end = at;
      while (end < text.size() && !is_space(text[end])) ++end;
      if (end == at) break;
      const auto id = ids.emplace(text.substr(at, end - at), static_cast<std::uint32_t>(ids.size())).first->second;
      words.push_back({at, end, id});
      at = end;
    }
  }

  std::vector<Word> words;
};

/// A stretch of words of both that differs.
struct Stretch {
  std::ptrdiff_t before_begin, before_end, after_begin, after_end;
};

/// The shortest way from one list of words to the other. Diagonal k holds the places with before - after = k.
class ShortestEdit {
 public:
  ShortestEdit(const std::vector<Word>& before, const std::vector<Word>& after) : before_(before), after_(after) {
    while (first_ < std::min(rows(), columns()) && same(first_, first_)) ++first_;
    while (last_ < std::min(rows(), columns()) - first_ && same(rows() - last_ - 1, columns() - last_ - 1)) ++last_;
  }

  std::vector<Stretch> stretches() {
    const std::ptrdiff_t before_end = rows() - last_, after_end = columns() - last_;
    if (first_ == before_end && first_ == after_end) return {};
    const std::vector<Stretch> all{{first_, before_end, first_, after_end}};
    if (first_ == before_end || first_ == after_end || !search()) return all;
    return walked_back();
  }

 private:
  using Reached = std::vector<std::ptrdiff_t>;  // the farthest row of each diagonal from -d to d

  std::ptrdiff_t rows() const { return static_cast<std::ptrdiff_t>(before_.size()); }
  std::ptrdiff_t columns() const { return static_cast<std::ptrdiff_t>(after_.size()); }
  bool same(std::ptrdiff_t row, std::ptrdiff_t column) const {
    return before_[static_cast<std::size_t>(row)].id == after_[static_cast<std::size_t>(column)].id;
  }

  /// The row reached on a diagonal by an edit from its neighbours: a word left out from the one below, or put in.
  static std::ptrdiff_t entered(const Reached& earlier, std::ptrdiff_t d, std::ptrdiff_t k, bool& left_out) {
    const auto at = [&](std::ptrdiff_t diagonal) { return earlier[static_cast<std::size_t>(diagonal + d - 1)]; };
    left_out = k == d || (k != -d && at(k - 1) + 1 > at(k + 1));
    return left_out ? at(k - 1) + 1 : at(k + 1);
  }

  /// Keeps the farthest rows for each number of edits; false where there are more than are looked for.
  bool search() {
    for (std::ptrdiff_t d = 0; d <= static_cast<std::ptrdiff_t>(most_edits); ++d) {
      Reached reached(static_cast<std::size_t>(2 * d + 1),
                      first_);  // every other diagonal; the rest are never asked for
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        bool left_out = false;
        std::ptrdiff_t row = d == 0 ? first_ : entered(reached_.back(), d, k, left_out);
        while (row < rows() - last_ && row - k < columns() - last_ && same(row, row - k)) ++row;
        reached[static_cast<std::size_t>(k + d)] = row;
      }
      const std::ptrdiff_t last_diagonal = rows() - columns();
      const bool ended = std::abs(last_diagonal) <= d && (last_diagonal - d) % 2 == 0 &&
                         reached[static_cast<std::size_t>(last_diagonal + d)] >= rows() - last_;
      reached_.push_back(std::move(reached));
      if (ended) return true;
    }
    return false;
  }

  std::vector<Stretch> walked_back() const {
    std::vector<Stretch> made;
    std::ptrdiff_t k = rows() - columns();
    for (auto d = static_cast<std::ptrdiff_t>(reached_.size()) - 1; d > 0; --d) {
      bool left_out = false;
      const std::ptrdiff_t row = entered(reached_[static_cast<std::size_t>(d - 1)], d, k, left_out);
      const std::ptrdiff_t column = row - k;
      const std::ptrdiff_t row_before = left_out ? row - 1 : row, column_before = left_out ? column : column - 1;
      const bool near = !made.empty() && made.back().before_begin - row <= static_cast<std::ptrdiff_t>(most_alike);
      if (near)
        made.back().before_begin = row_before, made.back().after_begin = column_before;
      else
        made.push_back({row_before, row, column_before, column});
      k += left_out ? -1 : 1;
    }
    std::reverse(made.begin(), made.end());
    return made;
  }

  const std::vector<Word>&before_, &after_;
  std::ptrdiff_t first_ = 0, last_ = 0;  // words alike at the start and at the end
  std::vector<Reached> reached_;
};

/// The bytes of a stretch of words; where it is empty, the place between them.
std::pair<std::size_t, std::size_t> bytes_of(const std::vector<Word>& words, std::ptrdiff_t begin, std::ptrdiff_t end) {
  if (begin < end) return {words[static_cast<std::size_t>(begin)].begin, words[static_cast<std::size_t>(end) - 1].end};
  const std::size_t at = begin > 0 ? words[static_cast<std::size_t>(begin) - 1].end : 0;
  return {at, at};
}

}  // namespace

std::vector<Rewording> rewordings(std::string_view before, std::string_view after) {
  std::unordered_map<std::string_view, std::uint32_t> ids;
  const Wording first(before, ids), second(after, ids);
  std::vector<Rewording> made;
  for (const Stretch& stretch : ShortestEdit(first.words, second.words).stretches()) {
    const auto [before_begin, before_end] = bytes_of(first.words, stretch.before_begin, stretch.before_end);
    const auto [after_begin, after_end] = bytes_of(second.words, stretch.after_begin, stretch.after_end);
    made.push_back({before_begin, before_end, after_begin, after_end});
  }
  return made;
}

}  // namespace brief::changes
