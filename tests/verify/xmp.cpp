#include "verify/xmp.hpp"

#include <doctest/doctest.h>

using namespace brief::verify;

TEST_CASE("properties are the same as elements and as attributes") {
  const auto elements = xmp_properties(
      "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>\n<rdf:Description rdf:about='' xmlns:a='b'>\n"
      "<pdf:Producer>p</pdf:Producer><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>T &amp; "
      "U</rdf:li></rdf:Alt></dc:title>"
      "</rdf:Description></rdf:RDF></x:xmpmeta>");
  const std::vector<Property> expected{{"dc:title", "T &amp; U"}, {"pdf:Producer", "p"}};
  CHECK(elements == expected);
  CHECK(xmp_properties(
            "<rdf:Description rdf:about=\"\" pdf:Producer = 'p' xmlns:dc='u'/><dc:title> T &amp; U </dc:title>") ==
        expected);
  CHECK(is_of_saving("pdf:Producer"));
  CHECK_FALSE(is_of_saving("dc:title"));
}

TEST_CASE("what is no packet has what can be read of it") {
  for (const char* packet :
       {"", "<", "<>", "a", "<a", "<rdf:Description a:b", "<rdf:Description a:b=>", "<rdf:Description a:b='>"})
    CHECK(xmp_properties(packet).size() <= 1);
}
