#include "draft/quotations.hpp"

#include <algorithm>

#include "draft/attribution.hpp"
#include "draft/characters.hpp"
#include "draft/people.hpp"

namespace brief::draft {
namespace {

/// Below this a quoted piece of the writer's own sentence is a scare quote or a name, not a statement.
constexpr std::size_t fewest_words = 4;
constexpr std::size_t longest_label = 32;   // bytes
constexpr std::size_t longest_title = 140;  // bytes

struct WordCount {
  std::size_t words = 0, capitals = 0, long_words = 0;
};

/// Words of four letters and more count as long; small words that titles set in lower case do not.
WordCount count_words(std::string_view text, const Lexicon& lexicon) {
  WordCount count;
  for (std::size_t at = 0; at < text.size();) {
    Character c = character_at(text, at);
    if (!is_letter(c.code) && !is_digit(c.code)) {
      at += c.size;
      continue;
    }
    const bool capital = is_upper(c.code);
    const std::size_t begin = at;
    std::size_t letters = 0;
    while (at < text.size()) {
      c = character_at(text, at);
      // "don't", "well-known", "3,210": one word each.
      const bool inside = c.code == '\'' || c.code == 0x2019 || c.code == '-' ||
                          ((c.code == ',' || c.code == '.') && at + 1 < text.size() &&
                           is_digit(character_at(text, at + 1).code) && is_digit(character_before(text, at).code));
      if (!is_letter(c.code) && !is_digit(c.code) && !inside) break;
      at += c.size;
      ++letters;
    }
    ++count.words;
    if (letters < 4) continue;
    const Entry* entry = capital ? nullptr : lexicon.find(lower(text.substr(begin, at - begin)));
    if (entry && (entry->classes.has(Class::preposition) || entry->classes.has(Class::conjunction))) continue;
    ++count.long_words;
    if (capital) ++count.capitals;
  }
  return count;
}

class Assembly {
 public:
  Assembly(const Article& article, int source) : article_(article), source_(source), people_(article) {
    attributions_ = attribute(article_, people_);
    index_tokens();
  }

  Quotations run() {
    Quotations made;
    for (std::size_t i = 0; i < article_.quotations.size();) {
      const std::size_t last = chain_end(i);
      if (is_question(i))
        for (std::size_t k = i; k <= last; ++k)
          made.others.push_back({{source_, whole(k)}, "of the press or the moderator"});
      else if (has_turns(i, last))
        for (std::size_t k = i; k <= last; ++k)
          made.others.push_back({{source_, whole(k)}, "a transcript between marks"});
      else if (i == last && is_other(i))
        made.others.push_back({{source_, whole(i)}, reason(i)});
      else
        add(made.quotes, i, last);
      i = last + 1;
    }
    return made;
  }

 private:
  /// The last quotation of the chain of joined ones that begins at i.
  std::size_t chain_end(std::size_t i) const {
    const std::size_t first = i;
    while (i + 1 < article_.quotations.size() && (goes_on(first, i) || attributions_[i + 1].joins)) ++i;
    return i;
  }

  /// Not over what stands between the paragraphs and is no part of the article, such as an embedded post; and not where
  /// the next paragraph names another speaker: then the closing mark is missing.
  bool goes_on(std::size_t first, std::size_t i) const {
    const std::uint32_t end = article_.quotations[i].end, next_begin = article_.quotations[i + 1].begin;
    if (!trimmed(article_.text.substr(end, next_begin - end)).empty()) return false;
    const Attribution &one = attributions_[first], &next = attributions_[i + 1];
    const bool tagged = next.cue == Cue::tag_after || next.cue == Cue::tag_before;
    return article_.quotations[i].continued &&
           !(tagged && !next.fragment && !one.speaker.empty() && one.speaker.name != next.speaker.name);
  }

  /// "“PENCE: Well, look, …": turns of several speakers between one pair of marks.
  bool has_turns(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i <= last; ++i)
      if (!article_.quotations[i].unmarked && begins_with_label(inner(i))) return true;
    return false;
  }

  /// "QUESTION: …", "MODERATOR: …": no speaker that a brief quotes.
  bool is_question(std::size_t i) const {
    if (!article_.quotations[i].unmarked) return false;
    if (attributions_[i].questioner) return true;
    const std::string_view name = attributions_[i].speaker.name;
    const Entry* entry = article_.lexicon.find(lower(name.substr(0, name.find(' '))));
    return entry && entry->classes.has(Class::questioner);
  }

  /// Capitals and a colon, as transcripts set who speaks.
  static bool begins_with_label(std::string_view text) {
    const std::size_t colon = text.substr(0, longest_label).find(':');
    if (colon == std::string_view::npos) return false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < colon;) {
      const Character c = character_at(text, at);
      if (is_letter(c.code) && !is_upper(c.code)) return false;
      letters += is_letter(c.code);
      at += c.size;
    }
    return letters >= 3 && colon + 1 < text.size() && is_space(character_at(text, colon + 1).code);
  }

