#include "evidence/json.hpp"

#include <algorithm>

#include "base/json_writer.hpp"
#include "evidence/forgiven.hpp"

namespace brief::evidence {
namespace {

using Kind = JsonScope::Kind;

void write_selectors(JsonWriter& json, const Passage& passage) {
  json.key("selector");
  const JsonScope selectors(json, Kind::array);
  {
    const JsonScope selector(json, Kind::object);
    json.member("type", "TextQuoteSelector");
    json.member("exact", passage.exact);
    json.member("prefix", passage.prefix);
    json.member("suffix", passage.suffix);
  }
  const JsonScope selector(json, Kind::object);
  json.member("type", "TextPositionSelector");
  json.member("start", passage.start);
  json.member("end", passage.end);
}

void write_passage(JsonWriter& json, const Passage& passage) {
  write_selectors(json, passage);
  if (passage.part != archive::Part::main) json.member("part", archive::name_of(passage.part));
  if (passage.page > 0) json.member("page", static_cast<std::uint64_t>(passage.page));
  if (!passage.directive.empty()) json.member("fragment", passage.directive);
}

void write_comparison(JsonWriter& json, const Check& check) {
  json.key("comparison");
  const JsonScope steps(json, Kind::array);
  for (const WordStep& step : check.comparison) {
    const JsonScope scope(json, Kind::object);
    const bool same = step.kind == WordStep::Kind::same;
    json.member("in", same ? "same" : step.kind == WordStep::Kind::quote_only ? "quote" : "source");
    json.member("words", step.words);
  }
}

/// What a person should look at, with the words of the source.
void write_doubts(JsonWriter& json, const Check& check) {
  const auto holds = [&check](const Doubt& doubt) { return !(check.*doubt.words).empty(); };
  if (std::none_of(doubts.begin(), doubts.end(), holds)) return;
  json.key("doubts");
  const JsonScope scope(json, Kind::object);
  for (const Doubt& doubt : doubts)
    if (holds(doubt)) json.member(doubt.name, check.*doubt.words);
}

void write_subject(JsonWriter& json, const report::Report& report, const Check& check) {
  if (check.subject == Check::Subject::quote) {
    const auto& quote = report.quotes[check.index];
    json.member("kind", "quote");
    json.member("speaker", quote.speaker.value);
    json.member("text", quote.text.value);
  } else if (check.subject == Check::Subject::fact) {
    const auto& fact = report.commitment.facts[check.index];
    json.member("kind", "fact");
    json.member("label", fact.label.value);
    json.member("text", fact.evidence->value);
  } else {
    const auto& initiative = report.summit->initiatives[check.index];
    json.member("kind", "initiative");
    json.member("title", initiative.title.value);
    json.member("text", initiative.evidence->value);
  }
}

void write_check(JsonWriter& json, const report::Report& report, const Evidence& evidence, const Check& check) {
  const JsonScope scope(json, Kind::object);
  write_subject(json, report, check);
  const auto source = static_cast<std::size_t>(check.source);
  json.member("finding", name_of(check.finding));
  if (!check.earlier_finding.empty()) json.member("earlier_finding", check.earlier_finding);
  json.member("source", report.sources[source].id);
  json.key("sha256");
  evidence.digests[source].empty() ? json.null() : json.text(evidence.digests[source]);
  {
    json.key("passages");
    const JsonScope passages(json, Kind::array);
    for (const Passage& passage : check.passages) {
      const JsonScope found(json, Kind::object);
      write_passage(json, passage);
    }
  }
  if (!check.forgiven.empty()) {
    json.key("forgiven");
    const JsonScope names(json, Kind::array);
    for (const std::string& name : check.forgiven) json.text(name);
  }
  if (check.left_out > 0) json.member("left_out", check.left_out);
  write_doubts(json, check);
  if (!check.reason.empty()) json.member("reason", check.reason);
  if (!check.suggestion.empty()) json.member("suggestion", check.suggestion);
  if (!check.closest) return;
  {
    json.key("closest");
    const JsonScope closest(json, Kind::object);
    write_passage(json, *check.closest);
  }
  write_comparison(json, check);
}

/// What is forgiven, by the names that the checks give.
void write_normalisation(JsonWriter& json) {
  json.key("normalisation");
  const JsonScope rows(json, Kind::array);
  for (const Forgiven& row : forgiven_table()) {
    const JsonScope scope(json, Kind::object);
    json.member("name", row.name);
    json.member("what", row.what);
  }
}

void write_source(JsonWriter& json, const report::Source& source, const Evidence& evidence, std::size_t place) {
  const std::string& digest = evidence.digests[place];
  const JsonScope scope(json, Kind::object);
  json.member("id", source.id);
  json.member("publisher", source.publisher.value);
  json.member("title", source.title.value);
  if (!source.url.empty()) json.member("url", source.url.value);
  if (!source.archive.empty()) json.member("archive", source.archive.value);
  if (!digest.empty()) json.member("sha256", digest);
  if (place < evidence.earlier.size() && !evidence.earlier[place].empty())
    json.member("earlier_sha256", evidence.earlier[place]);
  if (place < evidence.saved.size() && !evidence.saved[place].empty()) json.member("saved", evidence.saved[place]);
  if (source.excerpt) json.member("covers", "an excerpt");
  if (source.original.empty()) return;
  json.member("original", source.original.value);
  if (place < evidence.originals.size() && !evidence.originals[place].empty())
    json.member("original_sha256", evidence.originals[place]);
}

void write_made_by(JsonWriter& json, const MadeBy& made_by) {
  json.key("made_by");
  const JsonScope scope(json, Kind::object);
  json.member("version", made_by.version);
  json.member("libharu", made_by.libharu);
  json.member("harfbuzz", made_by.harfbuzz);
  json.member("libdeflate", made_by.deflate);
  json.member("faces", made_by.faces);
  json.member("name", made_by.name);
  json.member("edition", made_by.edition);
  json.member("standard", made_by.standard);
  // Text: a time before 1970 is negative, and no number of JSON is sure to keep 64 bits.
  if (made_by.moment) json.member("source_date_epoch", std::to_string(*made_by.moment));
}

}  // namespace

std::string_view name_of(Finding finding) {
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

std::string to_json(const report::Report& report, const Evidence& evidence, const MadeBy* made_by) {
  JsonWriter json;
  {
    const JsonScope root(json, Kind::object);
    json.member("format", json_format);
    if (made_by != nullptr) write_made_by(json, *made_by);
    json.member("title", report.title.value);
    json.member("scope", "The check covers the wording of the quotes, not their context and not their truth.");
    json.member(
        "rule",
        "Words, their order, their case, punctuation and every number must match. A number, a hyphenated compound, "
        "an abbreviation or an address is matched whole.");
    write_normalisation(json);
    json.member("positions", "Code points of the archived text, from 0; the end is one past the last.");
    json.key("sources");
    {
      const JsonScope sources(json, Kind::array);
      for (std::size_t i = 0; i < report.sources.size(); ++i) write_source(json, report.sources[i], evidence, i);
    }
    json.key("checks");
    const JsonScope checks(json, Kind::array);
    for (const Check& check : evidence.checks) write_check(json, report, evidence, check);
  }
  return json.str() + "\n";
}

}  // namespace brief::evidence
