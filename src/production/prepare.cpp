#include "production/prepare.hpp"

#include <malloc.h>

#include <chrono>
#include <ctime>

#include "base/digest.hpp"
#include "brief.hpp"
#include "production/freshness.hpp"
#include "production/history.hpp"
#include "report/read.hpp"

namespace brief::production {
namespace {

/// "2025-10-22"
std::string iso_date(const report::Date& date) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

std::string statistics_of(const Rendered& rendered) {
  const RenderStatistics& s = rendered.statistics;
  const auto us = [](double value) { return std::to_string(static_cast<long>(value)) + " µs"; };
  return std::to_string(rendered.pages) + " pages, " + std::to_string(rendered.pdf.size()) + " bytes" +
         (rendered.html.empty() ? "" : ", web page " + std::to_string(rendered.html.size()) + " bytes") + ", arena " +
         std::to_string(s.arena_peak / 1024) + " KiB, heap of HarfBuzz and the other libraries " +
         std::to_string(::mallinfo2().uordblks / 1024) + " KiB; read " + us(s.read) + ", evidence " + us(s.evidence) +
         ", layout " + us(s.layout) + ", PDF " + us(s.pdf) + (rendered.html.empty() ? "" : ", web page " + us(s.html));
}

Diagnostic* lack_of_memory(std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& d : diagnostics)
    if (d.code == "out-of-memory") return &d;
  return nullptr;
}

/// One report's way from its file to a brief beside its place.
class Preparation {
 public:
  Preparation(Workshop& workshop, const Job& job, std::size_t number)
      : workshop_(workshop),
        disk_(workshop.disk),
        options_(workshop.options),
        job_(job),
        number_(std::to_string(number)),
        pdf_name_(file_name(options_, job.name) + ".pdf"),
        issue_folder_(options_.out + "/issues/" + file_name(options_, job.name)) {
    outcome_.name = job.name;
    outcome_.report = job.report;
  }

  Prepared run() {
    FileContent report = disk_.read(job_.report, report::max_report_bytes);
    if (!report.ok()) return failed("cannot read " + job_.report + ": " + report.error);
    report_ = std::move(report.bytes);
    digest_ = sha256_hex(report_);
    Standing standing = standing_of(disk_, options_, job_);
    if (!standing.owner.empty()) return failed(taken_by(standing.owner));
    if (options_.site && file_name(options_, job_.name) == "index")
      return failed("with --site, index.html is the list of all briefs: give the report another name");
    const std::string pdf = pdf_path(options_, job_.name);
    history_ = read_history(disk_, issue_folder_, pdf, standing.record ? &*standing.record : nullptr,
                            standing.as_recorded, digest_);
    if (!history_.error.empty()) return failed(history_.error);
    outcome_.reason = why_build(workshop_, job_, standing, history_, digest_, report_.size());
    if (outcome_.reason.empty()) return fresh(std::move(standing), pdf);
    last_ = std::move(standing.record);
    return rendered(pdf);
  }

 private:
  Outcome failed(std::string reason) {
    outcome_.status = Status::failed;
    outcome_.reason = std::move(reason);
    return std::move(outcome_);
  }

  /// Two reports whose briefs would have one name, such as the large edition of `x` and a report `x-large`.
  std::string taken_by(const std::string& owner) const {
    return pdf_path(options_, job_.name) + " is the brief of " + owner +
           "; build into another folder, or remove that brief, its kept issues and its record in .brief";
  }

  Outcome fresh(Standing standing, const std::string& pdf) {
    if (standing.stamp_is_new) renew_stamp(*standing.record, pdf);
    Outcome fresh = std::move(standing.record->outcome);
    fresh.name = job_.name;
    fresh.report = job_.report;
    fresh.pdf = pdf;
    if (options_.html) fresh.html.path = html_path(options_, job_.name);
    fresh.status = Status::fresh;
    fresh.problem = history_.problem;
    return fresh;
  }

  /// So that the files need not be read the next time. Where it cannot be written they are read again.
  void renew_stamp(Record& record, const std::string& pdf) {
    record.stamp = lasting_stamp(disk_.stat(pdf));
    if (options_.html) record.html_stamp = lasting_stamp(disk_.stat(html_path(options_, job_.name)));
    if (!record.stamp && !record.html_stamp) return;
    const std::string temporary = file(".record");
    if (disk_.write(temporary, to_text(record)).ok()) disk_.rename(temporary, record_path(options_, job_.name));
  }

  std::string file(const std::string& extension) const { return workshop_.run_folder + "/" + number_ + extension; }

