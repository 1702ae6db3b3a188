#pragma once

#include <string_view>

namespace brief::archive {

/// The character set of an HTML page: by its byte order mark, else by what it is plainly written in (valid UTF-8), else
/// as `header` (of the transport; may be empty) or the page itself names it (the HTML standard, 13.2.3.2), else a
/// guess. The name of one that cannot be decoded where the page says so.
std::string_view html_charset(std::string_view bytes, std::string_view header);

}  // namespace brief::archive
