#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "layout/page.hpp"
#include "pdf/deflate.hpp"
#include "pdf/standard.hpp"

namespace brief::pdf {

/// A file carried inside the PDF (ISO 19005-3, 6.8).
struct Attachment {
  enum class Relationship : std::uint8_t { source, data, supplement };
  std::string_view name;         ///< "kfor-2028.toml"
  std::string_view mime;         ///< "application/toml"
  std::string_view description;  ///< for a person
  Relationship relationship = Relationship::data;
  std::string_view bytes;
};

struct Options {
  std::vector<Attachment> attachments;
  std::string_view producer;  ///< "brief 1.0.0 (libharu 2.3.0)"
  Standard standard;
  /// Seconds since 1970 for the document dates (SOURCE_DATE_EPOCH); none: midnight UTC of the report's own date.
  std::optional<std::int64_t> source_date_epoch;
};

/// What one document after the other is written with.
struct Tools {
  Memo& memo;
  Deflater& deflater;
};

/// Writes the document by a standard, through libharu. The bytes are a function of the arguments.
/// libharu's memory comes from the current arena. A failure is an error "pdf" in `diagnostics` and an empty string.
std::string write(const layout::Document& document, const Options& options, Tools tools, Diagnostics& diagnostics);

}  // namespace brief::pdf
