#include "verify/pdf_file.hpp"

#include "pdf_of.hpp"
#include "verify/qpdf.hpp"

using namespace brief;
using Type = verify::PdfObject::Type;

TEST_CASE("objects of any type are read; of the wrong one they are empty") {
  const Opened opened(pdf_of({"<</Type/Catalog/Pages 2 0 R/A[1 (b) /c true 4.5]/S 3 0 R>>",
                              "<</Type/Pages/Kids[]/Count 0>>", stream_of("data")}));
  const verify::PdfObject root = opened.file.root(), list = root.get("/A");
  CHECK(root.is_named("/Type", "/Catalog"));
  CHECK(list.type() == Type::array);
  REQUIRE(list.size() == 5);
  CHECK(list.item(0).number() == 1);
  CHECK(list.item(1).bytes() == "b");
  CHECK(list.item(1).text() == "b");
  CHECK(list.item(2).name() == "/c");
  CHECK(list.item(3).boolean());
  CHECK(list.item(4).number() == 4.5);
  CHECK(list.item(5).is_null());
  std::string data;
  CHECK(root.get("/S").data(data));
  CHECK(data == "data");
  CHECK_FALSE(root.data(data));
  CHECK(root.get("/none").is_null());
  CHECK(root.get("/none").get("/none").copy().is_null());
  CHECK(root.get("/none").number_of_object() == 0);
  CHECK(root.get("/S").number_of_object() != 0);
  CHECK(list.item(1).number() == 0);
  CHECK(list.name().empty());
  CHECK(list.keys().empty());
  CHECK(root.keys().size() == 4);
  CHECK(opened.file.pages() == 0);
  CHECK_FALSE(opened.file.encrypted());
  CHECK_FALSE(opened.file.linearized());
  CHECK(opened.file.trailer().get("/Root").is_named("/Type", "/Catalog"));
}

TEST_CASE("what is no PDF is told") {
  std::string error;
  const auto qpdf = verify::Qpdf::load(error);
  REQUIRE(qpdf);
  for (const char* bytes : {"", "%PDF-1.7", "no PDF at all", "%PDF-1.7\ntrailer<</Root 1 0 R>>"})
    CHECK_FALSE(verify::PdfFile(qpdf, bytes).error().empty());
}

TEST_CASE("a /Size beyond the last object is no damage; one before it is") {
  const auto damage = [](const std::string& size) {
    std::string pdf = pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"});
    return Opened(pdf.replace(pdf.find("/Size 3"), 7, "/Size " + size)).file.damage();
  };
  CHECK(damage("3") == "");
  CHECK(damage("5") == "");
  CHECK(damage("2") != "");
}
