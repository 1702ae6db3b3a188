#include "production/freshness.hpp"

#include <ctime>

#include "base/digest.hpp"

namespace brief::production {
namespace {

constexpr std::size_t most_record_bytes = 1u << 20;

Stamp stamp_of(const FileStat& stat) { return {stat.size, stat.inode, stat.modified, stat.changed}; }

bool kept_whole(Disk& disk, const std::string& folder, const History& history, std::string_view sha256,
                std::size_t size) {
  if (history.issues.empty() || !history.issues.back().is(sha256)) return false;
  const FileStat kept = disk.stat(folder + "/" + history.issues.back().stem + ".toml");
  return kept.regular && kept.size == size;
}

/// A published file as its record has it.
struct Recorded {
  std::string path, sha256;
  std::uint64_t bytes;
  const std::optional<Stamp>& stamp;
};

/// `read`: set where its bytes are right and had to be read to know.
bool is_as_recorded(Disk& disk, const Recorded& recorded, bool& read) {
  const FileStat stat = disk.stat(recorded.path);
  if (!stat.regular) return false;
  if (recorded.stamp && *recorded.stamp == stamp_of(stat)) return true;
  const FileContent file = disk.read(recorded.path, recorded.bytes);
  const bool right = file.ok() && sha256_hex(file.bytes) == recorded.sha256;
  read = read || right;
  return right;
}

}  // namespace

std::string file_name(const Options& options, const std::string& report_name) {
  return report_name + (options.edition == layout::Edition::large ? "-large" : "");
}

std::string pdf_path(const Options& options, const std::string& report_name) {
  return options.out + "/" + file_name(options, report_name) + ".pdf";
}

std::string html_path(const Options& options, const std::string& report_name) {
  return options.out + "/" + file_name(options, report_name) + ".html";
}

std::string record_path(const Options& options, const std::string& report_name) {
  return options.out + "/.brief/" + file_name(options, report_name) + ".record";
}

std::string edition_name(const Options& options) {
  return options.edition == layout::Edition::large ? "large" : "standard";
}

std::string program_of(const Options& options) {
  std::string program = options.program;
  if (options.standard != pdf::Standard()) program += " " + std::string(options.standard.name());
  if (options.html) program += " html";
  if (options.allow_unverified) program += " allow-unverified";
  if (options.source_date_epoch) program += " epoch " + std::to_string(*options.source_date_epoch);
  return program;
}

/// Clocks of file systems tick in hundredths of a second, some in two seconds: a file that was changed within that time
/// may be changed again without a trace.
std::optional<Stamp> lasting_stamp(const FileStat& stat) {
  constexpr std::int64_t tick = 3'000'000'000;
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::int64_t time = static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
  if (!stat.regular || stat.link || time - stat.changed < tick) return std::nullopt;
  return stamp_of(stat);
}

Standing standing_of(Disk& disk, const Options& options, const Job& job) {
  Standing standing;
  const FileContent text = disk.read(record_path(options, job.name), most_record_bytes);
  if (text.ok()) standing.record = parse_record(text.bytes);
  if (!standing.record) return standing;
  const Record& record = *standing.record;
  if (record.name != one_line(job.name) || record.edition != edition_name(options)) {
    standing.owner = record.name + ".toml" + (record.edition == "standard" ? "" : ", " + record.edition + " edition");
    return standing;
  }
  const Outcome& made = record.outcome;
  standing.as_recorded =
      is_as_recorded(disk, {pdf_path(options, job.name), made.sha256, made.bytes, record.stamp}, standing.stamp_is_new);
  if (options.html)
    standing.html_as_recorded =
        is_as_recorded(disk, {html_path(options, job.name), made.html.sha256, made.html.bytes, record.html_stamp},
                       standing.stamp_is_new);
  return standing;
}

std::string why_build(Workshop& workshop, const Job& job, const Standing& standing, const History& history,
                      std::string_view report_sha256, std::size_t report_size) {
  const Options& options = workshop.options;
  if (options.force) return "forced";
  if (!standing.record) return "not built before";
  const Record& record = *standing.record;
  const std::string program = program_of(options);
  if (!record.program.starts_with(one_line(options.program))) return "the program changed";
  if (record.program != one_line(program)) return "the options changed";
  if (record.report != report_sha256) return "the report changed";
  if (record.earlier != history.earlier.sha256) return "the earlier issue changed";
  const std::string folder = options.out + "/issues/" + file_name(options, job.name);
  if (!history.unpublished.empty() || !history.lost.empty() ||
      !kept_whole(workshop.disk, folder, history, report_sha256, report_size))
    return "the kept issue is missing or cut short";
  for (const auto& [path, digest] : record.archives)
    if (workshop.archives.sha256(job.folder(), path) != digest) return "the archive " + path + " changed";
  if (!workshop.disk.stat(pdf_path(options, job.name)).regular) return "the PDF is missing";
  if (!standing.as_recorded) return "the PDF was changed";
  if (!options.html) return {};
  if (!workshop.disk.stat(html_path(options, job.name)).regular) return "the web page is missing";
  if (!standing.html_as_recorded) return "the web page was changed";
  return {};
}

}  // namespace brief::production
