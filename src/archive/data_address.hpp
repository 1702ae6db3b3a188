// Addresses that hold what they name (data:, RFC 2397).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/mime.hpp"

namespace brief::archive {

struct DataAddress {
  Parameterised type;     ///< text/plain where none is given
  std::string_view body;  ///< as it is written, up to a fragment
  bool base64 = false;

  std::string content() const;
};

bool is_data_address(std::string_view address);

/// Nothing where it is no data: address. A view of `address`.
std::optional<DataAddress> data_address(std::string_view address);

/// A data: address of a sheet with this content in any coding, in characters that end no attribute and no string.
std::string sheet_address(std::string_view charset, std::string_view content);

}  // namespace brief::archive
