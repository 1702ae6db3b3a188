// From characters to sentences: what the rules read.
#include <doctest/doctest.h>

#include "draft/article.hpp"
#include "draft/article_text.hpp"
#include "draft/characters.hpp"
#include "draft/lexicon.hpp"
#include "draft/quotation_marks.hpp"
#include "draft/tokens.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

std::string quotations(const std::string& text) {
  const TextArticle made(text);
  std::string out;
  for (const Quotation& q : made.article.quotations)
    out += "[" + std::string(made.article.text.substr(q.inner_begin, q.inner_end - q.inner_begin)) +
           (q.continued  ? "+]"
            : q.unclosed ? "?]"
                         : "]");
  return out;
}

std::string sentences(const std::string& text) {
  const TextArticle made(text);
  std::string out;
  for (const Sentence& s : made.article.sentences) out += "[" + one_line(made.article.words(s.at)) + "]";
  return out;
}

}  // namespace

TEST_CASE("characters fold, trim and change case by Unicode") {
  CHECK(lower("ŠÁÍ Министар ABC") == "šáí министар abc");
  CHECK(one_line("  a\n\tb\u00A0 c ") == "a b c");
  CHECK(one_line("the window-\nguards, 5-\n6, a -\nb") == "the window-guards, 5- 6, a - b");
  CHECK(trimmed("\u00A0x y ") == "x y");
  CHECK(character_at("\xFF", 0).code == 0xFFFD);
  CHECK(character_before("š", 2).code == 0x161);
  CHECK(is_upper(U'Š'));
  CHECK_FALSE(is_upper(U'š'));
}

TEST_CASE("the lexicon gives words and phrases their classes") {
  const Lexicon lexicon("en-GB");
  REQUIRE(lexicon.find("said") != nullptr);
  CHECK(lexicon.find("said")->classes.has(Class::saying));
  CHECK(lexicon.find("october")->value == "10");
  CHECK(lexicon.find("subsequently")->classes.has(Class::adverb));
  CHECK(lexicon.find("zzz") == nullptr);
  REQUIRE(!lexicon.phrases("according").empty());
  CHECK(Lexicon("xx").language() == "en");
  for (const std::string_view language : lexicon_languages()) {
    CHECK(Lexicon(language).language() == language);
    CHECK(Lexicon::of_function_words(language).language() == language);
  }
  CHECK(Lexicon::of_function_words("en").find("the"));
  CHECK_FALSE(Lexicon::of_function_words("en").find("minister"));
  CHECK(Lexicon("fr").elision("l’Albanie") == 4);
  CHECK(Lexicon("fr").elision("Qu'il") == 3);
  for (const char* whole : {"aujourd’hui", "l’", "jusqu'en", "q'a", ""}) CHECK(Lexicon("fr").elision(whole) == 0);
  CHECK(Lexicon("en").elision("d'Arcy") == 0);
}

TEST_CASE("words, numbers, possessives and abbreviations are tokens") {
  const std::string text = "Sen. Al Carns’ and the U.S.’s 4,500 troops, a 26-year mission";
  const Lexicon lexicon("en");
  std::string out;
  for (const Token& t : tokens_of(text, 0, text.size(), {}, 0, lexicon))
    out += text.substr(t.begin, t.end - t.begin) + "|";
  CHECK(out == "Sen.|Al|Carns|’|and|the|U.S.|’s|4,500|troops|,|a|26|-|year|mission|");
}

TEST_CASE("quotations stand between the marks of every house") {
  CHECK(quotations("He said: “We stay.” Then “it’s ‘over’ now”.") == "[We stay.][it’s ‘over’ now]");
  CHECK(quotations("\"We stay,\" he said. \"We do.\"") == "[We stay,][We do.]");
  CHECK(quotations("„Wir bleiben“, sagte er. „Ja.”") == "[Wir bleiben][Ja.]");
  CHECK(quotations("« Nous restons », a-t-il dit.") == "[Nous restons]");
  CHECK(quotations("»Wir bleiben«, sagte er.") == "[Wir bleiben]");
  CHECK(quotations("‘We won’t leave,’ he said of the soldiers’ post. ‘Never.’") == "[We won’t leave,][Never.]");
  CHECK(quotations("'We will stay,' he said.") == "[We will stay,]");
}

TEST_CASE("a quotation that is reopened goes on; one that is not closed ends with its paragraph") {
  CHECK(quotations("He said: “One.\n\n“Two.”") == "[One.+][Two.]");
  CHECK(quotations("He said: “One.\n\nTwo.") == "[One.?]");
}

TEST_CASE("an apostrophe opens nothing where the house sets double marks") {
  CHECK(quotations("“Yes,” he said. The ’90s, the soldiers’ post and 'so on'.") == "[Yes,]");
}

TEST_CASE("a statement in single marks stands also beside double ones") {
  CHECK(quotations("Orr said: 'When I asked he said \"not in my time\" and he meant it.'\n\n\"We stay,\" said Hale.\n\n"
                   "'It's the town's choice, and it won't change,' Orr said. \"Fine,\" said Hale.") ==
        "[When I asked he said \"not in my time\" and he meant it.][We stay,][It's the town's choice, and it won't "
        "change,][Fine,]");
  CHECK(
      quotations("\"She told me, 'Why should we pay for it?', and left.\" The mayors' 'plan' is \"fine\", 'Til May.") ==
      "[She told me, 'Why should we pay for it?', and left.][fine]");
}

TEST_CASE("sentences end at stops, not at abbreviations; a tag belongs to its quotation") {
  CHECK(sentences("Mr. Smith came. He left at 3.15.") == "[Mr. Smith came.][He left at 3.15.]");
  CHECK(sentences("“Is it?” Smith asked. “Yes.” He left.") == "[“Is it?” Smith asked.][“Yes.”][He left.]");
  CHECK(sentences("“We stay,” he said. “We do.”") == "[“We stay,” he said.][“We do.”]");
}

TEST_CASE("lines of a wrapped block are one paragraph, long lines a paragraph each") {
  const std::string wrapped =
      "This line is wrapped by a program at seventy-two characters or so, and\ngoes on in the next.";
  CHECK(TextArticle(wrapped).article.paragraphs.size() == 1);
  const std::string item = "goes on in the next one, which is as long as the one before it is.";
  CHECK(TextArticle("- The first item is wrapped by a program at some seventy characters and\n" + item)
            .article.paragraphs.size() == 1);
  CHECK(TextArticle("The first line is wrapped by a program at some seventy characters and\n- " + item)
            .article.paragraphs.size() == 2);
  const std::string line(150, 'x');
  CHECK(TextArticle(line + "\n" + line + "\n").article.paragraphs.size() == 2);
}
