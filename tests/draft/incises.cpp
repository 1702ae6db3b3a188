// Who speaks, told inside the marks.
#include "draft/incises.hpp"

#include <doctest/doctest.h>

#include <string>

#include "draft/article_text.hpp"
#include "draft/quotations.hpp"

using namespace brief::draft;

TEST_CASE("a quotation is parted round the clause that tells its speaker") {
  const auto parts = [](std::string_view text, std::string_view language) {
    std::vector<Quotation> quotations(1);
    quotations[0].end = quotations[0].inner_end = static_cast<std::uint32_t>(text.size());
    split_incises(text, Lexicon(language), quotations);
    std::string out;
    for (const Quotation& q : quotations)
      out += "[" + std::string(text.substr(q.inner_begin, q.inner_end - q.inner_begin)) + "]";
    return out;
  };
  CHECK(parts("Oui, a dit le roi, et non, dit la reine, jamais.", "fr") == "[Oui,][et non,][jamais.]");
  CHECK(parts("Oui, explique-t-elle, et non.", "fr") == "[Oui,][et non.]");
  CHECK(parts("Oui, a dit le roi.", "fr") == "[Oui, a dit le roi.]");
  CHECK(parts("Oui, bien sûr, et non.", "fr") == "[Oui, bien sûr, et non.]");
  CHECK(parts("Yes, said the king, and no.", "en") == "[Yes, said the king, and no.]");
  CHECK(parts("", "fr") == "[]");
}

TEST_CASE("“as” joins who speaks to the words, and two parts of nobody's are not joined") {
  using namespace brief::draft;
  const auto said = [](const std::string& text, const char* language) {
    const TextArticle made(text, language);
    std::string out;
    for (const DraftQuote& q : quotations_of(made.article, 0).quotes) out += q.speaker.text + ": " + q.text + "\n";
    return out;
  };
  CHECK(said("“Freedom of passage is no slogan,” as Rear Admiral Henning Vestergaard once wrote, “it is a timetable.”",
             "en") == "Henning Vestergaard: Freedom of passage is no slogan … it is a timetable.\n");
  CHECK(said("“A good harbour is a habit,” as Mary Jensen put it.", "en") ==
        "Mary Jensen: A good harbour is a habit\n");
  CHECK(said("„Ein Hafen ist kein Geschenk“, wie Minister Jan Kohl sagte.", "de") ==
        "Jan Kohl: Ein Hafen ist kein Geschenk\n");
  CHECK(said("« La paix n’est pas un cadeau », comme a dit le ministre Jean Vasseur.", "fr") ==
        "Jean Vasseur: La paix n’est pas un cadeau\n");
  CHECK(said("“We are leaving this town,” as if Smith had said so.", "en").empty());
  CHECK(said("“We are not here,” it went, “and we never were at all.”", "en").find("…") == std::string::npos);
}
