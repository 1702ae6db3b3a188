// A page of HTML as a document.
#pragma once

#include <string_view>

#include "archive/formats.hpp"

namespace brief::archive {

/// `charset` is what the transport (a header of MHTML, WARC or mail) names; may be empty.
Outcome read_html(std::string_view bytes, std::string_view charset = {});

}  // namespace brief::archive
