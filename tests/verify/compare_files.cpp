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
  CHECK(differences(one_page(content, "/Rotate 90")) == "page 1: /Rotate is not the same; ");
  CHECK(differences(one_page(content, "/Rotate 0/LastModified(D:2026)")) == "");
  CHECK(differences(one_page(content, "/AA<<>>")) == "page 1: /AA was added; ");
  CHECK(differences(one_page(content, "/CropBox[0 0 1 1]")) == "page 1: /CropBox is not the same; ");
  CHECK(differences(replaced(one_page(content), "/BaseFont/A", "/BaseFont/B")) ==
        "page 1: /Resources/Font/F0/BaseFont is not the same; ");
  CHECK(differences(replaced(one_page(content), "<0020>", "<0021>")).find("“Voujm!3139” stands where") !=
        std::string::npos);
}

TEST_CASE("what a program keeps for itself was added, in a page or in the catalogue") {
  const std::string kept = "/PieceInfo<</Own<</Private 1>>>>";
  CHECK(compared(one_page(content), one_page(content, kept, kept)).additions ==
        std::vector<std::string>{"the catalogue: /PieceInfo", "page 1: /PieceInfo"});
  CHECK(differences(one_page(content, kept, kept)) == "");
}

TEST_CASE("what is shown at first beside the pages is no content, and is told") {
  const auto opening = [](const std::string& entries) { return one_page(content, "", entries); };
  const std::string expected = opening("/PageMode/UseOutlines");
  CHECK(compared(expected, opening("/PageMode/UseAttachments/PageLayout/OneColumn")).differences.empty());
  CHECK(compared(expected, opening("/PageMode/UseAttachments/PageLayout/OneColumn")).rewritten ==
        std::vector<std::string>{"the catalogue: /PageMode is /UseAttachments, not /UseOutlines",
                                 "the catalogue: /PageLayout is /OneColumn"});
  CHECK(compared(expected, opening("")).rewritten ==
        std::vector<std::string>{"the catalogue: /PageMode is left out, not /UseOutlines"});
  CHECK(compared(expected, expected).rewritten.empty());
  CHECK(differences(opening("/PageMode<</S/JavaScript>>"), expected) == "the catalogue: /PageMode is no name; ");
}

TEST_CASE("links that are added or lead elsewhere are told") {
  const auto link = [](const std::string& to) { return "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(" + to + ")>>>>"; };
  const std::string expected = one_page(content, "/Annots[" + link("a") + link("b") + "]");
  CHECK(differences(expected, expected) == "");
  CHECK(differences(one_page(content, "/Annots[" + link("a") + link("c") + "]"), expected) ==
        "page 1: an annotation (/Link) is not the same, to c; ");
  CHECK(differences(one_page(content, "/Annots[" + link("a") + link("x") + link("b") + "]"), expected) ==
        "page 1: an annotation (/Link) was added, to x; ");
  CHECK(differences(one_page(content, "/Annots[" + link("a") + "]"), expected) == "page 1: links are missing; ");
  CHECK(differences(one_page(content, "/Annots[" + link("a") + "99 0 R]"), expected) ==
        "page 1: an annotation is missing; ");
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
    CHECK(differences(signed_with(std::string("0 0 90 90]/F ") + flags + "/TU[", "")) ==
          "page 1: an annotation (/Widget) was added; ");
  CHECK(differences(signed_with("0 0 90 90]/F 130/TU[", "")) == "");
}

TEST_CASE("a signature that shows or does something all the same is a difference") {
  const auto field = [](const std::string& entries, const std::string& of_form = "") {
    const std::string one = "<</Subtype/Widget/FT/Sig/T(s)" + entries + ">>";
    return one_page(content, "/Annots[" + one + "]",
                    "/AcroForm<</Fields[" + (of_form.empty() ? one : "<<" + of_form + ">>") + "]>>");
  };
  CHECK(differences(field("/Rect[9 9 9 9]/MK<<>>/F 132")) == "");
  for (const char* entries :
       {"/Rect[0 300 500 300]", "/Rect[0 300 0 900]", "/Rect[(0) 0 (a) 500]", "/Rect[9 9 9 9]/MK<</BC[1 0 0]>>",
        "/Rect[9 9 9 9]/BS<</W 600>>", "/Rect[0 0 9 9]/F 2/Parent<</FT/Sig/AA<<>>>>", "/Rect[0 0 9 9]/F 2/AA<<>>",
        "/Rect[0 0 9 9]/F 2/Kids[]", "/Rect[9 9]", "/F 2.0"})
    CHECK_MESSAGE(differences(field(entries)).find("an annotation (/Widget) was added") != std::string::npos, entries);
  const std::string point = "/Rect[9 9 9 9]";
  CHECK(differences(field(point, "/FT/Sig/T(a)")) == "");
  CHECK(differences(field(point, "/FT/Sig/T(a)/AA<</C<</S/JavaScript>>>>")) == "a form was added; ");
}

