// What the tools that save pages write into them.
#include "archive/saving_tools.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archive/archive.hpp"
#include "archive/html.hpp"

using namespace brief::archive;

TEST_CASE("a page saved by a tool names its address and the day") {
  struct Row {
    std::string comment, url, saved, tool;
  };
  const std::vector<Row> rows{
      {"\n Page saved with SingleFile \n url: https://a.example/x \n saved date: Wed Oct 22 2025 09:30:00 GMT+0200 "
       "(CEST)\n",
       "https://a.example/x", "2025-10-22", "SingleFile"},
      {" saved from url=(0019)https://a.example/x ", "https://a.example/x", "", "saved from url"},
      {" Saved from https://a.example/x?y=1 at 2025-10-22T09:30:00Z using monolith v2.8.3 ", "https://a.example/x?y=1",
       "2025-10-22", "monolith"},
      {" Saved from https://a.example/ at 2025-10-22 09:30:00 UTC using monolith v2.10.1 ", "https://a.example/",
       "2025-10-22", "monolith"},
      {" Saved from local source at 2025-10-22T09:30:00Z using monolith v2.8.3 ", "", "2025-10-22", "monolith"},
      {" Mirrored from a.example/x.html by HTTrack Website Copier/3.x [XR&CO'2014], Wed, 22 Oct 2025 09:30:00 GMT ",
       "http://a.example/x.html", "2025-10-22", "HTTrack"},
      {" Mirrored from https://a.example/x by HTTrack Website Copier/3.49-2 [XR&CO'2014], Sat, 01 Nov 2025 09:30:00 "
       "GMT ",
       "https://a.example/x", "2025-11-01", "HTTrack"},
      {"\n     FILE ARCHIVED ON 09:30:12 Oct 22, 2025 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 10:00:00 Nov 01, "
       "2025.\n",
       "", "2025-10-22", "Wayback Machine"}};
  for (const Row& row : rows) {
    CAPTURE(row.comment);
    const SavedPage page = saved_by_comment(row.comment);
    CHECK(page.url == row.url);
    CHECK(page.saved == row.saved);
    CHECK(std::string(page.tool) == row.tool);
    const auto provenance = std::get<Document>(read_html("<!--" + row.comment + "--><p>x")).provenance;
    CHECK((provenance.url ? provenance.url->value : "") == row.url);
    CHECK((provenance.saved ? provenance.saved->value : "") == row.saved);
  }
}

TEST_CASE("other comments say nothing of an address") {
  for (const char* comment : {"", "Saved from the fire at last", "Mirrored from all sides",
                              "Mirrored from a b c by HTTrack Website Copier/3.x", "url: https://a.example/",
                              "saved from url=(0014)about:internet", "Added by HTTrack", "FILE ARCHIVED ON"}) {
    const SavedPage page = saved_by_comment(comment);
    CHECK_MESSAGE((page.url.empty() && page.saved.empty()), std::string(comment));
  }
}

TEST_CASE("tools that write elements and attributes") {
  const auto provenance = [](const std::string& html) { return std::get<Document>(read_html(html)).provenance; };
  const auto page = provenance(
      "<meta name=savepage-url content='https://a.example/x'><meta name=savepage-date content='Wed Oct 22 2025 "
      "09:30:00 "
      "GMT+0200 (CEST)'><p>x");
  CHECK(page.url.value().value == "https://a.example/x");
  CHECK(page.saved.value().value == "2025-10-22");
  const auto scrap =
      provenance("<html data-scrapbook-source='https://a.example/x' data-scrapbook-create=20251022093000123><p>x");
  CHECK(scrap.url.value().value == "https://a.example/x");
  CHECK(scrap.saved.value().value == "2025-10-22");
}
