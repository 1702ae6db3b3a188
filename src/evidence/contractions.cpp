#include "evidence/contractions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "evidence/match.hpp"
#include "evidence/measures.hpp"
#include "evidence/reasons.hpp"

namespace brief::evidence {
namespace {

/// What a word run together ends in, and what that stands for.
struct Short {
  std::string_view ending, word;
};

constexpr std::array<Short, 12> shorts{{{"'re", "are"},
                                        {"'ve", "have"},
                                        {"'ll", "will"},
                                        {"'ll", "shall"},
                                        {"'m", "am"},
                                        {"'s", "is"},
                                        {"'s", "has"},
                                        {"'s", "us"},
                                        {"'d", "would"},
                                        {"'d", "had"},
                                        {"n't", "not"},
                                        {"'s", "es"}}};  // German ist’s

/// Those that change their first word.
struct Irregular {
  std::string_view shortened, first, second;
};
constexpr std::array<Irregular, 4> irregulars{
    {{"won't", "will", "not"}, {"can't", "can", "not"}, {"shan't", "shall", "not"}, {"can't", "cannot", ""}}};

/// The word of the source that two words of a quote make, or one; empty where there is none.
std::string shortened(const Index& index, const std::string& first, const std::string& second) {
  for (const Irregular& known : irregulars) {
    std::string made(known.shortened);
    if (lower_case(first) != known.first || (!known.second.empty() && second != known.second)) continue;
    made[0] = first[0];
    if (index.id_of(made) != Index::no_id) return made;
  }
  for (const Short& known : shorts)
    if (second == known.word && index.id_of(first + std::string(known.ending)) != Index::no_id)
      return first + std::string(known.ending);
  return {};
}

/// The words that one word of a quote stands for, where the source has these; empty where it stands for none.
std::string written_out(const Index& index, const std::string& word) {
  const auto has = [&index](const std::string& key) { return index.id_of(key) != Index::no_id; };
  for (const Irregular& known : irregulars) {
    if (lower_case(word) != known.shortened) continue;
    std::string first(known.first);
    first[0] = word[0];
    if (has(first)) return known.second.empty() ? first : first + " " + std::string(known.second);
  }
  for (const Short& known : shorts) {
    if (!word.ends_with(known.ending)) continue;
    const std::string first = word.substr(0, word.size() - known.ending.size());
    if (has(first) && has(std::string(known.word))) return first + " " + std::string(known.word);
  }
  return {};
}

/// With the apostrophe as it is mostly printed.
std::string printed(std::string word) {
  if (const std::size_t at = word.find('\''); at != std::string::npos) word.replace(at, 1, "’");
  return word;
}

/// A quote with such words as its source has them.
struct Changed {
  std::string text;
  std::string quoted, sourced;  // the first of those words, as they stand in each
};

class Changing {
 public:
  Changing(const Index& index, std::string_view quote) : index_(index), quote_(quote) {
    bool open = false;
    Measures measures;
    units_ = units_of(characters_of(quote), open, measures);
  }

  std::optional<Changed> change() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const bool pair = i + 1 < units_.size() && units_[i + 1].kind == Unit::Kind::word;
      const std::string short_word =
          units_[i].kind == Unit::Kind::word ? shortened(index_, units_[i].key, pair ? units_[i + 1].key : "") : "";
      const bool two = !short_word.empty() && lower_case(units_[i].key) != "cannot";
      if (!short_word.empty()) {
        const std::size_t last = i + (two ? 1 : 0);
        put(i, last, short_word);
        i = last;
      } else if (index_.id_of(units_[i].key) == Index::no_id) {
        put(i, i, written_out(index_, units_[i].key));
      }
    }
    if (made_.quoted.empty()) return std::nullopt;
    made_.text += quote_.substr(from_);
    return std::move(made_);
  }

 private:
  void put(std::size_t first, std::size_t last, const std::string& words) {
    if (words.empty()) return;
    const std::size_t begin = units_[first].begin, end = units_[last].end;
    (made_.text += quote_.substr(from_, begin - from_)) += printed(words);
    from_ = end;
    if (!made_.quoted.empty()) return;
    made_.quoted = quote_.substr(begin, end - begin);
    made_.sourced = printed(words);
  }

  const Index& index_;
  std::string_view quote_;
  std::vector<Unit> units_;
  Changed made_;
  std::size_t from_ = 0;
};

}  // namespace

std::optional<Refusal> contraction_differs(const Index& index, const Speech& speech, std::string_view quote) {
  auto changed = Changing(index, quote).change();
  if (!changed) return std::nullopt;
  const auto places = find_pieces(index, speech, pieces_of(changed->text));
  if (!places) return std::nullopt;
  Refusal refusal;
  refusal.reason = "it has " + in_marks(changed->quoted) + " where its source has " + in_marks(changed->sourced);
  refusal.closest = {places->front().begin, places->back().end};
  refusal.suggestion = std::move(changed->text);
  return refusal;
}

}  // namespace brief::evidence
