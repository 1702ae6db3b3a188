#include "verify/findings.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "evidence/characters.hpp"
#include "evidence/forgiven.hpp"
#include "evidence/json.hpp"
#include "evidence/origin.hpp"
#include "evidence/pieces.hpp"
#include "verify/passages.hpp"
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

/// The passages as they follow each other, with what stands between them and the rest of the words that they cut.
std::string text_of(const std::vector<Passage>& passages) {
  if (passages.empty()) return {};
  std::string text(end_of(passages.front().prefix));
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const std::string between = i == 0 ? "" : text_between(passages[i - 1], passages[i]);
    if (between == " ") (text += start_of(passages[i - 1].suffix)) += " " + std::string(end_of(passages[i].prefix));
    (text += between == " " ? "" : between) += passages[i].exact;
  }
  return text += start_of(passages.back().suffix);
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

/// Entries that no check of this finding has.
bool has_entries_of_another(const Check& check) {
  const bool verbatim = check.finding == Finding::verbatim, differs = check.finding == Finding::differs;
  const bool doubtful = std::any_of(evidence::doubts.begin(), evidence::doubts.end(),
                                    [&check](const auto& doubt) { return !(check.*doubt.words).empty(); });
  if (!verbatim && (doubtful || !check.passages.empty() || !check.forgiven.empty() || check.left_out > 0)) return true;
  if (!differs && (check.closest || !check.comparison.empty() || !check.suggestion.empty())) return true;
  return (verbatim || check.finding == Finding::unchecked) && !check.reason.empty();
}

std::string of_verbatim(const report::Report& report, const Check& check) {
  const std::string& words = words_of(report, check).value;
  if (!stands_in(report, check, text_of(check.passages)) || !is_one_each(words, check))
    return "is called verbatim, but is not what the passages of the evidence say";
  for (const Passage& passage : check.passages)
    if (!leads_there(passage)) return "has a link that leads to other words than the passages of the evidence";
  if (evidence::forgiven_in(words, check.passages) != check.forgiven)
    return "was forgiven something else than the evidence says";
  return {};
}

/// Whether the quote is one piece, with nothing of the writer's in it: then it stands where all its words do.
bool is_plain(std::string_view quote) {
  const evidence::Pieces pieces = evidence::pieces_of(quote);
  return pieces.list.size() == 1 && pieces.inserted.empty() && !pieces.begins_left_out && !pieces.ends_left_out;
}

/// Whether there are quotation marks or brackets, which may be those of another sentence: more than the passage tells.
bool has_paired_marks(std::string_view quote) {
  const auto characters = evidence::characters_of(quote);
  return std::any_of(characters.begin(), characters.end(), [](const evidence::Character& c) {
    return evidence::is_quotation(c.c) || std::u32string_view(U"()[]").find(c.c) != std::u32string_view::npos;
  });
}

std::string of_differing(const report::Report& report, const Check& check) {
  const std::string& words = words_of(report, check).value;
  if (check.reason.empty() && check.comparison.empty()) return "is said to differ, but not in what";
  if (!check.comparison.empty() && !is_of_both(words, check))
    return "is compared with other words than its own and those of the closest passage";
  const bool compared = !check.comparison.empty() || is_plain(words);
  if (compared && !check.closest) return "is said to differ, but not from what";
  if (compared && !has_paired_marks(words) && stands_in(report, check, with_context(*check.closest)))
    return "is said to differ, but stands word for word in the closest passage";
  return {};
}

/// What is wrong with a finding; empty: it follows.
std::string fault_of(const report::Report& report, const evidence::Evidence& evidence, const Check& check) {
  const bool searched = !evidence.digests[static_cast<std::size_t>(check.source)].empty();
  if (check.finding == Finding::unchecked && searched) return "is called unchecked, but its source was searched";
  if (check.finding != Finding::unchecked && !searched) return "has a finding, but its source has no digest";
  if (check.finding != Finding::verbatim && !check.passages.empty()) return "is not called verbatim, but has passages";
  std::string fault = fault_of_places(check);
  if (fault.empty() && check.finding == Finding::verbatim) fault = of_verbatim(report, check);
  if (fault.empty() && check.finding == Finding::differs) fault = of_differing(report, check);
  if (fault.empty() && has_entries_of_another(check)) fault = "has entries that belong to another finding";
  return fault;
}

bool is_digest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What an evidence says of a source that no check of the report says; empty: nothing.
std::string fault_of_source(const report::Source& source, const std::string& digest, const std::string& original,
                            const std::string& saved) {
  if (source.archive.empty() != digest.empty())
    return digest.empty() ? "has an archive by the report, but no digest: it was not searched"
                          : "has a digest, but no archive by the report";
  if (source.original.empty() != original.empty()) return "has an original without a digest, or a digest without one";
  if ((!digest.empty() && !is_digest(digest)) || (!original.empty() && !is_digest(original)))
    return "has a digest that is none";
  const std::string by_report = evidence::day_saved(source, {});
  if (digest.empty() ? !saved.empty() : !by_report.empty() && saved != by_report)
    return "was saved on another day by the report than by the evidence";
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
  for (std::size_t i = 0; i < report.sources.size(); ++i)
    if (const std::string fault =
            fault_of_source(report.sources[i], evidence.digests[i], evidence.originals[i], evidence.saved[i]);
        !fault.empty())
      faults.push_back("the source `" + report.sources[i].id + "` " + fault);
  for (const Check& check : evidence.checks)
    if (const std::string fault = fault_of(report, evidence, check); !fault.empty())
      faults.push_back(subject_of(report, check) + " " + fault);
  return faults;
}

}  // namespace brief::verify
