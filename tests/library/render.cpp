#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "brief.hpp"
#include "pdf/objects.hpp"
#include "report/limits.hpp"

using namespace brief;

namespace {

const std::string head = R"(format = 1
title = "T"
date = 2025-10-22
marking = "NONE"
summary = "S [@a]."
[commitment]
text = "C."
)";
const std::string source = "[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\narchive = \"a.txt\"\n";

std::string with_quote(const std::string& words) {
  return head + "[[quotes]]\nspeaker = \"A\"\ntext = \"" + words + "\"\nsource = \"a\"\n" + source;
}

/// The report with what is drawn and kept: a map, a table, the code of an address.
std::string with_pictures(std::string report, const std::string& country) {
  report.insert(0, "published = \"https://example.org/brief\"\n");
  report.insert(report.find("text = \"C.\""), "countries = [\"" + country + "\"]\n");
  return report + "[summit]\nname = \"S\"\n[[summit.initiatives]]\ntitle = \"One\"\ntext = \"What it is.\"\n" +
         "participants = [\"RS\", \"ME\"]\nsources = [\"a\"]\n[[summit.initiatives]]\ntitle = \"Two\"\n";
}

ArchiveFile words_of_source(std::string_view) { return {"a commitment to peace and security", {}, {}}; }

/// The codes of all diagnostics, errors with a leading "!".
std::string codes(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& d : diagnostics.list()) text += (d.severity == Severity::error ? "!" : "") + d.code + " ";
  return text;
}

bool is_whole_pdf(const std::string& pdf) { return pdf.starts_with("%PDF-1.7") && pdf.ends_with("%%EOF\n"); }

}  // namespace

TEST_CASE("a verbatim quote is printed, one that differs is not, unless that is allowed") {
  const auto good = render(with_quote("peace and security"), words_of_source);
  CHECK(is_whole_pdf(good.pdf));
  CHECK(good.pages == 1);
  CHECK(good.evidence.checks.at(0).finding == evidence::Finding::verbatim);

  const auto bad = render(with_quote("peace and prosperity"), words_of_source);
  CHECK(bad.pdf.empty());
  CHECK(bad.evidence.checks.at(0).finding == evidence::Finding::differs);
  CHECK(codes(bad.diagnostics).find("!quote-differs ") != std::string::npos);

  RenderOptions options;
  options.allow_unverified = true;
  const auto allowed = render(with_quote("peace and prosperity"), words_of_source, options);
  CHECK(is_whole_pdf(allowed.pdf));
  CHECK(allowed.pdf != good.pdf);
  CHECK_FALSE(allowed.diagnostics.has_errors());
}

TEST_CASE("an archive that cannot be read is an error at its place in the report") {
  struct Case {
    ArchiveFile file;
    const char* code;
  };
  const Case cases[] = {
      {{{}, "not-found", "no such file"}, "archive-not-found"},
      {{{}, "outside", "leaves the folder"}, "archive-outside"},
      {{std::string(archive::max_file_bytes + 1, 'x'), {}, {}}, "archive-too-large"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.code);
    const auto rendered = render(with_quote("peace"), [&c](std::string_view) { return c.file; });
    CHECK(rendered.pdf.empty());
    REQUIRE(rendered.diagnostics.has_errors());
    const auto& list = rendered.diagnostics.list();
    const auto found = std::find_if(list.begin(), list.end(), [&c](const Diagnostic& d) { return d.code == c.code; });
    REQUIRE(found != list.end());
    CHECK(found->origin.line == 16);
    CHECK(found->origin.column == 12);
  }
}

TEST_CASE("the archives of a report may have 64 MiB together, and not a byte more") {
  const std::string half(report::max_archive_total / 2, ' ');
  const auto read = [&half](std::string_view path) {
    return path == "c.txt" ? ArchiveFile{"peace", {}, {}} : ArchiveFile{half, {}, {}};
  };
  std::string text = head + source;
  const auto with = [&text, &read](const std::string& id) {
    text += "[[sources]]\nid = \"" + id + "\"\npublisher = \"P\"\ntitle = \"T\"\narchive = \"" + id + ".txt\"\n";
    return check(text, read).diagnostics;
  };
  CHECK(codes(with("b")).find("archives-too-large") == std::string::npos);
  const Diagnostics much = with("c");
  const auto& list = much.list();
  const auto found =
      std::find_if(list.begin(), list.end(), [](const Diagnostic& d) { return d.code == "archives-too-large"; });
  REQUIRE(found != list.end());
  CHECK(found->message.find("64 MiB together; with `c.txt`") != std::string::npos);
  CHECK(found->origin.line == 22);
}

TEST_CASE("check finds what render finds before the layout") {
  const auto checked = check(with_quote("peace and prosperity"), words_of_source);
  const auto rendered = render(with_quote("peace and prosperity"), words_of_source);
  CHECK(codes(checked.diagnostics) == codes(rendered.diagnostics));
  CHECK(check("titel = 1", words_of_source).report == std::nullopt);
}

TEST_CASE("a language that does not exist is an error, and its words are not missed as well") {
  const auto codes = [](const std::string& language) {
    const auto checked = check("language = \"" + language + "\"\n" + head + source, words_of_source);
    std::string told;
    for (const Diagnostic& each : checked.diagnostics.list())
      if (each.code.find("language") != std::string::npos) told += each.code + " ";
    return told;
  };
  CHECK(codes("xx-YY") == "bad-language ");
  CHECK(codes("ga") == "language-without-words ");
  CHECK(codes("fr").empty());
}

