#include "draft/attribution.hpp"

#include <algorithm>

#include "draft/characters.hpp"
#include "draft/unsaid.hpp"

namespace brief::draft {
namespace {

constexpr std::uint32_t tag_reach = 30;        // words from a quotation to its verb
constexpr std::uint32_t signature_words = 16;  // of a name and an office after a dash

class Attributor {
 public:
  Attributor(const Article& article, People& people)
      : article_(article), people_(people), found_(article.quotations.size()) {}

  std::vector<Attribution> run() {
    for (sentence_ = 0; sentence_ < article_.sentences.size(); ++sentence_) {
      const Sentence& s = article_.sentences[sentence_];
      std::uint32_t previous = s.last;  // the quotation before in this sentence; s.last: none
      for (std::uint32_t i = s.first; i < s.last; ++i) {
        if (!token(i).is(Token::Kind::quotation)) continue;
        attribute(s, i, previous);
        previous = i;
      }
      announce(s, previous);
    }
    return std::move(found_);
  }

 private:
  struct Tag {
    Who who;
    Cue cue = Cue::none;
    bool strong = false;
    std::uint32_t verb = 0;                                                   ///< 0: none
    enum class Kind : std::uint8_t { said, unsaid, open } kind = Kind::said;  ///< open: said by somebody not told
    explicit operator bool() const { return static_cast<bool>(who) || kind != Kind::said; }
  };

  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_mark(std::uint32_t i, char32_t mark) const {
    return token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
  }
  /// A verb of saying; a capital letter inside a sentence makes it part of a name ("United States").
  bool is_verb(std::uint32_t i) const {
    return token(i).is(Class::saying) && token(i).phrase > 0 && !is_part_of_name(i);
  }
  bool is_part_of_name(std::uint32_t i) const { return token(i).capital && i != article_.sentences[sentence_].first; }
  bool is_passive(std::uint32_t verb) const {
    return verb > 0 && (token(verb - 1).is(Class::passive) ||
                        (verb > 1 && token(verb - 1).is(Class::adverb) && token(verb - 2).is(Class::passive)));
  }

  char32_t last_inside(std::uint32_t i) const {
    const Quotation& q = article_.quotations[token(i).quotation];
    return q.inner_end > q.inner_begin ? character_before(article_.text, q.inner_end).code : 0;
  }

  void attribute(const Sentence& s, std::uint32_t i, std::uint32_t previous) {
    Attribution& made = found_[token(i).quotation];
    const std::uint32_t from = previous == s.last ? s.first : previous + 1;
    made.fragment = i != from || previous != s.last;
    if (article_.quotations[token(i).quotation].unmarked && turn(s, i, made)) return;
    const Tag after = tag_after(s, i);
    const Tag before = tag_before(s, from, i);
    Tag tag = choose(after, before, i);
    if (!tag && i == s.first && opens_paragraph(s)) tag = {};
    made.unsaid = tag.kind == Tag::Kind::unsaid;
    if (tag.kind == Tag::Kind::said) {
      if (tag) take_tag(tag, made);
      if (made.speaker.empty()) inherit(s, i, previous, made);
      if (made.speaker.empty() && made.cue == Cue::none) by_subject(s, i, made);
    }
    made.joins = joins(s, i, previous);
    note_question(s, i, tag);
    last_ = token(i).quotation;
    last_sentence_ = sentence_;
  }

  void take_tag(const Tag& tag, Attribution& made) {
    const std::string_view language = article_.lexicon.language();
    const bool oblique = tag.cue == Cue::according && (language == "sh" || language == "sr");
    made.speaker = oblique ? people_.of_oblique(tag.who, sentence_) : people_.resolve(tag.who, sentence_);
    made.cue = tag.cue;
    if (made.speaker.empty() || !tag.who.with.empty()) return;
    people_.note_speaker(made.speaker, tag.who.first);
    if (tag.who.kind == Who::Kind::pronoun) people_.learn_pronoun(made.speaker, token(tag.who.first));
  }

  /// "“…?” a reporter asked Smith": what is said next is Smith's answer, or somebody's that is not told.
  void note_question(const Sentence& s, std::uint32_t i, const Tag& tag) {
    const bool asks = tag.kind == Tag::Kind::said && tag.who && tag.verb > 0 && token(tag.verb).value == "asking";
    questioned_ = asks && last_inside(i) == '?';
    answerer_ = asks ? whom_asked(s, tag.verb) : Speaker{};
  }

