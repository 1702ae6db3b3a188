#include "production/make_brief.hpp"

#include <malloc.h>

#include <chrono>

#include "base/digest.hpp"
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
  return std::to_string(rendered.pages) + " pages, " + std::to_string(rendered.pdf.size()) + " bytes, arena " +
         std::to_string(s.arena_peak / 1024) + " KiB, heap of HarfBuzz and the other libraries " +
         std::to_string(::mallinfo2().uordblks / 1024) + " KiB; read " + us(s.read) + ", evidence " + us(s.evidence) +
         ", layout " + us(s.layout) + ", PDF " + us(s.pdf);
}

/// Adds the time up to its brace to a brief's seconds.
class Stopwatch {
 public:
  explicit Stopwatch(double& seconds) : seconds_(seconds) {}
  ~Stopwatch() { seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double& seconds_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

constexpr std::string_view no_memory = "the system has no more memory to give";

}  // namespace

Making::Making(Disk& disk, const Options& options, const Job& job, ArchiveCache& archives, Renderer& renderer)
    : disk_(disk),
      options_(options),
      job_(job),
      archives_(archives),
      renderer_(renderer),
      file_name_(job.name + (options.edition == layout::Edition::large ? "-large" : "")),
      record_path_(options.out + "/.brief/" + file_name_ + ".record") {
  outcome_.name = job.name;
  outcome_.report = job.report;
}

Making::~Making() = default;

void Making::make() {
  const Stopwatch stopwatch(outcome_.seconds);
  try {
    make_unguarded();
  } catch (const std::bad_alloc&) {
    fail(std::string(no_memory));
  }
}

void Making::publish(const DiskResult& synced) {
  const Stopwatch stopwatch(outcome_.seconds);
  try {
    publish_unguarded(synced);
  } catch (const std::bad_alloc&) {
    fail(std::string(no_memory));
  }
}

std::string Making::temporary() const { return outcome_.pdf + ".tmp"; }

void Making::make_unguarded() {
  FileContent report = disk_.read(job_.report, report::max_report_bytes);
  if (!report.ok()) return fail("cannot read " + job_.report + ": " + report.error);
  report_ = std::move(report.bytes);
  digest_ = sha256_hex(report_);
  issues_ = std::make_unique<KeptIssues>(disk_, options_.out + "/issues/" + file_name_);
  earlier_ = issues_->earlier_than(digest_);
  outcome_.pdf = pdf_path(options_, job_.name);
  if (!is_fresh()) render_and_write();
}

void Making::fail(const std::string& reason) {
  outcome_.status = Status::failed;
  outcome_.reason = reason;
  outcome_.pdf.clear();
  outcome_.sha256.clear();
  outcome_.statistics.clear();
  outcome_.pages = 0;
  outcome_.bytes = 0;
  written_ = false;
}

std::string Making::program() const {
  std::string program = options_.program;
  if (options_.allow_unverified) program += " allow-unverified";
  if (options_.source_date_epoch) program += " epoch " + std::to_string(*options_.source_date_epoch);
  return program;
}

/// Empty where the brief is fresh, or else why it must be built.
std::string Making::why_build(const std::optional<Record>& record) {
  if (options_.force) return "forced";
  if (!record) return "not built before";
  if (record->program != program()) return "the program or its options changed";
  if (record->report != digest_) return "the report changed";
  if (record->earlier != earlier_.sha256) return "the earlier issue changed";
  if (!issues_->keeps(digest_, report_.size())) return "the kept issue is missing or cut short";
  for (const auto& [path, digest] : record->archives)
    if (archives_.sha256(job_.folder(), path) != digest) return "the archive " + path + " changed";
  const FileStat pdf = disk_.stat(outcome_.pdf);
  if (!pdf.regular) return "the PDF is missing";
  if (pdf.size != record->pdf_size || pdf.modified != record->pdf_modified) return why_pdf(*record);
  return {};
}

/// A PDF that was touched, copied or restored is read again before it is built again.
std::string Making::why_pdf(const Record& record) {
  const FileContent pdf = disk_.read(outcome_.pdf, record.pdf_size);
  if (!pdf.ok() || sha256_hex(pdf.bytes) != record.outcome.sha256) return "the PDF was changed";
  return {};
}

bool Making::is_fresh() {
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

ArchiveFile Making::read_archive(std::string_view path) {
  const auto archive = archives_.get(job_.folder(), std::string(path));
  ArchiveFile file;
  if (!archive->content.ok()) {
    file.error_code = archive->content.not_found ? "not-found" : "unreadable";
    file.error_message = "cannot read the archive `" + std::string(path) + "`: " + archive->content.error;
    return file;
  }
  used_.emplace_back(path, archive->sha256);
  file.bytes = archive->content.bytes;
  return file;
}

void Making::render_and_write() {
  RenderOptions render_options;
  render_options.name = job_.name;
  render_options.allow_unverified = options_.allow_unverified;
  render_options.edition = options_.edition;
  render_options.earlier = earlier_.bytes;
  render_options.source_date_epoch = options_.source_date_epoch;
  render_options.arena_bytes = options_.arena_bytes;
  Rendered rendered = renderer_.render(
      report_, [this](std::string_view path) { return read_archive(path); }, render_options);
  earlier_.bytes = {};  // many briefs may wait to be published
  outcome_.diagnostics = std::move(rendered.diagnostics).take();
  for (const auto& check : rendered.evidence.checks)
    if (check.subject == evidence::Check::Subject::quote) ++outcome_.findings[static_cast<std::size_t>(check.finding)];
  if (!outcome_.diagnostics.empty()) outcome_.source = report_;
  if (rendered.pdf.empty()) {
    outcome_.status = Status::rejected;
    outcome_.pdf.clear();
    return;
  }
  if (options_.statistics) outcome_.statistics = statistics_of(rendered);
  outcome_.pages = rendered.pages;
  outcome_.bytes = rendered.pdf.size();
  outcome_.sha256 = sha256_hex(rendered.pdf);
  date_ = iso_date(rendered.date);
  const DiskResult result = disk_.write(temporary(), rendered.pdf);
  if (!result.ok()) return fail("cannot write " + outcome_.pdf + ": " + result.error);
  written_ = true;
}

void Making::publish_unguarded(const DiskResult& synced) {
  const std::string file = temporary();
  const DiskResult result = synced.ok() ? disk_.rename(file, outcome_.pdf) : synced;
  if (!result.ok()) {
    disk_.remove(file);
    return fail("cannot write " + outcome_.pdf + ": " + result.error);
  }
  outcome_.status = Status::built;
  // Without a record the brief is built again, and its issue kept then.
  if (!issues_->keep(report_, digest_, date_, outcome_.pdf).ok()) return void(disk_.remove(record_path_));
  issues_->prune(options_.keep);
  write_record();
}

void Making::write_record() {
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

void publish(Disk& disk, const std::vector<Making*>& makings) {
  std::vector<std::string> files;
  files.reserve(makings.size());
  for (const Making* making : makings) files.push_back(making->temporary());
  const std::vector<DiskResult> synced = disk.sync(files);
  for (std::size_t i = 0; i < makings.size(); ++i) makings[i]->publish(synced[i]);
}

Outcome make_brief(Disk& disk, const Options& options, const Job& job, ArchiveCache& archives, Renderer& renderer) {
  Making making(disk, options, job, archives, renderer);
  making.make();
  if (making.written()) publish(disk, {&making});
  return making.take();
}

}  // namespace brief::production
