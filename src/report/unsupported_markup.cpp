#include "report/unsupported_markup.hpp"

#include <algorithm>
#include <optional>

#include "base/byte_set.hpp"

namespace brief::report {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_letter(c) || is_figure(c); }

/// Markup that begins at a byte, and where it ends.
struct Found {
  std::size_t end = 0;
  std::string what, mend;
};

constexpr const char* cite = "cite a source, [@id], or say it in the text";
constexpr const char* write_link = "write [words](https://…)";

class Finder {
 public:
  Finder(std::string_view text, const std::function<bool(std::size_t)>& is_escaped)
      : text_(text), escaped_(is_escaped) {}

  std::vector<UnsupportedMarkup> all(bool begins_item) {
    std::vector<UnsupportedMarkup> found;
    if (begins_item && is_task()) found.push_back({0, "the box of a task", "say in words what is done"});
    for (std::size_t i = signs.find_in(text_, 0); i < text_.size(); i = signs.find_in(text_, i + 1)) {
      if (const std::size_t end = end_of_address(i); end > i) {
        i = end - 1;
        continue;
      }
      const auto here = escaped_(i) ? std::nullopt : at(i);
      if (!here) continue;
      found.push_back({i, here->what, here->mend});
      i = here->end - 1;
    }
    return found;
  }

 private:
  static constexpr ByteSet signs{"[])^=~${:+"};

  char sign(std::size_t i) const { return i < text_.size() ? text_[i] : ' '; }
  char before(std::size_t i) const { return i > 0 ? text_[i - 1] : ' '; }

  /// Where a sign closes what stands open, within the length that markup has: a text of opening signs alone is not
  /// looked through for each of them.
  std::size_t near(std::string_view sign, std::size_t from) const {
    constexpr std::size_t longest = 1000;
    const std::size_t at = text_.substr(std::min(from, text_.size()), longest).find(sign);
    return at == none ? none : from + at;
  }

  bool is_task() const {
    const bool box = text_.size() > 3 && text_[0] == '[' && text_[2] == ']' && text_[3] == ' ';
    return box && std::string_view(" xX").find(text_[1]) != none && !escaped_(0);
  }

  /// Of an address around the byte; the byte itself where there is none.
  std::size_t end_of_address(std::size_t i) {
    if (i < address_end_) return address_end_;
    if (i < looked_until_) return i;
    const std::size_t from = i == 0 ? 0 : text_.find_last_of(' ', i) + 1;
    looked_until_ = std::min(text_.find(' ', i), text_.size());
    const std::string_view word = text_.substr(from, looked_until_ - from);
    const std::size_t scheme = word.find("://"), host = word.find("www.");
    const std::size_t begin = from + std::min(scheme, host);
    if (std::min(scheme, host) == none || begin > i) return i;
    return address_end_ = looked_until_;
  }

  std::optional<Found> at(std::size_t i) const {
    switch (text_[i]) {
      case '[':
        return bracket(i);
      case ']':
        return failed_link(i);
      case ')':
        return exchanged(i);
      case '{':
        return placeholder(i);
      case ':':
        return emoji(i);
      case '^':
        return raised(i);
      case '~':
        return lowered(i);
      case '=':
        return enclosed_by_two(i, '=', "highlighting", "write *…* or **…**");
      case '+':
        return enclosed_by_two(i, '+', "underlining", "write *…* or **…**");
      default:
        return mathematics(i);
    }
  }

  std::optional<Found> bracket(std::size_t i) const {
    const std::size_t close = near("]", i + 1);
    if (close == none || close == i + 1) return std::nullopt;
    if (before(i) == '*' && (i == 1 || before(i - 1) == ' ') && sign(close + 1) == ':' && !escaped_(i - 1))
      return Found{close + 2, "an abbreviation below its text",
                   "write it out where it first stands, “North Atlantic Treaty Organization (NATO)”"};
    if (sign(i + 1) == '^' && sign(i + 2) != ' ') return Found{close + 1, "a footnote", cite};
    if (sign(i + 1) == '[') {
      const bool closed = sign(close + 1) == ']' && close > i + 2;
      return closed ? std::optional(Found{close + 2, "a wiki link", write_link}) : std::nullopt;
    }
    return reference(i, close);
  }

  /// `[text][ref]` and `[text][]`; "[1][2]" and citations are none.
  std::optional<Found> reference(std::size_t i, std::size_t close) const {
    if (sign(close + 1) != '[') return std::nullopt;
    const std::size_t end = near("]", close + 2);
    if (end == none) return std::nullopt;
    const std::string_view first = text_.substr(i + 1, close - i - 1), label = text_.substr(close + 2, end - close - 2);
    const auto figures = [](std::string_view words) { return std::all_of(words.begin(), words.end(), is_figure); };
    const bool cites = first.find('@') != none || label.find('@') != none || label.find('[') != none;
    if (cites || sign(close + 2) == '^' || (figures(first) && !label.empty() && figures(label))) return std::nullopt;
    return Found{end + 1, "an address by its label", write_link};
  }

  /// "](" that CommonMark read no link from, and ")[https://".
  std::optional<Found> failed_link(std::size_t i) const {
    if (sign(i + 1) != '(') return std::nullopt;
    const std::string_view rest = text_.substr(i + 2, 8);
    const bool leads = rest.starts_with("http") || rest.starts_with("www.") || rest.starts_with("mailto:");
    if (!leads) return std::nullopt;
    return Found{i + 2, "a link whose address has a space in it or no end", "write %20 for a space"};
  }