  std::string_view inner(std::size_t i) const {
    const Quotation& q = article_.quotations[i];
    return article_.text.substr(q.inner_begin, q.inner_end - q.inner_begin);
  }

  Stretch whole(std::size_t i) const { return {article_.quotations[i].begin, article_.quotations[i].end}; }

  void index_tokens() {
    token_of_.resize(article_.quotations.size());
    is_title_.resize(article_.quotations.size());
    for (std::uint32_t t = 0; t < article_.tokens.size(); ++t)
      if (article_.tokens[t].is(Token::Kind::quotation)) token_of_[article_.tokens[t].quotation] = t;
  }

  bool in_heading(std::size_t i) const {
    return article_.paragraphs[article_.quotations[i].paragraph].kind == archive::Block::Kind::heading;
  }

  bool begins_upper(std::size_t i) const { return !inner(i).empty() && is_upper(character_at(inner(i), 0).code); }

  /// "a book called “…”": a name follows.
  bool is_named(std::size_t i) const {
    const std::uint32_t t = token_of_[i];
    if (t > 0 && article_.tokens[t - 1].is(Class::naming) && article_.tokens[t - 1].value == "scare") return true;
    if (!begins_upper(i)) return false;
    for (std::uint32_t back = 1; back <= 2 && back <= t; ++back) {
      const Token& token = article_.tokens[t - back];
      if (token.is(Class::naming) && token.end + 3 > article_.tokens[t - back + 1].begin)
        return token.value != "work" || is_cited(i);
      if (!token.is(Token::Kind::punctuation) || token.mark != ',') return false;
    }
    return false;
  }

  /// "my earlier post, “The long road”, for more": no tag, and no end of a sentence.
  bool is_cited(std::size_t i) const {
    const char32_t last = inner(i).empty() ? 0 : character_before(inner(i), inner(i).size()).code;
    return last != '.' && last != '!' && last != ',' && attributions_[i].cue >= Cue::continued;
  }

  /// In a first line that ends as no sentence does: the title of a plain text.
  bool in_title(std::size_t i) const {
    const Paragraph& first = article_.paragraphs.front();
    if (article_.quotations[i].paragraph != 0 || article_.paragraphs.size() < 2) return false;
    const char32_t last = character_before(article_.text, first.at.end).code;
    return first.last_sentence == first.first_sentence + 1 && last != '.' && last != '?' && last != '!' &&
           last != ',' && article_.quotations[i].end != first.at.end && first.at.end - first.at.begin < longest_title;
  }

  bool is_title(std::size_t i) const {
    const WordCount count = count_words(inner(i), article_.lexicon);
    const Attribution& a = attributions_[i];
    const char32_t last = inner(i).empty() ? 0 : character_before(inner(i), inner(i).size()).code;
    const bool sentence = last == '.' || last == '?' || last == '!';
    const bool capitals = count.long_words >= 2 && count.capitals == count.long_words;
    if (!capitals) return false;
    return is_governed(i) || follows_title(i) ||
           (!sentence && (a.fragment || a.speaker.empty() || a.cue >= Cue::continued) && last != ',');
  }

  /// "“…,” “…” and “…”": one more name of a list of them.
  bool follows_title(std::size_t i) const {
    std::uint32_t t = token_of_[i];
    while (t > 0 &&
           (article_.tokens[t - 1].is(Token::Kind::punctuation) || article_.tokens[t - 1].is(Class::conjunction)) &&
           token_of_[i] - t < 2)
      --t;
    return t > 0 && t < token_of_[i] && article_.tokens[t - 1].is(Token::Kind::quotation) && i > 0 && is_title_[i - 1];
  }

  /// The complement of a preposition or the head of a noun phrase: "on CNN's “…”", "in “…”", "the “…” initiative".
  bool is_governed(std::size_t i) const {
    const std::uint32_t t = token_of_[i];
    if (t == 0) return false;
    const Token& before = article_.tokens[t - 1];
    if (before.is(Token::Kind::possessive)) return true;
    return before.is(Token::Kind::word) && !before.is(Class::saying) && !before.is(Class::conjunction) &&
           (before.is(Class::preposition) || before.is(Class::determiner));
  }

  /// "“…,” by The Times's Jane Smith": a headline with its byline.
  bool has_byline(std::size_t i) const {
    const std::uint32_t t = token_of_[i];
    if (t + 2 >= article_.tokens.size() || !article_.tokens[t + 1].is(Class::byline)) return false;
    return attributions_[i].cue >= Cue::continued && begins_upper(i) &&
           (article_.tokens[t + 2].capital || article_.tokens[t + 2].is(Class::determiner));
  }

