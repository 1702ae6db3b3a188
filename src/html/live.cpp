#include "html/live.hpp"

#include "base/digest.hpp"
#include "base/uri_reference.hpp"
#include "html/head.hpp"
#include "html/markup.hpp"

namespace brief::html {
namespace {

/// A page to stand in for a brief that could not be made yet.
std::string empty_page() {
  Markup markup;
  markup.verbatim("<!DOCTYPE html>\n");
  const auto add = [&markup] {
    const Element html(markup, "html", {{"lang", "en-GB"}});
    {
      const Element head(markup, "head");
      markup.empty("meta", {{"charset", "utf-8"}});
      const Element title(markup, "title");
      markup.text("No brief yet");
    }
    const Element body(markup, "body");
  };
  add();
  return std::string(markup.str());
}

std::string problems_box(std::string_view problems) {
  if (problems.empty()) return {};
  Markup markup;
  {
    const Element box(markup, "pre",
                      {{"role", "alert"},
                       {"style",
                        "margin: 0; padding: 1rem; overflow-x: auto; font: 0.875rem/1.4 monospace; "
                        "color: #ffffff; background: #7a1020"}});
    markup.text(problems);
  }
  return std::string(markup.str());
}

/// The window's name outlives the page: it carries the place on it over to the next. A page opened as a file may load
/// scripts beside it, but read no file.
std::string script(std::string_view stamp, std::string_view stamp_file) {
  return "<script>const place = /^brief-place (\\d+)$/.exec(window.name);\nif (place) scrollTo(0, Number(place[1]));\n"
         "window.name = \"\";\nsetInterval(() => {\n  const next = document.createElement(\"script\");\n  next.src = "
         "\"" +
         uri_reference(stamp_file) +
         "?\" + Date.now();\n  next.onload = () => {\n    next.remove();\n    if (briefStamp !== \"" +
         std::string(stamp) +
         "\") {\n      window.name = \"brief-place \" + Math.round(scrollY);\n      location.reload();\n    }\n  };\n  "
         "next.onerror = () => next.remove();\n  document.head.append(next);\n}, "
         "500);</script>";
}

void remove_policy(std::string& page) {
  const auto from = page.find("<meta http-equiv=\"Content-Security-Policy\"");
  if (from != std::string::npos) page.erase(from, page.find('>', from) + 1 - from);
}

}  // namespace

LivePage live_page(std::string_view published, std::string_view problems, std::string_view stamp_file) {
  std::string page = published.empty() ? empty_page() : std::string(published);
  remove_policy(page);
  // What a report holds is text on the page: these are tags.
  constexpr std::string_view body = "<body>", end = "</body>";
  page.insert(page.find(body) + body.size(), problems_box(problems));
  const std::string stamp = sha256_hex(page).substr(0, 16);
  page.insert(page.rfind(end), script(stamp, stamp_file));
  return {std::move(page), "briefStamp = \"" + stamp + "\";\n"};
}

}  // namespace brief::html
