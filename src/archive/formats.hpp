// The readers of the formats, for read() alone.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "archive/archive.hpp"

namespace brief::archive {

using Outcome = std::variant<Document, Fault>;

Outcome read_plain(std::string_view bytes);
Outcome read_mail(std::string_view bytes);
Outcome read_mhtml(std::string_view bytes);
Outcome read_warc(std::string_view bytes, std::string_view url);

inline Fault fault(Fault::Kind kind, std::string message) { return {kind, std::move(message)}; }
Fault too_much_text();

}  // namespace brief::archive