TEST_CASE("data behind a filter that programs do not decode alike is told") {
  const auto coded = [](const std::string& entries, const std::string& data) {
    return page_of(stream_of(data, entries));
  };
  std::string hexadecimal;
  for (const char c : content) hexadecimal += {"0123456789ABCDEF"[c >> 4 & 15], "0123456789ABCDEF"[c & 15]};
  CHECK(differences(coded("/Filter/ASCIIHexDecode", hexadecimal + ">")) == "");
  CHECK(differences(coded("/Filter[/ASCIIHexDecode]/DecodeParms[null]", hexadecimal + ">")) == "");
  for (const char* entries : {"/Filter/RunLengthDecode", "/Filter/DCTDecode", "/Filter/JPXDecode", "/Filter/OfAnother",
                              "/Filter[/Crypt]", "/F(elsewhere)", "/F<</F(elsewhere)>>/FFilter/FlateDecode"})
    CHECK_MESSAGE(differences(coded(entries, content)).find("page 1 cannot be decoded") == 0, entries);
  const std::string font = one_page(content);
  CHECK(differences(replaced(font, "endbfrange", "endbfrange")) == "");
  std::string behind = font;
  const auto at = behind.find("<</Length", behind.find("/ToUnicode"));
  CHECK(differences(behind.insert(at + 2, "/Filter/DCTDecode")).find("/ToUnicode") != std::string::npos);
}

TEST_CASE("a tree of pages that other programs follow to fewer pages is told") {
  const std::string expected = one_page(content);
  for (const auto& [from, to] :
       {std::pair{"/Count 1", "/Count 0"}, std::pair{"/Count 1", "/Count 2"}, std::pair{"/Count 1", "/Count 1.0"},
        std::pair{"/Count 1", "/Count 1/AA<<>>"}, std::pair{"/Page/Parent 2 0 R", "/Page/Parent 1 0 R"},
        std::pair{"/Page/Parent 2 0 R", "/Page/Parent 2 0 R/Count 1"}})
    CHECK(differences(replaced(expected, from, to)).find("the tree of pages: ") != std::string::npos);
  const std::string page = "<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>";
  const auto tree = [&](const std::string& first, const std::string& second) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count " + first + ">>",
                   "<</Type/Pages/Parent 2 0 R/Kids[4 0 R 5 0 R]/Count " + second + ">>", page, page});
  };
  CHECK(differences(tree("2", "2"), tree("2", "2")) == "");
  CHECK(differences(tree("2", "1"), tree("2", "2")).find("the tree of pages: /Count is not 2") != std::string::npos);
  CHECK(differences(tree("1", "2"), tree("2", "2")).find("the tree of pages: /Count is not 2") != std::string::npos);
}

TEST_CASE("metadata that are emptied are told") {
  const auto with = [](const std::string& packet) { return one_page(packet, "", "/Metadata 4 0 R"); };
  const std::string packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:title>T</dc:title></x:xmpmeta>";
  CHECK(differences(with(packet), with(packet)) == "");
  CHECK(differences(with(""), with(packet)).find("the metadata lack ") != std::string::npos);
  CHECK(differences(with(" "), with(packet)).find("the metadata lack ") != std::string::npos);
}

