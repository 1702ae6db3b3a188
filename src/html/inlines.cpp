#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "html/blocks.hpp"
#include "layout/addresses.hpp"
#include "layout/bonds.hpp"
#include "text/direction.hpp"

namespace brief::html {
namespace {

using content::Emphasis;
using content::Inline;
using content::Inlines;

/// With no-break spaces where no line should end: a browser knows nothing of days and months.
std::string bound(std::string_view words) {
  std::string made;
  made.reserve(words.size() + 8);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool firm =
        words[at] == ' ' && layout::bond_before(words, static_cast<std::uint32_t>(at + 1)) == layout::Bond::firm;
    firm ? made += "\u00A0" : made += words[at];
  }
  return made;
}

/// A piece of an address. Its hyphens stay with the letter behind them: at a line's end, where a browser would part it,
/// a reader takes a hyphen for that of a broken word.
void add_piece(Markup& markup, std::string_view piece) {
  const std::size_t hyphens = std::min(piece.find_first_not_of('-'), piece.size());
  std::size_t joined = 0;
  if (hyphens > 0 && hyphens < piece.size()) joined = hyphens + code_point_at(piece, hyphens).size;
  if (joined > 0) {
    const Element span(markup, "span", {{"class", "joined"}});
    markup.text(piece.substr(0, joined));
  }
  markup.text(piece.substr(joined));
}

/// An address may part at / ? & = and before the signs between words, so that no name in it need be broken.
void add_address(Markup& markup, std::string_view address) {
  std::size_t from = 0;
  for (std::size_t at = 1; at < address.size(); ++at) {
    if (!layout::may_break_long_address(address[at - 1], address[at])) continue;
    add_piece(markup, address.substr(from, at - from));
    markup.empty("wbr", {});
    from = at;
  }
  add_piece(markup, address.substr(from));
}

/// Whether a link shows its own address, and one that may be parted: too long for a line, or with a hyphen.
bool shows_address(const Inline& part) {
  constexpr std::size_t usual = 24;  // bytes
  const bool may_part = part.text.size() > usual || part.text.find('-') != String::npos;
  return part.kind == Inline::Kind::link && may_part && part.text.find(' ') == String::npos &&
         part.target.find(part.text) != String::npos;
}

void add_text(Markup& markup, const Inline& part) {
  const bool strong = part.emphasis == Emphasis::strong || part.emphasis == Emphasis::strong_emphasis;
  const bool emphasis = part.emphasis == Emphasis::emphasis || part.emphasis == Emphasis::strong_emphasis;
  std::optional<Element> outer, inner, language, abbreviation;
  if (strong) outer.emplace(markup, "strong");
  if (emphasis) inner.emplace(markup, "em");
  if (!part.in_prose && text::reads_right_to_left(part.text, part.language))
    language.emplace(markup, "bdi", std::initializer_list<Attribute>{{"lang", part.language}, {"dir", "rtl"}});
  else if (!part.language.empty())
    language.emplace(markup, "span", std::initializer_list<Attribute>{{"lang", part.language}});
  if (!part.expansion.empty())
    abbreviation.emplace(markup, "abbr", std::initializer_list<Attribute>{{"title", part.expansion}});
  if (shows_address(part))
    add_address(markup, part.text);
  else
    markup.text(bound(part.text));
  abbreviation.reset();
  language.reset();
  inner.reset();
}

/// A link with all its parts; the index of what comes after it.
std::size_t add_link(Markup& markup, const Inlines& inlines, std::size_t i) {
  const Element link(markup, "a", {{"href", inlines[i].target}});
  do add_text(markup, inlines[i++]);
  while (i < inlines.size() && inlines[i].continues(inlines[i - 1]));
  return i;
}

/// "[1], [2]": citations that follow each other make one reference, and each link has its brackets, as in the PDF. The
/// space before it is narrow, and is copied: "1999 [1]".
std::size_t add_citations(Markup& markup, const Inlines& inlines, std::size_t first) {
  constexpr std::size_t most_in_line = 4;  // more may be broken over lines
  std::size_t count = 0;
  while (first + count < inlines.size() && inlines[first + count].kind == Inline::Kind::citation) ++count;
  const Element reference(markup, "sup", {{"class", count > most_in_line ? "cite many" : "cite"}});
  std::size_t i = first;
  for (; i < inlines.size() && inlines[i].kind == Inline::Kind::citation; ++i) {
    markup.text(i > first ? ", " : first > 0 ? "\u202F" : "");
    const String id = "cited-" + inlines[i].target.substr(1);
    const Element link(markup, "a",
                       {{"id", markup.is_new_id(id) ? std::string_view(id) : std::string_view()},
                        {"href", inlines[i].target},
                        {"title", inlines[i].description}});
    markup.text('[' + inlines[i].text + ']');
  }
  return i;
}

/// Whether a line may end between these words and a citation (Unicode Standard Annex 14, LB30 and LB31).
bool may_part(std::string_view words) {
  if (words.ends_with("…")) return true;
  return !words.empty() && std::string_view(".,:;!?)]}%-/").find(words.back()) != std::string_view::npos;
}

}  // namespace

std::string_view direction_of(const Inlines& inlines) {
  text::Letters letters;
  std::size_t worded = 0;
  bool has_isolate = false;
  for (const Inline& part : inlines) {
    text::Letters own = text::letters_of(part.text);
    if (part.kind == Inline::Kind::citation || part.text.find_first_not_of(' ') == part.text.npos) continue;
    const bool isolated = !part.in_prose && text::reads_right_to_left(part.text, part.language);
    if (isolated) own = {0, own.left_to_right + own.right_to_left};
    letters += own;
    has_isolate = has_isolate || isolated;
    ++worded;
  }
  // A name or title that stands among others, or before a mark of the layout, is part of a line of the layout, which is
  // read from left to right.
  return letters.read_right_to_left() && (!has_isolate || worded == 1) ? "rtl" : "";
}

void add_inlines(Markup& markup, const Inlines& inlines) {
  for (std::size_t i = 0; i < inlines.size();) {
    if (inlines[i].with_short_form) {
      ++i;
      continue;
    }
    if (inlines[i].kind == Inline::Kind::citation) {
      if (i > 0 && may_part(inlines[i - 1].text)) markup.text("\u2060");  // word joiner
      i = add_citations(markup, inlines, i);
      continue;
    }
    if (inlines[i].kind == Inline::Kind::link)
      i = add_link(markup, inlines, i);
    else
      add_text(markup, inlines[i++]);
  }
}

void add_inlines(Markup& markup, const Inlines& inlines, const Inlines& citations) {
  if (citations.empty()) return add_inlines(markup, inlines);
  Inlines all = inlines;
  all.insert(all.end(), citations.begin(), citations.end());
  add_inlines(markup, all);
}

}  // namespace brief::html