  /// The object of a verb of asking: "asked |President Smith| whether …"; not of a request, "asked Smith to leave".
  Speaker whom_asked(const Sentence& s, std::uint32_t verb) {
    const std::uint32_t at = verb + token(verb).phrase;
    std::uint32_t stop = at;
    while (stop < s.last && !token(stop).is(Token::Kind::quotation)) ++stop;
    if (at >= stop) return {};
    const Who who = NounPhrases(article_, at, stop).after(at);
    if (who.kind != Who::Kind::name || who.start != at) return {};
    const bool request = who.last < stop && token(who.last).is(Token::Kind::word) &&
                         !token(who.last).is(Class::conjunction) && !token(who.last).is(Class::relative) &&
                         article_.words(token(who.last)) != "about";
    if (request) return {};
    const Speaker speaker = people_.resolve(who, sentence_);
    if (!speaker.empty() && who.with.empty()) people_.note_asked(speaker, who.first);
    return speaker;
  }

  Tag choose(const Tag& after, const Tag& before, std::uint32_t i) const {
    if (after && before) {
      if (before.strong && !after.strong) return before;
      const char32_t end = last_inside(i);
      if (after.strong && (end == ',' || !before.strong)) return after;
      return before;
    }
    return after ? after : before;
  }

  bool opens_paragraph(const Sentence& s) const { return article_.paragraphs[s.paragraph].at.begin == s.at.begin; }

  Tag tag_after(const Sentence& s, std::uint32_t i) const {
    std::uint32_t at = i + 1;
    const char32_t end = last_inside(i);
    bool strong =
        end == ',' || end == '?' || end == '!' || end == 0x2014 || end == 0x2013 || end == '.' || end == 0x2026;
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
    for (std::uint32_t v = at + 1; v < stop; ++v) {
      if (is_mark(v, ':') || is_mark(v, ';')) break;
      if (!is_verb(v) || is_passive(v)) continue;
      const Who who = phrases.before(v);
      if (!who) continue;
      const bool near = who.start <= at + 1 || token(at).is(Class::adverb);
      if (UnsaidWords(article_, at, stop).is_unsaid(who.start, v))
        return {{}, Cue::none, strong && near, v, Tag::Kind::unsaid};
      return quoting(phrases, stop, {who, Cue::tag_after, strong && near, v});
    }
    return {};
  }

  /// "“…,” |as| Smith once wrote"; not "as if Smith had written".
  std::uint32_t over_manner(const Sentence& s, std::uint32_t at) const {
    const bool joins = at + 1 < s.last && token(at).is(Class::manner) && !token(at).is(Class::supposition) &&
                       !token(at + 1).is(Class::supposition);
    return joins ? at + 1 : at;
  }

  /// "said Smith, |quoting| Brown": Brown's words.
  Tag quoting(const NounPhrases& phrases, std::uint32_t stop, Tag tag) const {
    const std::uint32_t at = std::max(tag.who.last, tag.verb + 1);
    if (at + 1 >= stop || !is_mark(at, ',') || !is_third(at + 1)) return tag;
    tag.who = phrases.after(at + 2);
    if (!tag.who) tag.kind = Tag::Kind::open;
    return tag;
  }
  bool is_third(std::uint32_t i) const { return token(i).value == "third"; }

  bool is_dash(std::uint32_t i) const {
    return token(i).is(Token::Kind::punctuation) &&
           (token(i).mark == '-' || (token(i).mark >= 0x2013 && token(i).mark <= 0x2015));
  }

  /// "“…” — Jane Smith, Minister of Defence": a name after a dash, and no verb to the end of the paragraph.
  Who signature(const Sentence& s, std::uint32_t at) const {
    if (at + 1 >= s.last || !is_dash(at) || s.last - at > signature_words) return {};
    if (sentence_ + 1 < article_.paragraphs[s.paragraph].last_sentence) return {};
    for (std::uint32_t i = at + 1; i < s.last; ++i)
      if (token(i).is(Token::Kind::quotation) || token(i).is(Class::auxiliary) || token(i).is(Class::saying)) return {};
    const Who who = NounPhrases(article_, at + 1, s.last).after(at + 1);
    return who.kind == Who::Kind::name && who.start == at + 1 ? who : Who{};
  }

