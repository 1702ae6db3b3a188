// A page of HTML as a document.
#pragma once

#include <string>
#include <string_view>

#include "archive/formats.hpp"
#include "archive/linked_sheets.hpp"

namespace brief::archive {

/// `charset` is what the transport (a header of MHTML, WARC or mail) names; may be empty.
/// `sheets`: the style sheets that the file holds beside the page.
Outcome read_html(std::string_view bytes, std::string_view charset = {}, const LinkedSheets& sheets = {});
/// Gives the bytes back as soon as they have been read.
Outcome read_owned_html(std::string bytes, std::string_view charset = {}, const LinkedSheets& sheets = {});

}  // namespace brief::archive
