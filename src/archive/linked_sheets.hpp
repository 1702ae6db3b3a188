// The style sheets beside a page, in the file that holds both.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace brief::archive {

struct LinkedSheets {
  std::string base;  ///< the page's address
  /// The text of the sheet at an absolute address, where the file holds it.
  std::function<std::optional<std::string>(const std::string& address)> find;
};

/// A reference in a page of this address, absolute (RFC 3986, 5.2).
std::string resolved_address(std::string_view base, std::string_view reference);

}  // namespace brief::archive
