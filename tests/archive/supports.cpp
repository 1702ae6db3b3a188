// What @supports asks for.
#include "archive/supports.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/html.hpp"
#include "archive/media_query.hpp"

using namespace brief::archive;

TEST_CASE("what Chromium has is supported") {
  for (const char* has : {"(display:grid)",
                          "(display: flex) and (gap: 1px)",
                          "(--x: anything at all)",
                          "(position:sticky)",
                          "(-webkit-appearance:none)",
                          "(width: calc(1px + 2em))",
                          "(background: linear-gradient(red, blue))",
                          "(-webkit-mask-image: url(a.svg))",
                          "(grid-template-rows: subgrid)",
                          "(color: oklch(50% 0.1 20))",
                          "(aspect-ratio: 16 / 9)",
                          "(display: var(--x))",
                          "(color: inherit)",
                          "(transform: rotate(.5turn))",
                          "(content: '5xyz')",
                          "(color: #5abcde)",
                          "(animation-timeline: scroll(root block))",
                          "(width: 100dvh)",
                          "(backdrop-filter: blur(1px)) or (-webkit-backdrop-filter: blur(1px))",
                          "(font-size: 1rem !important)",
                          "(margin-left: -1px)",
                          "(transition: all .2s ease-in-out)",
                          "(width:1e3px)",
                          "selector(:has(a))",
                          "selector(a > b:not(.c))",
                          "selector(::-webkit-scrollbar)",
                          "font-format(woff2)",
                          "font-tech(variations)",
                          "not (bogus: 1)",
                          "not selector(:bogus)",
                          "not (display: bogus)",
                          "(dis\\70lay:grid)"})
    CHECK_MESSAGE(is_supported(has), std::string(has));
}

TEST_CASE("what Chromium has not is not supported, and what is unknown holds neither way") {
  for (const char* lacks : {"(bogus: 1)",
                            "(display: bogus)",
                            "(position: bogus)",
                            "(-moz-appearance: none)",
                            "(-ms-ime-align: auto)",
                            "(-webkit-touch-callout: none)",
                            "(-webkit-overflow-scrolling: touch)",
                            "(font: -apple-system-body)",
                            "(background: -webkit-named-image(i))",
                            "(width: 5bogus)",
                            "(color: bogus(1))",
                            "(hanging-punctuation: first)",
                            "(grid-template-rows: masonry)",
                            "(display: -ms-grid)",
                            "(display:)",
                            "(display)",
                            "(position: -webkit-sticky)",
                            "(width: -moz-available)",
                            "selector(:bogus)",
                            "selector(::bogus)",
                            "selector(:-moz-focusring)",
                            "selector()",
                            "selector(a, b)",
                            "selector(:target-within)",
                            "font-format(svg)",
                            "font-tech(incremental)",
                            "bogus(x)",
                            "not bogus(x)",
                            "not (display: grid)",
                            "(display: grid) and (bogus: 1)",
                            "(--: x)",
                            "",
                            "()"})
    CHECK_MESSAGE(!is_supported(lacks), std::string(lacks));
}

TEST_CASE("what unsupported features hide is shown, and what their want hides is hidden") {
  const auto seen = [](const std::string& css) {
    const Outcome outcome = read_html("<style>" + css + "</style><p>A<p class=a>X");
    return std::get<Document>(outcome).text.find('X') != std::string::npos;
  };
  CHECK(seen("@supports (bogus:1){.a{display:none}}"));
  CHECK_FALSE(seen("@supports not (bogus:1){.a{display:none}}"));
  CHECK(seen("@supports selector(::bogus){.a{display:none}}"));
  CHECK(seen(".a,.b::bogus{display:none}"));
  CHECK(seen(".a,.b:target-within{display:none}"));
  CHECK_FALSE(seen(".a,.b::marker{display:none}"));
  CHECK_FALSE(seen(".a{display:none;display:-ms-grid}"));
}
