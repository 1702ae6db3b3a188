// The compressed streams of an existing PDF, by what they hold.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace brief::pdf {

/// One release of libdeflate packs the same bytes otherwise than another. Whoever makes a file again with the zlib
/// streams (RFC 1950) that it has of the same bytes makes the same file.
class Encodings {
 public:
  /// Those of the whole streams of a file, which must outlive this. They are found by their keyword (ISO 32000-1,
  /// 7.3.8.1); a few megabytes of them at most. Throws std::bad_alloc.
  explicit Encodings(std::string_view pdf);

  /// The stream that holds these bytes; empty: there is none.
  std::string_view of(std::string_view bytes) const;

 private:
  std::map<std::string, std::string_view, std::less<>> by_content_;
};

}  // namespace brief::pdf
