#include "evidence/origin.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace brief;
using namespace brief::evidence;

namespace {

using archive::Stated;

struct Source {
  report::Report report;
  archive::Document document;

  Source() {
    report.sources.resize(1);
    source().id = "mod";
    source().publisher.value = "Ministry of Defence";
    source().title.value = "UK extends its commitment to KFOR";
    source().url.value = "https://www.gov.uk/news/kfor";
    source().date = report::Date{2025, 10, 22};
  }
  report::Source& source() { return report.sources[0]; }
  archive::Provenance& stated() { return document.provenance; }
  void add_heading(const std::string& text) {
    archive::Block block;
    block.kind = archive::Block::Kind::heading;
    block.begin = document.text.size();
    document.text += text;
    block.end = document.text.size();
    document.blocks.push_back(block);
  }
  std::vector<std::string> warned() const {
    Diagnostics diagnostics;
    const Archives archives{{std::make_shared<const Archived>(document), false}};
    warn_of_origins(report, archives, diagnostics);
    std::vector<std::string> codes;
    for (const Diagnostic& d : diagnostics.list()) codes.push_back(d.code);
    return codes;
  }
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("two addresses name one page but for scheme, www, case of the host, fragment, final slash and counters") {
  CHECK(is_same_address("https://www.gov.uk/news/kfor", "http://GOV.UK/news/kfor/"));
  CHECK(is_same_address("https://gov.uk/a#part", "https://gov.uk/a"));
  CHECK(is_same_address("https://gov.uk/a?utm_source=x&fbclid=1&gclid=2", "https://gov.uk/a"));
  CHECK(is_same_address("https://gov.uk/a?id=1&utm_source=x", "https://gov.uk/a?id=1"));
  CHECK_FALSE(is_same_address("https://gov.uk/a?id=1", "https://gov.uk/a?id=2"));
  CHECK_FALSE(is_same_address("https://gov.uk/a?id=1", "https://gov.uk/a"));
  CHECK_FALSE(is_same_address("https://gov.uk/a", "https://gov.uk/A"));
  CHECK_FALSE(is_same_address("https://gov.uk/a", "https://nato.int/a"));
}

TEST_CASE("titles may name one article where six in ten words of the shorter stand in the longer") {
  CHECK(is_like_title("UK extends its commitment", "UK extends its commitment - GOV.UK"));
  CHECK(is_like_title("COMMITMENT — extended", "Extended commitment"));
  CHECK(is_like_title("Обавеза продужена", "обавеза ПРОДУЖЕНА до 2028"));
  CHECK(is_like_title("", "anything"));
  CHECK(is_like_title("a b c d e", "a b c x y z"));        // three of five
  CHECK_FALSE(is_like_title("a b c d e", "a b x y z w"));  // two of five
  CHECK_FALSE(is_like_title("Weather", "Sports"));
}

TEST_CASE("the day of saving is the report's, else the file's") {
  Source s;
  CHECK(day_saved(s.source(), s.document).empty());
  s.stated().saved = Stated{"2025-10-24", "WARC-Date"};
  CHECK(day_saved(s.source(), s.document) == "2025-10-24");
  s.source().saved = report::Date{2025, 1, 3};
  CHECK(day_saved(s.source(), s.document) == "2025-01-03");
}

TEST_CASE("what a file does not say of itself is not held against the report") { CHECK(Source().warned() == Codes{}); }

TEST_CASE("an address differs where neither that of saving nor the page's own is the report's") {
  Source s;
  s.stated().url = Stated{"https://gov.uk/news/kfor", "Snapshot-Content-Location"};
  CHECK(s.warned() == Codes{});
  s.stated().url = Stated{"https://mirror.example/kfor", "Snapshot-Content-Location"};
  CHECK(s.warned() == Codes{"source-address-differs"});
  s.stated().canonical = Stated{"https://gov.uk/news/kfor", "link rel=canonical"};
  CHECK(s.warned() == Codes{});
  s.stated().canonical.reset();
  s.source().url.value = "mailto:press@mod.uk";
  CHECK(s.warned() == Codes{});
  s.source().url.value.clear();
  CHECK(s.warned() == Codes{});
}

TEST_CASE("a title differs where no heading of the page is like it either") {
  Source s;
  s.stated().title = Stated{"GOV.UK", "title"};
  CHECK(s.warned() == Codes{"source-title-differs"});
  s.add_heading("UK extends its commitment to KFOR until 2028");
  CHECK(s.warned() == Codes{});
}

TEST_CASE("a publisher differs where neither site nor author nor the text names it") {
  Source s;
  s.stated().publisher = Stated{"GOV.UK", "og:site_name"};
  CHECK(s.warned() == Codes{"source-publisher-differs"});
  s.stated().author = Stated{"Ministry of Defence", "author"};
  CHECK(s.warned() == Codes{});
  s.stated().author.reset();
  s.document.text = "From: MINISTRY OF DEFENCE, London";
  CHECK(s.warned() == Codes{});
}

TEST_CASE("dates differ: of publishing but for that of a later change, and of saving") {
  Source s;
  s.stated().published = Stated{"2025-10-22", "article:published_time"};
  CHECK(s.warned() == Codes{});
  s.stated().published = Stated{"2025-10-21", "article:published_time"};
  CHECK(s.warned() == Codes{"source-date-differs"});
  s.stated().modified = Stated{"2025-10-22", "article:modified_time"};
  CHECK(s.warned() == Codes{});
  s.stated().modified.reset();
  s.source().date = report::Date{2025, 10, 0};  // a month alone says no day
  CHECK(s.warned() == Codes{});
  s.source().saved = report::Date{2025, 10, 24};
  s.stated().saved = Stated{"2025-10-25", "WARC-Date"};
  CHECK(s.warned() == Codes{"source-saved-differs"});
}

TEST_CASE("a web archive of several pages, none of which the report names") {
  Source s;
  s.source().url.value.clear();
  s.stated().url = Stated{"https://example.org/first", "WARC-Target-URI"};
  CHECK(s.warned() == Codes{});
  s.stated().other_pages = 2;
  CHECK(s.warned() == Codes{"source-page-chosen"});
}
