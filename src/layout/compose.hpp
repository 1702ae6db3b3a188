#pragma once

#include "base/diagnostic.hpp"
#include "changes/changes.hpp"
#include "evidence/evidence.hpp"
#include "layout/page.hpp"
#include "report/report.hpp"
#include "language/words.hpp"

namespace brief::layout {

/// `standard`: 12 pt body. `large`: 18 pt body, for readers who need large print.
enum class Edition : std::uint8_t { standard, large };

/// All that a brief is made from. What is referred to must outlive the call only.
struct Content {
  const report::Report& report;
  const evidence::Evidence& evidence;
  const changes::Changes* changes = nullptr;  ///< null: no earlier issue
  const language::Words& words;
  Edition edition = Edition::standard;
};

/// The most pages a brief may have.
inline constexpr std::size_t max_pages = 200;

/// Sets the brief: every page, complete. Allocates from the current arena. Past max_pages: an error "too-many-pages".
/// Gives warnings for absent sections ("no-quotes", "no-summit", "no-initiatives", "no-sources").
Document compose(const Content& content, Diagnostics& diagnostics);

}  // namespace brief::layout
