#include "verify/rebuilding.hpp"

#include "pdf_of.hpp"

using namespace brief;

namespace {

std::string fault_in(const std::string& pdf) {
  const auto tables = verify::cross_references_of(pdf);
  REQUIRE(tables.fault == "");
  return verify::fault_of_rebuilding(pdf, tables);
}

/// A file with an object 2 of a table after it, and before that table other bytes.
std::string updated(const std::string& first, const std::string& between) {
  const std::string start = first.substr(first.find("startxref\n") + 10, 3);
  std::string pdf = first + "2 0 obj\n(b)\nendobj\n" + between;
  const std::string table = std::to_string(pdf.size()), place = std::to_string(first.size());
  return pdf + "xref\n2 1\n" + std::string(10 - place.size(), '0') + place +
         " 00000 n \ntrailer\n<</Root 1 0 R/Size 3/Prev " + start + ">>\nstartxref\n" + table + "\n%%EOF\n";
}

const std::string whole = pdf_of({"<</Type/Catalog/A(" + std::string(50, 'a') + ")>>", "(a)"});

}  // namespace

TEST_CASE("a file whose objects are those of its tables is rebuilt as it is, updates too") {
  CHECK(fault_in(whole) == "");
  CHECK(fault_in(updated(whole, "")) == "");
  CHECK(fault_in(updated(whole, "% an object, 0 obj, 1 obj, trailer of a lorry\n")) == "");
}

TEST_CASE("an object or a trailer that no table gives is told, and an older object after a newer") {
  for (const char* more :
       {"1 0 obj\n(c)\nendobj\n", "2 0 obj (c) endobj\n", "9 7\nobj\n(c)\nendobj\n", "0000000000000001 0 obj (c)\n",
        "1 0                              obj (c)\n", "99999999999999999999999 0 obj (c)\n"})
    CHECK_MESSAGE(fault_in(updated(whole, more)).find("that no table gives") != std::string::npos, more);
  CHECK(fault_in(updated(whole, std::string({'1', '\0', '0', '\0', 'o', 'b', 'j', ' ', '1', '\n'})))
            .find("an object 1 ") == 0);
  CHECK(fault_in(updated(whole, "trailer <</Root 2 0 R>>\n")) == "a trailer is in the file that no table has");
}
