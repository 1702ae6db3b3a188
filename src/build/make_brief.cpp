#include "build/make_brief.hpp"

#include <malloc.h>

#include <chrono>

#include "base/digest.hpp"
#include "build/kept_issues.hpp"
#include "report/read.hpp"

namespace brief::build {
namespace {

class Maker {
 public:
  Maker(Disk& disk, const Options& options, const Job& job, ArchiveDigests& archives)
      : disk_(disk),
        options_(options),
        job_(job),
        archives_(archives),
        file_name_(job.name + (options.edition == layout::Edition::large ? "-large" : "")),
        record_path_(options.out + "/.brief/" + file_name_ + ".record"),
        issues_(disk, options.out + "/issues/" + file_name_) {}

  Outcome make() {
    outcome_.name = job_.name;
    outcome_.report = job_.report;
    FileContent report = disk_.read(job_.report, report::max_report_bytes);
    if (!report.ok()) return failed("cannot read " + job_.report + ": " + report.error);
    report_ = std::move(report.bytes);
    digest_ = sha256_hex(report_);
    earlier_ = issues_.earlier_than(digest_);
    outcome_.pdf = pdf_path(options_, job_.name);
    if (is_fresh()) return std::move(outcome_);
    render_and_publish();
    return std::move(outcome_);
  }

 private:
  Outcome failed(const std::string& reason) {
    outcome_.status = Status::failed;
    outcome_.reason = reason;
    return std::move(outcome_);
  }

  std::string program() const {
    std::string program = options_.program;
    if (options_.allow_unverified) program += " allow-unverified";
    if (options_.source_date_epoch) program += " epoch " + std::to_string(*options_.source_date_epoch);
    return program;
  }

  /// Empty where the brief is fresh, or else why it must be built.
  std::string why_build(const std::optional<Record>& record) {
    if (options_.force) return "forced";
    if (!record) return "not built before";
    if (record->program != program()) return "the program or its options changed";
    if (record->report != digest_) return "the report changed";
    if (record->earlier != earlier_.sha256) return "the earlier issue changed";
    for (const auto& [path, digest] : record->archives)
      if (archives_.of(job_.folder, path) != digest) return "the archive " + path + " changed";
    const FileStat pdf = disk_.stat(outcome_.pdf);
    if (!pdf.regular) return "the PDF is missing";
    if (pdf.size != record->pdf_size || pdf.modified != record->pdf_modified) return why_pdf(*record);
    return {};
  }

  /// A PDF that was touched, copied or restored is read again before it is built again.
  std::string why_pdf(const Record& record) {
    const FileContent pdf = disk_.read(outcome_.pdf, record.pdf_size);
    if (!pdf.ok() || sha256_hex(pdf.bytes) != record.outcome.sha256) return "the PDF was changed";
    return {};
  }

  bool is_fresh() {
    const FileContent text = disk_.read(record_path_, 1u << 20);
    std::optional<Record> record;
    if (text.ok()) record = parse_record(text.bytes);
    outcome_.reason = why_build(record);
    if (!outcome_.reason.empty()) return false;
    record->outcome.name = job_.name;
    record->outcome.report = job_.report;
    record->outcome.pdf = outcome_.pdf;
    record->outcome.status = Status::fresh;
    outcome_ = std::move(record->outcome);
    return true;
  }

  ArchiveFile read_archive(std::string_view path) {
    FileContent content = disk_.read_beneath(job_.folder, std::string(path), evidence::max_archive_bytes);
    ArchiveFile file;
    if (!content.ok()) {
      file.error_code = content.not_found ? "not-found" : "unreadable";
      file.error_message = "cannot read the archive `" + std::string(path) + "`: " + content.error;
      return file;
    }
    used_.emplace_back(path, sha256_hex(content.bytes));
    file.bytes = std::move(content.bytes);
    return file;
  }