  Prepared rendered(const std::string& pdf) {
    earlier_evidence_ = evidence_in(disk_, history_.earlier.pdf);
    Rendered rendered = workshop_.renderer.render(
        report_, [this](std::string_view path) { return read_archive(path); }, render_options());
    outcome_.diagnostics = std::move(rendered.diagnostics).take();
    for (const auto& check : rendered.evidence.checks)
      if (check.subject == evidence::Check::Subject::quote)
        ++outcome_.findings[static_cast<std::size_t>(check.finding)];
    if (!outcome_.diagnostics.empty()) outcome_.source = report_;
    if (!disk_fault_.empty()) return failed(disk_fault_);
    if (Diagnostic* const lack = lack_of_memory(outcome_.diagnostics)) {
      if (lack->message == "out of memory") lack->message = without_memory(workshop_.memory_bytes);
      return failed(lack->message);
    }
    if (rendered.pdf.empty()) {
      outcome_.status = Status::rejected;
      return std::move(outcome_);
    }
    return written(std::move(rendered), pdf);
  }

  RenderOptions render_options() const {
    RenderOptions options;
    options.name = job_.name;
    options.allow_unverified = options_.allow_unverified;
    options.edition = options_.edition;
    options.standard = options_.standard;
    options.html = options_.html;
    options.pdf_name = pdf_name_;
    options.earlier = history_.earlier.bytes;
    options.earlier_evidence = earlier_evidence_;
    options.source_date_epoch = options_.source_date_epoch;
    options.arena_bytes = options_.arena_bytes;
    return options;
  }

  ArchiveFile read_archive(std::string_view path) {
    const auto archive = workshop_.archives.get(job_.folder(), std::string(path));
    ArchiveFile file = archive_file(archive, path);
    if (file.error_code.empty())
      used_.emplace_back(path, archive->sha256);
    else if (failed_on_disk(*archive))
      disk_fault_ = file.error_message;
    return file;
  }

  Prepared written(Rendered rendered, const std::string& pdf) {
    outcome_.status = Status::built;
    if (options_.statistics) outcome_.statistics = statistics_of(rendered);
    outcome_.pdf = pdf;
    outcome_.pages = rendered.pages;
    outcome_.bytes = rendered.pdf.size();
    outcome_.sha256 = sha256_hex(rendered.pdf);
    outcome_.problem = history_.problem;
    outcome_.new_issue = !last_ || last_->report != digest_;
    if (!history_.spoilt.empty()) tell_restored();
    Written written;
    written.pdf = {file(".pdf"), pdf};
    DiskResult result = disk_.write(written.pdf.from, rendered.pdf);
    if (result.ok()) result = write_page(written, rendered.html);
    if (result.ok()) result = write_issues(written, rendered.pdf, iso_date(rendered.date));
    if (!result.ok()) return failed_writing(pdf, result);
    written.record_path = record_path(options_, job_.name);
    written.record = record(rendered.card);
    written.outcome = std::move(outcome_);
    return written;
  }

  void tell_restored() {
    const std::string told = "the kept issue " + history_.spoilt + ".toml was damaged; it was restored from its PDF";
    outcome_.diagnostics.push_back({Severity::warning, "kept-issue-restored", told, {}, 0, {}});
  }

  DiskResult write_page(Written& written, const std::string& html) {
    const std::string path = html_path(options_, job_.name);
    if (options_.html) {
      outcome_.html = {path, sha256_hex(html), html.size()};
      written.html = {file(".html"), path};
      return disk_.write(written.html.from, html);
    }
    if (disk_.stat(path).exists)
      outcome_.diagnostics.push_back({Severity::warning,
                                      "web-page-left",
                                      path + " is of an earlier build: build with --html, or remove it",
                                      {},
                                      0,
                                      {}});
    return {};
  }

  Outcome failed_writing(const std::string& pdf, const DiskResult& result) {
    for (const char* extension : {".pdf", ".html", ".toml", "-kept.pdf", "-lost.toml", "-lost.pdf", "-spoilt.toml"})
      disk_.remove(file(extension));
    Outcome failure;
    failure.name = job_.name;
    failure.report = job_.report;
    failure.reason = "cannot write " + pdf + ": " + result.error;
    return failure;
  }

  /// The issue itself, and before it the earlier one where that is spoilt, or published and not kept.
  DiskResult write_issues(Written& written, const std::string& pdf, const std::string& date) {
    written.issue_folder = issue_folder_;
    auto& issues = history_.issues;
    DiskResult result;
    if (!history_.spoilt.empty())
      result = write_kept(written, "-spoilt.toml", history_.earlier.bytes, history_.spoilt + ".toml");
    if (result.ok() && !history_.lost.empty()) result = write_lost(written);
    if (issues.empty() || !issues.back().is(digest_)) issues.push_back(next_issue(last_of_all(), date, digest_));
    if (result.ok()) result = write_kept(written, ".toml", report_, issues.back().stem + ".toml");
    if (result.ok()) result = write_kept(written, "-kept.pdf", pdf, issues.back().stem + ".pdf");
    note_superseded(written);
    return result;
  }

