#include "content/abbreviations.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace brief::content {
namespace {

constexpr std::size_t shortest = 2, longest = 10;  // letters of an abbreviation
constexpr std::size_t most_words = 12;             // that one stands for
constexpr std::size_t small_word = 3;              // letters of a word that may be passed over, such as "and"

using Letters = Vector<char32_t>;

char32_t lower(char32_t c) { return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))); }

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool is_capital(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LU; }

bool is_letter(char32_t c) { return category(c) <= UTF8PROC_CATEGORY_LO && category(c) != UTF8PROC_CATEGORY_CN; }

Letters letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    letters.push_back(c.value);
    i += c.size;
  }
  return letters;
}

/// The letters between a parenthesis at `open` and its end, if all are capitals.
std::string_view abbreviation_at(std::string_view text, std::size_t open) {
  const std::size_t close = text.find(')', open);
  if (close == std::string_view::npos || close - open > 4 * longest) return {};
  const std::string_view inside = text.substr(open + 1, close - open - 1);
  const Letters letters = letters_of(inside);
  const bool fits = letters.size() >= shortest && letters.size() <= longest;
  return fits && std::all_of(letters.begin(), letters.end(), is_capital) ? inside : std::string_view{};
}

/// Of a word the letters that an abbreviation may take, which are at its beginning; how many of `short_form`'s letters
/// before `end` they can be, longest last.
void spell(const Letters& word, const Letters& short_form, std::size_t end, Vector<bool>& reached) {
  for (std::size_t size = 1; size <= std::min(word.size(), end); ++size) {
    bool same = true;
    for (std::size_t i = 0; i < size; ++i) same = same && lower(word[i]) == lower(short_form[end - size + i]);
    if (same) reached[end - size] = true;
  }
}

/// Where the word before `end` begins; words are parted by spaces and hyphens.
std::size_t word_before(std::string_view text, std::size_t end) {
  const std::size_t parted = text.find_last_of(" -", end == 0 ? 0 : end - 1);
  return parted == std::string_view::npos || parted >= end ? 0 : parted + 1;
}

void collect(Vector<Block>& blocks, Vector<Inlines*>& found);

void collect(ListItem& item, Vector<Inlines*>& found) {
  found.push_back(&item.label);
  collect(item.blocks, found);
}

/// Lists are nested no deeper than a report may nest them.
void collect(Vector<Block>& blocks, Vector<Inlines*>& found) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.of)) found.push_back(&paragraph->inlines);
    if (auto* list = std::get_if<List>(&block.of))
      for (ListItem& item : list->items) collect(item, found);
    if (auto* table = std::get_if<Table>(&block.of))
      for (Row& row : table->rows)
        for (Cell& cell : row.cells) collect(cell.blocks, found);
  }
}

/// All texts that may be given an expansion, in reading order.
Vector<Inlines*> texts_of(Document& document) {
  Vector<Inlines*> found{&document.masthead.title, &document.masthead.subtitle};
  for (Section& section : document.sections)
    if (section.kind != Section::Kind::sources && section.kind != Section::Kind::changes)
      collect(section.blocks, found);
  return found;
}

/// Where a word stands alone in a text.
std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    std::size_t before = at;
    while (before > 0 && !begins_code_point(text[--before])) {
    }
    const std::size_t after = at + word.size();
    const bool begins = at == 0 || !is_letter(code_point_at(text, before).value);
    if (begins && (after == text.size() || !is_letter(code_point_at(text, after).value))) return at;
  }
  return std::string_view::npos;
}

/// Parts the inline around the word, which gets the expansion; false: it does not stand here.
bool expand_in(Inlines& inlines, std::string_view word, std::string_view expansion) {
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    if (inlines[i].kind != Inline::Kind::text) continue;
    const std::size_t at = find_word(inlines[i].text, word);
    if (at == std::string_view::npos) continue;
    inlines[i].in_prose = true;  // parts of one text
    Inline short_form = inlines[i], after = inlines[i];
    short_form.text = word;
    short_form.expansion = expansion;
    after.text = inlines[i].text.substr(at + word.size());
    inlines[i].text.resize(at);
    const auto next = inlines.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    if (!after.text.empty()) inlines.insert(next, std::move(after));
    inlines.insert(inlines.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(short_form));
    if (inlines[i].text.empty()) inlines.erase(inlines.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
  }
  return false;
}

}  // namespace

std::string_view expansion_before(std::string_view text, std::size_t open) {
  const Letters short_form = letters_of(abbreviation_at(text, open));
  if (short_form.empty() || open < 2 || text[open - 1] != ' ') return {};
  const std::size_t end = open - 1;
  Vector<bool> reached(short_form.size() + 1);  // by the words from here on: all letters from this one on are spelt
  reached.back() = true;
  std::size_t from = end;
  for (std::size_t count = 0; count < most_words && from > 0; ++count) {
    const std::size_t begin = word_before(text, from);
    std::string_view word_text = text.substr(begin, from - begin);
    while (!word_text.empty() && (word_text.back() == ',' || word_text.back() == ';')) word_text.remove_suffix(1);
    const Letters word = letters_of(word_text);
    Vector<bool> next(reached.size());
    for (std::size_t at = 1; at < reached.size(); ++at)
      if (reached[at]) spell(word, short_form, at, next);
    const bool small = word.size() <= small_word && !word.empty() && !is_capital(word.front()) && from != end;
    const bool joined = begin > 0 && text[begin - 1] == '-';  // the end of a word such as "Co-operation"
    for (std::size_t at = 0; (small || joined) && at < reached.size(); ++at) next[at] = next[at] || reached[at];
    reached = std::move(next);
    if (reached.front()) return text.substr(begin, end - begin);
    from = begin == 0 ? 0 : begin - 1;
  }
  return {};
}

void expand_abbreviations(Document& document) {
  const Vector<Inlines*> texts = texts_of(document);
  Vector<String> explained;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const String text = plain(*texts[i]);
    for (std::size_t open = text.find('('); open != String::npos; open = text.find('(', open + 1)) {
      const std::string_view expansion = expansion_before(text, open);
      if (expansion.empty()) continue;
      String word(abbreviation_at(text, open));
      if (std::find(explained.begin(), explained.end(), word) != explained.end()) continue;
      for (std::size_t before = 0; before < i; ++before)
        if (expand_in(*texts[before], word, expansion)) break;
      explained.push_back(std::move(word));
    }
  }
}

}  // namespace brief::content
