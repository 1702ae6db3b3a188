#include "verify/xmp.hpp"

#include <doctest/doctest.h>

using namespace brief::verify;

TEST_CASE("properties are the same as elements and as attributes") {
  const auto elements = xmp_properties(
      "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>\n<rdf:Description rdf:about='' xmlns:a='b'>\n"
      "<pdf:Producer>p</pdf:Producer><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>T &amp; "
      "U</rdf:li></rdf:Alt></dc:title>"
      "</rdf:Description></rdf:RDF></x:xmpmeta>");
  const std::vector<Property> expected{{"dc:title", "rdf:Alt"},
                                       {"dc:title[x-default]", "T &amp; U"},
                                       {"pdf:Producer", "p"},
                                       {"xmlns:a", "b"},
                                       {"xmlns:x", "adobe:ns:meta/"}};
  CHECK(elements == expected);
  CHECK(xmp_properties(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><!-- <dc:title>V</dc:title> --><rdf:Description "
            "rdf:about=\"\" pdf:Producer = 'p' xmlns:a='b'/><dc:title><rdf:Alt xml:lang='x-default'> T &amp; U "
            "</rdf:Alt></dc:title></x:xmpmeta>") == expected);
  CHECK(is_of_saving("pdf:Producer"));
  CHECK(is_of_saving("xmpMM:History[1]/stEvt:when"));
  for (const char* name : {"dc:title", "xmp:CreateDate", "/CreationDate", "xmpMM:VersionID"})
    CHECK_FALSE(is_of_saving(name));
}

TEST_CASE("what the same elements would mean otherwise is told") {
  const auto with = [](const std::string& inside) {
    return xmp_properties("<r xmlns:dc='dublin'><rdf:Description>" + inside + "</rdf:Description></r>");
  };
  const auto title = with("<dc:title>T</dc:title>");
  CHECK(with(" <dc:title\n>T</dc:title > ") == title);
  for (const char* other : {"<dc:title xmlns:dc='other'>T</dc:title>", "<a:b><dc:title>T</dc:title></a:b>",
                            "<dc:title xml:lang='fr'>T</dc:title>", "<dc:title><![CDATA[T]]></dc:title>",
                            "<dc:title rdf:resource='T'>U</dc:title>", "<dc:title>T</dc:other>", "<dc:title>T",
                            "<dc:title rdf:ID='x'>T</dc:title>", "<dc:title a:b='c>d'>T</dc:title>"})
    CHECK(with(other) != title);
  CHECK(with("<dc:title rdf:resource='T'/>") == title);
}

TEST_CASE("a list is of its kind, and an ordered one in its order") {
  const auto creators = [](const std::string& kind, const std::string& items) {
    return xmp_properties("<rdf:D><dc:creator><rdf:" + kind + ">" + items + "</rdf:" + kind + "></dc:creator></rdf:D>");
  };
  const std::string a = "<rdf:li>A</rdf:li>", b = "<rdf:li>B</rdf:li>";
  CHECK(creators("Seq", a + b) ==
        std::vector<Property>{{"dc:creator", "rdf:Seq"}, {"dc:creator[1]", "A"}, {"dc:creator[2]", "B"}});
  CHECK(creators("Seq", a + b) != creators("Seq", b + a));
  CHECK(creators("Seq", a) != creators("Seq", a + a));
  CHECK(creators("Bag", a + b) == creators("Bag", b + a));
  CHECK(creators("Bag", a) != creators("Alt", a));
}

TEST_CASE("what is no packet has what can be read of it") {
  for (const char* packet :
       {"", "<", "<>", "a", "<a", "<rdf:Description a:b", "<rdf:Description a:b=>", "<rdf:Description a:b='>"})
    CHECK(xmp_properties(packet).size() <= 2);
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<a:b>c";
  CHECK(xmp_properties(deep).size() < 100);
}
