#include <algorithm>
#include <array>
#include <charconv>

#include "archive/selector.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t most_compounds = 8, longest_list = 10'000;
constexpr int deepest = 3;  // of lists in selectors
constexpr std::uint32_t one_id = 1u << 14, one_class = 1u << 7, one_tag = 1;

enum class Reading : std::uint8_t { read, undecided, invalid };

/// Of a page that nobody touches, whose scripts rest: never the case.
constexpr std::array<std::string_view, 27> never = {"active",
                                                    "autofill",
                                                    "buffering",
                                                    "focus",
                                                    "focus-visible",
                                                    "focus-within",
                                                    "fullscreen",
                                                    "future",
                                                    "hover",
                                                    "host-context",
                                                    "indeterminate",
                                                    "invalid",
                                                    "modal",
                                                    "muted",
                                                    "out-of-range",
                                                    "past",
                                                    "paused",
                                                    "picture-in-picture",
                                                    "placeholder-shown",
                                                    "playing",
                                                    "popover-open",
                                                    "seeking",
                                                    "stalled",
                                                    "target",
                                                    "user-invalid",
                                                    "user-valid",
                                                    "visited"};
/// Are what the attribute of the name says, until somebody touches it.
constexpr std::array<std::string_view, 4> attributes = {"checked", "disabled", "open", "required"};
/// Known to browsers; not decided here.
constexpr std::array<std::string_view, 20> unknowable = {"active-view-transition",
                                                         "active-view-transition-type",
                                                         "interest-source",
                                                         "interest-target",
                                                         "target-after",
                                                         "target-before",
                                                         "target-current",
                                                         "volume-locked",
                                                         "defined",
                                                         "lang",
                                                         "dir",
                                                         "enabled",
                                                         "valid",
                                                         "in-range",
                                                         "optional",
                                                         "read-only",
                                                         "read-write",
                                                         "default",
                                                         "scope",
                                                         "state"};

/// Pseudo-elements; a selector with another one is invalid, unless it is one of WebKit's (Selectors 4, 3.6.4).
constexpr std::array<std::string_view, 33> pseudo_elements = {"after",
                                                              "backdrop",
                                                              "before",
                                                              "checkmark",
                                                              "column",
                                                              "cue",
                                                              "details-content",
                                                              "file-selector-button",
                                                              "first-letter",
                                                              "first-line",
                                                              "grammar-error",
                                                              "highlight",
                                                              "interest-button",
                                                              "marker",
                                                              "part",
                                                              "picker",
                                                              "picker-icon",
                                                              "placeholder",
                                                              "scroll-button",
                                                              "scroll-marker",
                                                              "scroll-marker-group",
                                                              "search-text",
                                                              "selection",
                                                              "slotted",
                                                              "spelling-error",
                                                              "target-text",
                                                              "view-transition",
                                                              "view-transition-group",
                                                              "view-transition-group-children",
                                                              "view-transition-image-pair",
                                                              "view-transition-new",
                                                              "view-transition-old",
                                                              "permission-icon"};

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::uint32_t added(std::uint32_t a, std::uint32_t b) {
  const auto part = [&](std::uint32_t shift, std::uint32_t most) {
    return std::min((a >> shift & most) + (b >> shift & most), most) << shift;
  };
  return part(14, 63) | part(7, 127) | part(0, 127);
}

class SelectorReader {
 public:
  SelectorReader(std::string_view css, CssStrings& strings, int depth) : css_(css), strings_(strings), depth_(depth) {}

  /// `relative`: a combinator may come first, as in :has().
  Reading read(Selector& selector, bool relative = false) {
    skip_space();
    char combinator = relative && at_ < css_.size() && is_combinator(css_[at_]) ? take_combinator() : ' ';
    while (at_ < css_.size()) {
      Compound compound;
      compound.combinator = combinator;
      if (!read_compound(compound, selector.specificity)) return Reading::invalid;
      selector.compounds.push_back(std::move(compound));
      combinator = take_combinator();
    }
    if (selector.compounds.empty() || combinator != ' ') return Reading::invalid;
    const bool left_out = undecided_ || (depth_ == 0 && selects_nothing(selector));
    return left_out || selector.compounds.size() > most_compounds ? Reading::undecided : Reading::read;
  }

 private:
  /// Of a page that nobody touches: a third of the rules of many pages wait for a pointer.
  static bool selects_nothing(const Selector& selector) {
    const auto is_never = [](const PseudoClass& pseudo) { return pseudo.kind == PseudoClass::Kind::never; };
    return std::any_of(selector.compounds.begin(), selector.compounds.end(), [&](const Compound& compound) {
      return std::any_of(compound.pseudo_classes.begin(), compound.pseudo_classes.end(), is_never);
    });
  }

