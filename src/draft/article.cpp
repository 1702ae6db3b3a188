#include "draft/article.hpp"

#include <algorithm>

#include "draft/incises.hpp"
#include "draft/unmarked.hpp"

namespace brief::draft {

Article::Article(const archive::Document& from, std::string_view in)
    : document(from), language(in), text(from.text), lexicon(in), paragraphs(paragraphs_of(from)) {
  std::vector<Stretch> stretches;
  for (const Paragraph& paragraph : paragraphs) stretches.push_back(paragraph.at);
  quotations = find_quotations(text, stretches);
  split_incises(text, lexicon, quotations);
  add_unmarked(text, paragraphs, lexicon, quotations);
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    Paragraph& paragraph = paragraphs[i];
    const std::size_t first = next;
    while (next < quotations.size() && quotations[next].paragraph == i) ++next;
    const auto first_token = static_cast<std::uint32_t>(tokens.size());
    const std::vector<Token> own =
        tokens_of(text, paragraph.at.begin, paragraph.at.end, std::span(quotations).subspan(first, next - first),
                  static_cast<std::uint32_t>(first), lexicon);
    tokens.insert(tokens.end(), own.begin(), own.end());
    paragraph.first_sentence = static_cast<std::uint32_t>(sentences.size());
    for (Sentence sentence : sentences_of(text, own, first_token)) {
      sentence.paragraph = i;
      sentences.push_back(sentence);
    }
    paragraph.last_sentence = static_cast<std::uint32_t>(sentences.size());
  }
}

}  // namespace brief::draft
