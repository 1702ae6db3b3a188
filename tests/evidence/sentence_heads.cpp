// Words of an index by their place.
#include "evidence/sentence_heads.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a sentence begins behind another, behind an opening mark and behind a colon") {
  const auto text = archived("We stay. He added: we “Always stay” there. ¿Vamos?");
  const evidence::Index& index = text.text->index();
  std::string heads;
  for (std::uint32_t at = 0; at < index.size(); ++at)
    if (index.kind(at) == evidence::Unit::Kind::word && evidence::begins_sentence(index, at))
      heads += evidence::lower_at(index, at) + " ";
  CHECK(heads == "we he we always vamos ");
}

TEST_CASE("a sentence follows a quotation that ends its own") {
  const auto text = archived("“We stay.” He left. “We stay,” He left. “We stay.” he left.");
  const evidence::Index& index = text.text->index();
  std::string found;
  for (std::uint32_t at = 0; at < index.size(); ++at)
    if (index.kind(at) == evidence::Unit::Kind::closing) found += evidence::begins_next_sentence(index, at) ? "1" : "0";
  CHECK(found == "100");
}