  /// The verb first, its auxiliaries before or after it: "said Smith", "a déclaré Smith", "izjavio je Smith", "dit-il".
  Who inverted(const NounPhrases& phrases, std::uint32_t at, std::uint32_t stop, std::uint32_t& verb) const {
    while (at < stop && token(at).is(Token::Kind::word) && !token(at).capital && !token(at).is(Class::saying) &&
           (token(at).is(Class::auxiliary) || token(at).is(Class::adverb)))
      ++at;
    if (at >= stop || !is_verb(at)) return {};
    verb = at;
    if (token(at).is(Class::he) || token(at).is(Class::she)) return phrases.ending_at(at + 1);
    if (const Who who = phrases.after(at + token(at).phrase)) return who;
    return drops_pronoun(at, stop) ? Who{Who::Kind::pronoun, at, at + 1, {}, at, {}} : Who{};
  }

  /// "“…”, poručila je.": the verb alone, or with its auxiliary. Source: I. Klajn, Gramatika srpskog jezika (2005),
  /// 230.
  bool drops_pronoun(std::uint32_t verb, std::uint32_t stop) const {
    const std::string_view language = article_.lexicon.language();
    if (language != "sh" && language != "sr") return false;
    std::uint32_t at = verb + 1;
    while (at < stop && token(at).is(Token::Kind::word) &&
           (token(at).is(Class::auxiliary) || token(at).is(Class::adverb)))
      ++at;
    return at >= stop || !token(at).is(Token::Kind::word) || token(at).is(Class::preposition) ||
           token(at).is(Class::conjunction);
  }

  Tag tag_before(const Sentence& s, std::uint32_t from, std::uint32_t i) const {
    const NounPhrases phrases(article_, from, i);
    const std::uint32_t stop = i > from + tag_reach ? i - tag_reach : from;
    const UnsaidWords unsaid(article_, from, i);
    if (is_called_false(article_, s, i) && !is_stated(phrases, from, i))
      return {{}, Cue::none, true, 0, Tag::Kind::unsaid};
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
        return {{}, Cue::none, true, v, Tag::Kind::unsaid};
      if (unsaid.is_rejected_claim(v)) return {{}, Cue::none, true, v, Tag::Kind::open};
      if (is_third(v) || quotes_another(phrases, from, v)) return of_third(phrases, from, v, i);
      if (who) return {who, Cue::tag_before, is_near(v, i), v};
      if (verb && is_passive(v)) return by_agent(s, i, v);
    }
    return label(s, from, i);
  }

  /// "was told “…”", "was called “…” |by Smith|": whoever does so, and not the subject.
  Tag by_agent(const Sentence& s, std::uint32_t i, std::uint32_t verb) const {
    const bool told = i + 2 < s.last && token(i + 1).is(Class::preposition) && article_.words(token(i + 1)) == "by";
    const Who who = told ? NounPhrases(article_, i + 1, s.last).agent(i + 2) : Who{};
    if (who) return {who, Cue::tag_after, true, verb};
    return {{}, Cue::none, false, verb, Tag::Kind::open};
  }

  /// A determiner that is no subject by itself, as "some" in "some claim" is.
  bool is_article(std::uint32_t i) const {
    static constexpr std::string_view alone[] = {"that",    "this",    "these", "one", "some", "all",  "both",
                                                 "several", "another", "each",  "two", "many", "three"};
    return token(i).is(Class::determiner) &&
           std::find(std::begin(alone), std::end(alone), lower(article_.words(token(i)))) == std::end(alone);
  }

  /// "his |claim|".
  bool is_noun(std::uint32_t i, std::uint32_t from) const {
    return i > from && token(i).is(Class::speech) && (is_article(i - 1) || token(i - 1).is(Token::Kind::possessive));
  }

  /// The statement that something is false is somebody's: "Smith said “…” is false".
  bool is_stated(const NounPhrases& phrases, std::uint32_t from, std::uint32_t i) const {
    for (std::uint32_t v = i; v > from && i - v < 2; --v)
      if (is_verb(v - 1) && !is_passive(v - 1)) return phrases.before(v - 1).start == from;
    return false;
  }

