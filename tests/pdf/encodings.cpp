#include "pdf/encodings.hpp"

#include <doctest/doctest.h>

#include "base/memo.hpp"
#include "pdf/deflate.hpp"

using namespace brief;

namespace {

// RFC 1951, 3.2.4: the same word in two stored blocks, with its Adler-32 check sum.
const std::string stored("\x78\x01\x00\x02\x00\xFD\xFFwo\x01\x03\x00\xFC\xFFrds\x06\xA5\x02\x30", 21);

std::string in_a_file(const std::string& data) { return "1 0 obj\n<<>>\nstream\n" + data + "\r\nendstream\nendobj\n"; }

}  // namespace

TEST_CASE("a deflater that knows a file takes the streams that it has of the same bytes") {
  const std::string file = in_a_file(stored) + in_a_file("plain") + in_a_file(stored.substr(0, 19) + "xx");
  const pdf::Encodings encodings(file);
  CHECK(encodings.of("words") == stored);
  CHECK(encodings.of("plain").empty());
  Memo memo;
  pdf::Deflater plain(memo);
  CHECK(plain.deflate("words") != stored);
  plain.take_from(encodings);
  CHECK(plain.deflate("words") == stored);
  CHECK(plain.deflate("other words") != stored);
}

TEST_CASE("keywords and headers without a stream behind them cost little") {
  std::string file;
  for (int i = 0; i < 200'000; ++i) file += "stream\n\x78\x01";
  CHECK(pdf::Encodings(file).of("").empty());
}
