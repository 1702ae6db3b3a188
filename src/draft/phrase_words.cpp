#include "draft/phrase_words.hpp"

#include <algorithm>
#include <string_view>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2014; }

}  // namespace

bool PhraseWords::is_break(std::uint32_t i) const {
  return token(i).is(Token::Kind::punctuation) && (token(i).mark == ',' || is_dash(token(i).mark));
}

bool PhraseWords::is_pronoun(std::uint32_t i) const {
  const Token& t = token(i);
  return t.is(Class::he) || t.is(Class::she) || t.is(Class::they) || t.is(Class::it) || t.is(Class::i);
}

bool PhraseWords::is_boundary(std::uint32_t i) const {
  const Token& t = token(i);
  if (t.is(Token::Kind::possessive)) return false;
  if (!t.is(Token::Kind::word)) return true;
  if (t.capital && !t.is(Class::not_a_name)) return false;
  if (t.is(Class::role) || t.is(Class::body)) return false;
  return t.is(Class::preposition) || t.is(Class::conjunction) || t.is(Class::determiner) || t.is(Class::relative) ||
         t.is(Class::auxiliary) || t.is(Class::saying) || t.is(Class::characterising) || t.is(Class::participle) ||
         t.is(Class::weekday) || t.is(Class::adverb) || is_pronoun(i);
}

bool PhraseWords::is_name(std::uint32_t i) const {
  const Token& t = token(i);
  if (!t.is(Token::Kind::word) || !t.capital) return false;
  if (t.is(Class::weekday) ||
      (t.is(Class::month) && t.value.size() > 0 && i + 1 < last_ && token(i + 1).is(Token::Kind::number)))
    return false;
  if (i == first_ && is_number_word(t)) return false;  // "Fifty-one per cent said …"
  return !(t.is(Class::not_a_name) || t.is(Class::determiner) || is_pronoun(i));
}

/// "fifty", "fifty-one".
bool PhraseWords::is_number_word(const Token& t) const {
  if (t.is(Class::number_word)) return true;
  const std::string_view words = article_.words(t);
  const auto hyphen = words.find('-');
  if (hyphen == std::string_view::npos) return false;
  const Entry* entry = article_.lexicon.find(lower(words.substr(0, hyphen)));
  return entry && entry->classes.has(Class::number_word);
}

Stretch PhraseWords::stretch(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end) return {};
  return {token(begin).begin, token(end - 1).end};
}

std::uint32_t PhraseWords::segment_start(std::uint32_t end) const {
  while (end > first_ && !is_break(end - 1) && !token(end - 1).is(Token::Kind::quotation) && !is_mark(end - 1, ':') &&
         !is_mark(end - 1, ';'))
    --end;
  return end;
}

bool PhraseWords::is_rank(std::uint32_t i) const { return token(i).is(Class::role) && !token(i).capital; }

bool PhraseWords::is_pure_name(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || end - begin > 6) return false;
  while (begin + 1 < end && is_rank(begin)) ++begin;  // "|general-major| Enrico Barduani"
  for (std::uint32_t i = begin; i < end; ++i)
    if (!is_name(i) && !token(i).is(Class::name_particle)) return false;
  return is_name(end - 1);
}

