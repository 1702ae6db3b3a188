#include "draft/agreed_lists.hpp"

#include <algorithm>

#include "draft/characters.hpp"
#include "draft/countries.hpp"
#include "draft/polarity.hpp"

namespace brief::draft {
namespace {

constexpr std::uint32_t longest_lead = 40;  // words and marks
constexpr std::size_t most_items = 40;

bool announces(const Article& article, const Sentence& sentence) {
  if (article.text[sentence.at.end - 1] != ':' || sentence.last - sentence.first > longest_lead) return false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = article.tokens[i];
    if ((token.is(Class::agreement) || token.is(Class::pledge)) && token.phrase > 0 && !token.capital)
      return !is_turned(article, sentence, i);
  }
  return false;
}

/// A member of a list as a page marks it, or a line that begins small or with a number.
bool is_item(const Article& article, std::uint32_t paragraph) {
  const Paragraph& p = article.paragraphs[paragraph];
  if (p.first_sentence == p.last_sentence) return false;
  if (p.kind == archive::Block::Kind::list_item) return true;
  const Token& first = article.tokens[article.sentences[p.first_sentence].first];
  return first.is(Token::Kind::punctuation) || first.is(Token::Kind::number) ||
         (first.is(Token::Kind::word) && !first.capital);
}

bool is_denied(const Article& article, const Sentence& sentence) {
  std::uint32_t at = sentence.first;
  while (at + 1 < sentence.last && !article.tokens[at].is(Token::Kind::word)) ++at;
  for (std::uint32_t i = at; i < std::min(sentence.last, at + 6); ++i)
    if (is_negation(article.tokens[i])) return true;
  return !turning_words(article, sentence, at).empty();
}

}  // namespace

std::vector<AgreedList> agreed_lists(const Article& article) {
  std::vector<AgreedList> lists;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    if (!announces(article, article.sentences[s])) continue;
    AgreedList list{s, {}};
    std::uint32_t paragraph = article.sentences[s].paragraph + 1;
    for (; paragraph < article.paragraphs.size() && is_item(article, paragraph); ++paragraph) {
      const std::uint32_t item = article.paragraphs[paragraph].first_sentence;
      if (list.items.size() < most_items && !is_denied(article, article.sentences[item])) list.items.push_back(item);
    }
    if (!list.items.empty()) lists.push_back(std::move(list));
  }
  return lists;
}

std::uint32_t meeting_sentence(const Article& article) {
  constexpr std::uint32_t reach = 20;  // sentences
  const auto count = static_cast<std::uint32_t>(article.sentences.size());
  for (std::uint32_t s = 0; s < std::min(count, reach); ++s) {
    const Sentence& sentence = article.sentences[s];
    const auto tokens = article.tokens_in(sentence);
    const bool met =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Class::meeting) && t.phrase > 0; });
    if (met && countries_in(article, sentence.first, sentence.last).size() >= 2) return s;
  }
  return count;
}

}  // namespace brief::draft
