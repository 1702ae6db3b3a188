#include "evidence/turkish.hpp"

#include <algorithm>
#include <iterator>

namespace brief::evidence {
namespace {

/// Endings that follow the negation whatever comes after them.
constexpr std::string_view anywhere[] = {
    "medi",   "madı",   "meyecek", "mayacak", "meyeceğ", "mayacağ", "miyor",   "mıyor",   "muyor",   "müyor",
    "memiş",  "mamış",  "meyen",   "mayan",   "meyiz",   "mayız",   "memek",   "mamak",   "memel",   "mamal",
    "memes",  "mamas",  "memey",   "mamay",   "meyelim", "mayalım", "meyeyim", "mayayım", "meksiz",  "maksız",
    "mezlik", "mazlık", "mezden",  "mazdan",  "meyince", "mayınca", "meyip",   "mayıp",   "meyerek", "mayarak"};

/// Endings that end the word: with more after them they are others.
constexpr std::string_view last[] = {"mez",    "maz",      "mezsin",   "mazsın", "mezsiniz", "mazsınız", "mezler",
                                     "mazlar", "mezse",    "mazsa",    "mezdi",  "mazdı",    "mezdik",   "mazdık",
                                     "mem",    "mam",      "meyin",    "mayın",  "meyiniz",  "mayınız",  "mesin",
                                     "masın",  "mesinler", "masınlar", "meden",  "madan",    "mese",     "masa",
                                     "mesek",  "masak",    "meseler",  "masalar"};

/// Words that end alike, and verbal nouns beside which -meden is `from the`.
constexpr std::string_view others[] = {"namaz",      "yılmaz",      "korkmaz",    "kaçınılmaz",   "vazgeçilmez",
                                       "sarsılmaz",  "tartışılmaz", "ramazan",    "komedi",       "tamam",
                                       "imam",       "hamam",       "temam",      "görüşmeden",   "açıklamadan",
                                       "anlaşmadan", "toplamadan",  "çalışmadan", "konuşmadan",   "araştırmadan",
                                       "gelişmeden", "uygulamadan", "ödemeden",   "düzenlemeden", "danışmadan"};

/// A negation follows the stem of a verb, which has a vowel.
bool has_vowel(std::string_view stem) {
  constexpr std::string_view vowels[] = {"a", "e", "ı", "i", "o", "ö", "u", "ü"};
  return std::any_of(std::begin(vowels), std::end(vowels),
                     [stem](std::string_view vowel) { return stem.find(vowel) != std::string_view::npos; });
}

}  // namespace

bool is_negated_verb(std::string_view lower) {
  for (const std::string_view word : others)
    if (lower.starts_with(word) && (lower.size() == word.size() || !word.ends_with("den"))) return false;
  for (const std::string_view form : anywhere)
    if (const std::size_t at = lower.find(form, 2); at != std::string_view::npos && has_vowel(lower.substr(0, at)))
      return true;
  return std::any_of(std::begin(last), std::end(last), [lower](std::string_view form) {
    return lower.size() > form.size() + 1 && lower.ends_with(form) &&
           has_vowel(lower.substr(0, lower.size() - form.size()));
  });
}

bool is_conditional_verb(std::string_view lower) {
  constexpr std::string_view endings[] = {"rsa", "rse", "zsa", "zse", "rsak", "rsek", "zsak", "zsek", "ysa", "yse"};
  constexpr std::string_view nouns[] = {"borsa", "arsa", "bursa"};
  if (std::find(std::begin(nouns), std::end(nouns), lower) != std::end(nouns)) return false;
  return std::any_of(std::begin(endings), std::end(endings),
                     [lower](std::string_view ending) { return lower.ends_with(ending); });
}

bool ends_supposition(std::string_view lower) {
  constexpr std::string_view nouns[] = {"koşuluyla", "şartıyla", "takdirde", "durumunda", "hâlinde",
                                        "halinde",   "kaydıyla", "müddetçe", "sürece"};
  return is_conditional_verb(lower) || std::find(std::begin(nouns), std::end(nouns), lower) != std::end(nouns);
}

}  // namespace brief::evidence
