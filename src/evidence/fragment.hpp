// Links that open a web page at the words quoted (WICG, URL Fragment Text Directives).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/index.hpp"

namespace brief::evidence {

/// The text of an archive as a browser searches it: block by block, without regard to case and accents.
class BrowserText {
 public:
  explicit BrowserText(const Index& index);

  /// The directive that leads a browser to this passage, percent-encoded ("text=…"), or nothing where each that was
  /// tried leads elsewhere.
  std::string directive(Range range) const;

 private:
  struct Terms {
    std::string prefix, start, end, suffix;
  };
  struct Span {
    std::size_t begin = 0, end = 0;
    bool operator==(const Span&) const = default;
  };

  void add_block(const archive::Block& block, std::uint32_t& unit);
  Terms terms(Range range, std::uint32_t edge, std::uint32_t context) const;
  Range words_within_line(std::uint32_t from, std::uint32_t count, bool forwards, Range limit) const;
  Span first_match(const Terms& terms) const;
  std::size_t find(const std::string& words, std::size_t from) const;
  bool bounded(std::size_t begin, std::size_t end) const;
  std::string plain(Range range) const;

  bool starts_line(std::uint32_t unit) const;
  void add_passed_over(const archive::PassedOver& passed);
  bool passed_over_before(std::uint32_t unit) const;

  const Index& index_;
  bool has_lines_;                          ///< of a page: a line feed is a line break, a tab parts cells
  std::string text_;                        ///< folded; blocks and lines are parted by control characters
  std::vector<std::uint32_t> begin_, end_;  ///< of each unit in it
};

/// An address with a text directive in place of any that it has; ASCII alone. Without `directives`, or where the
/// address is no web page (of a PDF, a mail address), the address itself.
std::string with_directives(std::string_view url, const std::vector<std::string>& directives);

/// The address in ASCII (RFC 3987, 3.1): other bytes are percent-encoded.
std::string ascii_url(std::string_view url);

/// Whether the address is of a page that a browser shows itself.
bool is_web_page(std::string_view url);

}  // namespace brief::evidence