  static bool is_combinator(char c) { return c == '>' || c == '+' || c == '~'; }
  void skip_space() { at_ = std::min(css_.find_first_not_of(css_space, at_), css_.size()); }

  char take_combinator() {
    skip_space();
    if (at_ == css_.size() || !is_combinator(css_[at_])) return ' ';
    const char combinator = css_[at_++];
    skip_space();
    return combinator;
  }

  bool at_name() const { return at_ < css_.size() && (is_css_name(css_[at_]) || css_[at_] == '\\'); }
  std::string_view name() { return read_css_name(css_, at_, strings_); }
  std::string_view lower_name() {
    const std::string_view word = name();
    const bool small = std::none_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return small ? word : strings_.emplace_back(lower_case(word));
  }

  bool read_compound(Compound& compound, std::uint32_t& specificity) {
    const std::size_t from = at_;
    if (at_name()) {
      compound.tag = lower_name();
      specificity = added(specificity, one_tag);
    } else if (css_[at_] == '*') {
      ++at_;
    }
    while (at_ < css_.size() && css_space.find(css_[at_]) == std::string_view::npos && !is_combinator(css_[at_]))
      if (!read_part(compound, specificity)) return false;
    return at_ > from;
  }

  bool read_part(Compound& compound, std::uint32_t& specificity) {
    const char c = css_[at_++];
    if (c == ':') return read_pseudo(compound, specificity);
    specificity = added(specificity, c == '#' ? one_id : one_class);
    if (c == '[') return read_attribute(compound);
    if ((c != '.' && c != '#') || !at_name()) return false;
    const bool digit = css_[at_] >= '0' && css_[at_] <= '9';
    if (c == '.')
      compound.classes.push_back(name());
    else
      compound.id = name();
    return c == '#' || !digit;
  }

  bool read_attribute(Compound& compound) {
    const std::size_t end = find_in_css(css_, "]", at_);
    if (end == css_.size()) return false;
    AttributeTest test;
    skip_space();
    test.name = lower_case(name());
    std::string_view rest = css_trimmed(css_.substr(std::min(at_, end), end - std::min(at_, end)));
    at_ = end + 1;
    if (!rest.empty()) {
      test.sign = rest.front();
      rest.remove_prefix(test.sign == '=' || rest.size() < 2 || rest[1] != '=' ? 1 : 2);
      if (std::string_view("=~|^$*").find(test.sign) == std::string_view::npos) return false;
      read_value(css_trimmed(rest), test);
      if (test.value.find('\\') != std::string_view::npos)
        test.value = strings_.emplace_back(css_unescaped(test.value));
    }
    compound.attributes.push_back(std::move(test));
    return !compound.attributes.back().name.empty();
  }

  static void read_value(std::string_view text, AttributeTest& test) {
    std::string_view flag;
    if (!text.empty() && (text.front() == '"' || text.front() == '\'')) {
      const std::size_t close = std::min(text.find(text.front(), 1), text.size());
      flag = text.substr(std::min(close + 1, text.size()));
      test.value = text.substr(1, close - 1);
    } else {
      const std::size_t end = std::min(text.find_first_of(css_space), text.size());
      test.value = text.substr(0, end);
      flag = text.substr(end);
    }
    flag = css_trimmed(flag);
    test.any_case = flag == "i" || flag == "I";
  }

  /// What stands in the brackets at `at_`, which moves behind them.
  std::string_view argument() {
    const std::size_t from = ++at_, end = find_in_css(css_, ")", from, true);
    at_ = std::min(end + 1, css_.size());
    return css_.substr(from, end - from);
  }

  bool read_pseudo(Compound& compound, std::uint32_t& specificity) {
    const bool element = at_ < css_.size() && css_[at_] == ':';
    if (element) ++at_;
    if (!at_name()) return false;
    const std::string_view word = lower_name();
    const bool function = at_ < css_.size() && css_[at_] == '(';
    const std::string_view inside = function ? argument() : std::string_view();
    static constexpr std::array<std::string_view, 4> old = {"before", "after", "first-line", "first-letter"};
    if (element || is_one_of(old, word)) {
      undecided_ = true;  // it selects no element
      return word.starts_with("-webkit-") || is_one_of(pseudo_elements, word);
    }
    if (is_one_of(attributes, word)) {
      specificity = added(specificity, one_class);
      compound.attributes.push_back({std::string(word), {}, 0, false});
      return true;
    }
    PseudoClass pseudo;
    if (!read_class(word, inside, function, pseudo, specificity)) return false;
    compound.pseudo_classes.push_back(std::move(pseudo));
    return true;
  }

  static std::string_view without_quotes(std::string_view text) {
    const bool quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
  }

