#include "draft/attribution.hpp"

#include <algorithm>

#include "draft/characters.hpp"
#include "draft/fronting.hpp"
#include "draft/speech_tags.hpp"
#include "draft/unsaid.hpp"

namespace brief::draft {
namespace {

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
  /// Of the sentence that is read.
  SpeechTags tags() const { return {article_, sentence_}; }

  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_mark(std::uint32_t i, char32_t mark) const {
    return token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
  }

  void attribute(const Sentence& s, std::uint32_t i, std::uint32_t previous) {
    Attribution& made = found_[token(i).quotation];
    const std::uint32_t from = previous == s.last ? s.first : previous + 1;
    made.fragment = i != from || previous != s.last;
    if (article_.quotations[token(i).quotation].unmarked && turn(s, i, made)) return;
    const SpeechTag after = tags().tag_after(s, i);
    const SpeechTag before = tags().tag_before(s, from, i);
    SpeechTag tag = choose(after, before, i);
    if (!tag && i == s.first && opens_paragraph(s)) tag = {};
    made.unsaid = tag.kind == SpeechTag::Kind::unsaid;
    if (tag.kind == SpeechTag::Kind::said) {
      if (tag) take_tag(tag, made);
      if (made.speaker.empty()) inherit(s, i, previous, made);
      if (made.speaker.empty() && made.cue == Cue::none) by_subject(s, i, made);
    }
    made.joins = joins(s, i, previous);
    note_question(s, i, tag);
    last_ = token(i).quotation;
    last_sentence_ = sentence_;
  }

  void take_tag(const SpeechTag& tag, Attribution& made) {
    const std::string_view language = article_.lexicon.language();
    const bool oblique = tag.cue == Cue::according && (language == "sh" || language == "sr");
    made.speaker = oblique ? people_.of_oblique(tag.who, sentence_) : people_.resolve(tag.who, sentence_);
    made.cue = tag.cue;
    if (made.speaker.empty() || !tag.who.with.empty()) return;
    people_.note_speaker(made.speaker, tag.who.first);
    if (tag.who.kind == Who::Kind::pronoun) people_.learn_pronoun(made.speaker, token(tag.who.first));
  }

  /// "“…?” a reporter asked Smith": what is said next is Smith's answer, or somebody's that is not told.
  void note_question(const Sentence& s, std::uint32_t i, const SpeechTag& tag) {
    const bool asks = tag.kind == SpeechTag::Kind::said && tag.who && tag.verb > 0 && token(tag.verb).value == "asking";
    questioned_ = asks && tags().last_inside(i) == '?';
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

  SpeechTag choose(const SpeechTag& after, const SpeechTag& before, std::uint32_t i) const {
    if (after && before) {
      if (before.strong && !after.strong) return before;
      const char32_t end = tags().last_inside(i);
      if (after.strong && (end == ',' || !before.strong)) return after;
      return before;
    }
    return after ? after : before;
  }

  bool opens_paragraph(const Sentence& s) const { return article_.paragraphs[s.paragraph].at.begin == s.at.begin; }

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

  /// The speaker of the quotation before, where nothing parts the two.
  void inherit(const Sentence& s, std::uint32_t i, std::uint32_t previous, Attribution& made) {
    if (made.cue != Cue::none) return;
    if (previous != s.last) {
      take(found_[token(previous).quotation], made);
    } else if (i == s.first && questioned_ && last_sentence_ + 1 == sentence_ && tags().last_inside(i) != '?') {
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
    if (who.kind != Who::Kind::name || token(who.first).is(Class::saying)) return;
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
          tags().is_verb(v) || (is_mark(s.last - 1, ':') && token(v).is(Class::characterising) && token(v).phrase > 0);
      if (!verb || tags().is_passive(v)) continue;
      const Who who = subject_about(article_, phrases, s.first, v);
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
      if (token(v).value != "asking" || !tags().is_verb(v) || tags().is_passive(v) || !phrases.before(v)) continue;
      announced_ = whom_asked(s, v);
      announced_.sure = false;
      announced_sentence_ = sentence_;
      return true;
    }
    return false;
  }

  /// "„Das“, so Smith, „ist …": the comma may stand outside the marks.
  bool ends_with_comma(std::uint32_t i) const { return tags().last_inside(i) == ',' || is_mark(i + 1, ','); }

  bool joins(const Sentence& s, std::uint32_t i, std::uint32_t previous) const {
    if (previous == s.last || i - previous > 10) return false;
    const Quotation& q = article_.quotations[token(i).quotation];
    if (q.inner_begin >= q.inner_end || !ends_with_comma(previous)) return false;
    if (is_upper(character_at(article_.text, q.inner_begin).code)) return false;
    if (!is_mark(i - 1, ',')) return false;
    for (std::uint32_t v = previous + 1; v < i; ++v)
      if (tags().is_verb(v) || token(v).is(Class::according))
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
