// What stands beside a page in the file that holds both: its style sheets, and the pages in its frames.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace brief::archive {

/// A page in a frame, as the file holds it.
struct LinkedPage {
  std::string bytes, charset, address;
};

struct LinkedSheets {
  std::string base;  ///< the page's address
  /// The text of the sheet at an absolute address, where the file holds it.
  std::function<std::optional<std::string>(const std::string& address)> find;
  /// The page at an absolute address, where the file holds it in no more than `most_bytes`.
  std::function<std::optional<LinkedPage>(const std::string& address, std::size_t most_bytes)> find_page;
};

/// A sheet in UTF-8, from the character set that its own mark or its transport names (CSS Syntax 3, 3.2), or a guess.
std::string sheet_text(std::string bytes, std::string_view charset);

/// A reference in a page of this address, absolute (RFC 3986, 5.2).
std::string resolved_address(std::string_view base, std::string_view reference);

}  // namespace brief::archive
