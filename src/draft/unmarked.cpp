#include "draft/unmarked.hpp"

#include <algorithm>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t longest_label = 48;  // bytes
constexpr std::size_t fewest_turns = 3;

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Paragraph>& paragraphs, const Lexicon& lexicon,
         std::vector<Quotation>& quotations)
      : text_(text), paragraphs_(paragraphs), lexicon_(lexicon), quotations_(quotations), marked_(paragraphs.size()) {
    for (const Quotation& q : quotations) marked_[q.paragraph] = true;
  }

  void run() {
    const std::size_t before = quotations_.size();
    if (is_transcript())
      add_turns();
    else
      add_blocks();
    std::inplace_merge(quotations_.begin(), quotations_.begin() + static_cast<std::ptrdiff_t>(before),
                       quotations_.end(), [](const Quotation& a, const Quotation& b) { return a.begin < b.begin; });
  }

 private:
  std::string_view words(std::size_t i) const {
    return text_.substr(paragraphs_[i].at.begin, paragraphs_[i].at.end - paragraphs_[i].at.begin);
  }

  /// Whether a word of a class is among those of a stretch.
  bool has(std::string_view text, Class c) const {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && is_letter(character_at(text, end).code)) end += character_at(text, end).size;
      if (end == at) {
        at += character_at(text, at).size;
        continue;
      }
      const Entry* entry = lexicon_.find(lower(text.substr(at, end - at)));
      if (entry && entry->classes.has(c)) return true;
      at = end;
    }
    return false;
  }

  void add(std::size_t paragraph, std::size_t from, bool goes_on) {
    Quotation q;
    q.begin = q.inner_begin = paragraphs_[paragraph].at.begin + static_cast<std::uint32_t>(from);
    q.end = q.inner_end = paragraphs_[paragraph].at.end;
    q.paragraph = static_cast<std::uint32_t>(paragraph);
    q.continued = goes_on;
    q.unmarked = true;
    quotations_.push_back(q);
  }

  bool announces(std::size_t i) const {
    const std::string_view line = words(i);
    if (marked_[i] || line.empty() || line.back() != ':') return false;
    // Not the first word: "Notes to editors:".
    const std::size_t second = std::min(line.find(' '), line.size());
    const std::string_view tail = line.substr(std::max(second, line.size() > 200 ? line.size() - 200 : 0));
    return has(tail, Class::saying) && paragraphs_[i].kind != archive::Block::Kind::heading;
  }

  bool is_open(std::size_t i) const {
    return i < paragraphs_.size() && !marked_[i] && !words(i).empty() && words(i).back() != ':';
  }

  /// What follows "The minister said:" at once is said, whatever its words.
  bool is_prose(std::size_t i) const {
    constexpr std::string_view stops = ".!?";
    return is_open(i) && paragraphs_[i].kind == archive::Block::Kind::paragraph &&
           stops.find(words(i).back()) != std::string_view::npos;
  }

  bool belongs(std::size_t i) const {
    if (!is_open(i)) return false;
    if (paragraphs_[i].kind == archive::Block::Kind::quotation) return true;
    return paragraphs_[i].kind == archive::Block::Kind::paragraph && has(words(i), Class::first_person);
  }

  /// Whether nothing of the page stands between a paragraph and the one before.
  bool is_adjacent(std::size_t i) const {
    const std::uint32_t end = paragraphs_[i - 1].at.end;
    return trimmed(text_.substr(end, paragraphs_[i].at.begin - end)).empty();
  }

  void add_blocks() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!announces(i)) continue;
      std::size_t end = i + 1;
      while ((belongs(end) || (end == i + 1 && is_prose(end))) && (end == i + 1 || is_adjacent(end))) ++end;
      for (std::size_t p = i + 1; p < end; ++p) add(p, 0, p + 1 < end);
      i = end - 1;
    }
  }

  /// Bytes of "Name: " at the start of a paragraph; 0 where there is none.
  std::size_t label(std::size_t i) const {
    const std::string_view line = words(i);
    const auto colon = line.substr(0, longest_label).find(": ");
    if (colon == std::string_view::npos || colon < 2 || marked_[i]) return 0;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < colon;) {
      const std::size_t space = std::min(colon, line.find(' ', at));
      const bool capital = is_upper(character_at(line, at).code);
      if (!capital && space - at > 3) return 0;
      capitals += capital;
      at = space + 1;
    }
    return capitals > 0 ? colon + 2 : 0;
  }

  bool is_transcript() const {
    std::size_t turns = 0;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) turns += label(i) > 0;
    return turns >= fewest_turns && 2 * turns >= paragraphs_.size();
  }

  void add_turns() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const std::size_t from = label(i);
      if (from == 0) continue;
      std::size_t end = i + 1;
      while (end < paragraphs_.size() && !marked_[end] && label(end) == 0 && is_adjacent(end) &&
             paragraphs_[end].kind == archive::Block::Kind::paragraph)
        ++end;
      add(i, from, i + 1 < end);
      for (std::size_t p = i + 1; p < end; ++p) add(p, 0, p + 1 < end);
      i = end - 1;
    }
  }

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  const Lexicon& lexicon_;
  std::vector<Quotation>& quotations_;
  std::vector<bool> marked_;
};

}  // namespace

void add_unmarked(std::string_view text, const std::vector<Paragraph>& paragraphs, const Lexicon& lexicon,
                  std::vector<Quotation>& quotations) {
  Finder(text, paragraphs, lexicon, quotations).run();
}

}  // namespace brief::draft
