// A brief on pages: the content typeset, put on pages and furnished.
#pragma once

#include "base/diagnostic.hpp"
#include "content/content.hpp"
#include "layout/page.hpp"
#include "layout/paragraph.hpp"

namespace brief::layout {

/// `standard`: 12 pt body. `large`: 18 pt body, for readers who need large print.
enum class Edition : std::uint8_t { standard, large };

/// The most pages a brief may have.
inline constexpr std::size_t max_pages = 200;

/// Sets the brief: every page, complete. Allocates from the current arena. Past max_pages: an error "too-many-pages".
Document compose(const content::Document& content, Edition edition, ParagraphSetter& paragraphs,
                 Diagnostics& diagnostics);

}  // namespace brief::layout
