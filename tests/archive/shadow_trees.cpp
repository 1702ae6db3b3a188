// Shadow trees: what stands in their slots is seen there, and nothing else of their hosts.
#include "archive/shadow_trees.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/html.hpp"

using namespace brief::archive;

namespace {

std::string seen(const std::string& html) { return std::get<Document>(read_html("<!DOCTYPE html>" + html)).text; }

/// An element with this shadow tree and these children.
std::string host(const std::string& tree, const std::string& children, const std::string& name = "x-y") {
  return "<" + name + "><template shadowrootmode=open>" + tree + "</template>" + children + "</" + name + ">";
}

}  // namespace

TEST_CASE("children of a host are seen in the slots they are assigned to, in the order of the tree") {
  CHECK(seen(host("<p>T</p>", "<p>X</p>")) == "T");
  CHECK(seen(host("<p>T</p><slot></slot>", "<p>X</p>")) == "T\n\nX");
  CHECK(seen(host("<slot name=b></slot><p>T</p><slot name=a></slot>", "<p slot=a>A</p><p slot=b>B</p><p>none</p>")) ==
        "B\n\nT\n\nA");
  CHECK(seen(host("<p>He said <slot></slot> and left.", "\xE2\x80\x9Cyes\xE2\x80\x9D")) == "He said “yes” and left.");
  CHECK(seen(host("<slot></slot>", "one <b>two</b> three<i slot=q>no</i>")) == "one two three");
  CHECK(seen(host("<slot name=a></slot><slot></slot>", "<p>1</p><p slot=a>2</p><p>3</p>")) == "2\n\n1\n\n3");
  CHECK(seen(host("<slot name=a></slot>", "<div><p slot=a>no child</p></div>")).empty());
  CHECK(seen("<p>A</p>" + host("<slot></slot>", "<p>X</p>", "div") + "<p>B</p>") == "A\n\nX\n\nB");
}

TEST_CASE("a slot's own content is seen where nothing is assigned to it") {
  CHECK(seen(host("<slot><p>F</p></slot>", "")) == "F");
  CHECK(seen(host("<slot><p>F</p></slot>", "<p>X</p>")) == "X");
  CHECK(seen(host("<slot name=a><p>F</p></slot>", "<p>X</p>")) == "F");
  CHECK(seen(host("<slot><p>F</p></slot><slot><p>G</p></slot>", "<p>X</p>")) == "X\n\nG");
}

TEST_CASE("what hides a slot, or what stands in it, hides it; styles are those of where each is written") {
  CHECK(seen(host("<slot hidden></slot><p>T", "<p>X</p>")) == "T");
  CHECK(seen(host("<slot></slot>", "<p hidden>X</p><p>Y</p>")) == "Y");
  CHECK(seen(host("<div style='visibility:hidden'><slot></slot></div>",
                  "<p>X</p><p style='visibility:visible'>Y</p>")) == "Y");
  CHECK(seen(host("<style>p{display:none}</style><p>T</p><slot></slot>", "<p>X</p>")) == "X");
  CHECK(seen("<style>p{display:none}</style>" + host("<p>T</p><slot></slot>", "<p>X</p>")) == "T");
  CHECK(seen("<style>x-y > b{display:none}</style>" + host("<slot></slot>", "<b>X</b><i>Y</i>")) == "Y");
}

TEST_CASE("variables are inherited through slots, and end with what they stand in") {
  const std::string css = "<style>:root{--x:block}p{display:var(--x)}</style>";
  CHECK(seen(css + host("<div style='--x:none'><slot></slot></div><slot name=b></slot>", "<p>X</p><p slot=b>Y</p>") +
             "<p>Z</p>") == "Y\n\nZ");
  CHECK(seen(css + host("<slot></slot><div style='--x:none'>T</div>", "<p>X</p>") + "<p>Z</p>") == "X\n\nT\n\nZ");
}

TEST_CASE("a tree's sheet may name its host") {
  CHECK(seen(host("<style>:host{display:none}</style><p>T</p>", "") + "<p>A") == "A");
  CHECK(seen(host("<style>:host(.q){display:none}</style><p>T</p>", "") + "<p>A") == "T\n\nA");
  CHECK(seen(host("<style>:host(x-y) p{display:none}</style><p>T</p><i>I</i>", "") + "<p>A") == "I\n\nA");
  CHECK(seen(host("<style>:host{display:none}</style>", host("<p>T</p>", "", "i-i")) + "<p>A") == "A");
  CHECK(seen("<style>:host{display:none}</style>" + host("<p>T</p>", "") + "<p>A") == "T\n\nA");
}

TEST_CASE("trees in trees") {
  const std::string inner = host("<p>I</p><slot></slot>", "<slot></slot>", "i-i");
  CHECK(seen(host(inner, "<p>X</p>")) == "I\n\nX");
  CHECK(seen(host("<slot></slot>", host("<p>I</p><slot></slot>", "<p>X</p>", "i-i"))) == "I\n\nX");
  std::string deep = "<p>X</p>";
  for (int i = 0; i < 100; ++i) deep = host("<div><slot></slot></div>", deep);
  CHECK(seen(deep) == "X");
}

TEST_CASE("a template declares a tree only once, only of an element that may have one") {
  CHECK(seen("<div><template shadowrootmode=open><p>T</template><template shadowrootmode=open><p>U</template><p>X") ==
        "T");
  CHECK(seen("<ul><template shadowrootmode=open><p>T</template><li>X</ul>") == "X");
  CHECK(seen("<x-y><div><template><p>T</template></div><p>X") == "X");
}

TEST_CASE("what follows and what language it is in decide of an element; definitions are not drawn") {
  CHECK(seen("<style>div:has(+ p.n){display:none}</style><div>X</div><p class=n>A</p><div>B</div>") == "A\n\nB");
  CHECK(seen("<style>i:has(~ b){display:none}</style><p><i>X</i> <u>A</u> <b>B</b> <i>C</i>") == "A B C");
  CHECK(seen("<style>p:lang(fr){display:none}</style><p lang=fr-CH>X<p lang=en>A<div lang=FR><p>X</div><p>B") ==
        "A\n\nB");
  CHECK(seen("<svg><defs><text>X</text></defs><clipPath><text>X</text></clipPath><text>A</text></svg>") == "A");
}
