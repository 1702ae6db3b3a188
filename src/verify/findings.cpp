#include "verify/findings.hpp"

#include "base/printable.hpp"
#include "evidence/forgiven.hpp"
#include "evidence/json.hpp"
#include "verify/words.hpp"

namespace brief::verify {
namespace {

using evidence::Check;
using evidence::Finding;
using evidence::Passage;
using Subject = Check::Subject;

/// What a word or number of the passage goes on in, where the passage cuts one.
std::string_view end_of(std::string_view prefix) {
  const auto space = prefix.find_last_of(" \n\t");
  return prefix.substr(space == std::string_view::npos ? 0 : space + 1);
}

std::string_view start_of(std::string_view suffix) { return suffix.substr(0, suffix.find_first_of(" \n\t")); }

std::string whole_words(const Passage& passage) {
  return std::string(end_of(passage.prefix)) + passage.exact + std::string(start_of(passage.suffix));
}

/// A text as an archive has it: blocks parted by blank lines.
evidence::Archive archive_of(std::string text) {
  archive::Document document;
  document.text = std::move(text);
  for (std::size_t begin = 0; begin < document.text.size();) {
    const std::size_t end = std::min(document.text.find("\n\n", begin), document.text.size());
    archive::Block block;
    block.begin = begin;
    block.end = end;
    if (begin < end) document.blocks.push_back(block);
    begin = end + 2;
  }
  return {std::make_shared<const evidence::Archived>(std::move(document)), false};
}

const report::Text& words_of(const report::Report& report, const Check& check) {
  if (check.subject == Subject::quote) return report.quotes[check.index].text;
  if (check.subject == Subject::fact) return *report.commitment.facts[check.index].evidence;
  return *report.summit->initiatives[check.index].evidence;
}

/// Whether the words stand in the text. The speaker is left out: who speaks is told by more than the passages.
bool stands_in(const report::Report& report, const Check& check, std::string text) {
  report::Report alone;
  alone.sources.emplace_back();
  alone.quotes.emplace_back();
  alone.quotes[0].text = words_of(report, check);
  Diagnostics ignored;
  const auto found = evidence::check(alone, {archive_of(std::move(text))}, true, ignored);
  return !found.checks.empty() && found.checks[0].finding == Finding::verbatim;
}

std::string of_verbatim(const report::Report& report, const Check& check) {
  std::string text;
  for (const Passage& passage : check.passages) (text += text.empty() ? "" : " ") += whole_words(passage);
  if (!stands_in(report, check, text)) return "is called verbatim, but is not what the passages of the evidence say";
  if (evidence::forgiven_in(words_of(report, check).value, check.passages) != check.forgiven)
    return "was forgiven something else than the evidence says";
  return {};
}

/// What is wrong with a finding; empty: it follows.
std::string fault_of(const report::Report& report, const evidence::Evidence& evidence, const Check& check) {
  const bool searched = !evidence.digests[static_cast<std::size_t>(check.source)].empty();
  if (check.finding == Finding::unchecked) return searched ? "is called unchecked, but its source was searched" : "";
  if (!searched) return "has a finding, but its source has no digest";
  if (check.finding == Finding::verbatim) return of_verbatim(report, check);
  if (!check.passages.empty()) return "is not called verbatim, but has passages";
  if (check.finding == Finding::differs && check.reason.empty() && check.comparison.empty())
    return "is said to differ, but not in what";
  return {};
}

}  // namespace

std::string subject_of(const report::Report& report, const Check& check) {
  const std::string words = "“" + clipped(printable(words_of(report, check).value)) + "”";
  if (check.subject == Subject::quote) return "the quote " + words;
  return (check.subject == Subject::fact ? "the fact’s evidence " : "the initiative’s evidence ") + words;
}

std::vector<std::string> unfounded_findings(const report::Report& report, const evidence::Evidence& evidence) {
  std::vector<std::string> faults;
  for (const Check& check : evidence.checks)
    if (const std::string fault = fault_of(report, evidence, check); !fault.empty())
      faults.push_back(subject_of(report, check) + " " + fault);
  return faults;
}

}  // namespace brief::verify
