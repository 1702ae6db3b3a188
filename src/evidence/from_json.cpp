#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>

#include "evidence/json.hpp"

namespace brief::evidence {
namespace {

using nlohmann::json;
using Subject = Check::Subject;

/// What the report and the JSON do not agree on.
struct Disagreement {
  std::string what;
};

std::string text_or_empty(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::string() : found->get<std::string>();
}

std::size_t whole_number(const json& value) {
  if (!value.is_number_unsigned()) throw Disagreement{"a position is no whole number"};
  return value.get<std::size_t>();
}

template <class Enum, std::size_t count>
Enum named(const std::string& name) {
  for (std::size_t i = 0; i < count; ++i)
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  throw Disagreement{"`" + name + "` is no word of this form"};
}

Passage passage_of(const json& object) {
  const json& selectors = object.at("selector");
  const json &words = selectors.at(0), &position = selectors.at(1);
  Passage passage;
  passage.exact = words.at("exact").get<std::string>();
  passage.prefix = words.at("prefix").get<std::string>();
  passage.suffix = words.at("suffix").get<std::string>();
  passage.start = whole_number(position.at("start"));
  passage.end = whole_number(position.at("end"));
  if (object.contains("part")) passage.part = named<archive::Part, part_count>(object["part"].get<std::string>());
  if (object.contains("page"))
    passage.page = static_cast<int>(std::min<std::size_t>(whole_number(object["page"]), 1u << 20));
  passage.directive = text_or_empty(object, "fragment");
  return passage;
}

WordStep step_of(const json& object) {
  const auto in = object.at("in").get<std::string>();
  using Kind = WordStep::Kind;
  if (in != "same" && in != "quote" && in != "source") throw Disagreement{"`" + in + "` is no part of a comparison"};
  return {in == "same"    ? Kind::same
          : in == "quote" ? Kind::quote_only
                          : Kind::source_only,
          object.at("words").get<std::string>()};
}

/// The words of a report that are checked, in the order of the checks.
struct Expected {
  Subject subject;
  std::size_t index;
  const char* kind;
  const std::string& text;
  std::vector<int> sources;
};

std::vector<Expected> expected_of(const report::Report& report) {
  std::vector<Expected> list;
  for (std::size_t i = 0; i < report.quotes.size(); ++i)
    list.push_back({Subject::quote, i, "quote", report.quotes[i].text.value, {report.quotes[i].source}});
  const auto& facts = report.commitment.facts;
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (facts[i].evidence) list.push_back({Subject::fact, i, "fact", facts[i].evidence->value, facts[i].sources});
  for (std::size_t i = 0; report.summit && i < report.summit->initiatives.size(); ++i) {
    const auto& initiative = report.summit->initiatives[i];
    if (initiative.evidence)
      list.push_back({Subject::initiative, i, "initiative", initiative.evidence->value, initiative.sources});
  }
  return list;
}

int source_of(const report::Report& report, const Expected& expected, const std::string& id) {
  for (const int source : expected.sources)
    if (source >= 0 && report.sources[static_cast<std::size_t>(source)].id == id) return source;
  throw Disagreement{"a check names the source `" + id + "`, which the report does not give there"};
}

Check check_of(const json& object, const report::Report& report, const Expected& expected) {
  if (object.at("kind") != expected.kind || object.at("text") != expected.text)
    throw Disagreement{"a check is of other words than the report’s: “" + text_or_empty(object, "text") + "”"};
  Check check;
  check.subject = expected.subject;
  check.index = expected.index;
  check.source = source_of(report, expected, object.at("source").get<std::string>());
  check.finding = named<Finding, finding_count>(object.at("finding").get<std::string>());
  for (const json& passage : object.at("passages")) check.passages.push_back(passage_of(passage));
  if (object.contains("closest")) check.closest = passage_of(object["closest"]);
  if (object.contains("comparison"))
    for (const json& step : object["comparison"]) check.comparison.push_back(step_of(step));
  if (object.contains("forgiven")) check.forgiven = object["forgiven"].get<std::vector<std::string>>();
  if (object.contains("left_out")) check.left_out = whole_number(object["left_out"]);
  if (object.contains("doubts"))
    for (const Doubt& doubt : doubts) check.*doubt.words = text_or_empty(object["doubts"], doubt.name.data());
  check.earlier_finding = text_or_empty(object, "earlier_finding");
  check.reason = text_or_empty(object, "reason");
  check.suggestion = text_or_empty(object, "suggestion");
  return check;
}

void read_sources(const json& sources, const report::Report& report, Evidence& evidence) {
  if (sources.size() != report.sources.size()) throw Disagreement{"it has not as many sources as the report"};
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    const json& source = sources.at(i);
    if (source.at("id") != report.sources[i].id)
      throw Disagreement{"its source `" + source.at("id").get<std::string>() + "` is another in the report"};
    evidence.digests.push_back(text_or_empty(source, "sha256"));
    evidence.earlier.push_back(text_or_empty(source, "earlier_sha256"));
    evidence.originals.push_back(text_or_empty(source, "original_sha256"));
    evidence.saved.push_back(text_or_empty(source, "saved"));
  }
}

MadeBy made_by_of(const json& object) {
  MadeBy made;
  made.version = object.at("version").get<std::string>();
  made.libharu = text_or_empty(object, "libharu");
  made.harfbuzz = text_or_empty(object, "harfbuzz");
  made.deflate = text_or_empty(object, "libdeflate");
  made.faces = text_or_empty(object, "faces");
  made.name = object.at("name").get<std::string>();
  made.edition = object.at("edition").get<std::string>();
  made.standard = object.at("standard").get<std::string>();
  const std::string moment = text_or_empty(object, "source_date_epoch");
  if (moment.empty()) return made;
  const char* const end = moment.data() + moment.size();
  std::int64_t seconds = 0;
  const auto [last, wrong] = std::from_chars(moment.data(), end, seconds);
  if (wrong != std::errc{} || last != end) throw Disagreement{"`" + moment + "` is no time"};
  made.moment = seconds;
  return made;
}

void read(const json& root, const report::Report& report, FromJson& made) {
  if (root.at("format") != json_format)
    throw Disagreement{"its form is " + root.at("format").dump(-1, ' ', false, json::error_handler_t::replace) +
                       ", and this program reads form " + std::to_string(json_format)};
  made.made_by = made_by_of(root.at("made_by"));
  if (root.at("title") != report.title.value) throw Disagreement{"its title is not the report’s"};
  read_sources(root.at("sources"), report, made.evidence);
  const json& checks = root.at("checks");
  const std::vector<Expected> expected = expected_of(report);
  if (checks.size() != expected.size()) throw Disagreement{"it has not one check for each of the report’s quotes"};
  for (std::size_t i = 0; i < expected.size(); ++i)
    made.evidence.checks.push_back(check_of(checks.at(i), report, expected[i]));
}

constexpr std::ptrdiff_t most_marks = 1'000'000;

/// A value takes many times the memory of its text, and the library's way to give it back takes some more.
bool has_too_many_values(std::string_view text) {
  const auto is_mark = [](char c) { return c == ',' || c == '[' || c == '{'; };
  return std::count_if(text.begin(), text.end(), is_mark) > most_marks;
}

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::vector<std::string> digests_in(std::string_view text, const report::Report& report) {
  std::vector<std::string> digests(report.sources.size());
  if (text.empty() || has_too_many_values(text)) return digests;
  const json root = json::parse(text, nullptr, false);
  const json sources = root.is_object() ? root.value("sources", json::array()) : json::array();
  for (const json& source : sources) {
    if (!source.is_object()) continue;
    for (std::size_t i = 0; i < digests.size(); ++i)
      if (text_in(source, "id") == report.sources[i].id) digests[i] = text_in(source, "sha256");
  }
  return digests;
}

std::vector<std::string> findings_in(std::string_view text, const report::Report& report) {
  std::vector<std::string> findings(report.quotes.size());
  if (text.empty() || has_too_many_values(text)) return findings;
  const json root = json::parse(text, nullptr, false);
  const json checks = root.is_object() ? root.value("checks", json::array()) : json::array();
  std::map<std::pair<std::string, std::string>, std::string> told;
  for (const json& check : checks)
    if (check.is_object() && text_in(check, "kind") == "quote")
      told.try_emplace({text_in(check, "speaker"), text_in(check, "text")}, text_in(check, "finding"));
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (const auto found = told.find({report.quotes[i].speaker.value, report.quotes[i].text.value});
        found != told.end())
      findings[i] = found->second;
  return findings;
}

FromJson from_json(std::string_view text, const report::Report& report) {
  FromJson made;
  if (has_too_many_values(text)) {
    made.error = "it has more than " + std::to_string(most_marks) + " values";
    return made;
  }
  try {
    read(json::parse(text), report, made);
  } catch (const Disagreement& disagreement) {
    made.error = disagreement.what;
  } catch (const json::exception& exception) {
    made.error = std::string("it is not of the published form: ") + exception.what();
  }
  return made;
}

}  // namespace brief::evidence
