#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "evidence/index.hpp"
#include "evidence/match.hpp"
#include "evidence/origin.hpp"
#include "evidence/pieces.hpp"
#include "evidence/refusal.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {
namespace {

const char* place_of(archive::Part part) {
  switch (part) {
    case archive::Part::comment:
      return "the comments";
    case archive::Part::related:
      return "the related stories or another box of links";
    case archive::Part::navigation:
      return "a menu";
    case archive::Part::header:
      return "the header of the site";
    case archive::Part::footer:
      return "the footer of the site";
    case archive::Part::folded:
      return "what is folded up until a reader opens it";
    case archive::Part::struck:
      return "words that the page strikes out";
    case archive::Part::main:
      return "the main part of the page";
    case archive::Part::aside:
      break;
  }
  return "a column or box beside the article";
}

/// Whether the words stand in the main part too, as they are written there.
bool stands_in_main(const archive::Document& document, const std::string& words) {
  auto block = document.blocks.begin();  // in the order of the text, as the places are
  for (std::size_t at = document.text.find(words); at != std::string::npos; at = document.text.find(words, at + 1)) {
    while (block != document.blocks.end() && block->end <= at) ++block;
    if (block == document.blocks.end()) return false;
    if (block->begin <= at && block->part == archive::Part::main) return true;
  }
  return false;
}

using Blocks = std::span<const archive::Block>;

/// The blocks that a passage stands in.
Blocks blocks_of(const archive::Document& document, std::size_t begin, std::size_t end) {
  const auto& blocks = document.blocks;
  const auto ends_before = [](const archive::Block& block, std::size_t byte) { return block.end <= byte; };
  const auto first = std::lower_bound(blocks.begin(), blocks.end(), begin, ends_before);
  const auto last =
      std::find_if(first, blocks.end(), [end](const archive::Block& block) { return block.begin >= end; });
  return {first, last};
}

/// Of a passage in one block, where that is.
const char* place_of(const archive::Block& block) {
  const bool caption = block.part == archive::Part::aside && block.kind == archive::Block::Kind::caption;
  return caption ? "a caption" : place_of(block.part);
}

/// Where a passage runs on over what parts a page: the byte before which it does, and what it crosses.
struct Crossing {
  std::size_t at;
  const char* code;
  std::string what;
};

/// `one_run`: whether the quote is written as one paragraph.
std::optional<Crossing> crossing_of(const archive::Document& document, std::size_t begin, std::size_t end,
                                    bool one_run) {
  using Kind = archive::Block::Kind;
  const Blocks blocks = blocks_of(document, begin, end);
  for (std::size_t i = 1; i < blocks.size(); ++i)
    if (blocks[i].part != blocks[0].part)
      return Crossing{blocks[i - 1].end, "quote-across-parts",
                      std::string("from ") + place_of(blocks[0].part) + " into " + place_of(blocks[i].part)};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == Kind::table_row) {
      const std::size_t tab = document.text.find('\t', std::max(begin, blocks[i].begin));
      const std::size_t stop = std::min(tab, blocks[i].end);
      if (stop < end) return Crossing{stop, "quote-across-cells", "from one cell of a table into another"};
    }
    const bool items = i > 0 && blocks[i - 1].kind == Kind::list_item && blocks[i].kind == Kind::list_item;
    if (one_run && items)
      return Crossing{blocks[i - 1].end, "quote-across-items", "from one item of a list into the next"};
  }
  return std::nullopt;
}

/// The last words of the passage before a byte.
std::string_view last_words(std::string_view text, std::size_t begin, std::size_t at) {
  constexpr int count = 4;
  text = text.substr(begin, at - begin);
  std::size_t from = text.size();
  for (int i = 0; i < count && from != std::string_view::npos && from > 0; ++i)
    from = text.find_last_of(" \t\n", from - 1);
  return from == std::string_view::npos ? text : text.substr(std::min(from + 1, text.size()));
}

const Archived* archived(const Archives& archives, std::size_t source) {
  return source < archives.size() ? archives[source].text.get() : nullptr;
}

/// Of the words of a quote, how many in a hundred are the same in the passage.
std::size_t same_share(const std::vector<WordStep>& comparison) {
  std::size_t same = 0, all = 0;
  for (const WordStep& step : comparison) {
    const std::size_t size = step.words.size();
    if (step.kind == WordStep::Kind::same) same += size;
    all += size;
  }
  return all == 0 ? 0 : same * 100 / all;
}

/// Of the letters of a quote, how many in a hundred may belong to words that the source has anywhere: same_share() can
/// hardly be more, and this costs a look at each word. What is no plain word counts as known, as does all of a quote
/// with brackets, whose words may be the writer's.
std::size_t known_share(const Index& index, std::string_view quote) {
  // Of two bytes or more too, but for marks and spaces: U+0080 to U+00BF, U+2000 to U+203F.
  const auto is_plain = [](std::string_view word) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; };
    const bool marks = word.find('\xC2') != std::string_view::npos || word.find("\xE2\x80") != std::string_view::npos;
    return !marks && std::all_of(word.begin(), word.end(), is_letter);
  };
  if (quote.find_first_of("[(") != std::string_view::npos) return 100;
  std::size_t unknown = 0, all = 0;
  for (std::size_t at = 0; at < quote.size();) {
    const std::size_t end = std::min(quote.find(' ', at), quote.size());
    std::string_view word = quote.substr(at, end - at);
    all += word.size();
    if (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    if (is_plain(word) && index.id_of(word) == Index::no_id) unknown += word.size();
    at = end + 1;
  }
  return all == 0 ? 0 : 100 - unknown * 100 / all;
}

