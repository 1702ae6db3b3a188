#include "verify/xmp.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief::verify;

TEST_CASE("properties are the same as elements and as attributes") {
  const auto elements = xmp_properties(
      "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>\n<rdf:Description rdf:about='' xmlns:a='b'>\n"
      "<pdf:Producer>p</pdf:Producer><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>T &amp; "
      "U</rdf:li></rdf:Alt></dc:title>"
      "</rdf:Description></rdf:RDF></x:xmpmeta>");
  const std::vector<Property> expected{{"dc:title (kind of list)", "rdf:Alt"},
                                       {"dc:title[x-default]", "T & U"},
                                       {"pdf:Producer", "p"},
                                       {"xmlns:a", "b"},
                                       {"xmlns:x", "adobe:ns:meta/"}};
  CHECK(elements == expected);
  CHECK(xmp_properties(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><!-- <dc:title>V</dc:title> --><rdf:RDF><rdf:Description "
            "rdf:about=\"\" pdf:Producer = 'p' xmlns:a='b'/><rdf:Description><dc:title><rdf:Alt xml:lang='x-default'>"
            "<rdf:li> T &amp; U </rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>") == expected);
  CHECK(is_of_saving("pdf:Producer"));
  CHECK(is_of_saving("xmpMM:History[1]/stEvt:when"));
  for (const char* name : {"dc:title", "xmp:CreateDate", "/CreationDate", "xmpMM:VersionID"})
    CHECK_FALSE(is_of_saving(name));
}

TEST_CASE("what the same elements would mean otherwise is told") {
  const auto with = [](const std::string& inside) {
    return xmp_properties("<rdf:RDF xmlns:dc='dublin'><rdf:Description>" + inside + "</rdf:Description></rdf:RDF>");
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

TEST_CASE("what readers would not find, or read in another encoding, is told") {
  const auto packet = [](const std::string& before, const std::string& around, const std::string& description) {
    const std::string first = around.empty() ? "" : "<" + around + ">",
                      last = around.empty() ? "" : "</" + around + ">";
    return xmp_properties(before + "<x:xmpmeta>" + first + "<" + description +
                          "><dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></dc:creator></" + description + ">" +
                          last + "</x:xmpmeta>");
  };
  const auto whole = packet("<?xpacket begin='' id='W'?>", "rdf:RDF", "rdf:Description");
  CHECK(whole.size() == 2);
  CHECK(packet("<?xml version='1.0' encoding='UTF-8'?>", "rdf:RDF", "rdf:Description") == whole);
  for (const char* before : {"<?xml version='1.0' encoding='windows-1251'?>", "<?xpacket begin='' encoding='UTF-16'?>",
                             "<?xml-stylesheet href='a.xsl'?>"})
    CHECK(packet(before, "rdf:RDF", "rdf:Description") != whole);
  for (const char* around : {"", "rdf:Foo", "x:hidden", "rdf:Bag", "rdf:li", "dc:title"})
    CHECK(packet("", around, "rdf:Description") != whole);
  for (const char* description : {"rdf:li", "rdf:Other", "rdf:RDF", "dc:title", "x:xmpmeta", "rdf:Alt"})
    CHECK(packet("", "rdf:RDF", description) != whole);
  CHECK(xmp_properties("<rdf:RDF><rdf:Description><a:b><rdf:Description a:c='d'/></a:b></rdf:Description></rdf:RDF>") ==
        std::vector<Property>{{"a:b/a:c", "d"}});
}

TEST_CASE("a property is that of its namespace, whatever the prefix, and its text is what references stand for") {
  const auto with = [](const std::string& prefix, const std::string& of, const std::string& text) {
    return xmp_properties("<rdf:RDF xmlns:" + prefix + "='" + of + "'><rdf:Description><" + prefix + ":title>" + text +
                          "</" + prefix + ":title></rdf:Description></rdf:RDF>");
  };
  const std::string dublin = "http://purl.org/dc/elements/1.1/";
  const auto title = with("dc", dublin, "A \"b\" & é");
  CHECK(title == std::vector<Property>{{"dc:title", "A \"b\" & é"}, {"xmlns:dc", dublin}});
  CHECK(with("ns0", dublin, "A &quot;b&#34; &amp; &#xe9;") == title);
  CHECK(with("dc", dublin, "A &quot;b&quot; &amp;amp; é") != title);
  CHECK(with("dc", "http://example.org/", "A \"b\" & é") != title);
  CHECK(with("xmp", "http://ns.adobe.com/xap/1.0/mm/", "T").back().first == "xmpMM:title");
  const auto inner = xmp_properties(
      "<rdf:RDF xmlns:a='" + dublin +
      "'><rdf:Description><a:title xmlns:a='b'>T</a:title><a:title>U</a:title></rdf:Description></rdf:RDF>");
  CHECK(std::find(inner.begin(), inner.end(), Property("a:title", "T")) != inner.end());
  CHECK(std::find(inner.begin(), inner.end(), Property("dc:title", "U")) != inner.end());
  for (const char* text : {"&", "&;", "&x;", "&#;", "&#0;", "&#xD800;", "&#1114112;", "&amp"})
    CHECK(with("dc", dublin, text)[0].second == text);
}

TEST_CASE("a list is of its kind, and an ordered one in its order") {
  const auto creators = [](const std::string& kind, const std::string& items) {
    return xmp_properties("<rdf:RDF><rdf:Description><dc:creator><rdf:" + kind + ">" + items + "</rdf:" + kind +
                          "></dc:creator></rdf:Description></rdf:RDF>");
  };
  const std::string a = "<rdf:li>A</rdf:li>", b = "<rdf:li>B</rdf:li>";
  CHECK(creators("Seq", a + b) == std::vector<Property>{{"dc:creator (kind of list)", "rdf:Seq"},
                                                        {"dc:creator[1]", "A"},
                                                        {"dc:creator[2]", "B"}});
  CHECK(creators("Seq", a + b) != creators("Seq", b + a));
  CHECK(creators("Seq", a) != creators("Seq", a + a));
  CHECK(creators("Bag", a + b) == creators("Bag", b + a));
  CHECK(creators("Bag", a) != creators("Alt", a));
}

TEST_CASE("what is no packet has what can be read of it") {
  for (const char* packet : {"", "<", "<>", "<?>", "<?", "a", "<a", "<rdf:Description a:b", "<rdf:Description a:b=>",
                             "<rdf:Description a:b='>"})
    CHECK(xmp_properties(packet).size() <= 2);
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<a:b>c";
  CHECK(xmp_properties(deep).size() < 100);
}
