#include "draft/commitment.hpp"

#include <algorithm>

#include "draft/agreed_lists.hpp"
#include "draft/countries.hpp"
#include "draft/dates.hpp"
#include "draft/polarity.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

constexpr int fewest_points = 3, whole_points = 4;
constexpr std::size_t most_sentences = 6, most_agreed = 12;

bool has(std::span<const Token> tokens, Class c) {
  return std::any_of(tokens.begin(), tokens.end(), [c](const Token& t) { return t.is(c) && t.phrase > 0; });
}

/// Enough of the writer's own words to stand alone.
bool is_narrative(const Article& article, const Sentence& sentence) {
  std::size_t words = 0, quoted = 0;
  for (const Token& token : article.tokens_in(sentence)) {
    words += token.is(Token::Kind::word);
    if (token.is(Token::Kind::quotation)) quoted += token.end - token.begin;
  }
  const auto kind = article.paragraphs[sentence.paragraph].kind;
  const Token& first = article.tokens[sentence.first];
  if (first.is(Token::Kind::word) && !first.capital) return false;  // the member of a list, or the rest of a line
  const bool ends = std::string_view(".!?").find(article.text[sentence.at.end - 1]) != std::string_view::npos;
  return words >= 5 && quoted * 3 < sentence.at.end - sentence.at.begin &&
         ((kind == archive::Block::Kind::paragraph && ends) || kind == archive::Block::Kind::list_item);
}

/// A word of commitment that the sentence neither denies nor makes depend on another: 2 points. "Will" alone tells of
/// rain, too.
int points_of_verb(const Article& article, const Sentence& sentence, bool has_object) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = article.tokens[i];
    if (!token.is(Class::commitment) || token.phrase == 0) continue;
    if (token.is(Class::auxiliary) && !has_object) continue;
    if (!is_turned(article, sentence, i)) return 2;
  }
  return 0;
}

/// "will deploy |30 unarmed monitors|": a number of two figures or more that is no date.
bool counts_something(const Article& article, const Sentence& sentence, const std::vector<FoundDate>& dates) {
  constexpr std::uint32_t reach = 100;  // words and marks: a text without stops takes no longer
  for (std::uint32_t i = sentence.first; i + 1 < std::min(sentence.last, sentence.first + reach); ++i) {
    const Token &token = article.tokens[i], &next = article.tokens[i + 1];
    if (!token.is(Token::Kind::number) || token.end - token.begin < 2) continue;
    const bool date =
        std::any_of(dates.begin(), dates.end(), [i](const FoundDate& d) { return i >= d.first && i < d.last; });
    const bool noun = next.is(Token::Kind::word) && !next.is(Class::unit_year) && !next.is(Class::preposition) &&
                      !next.is(Class::month);
    if (!date && noun) return true;
  }
  return false;
}

/// "On je prošlog meseca …", "It …": says of whom only beside the sentence before it.
bool refers_back(const Article& article, const Sentence& sentence) {
  const Token& first = article.tokens[sentence.first];
  return first.is(Class::he) || first.is(Class::she) || first.is(Class::it) || first.is(Class::they);
}

int points(const Article& article, const Sentence& sentence, std::uint32_t lead, std::optional<report::Date> today) {
  if (!is_narrative(article, sentence) || is_courtesy(article, sentence)) return 0;
  const auto tokens = article.tokens_in(sentence);
  const auto dates = dates_in(article, sentence, today);
  const bool until = std::any_of(dates.begin(), dates.end(),
                                 [&](const FoundDate& d) { return d.until && !is_turned(article, sentence, d.first); });
  const bool force = has(tokens, Class::force);
  const bool party = has(tokens, Class::nation) || has(tokens, Class::money) || has(tokens, Class::funding);
  const bool country = !countries_in(article, sentence.first, sentence.last).empty();
  const bool counted = counts_something(article, sentence, dates);
  const int verb = points_of_verb(article, sentence, until || force || party || country || counted);
  if (verb == 0 && !until) return 0;
  const int sum = verb + (until ? 2 : 0) + (force || counted) + party + (sentence.paragraph == lead ? 1 : 0);
  return refers_back(article, sentence) ? sum - 1 : sum;
}

/// The first paragraph that is prose.
std::uint32_t lead_paragraph(const Article& article) {
  for (const Sentence& sentence : article.sentences)
    if (is_narrative(article, sentence) && article.text[sentence.at.end - 1] == '.') return sentence.paragraph;
  return 0;
}

/// The first sentence with a stop; else the first of all.
std::vector<std::uint32_t> lead_sentence(const Article& article) {
  for (std::uint32_t i = 0; i < article.sentences.size(); ++i) {
    const char last = article.text[article.sentences[i].at.end - 1];
    if ((last == '.' || last == '!' || last == '?') && article.sentences[i].last > article.sentences[i].first + 4)
      return {i};
  }
  if (article.sentences.empty()) return {};
  return {0};
}

/// What a meeting agreed is its commitment, before what its communiqué only reaffirms.
void take_agreed(const Article& article, int best, Selection& selection) {
  const auto lists = agreed_lists(article);
  if (lists.empty() || best >= whole_points + 1) return;
  const std::uint32_t met = meeting_sentence(article);
  selection.summary = met < article.sentences.size() ? std::vector{met} : lead_sentence(article);
  selection.commitment.clear();
  for (const AgreedList& list : lists) {
    if (selection.commitment.size() + 1 >= most_agreed) break;
    selection.commitment.push_back(list.lead);
    for (const std::uint32_t item : list.items)
      if (selection.commitment.size() < most_agreed) selection.commitment.push_back(item);
  }
}

}  // namespace

Selection select_commitment(const Article& article, std::optional<report::Date> today) {
  Selection selection;
  const std::uint32_t lead = lead_paragraph(article);
  std::vector<std::pair<int, std::uint32_t>> ranked;
  for (std::uint32_t i = 0; i < article.sentences.size(); ++i) {
    const int n = points(article, article.sentences[i], lead, today);
    if (n > 0) ranked.emplace_back(-n, i);
  }
  std::stable_sort(ranked.begin(), ranked.end());
  for (const auto& [minus, sentence] : ranked) {
    if (selection.summary.empty())
      selection.summary.push_back(sentence);
    else if (-minus >= fewest_points && selection.commitment.size() < most_sentences)
      selection.commitment.push_back(sentence);
  }
  // What the summary tells is the commitment where no other sentence tells what will be done and until when.
  const bool whole = ranked.size() > 1 && -ranked[1].first >= whole_points;
  if (!selection.commitment.empty() && !whole && -ranked[0].first >= whole_points)
    selection.commitment.push_back(selection.summary.front());
  // Where nothing carries a commitment, the article begins with what it is about.
  if (ranked.empty() || -ranked.front().first < 2) selection = {lead_sentence(article), {}};
  take_agreed(article, ranked.empty() ? 0 : -ranked.front().first, selection);
  std::sort(selection.commitment.begin(), selection.commitment.end());
  if (selection.commitment.empty()) selection.commitment = selection.summary;
  return selection;
}

}  // namespace brief::draft
