#include "evidence/false_attribution.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/denied_behind.hpp"
#include "evidence/denied_telling.hpp"
#include "evidence/governing.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t in_front = 8;  // words before the mark
constexpr std::uint32_t beside = 2;    // words from a forgery to what it is of
constexpr std::uint32_t behind = 8;    // words after it

bool starts_with_any(std::string_view lower, std::span<const std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [lower](std::string_view stem) { return lower.starts_with(stem); });
}

/// Said of a quotation: made up, or given to somebody who did not say it.
bool is_of_forgery(std::string_view lower) {
  constexpr std::string_view stems[] = {"fake",       "fabricat",  "falsif",     "forged",     "forger",    "hoax",
                                        "doctored",   "made-up",   "bogus",      "misquot",    "misattrib", "falsely",
                                        "wrongly",    "erroneous", "incorrect",  "inaccurat",  "mistaken",  "gefälscht",
                                        "fälschlich", "erfunden",  "faussement", "falsamente", "lažno",     "krivotvor",
                                        "лажно",      "фалсиф",    "погрешно",   "rrejshëm",   "uydurma",   "sahte",
                                        "sfałszow",   "ponarej",   "apocryph",   "apokryph"};
  return starts_with_any(lower, stems);
}

/// Said of one behind it alone: in front of one these are deeds of somebody.
bool is_of_invention(std::string_view lower) {
  constexpr std::string_view stems[] = {"invent", "izmišljen", "измишљен", "измислен", "shpikur", "zmyślon", "izmišlj"};
  return starts_with_any(lower, stems);
}

/// A word for what stands between the marks.
bool names_quotation(std::string_view lower) {
  constexpr std::string_view stems[] = {
      "quot",   "words",  "statement",   "phrase",  "remark",  "sentence", "headline", "post",  "tweet", "caption",
      "ascrib", "credit", "zugeschrieb", "attribu", "pripis",  "припис",   "zitat",    "satz",  "worte", "aussage",
      "cita",   "parole", "frase",       "riječi",  "reči",    "речи",     "зборови",  "цитат", "изјав", "izjav",
      "thënie", "fjalë",  "φράση",       "δήλωση",  "sözleri", "cytat",    "słowa",    "besede"};
  return starts_with_any(lower, stems);
}

/// Of what somebody is heard or seen to say in: a fake video.
bool names_medium(std::string_view lower) {
  constexpr std::string_view stems[] = {
      "video",   "vidéo",          "clip",          "audio",     "recording",  "image",      "photo",
      "picture", "letter",         "post",          "account",   "website",    "screenshot", "aufnahme",
      "bild",    "enregistrement", "registrazione", "grabación", "snimk",      "снимк",      "снимак",
      "снимот",  "видео",          "аудио",         "βίντεο",    "ηχητικ",     "kayd",       "kayıt",
      "videoja", "nagrani",        "posnet",        "deepfake",  "tonaufnahme"};
  return starts_with_any(lower, stems);
}

/// Falsified, of what one sees or hears.
bool is_of_falsity(std::string_view lower) {
  constexpr std::string_view stems[] = {
      "fake",    "doctored", "manipulat",  "manipulier", "gefälscht", "faux",     "fauss",       "truqu",
      "falso",   "falsa",    "manipolat",  "trucat",     "manipulad", "lažn",     "лажн",        "lažir",
      "фалшив",  "rreme",    "rremë",      "manipul",    "ψεύτικ",    "πλαστ",    "παραποιημέν", "sahte",
      "fałszyw", "ponarej",  "fabricated", "forged",     "bogus",     "deepfake", "generated"};
  return starts_with_any(lower, stems);
}

/// A fake video; un video falso; a deepfake.
bool is_false_medium(const Index& index, std::uint32_t at, std::uint32_t end) {
  const std::string lower = lower_at(index, at);
  if (lower.starts_with("deepfake")) return true;
  if (at + 1 >= end || !is_word(index, at + 1)) return false;
  const std::string next = lower_at(index, at + 1);
  return (is_of_falsity(lower) && names_medium(next)) || (names_medium(lower) && is_of_falsity(next));
}

/// He was falsely quoted as saying “…”; the fake quote “…”.
Range forged_in_front(const Index& index, std::uint32_t opening) {
  std::uint32_t end = opening, quotation = Index::no_id;
  if (end > 0 && (index.key(end - 1) == ":" || index.key(end - 1) == ",")) --end;
  for (std::uint32_t at = end; at-- > 0 && end - at <= in_front && is_word(index, at) && !index.starts_block(at + 1);) {
    const std::string lower = lower_at(index, at);
    if (joins_clauses(index, at)) return {};
    // He falsely said “…” is of what he said.
    const bool own = at + 1 == end - 1 && is_telling(index, at + 1);
    const bool by_itself = lower.starts_with("misquot") || lower.starts_with("misattrib");
    if (by_itself && quotation != Index::no_id) return {at, at + 1};
    if (quotation != Index::no_id && is_false_medium(index, at, end)) return {at, at + 1};
    if (quotation != Index::no_id && quotation - at <= beside && is_of_forgery(lower))
      return own ? Range{} : Range{at, at + 1};
    if (names_quotation(lower) || is_telling(index, at)) quotation = at;
  }
  return {};
}

