// What stands beside a page in a multipart/related message (RFC 2387): its style sheets, and the pages in its frames.
#pragma once

#include <string>
#include <vector>

#include "archive/linked_sheets.hpp"
#include "archive/mime.hpp"

namespace brief::archive {

bool is_page_part(const Entity& part);

/// By the addresses that a page of the address `base` has for them. Valid as long as the parts.
LinkedSheets linked_of(const std::vector<Entity>& parts, const std::string& base);

}  // namespace brief::archive
