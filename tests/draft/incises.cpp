// Who speaks, told inside the marks.
#include "draft/incises.hpp"

#include <doctest/doctest.h>

#include <string>

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
