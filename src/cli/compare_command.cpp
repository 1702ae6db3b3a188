#include <spdlog/spdlog.h>

#include <cstdio>
#include <optional>

#include "base/disk.hpp"
#include "base/printable.hpp"
#include "changes/changes.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "content/build.hpp"
#include "evidence/json.hpp"
#include "language/words.hpp"
#include "production/confined.hpp"
#include "production/exit_code.hpp"
#include "report/limits.hpp"
#include "report/read.hpp"
#include "verify/attachments.hpp"

namespace brief::cli {
namespace {

constexpr std::size_t max_pdf_bytes = 16u << 20;

/// What a PDF carries, as this program writes it or another has saved it.
verify::Attachments attachments_of(const std::string& pdf) {
  verify::Attachments attached = verify::attachments_of(pdf);
  std::string error;
  if (!attached.report.empty()) return attached;
  const auto qpdf = verify::Qpdf::load(error);
  if (!qpdf) return {};
  const verify::PdfFile file(qpdf, pdf);
  return file.error().empty() ? verify::attachments_of(file) : verify::Attachments();
}

/// The size of the report, and report and evidence one behind the other; empty where a PDF carries no report.
std::string report_and_evidence(const std::string& pdf) {
  const verify::Attachments attached = attachments_of(pdf);
  if (attached.report.empty()) return {};
  return std::to_string(attached.report.size()) + "\n" + attached.report + attached.evidence;
}

struct Issue {
  std::string toml, evidence;
  report::Report report;
};

/// The report of an issue, from its brief or as a file of its own. Nothing, and told, where there is none.
std::optional<Issue> issue_of(const std::string& path) {
  const FileContent file = posix_disk().read(path, max_pdf_bytes);
  if (!file.ok()) {
    spdlog::error("cannot read {}: {}", path, file.error);
    return {};
  }
  std::string toml = file.bytes, evidence;
  if (!path.ends_with(".toml")) {
    const auto result = production::run_confined({}, [&file] { return report_and_evidence(file.bytes); });
    if (!result.fault.empty()) spdlog::error("cannot read {}: {}", path, result.fault);
    if (result.fault.empty() && result.answer.empty()) spdlog::error("{} carries no report", path);
    if (result.answer.empty()) return {};
    const std::size_t size = std::stoul(result.answer), from = result.answer.find('\n') + 1;
    toml = result.answer.substr(from, size);
    evidence = result.answer.substr(from + toml.size());
  }
  Diagnostics diagnostics;
  auto report = report::read(toml, diagnostics);
  if (report) return Issue{std::move(toml), std::move(evidence), std::move(*report)};
  spdlog::error("the report in {} has errors; see `brief check`", path);
  return {};
}

/// What no page tells of: spaces, and keys that aren't printed.
std::string unseen(const Issue& earlier, const Issue& now) {
  std::string text;
  for (const std::string& line : changes::of_spaces(earlier.report, now.report)) text += "- " + line + "\n";
  for (const std::string& line : changes::unprinted(earlier.report, now.report))
    text += "- Not printed: " + line + "\n";
  return text;
}

std::string text_of(const Issue& earlier, const Issue& now) {
  changes::Changes changes = changes::compare(earlier.report, now.report);
  changes::compare_archives(evidence::digests_in(earlier.evidence, now.report),
                            evidence::digests_in(now.evidence, now.report), now.report, changes);
  changes::compare_findings(evidence::findings_in(earlier.evidence, now.report),
                            evidence::findings_in(now.evidence, now.report), now.report, changes);
  if (earlier.toml == now.toml && changes.list.empty()) return "The reports are the same.\n";
  if (changes.list.empty()) {
    std::string same = "The reports say the same; they differ in their date or number, or in how they are written.\n";
    for (const std::string& line : changes::of_issue(earlier.report, now.report)) same += "- " + line + "\n";
    return same + unseen(earlier, now);
  }
  const auto lines = content::changes_text(now.report, changes, language::Words::of(now.report.language));
  std::string text = lines.front() + "\n";
  for (const std::string& line : changes::of_issue(earlier.report, now.report)) text += "- " + line + "\n";
  for (std::size_t i = 1; i < lines.size(); ++i) text += "- " + lines[i] + "\n";
  return text + unseen(earlier, now);
}

int compare_command(const std::string& earlier_path, const std::string& now_path) {
  const auto earlier = issue_of(earlier_path), now = issue_of(now_path);
  if (!earlier || !now) return production::disk_failure;
  const std::string text = text_of(*earlier, *now);
  std::fputs(printable_lines(text).c_str(), stdout);
  return production::success;
}

}  // namespace

void add_compare_command(CommandLine& line) {
  Command compare = line.command("compare", "print what changed between two issues, from the reports that they carry");
  const auto earlier = std::make_shared<std::string>(), now = std::make_shared<std::string>();
  compare.text("earlier", *earlier, "EARLIER.pdf", "the earlier issue, or its report").required();
  compare.text("now", *now, "NOW.pdf", "the later issue, or its report").required();
  compare.log_options();
  compare.footer("Examples:\n  brief compare reports/kfor-2026.toml out/kfor-2028.pdf");
  compare.action([earlier, now] { return compare_command(*earlier, *now); });
}

}  // namespace brief::cli
