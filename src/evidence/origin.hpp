// What the archives say beyond the words of the quotes: where they come from, which part of a page holds the words, and
// whether two of them tell the same words differently. All are warnings.
#pragma once

#include "base/diagnostic.hpp"
#include "evidence/evidence.hpp"
#include "report/report.hpp"

namespace brief::evidence {

/// Holds what each archive says of its own origin against its source: "source-address-differs", "source-title-differs",
/// "source-publisher-differs", "source-date-differs", "source-saved-differs". Each message shows both.
/// "source-page-chosen": no address tells which page of a web archive is meant.
void warn_of_origins(const report::Report& report, const Archives& archives, Diagnostics& diagnostics);

/// "quote-outside-main": a verbatim quote that stands only in the comments, the related stories or another part beside
/// the main one. "quote-across-parts", "quote-across-cells", "quote-across-items": one that runs on over what parts the
/// page for its reader.
void warn_of_parts(const report::Report& report, const Archives& archives, const Evidence& evidence,
                   Diagnostics& diagnostics);

/// "quote-told-differently": another source of the report has nearly the same words.
void warn_of_tellings(const report::Report& report, const Archives& archives, const Evidence& evidence,
                      Diagnostics& diagnostics);

/// The day when an archive was saved, "YYYY-MM-DD": by the report, else by what the file says itself; empty where
/// neither tells.
std::string day_saved(const report::Source& source, const archive::Document& document);

/// Whether two addresses name one page: without the scheme, "www.", a fragment, a final slash, and parameters that only
/// count visitors (utm_…, fbclid, gclid).
bool is_same_address(std::string_view a, std::string_view b);

/// Whether two titles may name one article: most words of the shorter stand in the longer, in any case of letters.
bool is_like_title(std::string_view a, std::string_view b);

}  // namespace brief::evidence
