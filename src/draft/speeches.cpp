#include "draft/speeches.hpp"

#include <algorithm>

namespace brief::draft {

std::optional<archive::Document> speeches_of(const Article& article, const std::vector<DraftQuote>& quotes) {
  constexpr std::size_t fewest = 3;
  archive::Document speeches;
  std::size_t said = 0, whole = 0;
  auto quote = quotes.begin();  // in the order of the article, as the quotations are
  for (const Quotation& q : article.quotations) {
    if (q.unmarked) said += q.inner_end - q.inner_begin;
    while (quote != quotes.end() && quote->place.at.end < q.inner_end) ++quote;
    if (quote == quotes.end() || !q.unmarked || q.inner_begin < quote->place.at.begin) continue;
    archive::Block& block = speeches.blocks.emplace_back();
    block.begin = q.inner_begin;
    block.end = q.inner_end;
  }
  for (const Paragraph& paragraph : article.paragraphs) whole += paragraph.at.end - paragraph.at.begin;
  if (speeches.blocks.size() < fewest || 2 * said < whole) return std::nullopt;
  speeches.text = article.text;
  return speeches;
}

}  // namespace brief::draft
