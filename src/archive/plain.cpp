// Plain text: blocks between blank lines.
#include <algorithm>
#include <iterator>
#include <utility>

#include "archive/charset.hpp"
#include "archive/formats.hpp"
#include "archive/line_end_hyphens.hpp"
#include "archive/text_builder.hpp"

namespace brief::archive {
namespace {

/// Bytes that no text holds (WHATWG MIME Sniffing Standard, 3).
bool is_binary(std::string_view utf8) {
  return std::any_of(utf8.begin(), utf8.end(), [](char c) {
    return (c >= 0 && c <= 8) || c == 0x0B || (c >= 0x0E && c <= 0x1A) || (c >= 0x1C && c <= 0x1F);
  });
}

/// In UTF-16 with some white space; of a longer file no text is short enough.
constexpr std::size_t longest_file = 4 * max_text_bytes;

std::string with_line_feeds(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r')
      out += text[at];
    else if (at + 1 == text.size() || text[at + 1] != '\n')
      out += '\n';
  }
  return out;
}

/// The line without white space at its end; a form feed there is kept, for the page.
std::string_view trimmed_end(std::string_view line) {
  const auto last = line.find_last_not_of(" \t\v");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\v\f") == std::string_view::npos; }

/// Whether a line goes on with the word that a hyphen broke before it. Not after pre-, and: pre- and post-war.
bool goes_on(std::string_view line) {
  static constexpr std::string_view conjunctions[] = {
      "and", "or",  "to", "und", "oder", "bis", "et",  "ou",  "e", "ed", "o",   "od", "i",   "ili", "te",
      "dhe", "ose", "y",  "ve",  "en",   "и",   "или", "και", "ή", "in", "ali", "oz", "lub", "a"};
  const std::string_view text = without_page_mark(line), word = without_marks(first_word(text));
  const bool joins = std::find(std::begin(conjunctions), std::end(conjunctions), word) != std::end(conjunctions);
  return begins_small(text) && !joins;
}

/// Gathers the lines of a block until a blank one. A page may end inside a word: then the block goes on after it.
class Blocks {
 public:
  void add_line(std::string_view line) {
    if (is_blank(line)) {
      turns_ += static_cast<std::size_t>(std::count(line.begin(), line.end(), '\f'));
      waits_ = end_hyphen(last_line()) > 0;
      if (!waits_) finish();
      return;
    }
    if (waits_ && !goes_on(line)) finish();
    waits_ = false;
    if (!block_.empty()) block_ += '\n';
    block_.append(turns_, '\f');
    turns_ = 0;
    block_ += trimmed_end(line);
  }
  TextBuilder& finish() {
    builder_.add({}, block_);
    block_.clear();
    for (; turns_ > 0; --turns_) builder_.turn_page();
    return builder_;
  }
  void turn_page() { builder_.turn_page(); }

 private:
  std::string_view last_line() const {
    std::string_view line = std::string_view(block_).substr(block_.rfind('\n') + 1);
    while (line.ends_with('\f')) line.remove_suffix(1);
    return line;
  }

  TextBuilder builder_;
  std::string block_;
  std::size_t turns_ = 0;  // of pages, since the last line
  bool waits_ = false;     // for the rest of a word
};

TextBuilder blocks_of(std::string_view text) {
  Blocks blocks;
  if (text.find('\f') != std::string_view::npos) blocks.turn_page();  // the first
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    blocks.add_line(text.substr(at, end - at));
    at = end + 1;
  }
  return std::move(blocks.finish());
}

}  // namespace

Outcome read_plain(std::string_view bytes) {
  if (bytes.size() > longest_file) return too_much_text();
  std::string_view charset = charset_of_mark(bytes);
  if (charset.empty()) charset = guess_charset(bytes);
  auto text = decode(bytes, charset);
  if (!text || is_binary(*text)) return fault(Fault::Kind::not_text, "it is no text, but a binary file");
  TextBuilder builder = blocks_of(with_line_feeds(std::move(*text)));
  if (builder.too_much()) return too_much_text();
  return builder.take();
}

}  // namespace brief::archive
