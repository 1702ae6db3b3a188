#include "draft/unmarked.hpp"

#include <algorithm>
#include <map>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t longest_label = 110;  // bytes, with an office in brackets
constexpr std::size_t most_label_words = 8;
constexpr std::size_t fewest_turns = 3;
constexpr std::size_t fewest_answers = 2;  // with one that asks

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Paragraph>& paragraphs, const Lexicon& lexicon,
         std::vector<Quotation>& quotations)
      : text_(text), paragraphs_(paragraphs), lexicon_(lexicon), quotations_(quotations), marked_(paragraphs.size()) {
    for (const Quotation& q : quotations) marked_[q.paragraph] = true;
  }

  void run() {
    before_ = quotations_.size();
    if (is_transcript())
      add_turns();
    else
      add_blocks();
    std::inplace_merge(quotations_.begin(), quotations_.begin() + static_cast<std::ptrdiff_t>(before_),
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
    if (!is_open(i) || is_signature(words(i))) return false;
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

  /// The label of a paragraph, "Name (office)" of "Name (office): …"; empty where there is none.
  std::string_view label(std::size_t i) const {
    const std::string_view line = words(i);
    const auto colon = line.substr(0, longest_label).find(": ");
    if (colon == std::string_view::npos) return {};
    const std::string_view label = line.substr(0, colon);
    return is_name(trimmed(without_brackets(label))) ? label : std::string_view{};
  }

  /// "Ann Lee (South Orland) (Lab)" without what stands in brackets.
  static std::string_view without_brackets(std::string_view label) {
    const auto open = label.find(" (");
    return label.ends_with(')') && open != std::string_view::npos ? label.substr(0, open) : label;
  }

  /// Capitalised words; small ones between them.
  bool is_name(std::string_view label) const {
    std::size_t capitals = 0, words = 0;
    for (std::size_t at = 0; at < label.size(); ++words) {
      const std::size_t space = std::min(label.size(), label.find(' ', at));
      const bool capital = is_upper(character_at(label, at).code);
      if (!capital && space - at > 3) return false;
      capitals += capital;
      at = space + 1;
    }
    const Entry* entry = lexicon_.find(lower(label.substr(0, label.find(' '))));
    return capitals > 0 && words <= most_label_words && !(entry && entry->classes.has(Class::line_label));
  }

  /// Whether a label is that of a speaker: "Question", "Q", "ANN", a name of several words, or one that comes back.
  /// What is left are the headings of a notice ("Where: …").
  bool names_speaker(std::string_view label, std::size_t times) const {
    const std::string_view name = without_brackets(label);
    const Entry* entry = lexicon_.find(lower(name));
    const bool role = entry && (entry->classes.has(Class::questioner) || entry->classes.has(Class::role));
    const bool capitals = name.size() > 2 && lower(name) != name &&
                          std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return role || capitals || times > 1 || label != name || name.find(' ') != std::string_view::npos;
  }

  bool is_transcript() const {
    std::map<std::string_view, std::size_t> times;
    std::size_t turns = 0, speakers = 0, asked = 0;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i)
      if (const std::string_view name = label(i); !name.empty()) ++times[name], ++turns;
    for (const auto& [name, count] : times) {
      if (names_speaker(name, count)) speakers += count;
      const Entry* entry = lexicon_.find(lower(name));
      if (entry && entry->classes.has(Class::questioner)) asked += count;
    }
    const std::size_t fewest = asked > 0 ? fewest_answers : fewest_turns;
    return turns >= fewest && 2 * turns >= paragraphs_.size() && 2 * speakers >= turns;
  }

  /// Quotations inside a turn are the speaker's own; a turn that is one quotation stays as it is marked.
  bool is_turn(std::size_t i) const {
    const std::string_view name = label(i);
    if (name.empty() || !marked_[i]) return !name.empty();
    const auto first = first_in(i);
    return first == quotations_.end() || first->begin > paragraphs_[i].at.begin + name.size() + 2;
  }

  std::vector<Quotation>::const_iterator first_in(std::size_t i) const {
    return std::lower_bound(quotations_.begin(), quotations_.end(), paragraphs_[i].at.begin,
                            [](const Quotation& q, std::uint32_t begin) { return q.begin < begin; });
  }

  void add_turns() {
    std::vector<bool> turn(paragraphs_.size());
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) turn[i] = is_turn(i);
    std::erase_if(quotations_, [&](const Quotation& q) { return turn[q.paragraph]; });
    before_ = quotations_.size();
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!turn[i]) continue;
      std::size_t end = i + 1;
      while (end < paragraphs_.size() && !marked_[end] && label(end).empty() && is_adjacent(end) &&
             paragraphs_[end].kind == archive::Block::Kind::paragraph)
        ++end;
      add(i, label(i).size() + 2, i + 1 < end);
      for (std::size_t p = i + 1; p < end; ++p) add(p, 0, p + 1 < end);
      i = end - 1;
    }
  }

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  const Lexicon& lexicon_;
  std::vector<Quotation>& quotations_;
  std::vector<bool> marked_;
  std::size_t before_ = 0;  // quotations between marks
};

}  // namespace

void add_unmarked(std::string_view text, const std::vector<Paragraph>& paragraphs, const Lexicon& lexicon,
                  std::vector<Quotation>& quotations) {
  Finder(text, paragraphs, lexicon, quotations).run();
}

bool is_signature(std::string_view line) {
  constexpr std::string_view stops = ".!?:";
  if (line.size() > longest_label || line.empty() || stops.find(line.back()) != std::string_view::npos) return false;
  for (const std::string_view dash : {"—", "–", "― ", "-- "}) {
    if (!line.starts_with(dash)) continue;
    const std::string_view name = trimmed(line.substr(dash.size()));
    return !name.empty() && is_upper(character_at(name, 0).code);
  }
  return false;
}

}  // namespace brief::draft
