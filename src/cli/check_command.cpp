#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/printable.hpp"
#include "brief.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/sarif.hpp"
#include "evidence/json.hpp"
#include "evidence/library.hpp"
#include "production/archive_cache.hpp"
#include "production/exit_code.hpp"
#include "production/in_turn.hpp"
#include "production/memory_budget.hpp"
#include "production/options.hpp"
#include "production/packing.hpp"
#include "production/plan.hpp"
#include "production/prepare.hpp"
#include "report/read.hpp"

namespace brief::cli {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t mebibyte = 1u << 20;

struct CheckCommand {
  std::vector<std::string> paths{"reports"};
  std::string format = "text";  ///< text, json or sarif
  bool sources = false;         ///< list sources and who relies on them instead
  std::uint64_t arena = production::Options{}.arena_bytes / mebibyte, timeout = production::Options{}.timeout_seconds;
};

/// What the reports of a run share: a page which many of them name is read, hashed and parsed once.
struct SharedPages {
  production::ArchiveCache files{posix_disk()};
  evidence::Library library{std::size_t{32} << 20};
};

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

std::string sources_text(const std::string& path, const Checked& checked) {
  const report::Report& r = *checked.report;
  std::string out = path + "\n";
  const auto by_source = relying(r);
  for (std::size_t i = 0; i < r.sources.size(); ++i) {
    const report::Source& source = r.sources[i];
    const std::string& digest = checked.evidence.digests[i];
    out += "  " + source.id + ": " + source.publisher.value + ", " + source.title.value + "\n    " +
           (digest.empty() ? "no archive" : "archive " + source.archive.value + ", SHA-256 " + digest) + "\n";
    for (const std::string& who : by_source[i])
      out += "    " + std::string(digest.empty() ? "unchecked: " : "") + who + "\n";
    if (by_source[i].empty()) out += "    nothing relies on it\n";
  }
  return out;
}

/// `disk_fault`: why an archive could not be read, where that is no fault of the report.
Checked check_with(SharedPages& pages, const production::Job& job, std::string_view toml, std::string& disk_fault) {
  const ReadArchive read = [&](std::string_view path) {
    const auto archive = pages.files.get(job.folder(), std::string(path));
    ArchiveFile file = production::archive_file(archive, path);
    if (production::failed_on_disk(*archive)) disk_fault = file.error_message;
    return file;
  };
  return check(toml, read, false, &pages.library);
}

bool lacks_memory(const Checked& checked) {
  const auto& list = checked.diagnostics.list();
  return std::any_of(list.begin(), list.end(), [](const Diagnostic& d) { return d.code == "out-of-memory"; });
}

/// Checks the reports of a run, one after the other.
class Checker {
 public:
  Checker(const CheckCommand& command, const std::vector<production::Job>& jobs, std::size_t memory)
      : command_(command), jobs_(jobs), memory_(memory) {}

  CheckedReport operator()(std::size_t number) {
    const production::Job& job = jobs_[number];
    CheckedReport result;
    result.path = job.report;
    FileContent content = posix_disk().read(job.report, report::max_report_bytes);
    if (!content.ok()) {
      result.fault = "cannot read " + job.report + ": " + content.error;
      return result;
    }
    result.source = std::move(content.bytes);
    std::string why_not;
    Checked checked = check_with(*pages_, job, result.source, why_not);
    if (lacks_memory(checked) && shared_) {  // the pages of other reports may be what takes it
      pages_ = std::make_unique<SharedPages>();
      checked = check_with(*pages_, job, result.source, why_not);
    }
    shared_ = true;
    const bool too_much = lacks_memory(checked);
    if (too_much) why_not = production::without_memory(memory_);
    if (!why_not.empty()) result.fault = "cannot check " + job.report + ": " + why_not;
    if (!too_much) tell(std::move(checked), result);
    return result;
  }

 private:
  void tell(Checked checked, CheckedReport& result) const {
    if (checked.report && command_.format == "json")
      result.evidence = evidence::to_json(*checked.report, checked.evidence);
    if (checked.report && command_.sources) result.sources = sources_text(result.path, checked);
    result.diagnostics = std::move(checked.diagnostics).take();
  }

