#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout/sections.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

/// A chessboard for a code: what is dark is known.
content::WebCode code_of(int size) {
  content::WebCode code;
  code.size = size;
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) code.is_dark.push_back((x + y) % 2 == 0);
  content::Inline part;
  part.text = "www.example.org/a";
  code.words.push_back(part);
  part.text = "The address";
  code.alt.push_back(part);
  return code;
}

struct Setting {
  content::Document content;
  Document document;
  test::Tools tools;
  Composition composition;

  explicit Setting(Edition edition = Edition::standard)
      : composition{content, sheet_of(edition), tools.paragraphs, document, {}} {
    content.metadata.language = "en-GB";
    document.elements.emplace_back();
    document.elements[0].tag = Tag::document;
  }
};

content::List sources(std::size_t count) {
  content::List list;
  list.kind = content::List::Kind::sources;
  for (std::size_t i = 0; i < count; ++i) {
    content::Paragraph entry;
    content::Inline part;
    part.text = "Ministry of Defence, UK reaffirms its commitment to peacekeeping, 22 October 2025. Archived whole.";
    entry.inlines.push_back(part);
    content::ListItem item;
    item.blocks.push_back({std::move(entry)});
    list.items.push_back(std::move(item));
  }
  return list;
}

}  // namespace

TEST_CASE("a code is at least two centimetres wide, and its modules large enough for a camera") {
  for (const Edition edition : {Edition::standard, Edition::large}) {
    for (const int size : {21, 33, 57, 77}) {
      Setting setting(edition);
      const Strip strip = set_web_code(setting.composition, code_of(size), {27_mm, 60_mm, false}, document_element);
      const auto& [picture, corner] = std::get<PlacedPicture>(strip.marks.front().shape);
      REQUIRE(picture->paths.size() == 1);
      const Path& path = picture->paths.front();
      Pt left = 210_mm, right, bottom;
      for (const auto& line : path.lines)
        for (const Point& p : line)
          left = std::min(left, p.x), right = std::max(right, p.x), bottom = std::max(bottom, p.y);
      CAPTURE(size);
      CHECK((right - left).value == doctest::Approx(bottom.value));
      CHECK(right - left >= 20_mm - 0.01_pt);
      CHECK((right - left) / size >= 0.44_mm);
      CHECK(corner.x + right <= 87_mm + 0.01_pt);
      CHECK(picture->size == Size{right, bottom});
      CHECK(path.lines.size() == static_cast<std::size_t>((size * size + 1) / 2));
      CHECK(setting.document.elements[1].tag == Tag::figure);
      CHECK(setting.document.elements[1].alt == "The address");
    }
  }
}

TEST_CASE("an address beside a code is whole, however long, and its short form is for others that lead to it") {
  Setting setting;
  content::WebCode code = code_of(21);
  std::string address = "www.example.org/";
  for (int i = 0; i < 130; ++i) address += "x/";
  code.words.front().text = address;
  code.words.front().short_form = "www.example.org/…";
  const Strip strip = set_web_code(setting.composition, code, {27_mm, 30_mm, false}, document_element);
  std::string words;
  for (const Mark& mark : strip.marks)
    if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) words += run->run.text;
  CHECK(words == address);
}

namespace {

/// The heading that the code stands beside.
void add_heading(Setting& setting) {
  Strip heading;
  heading.extent.height = setting.composition.sheet.heading.leading;
  setting.composition.galley.add(std::move(heading));
}

}  // namespace

TEST_CASE("the code stands beside the first sources, which keep clear of it and stay on its page") {
  for (const std::size_t count : {1u, 2u, 9u}) {
    Setting setting;
    const content::WebCode code = code_of(33);
    add_heading(setting);
    set_sources(setting.composition, sources(count), &code, document_element);
    const auto& strips = setting.composition.galley.strips();
    const auto& sheet = setting.composition.sheet;
    Pt height, code_bottom;
    for (const Mark& mark : strips.front().marks)
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) code_bottom = std::max(code_bottom, run->baseline.y);
    CHECK(code_bottom > 20_mm);  // its words are below it
    for (const Strip& strip : strips) {
      const bool is_first = &strip == &strips.front();
      if (!is_first && height < code_bottom) CHECK_FALSE(strip.extent.may_break_before);
      if (!is_first) height += strip.extent.space_before;
      for (const Mark& mark : strip.marks) {
        const auto* run = std::get_if<GlyphRun>(&mark.shape);
        const bool of_code = is_first && run != nullptr && run->baseline.y > 20_mm;
        if (run == nullptr || of_code || height >= code_bottom) continue;
        CHECK(run->baseline.x + run->run.width() <= sheet.left + sheet.measure - sheet.code);
      }
      height += strip.extent.height;
    }
    CHECK(height >= code_bottom);  // what follows stands below it
  }
}