  bool is_short(std::size_t i) const {
    const std::size_t words = count_words(inner(i), article_.lexicon).words;
    if (words >= fewest_words || (words + 1 == fewest_words && is_clause(i))) return false;
    const Attribution& a = attributions_[i];
    const bool sentence = begins_upper(i);
    const bool tagged = a.cue == Cue::tag_after || a.cue == Cue::tag_before;
    const char32_t last = inner(i).empty() ? 0 : character_before(inner(i), inner(i).size()).code;
    const bool ends = last == ',' || last == '.' || last == '!' || last == '?' || is_parted(i);
    return !(sentence && tagged && ends && !a.speaker.empty());
  }

  /// "said that “safety has no price”.": a clause of its own, to its end.
  bool is_clause(std::size_t i) const {
    const std::uint32_t t = token_of_[i];
    const Attribution& a = attributions_[i];
    if (t == 0 || a.cue != Cue::tag_before || a.speaker.empty()) return false;
    const Token& before = article_.tokens[t - 1];
    if (before.value != "complement" && article_.words(before) != "that") return false;
    if (t + 1 >= article_.tokens.size()) return true;
    const Token& after = article_.tokens[t + 1];
    return after.is(Token::Kind::punctuation) || after.is(Class::conjunction) ||
           after.begin > article_.quotations[i].end + 1;
  }

  /// "« Nous tenons parole », a-t-elle déclaré": the comma outside the marks; a colon before them.
  bool is_parted(std::size_t i) const {
    const std::uint32_t t = token_of_[i];
    const auto is_mark = [this](std::uint32_t at, char32_t mark) {
      return at < article_.tokens.size() && article_.tokens[at].is(Token::Kind::punctuation) &&
             article_.tokens[at].mark == mark;
    };
    return is_mark(t + 1, ',') || (t > 0 && is_mark(t - 1, ':'));
  }

  bool is_other(std::size_t i) {
    if (article_.quotations[i].unmarked) return false;
    if (attributions_[i].unsaid) return true;
    is_title_[i] = is_named(i) || is_title(i) || has_byline(i);
    return is_title_[i] || in_heading(i) || in_title(i) || is_markup(i) || is_short(i);
  }

  /// The value of an attribute of markup that the text has kept: `title="…"`.
  bool is_markup(std::size_t i) const {
    const std::uint32_t begin = article_.quotations[i].begin;
    return begin > 0 && article_.text[begin - 1] == '=';
  }

  std::string reason(std::size_t i) const {
    if (is_markup(i)) return "markup";
    if (in_heading(i) || in_title(i)) return "in a heading";
    if (is_short(i)) return "fewer than four words, within the writer's sentence";
    if (attributions_[i].unsaid) return "words that nobody has said: denied, or only supposed";
    return "a title or a name";
  }

  void add(std::vector<DraftQuote>& quotes, std::size_t first, std::size_t last) {
    DraftQuote& quote = quotes.emplace_back();
    for (std::size_t i = first; i <= last; ++i) {
      if (i > first) quote.text += article_.quotations[i - 1].continued ? "\n\n" : " … ";
      quote.text += piece(i);
      if (i < last && !article_.quotations[i].continued) drop_comma(quote.text);
    }
    drop_comma(quote.text);
    quote.place = {source_, {article_.quotations[first].begin, article_.quotations[last].end}};
    set_speaker(quote, first, last);
    if (article_.quotations[last].unmarked)
      quote.notes.push_back("unsure: the source sets no marks: see where the words end");
    if (article_.quotations[last].unclosed) quote.notes.push_back("no closing mark: it may end earlier");
  }

  std::string piece(std::size_t i) const { return one_line(inner(i)); }

  static void drop_comma(std::string& text) {
    if (text.ends_with(',')) text.pop_back();
  }

  void set_speaker(DraftQuote& quote, std::size_t first, std::size_t last) const {
    const Attribution* best = &attributions_[first];
    for (std::size_t i = first; i <= last; ++i)
      if (attributions_[i].cue < best->cue && !attributions_[i].speaker.empty()) best = &attributions_[i];
    quote.speaker.text = best->speaker.name;
    quote.role = best->speaker.role;
    if (best->speaker.empty())
      quote.speaker.unsure = "the article does not tell who says this";
    else if (!best->speaker.sure)
      quote.speaker.unsure = "told from the sentence before or around it";
  }

  const Article& article_;
  int source_;
  People people_;
  std::vector<Attribution> attributions_;
  std::vector<std::uint32_t> token_of_;
  std::vector<bool> is_title_;  ///< of the quotations before
};

}  // namespace

Quotations quotations_of(const Article& article, int source) { return Assembly(article, source).run(); }

}  // namespace brief::draft
