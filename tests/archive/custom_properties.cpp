// Custom properties: what var() comes to, as browsers have it.
#include "archive/custom_properties.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/cascade_weight.hpp"
#include "archive/css.hpp"
#include "archive/html.hpp"

using namespace brief::archive;

namespace {

/// Whether X is seen in a page with this sheet and body.
bool is_seen(const std::string& css, const std::string& body = "<p class=a>X</p>") {
  const Outcome outcome = read_html("<!DOCTYPE html><style>" + css + "</style><p>A</p>" + body + "<p>B</p>");
  return std::get<Document>(outcome).text.find('X') != std::string::npos;
}

}  // namespace

TEST_CASE("what one element declares is nothing to those beside it and inside these") {
  CHECK(is_seen(".d{--x:none}.a{display:var(--x,block)}", "<div class=d>c</div><section><p class=a>X</p></section>"));
}

TEST_CASE("a variable stands for what the element or the nearest about it declares") {
  CHECK_FALSE(is_seen(":root{--x:none}.a{display:var(--x)}"));
  CHECK_FALSE(is_seen("html{--x:none}.a{display:var(--x)}"));
  CHECK_FALSE(is_seen("body{--x:none}.a{display:VAR( --x )}"));
  CHECK_FALSE(is_seen(".a{display:var(--x);--x:none}"));
  CHECK(is_seen(":root{--x:none}p{--x:block}.a{display:var(--x)}"));
  CHECK(is_seen(":root{--x:none}.a{display:var(--X,block)}"));
  CHECK_FALSE(is_seen(":root{--x:hidden}.a{visibility:var(--x)}"));
  CHECK_FALSE(is_seen(":root{--x:transparent}.a{color:var(--x)}"));
  CHECK_FALSE(is_seen(":root{--o:0}.a{color:rgb(0 0 0 / var(--o))}"));
  CHECK(is_seen(":root{--o:1}.a{color:rgb(0 0 0 / var(--o))}"));
  CHECK_FALSE(is_seen(":root{--o:0}.a{opacity:var(--o)}"));
  CHECK_FALSE(is_seen(":root{--s:0}.a{transform:scale(var(--s))}"));
  CHECK_FALSE(is_seen(".a{display:var(--x)}", "<div style='--x:none'><p class=a>X</p></div>"));
  CHECK(is_seen(".a{display:var(--x)}", "<div style='--x:none'></div><p class=a>X</p>"));
  CHECK_FALSE(is_seen("", "<p style='--x:none;display:var(--x)'>X</p>"));
  CHECK_FALSE(is_seen(":root{--x:no}.a{display:var(--x)}.a{display:none}"));
  CHECK_FALSE(is_seen(":root{--x:none!important}p{--x:block}.a{display:var(--x)}", "<div class=a>X</div>"));
  CHECK_FALSE(is_seen(".a{--x:none!important}.a{--x:block}.a{display:var(--x)}"));
  CHECK_FALSE(is_seen(".a{--\\78:none;display:var(--x)}"));
}

TEST_CASE("a fallback stands where nothing is declared; without one the property is as if it were unset") {
  CHECK_FALSE(is_seen(".a{display:var(--x,none)}"));
  CHECK_FALSE(is_seen(".a{display:var(--x,var(--y,none))}"));
  CHECK(is_seen(":root{--x:block}.a{display:var(--x,none)}"));
  CHECK(is_seen(".a{display:none}.a{display:var(--x)}"));
  CHECK(is_seen(".a{display:none}.a{display:var(--x,banana)}"));
  CHECK_FALSE(is_seen(".a{display:none}.a{display:banana}"));
  CHECK(is_seen(":root{--x:none}.a{--x:initial;display:var(--x,block)}"));
  CHECK_FALSE(is_seen(":root{--x:none}.a{--x:inherit;display:var(--x,block)}"));
  CHECK_FALSE(is_seen(":root{--x:none}.a{--x:unset;display:var(--x,block)}"));
  CHECK(is_seen("div{visibility:hidden}.a{visibility:visible}p.a{visibility:var(--x)}"));
  CHECK_FALSE(
      is_seen("div{visibility:hidden}.a{visibility:visible}p.a{visibility:var(--x)}", "<div><p class=a>X</div>"));
}

TEST_CASE("an empty value is a value; words on both sides of a reference are not joined") {
  CHECK_FALSE(is_seen(":root{--t: }.a{display:var(--t) none}"));
  CHECK(is_seen(":root{--t:initial}.a{display:none}p.a{display:var(--t) none}"));
  CHECK(is_seen(":root{--n:no}.a{display:var(--n)ne}"));
  CHECK(is_seen(":root{--n:0}.a{opacity:1;font-size:var(--n)px}"));
}

