#pragma once

#include <cstdint>
#include <string>

namespace brief::production {

/// Seconds since 1970 as "2025-10-22T03:00:00Z" (RFC 3339).
std::string rfc3339(std::int64_t seconds);

}  // namespace brief::production