  std::optional<Found> exchanged(std::size_t i) const {
    const bool leads = text_.substr(i + 1).starts_with("[http") || text_.substr(i + 1).starts_with("[www.");
    return leads && !escaped_(i + 1) ? std::optional(Found{i + 2, "an address in square brackets", write_link})
                                     : std::nullopt;
  }

  /// "{{name}}" of a template that nothing filled, "]{.class}", "word{#name}".
  std::optional<Found> placeholder(std::size_t i) const {
    const std::size_t end = near("}", i);
    if (end == none) return std::nullopt;
    const bool after_words = (before(i) == ']' || before(i) == ')' || is_word(before(i))) &&
                             (sign(i + 1) == '.' || sign(i + 1) == '#') && is_letter(sign(i + 2));
    if (after_words) return Found{end + 1, "an attribute in braces", "leave it out"};
    const bool two = sign(i + 1) == '{' && sign(end + 1) == '}';
    return two ? std::optional(Found{end + 2, "a placeholder in braces", "write what it stands for"}) : std::nullopt;
  }

  /// ":smile:" and the ":::" of a block.
  std::optional<Found> emoji(std::size_t i) const {
    if (i == 0 && text_.starts_with(":::")) return Found{3, "a block between colons", "leave the colons out"};
    std::size_t end = i + 1;
    while (end < text_.size() && ((text_[end] >= 'a' && text_[end] <= 'z') || text_[end] == '_')) ++end;
    const bool alone = (i == 0 || before(i) == ' ') && end > i + 2 && sign(end) == ':' && !is_word(sign(end + 1));
    return alone ? std::optional(Found{end + 1, "the name of an emoji", "say it in words"}) : std::nullopt;
  }

  std::optional<Found> raised(std::size_t i) const {
    if (sign(i + 1) == '[') return Found{i + 2, "a footnote", cite};
    const std::size_t end = enclosed(i, '^');
    if (end == none || !is_word(before(i))) return std::nullopt;
    return Found{end, "a raised letter", "write the sign itself: ², ³, ⁿ"};
  }

  std::optional<Found> lowered(std::size_t i) const {
    if (before(i) == '~' || sign(i + 1) == '~') return std::nullopt;
    const std::size_t end = enclosed(i, '~');
    if (end == none || sign(end) == '~' || !is_letter(before(i))) return struck(i);
    return Found{end, "a lowered letter", "write the sign itself: ₂, ₓ"};
  }

  /// "~words~", not "~5 and ~6".
  std::optional<Found> struck(std::size_t i) const {
    if (is_word(before(i)) || !is_word(sign(i + 1))) return std::nullopt;
    const std::size_t close = near("~", i + 1);
    if (close == none || text_[close - 1] == ' ' || is_word(sign(close + 1)) || sign(close + 1) == '~' ||
        escaped_(close))
      return std::nullopt;
    return Found{close + 1, "strikethrough", "leave the words out"};
  }

  /// One past the sign that closes what a sign opens: a few letters and figures without a space.
  std::size_t enclosed(std::size_t i, char closing) const {
    constexpr std::size_t longest = 16;
    std::size_t end = i + 1;
    while (end < text_.size() && end < i + longest && (is_word(text_[end]) || text_[end] == '+' || text_[end] == '-'))
      ++end;
    return end > i + 1 && sign(end) == closing && !escaped_(end) ? end + 1 : none;
  }

  /// "==words==" and "++words++", not "a == b" nor "x==y" nor "C++".
  std::optional<Found> enclosed_by_two(std::size_t i, char mark, const char* what, const char* mend) const {
    const bool opens = sign(i + 1) == mark && sign(i + 2) != mark && sign(i + 2) != ' ' && !is_word(before(i));
    if (!opens || before(i) == mark) return std::nullopt;
    const std::size_t end = near(std::string(2, mark), i + 3);
    if (end == none || text_[end - 1] == ' ' || is_word(sign(end + 2)) || sign(end + 2) == mark) return std::nullopt;
    return Found{end + 2, what, mend};
  }

  /// Between dollar signs without a space inside them, what holds a sign of TeX or is one short name: "$x$",
  /// "$E=mc^2$", not "$5 and $6" nor "US$5–US$6".
  std::optional<Found> mathematics(std::size_t i) const {
    const bool two = sign(i + 1) == '$';
    const std::size_t from = i + (two ? 2 : 1);
    if (is_word(before(i)) || before(i) == '$' || sign(from) == ' ' || sign(from) == '$') return std::nullopt;
    const std::size_t close = near("$", from);
    if (close == none || close == from || text_[close - 1] == ' ' || escaped_(close)) return std::nullopt;
    const std::size_t end = close + (two ? 2 : 1);
    if ((two && sign(close + 1) != '$') || is_figure(sign(end))) return std::nullopt;
    if (!is_formula(text_.substr(from, close - from))) return std::nullopt;
    return Found{end, "mathematics", "write the signs themselves: x², ≤, √"};
  }

  static bool is_formula(std::string_view inside) {
    constexpr std::size_t longest_name = 2;
    const bool name = inside.size() <= longest_name && std::all_of(inside.begin(), inside.end(), is_letter);
    return name || inside.find_first_of("\\^_{}") != none ||
           (!is_figure(inside.front()) && inside.find_first_of("=+<>") != none);
  }

  std::string_view text_;
  const std::function<bool(std::size_t)>& escaped_;
  std::size_t address_end_ = 0, looked_until_ = 0;
};

}  // namespace

std::vector<UnsupportedMarkup> unsupported_markup(std::string_view text,
                                                  const std::function<bool(std::size_t)>& is_escaped,
                                                  bool begins_item) {
  return Finder(text, is_escaped).all(begins_item);
}

}  // namespace brief::report
