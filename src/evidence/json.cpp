#include <nlohmann/json.hpp>

#include "evidence/evidence.hpp"

namespace brief::evidence {
namespace {

using nlohmann::ordered_json;

constexpr const char* normalisation =
    "Compared after Unicode NFC; runs of white space are one space; quotation marks and apostrophes of every form are "
    "equal; hyphens, dashes and the minus sign are equal; three full stops equal an ellipsis; soft hyphens and "
    "zero-width "
    "characters are left out. Case, words and order must match; a match begins and ends at word boundaries. An "
    "ellipsis "
    "in a quote stands for words left out, [square brackets] for up to eight words replaced.";

const char* name_of(Finding finding) {
  switch (finding) {
    case Finding::verbatim:
      return "verbatim";
    case Finding::differs:
      return "differs";
    case Finding::not_found:
      return "not found";
    case Finding::unchecked:
      return "unchecked";
  }
  return "";
}

ordered_json selectors_of(const Passage& passage) {
  return ordered_json::array({{{"type", "TextQuoteSelector"},
                               {"exact", passage.exact},
                               {"prefix", passage.prefix},
                               {"suffix", passage.suffix}},
                              {{"type", "TextPositionSelector"}, {"start", passage.start}, {"end", passage.end}}});
}

ordered_json comparison_of(const Check& check) {
  ordered_json steps = ordered_json::array();
  for (const WordStep& step : check.comparison) {
    const char* kind = step.kind == WordStep::Kind::same         ? "same"
                       : step.kind == WordStep::Kind::quote_only ? "quote"
                                                                 : "source";
    steps.push_back({{"in", kind}, {"words", step.words}});
  }
  return steps;
}

ordered_json subject_of(const report::Report& report, const Check& check) {
  if (check.subject == Check::Subject::quote) {
    const auto& quote = report.quotes[check.index];
    return {{"kind", "quote"}, {"speaker", quote.speaker.value}, {"text", quote.text.value}};
  }
  if (check.subject == Check::Subject::fact) {
    const auto& fact = report.commitment.facts[check.index];
    return {{"kind", "fact"}, {"label", fact.label.value}, {"text", fact.evidence->value}};
  }
  const auto& initiative = report.summit->initiatives[check.index];
  return {{"kind", "initiative"}, {"title", initiative.title.value}, {"text", initiative.evidence->value}};
}

ordered_json check_of(const report::Report& report, const Evidence& evidence, const Check& check) {
  const auto source = static_cast<std::size_t>(check.source);
  ordered_json made = subject_of(report, check);
  made["finding"] = name_of(check.finding);
  made["source"] = report.sources[source].id;
  made["sha256"] = evidence.digests[source].empty() ? ordered_json(nullptr) : ordered_json(evidence.digests[source]);
  made["passages"] = ordered_json::array();
  for (const Passage& passage : check.passages) made["passages"].push_back({{"selector", selectors_of(passage)}});
  if (check.closest) {
    made["closest"] = {{"selector", selectors_of(*check.closest)}};
    made["comparison"] = comparison_of(check);
  }
  return made;
}

ordered_json source_of(const report::Source& source, const std::string& digest) {
  ordered_json made{{"id", source.id}, {"publisher", source.publisher.value}, {"title", source.title.value}};
  if (!source.url.empty()) made["url"] = source.url.value;
  if (!source.archive.empty()) made["archive"] = source.archive.value;
  if (!digest.empty()) made["sha256"] = digest;
  return made;
}

}  // namespace

std::string to_json(const report::Report& report, const Evidence& evidence) {
  ordered_json root;
  root["format"] = 1;
  root["title"] = report.title.value;
  root["scope"] = "The check covers the wording of the quotes, not their context and not their truth.";
  root["normalisation"] = normalisation;
  root["positions"] = "Code points of the archived text, from 0; the end is one past the last.";
  root["sources"] = ordered_json::array();
  for (std::size_t i = 0; i < report.sources.size(); ++i)
    root["sources"].push_back(source_of(report.sources[i], evidence.digests[i]));
  root["checks"] = ordered_json::array();
  for (const Check& check : evidence.checks) root["checks"].push_back(check_of(report, evidence, check));
  return root.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace brief::evidence
