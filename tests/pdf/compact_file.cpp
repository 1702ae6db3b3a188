#include "pdf/compact_file.hpp"

#include <doctest/doctest.h>

#include <string>

#include "pdf/objects.hpp"

using namespace brief;
using namespace brief::pdf;
using brief::test::number_after, brief::test::objects_of;

namespace {

std::string file_of(Standard standard, std::string_view stream = "bytes") {
  Memo memo;
  Deflater deflater(memo);
  Haru haru;
  haru.add_page({100_pt, 100_pt});
  haru.define_page(0, {}, {}, String(deflater.deflated("")));
  haru.add_stream(Dictionary().name("Type", "X"), String(stream));
  haru.add(Dictionary().text("Y", "plain"));
  haru.define_information(Dictionary().text("Title", "T"));
  return compact_file(haru, standard, deflater);
}

}  // namespace

TEST_CASE("a file begins with its version, and ends with the place of its cross-reference stream") {
  const std::string file = file_of({});
  CHECK(file.starts_with("%PDF-1.7\n%"));
  CHECK(file.ends_with("\n%%EOF\n"));
  const std::size_t start = number_after(file, "startxref\n", 0);
  CHECK(file.find("/Type/XRef", start) < file.find("endobj", start));
  CHECK(file_of(Standard::a4f_ua2()).starts_with("%PDF-2.0\n%"));
}

TEST_CASE("streams and the information dictionary stand in the clear, other objects in object streams") {
  const std::string file = file_of({});
  CHECK(file.find("/Type/X") != std::string::npos);
  CHECK(file.find("/Title(T)") != std::string::npos);
  CHECK(file.find("/Title(T)") > file.find("/Type/X"));  // poppler complains of a long text in the first object
  CHECK(file.find("/Y(plain)") == std::string::npos);
  CHECK(objects_of(file).find("/Y(plain)") != std::string::npos);
}

TEST_CASE("a stream that ends in a carriage return is followed by an end of line of its own") {
  CHECK(file_of({}, "bytes\r").find("bytes\r\r\nendstream") != std::string::npos);
}

TEST_CASE("where the standard forbids it there is no information dictionary, and its number is free") {
  const std::string with = file_of({}), without = file_of(Standard::a4f_ua2());
  CHECK(with.find("/Title(T)") != std::string::npos);
  CHECK(with.find("/Info ") != std::string::npos);
  CHECK((without + objects_of(without)).find("/Title(T)") == std::string::npos);
  CHECK(without.find("/Info ") == std::string::npos);
  CHECK(number_after(without, "/Size ", without.find("/Type/XRef")) ==
        number_after(with, "/Size ", with.find("/Type/XRef")));
}