/// "MP", "OBE": letters in capitals.
bool PhraseWords::is_post_nominal(std::uint32_t i) const {
  const std::string_view words = article_.words(token(i));
  return is_word(i) && words.size() >= 2 && words.size() <= 5 &&
         std::all_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The end of a name of two words or more, without the letters of honours and seats after it: "Al Carns| OBE MP".
std::uint32_t PhraseWords::without_post_nominals(std::uint32_t start, std::uint32_t end) const {
  std::uint32_t last = end;
  while (last > start + 2 && is_post_nominal(last - 1)) --last;
  return last > start && is_post_nominal(last - 1) ? end : last;  // all in capitals: a name in a headline
}

/// "|von der| Leyen", "|de la| Cruz": the particles before a surname; `name` where there are none. Where they are
/// prepositions of the language, only after one given name: "Otto |von| Bismarck", not "Sprecher von Bismarck".
std::uint32_t PhraseWords::particles_start(std::uint32_t name) const {
  constexpr std::uint32_t most = 3;
  static constexpr std::string_view strong[] = {"van", "von", "de",  "del", "della", "di",  "da",
                                                "dos", "bin", "ibn", "al",  "ter",   "ten", "zu"};
  std::uint32_t start = name;
  while (start > first_ && name - start < most && is_word(start - 1) && token(start - 1).is(Class::name_particle) &&
         !token(start - 1).capital)
    --start;
  if (start == name || is_linking(start)) return start == name || !follows_name(start) ? name : start;
  if (token(start).is(Class::preposition) || token(start).is(Class::determiner)) {
    const bool given = follows_name(start) && !token(start - 1).is(Class::demonym) &&
                       article_.lexicon.language() == "de" &&
                       !(start > first_ + 1 && is_name(start - 2) && !token(start - 2).is(Class::role));
    return given ? start : name;
  }
  const bool begins = std::find(std::begin(strong), std::end(strong), article_.words(token(start))) != std::end(strong);
  return begins || follows_name(start) ? start : name;
}

bool PhraseWords::follows_name(std::uint32_t at) const {
  return at > first_ && is_name(at - 1) && !token(at - 1).is(Class::role);
}

/// The surname after the particles at `at`; `at` where there is none.
std::uint32_t PhraseWords::after_particles(std::uint32_t at) const {
  constexpr std::uint32_t most = 3;
  std::uint32_t name = at;
  while (name < last_ && name - at < most && is_word(name) && token(name).is(Class::name_particle)) ++name;
  return name > at && name < last_ && is_name(name) && particles_start(name) <= at ? name : at;
}

std::uint32_t PhraseWords::segment_end(std::uint32_t at) const {
  while (at < last_ && !is_break(at) && !token(at).is(Token::Kind::quotation) &&
         !(token(at).is(Token::Kind::punctuation) && token(at).mark != '&' && token(at).mark != '/'))
    ++at;
  return at;
}

/// Balkan languages set what an office belongs to between it and the name, in the genitive.
bool PhraseWords::inflects() const {
  const std::string_view language = article_.lexicon.language();
  return language == "sh" || language == "sr" || language == "mk" || language == "sq";
}

/// "KFOR-a", "НАТО-а", "KFOR-it": an acronym with the ending of a case.
bool PhraseWords::is_case_ended(std::uint32_t i) const {
  const std::string_view words = article_.words(token(i));
  const auto hyphen = words.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 1 == words.size() || !is_word(i)) return false;
  std::size_t capitals = 0, letters = 0;
  for (std::size_t at = 0; at < hyphen; at += character_at(words, at).size) {
    if (!is_upper(character_at(words, at).code)) return false;
    ++capitals;
  }
  for (std::size_t at = hyphen + 1; at < words.size(); at += character_at(words, at).size) {
    if (is_upper(character_at(words, at).code)) return false;
    ++letters;
  }
  return capitals >= 2 && letters <= 3;
}

/// A country or a body after an office: "Srbije", "Vlade", "EU", "OSCE", "KFOR-a".
bool PhraseWords::names_body(std::uint32_t i) const {
  constexpr std::size_t fewest = 3;  // capitals; two are initials: "JD Vance"
  if (!is_word(i) || !token(i).capital) return false;
  if (token(i).is(Class::country) || token(i).is(Class::body) || is_case_ended(i)) return true;
  std::size_t capitals = 0;
  const std::string_view words = article_.words(token(i));
  for (std::size_t at = 0; at < words.size(); at += character_at(words, at).size, ++capitals)
    if (!is_upper(character_at(words, at).code)) return false;
  return capitals >= fewest;
}

