#include "pdf/inflate.hpp"

#include <doctest/doctest.h>

#include "base/memo.hpp"
#include "pdf/deflate.hpp"

using namespace brief;

TEST_CASE("a zlib stream is inflated whole, whatever follows it, or not at all") {
  Memo memo;
  pdf::Deflater deflater(memo);
  const std::string words(10'000, 'w'), stream(deflater.deflated(words));
  CHECK(pdf::inflated(stream + "more", words.size()) == words);
  CHECK_FALSE(pdf::inflated(stream, words.size() - 1));
  CHECK_FALSE(pdf::inflated(stream.substr(0, stream.size() - 1), words.size()));
  CHECK_FALSE(pdf::inflated(stream.substr(0, stream.size() - 1) + "x", words.size()));
  CHECK_FALSE(pdf::inflated("words", 100));
}
