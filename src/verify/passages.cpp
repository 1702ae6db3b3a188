#include "verify/passages.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "evidence/characters.hpp"
#include "evidence/pieces.hpp"

namespace brief::verify {
namespace {

using evidence::Check;
using evidence::Gap;
using evidence::Passage;
using evidence::Pieces;
using evidence::WordStep;

/// Pieces without a gap between them make one passage.
std::size_t passages_of(const Pieces& pieces) {
  std::size_t count = 0;
  for (const evidence::Piece& piece : pieces.list)
    if (piece.before != Gap::adjacent || count == 0) ++count;
  return count;
}

/// The brackets in the passages, with what is in them.
evidence::Brackets brackets_in(const Check& check) {
  evidence::Brackets found;
  for (const Passage& passage : check.passages) {
    const std::string& text = passage.exact;
    for (std::size_t at = 0; (at = text.find('[', at)) != std::string::npos; ++at)
      if (const std::size_t end = text.find(']', at); end != std::string::npos)
        found.insert(text.substr(at, end - at + 1));
  }
  return found;
}

/// As a link spells words: each white space one space, and nothing invisible.
std::string spelled_in_link(std::string_view text) {
  std::u32string made;
  for (const evidence::Character& c : evidence::characters_of(text))
    if (const char32_t letter = c.c == U'\n' ? U' ' : c.c; letter != U' ' || !made.ends_with(U' ')) made += letter;
  return evidence::to_utf8(made);
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded(std::string_view term) {
  std::string made;
  for (std::size_t i = 0; i < term.size(); ++i) {
    const bool coded =
        term[i] == '%' && i + 2 < term.size() && hexadecimal(term[i + 1]) >= 0 && hexadecimal(term[i + 2]) >= 0;
    made += coded ? static_cast<char>(hexadecimal(term[i + 1]) * 16 + hexadecimal(term[i + 2])) : term[i];
    if (coded) i += 2;
  }
  return made;
}

/// Of a text directive the words at the beginning and the end: text=[prefix-,]start[,end][,-suffix].
std::vector<std::string> terms_of(std::string_view directive) {
  std::vector<std::string> terms;
  directive.remove_prefix(std::min(directive.size(), std::string_view("text=").size()));
  while (!directive.empty()) {
    const std::string_view term = directive.substr(0, directive.find(','));
    directive.remove_prefix(std::min(directive.size(), term.size() + 1));
    if (!term.ends_with('-') && !term.starts_with('-')) terms.push_back(decoded(term));
  }
  return terms;
}

/// The letters and figures, in which texts that differ in marks and white space are the same.
std::string letters_of(std::string_view text) {
  std::u32string made;
  for (const evidence::Character& c : evidence::characters_of(text))
    if (evidence::is_word_character(c.c)) made += c.c;
  return evidence::to_utf8(made);
}

std::string letters_of(const std::vector<WordStep>& steps, WordStep::Kind without) {
  std::string made;
  for (const WordStep& step : steps)
    if (step.kind != without) made += letters_of(step.words);
  return made;
}

bool is_placed(const Passage& passage) {
  return passage.start < passage.end && passage.end - passage.start == count_code_points(passage.exact);
}

}  // namespace

std::string text_between(const Passage& first, const Passage& second) {
  const std::size_t gap = second.start - first.end;
  return gap > count_code_points(first.suffix) ? " " : first.suffix.substr(0, offset_after(first.suffix, gap));
}

std::string fault_of_places(const Check& check) {
  std::size_t from = 0;
  for (const Passage& passage : check.passages) {
    if (!is_placed(passage)) return "has a passage whose place is not as long as its words";
    if (passage.start < from) return "has passages in another order than their source";
    from = passage.end;
  }
  if (check.closest && !is_placed(*check.closest))
    return "has a closest passage whose place is not as long as its words";
  std::size_t gap = 0;
  for (std::size_t i = 1; i < check.passages.size(); ++i) {
    const Passage &first = check.passages[i - 1], &second = check.passages[i];
    gap = std::max(gap, second.start - first.end);
    if (second.start - first.end <= count_code_points(first.suffix) &&
        !second.prefix.ends_with(text_between(first, second)))
      return "has passages with other words after the one than before the next";
  }
  return check.left_out > gap ? "is said to leave out more words than stand between its passages" : "";
}

bool is_one_each(std::string_view quote, const Check& check) {
  const std::size_t count = check.passages.size();
  return count == passages_of(evidence::pieces_of(quote)) || count == passages_of(evidence::literal_pieces_of(quote)) ||
         count == passages_of(evidence::pieces_of(quote, brackets_in(check)));
}

bool leads_there(const Passage& passage) {
  if (passage.directive.empty()) return true;
  const std::vector<std::string> terms = terms_of(passage.directive);
  const std::string text = spelled_in_link(passage.prefix + passage.exact + passage.suffix);
  if (!passage.directive.starts_with("text=") || terms.empty() || terms.size() > 2) return false;
  const std::size_t start = text.find(terms.front()), end = text.rfind(terms.back());
  return start != std::string::npos && end != std::string::npos && start <= end;
}

bool is_of_both(std::string_view quote, const Check& check) {
  const auto is_same = [](const WordStep& step) { return step.kind == WordStep::Kind::same; };
  if (!check.closest || std::all_of(check.comparison.begin(), check.comparison.end(), is_same)) return false;
  if (quote.find('[') != std::string_view::npos) return true;  // letters in brackets are no letters of the source
  const std::string own = letters_of(check.comparison, WordStep::Kind::source_only),
                    its = letters_of(check.comparison, WordStep::Kind::quote_only);
  return letters_of(quote).find(own) != std::string::npos &&
         letters_of(check.closest->exact).find(its) != std::string::npos;
}

std::string with_context(const Passage& passage) {
  constexpr const char* spaces = " \n\t";
  const std::size_t begin = passage.prefix.find_first_of(spaces), end = passage.suffix.find_last_of(spaces);
  return (begin == std::string::npos ? passage.prefix : passage.prefix.substr(begin)) + passage.exact +
         (end == std::string::npos ? passage.suffix : passage.suffix.substr(0, end));
}

}  // namespace brief::verify