TEST_CASE("what says how the file was saved is told, and what it says of itself besides is a difference") {
  const auto told = [](const std::string& given, const std::string& expected) {
    const auto made = compared(expected, given);
    std::string all;
    for (const auto* list : {&made.differences, &made.additions, &made.rewritten})
      for (const std::string& line : *list) all += line + "; ";
    return all;
  };
  const std::string plain = one_page(content);
  CHECK(told(replaced(plain, "%PDF-1.7", "%PDF-1.4"), plain) ==
        "the first line gives the version of PDF as 1.4, not 1.7; ");
  CHECK(told(one_page(content, "", "/Version/1.3"), plain) == "the catalogue gives the version of PDF as /1.3; ");
  CHECK(told(one_page(content, "", "/Extensions<<>>"), plain) ==
        "the catalogue: /Extensions, beyond the version of PDF; ");
  CHECK(told(one_page(content, "/PieceInfo<<>>"), plain) == "page 1: /PieceInfo; ");
  CHECK(told(one_page(content, "", "", "/Own(x)"), plain) == "the trailer: /Own; ");
  const auto information = [](const std::string& entries) {
    return one_page(content, "", "", "/Info<<" + entries + ">>");
  };
  CHECK(told(information(""), information("/ModDate(D:2026)")) ==
        "the entries of the information dictionary no longer have /ModDate; ");
  CHECK(differences(information("/CreationDate(D:1999)"), information("/CreationDate(D:2026)")) != "");
  CHECK(differences(information(""), information("/CreationDate(D:2026)")) != "");
  CHECK(differences(information("/CreationDate(D:20260101000000+00'00')"),
                    information("/CreationDate(D:20260101000000Z)")) == "");
  CHECK(differences(information("/CreationDate(D:20260101000000+01'00')"),
                    information("/CreationDate(D:20260101000000Z)")) != "");
  CHECK(differences(information("/CreationDate(D:2026)"), plain) == "");
  const auto metadata = [](const std::string& entries, const std::string& title) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R/Metadata 3 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
                   stream_of("<rdf:RDF><rdf:Description><dc:title>" + title + "</dc:title></rdf:Description></rdf:RDF>",
                             entries)});
  };
  const std::string packet = metadata("/Type/Metadata/Subtype/XML", "<rdf:Alt><rdf:li>T</rdf:li></rdf:Alt>");
  CHECK(differences(packet, packet) == "");
  CHECK(differences(metadata("/Type/Metadata/Subtype/Own", "<rdf:Alt><rdf:li>T</rdf:li></rdf:Alt>"), packet) ==
        "the metadata: /Subtype is not the same; ");
  CHECK(differences(metadata("/Type/Metadata/Subtype/XML", "<rdf:Bag><rdf:li>T</rdf:li></rdf:Bag>"), packet) ==
        "the metadata: dc:title (kind of list) is “rdf:Bag”; the metadata lack dc:title (kind of list) “rdf:Alt”; ");
}

TEST_CASE("a form is the same where it draws the same; other data are the same bytes") {
  const auto with = [](const char* subtype, const char* data) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R/A 3 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
                   stream_of(data, std::string("/Subtype/") + subtype)});
  };
  CHECK(differences(with("Form", "1 .5 0 rg\n0 0 m"), with("Form", "1 0.50 0 rg 0 0 m")) == "");
  CHECK(differences(with("Form", "1 .6 0 rg 0 0 m"), with("Form", "1 .5 0 rg 0 0 m")) == "the catalogue: /A differs; ");
  CHECK(differences(with("XML", "1 .50"), with("XML", "1 .5")) == "the catalogue: /A differs; ");
}

TEST_CASE("that labels of pages begin at 1 is what they do without a word") {
  const auto labels = [](const char* more) {
    return one_page(content, "", std::string("/PageLabels<</Nums[0<</S/D") + more + ">>]>>");
  };
  CHECK(differences(labels("/St 1"), labels("")) == "");
  CHECK(differences(labels("/St 2"), labels("")) != "");
  CHECK(differences(labels(""), labels("/St 2")) != "");
}

TEST_CASE("an integer in an object is the same integer, and a real number is a number near it") {
  const auto with = [](const char* entries) { return one_page(content, entries); };
  CHECK(differences(with("/StructParents 5/CropBox[0 0 9.5 9]"), with("/StructParents 5/CropBox[0 0 9.50001 9]")) ==
        "");
  CHECK(differences(with("/StructParents 5.0"), with("/StructParents 5")) != "");
  CHECK(differences(with("/StructParents 5.00005"), with("/StructParents 5")) != "");
}

TEST_CASE("strings are the same bytes, or the same text in a coding of the file's version where they are text") {
  const auto with = [](const char* entries) {
    return one_page(content, "/Annots[<</Subtype/Link/Rect[0 0 9 9]" + std::string(entries) + ">>]");
  };
  const std::string text = with("/Contents(ab)");
  CHECK(differences(with("/Contents<FEFF00610062>"), text) == "");
  CHECK(differences(with("/Contents<FFFE61006200>"), text) != "");
  CHECK(differences(with("/Contents<EFBBBF6162>"), text) != "");
  CHECK(differences(replaced(with("/Contents<EFBBBF6162>"), "%PDF-1.7", "%PDF-2.0"), text) == "");
  CHECK(differences(with("/A<</S/URI/URI<FEFF00610062>>>"), with("/A<</S/URI/URI(ab)>>")) != "");
  CHECK(differences(with("/A<</S/URI/URI<6162>>>"), with("/A<</S/URI/URI(ab)>>")) == "");
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
  const Opened a(circle("1.5")), b(circle("1.50001")), c(circle("2"));
  CHECK_FALSE(verify::SameObjects(a.file, b.file).difference(a.file.root().get("/A"), b.file.root().get("/A")));
  CHECK(verify::SameObjects(a.file, c.file).difference(a.file.root().get("/A"), c.file.root().get("/A")) ==
        "/Next/End");
}
