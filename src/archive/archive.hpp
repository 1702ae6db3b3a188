// A saved source as a reader of it sees it: its text in blocks, which part of the page each block belongs to, and what
// the file says of its own origin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "report/report.hpp"

namespace brief::archive {

inline constexpr std::size_t max_file_bytes = 32u << 20;  ///< of an archived page, as a file
inline constexpr std::size_t max_text_bytes = 4u << 20;   ///< of its text
inline constexpr std::size_t max_blocks = 100'000;        ///< in which it stands

enum class Format : std::uint8_t { text, html, mhtml, warc, mail };

/// The part of a page that a block belongs to. Plain text is all main. Folded: seen when a reader opens it. Struck:
/// words that a line strikes out, which are taken out of the sentences they stand in and come last in the text.
enum class Part : std::uint8_t { main, comment, related, navigation, aside, header, footer, folded, struck };

/// A stretch of the text between two blank lines.
struct Block {
  enum class Kind : std::uint8_t { paragraph, heading, list_item, table_row, quotation, caption, preformatted };
  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;  ///< of a heading: 1 to 6
  Part part = Part::main;
  std::size_t begin = 0, end = 0;  ///< bytes of Document::text, [begin, end)
  std::string language;            ///< BCP 47, where the file gives one for the block
  int page = 0;                    ///< on which it begins, of an imported print document, from 1; 0: none
};

/// "main", "comment" and so on; "paragraph", "heading" and so on; "text", "html" and so on.
std::string_view name_of(Part part);
std::string_view name_of(Block::Kind kind);
std::string_view name_of(Format format);

/// Something that the file says of itself, and where it says so: {"2025-10-22", "meta article:published_time"}.
struct Stated {
  std::string value, from;
};

/// Where the text comes from, by the file's own words. Dates are "YYYY-MM-DD"; a language is BCP 47.
struct Provenance {
  std::optional<Stated> url;        ///< under which it was saved
  std::optional<Stated> canonical;  ///< that it gives itself
  std::optional<Stated> title, publisher, author, language;
  std::optional<Stated> published, modified, saved;
  std::size_t other_pages = 0;  ///< of a web archive, beside the first, which is taken where no address names one
};

/// A place where a page shows something inside a sentence that is none of it: the mark of a note, struck words.
struct PassedOver {
  std::size_t at = 0;    ///< the byte of the text that it stands before
  bool is_edge = false;  ///< nothing, but an edge of a box in the line, which a browser's search does not cross
  std::string words;     ///< what that search finds there and nobody reads: in a field, clipped, transparent
  bool operator==(const PassedOver&) const = default;
};

struct Document {
  Format format = Format::text;
  std::string sha256;  ///< of the file, 64 hexadecimal digits
  /// UTF-8; a blank line between blocks, a line feed for a line break inside one, a tab between the cells of a row.
  std::string text;
  std::vector<Block> blocks;  ///< in the order of the text
  /// Of an imported print document, the byte of `text` where each page begins, the first at 0; empty where the file
  /// marks no pages (by form feeds).
  std::vector<std::size_t> pages;
  std::vector<PassedOver> passed_over;  ///< upwards
  Provenance provenance;
};

/// What keeps a file from being an archive.
struct Fault {
  enum class Kind : std::uint8_t {
    not_found,
    outside,      ///< the path leaves the report's folder
    not_regular,  ///< not a regular file
    unreadable,
    too_large,    ///< more than max_file_bytes
    too_much,     ///< more than max_text_bytes of text, or max_blocks
    not_text,     ///< no text in a character set that is known: a picture, a PDF
    is_report,    ///< a report file
    no_response,  ///< a web archive without the source's page
    malformed     ///< a container that cannot be read
  };
  Kind kind = Kind::unreadable;
  std::string message;  ///< for a person, one line
};

/// Reads a saved file. `path` (by its ending) and the bytes decide the format; `url` is the source's, and chooses the
/// response of a web archive.
std::variant<Document, Fault> read(std::string_view bytes, std::string_view path, std::string_view url = {});

}  // namespace brief::archive