  bool read_class(std::string_view word, std::string_view inside, bool function, PseudoClass& pseudo,
                  std::uint32_t& specificity) {
    using Kind = PseudoClass::Kind;
    if (function && (word == "is" || word == "where" || word == "not" || word == "has" || word == "-webkit-any")) {
      pseudo.kind = word == "not" ? Kind::negation : word == "has" ? Kind::has : Kind::is;
      return read_lists(inside, pseudo, word == "where" ? nullptr : &specificity);
    }
    specificity = added(specificity, one_class);
    if (word == "host") {
      pseudo.kind = Kind::host;
      return !function || (read_lists(inside, pseudo, &specificity) && !pseudo.list.empty());
    }
    if (word == "lang" && function && inside.find('*') == std::string_view::npos) {
      pseudo.kind = Kind::language;
      for (std::string_view one : css_list(inside)) pseudo.languages.push_back(without_quotes(one));
      return true;
    }
    if (word.starts_with("nth-")) return function && read_nth(word, inside, pseudo);
    if (word.ends_with("-child") || word.ends_with("-of-type")) return read_edge(word, pseudo);
    if (word == "root") pseudo.kind = Kind::root;
    if (word == "empty") pseudo.kind = Kind::empty;
    if (word == "link" || word == "any-link") pseudo.kind = Kind::link;
    if (pseudo.kind != Kind::never || is_one_of(never, word)) return true;
    undecided_ = true;
    return is_one_of(unknowable, word) || word.starts_with("-webkit-");
  }

  bool read_lists(std::string_view inside, PseudoClass& pseudo, std::uint32_t* specificity) {
    if (depth_ == deepest) return undecided_ = true;
    const bool forgiving = pseudo.kind == PseudoClass::Kind::is;
    for (const std::string_view one : css_list(inside)) {
      Selector selector;
      const Reading reading =
          SelectorReader(one, strings_, depth_ + 1).read(selector, pseudo.kind == PseudoClass::Kind::has);
      if (reading == Reading::invalid && !forgiving) return false;
      if (reading == Reading::undecided && !forgiving) undecided_ = true;
      if (reading == Reading::read) pseudo.list.push_back(std::move(selector));
    }
    std::uint32_t most = 0;
    for (const Selector& selector : pseudo.list) most = std::max(most, selector.specificity);
    if (specificity != nullptr) *specificity = added(*specificity, most);
    return true;
  }

  static bool read_edge(std::string_view word, PseudoClass& pseudo) {
    pseudo.kind = PseudoClass::Kind::nth;
    pseudo.offset = 1;
    pseudo.from_end = word.starts_with("last-");
    pseudo.of_its_type = word.ends_with("-of-type");
    if (word.starts_with("only-")) {  // the first and the last: no other before it and none behind it
      pseudo.only = true;
      return true;
    }
    return word.starts_with("first-") || pseudo.from_end;
  }

  /// "odd", "3", "2n+1", "-n + 6" (CSS Syntax 3, section 6).
  bool read_nth(std::string_view word, std::string_view inside, PseudoClass& pseudo) {
    pseudo.kind = PseudoClass::Kind::nth;
    pseudo.from_end = word.find("-last-") != std::string_view::npos;
    pseudo.of_its_type = word.ends_with("-of-type");
    std::string text;
    for (const char c : lower_case(inside))
      if (css_space.find(c) == std::string_view::npos) text += c;
    if (text.find("of") != std::string::npos) return undecided_ = true;
    if (text == "odd") text = "2n+1";
    if (text == "even") text = "2n";
    const auto number = [](std::string_view digits, int& value) {
      if (digits.starts_with('+')) digits.remove_prefix(1);
      const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
      return error == std::errc() && end == digits.data() + digits.size();
    };
    const auto n = text.find('n');
    if (n == std::string::npos) return number(text, pseudo.offset);
    const std::string step = text.substr(0, n), offset = text.substr(n + 1);
    pseudo.step = step == "-" ? -1 : 1;
    if (!step.empty() && step != "-" && step != "+" && !number(step, pseudo.step)) return false;
    return offset.empty() || number(offset, pseudo.offset);
  }

  std::string_view css_;
  CssStrings& strings_;
  int depth_;
  std::size_t at_ = 0;
  bool undecided_ = false;
};

}  // namespace

bool read_selectors(std::string_view text, CssStrings& strings, std::vector<Selector>& selectors) {
  if (text.size() > longest_list) return false;
  const std::size_t before = selectors.size();
  for (const std::string_view one : css_list(text)) {
    Selector selector;
    const Reading reading = SelectorReader(one, strings, 0).read(selector);
    if (reading == Reading::invalid) {
      selectors.resize(before);
      return false;
    }
    if (reading == Reading::read) selectors.push_back(std::move(selector));
  }
  return true;
}

}  // namespace brief::archive
