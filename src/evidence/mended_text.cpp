#include "evidence/mended_text.hpp"

#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "evidence/characters.hpp"

namespace brief::evidence {
namespace {

struct Pair {
  char32_t opening, closing;
};

/// The letters beside a place, to one side.
std::u32string letters_before(std::u32string_view text, std::size_t at) {
  std::size_t from = at;
  while (from > 0 && is_word_character(text[from - 1])) --from;
  return std::u32string(text.substr(from, at - from));
}
std::u32string letters_behind(std::u32string_view text, std::size_t at) {
  std::size_t to = at;
  while (to < text.size() && is_word_character(text[to])) ++to;
  return std::u32string(text.substr(at, to - at));
}

bool stands(const Index& index, const std::string& word) {
  const std::uint32_t id = index.id_of(word);
  return id != Index::no_id && index.key_of(id) == word;  // a word over a line end is known by its other spelling, too
}

/// Where a word goes on behind a hyphen and a space: secu- rity; 0 where it doesn't.
std::size_t rest_of_word(std::u32string_view text, std::size_t hyphen) {
  if (hyphen == 0 || (text[hyphen] != U'-' && text[hyphen] != U'\u2010')) return 0;
  std::size_t next = hyphen + 1;
  while (next < text.size() && (text[next] == U' ' || text[next] == U'\n')) ++next;
  return next > hyphen + 1 && next < text.size() && is_lower(text[next]) ? next : 0;
}

/// The mark at which a pair stands alone: one that closes none, or one that none closes. The text's size where all are
/// paired.
std::size_t lone_mark(std::u32string_view text, Pair pair) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == pair.closing) {
      if (open.empty()) return i;
      open.pop_back();
    } else if (text[i] == pair.opening) {
      open.push_back(i);
    }
  }
  return open.empty() ? text.size() : open.back();
}

std::u32string code_points_of(std::string_view text) {
  std::u32string made;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    made += c.value;
    at += c.size;
  }
  return made;
}

}  // namespace

std::string without_line_ends(std::string text, const Index& index) {
  const std::u32string all = code_points_of(text);
  std::u32string made;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_invisible(all[i])) continue;
    const std::size_t next = rest_of_word(all, i);
    if (next > 0) {
      const std::u32string first = letters_before(made, made.size()), rest = letters_behind(all, next);
      const bool whole = stands(index, to_utf8(first + rest));
      const bool compound = stands(index, to_utf8(first + U"-" + rest));
      if (whole || compound) {
        if (compound) made += U'-';
        i = next - 1;
        continue;
      }
    }
    made += all[i];
  }
  return to_utf8(made);
}

std::string with_paired_marks(std::string text) {
  std::u32string all = code_points_of(text);
  const auto has = [&all](char32_t c) { return all.find(c) != std::u32string::npos; };
  const Pair outer = !has(U'„') ? Pair{U'“', U'”'} : !has(U'“') && has(U'”') ? Pair{U'„', U'”'} : Pair{U'„', U'“'};
  for (const Pair pair : {outer, Pair{U'«', U'»'}}) {
    const std::size_t lone = lone_mark(all, pair);
    if (lone == all.size()) continue;
    if (lone == 0 || lone + 1 == all.size())
      all.erase(lone, 1);
    else if (all[lone] == pair.closing)
      all.insert(all.begin(), pair.opening);
    else
      all += pair.closing;
    break;
  }
  return to_utf8(all);
}

}  // namespace brief::evidence