TEST_CASE("with too little memory of its own a brief is refused, and the option that gives more is named") {
  const auto whole = render(with_quote("peace"), words_of_source);
  REQUIRE(whole.statistics.arena_peak > 0);
  std::size_t refused = 0;
  for (std::size_t part = 1; part <= 32; ++part) {
    RenderOptions options;
    options.arena_bytes = whole.statistics.arena_peak * part / 32;
    const auto rendered = render(with_quote("peace"), words_of_source, options);
    CAPTURE(part);
    if (rendered.pdf.empty()) {
      ++refused;
      REQUIRE_FALSE(rendered.diagnostics.list().empty());
      CHECK(rendered.diagnostics.list().back().code == "out-of-memory");
      CHECK(rendered.diagnostics.list().back().message.find("--arena") != std::string::npos);
    } else {
      CHECK(rendered.pdf == whole.pdf);
    }
  }
  CHECK(refused >= 30);
  CHECK(render(with_quote("peace"), words_of_source).pdf == whole.pdf);
}

TEST_CASE("the bytes are the same again, and in every thread") {
  const std::string report = with_quote("peace");
  const std::string first = render(report, words_of_source).pdf;
  std::string others[4];
  {
    std::vector<std::thread> threads;
    for (auto& other : others)
      threads.emplace_back([&other, &report] {
        for (int i = 0; i < 3; ++i) other = render(report, words_of_source).pdf;
      });
    for (auto& thread : threads) thread.join();
  }
  for (const auto& other : others) CHECK(other == first);
}

TEST_CASE("what a renderer keeps of other briefs changes no byte of the next") {
  struct Issue {
    std::string report;
    RenderOptions options;
  };
  std::vector<Issue> issues;
  for (int i = 0; i < 48; ++i) {
    std::string report = with_quote(i % 2 == 0 ? "peace" : "security");
    // The last two show the same glyphs for different characters.
    const std::string_view names[] = {" Đoković ", " office—Ακρόπολη ", " Владимир’s ", "Kosovë", "Kosove\u0308"};
    report.insert(report.find("title = \"") + 9, (i % 5 < 3 ? std::to_string(i * 7) : "") + std::string(names[i % 5]));
    if (i % 7 == 3) report.insert(0, "language = \"hr\"\n");
    issues.push_back({report, {}});
    if (i % 3 == 2) issues.back().options.edition = layout::Edition::large;
    const bool drawn = i % 16 == 1;
    if (drawn) issues.back().report = with_pictures(issues.back().report, i % 32 == 1 ? "XK" : "AL");
    issues.back().options.html = drawn;
  }
  // All twice: the second time when much else has been in between. The small one hardly keeps a brief, the last one
  // nothing.
  Renderer renderer, small(20'000), none(0);
  for (std::size_t i = 0; i < 2 * issues.size(); ++i) {
    const Issue& issue = issues[i % issues.size()];
    const Rendered fresh = render(issue.report, words_of_source, issue.options);
    REQUIRE(!fresh.pdf.empty());
    CHECK(fresh.html.empty() != issue.options.html);
    for (Renderer* warm : {&renderer, &small, &none}) {
      const Rendered again = warm->render(issue.report, words_of_source, issue.options);
      CHECK(again.pdf == fresh.pdf);
      CHECK(again.html == fresh.html);
    }
  }
}

TEST_CASE("two renderers in one thread do not see each other") {
  const std::string one = with_quote("peace"), other = with_quote("security");
  const std::string one_pdf = render(one, words_of_source).pdf, other_pdf = render(other, words_of_source).pdf;
  RenderOptions tight;
  tight.arena_bytes = 4096;
  std::string nested;
  Renderer outer;
  auto inner = std::make_unique<Renderer>();
  const ReadArchive render_meanwhile = [&](std::string_view path) {
    nested = inner->render(other, words_of_source).pdf;
    return words_of_source(path);
  };
  CHECK(outer.render(one, render_meanwhile).pdf == one_pdf);
  CHECK(nested == other_pdf);
  CHECK(inner->render(one, words_of_source, tight).pdf.empty());
  CHECK(outer.render(other, words_of_source).pdf == other_pdf);
  Renderer moved = std::move(*inner);
  inner.reset();
  CHECK(moved.render(one, words_of_source).pdf == one_pdf);
  CHECK(outer.render(one, words_of_source).pdf == one_pdf);
}

TEST_CASE("name, edition, dates and the earlier issue reach the file, and nothing else does") {
  const std::string report = with_quote("peace");
  const auto plain = render(report, words_of_source);
  RenderOptions named, large, dated, after;
  named.name = "another";
  CHECK(test::objects_of(render(report, words_of_source, named).pdf).find("another-evidence.json") !=
        std::string::npos);
  large.edition = layout::Edition::large;
  CHECK(render(report, words_of_source, large).pdf != plain.pdf);
  dated.source_date_epoch = 86400;
  CHECK(test::objects_of(render(report, words_of_source, dated).pdf).find("D:19700102") != std::string::npos);
  const std::string earlier = with_quote("security");
  after.earlier = earlier;
  CHECK(render(report, words_of_source, after).pdf != plain.pdf);
  RenderOptions roomy;
  roomy.arena_bytes = 128u << 20;
  CHECK(render(report, words_of_source, roomy).pdf == plain.pdf);
}
