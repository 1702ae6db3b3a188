// The words of saying beside a quotation, and who is their subject: “…,” Smith said; Smith said: “…”.
#pragma once

#include <cstdint>

#include "draft/article.hpp"
#include "draft/noun_phrases.hpp"

namespace brief::draft {

/// How a quotation's speaker was told, the surest first.
enum class Cue : std::uint8_t {
  tag_after,   ///< “…,” Smith said
  tag_before,  ///< Smith said: “…
  according,   ///< according to Smith
  continued,   ///< the same speaker as the quotation before
  announced,   ///< the sentence before has the verb of saying
  subject,     ///< the subject of the sentence that holds the quotation
  none
};

/// What stands before or after a quotation and gives it to somebody.
struct SpeechTag {
  Who who;
  Cue cue = Cue::none;
  bool strong = false;
  std::uint32_t verb = 0;                                                   ///< 0: none
  enum class Kind : std::uint8_t { said, unsaid, open } kind = Kind::said;  ///< open: said by somebody not told
  explicit operator bool() const { return static_cast<bool>(who) || kind != Kind::said; }
};

/// Reads the tags of one sentence of an article, which must outlive this. Indices are of Article::tokens.
class SpeechTags {
 public:
  /// `sentence`: of Article::sentences.
  SpeechTags(const Article& article, std::uint32_t sentence) : article_(article), sentence_(sentence) {}

  /// After the quotation at a token, up to the next one.
  SpeechTag tag_after(const Sentence& s, std::uint32_t i) const;
  /// Before the quotation at `i`, from a token on.
  SpeechTag tag_before(const Sentence& s, std::uint32_t from, std::uint32_t i) const;

  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_mark(std::uint32_t i, char32_t mark) const;
  bool is_verb(std::uint32_t i) const;
  bool is_part_of_name(std::uint32_t i) const { return token(i).capital && i != article_.sentences[sentence_].first; }
  bool is_passive(std::uint32_t verb) const;
  char32_t last_inside(std::uint32_t i) const;

 private:
  bool says_nobody(std::uint32_t at, std::uint32_t stop) const;
  Who of_other_verb(const NounPhrases& phrases, std::uint32_t at, std::uint32_t stop) const;
  std::uint32_t over_hearer(std::uint32_t at, std::uint32_t stop) const;
  std::uint32_t over_manner(const Sentence& s, std::uint32_t at) const;
  SpeechTag quoting(const NounPhrases& phrases, std::uint32_t stop, SpeechTag tag) const;
  bool is_third(std::uint32_t i) const { return token(i).value == "third"; }
  bool is_dash(std::uint32_t i) const;
  Who signature(const Sentence& s, std::uint32_t at) const;
  Who inverted(const NounPhrases& phrases, std::uint32_t at, std::uint32_t stop, std::uint32_t& verb) const;
  bool drops_pronoun(std::uint32_t verb, std::uint32_t stop) const;
  SpeechTag by_agent(const Sentence& s, std::uint32_t i, std::uint32_t verb) const;
  bool is_article(std::uint32_t i) const;
  bool is_noun(std::uint32_t i, std::uint32_t from) const;
  bool is_stated(const NounPhrases& phrases, std::uint32_t from, std::uint32_t i) const;
  Who owner(std::uint32_t from, std::uint32_t i) const;
  Who owner_after(std::uint32_t from, std::uint32_t end) const;
  bool quotes_another(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb) const;
  std::uint32_t third_before(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb) const;
  SpeechTag of_third(const NounPhrases& phrases, std::uint32_t from, std::uint32_t v, std::uint32_t i) const;
  SpeechTag label(const Sentence& s, std::uint32_t from, std::uint32_t i) const;
  Who subject_of(const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb, std::uint32_t end) const;
  Who participle_subject(const Sentence& s, std::uint32_t from, std::uint32_t verb) const;
  bool is_near(std::uint32_t verb, std::uint32_t quotation) const;

  const Article& article_;
  std::uint32_t sentence_;
};

}  // namespace brief::draft