TEST_CASE("what a variable stands for is told where it was declared") {
  // At the root --a is invalid already, whatever --b becomes further in.
  CHECK(is_seen(":root{--a:var(--b)}p{--b:none}.a{display:var(--a,block)}"));
  CHECK_FALSE(is_seen(":root{--a:var(--b);--b:none}p{--b:block}.a{display:var(--a)}"));
  CHECK_FALSE(is_seen("p{--a:var(--b)}:root{--b:none}.a{display:var(--a)}"));
}

TEST_CASE("references in a circle are invalid, and what refers to them takes its fallback") {
  CHECK(is_seen(":root{--a:var(--a,none)}.a{display:var(--a)}"));
  CHECK(is_seen(":root{--a:var(--b);--b:var(--c,none);--c:var(--a,none)}.a{display:var(--a)}"));
  CHECK_FALSE(is_seen(":root{--a:var(--b);--b:var(--a)}.a{display:var(--a,none)}"));
  // One of the same name further out closes no circle; but `--x: var(--x)` refers to itself.
  CHECK_FALSE(is_seen(":root{--x:none}p{--y:var(--x)}.a{display:var(--y)}"));
  CHECK(is_seen(":root{--x:none}.a{--x:var(--x);display:var(--x)}"));
}

TEST_CASE("a registered property has its initial value, and may not be inherited") {
  const std::string known = "@property --x{syntax:'*';inherits:false;initial-value:none}";
  CHECK_FALSE(is_seen(known + ".a{display:var(--x)}"));
  CHECK_FALSE(is_seen(known + ":root{--x:block}.a{display:var(--x)}"));
  CHECK(is_seen(known + ".a{--x:block;display:var(--x)}"));
  CHECK(is_seen("@property --x{syntax:'*';inherits:true;initial-value:none}:root{--x:block}.a{display:var(--x)}"));
}

TEST_CASE("values of custom properties may hold braces, and conditions hold for them as for others") {
  CHECK_FALSE(is_seen(".a{--j:{a:b;c:d};display:none}"));
  CHECK(is_seen(".a{--j:{display:none};}"));
  CHECK(is_seen("@media print{:root{--x:none}}.a{display:var(--x)}"));
  CHECK_FALSE(is_seen("@media screen{:root{--x:none}}.a{display:var(--x)}"));
}

TEST_CASE("references that grow without end are invalid, and soon so") {
  std::string css = ":root{--v0:none", tall = ":root{--v0:none";
  for (int i = 1; i <= 60; ++i) {
    const std::string before = "var(--v" + std::to_string(i - 1) + ")", name = ";--v" + std::to_string(i) + ":";
    css.append(name).append(before).append(before);
    tall.append(name).append(before);
  }
  std::string body;
  for (int i = 0; i < 2000; ++i) body += "<p class=a>X</p>";
  CHECK(is_seen(css + "}.a{display:none}.a{display:var(--v60)}", body));
  CHECK(is_seen(tall + "}.a{display:none}.a{display:var(--v60)}", body));
  CHECK_FALSE(is_seen(tall + "}.a{display:var(--v20)}"));
}

TEST_CASE("the greater weight wins, and importance turns layers about") {
  CHECK(cascade_weight(1, 0, false) > cascade_weight(0, 0, false));
  CHECK(cascade_weight(0, 2, false) > cascade_weight(1, 1, false));
  CHECK(cascade_weight(0, 2, true) < cascade_weight(0, 1, true));
  CHECK(cascade_weight(0, 1, true) > cascade_weight(weight_of_attribute, 0, false));
  CHECK(cascade_weight(weight_of_attribute, 0, false) > cascade_weight(0, most_layer_ranks - 1, false));
}

TEST_CASE("declarations are told from custom properties, and values with variables are kept") {
  CssStrings strings;
  const DeclarationBlock block = parse_declarations("--b: 1; color: red; display: var(--b) !important; --a:2", strings);
  REQUIRE(block.declarations.size() == 4);  // a display bears on three things
  CHECK(block.declarations[0].with_variables.empty());
  CHECK(block.declarations[1].with_variables == "var(--b)");
  CHECK(block.declarations[1].important);
  REQUIRE(block.custom.size() == 2);
  CHECK(block.custom[0].name == "--a");
  CHECK(has_variables("calc(1px + var(--x))"));
  CHECK_FALSE(has_variables("somevar(--x)"));
  const auto said = [](std::string_view name, const std::optional<std::string>& value) {
    for (const KnownProperty& known : known_properties())
      if (known.name == name) return said_of_substituted(known.property, known.read, value).effect;
    return Effect::block;
  };
  CHECK(said("display", "none") == Effect::hides);
  CHECK(said("display", std::nullopt) == Effect::shows);
  CHECK(said("color", std::nullopt) == Effect::unset);
}
