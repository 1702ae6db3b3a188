// What a worker process sends of a report that it has prepared.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "production/prepare.hpp"

namespace brief::production {

/// The bytes of a message, without its length.
std::string pack(const Prepared& prepared);

/// Nothing where the bytes are no such message.
std::optional<Prepared> unpack(std::string_view bytes);

}  // namespace brief::production