  const CheckCommand& command_;
  const std::vector<production::Job>& jobs_;
  std::size_t memory_;
  std::unique_ptr<SharedPages> pages_ = std::make_unique<SharedPages>();
  bool shared_ = false;  // with a report before
};

template <class Stream, class One>
void stream_report(Stream& stream, One& report) {
  for (auto* text : {&report.path, &report.source, &report.fault, &report.evidence, &report.sources})
    stream.value(*text);
  stream.list(report.diagnostics, [&stream](auto& d) { production::diagnostic(stream, d); });
}

std::string packed(const CheckedReport& report) {
  production::Packer packer;
  stream_report(packer, report);
  return packer.take();
}

CheckedReport unpacked(const production::Job& job, const production::ConfinedResult& result) {
  CheckedReport report;
  production::Unpacker unpacker(result.answer);
  if (result.fault.empty()) stream_report(unpacker, report);
  if (result.fault.empty() && unpacker.complete()) return report;
  report = {};
  report.path = job.report;
  report.fault =
      "cannot check " + job.report + ": " + (result.fault.empty() ? production::makes_no_sense : result.fault);
  return report;
}

/// In a process of its own, so that no report takes more than it may; where the system gives none, in this one.
std::vector<CheckedReport> check_all(const CheckCommand& command, const std::vector<production::Job>& jobs) {
  const std::size_t memory = production::memory_budget(1, command.arena * mebibyte).bytes_a_report;
  std::vector<CheckedReport> reports;
  const auto begin = [&]() -> production::Doing {
    return [checker = std::make_shared<Checker>(command, jobs, memory)](std::size_t job) {
      return packed((*checker)(job));
    };
  };
  const auto tell = [&](std::size_t job, const production::ConfinedResult& result) {
    reports.push_back(unpacked(jobs[job], result));
  };
  if (production::in_turn(jobs.size(), begin, {static_cast<unsigned>(command.timeout), memory}, stop_flag(), tell))
    return reports;
  spdlog::warn("no process could be started for the reports: they are checked in this one, and one that fails ends it");
  Checker checker(command, jobs, memory);
  for (std::size_t job = 0; job < jobs.size() && !stop_flag(); ++job) reports.push_back(checker(job));
  return reports;
}

ordered_json json_of(const CheckedReport& report) {
  ordered_json list = ordered_json::array();
  for (const Diagnostic& d : report.diagnostics)
    list.push_back({{"severity", d.severity == Severity::error ? "error" : "warning"},
                    {"line", d.origin.line},
                    {"column", d.origin.column},
                    {"code", d.code},
                    {"message", d.message},
                    {"detail", d.detail}});
  ordered_json made{{"report", report.path}, {"diagnostics", std::move(list)}};
  if (!report.fault.empty()) made["fault"] = report.fault;
  if (!report.evidence.empty()) made["evidence"] = ordered_json::parse(report.evidence, nullptr, false);
  return made;
}

void print(const std::vector<CheckedReport>& reports, const std::vector<std::string>& faults, const std::string& format,
           const LogOptions& log) {
  const auto dump = [](const ordered_json& json) {
    std::puts(printable_json(json.dump(1, ' ', false, ordered_json::error_handler_t::replace)).c_str());
  };
  if (format == "sarif") return dump(sarif_log(reports, faults));
  if (format == "json") {
    ordered_json list = ordered_json::array();
    for (const CheckedReport& report : reports) list.push_back(json_of(report));
    return dump(list);
  }
  for (const CheckedReport& report : reports) log_diagnostics(log, report.path, report.source, report.diagnostics);
}

bool has_errors(const CheckedReport& report) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

int check_command(const CheckCommand& command, const LogOptions& log) {
  catch_signals();
  const production::Plan plan = production::plan(posix_disk(), command.paths, {});
  const std::vector<CheckedReport> reports = check_all(command, plan.jobs);
  std::vector<std::string> faults = plan.errors;
  const bool stopped = reports.size() < plan.jobs.size();
  if (stopped)
    faults.push_back("interrupted; " + std::to_string(reports.size()) + " of " + std::to_string(plan.jobs.size()) +
                     " reports were checked");
  for (const CheckedReport& report : reports)
    if (!report.fault.empty()) faults.push_back(report.fault);
  for (const std::string& fault : faults) spdlog::error(fault);
  print(reports, faults, command.format, log);
  if (command.sources)
    for (const CheckedReport& report : reports) std::fputs(printable_lines(report.sources).c_str(), stdout);
  if (stopped) return production::interrupted;
  if (!faults.empty()) return production::disk_failure;
  const bool errors = std::any_of(reports.begin(), reports.end(), has_errors);
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
  check.number("--arena", given->arena, 1, 65536, "MIB", "as with build: one report may take this and 192 MiB [64]");
  check.number("--timeout", given->timeout, 1, 86400, "SECONDS", "the longest that one report may take [60]");
  check.log_options();
  check.footer("Examples:\n  brief check reports/kfor-2028.toml\n  brief check --format sarif >findings.sarif");
  check.action([given, &line] { return check_command(*given, line.log()); });
}

}  // namespace brief::cli
