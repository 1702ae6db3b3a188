#include "draft/speech_tags.hpp"

#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/phrase_words.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

/// Whom the words before and after the first quotation of a text give it to: "before: Smith (tag_before)".
std::string tag_of(const std::string& text, bool after) {
  const TextArticle made(text);
  const Sentence& sentence = made.article.sentences.front();
  std::uint32_t at = sentence.first;
  while (!made.article.tokens[at].is(Token::Kind::quotation)) ++at;
  const SpeechTags tags(made.article, 0);
  const SpeechTag tag = after ? tags.tag_after(sentence, at) : tags.tag_before(sentence, sentence.first, at);
  if (!tag.who) return tag.kind == SpeechTag::Kind::unsaid ? "unsaid" : "";
  const auto& tokens = made.article.tokens;
  return std::string(made.article.words({tokens[tag.who.first].begin, tokens[tag.who.last - 1].end})) +
         (tag.cue == Cue::according ? " (according)" : "");
}

}  // namespace

TEST_CASE("the words beside a quotation say whose it is") {
  CHECK(tag_of("“We will stay here,” said Ann Hill on Monday.", true) == "Ann Hill");
  CHECK(tag_of("“We will stay here,” Ann Hill said.", true) == "Ann Hill");
  CHECK(tag_of("“We will stay here,” according to Ann Hill.", true) == "Ann Hill (according)");
  CHECK(tag_of("Ann Hill said: “We will stay here.”", false) == "Ann Hill");
  CHECK(tag_of("Ann Hill said: “We will stay here.”", true) == "");
  CHECK(tag_of("Ann Hill never said “we will stay here for good”.", false) == "unsaid");
}

TEST_CASE("a surname begins with its particles, a name is no word of a sentence") {
  const TextArticle made("Ursula von der Leyen spoke.");
  const PhraseWords words(made.article, 0, static_cast<std::uint32_t>(made.article.tokens.size()));
  CHECK(words.particles_start(3) == 1);
  CHECK(words.after_particles(1) == 3);
  CHECK(words.is_name(0));
  CHECK_FALSE(words.is_name(4));
}
