#include "production/packing.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "base/diagnostic.hpp"

using namespace brief;
using namespace brief::production;

TEST_CASE("values come out as they went in, and nothing comes of bytes that are missing or wrong") {
  Packer packer;
  const Diagnostic sent{Severity::warning, "code", "message", {3, 4}, 5, "detail"};
  const std::vector<std::string> words{"one", "", "three"};
  packer.value(std::uint64_t{7});
  packer.value(true);
  packer.list(words, [&packer](const auto& word) { packer.value(word); });
  diagnostic(packer, sent);
  const std::string bytes = packer.take();

  const auto read = [&sent, &words](std::string_view from) {
    Unpacker unpacker(from);
    std::uint64_t number = 0;
    bool truth = false;
    std::vector<std::string> got;
    Diagnostic d;
    unpacker.value(number);
    unpacker.value(truth);
    unpacker.list(got, [&unpacker](auto& word) { unpacker.value(word); });
    diagnostic(unpacker, d);
    return unpacker.complete() && number == 7 && truth && got == words && d.code == sent.code &&
           d.message == sent.message && d.origin == sent.origin && d.length == 5 && d.detail == sent.detail &&
           d.severity == Severity::warning;
  };
  CHECK(read(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(read(std::string_view(bytes).substr(0, size)));
  CHECK_FALSE(read(bytes + "x"));
  std::string neither = bytes;
  neither[8] = 2;  // a truth that is none
  CHECK_FALSE(read(neither));
}