TEST_CASE("an address below a code ends its lines at its signs") {
  for (const char* address :
       {"www.western-balkans-desk.ministry-of-defence.example.org/briefs",
        "www.example.org/WesternBalkansSummit/communication", "www.a-very-long-name-of-a-ministry.example.org"}) {
    Setting setting;
    content::WebCode code = code_of(33);
    content::Inline link;
    link.kind = content::Inline::Kind::link;
    link.text = address;
    link.target = "https://www.example.org";
    code.words = {link};
    add_heading(setting);
    set_sources(setting.composition, sources(3), &code, document_element);
    std::vector<std::string> lines;
    Pt y;
    for (const Mark& mark : setting.composition.galley.strips().front().marks)
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape); run != nullptr && run->baseline.y > 20_mm) {
        if (lines.empty() || run->baseline.y > y) lines.emplace_back();
        y = run->baseline.y;
        lines.back() += run->run.text;
      }
    std::string whole;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CAPTURE(lines[i]);
      constexpr std::string_view signs = "./?&=-";
      if (i > 0) CHECK((signs.find(lines[i].front()) != std::string_view::npos || lines[i - 1].ends_with('/')));
      whole += lines[i];
    }
    CHECK(whole == address);
    CHECK(lines.size() > 1);
  }
}

TEST_CASE("the words below a code end where it does") {
  Setting setting;
  const Column column{100_pt, 90_pt, false};
  content::WebCode code = code_of(25);
  code.words.front().text = "Read on the web at www.example.org/a";
  const Strip strip = set_web_code(setting.composition, code, column, 0);
  Pt end;
  for (const Mark& mark : strip.marks)
    if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) {
      end = run->baseline.x + run->run.width();
      CHECK(end <= 190.01_pt);
    }
  CHECK(end > 189.5_pt);
}

TEST_CASE("an address of more than two lines stands by its host with the way to the whole, a shorter one without") {
  for (const bool is_long : {false, true}) {
    Setting setting;
    content::List list = sources(1);
    content::Inline address, way;
    address.kind = content::Inline::Kind::link;
    address.text = "example.org/" + String(is_long ? 300 : 30, 'x');
    address.target = "https://example.org";
    address.short_form = "example.org/…";
    way.text = " (in full at example.org)";
    way.with_short_form = true;
    std::get<content::Paragraph>(list.items.front().blocks.front().of).inlines = {address, way};
    set_sources(setting.composition, list, nullptr, document_element);
    std::string read;
    for (const Strip& strip : setting.composition.galley.strips())
      for (const Mark& mark : strip.marks)
        if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) read += run->run.text;
    CHECK((read.find("…") != std::string::npos) == is_long);
    CHECK((read.find("in full") != std::string::npos) == is_long);
  }
}

TEST_CASE("the way to the whole of a long address is told by its host where it would take more than two lines") {
  for (const std::size_t letters : {20u, 300u}) {
    Setting setting;
    content::List list = sources(1);
    content::Inline address, way;
    address.kind = way.kind = content::Inline::Kind::link;
    address.text = "example.org/" + String(300, 'x');
    address.target = way.target = "https://example.org";
    address.short_form = "example.org/…";
    way.text = "example.com/" + String(letters, 'y');
    way.short_form = "example.com/…";
    way.with_short_form = true;
    content::Inline open, close;
    open.text = " (in full at ";
    close.text = ")";
    open.with_short_form = close.with_short_form = true;
    std::get<content::Paragraph>(list.items.front().blocks.front().of).inlines = {address, open, way, close};
    set_sources(setting.composition, list, nullptr, document_element);
    std::string read;
    for (const Strip& strip : setting.composition.galley.strips())
      for (const Mark& mark : strip.marks)
        if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) read += run->run.text;
    CHECK(read.find("example.org/…") != std::string::npos);
    CHECK((read.find("example.com/…") != std::string::npos) == (letters == 300));
    CHECK((read.find("yyyy") != std::string::npos) == (letters == 20));
  }
}

TEST_CASE("a long address below a code has few lines, so that it keeps few sources with the heading") {
  Setting wide(Edition::large), usual(Edition::large);
  content::WebCode code = code_of(29);
  code.words.front().kind = content::Inline::Kind::link;
  const auto height = [&](Setting& setting, std::string_view address) {
    code.words.front().text = address;
    setting.composition.galley.add(Strip());
    set_sources(setting.composition, sources(1), &code, document_element);
    Pt sum;
    for (const Strip& strip : setting.composition.galley.strips()) sum += strip.extent.height;
    return sum;
  };
  const Pt least = height(usual, "example.org/brief");
  const Pt most = height(wide, "example.org/a/very/long/way/a/very/long/way/a/very/long/way/a/very/long/way/brief?x=1");
  CHECK(most <= least + sheet_of(Edition::large).note.leading * 3);
}