  void render_and_publish() {
    RenderOptions render_options;
    render_options.name = job_.name;
    render_options.allow_unverified = options_.allow_unverified;
    render_options.edition = options_.edition;
    render_options.earlier = earlier_.bytes;
    render_options.source_date_epoch = options_.source_date_epoch;
    render_options.arena_bytes = options_.arena_bytes;
    const Rendered rendered = render(
        report_, [this](std::string_view path) { return read_archive(path); }, render_options);
    outcome_.diagnostics = rendered.diagnostics.list();
    for (const auto& check : rendered.evidence.checks)
      if (check.subject == evidence::Check::Subject::quote)
        ++outcome_.findings[static_cast<std::size_t>(check.finding)];
    if (!outcome_.diagnostics.empty()) outcome_.source = report_;
    if (rendered.pdf.empty()) {
      outcome_.status = Status::rejected;
      outcome_.pdf.clear();
      return;
    }
    tell_statistics(rendered);
    outcome_.pages = rendered.pages;
    outcome_.bytes = rendered.pdf.size();
    outcome_.sha256 = sha256_hex(rendered.pdf);
    publish_brief(rendered);
  }

  void publish_brief(const Rendered& rendered) {
    const DiskResult published = publish(disk_, outcome_.pdf, rendered.pdf);
    if (!published.ok()) {
      outcome_.status = Status::failed;
      outcome_.reason = "cannot write " + outcome_.pdf + ": " + published.error;
      outcome_.pdf.clear();
      return;
    }
    outcome_.status = Status::built;
    const report::Date& date = rendered.date;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    // What follows only saves work later: where it fails, the brief is built again.
    issues_.keep(report_, digest_, std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day),
                 outcome_.pdf);
    issues_.prune(options_.keep);
    write_record();
  }

  void write_record() {
    Record record;
    record.program = program();
    record.report = digest_;
    record.earlier = earlier_.sha256;
    record.archives = used_;
    const FileStat pdf = disk_.stat(outcome_.pdf);
    record.pdf_size = pdf.size;
    record.pdf_modified = pdf.modified;
    record.outcome = outcome_;
    disk_.write(record_path_, to_text(record));
  }

  void tell_statistics(const Rendered& rendered) {
    const RenderStatistics& s = rendered.statistics;
    const auto us = [](double value) { return std::to_string(static_cast<long>(value)) + " µs"; };
    outcome_.statistics = std::to_string(rendered.pages) + " pages, " + std::to_string(rendered.pdf.size()) +
                          " bytes, arena " + std::to_string(s.arena_peak / 1024) +
                          " KiB, heap of HarfBuzz and the other libraries " +
                          std::to_string(::mallinfo2().uordblks / 1024) + " KiB; read " + us(s.read) + ", evidence " +
                          us(s.evidence) + ", layout " + us(s.layout) + ", PDF " + us(s.pdf);
  }

  Disk& disk_;
  const Options& options_;
  const Job& job_;
  ArchiveDigests& archives_;
  std::string file_name_, record_path_;
  KeptIssues issues_;
  Outcome outcome_;
  std::string report_, digest_;
  Earlier earlier_;
  std::vector<std::pair<std::string, std::string>> used_;
};

}  // namespace

std::string ArchiveDigests::of(const std::string& folder, const std::string& path) {
  const std::lock_guard lock(mutex_);
  const auto [found, added] = known_.try_emplace({folder, path});
  if (added) {
    const FileContent content = disk_.read_beneath(folder, path, evidence::max_archive_bytes);
    if (content.ok()) found->second = sha256_hex(content.bytes);
  }
  return found->second;
}

Outcome make_brief(Disk& disk, const Options& options, const Job& job, ArchiveDigests& archives) {
  const auto start = std::chrono::steady_clock::now();
  Outcome outcome;
  try {
    outcome = Maker(disk, options, job, archives).make();
  } catch (const std::bad_alloc&) {
    outcome.name = job.name;
    outcome.report = job.report;
    outcome.status = Status::failed;
    outcome.reason = "the system has no more memory to give";
  }
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return outcome;
}

}  // namespace brief::build
