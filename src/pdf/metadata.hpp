// What a document says of itself: the information dictionary and XMP, which must agree, and its identifier.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/arena.hpp"
#include "layout/page.hpp"
#include "pdf/dictionary.hpp"
#include "pdf/standard.hpp"

namespace brief::pdf {

/// A moment in UTC.
struct Moment {
  int year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

/// The document's moment: SOURCE_DATE_EPOCH where it is given, or else midnight of the report's date; year 0, of which
/// the file says nothing, where a draft bears none.
Moment moment_of(const report::Date& date, std::optional<std::int64_t> epoch);

/// "D:20251022000000Z" (ISO 32000-1, 7.9.4); empty for year 0.
String pdf_date(const Moment& moment);

/// The information dictionary (14.3.3).
Dictionary information_of(const layout::Metadata& metadata, std::string_view producer, const Moment& moment);

/// The XMP packet (14.3.2), which names the standards that the file keeps.
String xmp_packet(const layout::Metadata& metadata, std::string_view producer, const Moment& moment, Standard standard);

}  // namespace brief::pdf