/// Whether a word stands right behind another anywhere.
bool stands_behind(const Index& index, std::uint32_t first, std::uint32_t second) {
  const auto firsts = index.positions(first), seconds = index.positions(second);
  const bool fewer = firsts.size() <= seconds.size();
  const auto beside = [&](std::uint32_t at) {
    const std::uint32_t other = fewer ? at + 1 : at - 1;
    return other < index.size() && index.id(other) == (fewer ? second : first);
  };
  return std::any_of((fewer ? firsts : seconds).begin(), (fewer ? firsts : seconds).end(), beside);
}

/// Whether as many words of a quote stand beside each other in a source, anywhere, as they do in a passage with most of
/// its words: where three of five are the same, one of five at least is the same as the one in front of it. One of the
/// two words is none of the commonest. Those count that are parted by spaces alone.
bool shares_pairs(const Index& index, std::string_view quote) {
  constexpr std::size_t share = 6;  // of so many words one
  if (quote.find_first_of("[(") != std::string_view::npos) return true;
  std::uint32_t before = Index::no_id;
  std::size_t words = 0, pairs = 0;
  bool telling = false, was_common = true;
  for (std::size_t at = 0; at < quote.size();) {
    const std::size_t end = std::min(quote.find_first_of(" .,", at), quote.size());
    const std::string_view word = quote.substr(at, end - at);
    const std::uint32_t id = word.empty() ? Index::no_id : index.id_of(word);
    const bool common = id == Index::no_id || index.has(&Lexicon::common, lower_case(word));
    words += word.empty() ? 0 : 1;
    if (id != Index::no_id && before != Index::no_id && stands_behind(index, before, id)) {
      ++pairs;
      telling = telling || !common || !was_common;
    }
    before = id;
    was_common = common;
    at = end + 1;
  }
  return telling && pairs * share >= words;
}

std::string differences(const std::vector<WordStep>& comparison) {
  std::string told;
  for (const WordStep& step : comparison) {
    if (step.kind == WordStep::Kind::same) continue;
    if (!told.empty()) told += '\n';
    told += (step.kind == WordStep::Kind::quote_only ? "- here:  " : "+ there: ") + step.words;
  }
  return told;
}

}  // namespace

void warn_of_parts(const report::Report& report, const Archives& archives, const Evidence& evidence,
                   Diagnostics& diagnostics) {
  for (const Check& check : evidence.checks) {
    if (check.subject != Check::Subject::quote || check.finding != Finding::verbatim) continue;
    const auto source = static_cast<std::size_t>(check.source);
    const Archived* text = archived(archives, source);
    if (text == nullptr) continue;
    const report::Text& quote = report.quotes[check.index].text;
    for (const Passage& passage : check.passages) {
      const archive::Document& document = text->document;
      const std::size_t begin = offset_after(document.text, passage.start), end = begin + passage.exact.size();
      const bool one_run = quote.value.find('\n') == std::string::npos;
      if (const auto crossing = crossing_of(document, begin, end, one_run)) {
        diagnostics.warning(crossing->code,
                            "the quote runs in `" + report.sources[source].id + "` " + crossing->what + ", after “" +
                                std::string(last_words(document.text, begin, crossing->at)) + "”",
                            quote.origin);
        break;
      }
      if (passage.part == archive::Part::main || stands_in_main(document, passage.exact)) continue;
      diagnostics.warning("quote-outside-main",
                          "the quote stands in `" + report.sources[source].id + "` only in " +
                              place_of(*blocks_of(document, begin, end).begin()) + ", not in the main part of the page",
                          quote.origin);
      break;
    }
  }
}

void warn_of_tellings(const report::Report& report, const Archives& archives, const Evidence& evidence,
                      Diagnostics& diagnostics) {
  constexpr std::size_t nearly = 60;        // per cent of the words
  constexpr std::size_t known_margin = 10;  // spaces count there, and marks here
  SearchBudget budget;
  for (const Check& check : evidence.checks) {
    if (check.subject != Check::Subject::quote || check.finding != Finding::verbatim) continue;
    const report::Quote& quote = report.quotes[check.index];
    std::optional<Pieces> pieces;
    for (std::size_t other = 0; other < report.sources.size(); ++other) {
      const Archived* text = archived(archives, other);
      const auto own = static_cast<std::size_t>(check.source);
      if (text == nullptr || other == own || text == archived(archives, own)) continue;
      if (known_share(text->index(), quote.text.value) + known_margin < nearly) continue;
      if (!shares_pairs(text->index(), quote.text.value)) continue;
      if (!pieces) pieces = pieces_of(quote.text.value);
      const Speech speech(text->index(), quote.speaker.value, quote.role.value, &budget);
      if (find_pieces(text->index(), speech, *pieces)) continue;
      const auto refusal = refusal_of(text->index(), speech, *pieces, quote.text.value);
      if (!refusal || same_share(refusal->comparison) < nearly) continue;
      diagnostics.warning("quote-told-differently",
                          "`" + report.sources[other].id + "` tells these words otherwise than `" +
                              report.sources[own].id + "`; quote from the one nearest to the speaker",
                          quote.text.origin, 1, differences(refusal->comparison));
    }
  }
}

}  // namespace brief::evidence
