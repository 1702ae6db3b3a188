#include "draft/wording.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "draft/characters.hpp"
#include "draft/phrase_words.hpp"

namespace brief::draft {
namespace {

/// A mark inside a number, an hour or a name parts nothing: "10:30", "3.5".
bool is_inside(const Article& article, const Token& token) {
  return token.end < article.text.size() && is_digit(character_at(article.text, token.end).code);
}

bool parts_clauses(const Article& article, const Token& token) {
  if (token.is(Token::Kind::quotation)) return true;
  if (!token.is(Token::Kind::punctuation) || is_inside(article, token)) return false;
  // "2027. godine": the stop of an ordinal. At the end of a sentence it parts nothing either.
  if (token.mark == '.' && token.begin > 0 && is_digit(character_before(article.text, token.begin).code)) return false;
  switch (token.mark) {
    case ',':
    case ';':
    case ':':
    case 0x2013:
    case 0x2014:
    case '.':
    case '!':
    case '?':
      return true;
    default:
      return false;
  }
}

/// "no", "two", "several", "at least": without them the label says something else.
bool counts(const Token& token) {
  const bool article = token.is(Class::determiner) && token.value == "1";  // "ein", "une"
  return token.is(Class::negation) || token.is(Class::quantifier) || token.is(Class::quantity) ||
         (token.is(Class::number_word) && !article);
}

/// Words that no label begins with.
bool is_idle(const Token& token) {
  if (counts(token)) return false;
  return token.is(Token::Kind::punctuation) || token.is(Class::determiner) || token.is(Class::conjunction) ||
         token.is(Class::auxiliary) || token.is(Class::relative) || token.is(Class::adverb);
}

}  // namespace

std::string words_of(const Article& article, std::uint32_t first, std::uint32_t last) {
  if (first >= last) return {};
  return one_line(article.words(Stretch{article.tokens[first].begin, article.tokens[last - 1].end}));
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  const Character first = character_at(text, 0);
  std::string upper;
  append_utf8(upper, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(first.code))));
  return text.replace(0, first.size, upper);
}

/// Bytes of the first characters of a text.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size() && characters > 0; --characters) at += character_at(text, at).size;
  return std::min(at, text.size());
}

std::string shortened(const std::string& text, std::size_t most) {
  const std::size_t limit = bytes_of(text, most);
  if (limit == text.size()) return text;
  const auto space = text.rfind(' ', limit);
  std::string cut = text.substr(0, space == std::string::npos || space == 0 ? text.find(' ', limit) : space);
  while (!cut.empty() && (cut.back() == ',' || cut.back() == ' ')) cut.pop_back();
  return cut.size() == text.size() ? cut : cut + "…";
}

