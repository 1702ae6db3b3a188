#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "archive/archive.hpp"
#include "archive/formats.hpp"
#include "archive/gunzip.hpp"
#include "archive/html.hpp"
#include "archive/own_products.hpp"
#include "archive/text_tools.hpp"
#include "base/digest.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t max_words_and_marks = 2'500'000;  // no text of 4 MiB in any language has a third of them

/// A file that is something else, by its first bytes, whatever its name.
struct Signature {
  std::string_view bytes, message;
};

constexpr std::string_view import_it = "; `brief import` makes text of it, to be named in `archive`";

constexpr std::string_view gzip_head = "\x1F\x8B";  // RFC 1952, 2.3.1

constexpr std::array<Signature, 11> signatures = {{{"%PDF-", "it is a PDF"},
                                                   {"PK\x03\x04", "it is a Word, office or ZIP file"},
                                                   {"\xD0\xCF\x11\xE0", "it is an old Word or office file"},
                                                   {"{\\rtf", "it is a rich-text file"},
                                                   {"%!PS", "it is a PostScript file; print it as a PDF"},
                                                   {"\xC5\xD0\xD3\xC6", "it is a PostScript file; print it as a PDF"},
                                                   {"\\documentclass", "it is the source of a LaTeX document"},
                                                   {"\x89PNG", "it is a picture"},
                                                   {"\xFF\xD8\xFF", "it is a picture"},
                                                   {"GIF8", "it is a picture"},
                                                   {"bplist00", "it is a Safari web archive; save the page as HTML"}}};

std::string message_of(const Signature& signature) {
  const bool can_import = &signature - signatures.data() < 4;
  return std::string(signature.message) + (can_import ? std::string(import_it) : std::string());
}

/// The ASCII of a text in any coding that has it, in lower case.
std::string ascii_of(std::string_view text) {
  std::string made = lower_case(text);
  std::erase_if(made, [](char c) { return c == 0 || static_cast<unsigned char>(c) >= 0x80; });
  return made;
}

bool begins_with_tag(std::string_view text) {
  constexpr std::array tags{"<!doctype html", "<html",  "<head", "<body", "<meta", "<script",
                            "<style",         "<table", "<div",  "<span", "<p"};
  return std::any_of(tags.begin(), tags.end(), [text](std::string_view tag) {
    return text.starts_with(tag) && text.substr(tag.size()).find_first_of(" \t\r\n\f/>") == 0;
  });
}

/// A page or a web archive under the name of plain text: as such it would show what the page hides.
std::string_view other_kind_of(std::string_view text) {
  if (text.starts_with("WARC/1.")) return "it is a web archive; name it .warc";
  const std::string head = "\n" + ascii_of(text.substr(0, 8192));
  if (head.find("\nmime-version:") < head.find("\n\n") && head.find("multipart/related") != std::string::npos)
    return "it is a saved page; name it .mhtml";
  std::string_view rest = head;
  for (;;) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f"), rest.size()));
    const bool comment = rest.starts_with("<!--");
    if (!comment && !rest.starts_with("<?")) break;
    const std::string_view end = comment ? "-->" : ">";
    rest.remove_prefix(std::min(rest.size(), std::min(rest.find(end), rest.size()) + end.size()));
  }
  if (rest.starts_with("<svg") || rest.starts_with("<!doctype svg")) return "it is a drawing (SVG)";
  if (begins_with_tag(rest)) return "it is a web page; name it .html";
  std::string tail = ascii_of(text.substr(text.size() - std::min<std::size_t>(text.size(), 128)));
  tail.resize(tail.find_last_not_of(" \t\r\n\f") + 1);
  const bool closed = tail.ends_with("</html>") || tail.ends_with("</body>");
  return closed ? "it is a web page; name it .html" : "";
}

Outcome read_by_name(std::string_view bytes, std::string_view name, std::string_view url) {
  std::string_view start = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n\f"), start.size()));
  for (const Signature& signature : signatures)
    if (start.starts_with(signature.bytes)) return fault(Fault::Kind::not_text, message_of(signature));
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) return read_html(bytes);
  if (name.ends_with(".mhtml") || name.ends_with(".mht")) return read_mhtml(bytes);
  if (name.ends_with(".eml")) return read_mail(bytes);
  if (name.ends_with(".warc") || name.ends_with(".warc.gz")) return read_warc(bytes, url);
  if (const auto other = other_kind_of(bytes); !other.empty()) return fault(Fault::Kind::not_text, std::string(other));
  return read_plain(bytes);
}

/// A page that was kept compressed, as servers send it and as some tools save it, under any name.
Outcome read_compressed(std::string_view bytes, std::string_view name, std::string_view url) {
  const auto text = decompress(bytes, Compression::gzip, max_file_bytes);
  if (!text) return fault(Fault::Kind::malformed, "its compression is damaged, or it has more than 32 MiB");
  if (text->starts_with(gzip_head)) return fault(Fault::Kind::not_text, "it is compressed twice");
  if (name.ends_with(".gz")) name.remove_suffix(3);
  return read_by_name(*text, name, url);
}

Outcome read_format(std::string_view bytes, std::string_view path, std::string_view url) {
  const std::string name = lower_case(path);
  if (name.ends_with(".toml"))
    return fault(Fault::Kind::is_report, "it is a report; an archive holds the text of a source as it was published");
  if (bytes.size() > max_file_bytes) return fault(Fault::Kind::too_large, "it has more than 32 MiB");
  const bool is_compressed = bytes.starts_with(gzip_head) && name.find(".warc") == std::string::npos;
  return is_compressed ? read_compressed(bytes, name, url) : read_by_name(bytes, name, url);
}

/// Words and marks, which the check keeps a place for each; a sign of any script counts with the word it stands in.
std::size_t words_and_marks(std::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    const bool space = c == ' ' || c == '\n' || c == '\t';
    count += (word && !in_word) || (!word && !space) ? 1 : 0;
    in_word = word;
  }
  return count;
}

}  // namespace

Fault too_much_text() {
  return fault(Fault::Kind::too_much, "it has more than 4 MiB of text, or more than 100,000 paragraphs");
}

Outcome read(std::string_view bytes, std::string_view path, std::string_view url) {
  Outcome outcome = read_format(bytes, path, url);
  auto* document = std::get_if<Document>(&outcome);
  if (document == nullptr) return outcome;
  if (const auto own = own_product(bytes, document->text); !own.empty())
    return fault(Fault::Kind::is_report, std::string(own));
  if (words_and_marks(document->text) > max_words_and_marks)
    return fault(Fault::Kind::too_much, "it has more than 2.5 million words and marks");
  document->sha256 = sha256_hex(bytes);
  return outcome;
}

}  // namespace brief::archive
