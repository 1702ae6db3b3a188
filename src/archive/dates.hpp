#pragma once

#include <string>
#include <string_view>

namespace brief::archive {

/// The day of a date as pages, mails and tools write it ("2025-10-22T09:30:00Z", "Wed, 22 Oct 2025 09:30:00 GMT",
/// "October 22, 2025", "20251022"), as "YYYY-MM-DD"; empty where there is none. The day is that of the zone it is
/// written in.
std::string day_of(std::string_view date);

}  // namespace brief::archive
