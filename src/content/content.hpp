// What a brief says: the model between the checked report and every output. Plain data with no font, size or page in
// it; every fixed word, finding, date and number is already put into words, so that an output typesets and phrases
// nothing.
//
// document → sections → headings, paragraphs, lists, quotations, tables, figures → inlines
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>

#include "base/arena.hpp"
#include "base/diagnostic.hpp"
#include "evidence/evidence.hpp"
#include "geography/map.hpp"
#include "report/report.hpp"

namespace brief::content {

using report::Emphasis;

// --- Inlines -------------------------------------------------------------------------------------------------------

/// A stretch of a paragraph of one kind, emphasis and language.
struct Inline {
  static constexpr bool is_given_back_whole = true;
  enum class Kind : std::uint8_t {
    text,      //
    link,      ///< to `target`
    citation,  ///< of a source: `text` is its number; citations that follow each other make one reference
  };
  Kind kind = Kind::text;
  String text;  ///< UTF-8
  Emphasis emphasis = Emphasis::none;
  String language;     ///< BCP 47, where it is not the document's
  String target;       ///< of a link: a URL, or `#` and the id of a place in the document; of a citation: the latter
  String description;  ///< of a link or citation: says where it leads, and makes sense alone
  String expansion{};  ///< of an abbreviation: what it stands for, to be said in its place
  String
      short_form{};  ///< of an address: what paper shows of one too long to be typed; a screen has room for the whole
  bool with_short_form = false;  ///< says where the whole is, and stands only where the short form does
  /// Part of the report's own sentences: its direction is that of the text around it. Else a name or title among fixed
  /// words, which keeps its own.
  bool in_prose = false;
  std::uint32_t link_number = 0;  ///< neighbours of the same number are parts of one link; 0: a link of its own

