#include "archive/headed_parts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t longest_heading = 80;  // bytes

/// Begin a heading, or a word of it, in lower case where they are of ASCII letters.
constexpr std::array<std::string_view, 24> of_comments = {"comment",
                                                          "kommentar",
                                                          "commentaire",
                                                          "komentar",
                                                          "koment",
                                                          "коментар",
                                                          "comentario",
                                                          "commenti",
                                                          "yorum",
                                                          "σχόλια",
                                                          "leave a reply",
                                                          "response",
                                                          "replies",
                                                          "join the discussion",
                                                          "join the conversation",
                                                          "discussion",
                                                          "réaction",
                                                          "Коментар",
                                                          "Σχόλια",
                                                          "Réaction",
                                                          "what readers say",
                                                          "have your say",
                                                          "leserbrief",
                                                          "diskusij"};
constexpr std::array<std::string_view, 30> of_related = {
    "most read",      "most popular",   "most viewed",      "related",      "read more",      "read also",
    "more on",        "more from",      "more news",        "recommended",  "trending",       "meistgelesen",
    "mehr zum thema", "lesen sie auch", "auch interessant", "les plus lus", "lire aussi",     "sur le même sujet",
    "najčitanije",    "najnovije",      "pročitajte",       "povezan",      "slične vijesti", "Најчитано",
    "Најново",        "Повезано",       "të lexuarat",      "lexo edhe",    "più letti",      "leggi anche"};

/// "12 Kommentare", "Comments (3)"; not "Incommentable".
template <class List>
bool holds_one_of(const List& words, const std::string& text) {
  return std::any_of(words.begin(), words.end(), [&text](std::string_view word) {
    const auto at = text.find(word);
    return at == 0 || (at != std::string::npos && text[at - 1] == ' ');
  });
}

std::optional<Part> part_headed(std::string_view heading) {
  if (heading.size() > longest_heading) return std::nullopt;
  const std::string text = lower_case(heading);
  if (holds_one_of(of_comments, text)) return Part::comment;
  if (holds_one_of(of_related, text)) return Part::related;
  return std::nullopt;
}

}  // namespace

void mark_headed_parts(const HtmlTree& tree, std::vector<HtmlBlock>& blocks) {
  std::optional<Part> part;
  std::uint32_t end = 0;
  int level = 0;
  for (HtmlBlock& block : blocks) {
    const bool heading = block.block.kind == Block::Kind::heading;
    if (heading && block.block.level <= level) part.reset();
    if (block.node >= end) part.reset();
    if (block.block.part != Part::aside) continue;
    if (heading && !part) {
      part = part_headed(block.text);
      end = tree[tree[block.node].parent].end;
      level = block.block.level;
    }
    if (part) block.block.part = *part;
  }
}

}  // namespace brief::archive
