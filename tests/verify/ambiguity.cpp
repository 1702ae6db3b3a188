#include "verify/ambiguity.hpp"

#include "pdf_of.hpp"

using namespace brief;

namespace {

std::string ambiguity_in(const std::string& pdf) {
  const Opened opened(pdf);
  return verify::ambiguity_of(opened.bytes, opened.file);
}

/// A file whose object 4 is in a stream of objects with this header and body; `index`: where the table says it is.
std::string with_stream(const std::string& header, const std::string& body, int count, char index) {
  std::string pdf = "%PDF-1.7\n";
  const auto place = [&pdf] { return std::string({'\1', '\0', static_cast<char>(pdf.size()), '\0'}); };
  std::string rows(4, '\0');
  rows += place();
  pdf += "1 0 obj\n<</Type/Catalog/Pages 2 0 R/PieceInfo 4 0 R>>\nendobj\n";
  rows += place();
  pdf += "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
  rows += place();
  pdf +=
      "3 0 obj\n" +
      stream_of(header + body, "/Type/ObjStm/N " + std::to_string(count) + "/First " + std::to_string(header.size())) +
      "\nendobj\n";
  rows += std::string({'\2', '\0', '\3', index});
  const std::string start = std::to_string(pdf.size());
  pdf += "5 0 obj\n" + stream_of(rows, "/Type/XRef/W[1 2 1]/Size 6/Index[0 5]/Root 1 0 R") + "\nendobj\n";
  return pdf + "startxref\n" + start + "\n%%EOF\n";
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  REQUIRE(text.find(old) != std::string::npos);
  return text.replace(text.find(old), old.size(), by);
}

}  // namespace

TEST_CASE("a file in which every object is where the table says is read in one way") {
  CHECK(ambiguity_in(one_page("q Q")) == "");
  CHECK(ambiguity_in(one_page("q Q", "/A(5 7 R)/B[1 0 R 2]")) == "");
  CHECK(ambiguity_in(with_stream("4 0 6 8 ", "<</A 1>><</B 2>>", 2, '\0')) == "");
}

TEST_CASE("a reference to a generation is taken for none by some programs") {
  CHECK(ambiguity_in(one_page("q Q", "", "/OpenAction 5 7 R")) == "object 1 has no end, or refers to a generation");
  CHECK(ambiguity_in(one_page("q Q", "/AA<</O 5 1 R>>")).find("object 3 ") == 0);
  std::string pdf = one_page("q Q");
  CHECK(ambiguity_in(pdf.replace(pdf.rfind("00000 n"), 5, "00003")) == "object 6 has a generation");
  CHECK(ambiguity_in(with_stream("4 0 ", "<</A 1 2 R>>", 1, '\0')) == "object 3 refers to a generation");
}

TEST_CASE("an object that is elsewhere than the table says is told") {
  CHECK(ambiguity_in(with_stream("4 0 6 8 ", "<</A 1>><</B 2>>", 2, '\1')) ==
        "object 4 is not where the table of cross-references says");
  for (const char* header : {"4 0 4 8 ", "4 8 6 0 ", "4 0 6 99 "})
    CHECK(ambiguity_in(with_stream(header, "<</A 1>><</B 2>>", 2, '\0')) ==
          "the stream of objects 3 is not in its form");
  CHECK(ambiguity_in(with_stream("4 0 6 8 ", "<</A 1>><</B 2>>", 1, '\0')) != "");
}

TEST_CASE("a file that says it is linearised is read from one table by all programs") {
  const std::string pdf =
      pdf_of({"<</Linearized 1/L 9999>>", "<</Type/Pages/Kids[]/Count 0>>", "<</Type/Catalog/Pages 2 0 R>>"});
  const std::string rooted = replaced(pdf, "/Root 1 0 R", "/Root 3 0 R");
  CHECK(ambiguity_in(rooted) == "it is linearised, but its first table is not its newest");
  CHECK(ambiguity_in(replaced(rooted, "/L 9999", "/L 0001")) == "");
}
