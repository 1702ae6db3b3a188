#include "verify/page_text.hpp"

#include "pdf_of.hpp"

using namespace brief;

TEST_CASE("the words of a page are those that its fonts map, in the order in which they are drawn") {
  const Opened opened(one_page("BT /F0 9 Tf 1 2 Td (Until) Tj 0 -9 Td [(20) -20 (28)] TJ (,) ' ET BT (gone) Tj ET"));
  CHECK(verify::text_of(opened.file.page(0)) == "Until 2028 ,gone");
  CHECK(verify::inherited(opened.file.page(0), "/MediaBox").size() == 4);
  std::string content;
  CHECK(verify::content_of(opened.file.page(0), content) == "");
  CHECK(content.find("(Until)") != std::string::npos);
}

TEST_CASE("what is shown in reverse is read from its end") {
  const Opened opened(one_page("BT /F0 9 Tf /ReversedChars <</MCID 0>> BDC [(ab) -20 (cd)] TJ EMC (xy) Tj ET"));
  CHECK(verify::text_of(opened.file.page(0)) == "dcbaxy");
}

TEST_CASE("text without a font shows nothing, and a loop of pages ends") {
  CHECK(verify::text_of(Opened(one_page("BT (a) Tj ET")).file.page(0)) == "");
  const Opened loop(pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>",
                            "<</Type/Page/Parent 2 0 R>>"}));
  CHECK(verify::inherited(loop.file.page(0), "/CropBox").is_null());
}

TEST_CASE("streams of content are one where all programs join them alike") {
  const auto joined = [](const std::string& first, const std::string& second) {
    const Opened opened(pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/Contents[4 0 R 5 0 R 6 0 R]>>", stream_of(first),
                                stream_of(""), stream_of(second)}));
    std::string content;
    const std::string fault = verify::content_of(opened.file.page(0), content);
    return fault.empty() ? content : fault;
  };
  CHECK(joined("q 1\n", "0 0 rg") == "q 1\n0 0 rg");
  CHECK(joined("q 1", "\n0 0 rg") == "q 1\n0 0 rg");
  CHECK(joined("", "Q") == "Q");
  for (const char* first : {"q 1", "q %", "q % "})
    CHECK(joined(first, "0 0 rg") == "is cut where programs differ in how they join it");
  const Opened none(page_of("<</Length 1/Filter/OwnDecode>>\nstream\nx\nendstream"));
  std::string content;
  CHECK(verify::content_of(none.file.page(0), content) == "cannot be decoded");
}
