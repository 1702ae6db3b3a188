#include "verify/cross_references.hpp"

#include "pdf_of.hpp"

using namespace brief;
using verify::cross_references_of;
using Kind = verify::Place::Kind;

namespace {

/// A file of a cross-reference stream alone, whose rows have a byte, two and one.
std::string with_rows(const std::string& rows, const std::string& entries) {
  const std::string start = "%PDF-1.7\n";
  return start + "9 0 obj\n" + stream_of(rows, "/Type/XRef/W[1 2 1]/Root 1 0 R" + entries) + "\nendobj\nstartxref\n" +
         std::to_string(start.size()) + "\n%%EOF\n";
}

std::string row(char kind, char at, char index) { return {kind, '\0', at, index}; }

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  REQUIRE(text.find(old) != std::string::npos);
  return text.replace(text.find(old), old.size(), by);
}

constexpr const char* no_form = "a table of cross-references is not in its form";

}  // namespace

TEST_CASE("a table gives the place of each object, a newer one before an older") {
  const std::string first = pdf_of({"<</Type/Catalog>>", "(a)"});
  const auto made = cross_references_of(first);
  CHECK(made.fault == "");
  REQUIRE(made.places.size() == 3);
  CHECK((made.places.at(0).kind == Kind::free));
  CHECK(first.substr(made.places.at(2).at, 7) == "2 0 obj");
  CHECK(first.substr(made.begin, 4) == "xref");
  const std::string second = first + "2 0 obj\n(b)\nendobj\nxref\n2 1\n" + std::string(7, '0') +
                             std::to_string(first.size()) + " 00000 n \ntrailer\n<</Root 1 0 R/Size 3/Prev " +
                             std::to_string(made.begin) + ">>\nstartxref\n" + std::to_string(first.size() + 19) +
                             "\n%%EOF\n";
  REQUIRE(first.size() >= 100);
  const auto both = cross_references_of(second);
  CHECK(both.fault == "");
  CHECK(both.places.at(2).at == first.size());
  CHECK(both.places.at(1).at == made.places.at(1).at);
}

TEST_CASE("a stream of cross-references is read by its widths and ranges") {
  const auto made =
      cross_references_of(with_rows(row(0, 0, 0) + row(1, 40, 0) + row(2, 5, 3), "/Size 9/Index[0 1 4 2]"));
  CHECK(made.fault == "");
  CHECK((made.places.at(4).kind == Kind::in_file));
  CHECK(made.places.at(4).at == 40);
  CHECK((made.places.at(5).kind == Kind::in_stream));
  CHECK(made.places.at(5).at == 5);
  CHECK(made.places.at(5).index == 3);
  CHECK(cross_references_of(with_rows(row(1, 40, 0), "/Size 1")).places.size() == 1);
}

TEST_CASE("tables that programs read each in its own way are not read") {
  const std::string two = "/Size 9/Index[4 1 4 1]";
  CHECK(cross_references_of(with_rows(row(1, 40, 0) + row(1, 50, 0), two)).fault ==
        "object 4 has two places in one table of cross-references");
  const std::string good = pdf_of({"<</Type/Catalog>>", "(a)"});
  CHECK(cross_references_of(replaced(good, "xref\n0 3\n", "xref\n0 1\n")).fault == no_form);
  CHECK(cross_references_of(replaced(good, " 65535 f \n", " 65535 f\n")).fault == no_form);
  CHECK(cross_references_of(replaced(good, " 65535 f ", " 65535 x ")).fault == no_form);
  CHECK(cross_references_of(replaced(good, "<</Root", "<</XRefStm 9/Root")).fault ==
        "it has a second table of cross-references for some programs");
  CHECK(cross_references_of(replaced(good, "<</Root", "<</Prev 1 0 R/Root")).fault == no_form);
  CHECK(cross_references_of(replaced(good, "<</Root", "<</Root 2 0 R/Root")).fault == no_form);
  CHECK(cross_references_of(replaced(good, "startxref\n", "startxref\n%")).fault != "");
  CHECK(cross_references_of(good + "startxref\n9").fault != "");
  for (const char* entries : {"/Size 2", "/Size 1/Index[1]", "/Size 1/Filter/LZWDecode", "/Size 1/Filter/FlateDecode"})
    CHECK_MESSAGE(cross_references_of(with_rows(row(1, 40, 0), entries)).fault == no_form, entries);
  CHECK(cross_references_of(with_rows(row(3, 40, 0), "/Size 1")).fault == no_form);
}

TEST_CASE("tables without an end are not read on") {
  const std::string good = pdf_of({"<</Type/Catalog>>"});
  const std::string place = good.substr(good.find("startxref\n") + 10, 2);
  CHECK(cross_references_of(replaced(good, "<</Root", "<</Prev " + place + "/Root")).fault != "");
  CHECK(cross_references_of("").fault != "");
  CHECK(cross_references_of(with_rows("", "/Size 999999999/Index[0 999999999]")).fault == no_form);
}