/// The quote; these words; das Zitat.
bool is_this(std::string_view lower) {
  constexpr std::string_view words[] = {"the",  "this", "these",  "das",    "dieses", "die",  "diese", "la",   "cette",
                                        "ces",  "les",  "questa", "queste", "le",     "esta", "estas", "las",  "taj",
                                        "ovaj", "te",   "ove",    "тај",    "овај",   "те",   "ове",   "овие", "този",
                                        "тези", "kjo",  "këto",   "η",      "αυτή",   "bu",   "ten",   "te"};
  return is_any(lower, words);
}

/// The words of a quotation themselves, and not what they state.
bool is_of_quotation(std::string_view lower) {
  constexpr std::string_view stems[] = {"quot",   "words",  "zitat",    "worte",  "cita",   "frase",
                                        "phrase", "parole", "palabras", "riječi", "reči",   "речи",
                                        "цитат",  "citat",  "зборови",  "думи",   "thënie", "fjalë",
                                        "φράση",  "sözler", "alıntı",   "cytat",  "słowa",  "besede"};
  return starts_with_any(lower, stems);
}

/// Incorrect: of what is said, not of whether it was.
bool is_of_error(std::string_view lower) {
  constexpr std::string_view stems[] = {"incorrect", "inaccurat", "mistaken", "erroneous", "wrongly", "погрешно"};
  return starts_with_any(lower, stems);
}

bool is_made_up(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return is_of_forgery(lower) || is_of_invention(lower) || (lower == "made" && lower_at(index, at + 1) == "up");
}

/// The claim | that | he said “: whether the telling in front of a mark is itself what somebody claims.
bool is_claimed(const Index& index, std::uint32_t opening) {
  bool told = false;
  for (std::uint32_t at = opening;
       at-- > 0 && opening - at <= in_front && is_word(index, at) && !index.starts_block(at + 1);) {
    if (index.is_complementiser(at)) return told;
    told = told || is_telling(index, at);
  }
  return false;
}

/// The quote “…” is a fabrication; the words “…” were wrongly attributed to him; the claim that he said “…” is false.
Range forged_behind(const Index& index, Range words, bool claimed) {
  bool linked = false;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (joins_clauses(index, at)) return {};
    linked = linked || (at - words.begin < 2 && is_auxiliary(index, at));
    const bool denied = claimed && (index.clause_flags(at) & (clause_word::denies | clause_word::judges)) != 0;
    if (linked && (is_made_up(index, at) || denied)) return {at, at + 1};
  }
  return {};
}

/// “…” The quote is a fake; these words were made up: of a sentence of its own behind a quotation.
Range forged_in_next(const Index& index, std::uint32_t closing) {
  constexpr std::uint32_t subject = 3;  // words
  std::uint32_t begin = closing + 1;
  if (begin < index.size() && !is_word(index, begin)) ++begin;
  bool quotation = false, linked = false;
  for (std::uint32_t at = begin; at < index.size() && at - begin < behind && is_word(index, at); ++at) {
    if (index.starts_block(at) || joins_clauses(index, at)) break;
    const bool definite = at > begin && at - begin < subject && is_this(lower_at(index, at - 1));
    quotation = quotation || (definite && is_of_quotation(lower_at(index, at)));
    linked = linked || (quotation && is_auxiliary(index, at));
    if (linked && is_made_up(index, at) && !is_of_error(lower_at(index, at))) return {at, at + 1};
  }
  return {};
}

/// “…”, he never said; “…” was never said by him; “…” is not what he said.
Range untold_behind(const Index& index, Range words) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (!is_telling(index, at)) continue;
    const bool last = at + 1 == words.end && (words.end == index.size() || !is_word(index, words.end));
    if (!last && lower_at(index, at + 1) != "by") return {};
    const Range denial = denial_of(index, at);
    return denial != Range{} && denial.begin >= words.begin ? denial : Range{};
  }
  return {};
}

/// The words that go on behind a closing mark.
Range words_behind(const Index& index, std::uint32_t closing) {
  std::uint32_t begin = closing + 1;
  if (begin < index.size() && index.key(begin) == "," && !index.starts_block(begin)) ++begin;
  Range words{begin, begin};
  while (words.end < index.size() && words.end - begin < behind && is_word(index, words.end) &&
         !index.starts_block(words.end))
    ++words.end;
  return words;
}

}  // namespace

Range false_attribution(const Index& index, std::uint32_t place) {
  const std::uint32_t opening = opening_before(index, place);
  if (opening == Index::no_id) return {};
  if (const Range forged = forged_in_front(index, opening); forged != Range{}) return forged;
  const std::uint32_t closing = closing_after(index, place);
  if (closing == Index::no_id) return {};
  const Range words = words_behind(index, closing);
  const Range forged = forged_behind(index, words, is_claimed(index, opening));
  if (forged != Range{}) return forged;
  const Range untold = untold_behind(index, words);
  // “…” He declined to say: that he told no more is no denial of what he told.
  const bool more =
      untold != Range{} && begins_next_sentence(index, closing) && !is_plain_negation(lower_at(index, untold.begin));
  if (untold != Range{} && !more) return untold;
  const Range next = forged_in_next(index, closing);
  return next != Range{} ? next : denied_behind(index, closing);
}

}  // namespace brief::evidence