bool is_infinitive(std::string_view word) {
  constexpr std::size_t shortest_verb = 4;  // bytes
  static constexpr std::string_view endings[] = {"ti", "ći", "ти", "ћи"};
  return word.size() >= shortest_verb && !is_upper(character_at(word, 0).code) &&
         std::any_of(std::begin(endings), std::end(endings),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

std::string label_of(const Article& article, std::uint32_t first, std::uint32_t last, std::size_t most) {
  const auto is_adjective = [&](std::uint32_t i) {  // "the |first| bridge"
    return i > 0 && article.tokens[i].is(Class::adverb) && article.tokens[i].is(Token::Kind::word) &&
           article.tokens[i - 1].is(Class::determiner) && !article.tokens[i].is(Class::auxiliary);
  };
  bool verb = false;
  for (; first < last && is_idle(article.tokens[first]) && !is_adjective(first); ++first)
    verb = article.tokens[first].is(Class::auxiliary);
  // "(which did) not sign": what is denied has lost who did not do it.
  if (verb && first < last && article.tokens[first].is(Class::negation)) return {};
  const auto is_end = [&](const Token& t) {  // "announced |a|"
    if (t.is(Token::Kind::punctuation)) return t.mark != ')';
    if (t.is(Token::Kind::word) && t.value == "joining") return true;  // "worked in Orland |and| (in 1982)"
    return t.is(Token::Kind::word) && t.is(Class::determiner) && !counts(t) && t.value != "complement";
  };
  while (last > first && is_end(article.tokens[last - 1])) --last;
  return shortened(capitalised(words_of(article, first, last)), most);
}

/// A relative or an auxiliary; not "en", which is a preposition, too.
bool opens(const Token& token) {
  return (token.is(Class::relative) || token.is(Class::auxiliary)) && !token.is(Class::preposition);
}

/// "një pikë të |re| kufitare": an adjective of what stands before its article.
bool is_linked(const Article& article, std::uint32_t at) {
  return at > 1 && PhraseWords::is_link(article, at - 1) && !article.tokens[at - 2].is(Class::auxiliary);
}

/// "da će |Crna Gora do| 2028. godine |ispuniti|": South Slavic may set the infinitive of a future behind the date.
bool has_verb_behind(const Article& article, const Sentence& sentence, std::uint32_t lead, std::uint32_t date) {
  const std::string_view language = article.lexicon.language();
  if (language != "sh" && language != "sr") return false;
  constexpr std::uint32_t reach = 60;  // words: a text without stops takes no longer
  Sentence near = sentence;
  near.first = std::max(sentence.first, lead > reach ? lead - reach : 0);
  near.last = std::min(sentence.last, date + reach);
  bool future = false;
  for (std::uint32_t i = clause_start(article, near, lead); i < lead; ++i) {
    const Token& t = article.tokens[i];
    if (t.is(Class::auxiliary) && t.value == "future") future = true;
    if (future && is_infinitive(article.words(t))) return false;
  }
  const std::uint32_t end = clause_end(article, near, date);
  for (std::uint32_t i = date; i < end && future; ++i)
    if (article.tokens[i].is(Token::Kind::word) && is_infinitive(article.words(article.tokens[i]))) return true;
  return false;
}

std::string label_of_end(const Article& article, const Sentence& sentence, std::uint32_t lead, std::uint32_t date) {
  constexpr std::size_t longest = 56, shortest = 3;
  // "Hrvatska će |do kraja| 2027. godine poslati vojnike": the verb follows.
  const bool auxiliary = lead > sentence.first && article.tokens[lead - 1].is(Class::auxiliary);
  if (auxiliary || has_verb_behind(article, sentence, lead, date)) {
    std::uint32_t after = date;
    while (after < sentence.last &&
           !(article.tokens[after].is(Token::Kind::word) && !article.tokens[after].is(Class::month) &&
             !article.tokens[after].is(Class::year_word)))
      ++after;
    const std::string ends = label_of(article, after, clause_end(article, sentence, after), longest);
    if (!ends.empty()) return ends + " " + words_of(article, lead, date);
  }
  for (std::uint32_t start = clause_start(article, sentence, lead); start < lead; ++start) {
    const bool verb = article.tokens[start].is(Class::auxiliary);  // "… and |be finished by"
    const bool begins = start == sentence.first || (verb && article.tokens[start - 1].is(Class::conjunction)) ||
                        opens(article.tokens[start - 1]) || parts_clauses(article, article.tokens[start - 1]);
    const bool adverbial = start > sentence.first && article.tokens[start].is(Class::preposition);
    if (!begins || adverbial || is_linked(article, start) || label_of(article, start, lead).size() < shortest) continue;
    const std::string label = label_of(article, start, date, 2 * longest);
    if (bytes_of(label, longest) == label.size()) return label;
  }
  return capitalised(words_of(article, lead, date));
}

std::string label_of_phrase(const Article& article, const Sentence& sentence, std::uint32_t lead, std::uint32_t date) {
  constexpr std::size_t longest = 64;
  for (std::uint32_t start = clause_start(article, sentence, lead) + 1; start < lead; ++start) {
    const Token &before = article.tokens[start - 1], &first = article.tokens[start];
    if (!before.is(Class::determiner) && !before.is(Class::preposition)) continue;
    if (first.is(Class::determiner) || first.is(Class::preposition) || first.is(Class::weekday)) continue;
    const bool year = first.is(Token::Kind::number) && article.words(first).size() == 4;  // "in |2023| to spend"
    const bool joined = start > 1 && article.tokens[start - 2].value == "joining";        // "Norland and the |Islands|"
    if (year || joined || is_linked(article, start)) continue;
    const std::string label = label_of(article, start, date, 2 * longest);
    if (label.size() > date - lead && bytes_of(label, longest) == label.size()) return label;
  }
  return capitalised(words_of(article, lead, date));
}

bool is_courtesy(const Article& article, const Sentence& sentence) {
  constexpr std::size_t reach = 5, to_the_point = 5;  // words
  const auto tokens = article.tokens_in(sentence);
  const auto begins = [&](Class c) {
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(std::min(reach, tokens.size()));
    return std::find_if(tokens.begin(), end, [c](const Token& t) { return t.is(c) && t.phrase > 0; }) - tokens.begin();
  };
  const auto limit = static_cast<std::ptrdiff_t>(std::min(reach, tokens.size()));
  if (begins(Class::courtesy) < limit) return true;
  const std::ptrdiff_t lead = begins(Class::lead_in);
  if (lead == limit) return false;
  // "I write |to confirm that| Albania will contribute 80 soldiers"
  const auto after = tokens.subspan(static_cast<std::size_t>(lead) + tokens[static_cast<std::size_t>(lead)].phrase);
  const auto point = after.first(std::min(to_the_point, after.size()));
  return std::none_of(point.begin(), point.end(),
                      [&](const Token& t) { return t.value == "complement" || article.words(t) == "that"; });
}

std::uint32_t clause_start(const Article& article, const Sentence& sentence, std::uint32_t at) {
  while (at > sentence.first && !parts_clauses(article, article.tokens[at - 1])) --at;
  return at;
}

namespace {

/// [first, last) holds a member of a list: a name or a short noun without a verb of its own.
bool is_member(const Article& article, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t most = 5;  // words
  if (first >= last || last - first > most) return false;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = article.tokens[i];
    const bool joins = i > first && i + 1 < last && (article.words(token) == "of" || token.is(Class::conjunction));
    if (!token.is(Token::Kind::word) && !token.is(Token::Kind::number)) return false;
    if (!joins && (token.is(Class::preposition) || token.is(Class::auxiliary) || token.is(Class::relative) ||
                   token.is(Class::conjunction) || token.is(Class::saying) || token.is(Class::participle_form) ||
                   token.is(Class::weekday) || (token.is(Class::adverb) && !token.is(Class::number_word))))
      return false;
  }
  return true;
}

/// The first of a list, whose clause holds more: "said that |Estonia|, Latvia and …", "|the Presidents and Prime
/// Ministers of Albania|, Croatia and …". `next` where it has a verb of its own.
std::uint32_t first_member(const Article& article, std::uint32_t clause, std::uint32_t next) {
  constexpr std::uint32_t most = 12;  // words
  std::uint32_t start = next - 1;
  const auto leads = [&](const Token& t) {
    return t.is(Class::auxiliary) || t.value == "complement" || t.value == "subordinate" || t.is(Class::saying) ||
           t.is(Class::relative) || t.is(Class::past) || article.words(t) == "that";
  };
  while (start > clause && !leads(article.tokens[start - 1])) --start;
  if (start == next - 1 || next - start > most) return next;
  const Token& first = article.tokens[start];
  const bool fronted = start == clause && first.is(Class::preposition);  // "In 1999, Norland and …"
  const bool names = first.is(Class::determiner) || (first.capital && !first.is(Class::participle_form));
  return names && !fronted ? start : next;
}

/// "Latvia |and| Lithuania will …", "|and| Lithuania": the end of a list.
bool ends_list(const Article& article, const Sentence& sentence, std::uint32_t clause) {
  constexpr std::uint32_t most = 5;  // words
  for (std::uint32_t i = clause; i < std::min(sentence.last, clause + most); ++i) {
    const Token& token = article.tokens[i];
    if (!token.is(Token::Kind::word)) return false;
    const bool joins = token.value.empty() || token.value == "joining";
    if (token.is(Class::conjunction) && !token.is(Class::contrast) && joins) return true;
    if (token.is(Class::preposition) || token.is(Class::auxiliary) || token.is(Class::relative)) return false;
  }
  return false;
}

}  // namespace

std::uint32_t start_of_list(const Article& article, const Sentence& sentence, std::uint32_t clause) {
  constexpr int most = 40;  // members
  const auto is_comma = [&](std::uint32_t i) {
    return article.tokens[i].is(Token::Kind::punctuation) && article.tokens[i].mark == ',';
  };
  if (clause <= sentence.first + 1 || !is_comma(clause - 1) || !ends_list(article, sentence, clause)) return clause;
  std::uint32_t start = clause;
  for (int i = 0; i < most && start > sentence.first + 1 && is_comma(start - 1); ++i) {
    const std::uint32_t member = clause_start(article, sentence, start - 1);
    if (!is_member(article, member, start - 1)) return first_member(article, member, start);
    start = member;
  }
  return start;
}

std::uint32_t clause_end(const Article& article, const Sentence& sentence, std::uint32_t at) {
  while (at < sentence.last && !parts_clauses(article, article.tokens[at])) ++at;
  return at;
}

}  // namespace brief::draft
