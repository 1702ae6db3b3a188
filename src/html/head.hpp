// What the heads of all pages for the web have in common.
#pragma once

#include <string_view>

#include "html/markup.hpp"

namespace brief::html {

/// The character encoding, then a Content Security Policy that forbids everything but the page's own style sheet and,
/// where there is one, its own script, both by their digests.
void add_policy(Markup& markup, std::string_view script = {});
/// Nothing where the content is empty.
void add_meta(Markup& markup, std::string_view name, std::string_view content);
/// The style sheet of all pages.
void add_style(Markup& markup);

}  // namespace brief::html
