#include "verify/xml_references.hpp"

#include <doctest/doctest.h>

using brief::verify::without_references;

TEST_CASE("references are the characters that they stand for, once") {
  CHECK(without_references("a &lt;b&gt; &quot;&apos;&amp;amp; &#233;&#xE9;&#x1F600;") == "a <b> \"'&amp; éé😀");
  CHECK(without_references("") == "");
}

TEST_CASE("what is no reference stays") {
  for (const char* text :
       {"&", "&;", "&x;", "a & b; c", "&#;", "&#0;", "&#xD800;", "&#1114112;", "&amp", "&#99999999999;"})
    CHECK(without_references(text) == text);
}
