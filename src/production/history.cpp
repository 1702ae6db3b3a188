#include "production/history.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "pdf/attached_report.hpp"
#include "report/read.hpp"

namespace brief::production {
namespace {

constexpr std::size_t most_pdf_bytes = 64u << 20;

/// The digest of the issue that was published last; empty where that cannot be told, and the kept issues are believed.
struct Published {
  std::string sha256, bytes;  ///< the bytes only where they were read
};

Published from_pdf(Disk& disk, const std::string& pdf) {
  const FileContent file = disk.read(pdf, most_pdf_bytes);
  if (!file.ok()) return {};
  auto attached = pdf::attached_report(file.bytes, report::max_report_bytes);
  if (!attached) return {};
  std::string digest = sha256_hex(*attached);
  return {std::move(digest), std::move(*attached)};
}

Published published_last(Disk& disk, const std::string& pdf, const Record* record, bool as_recorded) {
  if (record != nullptr && as_recorded) return {record->report, {}};
  Published published = from_pdf(disk, pdf);
  if (published.sha256.empty() && record != nullptr) published.sha256 = record->report;
  return published;
}

/// Parts what was published from what was not; notes what is lost.
void sort_out(Disk& disk, const std::string& pdf, Published published, std::string_view report_sha256,
              History& history) {
  if (published.sha256.empty()) return;
  auto& issues = history.issues;
  const auto last =
      std::find_if(issues.rbegin(), issues.rend(), [&](const Issue& issue) { return issue.is(published.sha256); });
  if (last != issues.rend()) {
    auto after = last.base();
    // The report itself may have been kept by a run that ended before it was published: it is published now.
    const auto end = issues.end() != after && issues.back().is(report_sha256) ? issues.end() - 1 : issues.end();
    history.unpublished.assign(after, end);
    issues.erase(after, end);
    return;
  }
  if (report_sha256 == published.sha256) return;  // kept anew with this build
  if (published.bytes.empty()) published = from_pdf(disk, pdf);
  if (published.bytes.empty())
    history.problem = "the issue published last is not among the kept issues, and there is no PDF to restore it from";
  else
    history.lost = std::move(published.bytes);
}

void find_earlier(Disk& disk, const std::string& folder, const std::string& pdf, std::string_view report_sha256,
                  History& history) {
  if (!history.lost.empty()) {
    history.earlier = {history.lost, sha256_hex(history.lost), pdf};
    return;
  }
  auto last = history.issues.size();
  if (last > 0 && history.issues[last - 1].is(report_sha256)) --last;
  if (last == 0) return;
  const Issue& issue = history.issues[last - 1];
  IssueText text = read_issue(disk, folder, issue);
  if (!text.ok()) {
    history.error = "the kept issue " + folder + "/" + issue.stem + ".toml " + text.error +
                    "; restore it, or move it away to build without it";
    return;
  }
  if (text.restored) history.spoilt = issue.stem;
  std::string digest = sha256_hex(text.bytes);
  history.earlier = {std::move(text.bytes), std::move(digest), folder + "/" + issue.stem + ".pdf"};
}

}  // namespace

std::string evidence_in(Disk& disk, const std::string& pdf) {
  if (pdf.empty()) return {};
  const FileContent file = disk.read(pdf, most_pdf_bytes);
  if (!file.ok()) return {};
  const pdf::WantedFile wanted[] = {{"Data", std::size_t{16} << 20}};
  return pdf::attached_files(file.bytes, wanted).front().value_or(std::string());
}

History read_history(Disk& disk, const std::string& folder, const std::string& pdf, const Record* record,
                     bool pdf_as_recorded, std::string_view report_sha256) {
  History history;
  const DiskResult listed = list_issues(disk, folder, history.issues);
  if (!listed.ok()) {
    history.error = "cannot read the kept issues in " + folder + ": " + listed.error;
    return history;
  }
  sort_out(disk, pdf, published_last(disk, pdf, record, pdf_as_recorded), report_sha256, history);
  find_earlier(disk, folder, pdf, report_sha256, history);
  return history;
}

}  // namespace brief::production
