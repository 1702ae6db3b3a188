#include "draft/proved_quotes.hpp"

#include <cstddef>
#include <memory>
#include <utility>

#include "base/diagnostic.hpp"
#include "evidence/evidence.hpp"

namespace brief::draft {
namespace {

/// Paragraphs are parted by one line feed in a report.
std::string as_reported(const std::string& text) {
  std::string made = text;
  for (std::size_t at = 0; (at = made.find("\n\n", at)) != std::string::npos;) made.erase(at, 1);
  return made;
}

report::Report report_of(const std::vector<DraftQuote>& quotes, const std::string& language) {
  report::Report report;
  report.language = language;
  report.sources.emplace_back();
  for (const DraftQuote& quote : quotes) {
    report::Quote& made = report.quotes.emplace_back();
    made.text.value = as_reported(quote.text);
    made.speaker.value = quote.speaker.text;
    made.role.value = quote.role;
  }
  return report;
}

}  // namespace

std::vector<Leftover> take_refused(std::vector<DraftQuote>& quotes, const archive::Document& document,
                                   const std::string& language) {
  if (quotes.empty()) return {};
  const evidence::Archives archives{{std::make_shared<const evidence::Archived>(document, language), false}};
  Diagnostics diagnostics;
  const evidence::Evidence found = evidence::check(report_of(quotes, language), archives, true, diagnostics);
  std::vector<Leftover> refused;
  std::vector<DraftQuote> kept;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    const evidence::Check& check = found.checks[i];
    if (check.finding == evidence::Finding::verbatim)
      kept.push_back(std::move(quotes[i]));
    else
      refused.push_back({quotes[i].place, "the check refuses it as a quote: " + check.reason});
  }
  quotes = std::move(kept);
  return refused;
}

}  // namespace brief::draft
