#include "verify/compare_files.hpp"

#include "pdf_of.hpp"
#include "verify/same_objects.hpp"
#include "verify/signatures.hpp"

using namespace brief;

namespace {

const std::string content =
    "/P<</MCID 0>>BDC BT /F0 9 Tf 1 2 Td (Until 2028) Tj ET EMC 0.071 0.188 0.31 rg 1 2 3 4 re f";

verify::FileComparison compared(const std::string& expected, const std::string& given) {
  return verify::compare_files(Opened(expected).file, Opened(given).file);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// What differs, one after the other.
std::string differences(const std::string& given, const std::string& expected = one_page(content)) {
  std::string all;
  for (const std::string& line : compared(expected, given).differences) all += line + "; ";
  return all;
}

}  // namespace

TEST_CASE("a file is the same however its content is written") {
  const auto same = compared(one_page(content), one_page(replaced(content, "0.071 0.188", ".0710  .188 % c\n")));
  CHECK(same.differences.empty());
  CHECK(same.additions.empty());
  CHECK(same.same_words);
}

TEST_CASE("what a page says or shows otherwise is told") {
  CHECK(differences(one_page(replaced(content, "2028", "2029"))) ==
        "page 1: “2029” stands where the attached report has “2028”; ");
  CHECK(differences(one_page(replaced(content, "0.31 rg", "0.32 rg"))) ==
        "page 1 is drawn in another way; its words are the same; ");
  CHECK(differences(one_page(content, "/Rotate 90")) == "page 1: /Rotate is another; ");
  CHECK(differences(one_page(content, "/Rotate 0/LastModified(D:2026)")) == "");
  CHECK(differences(one_page(content, "/AA<<>>")) == "page 1: /AA was added; ");
  CHECK(differences(one_page(content, "/CropBox[0 0 1 1]")) == "page 1: /CropBox is another; ");
  CHECK(differences(replaced(one_page(content), "/BaseFont/A", "/BaseFont/B")) ==
        "page 1: /Resources/Font/F0/BaseFont is another; ");
  CHECK(differences(replaced(one_page(content), "<0020>", "<0021>")).find("“Voujm!3139” stands where") !=
        std::string::npos);
}

TEST_CASE("links that are added or lead elsewhere are told") {
  const auto link = [](const std::string& to) { return "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(" + to + ")>>>>"; };
  const std::string expected = one_page(content, "/Annots[" + link("a") + link("b") + "]");
  CHECK(differences(expected, expected) == "");
  CHECK(differences(one_page(content, "/Annots[" + link("a") + link("c") + "]"), expected) ==
        "page 1: an annotation (/Link) is another, to c; ");
  CHECK(differences(one_page(content, "/Annots[" + link("a") + link("x") + link("b") + "]"), expected) ==
        "page 1: an annotation (/Link) was added, to x; ");
  CHECK(differences(one_page(content, "/Annots[" + link("a") + "]"), expected) == "page 1: links are missing; ");
  CHECK(differences(one_page(content, "/Annots[<</Subtype/FreeText/Rect[0 0 9 9]>>]")) ==
        "page 1: an annotation (/FreeText) was added; ");
}

TEST_CASE("an attachment that was added is told, whatever its name") {
  const auto attaching = [](const std::string& names) {
    return one_page(content, "", "/Names<</EmbeddedFiles<</Names[" + names + "]>>>>");
  };
  const auto file = [](const std::string& name, const char* what) {
    return "(" + name + ")<</Type/Filespec/Desc(" + what + ")>>";
  };
  const std::string expected = attaching(file("a", "x"));
  CHECK(differences(attaching(file("a", "x")), expected).find("was added") == std::string::npos);
  CHECK(differences(attaching(file("a", "x") + file("a", "y")), expected).find("an attachment was added: a; ") !=
        std::string::npos);
  std::string many;
  for (int i = 0; i < 200; ++i) many += file("a", "x");
  CHECK(differences(attaching(many), expected).find("attachments were added: more than are looked at; ") !=
        std::string::npos);
}

TEST_CASE("what is too much to look at is told as such") {
  std::string many = "/Annots[";
  for (int i = 0; i < 2'000; ++i) many += "<</Subtype/Text/Contents(" + std::to_string(i) + ")>>";
  const auto told = compared(one_page(content), one_page(content, many + "]"));
  REQUIRE(told.differences.size() == 2);
  CHECK(told.differences[0] == "page 1: annotations were added, more than are looked at");
  std::string info = "/Info<<";
  for (int i = 0; i < 200; ++i) info += "/K" + std::to_string(i) + "(x)";
  CHECK(compared(one_page(content), one_page(content, "", "", info + ">>")).differences.size() == 101);
}

TEST_CASE("a file that had to be mended is not the same content") {
  const std::string cut = one_page(content).substr(0, one_page(content).find("startxref"));
  CHECK(differences(cut).find("the file is damaged, so that other programs may show it otherwise: ") == 0);
}

TEST_CASE("a signature that shows nothing is an addition, and one that shows itself a difference") {
  const auto signed_with = [](const std::string& rectangle, const std::string& form) {
    const std::string field = "<</Subtype/Widget/FT/Sig/T(s)/Rect[" + rectangle + "]/V<</Type/Sig/Name(A Name)>>>>";
    return one_page(content, "/Annots[" + field + "]", "/AcroForm<</SigFlags 3" + form + "/Fields[" + field + "]>>");
  };
  const auto hidden = compared(one_page(content), signed_with("0 0 0 0", ""));
  CHECK(hidden.differences.empty());
  REQUIRE(hidden.additions.size() == 2);
  CHECK(hidden.additions[0] == "a signature of A Name; whether it is valid is not checked");
  CHECK(differences(signed_with("0 0 90 90", "")) == "page 1: an annotation (/Widget) was added; ");
  CHECK(differences(signed_with("0 0 0 0", "/NeedAppearances true")) == "a form was added; ");
  for (const char* flags : {"32", "36", "2.0", "-2"})  // not viewed, but printed; no flags at all
    CHECK(differences(signed_with(std::string("0 0 90 90]/F ") + flags + "/X[", "")) ==
          "page 1: an annotation (/Widget) was added; ");
  CHECK(differences(signed_with("0 0 90 90]/F 130/X[", "")) == "");
}

TEST_CASE("what the document does or carries beside its pages is told") {
  CHECK(differences(one_page(content, "", "/OpenAction<</S/JavaScript>>")) == "the catalogue: /OpenAction was added; ");
  CHECK(differences(one_page(content, "", "/Names<</JavaScript<<>>>>")) ==
        "the catalogue: /Names was added; the catalogue: /Names/JavaScript was added or differs; ");
  CHECK(differences(one_page(content, "", "/Lang(de)"), one_page(content, "", "/Lang(en)")) ==
        "the language differs; ");
  CHECK(differences(one_page(content), one_page(content, "", "/Lang(en)")) == "the language is missing; ");
  CHECK(differences(one_page(content, "", "", "/Info<</Title(b)>>"), one_page(content, "", "", "/Info<</Title(a)>>")) ==
        "the entries of the information dictionary: /Title is “b”; the entries of the information dictionary lack "
        "/Title “a”; ");
  const auto saved = compared(one_page(content), one_page(content, "", "", "/Info<</Producer(p)>>"));
  CHECK(saved.differences.empty());
  CHECK(saved.additions.size() == 1);
}

TEST_CASE("an identifier that is not made of what the file holds is told") {
  const auto with = [](const char* id) { return one_page(content, "", "", std::string("/ID[<") + id + "><00>]"); };
  CHECK(differences(with("AB"), with("AB")) == "");
  CHECK(differences(with("AC"), with("AB")).find("the identifier is another") == 0);
}

TEST_CASE("spaces that differ are told") {
  const std::string words = "BT /F0 9 Tf (to gether) Tj ET";
  CHECK(differences(one_page(replaced(words, "to g", "tog ")), one_page(words)) ==
        "page 1 is drawn in another way; its letters are the same, the spaces between them are not; ");
}

TEST_CASE("pages that are missing are told") {
  const std::string none = pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"});
  const auto missing = compared(one_page(content), none);
  CHECK_FALSE(missing.same_words);
  CHECK(missing.differences.at(0) == "it has 0 pages, and the attached report gives 1");
}

TEST_CASE("objects that lead in circles are compared once") {
  const auto circle = [](const char* end) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R/A 3 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", "<</Next 4 0 R>>",
                   std::string("<</Next 3 0 R/End ") + end + ">>"});
  };
  const Opened a(circle("1")), b(circle("1.00001")), c(circle("2"));
  CHECK_FALSE(verify::SameObjects(a.file, b.file).difference(a.file.root().get("/A"), b.file.root().get("/A")));
  CHECK(verify::SameObjects(a.file, c.file).difference(a.file.root().get("/A"), c.file.root().get("/A")) ==
        "/Next/End");
}
