// Sentences of which only a part stands between marks.
#include "evidence/marked_parts.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Index;

namespace {

/// The word in front of the place where the sentence goes on before the last opening mark of a text; empty where it
/// does not.
std::string before(const std::string& words) {
  const auto text = archived(words);
  const Index& index = text.text->index();
  std::uint32_t at = index.size();
  while (at > 1 && index.kind(at - 1) != evidence::Unit::Kind::opening) --at;
  const std::uint32_t found = evidence::sentence_before_mark(index, at);
  return found == Index::no_id ? std::string() : std::string(index.key(found - 1));
}

}  // namespace

TEST_CASE("a sentence goes on before a mark inside it") {
  CHECK(before("He is not “ready to leave”.") == "not");
  CHECK(before("“We are not,” he said, “ready to leave”.") == "not");
  CHECK(before("He said: “We are ready”.") == "");
  CHECK(before("He said “We are ready”.") == "");
  CHECK(before("“No,” he said, “we are ready”.") == "");
  CHECK(before("“We go. It is not far.” He said, “ready to leave”.") == "");
}

TEST_CASE("a negation before the mark turns the words in it, and one of somebody's claim does not") {
  const auto refused = [](const std::string& quote, const std::string& source) { return reason(quote, source); };
  CHECK(refused("ready to leave", "He said he was not “ready to leave” now.") ==
        "a negation is left out before it, “not”");
  CHECK(refused("leave Kosovo", "He vowed not to “leave Kosovo”.") == "a negation is left out before it, “not”");
  CHECK(refused("the port feeds us", "Orr rejected his claim that “the port feeds us”.") == "");
  CHECK(refused("we have kept it open", "Orr falsely said “we have kept it open”.") == "");
  CHECK(refused("important benefits", "They say that the policies have provided “important benefits”.") == "");
}
