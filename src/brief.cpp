#include "brief.hpp"

#include <new>

#include "base/digest.hpp"
#include "base/lap_timer.hpp"
#include "report/read.hpp"
#include "text/face.hpp"

namespace brief {
namespace {

evidence::Archives read_archives(const report::Report& report, const ReadArchive& read, Diagnostics& diagnostics) {
  evidence::Archives archives(report.sources.size());
  std::size_t total = 0;
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    const report::Text& path = report.sources[i].archive;
    if (path.empty()) continue;
    ArchiveFile file = read(path.value);
    if (!file.error_code.empty()) {
      diagnostics.error("archive-" + file.error_code, file.error_message, path.origin);
      continue;
    }
    if (file.bytes.size() > evidence::max_archive_bytes) {
      diagnostics.error("archive-too-large", "the archive `" + path.value + "` has more than 4 MiB", path.origin);
      continue;
    }
    total += file.bytes.size();
    if (total > report::max_archive_total) {
      diagnostics.error("archives-too-large",
                        "the archives of a report may have 64 MiB together; with `" + path.value + "` they have more",
                        path.origin);
      break;
    }
    std::string digest = sha256_hex(file.bytes);
    archives[i] = evidence::Archive{std::move(file.bytes), std::move(digest)};
  }
  return archives;
}

}  // namespace

Checked check(std::string_view toml, const ReadArchive& archives, bool allow_unverified) noexcept {
  Checked checked;
  try {
    checked.diagnostics.reserve_one();
    LapTimer timer;
    checked.report = report::read(toml, checked.diagnostics, text::covered);
    checked.read = timer.lap();
    if (!checked.report) return checked;
    const auto texts = read_archives(*checked.report, archives, checked.diagnostics);
    checked.evidence = evidence::check(*checked.report, texts, allow_unverified, checked.diagnostics);
    checked.checked = timer.lap();
  } catch (const std::bad_alloc&) {
    checked.report.reset();
    report_out_of_memory(checked.diagnostics);
  }
  return checked;
}

std::string_view version() { return BRIEF_VERSION; }

}  // namespace brief
