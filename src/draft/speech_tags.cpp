#include "draft/speech_tags.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "draft/characters.hpp"
#include "draft/fronting.hpp"
#include "draft/unsaid.hpp"

namespace brief::draft {
namespace {

constexpr std::uint32_t tag_reach = 30;        // words from a quotation to its verb
constexpr std::uint32_t signature_words = 16;  // of a name and an office after a dash

}  // namespace

bool SpeechTags::is_mark(std::uint32_t i, char32_t mark) const {
  return token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
}

/// A verb of saying; a capital letter inside a sentence makes it part of a name ("United States").
bool SpeechTags::is_verb(std::uint32_t i) const {
  return token(i).is(Class::saying) && token(i).phrase > 0 && !is_part_of_name(i);
}

bool SpeechTags::is_passive(std::uint32_t verb) const {
  return verb > 0 && (token(verb - 1).is(Class::passive) ||
                      (verb > 1 && token(verb - 1).is(Class::adverb) && token(verb - 2).is(Class::passive)));
}

char32_t SpeechTags::last_inside(std::uint32_t i) const {
  const Quotation& q = article_.quotations[token(i).quotation];
  return q.inner_end > q.inner_begin ? character_before(article_.text, q.inner_end).code : 0;
}

SpeechTag SpeechTags::tag_after(const Sentence& s, std::uint32_t i) const {
  std::uint32_t at = i + 1;
  const char32_t end = last_inside(i);
  bool strong = end == ',' || end == '?' || end == '!' || end == 0x2014 || end == 0x2013 || end == '.' || end == 0x2026;
  if (const Who who = signature(s, at)) return {who, Cue::tag_after, true, 0};
  if (at < s.last && token(at).is(Token::Kind::punctuation) && (token(at).mark == ',' || is_dash(at))) {
    strong = strong || token(at).mark == ',';
    ++at;
  }
  at = over_manner(s, at);
  std::uint32_t stop = at;
  while (stop < s.last && !token(stop).is(Token::Kind::quotation) && stop - at < tag_reach) ++stop;
  const NounPhrases phrases(article_, at, stop);
  if (at >= stop) return {};
  if (token(at).is(Class::according) && token(at).phrase > 0)
    return {phrases.after(at + token(at).phrase), Cue::according, strong, 0};
  std::uint32_t verb = 0;
  if (const Who who = inverted(phrases, at, stop, verb))
    return quoting(phrases, stop, {who, Cue::tag_after, strong, verb});
  if (says_nobody(at, stop)) return {{}, Cue::none, strong, at, SpeechTag::Kind::open};
  if (const Who who = strong ? of_other_verb(phrases, at, stop) : Who{}) return {who, Cue::tag_after, true, at};
  for (std::uint32_t v = at + 1; v < stop; ++v) {
    if (is_mark(v, ':') || is_mark(v, ';')) break;
    if (!is_verb(v) || is_passive(v)) continue;
    const Who who = phrases.before(v);
    if (!who) continue;
    const bool near = who.start <= at + 1 || token(at).is(Class::adverb);
    if (UnsaidWords(article_, at, stop).is_unsaid(who.start, v))
      return {{}, Cue::none, strong && near, v, SpeechTag::Kind::unsaid};
    return quoting(phrases, stop, {who, Cue::tag_after, strong && near, v});
  }
  return {};
}

/// "“…,” added |another|", "said |one| at the meeting": somebody, and not whoever spoke before.
bool SpeechTags::says_nobody(std::uint32_t at, std::uint32_t stop) const {
  if (!is_verb(at)) return false;
  const std::uint32_t next = at + token(at).phrase;
  return next < stop &&
         (token(next).is(Class::determiner) || token(next).is(Class::quantifier) || token(next).is(Class::number_word));
}

/// "« … », |martèle| Jean Roux", "„…“, |napomenuo je| Marko Kos": a verb that the tables do not have, with a name or an
/// office right behind it. South Slavic sets a noun with a genitive so too; the auxiliary tells the verb.
Who SpeechTags::of_other_verb(const NounPhrases& phrases, std::uint32_t at, std::uint32_t stop) const {
  constexpr std::uint32_t most = 3;  // words of the verb
  const std::string_view language = article_.lexicon.language();
  const bool slavic = language == "sh" || language == "sr";
  if (language != "fr" && language != "de" && !slavic) return {};
  bool auxiliary = false;
  std::uint32_t next = at;
  for (; next < stop && next - at < most && token(next).is(Token::Kind::word) && !token(next).capital; ++next) {
    const Token& t = token(next);
    if (t.is(Class::auxiliary)) auxiliary = true;
    if (t.is(Class::role) || t.is(Class::determiner)) break;
    if (t.is(Class::preposition) || t.is(Class::conjunction) || t.is(Class::relative) || t.is(Class::participle))
      return {};
  }
  if (next == at || next == stop || (slavic && !auxiliary)) return {};
  const Who who = phrases.after(next);
  const bool office = who.role.begin != who.role.end && who.role.begin < token(who.last - 1).begin;
  return who.kind == Who::Kind::name && (office || who.last - who.first >= 2) ? who : Who{};
}

/// "“…,” |as| Smith once wrote"; not "as if Smith had written".
std::uint32_t SpeechTags::over_manner(const Sentence& s, std::uint32_t at) const {
  const bool joins = at + 1 < s.last && token(at).is(Class::manner) && !token(at).is(Class::supposition) &&
                     !token(at + 1).is(Class::supposition);
  return joins ? at + 1 : at;
}

/// "said Smith, |quoting| Brown": Brown's words.
SpeechTag SpeechTags::quoting(const NounPhrases& phrases, std::uint32_t stop, SpeechTag tag) const {
  const std::uint32_t at = std::max(tag.who.last, tag.verb + 1);
  if (at + 1 >= stop || !is_mark(at, ',') || !is_third(at + 1)) return tag;
  tag.who = phrases.after(at + 2);
  if (!tag.who) tag.kind = SpeechTag::Kind::open;
  return tag;
}

bool SpeechTags::is_dash(std::uint32_t i) const {
  return token(i).is(Token::Kind::punctuation) &&
         (token(i).mark == '-' || (token(i).mark >= 0x2013 && token(i).mark <= 0x2015));
}

/// "“…” — Jane Smith, Minister of Defence": a name after a dash, and no verb to the end of the paragraph.
Who SpeechTags::signature(const Sentence& s, std::uint32_t at) const {
  if (at + 1 >= s.last || !is_dash(at) || s.last - at > signature_words) return {};
  if (sentence_ + 1 < article_.paragraphs[s.paragraph].last_sentence) return {};
  for (std::uint32_t i = at + 1; i < s.last; ++i)
    if (token(i).is(Token::Kind::quotation) || token(i).is(Class::auxiliary) || token(i).is(Class::saying)) return {};
  const Who who = NounPhrases(article_, at + 1, s.last).after(at + 1);
  return who.kind == Who::Kind::name && who.start == at + 1 ? who : Who{};
}

/// The verb first, its auxiliaries before or after it: "said Smith", "a déclaré Smith", "izjavio je Smith", "dit-il".
Who SpeechTags::inverted(const NounPhrases& phrases, std::uint32_t at, std::uint32_t stop, std::uint32_t& verb) const {
  while (at < stop && token(at).is(Token::Kind::word) && !token(at).capital && !token(at).is(Class::saying) &&
         (token(at).is(Class::auxiliary) || token(at).is(Class::adverb)))
    ++at;
  if (at >= stop || !is_verb(at)) return {};
  verb = at;
  if (token(at).is(Class::he) || token(at).is(Class::she)) return phrases.ending_at(at + 1);
  if (const Who who = phrases.after(over_hearer(at + token(at).phrase, stop))) return who;
  return drops_pronoun(at, stop) ? Who{Who::Kind::pronoun, at, at + 1, {}, at, {}} : Who{};
}

/// "explique |à l'AFP| une source": whom something is said to stands before the subject in French, too.
std::uint32_t SpeechTags::over_hearer(std::uint32_t at, std::uint32_t stop) const {
  if (article_.lexicon.language() != "fr" || at + 2 >= stop || !token(at).is(Class::preposition)) return at;
  std::uint32_t noun = at + 1;
  while (noun < stop && token(noun).is(Class::determiner)) ++noun;
  if (noun + 1 >= stop || !token(noun).is(Token::Kind::word)) return at;
  const Token& next = token(noun + 1);
  return next.is(Class::determiner) || next.is(Class::role) || (next.capital && !token(noun).capital) ? noun + 1 : at;
}

/// "“…”, poručila je.": the verb alone, or with its auxiliary. Source: I. Klajn, Gramatika srpskog jezika (2005),
/// 230.
bool SpeechTags::drops_pronoun(std::uint32_t verb, std::uint32_t stop) const {
  const std::string_view language = article_.lexicon.language();
  if (language != "sh" && language != "sr") return false;
  std::uint32_t at = verb + 1;
  while (at < stop && token(at).is(Token::Kind::word) &&
         (token(at).is(Class::auxiliary) || token(at).is(Class::adverb)))
    ++at;
  return at >= stop || !token(at).is(Token::Kind::word) || token(at).is(Class::preposition) ||
         token(at).is(Class::conjunction);
}

SpeechTag SpeechTags::tag_before(const Sentence& s, std::uint32_t from, std::uint32_t i) const {
  const NounPhrases phrases(article_, from, i);
  const std::uint32_t stop = i > from + tag_reach ? i - tag_reach : from;
  const UnsaidWords unsaid(article_, from, i);
  if ((is_called_false(article_, s, i) && !is_stated(phrases, from, i)) ||
      (from == s.first && is_asked(article_, s, i)))
    return {{}, Cue::none, true, 0, SpeechTag::Kind::unsaid};
  if (const Who who = owner(from, i)) return {who, Cue::tag_before, true, 0};
  for (std::uint32_t v = i; v-- > stop;) {
    const Token& t = token(v);
    if (t.phrase == 0) continue;
    if (t.is(Class::according)) {
      const Who who = phrases.after(v + t.phrase);
      if (who) return {who, Cue::according, true, v};
    }
    const bool verb = t.is(Class::saying) || t.is(Class::characterising) || (t.is(Class::denial) && !t.value.empty());
    if ((!verb && !t.is(Class::participle)) || is_part_of_name(v) || is_noun(v, from)) continue;
    const Who who = verb ? subject_of(phrases, from, v, i) : participle_subject(s, from, v);
    if (unsaid.is_unsaid(who ? who.start : v, v) || unsaid.is_denied_claim(v))
      return {{}, Cue::none, true, v, SpeechTag::Kind::unsaid};
    if (unsaid.is_rejected_claim(v)) return {{}, Cue::none, true, v, SpeechTag::Kind::open};
    if (is_third(v) || quotes_another(phrases, from, v)) return of_third(phrases, from, v, i);
    if (who) return {who, Cue::tag_before, is_near(v, i), v};
    if (verb && is_passive(v)) return by_agent(s, i, v);
    if (t.is(Class::saying) && drops_pronoun(v, i))
      return {{Who::Kind::pronoun, v, v + 1, {}, v, {}}, Cue::tag_before, is_near(v, i), v};
  }
  return label(s, from, i);
}

/// "was told “…”", "was called “…” |by Smith|": whoever does so, and not the subject.
SpeechTag SpeechTags::by_agent(const Sentence& s, std::uint32_t i, std::uint32_t verb) const {
  const bool told = i + 2 < s.last && token(i + 1).is(Class::preposition) && article_.words(token(i + 1)) == "by";
  const Who who = told ? NounPhrases(article_, i + 1, s.last).agent(i + 2) : Who{};
  if (who) return {who, Cue::tag_after, true, verb};
  return {{}, Cue::none, false, verb, SpeechTag::Kind::open};
}

/// A determiner that is no subject by itself, as "some" in "some claim" is.
bool SpeechTags::is_article(std::uint32_t i) const {
  static constexpr std::string_view alone[] = {"that",    "this",    "these", "one", "some", "all",  "both",
                                               "several", "another", "each",  "two", "many", "three"};
  return token(i).is(Class::determiner) &&
         std::find(std::begin(alone), std::end(alone), lower(article_.words(token(i)))) == std::end(alone);
}

/// "his |claim|".
bool SpeechTags::is_noun(std::uint32_t i, std::uint32_t from) const {
  return i > from && token(i).is(Class::speech) && (is_article(i - 1) || token(i - 1).is(Token::Kind::possessive));
}

/// The statement that something is false is somebody's: "Smith said “…” is false".
bool SpeechTags::is_stated(const NounPhrases& phrases, std::uint32_t from, std::uint32_t i) const {
  for (std::uint32_t v = i; v > from && i - v < 2; --v)
    if (is_verb(v - 1) && !is_passive(v - 1)) return phrases.before(v - 1).start == from;
  return false;
}

/// "Smith's |remark that| “…”", "the |words of| Smith: “…”": whose the words are.
Who SpeechTags::owner(std::uint32_t from, std::uint32_t i) const {
  std::uint32_t at = i;
  while (at > from && i - at < 2 &&
         (is_mark(at - 1, ':') || is_mark(at - 1, ',') || token(at - 1).value == "complement" ||
          article_.words(token(at - 1)) == "that"))
    --at;
  if (at == from || !token(at - 1).is(Token::Kind::word)) return {};
  if (!token(at - 1).is(Class::speech)) return owner_after(from, at);
  std::uint32_t noun = at - 1;
  while (noun > from && at - noun < 4 && token(noun - 1).is(Token::Kind::word) && token(noun - 1).classes.none())
    --noun;
  if (noun == from || !token(noun - 1).is(Token::Kind::possessive)) return {};
  return NounPhrases(article_, from, noun - 1).ending_at(noun - 1);
}

Who SpeechTags::owner_after(std::uint32_t from, std::uint32_t end) const {
  constexpr std::uint32_t longest = 8;  // words
  for (std::uint32_t of = end; of > from + 1 && end - of < longest; --of) {
    if (!token(of - 1).is(Token::Kind::word)) return {};
    if (!token(of - 1).is(Class::preposition) || !token(of - 2).is(Class::speech)) continue;
    const Who who = NounPhrases(article_, of, end).ending_at(end);
    return who.kind == Who::Kind::name ? who : Who{};
  }
  return {};
}

/// "Smith, |quoting| Brown, said", "quoted Brown as |saying|".
bool SpeechTags::quotes_another(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb) const {
  return third_before(phrases, from, verb) < verb;
}

/// The verb of quoting that governs a verb of saying; `verb` itself where there is none.
std::uint32_t SpeechTags::third_before(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb) const {
  constexpr std::uint32_t longest = 14;  // words
  const bool as = verb > from && article_.words(token(verb - 1)) == "as";
  const Who who = as ? Who{} : phrases.before(verb);
  for (std::uint32_t v = verb; v > from && verb - v < longest; --v) {
    const Token& t = token(v - 1);
    if (as && (is_third(v - 1) || t.value == "source") && !is_passive(v - 1)) return v - 1;
    if (!as && is_third(v - 1) && t.is(Class::participle) && who && v - 1 >= who.last) return v - 1;
    if (t.is(Token::Kind::quotation)) break;
  }
  return verb;
}

/// The object of a verb of quoting; nobody where it has none, or a case that the name does not stand in.
SpeechTag SpeechTags::of_third(const NounPhrases& phrases, std::uint32_t from, std::uint32_t v, std::uint32_t i) const {
  const std::uint32_t third = is_third(v) ? v : third_before(phrases, from, v);
  if (is_passive(third)) return {phrases.before(third), Cue::tag_before, is_near(v, i), v};
  const std::string_view language = article_.lexicon.language();
  const bool inflects = language == "sh" || language == "sr" || language == "sq";
  const Who who = inflects ? Who{} : phrases.after(third + 1);
  if (who) return {who, Cue::tag_before, true, v};
  return {{}, Cue::none, true, v, SpeechTag::Kind::open};
}

/// "Smith: “…”", as transcripts and lists of reactions have it.
SpeechTag SpeechTags::label(const Sentence& s, std::uint32_t from, std::uint32_t i) const {
  if (from != s.first || i < from + 2 || i > from + 12 || !is_mark(i - 1, ':')) return {};
  const Who who = NounPhrases(article_, from, i).ending_at(i - 1);
  return who && who.start == from ? SpeechTag{who, Cue::tag_before, true} : SpeechTag{};
}

/// Before the verb; after it where the verb comes first ("Said Smith: “…”") or is passive ("was asked by Smith").
Who SpeechTags::subject_of(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb,
                           std::uint32_t end) const {
  if (verb == from && token(verb).capital) return phrases.after(verb + token(verb).phrase);
  if (!is_passive(verb)) return subject_about(article_, phrases, from, verb);
  for (std::uint32_t v = verb + 1; v < std::min(end, verb + 4); ++v)
    if (token(v).is(Class::preposition) && article_.words(token(v)) == "by") return phrases.agent(v + 1);
  return {};
}

/// "Smith hit back, saying “…”": the subject of the sentence. "by saying": the same.
Who SpeechTags::participle_subject(const Sentence& s, std::uint32_t from, std::uint32_t verb) const {
  const NounPhrases phrases(article_, from, verb);
  if (const Who who = phrases.subject()) return who;
  return from == s.first ? Who{} : NounPhrases(article_, s.first, verb).subject();
}

bool SpeechTags::is_near(std::uint32_t verb, std::uint32_t quotation) const {
  if (quotation - verb <= 2) return true;
  const Token& t = token(quotation - 1);
  if (t.is(Token::Kind::punctuation)) return t.mark == ':' || t.mark == ',';
  return t.is(Class::conjunction) && quotation - verb <= 8;
}

}  // namespace brief::draft
