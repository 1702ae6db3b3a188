#include "pdf/deflate.hpp"

#include <doctest/doctest.h>
#include <libdeflate.h>

#include <memory>
#include <string>

using namespace brief;
using namespace brief::pdf;

namespace {

std::string inflated(std::string_view bytes, std::size_t most = 1 << 20) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string out(most, '\0');
  std::size_t size = 0;
  REQUIRE(libdeflate_zlib_decompress(inflater.get(), bytes.data(), bytes.size(), out.data(), out.size(), &size) ==
          LIBDEFLATE_SUCCESS);
  out.resize(size);
  return out;
}

}  // namespace

TEST_CASE("what is deflated inflates to the same bytes, kept or not") {
  Memo memo;
  Deflater deflater(memo);
  const std::string large(200'000, 'x');
  for (const std::string& bytes : {std::string(), std::string("a"), std::string(5000, 'b'), large}) {
    CHECK(inflated(deflater.deflated(bytes)) == bytes);
    CHECK(deflater.deflated(bytes) == String(deflater.deflate(bytes)));
    CHECK(deflater.deflated(bytes) == deflater.deflated(bytes));
  }
}

TEST_CASE("a stream is kept when it comes a second time, unless it is long") {
  Memo memo;
  Deflater deflater(memo);
  const auto adds = [&](const std::string& bytes) {
    const std::size_t before = memo.bytes();
    CHECK(inflated(deflater.deflated(bytes)) == bytes);
    return memo.bytes() > before;
  };
  const std::string longest(64 * 1024, 'a'), longer(64 * 1024 + 1, 'a');
  for (const std::string& bytes : {std::string(1000, 'a'), longest}) {
    CHECK_FALSE(adds(bytes));
    CHECK(adds(bytes));
    CHECK_FALSE(adds(bytes));
  }
  CHECK_FALSE(adds(longer));
  CHECK_FALSE(adds(longer));
}
