// Values of CSS: lengths, colours, shapes, and what of them hides words or shows them.
#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/css_colour.hpp"
#include "archive/css_effects.hpp"
#include "archive/css_length.hpp"
#include "archive/css_shapes.hpp"
#include "archive/html.hpp"

using namespace brief::archive;

namespace {

bool is_in(const std::string& body) {
  return std::get<Document>(read_html("<!DOCTYPE html><p>A</p>" + body + "<p>B</p>")).text.find('X') !=
         std::string::npos;
}

/// Whether X is seen in an element with this style, by attribute and by rule.
bool is_seen(const std::string& style) {
  const bool by_attribute = is_in("<div style=\"" + style + "\">X</div>");
  CHECK_MESSAGE(by_attribute == is_in("<style>.a{" + style + "}</style><div class=a>X</div>"), style);
  return by_attribute;
}

}  // namespace

TEST_CASE("lengths are taken as a desk's screen has them") {
  CHECK(css_length("12px") == 12);
  CHECK(css_length("-2em") == -32);
  CHECK(css_length("+1rem") == 16);
  CHECK(css_length("100vw") == 1280);
  CHECK(css_length("0") == 0);
  CHECK(css_length("0%") == 0);
  CHECK(css_length("calc(1px + 2em * 2)") == 65);
  CHECK(css_length("calc((1px - 3px) / 2)") == -1);
  for (const char* none :
       {"", "1", "px", "5%", "calc(1px", "calc(1px / 0)", "calc(5% + 1px)", "1px 2px", "min(1px,2px)"})
    CHECK_FALSE_MESSAGE(css_length(none), std::string(none));
  CHECK_FALSE(css_length("calc(" + std::string(100'000, '(')));
  CHECK(css_fraction("50%") == .5);
  CHECK(css_fraction(".5") == .5);
  CHECK_FALSE(css_fraction("5px"));
}

TEST_CASE("colours are compared where both are known and let nothing through") {
  for (const char* white : {"white", "#fff", "#ffffff", "#ffff", "#ffffffff", "rgb(255,255,255)", "rgb(255 255 255)",
                            "rgba(255, 255, 255, 1)", "rgb(100%, 100%, 100%)"})
    CHECK_MESSAGE(css_colour(white) == 0xFFFFFF, std::string(white));
  for (const char* none : {"#fff8", "#ffffff80", "rgba(255,255,255,.5)", "inherit", "", "#", "#12", "#xyz", "rgb(1,2)"})
    CHECK_FALSE_MESSAGE(css_colour(none), std::string(none));
  CHECK(css_background("#fff none repeat") == 0xFFFFFF);
  CHECK_FALSE(css_background("#fff url(a.png)"));
  CHECK_FALSE(css_background("linear-gradient(#fff,#000)"));
  CHECK(is_css_transparent("rgb(0 0 0 / 0%)"));
  CHECK_FALSE(is_css_transparent("color-mix(in srgb,red,blue,0)"));
  CHECK(are_one_colour(0xFFFFFF, 0xFEFDFF));
  CHECK_FALSE(are_one_colour(0xFFFFFF, 0xF5F5F5));
}

TEST_CASE("shapes that leave nothing of what they clip") {
  for (const char* nothing :
       {"circle(0)", "circle(0px at 50% 50%)", "ellipse(0 0)", "inset(50%)", "inset(100%)", "inset(0 0 100% 0)",
        "inset(50% 0)", "inset(50% round 5px)", "polygon(0 0)", "polygon(0 0,0 0,0 0)",
        "polygon(0px 0px,0% 0%,0 0,0 0)", "polygon(0 0,100% 0,50% 0)", "rect(0 0 0 0)", "xywh(0 0 0 0)"})
    CHECK_MESSAGE(clip_path_clips_all(nothing) == true, std::string(nothing));
  for (const char* some : {"none", "circle(50%)", "circle()", "inset(0)", "inset(10% 20%)", "inset(49%)",
                           "polygon(0 0,100% 0,100% 100%)", "ellipse(5px 5px)", "rect(0 auto auto 0)", "border-box"})
    CHECK_MESSAGE(clip_path_clips_all(some) == false, std::string(some));
  CHECK_FALSE(clip_path_clips_all("banana"));
  CHECK(clips_all("rect(0,0,0,0)") == true);
  CHECK(clips_all("rect(1px 1px 1px 1px)") == true);
  CHECK(clips_all("rect(auto,auto,auto,auto)") == false);
  CHECK(clips_all("rect(0,100px,50px,0)") == false);
  CHECK(filters_all("blur(1px) opacity(0)") == true);
  CHECK(filters_all("opacity(.5)") == false);
  CHECK(transformed("rotate(45deg) scale(0)")->gone);
  CHECK(transformed("matrix(0,0,0,0,1,1)")->gone);
  CHECK_FALSE(transformed("matrix(1,0,0,1,5,5)")->gone);
  const auto unread = transformed("matrix(0,0,0,none,0,0)");
  CHECK_FALSE((unread && unread->gone));
  CHECK_FALSE(transformed("banana"));
  CHECK(translated("-9999px 0")->away);
  CHECK(scaled("0 1")->gone);
  CHECK_FALSE(scaled(".5")->gone);
}

TEST_CASE("what leaves nothing of an element to be seen hides its words") {
  for (const char* hides : {"font:0/0 a",
                            "font:italic 700 0px serif",
                            "font-size:0",
                            "font-size:0.1px",
                            "font-size:calc(0px)",
                            "font-size:0%",
                            "clip-path:circle(0)",
                            "clip-path:inset(50%)",
                            "clip-path:polygon(0 0, 0 0, 0 0)",
                            "-webkit-clip-path:inset(100%)",
                            "filter:opacity(0)",
                            "-webkit-filter:opacity(0%)",
                            "transform:scale(0)",
                            "transform:scale(1,0)",
                            "transform:rotate(3deg) scaleY(0)",
                            "transform:translateX(-100vw)",
                            "transform:translate(-9999px)",
                            "transform:translate3d(-9999px, 0, 0)",
                            "transform:translateY(-9999px)",
                            "-webkit-transform:scale(0)",
                            "translate:-9999px",
                            "scale:0",
                            "transform:rotateX(90deg)",
                            "transform:matrix(1,0,0,1,-9999,0)",
                            "display:n\\6f ne",
                            "d\\69splay:none",
                            "display:NONE",
                            "content-visibility:hidden",
                            "opacity:0",
                            "opacity:0%",
                            "opacity:.001",
                            "visibility:collapse",
                            "height:0;overflow:hidden",
                            "max-width:0;overflow:hidden",
                            "height:0;overflow:clip",
                            "text-indent:-9999px",
                            "position:absolute;left:-9999px",
                            "position:absolute;left:-9999px;top:0",
                            "position:absolute;left:calc(-100vw - 10px)",
                            "position:fixed;top:-9999em",
                            "position:relative;left:-9999px",
                            "position:absolute;inset:-9999px auto auto -9999px",
                            "position:absolute;bottom:-9999px",
                            "position:absolute;clip:rect(0 0 0 0)",
                            "position:absolute;clip:rect(1px, 1px, 1px, 1px)",
                            "margin-left:-9999px",
                            "margin:-9999px 0 0 -9999px",
                            "display:none !important",
                            "display:none!\\69mportant"})
    CHECK_FALSE_MESSAGE(is_seen(hides), std::string(hides));
  for (const char* shows : {"font:12px/0 a",
                            "font:bold 1em/1.2 a,b",
                            "font:caption",
                            "font-size:1em",
                            "font:0",
                            "clip-path:circle(50%)",
                            "clip-path:inset(0 0 10% 0)",
                            "clip-path:url(#c)",
                            "filter:none",
                            "filter:blur(0)",
                            "transform:none",
                            "transform:translate(-50%,-50%)",
                            "transform:translateX(-100%)",
                            "transform:translateX(-20px)",
                            "display:flex;transform:translate3d(-1200px,0,0)",
                            "width:6000px;transform:translateX(-2400px)",
                            "white-space:nowrap;transform:translateX(-100vw)",
                            "width:300%;position:absolute;left:-1280px",
                            "transform:translateY(-1600px)",
                            "transform:translateX(-100vw);animation:in 1s",
                            "display:no\\6e-e",
                            "height:0",
                            "text-indent:-1em",
                            "left:-9999px",
                            "position:static;left:-9999px",
                            "position:relative;left:-40px",
                            "position:relative;left:-1200px",
                            "margin:0 -9999px;padding:0 9999px",
                            "margin-left:-1000px;border-left:1000px solid",
                            "clip:rect(0 0 0 0)",
                            "position:absolute;clip:rect(auto,auto,auto,auto)",
                            "opacity:.5",
                            "opacity:50%",
                            "overflow:hidden;max-width:100%",
                            "position:absolute;left:-9999px;left:0"})
    CHECK_MESSAGE(is_seen(shows), std::string(shows));
}

TEST_CASE("words in the colour of their own background are not seen") {
  for (const char* hides :
       {"color:#fff;background:#fff", "color:white;background-color:#ffffff", "color:#fefefe;background:white none",
        "background:rgb(0,0,0);color:black", "--c:#123456;color:var(--c);background:var(--c)"})
    CHECK_FALSE_MESSAGE(is_seen(hides), std::string(hides));
  for (const char* shows :
       {"color:#fff", "color:#fff;background:#000", "color:#fff;background:#fff url(a.png)",
        "color:#fff;background:#fff;background-image:linear-gradient(red,blue)",
        "color:#fff;background:rgba(255,255,255,.1)", "color:#fff;background:#fff;text-shadow:0 0 2px #000",
        "color:transparent;text-shadow:0 0 0 #000", "color:#fff;background:#fff;color:#000",
        "color:#fff;background:inherit", "color:#eee;background:#fff", "color:transparent;-webkit-text-stroke:1px red"})
    CHECK_MESSAGE(is_seen(shows), std::string(shows));
  CHECK_FALSE(is_in("<div style='color:#fff;background:#fff'><p>X</div>"));
  CHECK(is_in("<div style='color:#fff;background:#fff'><p style='color:#000'>X</div>"));
  CHECK(is_in("<div style='color:#fff;background:#fff'><p style='background:#000'>X</div>"));
}

TEST_CASE("what is inherited is undone inside") {
  CHECK(is_in("<div style='text-indent:-9999px'><p style='text-indent:0'>X</div>"));
  CHECK_FALSE(is_in("<div style='text-indent:-9999px'><p>X</div>"));
  CHECK(is_in("<div style='visibility:hidden'><p style='visibility:initial'>X</div>"));
  CHECK(is_in("<div style='font-size:0'><p style='font:1rem a'>X</div>"));
}

TEST_CASE("escapes stand for their characters wherever names do") {
  const auto seen = [](const std::string& css) {
    return is_in("<style>" + css + "</style><p class='a:b a' data-k='x y'>X");
  };
  for (const char* hides : {".a\\:b{display:none}", ".\\61{display:none}", "[data-k='x\\20 y']{display:none}",
                            "@\\6d edia screen{.a{display:none}}", "p:n\\6ft(.q){display:none}",
                            ".a{display:v\\61r(--x,none)}", ".a{--x:n\\6fne;display:var(--x)}"})
    CHECK_FALSE_MESSAGE(seen(hides), std::string(hides));
  for (const char* shows :
       {".a\\b{display:none}", "[data-k='x\\21 y']{display:none}", "@\\6d edia print{.a{display:none}}"})
    CHECK_MESSAGE(seen(shows), std::string(shows));
}

TEST_CASE("a property of several readings stands in the table once for each, together") {
  std::string_view last;
  std::vector<std::string_view> seen;
  for (const KnownProperty& known : known_properties()) {
    if (known.name != last) CHECK(std::find(seen.begin(), seen.end(), known.name) == seen.end());
    seen.push_back(last = known.name);
  }
}
