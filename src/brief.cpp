#include "brief.hpp"

#include <chrono>
#include <new>
#include <optional>

#include "base/arena.hpp"
#include "base/digest.hpp"
#include "base/per_thread.hpp"
#include "content/build.hpp"
#include "language/words.hpp"
#include "pdf/haru.hpp"
#include "pdf/write.hpp"
#include "report/read.hpp"
#include "text/face.hpp"

namespace brief {
namespace {

class Stopwatch {
 public:
  /// Microseconds since the last call.
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double, std::micro> time = now - last_;
    last_ = now;
    return time.count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

evidence::Archives read_archives(const report::Report& report, const ReadArchive& read, Diagnostics& diagnostics) {
  evidence::Archives archives(report.sources.size());
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
    std::string digest = sha256_hex(file.bytes);
    archives[i] = evidence::Archive{std::move(file.bytes), std::move(digest)};
  }
  return archives;
}

/// A thread renders one brief after the other in the same memory: fresh pages of it cost more than the layout.
Arena& arena_of_thread(std::size_t capacity) {
  auto& arena = per_thread<std::optional<Arena>>();
  if (!arena || arena->capacity() != capacity) arena.emplace(capacity);
  arena->reset();
  return *arena;
}

std::string render_pdf(const report::Report& report, std::string_view toml, const RenderOptions& options,
                       Rendered& rendered, Stopwatch& stopwatch) {
  std::optional<changes::Changes> changes;
  if (!options.earlier.empty()) {
    Diagnostics ignored;  // it was accepted when it was built
    if (const auto earlier = report::read(options.earlier, ignored)) changes = changes::compare(*earlier, report);
  }
  const language::Words& words = language::Words::of(report.language);
  const content::Document content =
      content::build({report, rendered.evidence, changes ? &*changes : nullptr, words}, rendered.diagnostics);
  const layout::Document document = layout::compose(content, options.edition, rendered.diagnostics);
  rendered.pages = document.pages.size();
  rendered.statistics.layout = stopwatch.lap();
  if (rendered.diagnostics.has_errors()) return {};

  const std::string evidence_json = evidence::to_json(report, rendered.evidence);
  const std::string report_name = options.name + ".toml", evidence_name = options.name + "-evidence.json";
  const std::string producer =
      "brief " + std::string(version()) + " (libharu " + std::string(pdf::haru_version()) + ")";
  pdf::Options pdf_options;
  using Relationship = pdf::Attachment::Relationship;
  pdf_options.attachments = {
      {report_name, "application/toml", words["attachment.report"], Relationship::source, toml},
      {evidence_name, "application/json", words["attachment.evidence"], Relationship::data, evidence_json}};
  pdf_options.producer = producer;
  pdf_options.source_date_epoch = options.source_date_epoch;
  std::string file = pdf::write(document, pdf_options, rendered.diagnostics);
  rendered.statistics.pdf = stopwatch.lap();
  return file;
}

void render_into(Rendered& rendered, std::string_view toml, const ReadArchive& archives, const RenderOptions& options) {
  Stopwatch stopwatch;
  const auto report = report::read(toml, rendered.diagnostics, text::covered);
  rendered.statistics.read = stopwatch.lap();
  if (!report) return;
  rendered.date = report->date;
  const auto texts = read_archives(*report, archives, rendered.diagnostics);
  if (rendered.diagnostics.has_errors()) return;
  rendered.evidence = evidence::check(*report, texts, options.allow_unverified, rendered.diagnostics);
  rendered.statistics.evidence = stopwatch.lap();
  if (rendered.diagnostics.has_errors()) return;
  Arena& arena = arena_of_thread(options.arena_bytes);
  const ArenaScope scope(arena);
  try {
    rendered.pdf = render_pdf(*report, toml, options, rendered, stopwatch);
  } catch (const std::bad_alloc&) {
    if (!arena.exhausted()) throw;
    rendered.diagnostics.error("out-of-memory",
                               "the brief needs more than its " + std::to_string(options.arena_bytes >> 20) +
                                   " MiB of memory; give it more with --arena",
                               {});
  }
  rendered.statistics.arena_peak = arena.peak();
}

/// In place of whatever else was found. Words so short are kept without memory of their own; so that the list has a
/// place for them it is made beforehand.
void say_out_of_memory(Diagnostics& diagnostics) noexcept {
  auto& list = diagnostics.list();
  list.clear();
  if (list.capacity() > 0) diagnostics.error("out-of-memory", "out of memory", {});
}

}  // namespace

Checked check(std::string_view toml, const ReadArchive& archives, bool allow_unverified) noexcept {
  Checked checked;
  try {
    checked.diagnostics.list().reserve(1);
    checked.report = report::read(toml, checked.diagnostics, text::covered);
    if (!checked.report) return checked;
    const auto texts = read_archives(*checked.report, archives, checked.diagnostics);
    checked.evidence = evidence::check(*checked.report, texts, allow_unverified, checked.diagnostics);
  } catch (const std::bad_alloc&) {
    checked.report.reset();
    say_out_of_memory(checked.diagnostics);
  }
  return checked;
}

Rendered render(std::string_view toml, const ReadArchive& archives, const RenderOptions& options) noexcept {
  Rendered rendered;
  try {
    rendered.diagnostics.list().reserve(1);
    render_into(rendered, toml, archives, options);
  } catch (const std::bad_alloc&) {
    rendered.pdf.clear();
    say_out_of_memory(rendered.diagnostics);
  }
  return rendered;
}

std::string_view version() { return BRIEF_VERSION; }

}  // namespace brief
