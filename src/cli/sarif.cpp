#include "cli/sarif.hpp"

#include <set>

#include "base/digest.hpp"
#include "base/uri_reference.hpp"
#include "brief.hpp"

namespace brief::cli {
namespace {

using nlohmann::ordered_json;

/// What stays the same when lines move: so that a service knows a finding again.
std::string fingerprint(const std::string& path, const Diagnostic& d) {
  return sha256_hex(path + "\n" + d.code + "\n" + d.message).substr(0, 32);
}

ordered_json result_of(const std::string& path, const Diagnostic& d) {
  ordered_json location{{"physicalLocation", {{"artifactLocation", {{"uri", uri_reference(path)}}}}}};
  const std::uint32_t line = std::max(1u, d.origin.line), column = std::max(1u, d.origin.column);
  location["physicalLocation"]["region"] = {
      {"startLine", line}, {"startColumn", column}, {"endLine", line}, {"endColumn", column + std::max(1u, d.length)}};
  return {{"ruleId", d.code},
          {"level", d.severity == Severity::error ? "error" : "warning"},
          {"message", {{"text", d.detail.empty() ? d.message : d.message + "\n" + d.detail}}},
          {"locations", ordered_json::array({location})},
          {"partialFingerprints", {{"brief/v1", fingerprint(path, d)}}}};
}

/// "quote-differs" in words: "Quote differs."
std::string title_of(std::string code) {
  for (char& c : code)
    if (c == '-') c = ' ';
  if (!code.empty() && code[0] >= 'a' && code[0] <= 'z') code[0] = static_cast<char>(code[0] - 'a' + 'A');
  return code + ".";
}

/// How the run went: no result of a report that could not be checked does not mean that it is good.
ordered_json invocation(const std::vector<std::string>& faults) {
  ordered_json told = ordered_json::array();
  for (const std::string& fault : faults) told.push_back({{"level", "error"}, {"message", {{"text", fault}}}});
  return {{"executionSuccessful", told.empty()}, {"toolExecutionNotifications", std::move(told)}};
}

}  // namespace

ordered_json sarif_log(const std::vector<CheckedReport>& reports, const std::vector<std::string>& faults) {
  std::set<std::string> codes;
  ordered_json results = ordered_json::array(), rules = ordered_json::array();
  for (const CheckedReport& report : reports) {
    for (const Diagnostic& d : report.diagnostics) {
      codes.insert(d.code);
      results.push_back(result_of(report.path, d));
    }
  }
  for (const std::string& code : codes)
    rules.push_back({{"id", code}, {"name", code}, {"shortDescription", {{"text", title_of(code)}}}});
  const ordered_json driver{{"name", "brief"}, {"version", version()}, {"rules", std::move(rules)}};
  ordered_json run{{"tool", {{"driver", driver}}},
                   {"invocations", ordered_json::array({invocation(faults)})},
                   {"columnKind", "unicodeCodePoints"},
                   {"results", std::move(results)}};
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", ordered_json::array({std::move(run)})}};
}

}  // namespace brief::cli