  /// The newest by number, whether published or not.
  const Issue* last_of_all() const {
    const auto& issues = history_.issues;
    const Issue* last = issues.empty() ? nullptr : &issues.back();
    for (const Issue& issue : history_.unpublished)
      if (last == nullptr || issue.number > last->number) last = &issue;
    return last;
  }

  DiskResult write_lost(Written& written) {
    Diagnostics ignored;
    const auto lost = report::read(history_.lost, ignored);
    const Issue issue =
        next_issue(last_of_all(), lost ? iso_date(lost->date) : "0000-00-00", sha256_hex(history_.lost));
    history_.issues.push_back(issue);
    const DiskResult result = write_kept(written, "-lost.toml", history_.lost, issue.stem + ".toml");
    const FileContent pdf = disk_.read(pdf_path(options_, job_.name), std::size_t{64} << 20);
    return result.ok() && pdf.ok() ? write_kept(written, "-lost.pdf", pdf.bytes, issue.stem + ".pdf") : result;
  }

  DiskResult write_kept(Written& written, const std::string& extension, std::string_view bytes,
                        const std::string& name) {
    written.kept.push_back({file(extension), issue_folder_ + "/" + name});
    return disk_.write(written.kept.back().from, bytes);
  }

  /// At least two stay, so that building again compares with the same.
  void note_superseded(Written& written) const {
    const std::size_t kept = std::max<std::size_t>(options_.keep, 2);
    for (std::size_t i = 0; i + kept < history_.issues.size(); ++i)
      for (const char* extension : {".pdf", ".toml"})
        written.superseded.push_back(issue_folder_ + "/" + history_.issues[i].stem + extension);
    for (const Issue& issue : history_.unpublished)
      for (const char* extension : {".pdf", ".toml"}) {
        const std::string path = issue_folder_ + "/" + issue.stem + extension;
        written.set_aside.push_back({path, path + ".unpublished"});
      }
  }

  /// The issues that the feed tells of: those before, and this one where it is another.
  std::vector<PublishedIssue> issues(const content::Card& card) const {
    constexpr std::size_t most = 10;
    std::vector<PublishedIssue> issues;
    if (last_) issues = last_->issues;
    if (!outcome_.new_issue && !issues.empty()) return issues;
    const std::int64_t made = options_.source_date_epoch.value_or(std::time(nullptr));
    issues.push_back({made, history_.issues.back().number, card.title, card.details, card.changes});
    if (issues.size() > most) issues.erase(issues.begin());
    return issues;
  }

  Record record(const content::Card& card) const {
    Record record;
    record.name = one_line(job_.name);
    record.edition = edition_name(options_);
    record.path = one_line(job_.report);
    record.program = one_line(program_of(options_));
    record.report = digest_;
    record.earlier = history_.earlier.sha256;
    record.archives = used_;
    record.card = card;
    record.issues = issues(card);
    record.outcome = outcome_;
    record.outcome.source.clear();
    return record;
  }

  Workshop& workshop_;
  Disk& disk_;
  const Options& options_;
  const Job& job_;
  const std::string number_, pdf_name_, issue_folder_;
  std::string report_, digest_, disk_fault_, earlier_evidence_;
  History history_;
  std::optional<Record> last_;  // of the brief that is in its place
  std::vector<std::pair<std::string, std::string>> used_;
  Outcome outcome_;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

std::string without_memory(std::size_t most) {
  if (most == 0) return "the report needs more memory than it may take, or the system has no more to give";
  return "the report needs more memory than the " + std::to_string(most >> 20) +
         " MiB that it may take; give it more with --arena, or make fewer at once";
}

Prepared prepare(Workshop& workshop, const Job& job, std::size_t number) {
  const auto start = std::chrono::steady_clock::now();
  Outcome failed;
  failed.name = job.name;
  failed.report = job.report;
  failed.reason = without_memory(workshop.memory_bytes);
  Prepared prepared = std::move(failed);
  try {
    prepared = Preparation(workshop, job, number).run();
  } catch (const std::bad_alloc&) {
  }
  const double seconds = seconds_since(start);
  if (auto* written = std::get_if<Written>(&prepared))
    written->outcome.seconds = seconds;
  else
    std::get<Outcome>(prepared).seconds = seconds;
  return prepared;
}

}  // namespace brief::production