  /// Whether this goes on with the link before it.
  bool continues(const Inline& before) const {
    return kind == Kind::link && before.kind == kind && link_number != 0 && link_number == before.link_number;
  }
};
using Inlines = Vector<Inline>;

/// The text alone.
String plain(const Inlines& inlines);

// --- Blocks --------------------------------------------------------------------------------------------------------

/// What a paragraph is there for; an output chooses its looks by it.
enum class Role : std::uint8_t {
  body,
  absent,       ///< one plain sentence in place of what the report doesn't give
  note,         ///< a remark on what stands above
  details,      ///< of the document: date, issue, reference; author and contact
  subtitle,     //
  event_head,   ///< name, place and date of the summit
  attribution,  ///< who said it
  finding,      ///< what the check found
  caption,      //
  value,        ///< of a fact
  source,       ///< an entry of the sources
};

struct Paragraph {
  Role role = Role::body;
  Inlines inlines;
  bool changed = false;  ///< since the earlier issue
  Origin origin;         ///< where in the report it comes from
};

/// A heading inside a section.
struct Heading {
  int level = 3;
  String id;
  Inlines inlines;
};

struct Block;

struct ListItem {
  String id;      ///< where it can be led to; may be empty
  Inlines label;  ///< of a fact: its label; of a source: its number as a link back to where it is cited first
                  ///< ("#cited-" and its id) or quoted; empty where the list's kind gives the label
  Vector<Block> blocks;
  Inlines citations;  ///< of the item as a whole
  bool changed = false;
};

struct List {
  enum class Kind : std::uint8_t {
    bullets,
    numbers,  ///< from `start`
    facts,    ///< label and value; no marks
    changes,  ///< since the earlier issue
    sources,  ///< numbered as they are cited
  };
  Kind kind = Kind::bullets;
  int start = 1;
  Vector<ListItem> items;
};

/// A quote with who said it and what the check found.
struct Quotation {
  String id;
  Vector<Paragraph> words;        ///< with the quotation marks of their language
  Vector<Paragraph> translation;  ///< of words in another language than the document's
  Paragraph attribution;
  Paragraph finding;
  String speaker;  ///< alone, for data about the quotation
  String source_title, source_url;
  String language;  ///< BCP 47, where it is not the document's
  evidence::Finding result = evidence::Finding::unchecked;
  bool changed = false;
  Origin origin;
};

struct Cell {
  Vector<Block> blocks;
};

/// The first cell is the header of its row.
struct Row {
  String id;
  Vector<Cell> cells;
  Inlines continued;  ///< its header again, on a page where it goes on: "Name (continued)"
  bool changed = false;
  Origin origin;
};

struct Column {
  Inlines heading;
  Inlines label;  ///< the heading before the cell's text, where rows are set as entries: "Starts: "
};

struct Table {
  String section;  ///< the id of the section whose heading is its name, too
  Vector<Column> columns;
  Vector<Row> rows;
};

/// A stretch of time in years since the year 0: a date of day precision is a day long, one of a year a year; a day is
/// a part of its own year, common or leap.
struct Span {
  double begin = 0, end = 0;
  double middle() const { return (begin + end) / 2; }
};
Span span_of(const report::Date& date);

/// The timeline as data: a figure to draw, or a list to walk.
struct Timeline {
  struct Event {
    report::Date date;  ///< month and day 0 where not known
    Span span;
    Inlines when;        ///< the date in words
    Inlines what;        ///< what happens
    Inlines citations;   //
    bool later = false;  ///< after the date of the brief
    bool changed = false;
  };
  String id;
  Vector<Event> events;  ///< in the order of time
  Span dashed_after;     ///< the date of the brief; where no event is later, one that is never reached
  Inlines caption;       ///< how to read the drawing
  Inlines alt;           ///< what the drawing is; its events stand beside it as a list
  /// The names of months and days, for ticks: twelve each.
  struct Names {
    Vector<String> months = Vector<String>(12);   ///< alone
    Vector<String> days_of = Vector<String>(12);  ///< "{day} October"
    String first_day;                             ///< "1er"
    String day(int month, int day) const;
  };
  Names names;
  Inlines later;  ///< goes before events after the date of the brief: "After the date of this brief: "
};

/// A QR code (ISO/IEC 18004) of a web address, and the address in words.
struct WebCode {
  Inlines words;         ///< with the address as a link
  Inlines alt;           ///< what a camera would find
  int size = 0;          ///< modules a side, without the quiet zone
  Vector<bool> is_dark;  ///< row by row
};

/// Where the commitment applies, and who takes part.
struct LocatorMap {
  std::shared_ptr<const geography::Map> map;
  Vector<Inlines> names;  ///< of each of the map's countries; empty: it is not named; a neighbour only where it fits
  Inlines caption;        ///< whose borders they are, and who is not on the map
  Inlines alt;            ///< what one sees
  Inlines unnamed;        ///< goes before the names of those that an output finds no room for on the map
  Inlines unnamed_end;    ///< and after them
};

struct Block {
  std::variant<Paragraph, Heading, List, Quotation, Table, Timeline, WebCode, LocatorMap> of;
};

// --- The document --------------------------------------------------------------------------------------------------

struct Section {
  enum class Kind : std::uint8_t { summary, changes, facts, commitment, quotes, initiatives, sources };
  Kind kind = Kind::summary;
  String id;
  Inlines heading;
  Vector<Block> blocks;
  bool changed = false;  ///< as a whole
};

/// What stands above the sections.
struct Masthead {
  Inlines kind;     ///< "Policy brief"
  Inlines marking;  ///< protective marking, so that it is heard and found; empty: none
  Inlines details;
  Inlines title;
  Inlines subtitle;
  Inlines byline;
};

/// What is repeated on every page, or leads through the pages.
struct Furniture {
  Inlines marking;  ///< protective marking; empty: none
  Inlines draft;    ///< "DRAFT"; empty: none
  Inlines title;    ///< of the running foot
  Inlines reference;
  Inlines separator;  ///< between title and reference
  String page;        ///< "Page {page} of {pages}"
  /// What the web page calls its other forms.
  String pdf_words, report_words, evidence_words;
};

struct Metadata {
  String title, author, subject, keywords;
  String language;  ///< BCP 47
  report::Date date;
};

struct Document {
  Metadata metadata;
  Furniture furniture;
  Masthead masthead;
  Vector<Section> sections;
};

/// "Page 2 of 3"
String page_words(const Furniture& furniture, std::size_t page, std::size_t pages);

}  // namespace brief::content