  /// "Smith's |remark that| “…”", "the |words of| Smith: “…”": whose the words are.
  Who owner(std::uint32_t from, std::uint32_t i) const {
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

  Who owner_after(std::uint32_t from, std::uint32_t end) const {
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
  bool quotes_another(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb) const {
    return third_before(phrases, from, verb) < verb;
  }

  /// The verb of quoting that governs a verb of saying; `verb` itself where there is none.
  std::uint32_t third_before(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb) const {
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
  Tag of_third(const NounPhrases& phrases, std::uint32_t from, std::uint32_t v, std::uint32_t i) const {
    const std::uint32_t third = is_third(v) ? v : third_before(phrases, from, v);
    if (is_passive(third)) return {phrases.before(third), Cue::tag_before, is_near(v, i), v};
    const std::string_view language = article_.lexicon.language();
    const bool inflects = language == "sh" || language == "sr" || language == "sq";
    const Who who = inflects ? Who{} : phrases.after(third + 1);
    if (who) return {who, Cue::tag_before, true, v};
    return {{}, Cue::none, true, v, Tag::Kind::open};
  }

  /// A turn of a transcript: "Smith: …", "Ann Smith (Minister): …", "Answer: …".
  bool turn(const Sentence& s, std::uint32_t i, Attribution& made) {
    if (i < s.first + 2 || !is_mark(i - 1, ':')) return false;
    const Token& first = token(s.first);
    const bool letter = i == s.first + 2 && first.end - first.begin == 1 && !first.is(Class::questioner);
    if (letter || (first.is(Class::questioner) && first.value == "answer")) {
      if (interview_ == 0) interview_ = s.first;
      made.speaker = people_.only_person_before(interview_);
    } else if (first.is(Class::questioner)) {
      if (interview_ == 0) interview_ = s.first;
      made.questioner = true;
    } else if (const Who who = labelled(s.first, i - 1)) {
      made.speaker = people_.resolve(who, sentence_);
      if (!made.speaker.empty()) people_.note_speaker(made.speaker, who.first);
    } else {
      return false;
    }
    made.cue = Cue::tag_before;
    last_ = token(i).quotation;
    last_sentence_ = sentence_;
    return true;
  }

  /// "Ann Smith (Minister)", "The Minister (Ann Smith)", "Ann Smith (South Orland) (Lab)".
  Who labelled(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t open = first, close = end;
    while (open < end && !is_mark(open, '(')) ++open;
    if (open == end || open == first) return {};
    for (close = open + 1; close < end && !is_mark(close, ')');) ++close;
    bool office = false, outer = false;
    for (std::uint32_t k = open; k < close; ++k)
      office = office || token(k).is(Class::role) || token(k).is(Class::body);
    for (std::uint32_t k = first; k < open; ++k) outer = outer || token(k).is(Class::role);
    Who inside = NounPhrases(article_, open + 1, close).ending_at(close);
    if (outer && !office && inside.kind == Who::Kind::name && inside.first == open + 1) {
      inside.role = {token(first).begin, token(open - 1).end};
      return inside;
    }
    Who who = NounPhrases(article_, first, open).ending_at(open);
    if (who.kind == Who::Kind::name && office) who.role = {token(open + 1).begin, token(close - 1).end};
    return who;
  }

  /// "Smith: “…”", as transcripts and lists of reactions have it.
  Tag label(const Sentence& s, std::uint32_t from, std::uint32_t i) const {
    if (from != s.first || i < from + 2 || i > from + 12 || !is_mark(i - 1, ':')) return {};
    const Who who = NounPhrases(article_, from, i).ending_at(i - 1);
    return who && who.start == from ? Tag{who, Cue::tag_before, true} : Tag{};
  }

  /// Before the verb; after it where the verb comes first ("Said Smith: “…”") or is passive ("was asked by Smith").
  Who subject_of(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb, std::uint32_t end) const {
    if (verb == from && token(verb).capital) return phrases.after(verb + token(verb).phrase);
    if (!is_passive(verb)) return phrases.before(verb);
    for (std::uint32_t v = verb + 1; v < std::min(end, verb + 4); ++v)
      if (token(v).is(Class::preposition) && article_.words(token(v)) == "by") return phrases.agent(v + 1);
    return {};
  }

  /// "Smith hit back, saying “…”": the subject of the sentence. "by saying": the same.
  Who participle_subject(const Sentence& s, std::uint32_t from, std::uint32_t verb) const {
    const NounPhrases phrases(article_, from, verb);
    if (const Who who = phrases.subject()) return who;
    return from == s.first ? Who{} : NounPhrases(article_, s.first, verb).subject();
  }

  bool is_near(std::uint32_t verb, std::uint32_t quotation) const {
    if (quotation - verb <= 2) return true;
    const Token& t = token(quotation - 1);
    if (t.is(Token::Kind::punctuation)) return t.mark == ':' || t.mark == ',';
    return t.is(Class::conjunction) && quotation - verb <= 8;
  }

  /// The speaker of the quotation before, where nothing parts the two.
  void inherit(const Sentence& s, std::uint32_t i, std::uint32_t previous, Attribution& made) {
    if (made.cue != Cue::none) return;
    if (previous != s.last) {
      take(found_[token(previous).quotation], made);
    } else if (i == s.first && questioned_ && last_sentence_ + 1 == sentence_ && last_inside(i) != '?') {
      made.speaker = answerer_;
      made.speaker.sure = false;
      made.cue = answerer_.empty() ? Cue::none : Cue::announced;
    } else if (i == s.first) {
      if (!opens_paragraph(s) && last_sentence_ + 1 == sentence_ && has_last()) {
        take(found_[last_], made);
      } else if (announced_sentence_ + 1 == sentence_ && !announced_.empty()) {
        made.speaker = announced_;
        made.cue = Cue::announced;
      } else if (opens_paragraph(s) && last_sentence_ + 1 == sentence_ && has_last()) {
        take(found_[last_], made);
      }
    }
  }

  bool has_last() const { return last_ < found_.size(); }

  void take(const Attribution& from, Attribution& made) {
    made.speaker = from.speaker;
    made.cue = from.speaker.empty() ? Cue::none : Cue::continued;
  }

  void by_subject(const Sentence& s, std::uint32_t i, Attribution& made) {
    if (i == s.first) return;
    const Who who = NounPhrases(article_, s.first, i).subject();
    if (who.kind != Who::Kind::name) return;
    made.speaker = people_.resolve(who, sentence_);
    made.speaker.sure = false;
    made.cue = Cue::subject;
  }

  /// A sentence with a verb of saying and no quotation announces the one that follows it.
  void announce(const Sentence& s, std::uint32_t quotation) {
    if (quotation != s.last) return;
    const NounPhrases phrases(article_, s.first, s.last);
    if (announce_question(s, phrases)) return;
    for (std::uint32_t v = s.last; v-- > s.first;) {
      const bool verb =
          is_verb(v) || (is_mark(s.last - 1, ':') && token(v).is(Class::characterising) && token(v).phrase > 0);
      if (!verb || is_passive(v)) continue;
      const Who who = phrases.before(v);
      const bool colon = is_mark(s.last - 1, ':');
      if (colon && UnsaidWords(article_, s.first, s.last).is_unsaid(who ? who.start : v, v)) return;
      if (!who) continue;
      announced_ = people_.resolve(who, sentence_);
      announced_sentence_ = sentence_;
      if (!announced_.empty() && who.with.empty()) people_.note_speaker(announced_, who.first);
      return;
    }
  }

  /// "Smith asked |Brown| whether …": what comes next is the answer.
  bool announce_question(const Sentence& s, const NounPhrases& phrases) {
    if (is_mark(s.last - 1, ':')) return false;
    for (std::uint32_t v = s.first; v < s.last; ++v) {
      if (token(v).value != "asking" || !is_verb(v) || is_passive(v) || !phrases.before(v)) continue;
      announced_ = whom_asked(s, v);
      announced_.sure = false;
      announced_sentence_ = sentence_;
      return true;
    }
    return false;
  }

  /// "„Das“, so Smith, „ist …": the comma may stand outside the marks.
  bool ends_with_comma(std::uint32_t i) const { return last_inside(i) == ',' || is_mark(i + 1, ','); }

  bool joins(const Sentence& s, std::uint32_t i, std::uint32_t previous) const {
    if (previous == s.last || i - previous > 10) return false;
    const Quotation& q = article_.quotations[token(i).quotation];
    if (q.inner_begin >= q.inner_end || !ends_with_comma(previous)) return false;
    if (is_upper(character_at(article_.text, q.inner_begin).code)) return false;
    if (!is_mark(i - 1, ',')) return false;
    for (std::uint32_t v = previous + 1; v < i; ++v)
      if (is_verb(v) || token(v).is(Class::according))
        return !found_[token(i).quotation].speaker.empty() &&
               found_[token(i).quotation].speaker.name == found_[token(previous).quotation].speaker.name;
    return false;
  }

  const Article& article_;
  People& people_;
  std::vector<Attribution> found_;
  std::uint32_t sentence_ = 0;
  std::size_t last_ = ~std::size_t{0};
  std::uint32_t last_sentence_ = ~0u - 1, announced_sentence_ = ~0u - 1;
  Speaker announced_;
  std::uint32_t interview_ = 0;  // the token of the first question or answer
  bool questioned_ = false;      // the quotation before asks
  Speaker answerer_;
};

}  // namespace

std::vector<Attribution> attribute(const Article& article, People& people) { return Attributor(article, people).run(); }

}  // namespace brief::draft
