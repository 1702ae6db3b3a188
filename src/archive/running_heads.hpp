#pragma once

#include <string>
#include <vector>

namespace brief::archive {

using Lines = std::vector<std::string>;

/// Takes out of each page the lines at its head and foot that are not of the text: page numbers, and what comes again
/// from page to page with only figures changed.
void remove_running_heads(std::vector<Lines>& pages);

}  // namespace brief::archive