/// "gradonačelnica |Malog Zvornika| Jelena Kos", "portparolka |EU| Nabila Masrali": what an office belongs to. `end`
/// where nothing else follows.
std::uint32_t PhraseWords::after_complement(std::uint32_t name, std::uint32_t end) const {
  if (!inflects()) return name + 2 < end && token(name).is(Class::country) ? name + 1 : name;
  const bool capitals = end > name && !is_case_ended(end - 1) && names_body(end - 1);
  const std::uint32_t begin = name;
  while (name < end) {
    if (is_linking(name) && name + 1 < end)
      name += 2;
    else if (names_body(name) && !(token(name).is(Class::country) && name + 2 == end))
      ++name;
    else if (token(name).is(Class::genitive) && name + 3 < end)
      name += 2;
    else
      break;
  }
  if (name > 0 && token(name - 1).is(Class::role)) name = after_genitive(name, end);
  return name == end && capitals && !token(end - 1).is(Class::country) && !token(end - 1).is(Class::body) ? begin
                                                                                                          : name;
}

/// "šef |Delegacije EU| Johan Lindqvist", "načelnica |Jablanice| Emina Salihović", "gradonačelnik |Mostara| Mario
/// Kordić": of four words the last two are the name; the first of three is none where it ends as a genitive that no
/// given name is like. Source: I. Klajn, Gramatika srpskog jezika (2005), 60-66.
std::uint32_t PhraseWords::after_genitive(std::uint32_t name, std::uint32_t end) const {
  const std::string_view language = article_.lexicon.language();
  if ((language != "sh" && language != "sr") || end < name + 3) return name;
  for (std::uint32_t i = name; i < end; ++i)
    if (token(i).is(Class::name_particle)) return name;
  if (end - name > 3) return end - 2;
  const std::string_view first = article_.words(token(name));
  const bool cyrillic = language == "sr";
  const std::size_t letters = cyrillic ? first.size() / 2 : first.size();
  constexpr std::size_t shortest = 5;  // letters: "Ante", "Rade"
  const bool feminine = first.ends_with(cyrillic ? "е" : "e") && !first.ends_with(cyrillic ? "оје" : "oje") &&
                        !first.ends_with(cyrillic ? "ђе" : "đe") && first != (cyrillic ? "Павле" : "Pavle");
  const bool masculine =
      first.ends_with(cyrillic ? "а" : "a") && !article_.words(token(name - 1)).ends_with(cyrillic ? "а" : "a");
  return letters >= shortest && (feminine || masculine) ? name + 1 : name;
}

/// The articles of Albanian that link a noun to what belongs to it: "ministri |i| Mbrojtjes". Source: Gramatika e
/// gjuhës shqipe I (2002), "nyjat".
bool PhraseWords::is_link(const Article& article, std::uint32_t i) {
  static constexpr std::string_view articles[] = {"i", "e", "të", "së"};
  return article.lexicon.language() == "sq" &&
         std::find(std::begin(articles), std::end(articles), article.words(article.tokens[i])) != std::end(articles);
}

/// One past "ministri |i Forcave të Armatosura|"; the end of the office alone where nothing is linked to it.
std::uint32_t PhraseWords::linked_end(std::uint32_t role) const {
  std::uint32_t end = role + std::max<std::uint32_t>(token(role).phrase, 1);
  while (end + 1 < last_ && end - role < longest && is_linking(end) && is_word(end + 1)) {
    end += 2;
    // "i Punëve të Jashtme |dhe Diasporës|"
    if (end + 1 < last_ && token(end).value == "joining" && token(end + 1).capital && end + 2 < last_ &&
        !is_name(end + 2))
      end += 2;
  }
  return end;
}

bool PhraseWords::is_belonging(std::uint32_t i) const {
  static constexpr std::string_view words[] = {"of", "de", "du", "des", "d'", "d’", "на"};
  return std::find(std::begin(words), std::end(words), article_.words(token(i))) != std::end(words);
}

/// "die Vorsitzende |des| Ausschusses". Source: Duden, Die Grammatik, 9. Auflage (2016), 1271.
bool PhraseWords::is_genitive_article(std::uint32_t i) const {
  static constexpr std::string_view articles[] = {"des", "der", "eines", "einer"};
  return article_.lexicon.language() == "de" &&
         std::find(std::begin(articles), std::end(articles), article_.words(token(i))) != std::end(articles);
}

}  // namespace brief::draft
