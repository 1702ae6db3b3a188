#include "evidence/forgiven.hpp"

#include <algorithm>
#include <array>

#include "evidence/characters.hpp"
#include "evidence/pieces.hpp"
#include "evidence/variants.hpp"

namespace brief::evidence {
namespace {

constexpr std::array<Forgiven, 15> table{{
    {"white-space", "white space of every kind and amount, line ends among it; spaces inside « » and before : ; ! ?",
     "We will stay : « toujours »", "We will\n stay: «toujours»", "Wewill stay: «toujours»"},
    {"quotation-marks", "the form of quotation marks and apostrophes, nested ones too; marks around a quote",
     "the ‘first’ one’s", "the “first” one's", "the first one’s"},
    {"reopened-marks",
     "a quotation mark that reopens each paragraph, and in Danish, Norwegian and Swedish the dash that does",
     "We stay.\nWe act.", "“We stay.\n\n“We act.”", "We stay.\nWe acted."},
    {"final-stop", "a full stop or comma at the end of a quote or beside an ellipsis, inside or outside the marks",
     "We will stay.", "“We will stay,” he said", "We will stay?"},
    {"dashes", "the form of dashes, tight or spaced, and of hyphens in a word", "peace -- now, twenty‑six",
     "peace—now, twenty-six", "peace, now, twenty-six"},
    {"ellipses",
     "words left out at … or ... or . . . or (…) or […], but no negation of what is quoted and no other speaker’s "
     "words",
     "We will (…) act", "We will stay and act", "We will … stay … and … go"},
    {"insertions",
     "words in [brackets]: the writer’s own, in place of at most eight, no number, date, share (“all” for “some”) or "
     "negation, nor their opposite, and none that makes or adds a number",
     "[KFOR] will stay", "it will stay", "[KFOR] will leave"},
    {"bracketed-letters", "[W]e for we, the end of a word: commit[ted], and an apostrophe: year[’]s",
     "[W]e commit[ted]", "we commit", "We commit"},
    {"line-end-hyphens", "a hyphen at a line end of the source", "our commitment", "our commit-\nment",
     "our commit-ment to"},
    {"ligatures", "ligatures, and œ, æ, ǆ, ǉ and ǌ as two letters", "the first", "the ﬁrst", "the fist"},
    {"invisible-characters", "soft hyphens, zero-width and directional characters", "cooperation now",
     "co\u00ADoper\u200Bation\u200E now", "co operation now"},
    {"composition", "composed and decomposed letters (Unicode NFC), and Romanian ş, ţ for ș, ț", "Kosov\u00EB",
     "Kosove\u0308", "Kosove"},
    {"minus-signs", "the form of a minus sign", "−3 per cent", "-3 per cent", "3 per cent"},
    {"raised-figures", "figures raised or lowered after letters", "9 km² of land", "9 km2 of land", "9 km3 of land"},
    {"note-marks", "the mark of a note in brackets behind a word of the source, tight or behind a space: [1]",
     "We stay. We act, too", "We stay.[1] We act,[2][3] too", "We stay. We act too"},
}};

/// A stretch of the quote that is one passage.
struct Stretch {
  std::size_t begin = 0, end = 0;
  bool stopped = false;
};

/// Pieces without a gap between them make one passage.
std::vector<Stretch> stretches_of(const Pieces& pieces) {
  std::vector<Stretch> made;
  for (const Piece& piece : pieces.list) {
    if (piece.before != Gap::adjacent || made.empty()) made.push_back({piece.begin, 0, false});
    made.back().end = piece.end;
    made.back().stopped = piece.stopped;
  }
  return made;
}

/// The first character that is no quotation mark and not left out.
char32_t first_beside(std::string_view text) {
  for (const Character& c : characters_of(text))
    if (!is_quotation(c.c)) return c.c;
  return 0;
}

bool has_mark(std::string_view text) {
  const auto characters = characters_of(text);
  return std::any_of(characters.begin(), characters.end(), [](const Character& c) { return is_quotation(c.c); });
}

void add_brackets(std::string_view text, Brackets& found) {
  for (std::size_t at = 0; (at = text.find('[', at)) != std::string_view::npos; ++at)
    if (const std::size_t end = text.find(']', at); end != std::string_view::npos)
      found.emplace(text.substr(at, end - at + 1));
}

/// What lies around the stretches, and between them.
std::uint32_t variants_around(std::string_view quote, const Pieces& pieces, const std::vector<Stretch>& stretches,
                              std::span<const Passage> passages) {
  std::uint32_t found = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if (has_mark(quote.substr(from, stretches[i].begin - from))) found |= variant::quotation_marks;
    from = stretches[i].end;
    if (stretches[i].stopped && first_beside(quote.substr(from)) != first_beside(passages[i].suffix))
      found |= variant::final_stop;
  }
  if (has_mark(quote.substr(from))) found |= variant::quotation_marks;
  const auto words = std::count_if(pieces.list.begin(), pieces.list.end(), [](const Piece& p) { return !!p.word; });
  if (pieces.inserted.size() > static_cast<std::size_t>(words)) found |= variant::insertions;
  return found | (pieces.left_out ? variant::ellipses : 0);
}

/// Whether the quote has what parts it into pieces.
bool has_gaps(std::string_view quote) {
  return quote.find_first_of("[(") != std::string_view::npos || quote.find("…") != std::string_view::npos ||
         quote.find("..") != std::string_view::npos || quote.find(". .") != std::string_view::npos;
}

/// Whether the quote is the passage byte for byte, with no more than the stop or comma that follows it there.
bool is_unaltered(std::string_view quote, std::span<const Passage> passages) {
  if (passages.size() != 1 || !quote.starts_with(passages[0].exact) || has_gaps(quote)) return false;
  const std::string_view rest = quote.substr(passages[0].exact.size());
  return rest.empty() || ((rest == "." || rest == ",") && passages[0].suffix.starts_with(rest));
}

/// Its brackets and ellipses may be its source's.
Pieces pieces_beside(std::string_view quote, std::span<const Passage> passages) {
  Brackets own;
  for (const Passage& passage : passages) add_brackets(passage.exact, own);
  Pieces pieces = pieces_of(quote, own);
  const bool literal = stretches_of(pieces).size() != passages.size() ||
                       variants_between(quote, passages.empty() ? quote : passages[0].exact) == 0;
  return literal ? literal_pieces_of(quote) : pieces;
}

}  // namespace

std::span<const Forgiven> forgiven_table() { return table; }

std::vector<std::string> forgiven_in(std::string_view quote, std::span<const Passage> passages, const Pieces* known) {
  if (is_unaltered(quote, passages)) return {};  // as most are
  const bool whole = known != nullptr && !has_gaps(quote);
  const Pieces made = whole ? Pieces() : pieces_beside(quote, passages);
  const Pieces& pieces = whole ? *known : made;
  const auto stretches = stretches_of(pieces);
  if (stretches.size() != passages.size()) return {};
  std::uint32_t found = variants_around(quote, pieces, stretches, passages);
  for (std::size_t i = 0; i < stretches.size(); ++i)
    found |=
        variants_between(quote.substr(stretches[i].begin, stretches[i].end - stretches[i].begin), passages[i].exact);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < table.size(); ++i)
    if ((found >> i & 1) != 0) names.emplace_back(table[i].name);
  return names;
}

}  // namespace brief::evidence
