#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/printable.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/sarif.hpp"
#include "evidence/json.hpp"
#include "evidence/library.hpp"
#include "production/archive_cache.hpp"
#include "production/exit_code.hpp"
#include "production/plan.hpp"
#include "report/read.hpp"

namespace brief::cli {
namespace {

using nlohmann::ordered_json;

struct CheckCommand {
  std::vector<std::string> paths{"reports"};
  std::string format = "text";  ///< text, json or sarif
  bool sources = false;         ///< list sources and who relies on them instead
};

/// What the reports of a run share: a page which many of them name is read, hashed and parsed once.
struct SharedPages {
  production::ArchiveCache files{posix_disk()};
  evidence::Library library;
};

CheckedReport check_one(const production::Job& job, SharedPages& pages) {
  CheckedReport result;
  result.path = job.report;
  FileContent content = posix_disk().read(job.report, report::max_report_bytes);
  if (!content.ok()) {
    result.unreadable = content.error;
    return result;
  }
  result.source = std::move(content.bytes);
  const ReadArchive read = [&job, &pages](std::string_view path) {
    return production::archive_file(pages.files.get(job.folder(), std::string(path)), path);
  };
  result.checked = check(result.source, read, false, &pages.library);
  return result;
}

ordered_json json_of(const CheckedReport& report) {
  ordered_json list = ordered_json::array();
  for (const Diagnostic& d : report.checked.diagnostics.list())
    list.push_back({{"severity", d.severity == Severity::error ? "error" : "warning"},
                    {"line", d.origin.line},
                    {"column", d.origin.column},
                    {"code", d.code},
                    {"message", d.message},
                    {"detail", d.detail}});
  ordered_json made{{"report", report.path}, {"diagnostics", std::move(list)}};
  if (report.checked.report)
    made["evidence"] =
        ordered_json::parse(evidence::to_json(*report.checked.report, report.checked.evidence), nullptr, false);
  return made;
}

void print(const std::vector<CheckedReport>& reports, const std::string& format, const LogOptions& log) {
  const auto dump = [](const ordered_json& json) {
    std::puts(printable_json(json.dump(1, ' ', false, ordered_json::error_handler_t::replace)).c_str());
  };
  if (format == "sarif") return dump(sarif_log(reports));
  if (format == "json") {
    ordered_json list = ordered_json::array();
    for (const CheckedReport& report : reports) list.push_back(json_of(report));
    return dump(list);
  }
  for (const CheckedReport& report : reports)
    log_diagnostics(log, report.path, report.source, report.checked.diagnostics.list());
}

/// Who relies on each source.
void collect_citations(const report::Prose& prose, std::vector<int>& sources) {
  for (const report::Block& block : prose) {
    for (const report::Span& span : block.spans)
      if (span.citation != report::Span::no_citation) sources.push_back(span.citation);
    for (const report::ListItem& item : block.items) collect_citations(item.blocks, sources);
  }
}

std::vector<int> cited_in(const report::Prose& prose) {
  std::vector<int> sources;
  collect_citations(prose, sources);
  return sources;
}

/// Who relies on each source, in the order of the report.
std::vector<std::vector<std::string>> relying(const report::Report& r) {
  std::vector<std::vector<std::string>> by_source(r.sources.size());
  const auto add = [&by_source](const std::string& who, const std::vector<int>& sources) {
    for (const int source : sources) {
      auto& those = by_source[static_cast<std::size_t>(source)];
      if (those.empty() || those.back() != who) those.push_back(who);
    }
  };
  add("the summary", cited_in(r.summary));
  add("the text of the commitment", cited_in(r.commitment.text));
  for (const auto& fact : r.commitment.facts) add("fact “" + fact.label.value + "”", fact.sources);
  for (const auto& event : r.commitment.timeline) add("event “" + event.event.value + "”", event.sources);
  for (const auto& quote : r.quotes)
    add("quote of " + quote.speaker.value + " “" +
            quote.text.value.substr(0, quote.text.value.find(' ', std::min<std::size_t>(24, quote.text.value.size()))) +
            " …”",
        {quote.source});
  if (!r.summit) return by_source;
  add("the text of the summit", cited_in(r.summit->text));
  for (const auto& initiative : r.summit->initiatives) {
    add("initiative “" + initiative.title.value + "”", initiative.sources);
    add("initiative “" + initiative.title.value + "”", cited_in(initiative.text));
  }
  return by_source;
}

std::string sources_text(const CheckedReport& report) {
  const report::Report& r = *report.checked.report;
  std::string out = report.path + "\n";
  const auto by_source = relying(r);
  for (std::size_t i = 0; i < r.sources.size(); ++i) {
    const report::Source& source = r.sources[i];
    const std::string& digest = report.checked.evidence.digests[i];
    out += "  " + source.id + ": " + source.publisher.value + ", " + source.title.value + "\n    " +
           (digest.empty() ? "no archive" : "archive " + source.archive.value + ", SHA-256 " + digest) + "\n";
    for (const std::string& who : by_source[i])
      out += "    " + std::string(digest.empty() ? "unchecked: " : "") + who + "\n";
    if (by_source[i].empty()) out += "    nothing relies on it\n";
  }
  return out;
}

int check_command(const CheckCommand& command, const LogOptions& log) {
  const production::Plan plan = production::plan(posix_disk(), command.paths, {});
  std::vector<CheckedReport> reports;
  SharedPages pages;
  for (const production::Job& job : plan.jobs) reports.push_back(check_one(job, pages));
  bool unreadable = !plan.errors.empty(), errors = false;
  for (const std::string& error : plan.errors) spdlog::error(error);
  for (const CheckedReport& report : reports) {
    if (!report.unreadable.empty()) spdlog::error("cannot read {}: {}", report.path, report.unreadable);
    unreadable = unreadable || !report.unreadable.empty();
    errors = errors || report.checked.diagnostics.has_errors();
  }
  print(reports, command.format, log);
  if (command.sources)
    for (const CheckedReport& report : reports)
      if (report.checked.report) std::fputs(printable_lines(sources_text(report)).c_str(), stdout);
  if (unreadable) return production::disk_failure;
  if (!errors)
    spdlog::info("{} checked, no errors",
                 reports.size() == 1 ? "1 report" : std::to_string(reports.size()) + " reports");
  return errors ? production::rejected : production::success;
}

}  // namespace

void add_check_command(CommandLine& line) {
  Command check = line.command("check", "check format and quotes, without making a PDF");
  const auto given = std::make_shared<CheckCommand>();
  check.texts("reports", given->paths, "REPORT.toml|FOLDER", "report files or folders [reports]");
  check.choice("--format", given->format, {"text", "json", "sarif"}, "FORMAT", "text, json or sarif");
  check.flag("--sources", given->sources, "list each source, its digest and who relies on it");
  check.log_options();
  check.footer("Examples:\n  brief check reports/kfor-2028.toml\n  brief check --format sarif >findings.sarif");
  check.action([given, &line] { return check_command(*given, line.log()); });
}

}  // namespace brief::cli
