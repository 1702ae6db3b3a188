#include <array>
#include <new>
#include <optional>

#include "base/arena.hpp"
#include "base/lap_timer.hpp"
#include "brief.hpp"
#include "content/build.hpp"
#include "html/write.hpp"
#include "language/words.hpp"
#include "pdf/encodings.hpp"
#include "pdf/haru.hpp"
#include "pdf/write.hpp"
#include "report/read.hpp"
#include "text/face.hpp"

namespace brief {

namespace {
constexpr std::size_t most_archive_bytes = 32u << 20;  // of archives that one brief after the other names
}

struct Renderer::Tools {
  explicit Tools(std::size_t kept_bytes) : memo(kept_bytes) {}

  /// One brief after the other is made in the same memory: fresh pages of it cost more than the layout.
  Arena& arena_of(std::size_t capacity) {
    if (!arena || arena->capacity() != capacity) arena.emplace(capacity);
    arena->reset();
    return *arena;
  }

  void take_streams_of(std::string_view pdf) { deflater.take_from(encodings.emplace(pdf)); }

  evidence::Library library{most_archive_bytes};
  Memo memo;
  text::Shaper shaper{memo};
  layout::ParagraphSetter paragraphs{shaper, memo};
  std::optional<pdf::Encodings> encodings;
  pdf::Deflater deflater{memo};
  std::optional<Arena> arena;
};

namespace {

std::optional<changes::Changes> changes_since(std::string_view earlier, const report::Report& report,
                                              const evidence::Evidence& evidence) {
  if (earlier.empty()) return {};
  Diagnostics ignored;  // it was accepted when it was built
  const auto earlier_report = report::read(earlier, ignored);
  // Whatever changed since a draft without a date, no reader has an issue to hold it against.
  if (!earlier_report || !earlier_report->date.given()) return {};
  changes::Changes changes = changes::compare(*earlier_report, report);
  changes::compare_archives(evidence.earlier, evidence.digests, report, changes);
  std::vector<std::string> before, now;
  for (std::size_t i = 0; i < report.quotes.size() && i < evidence.checks.size(); ++i) {
    before.push_back(evidence.checks[i].earlier_finding);
    now.emplace_back(evidence::name_of(evidence.checks[i].finding));
  }
  changes::compare_findings(before, now, report, changes);
  return changes;
}

/// What the earlier issue found of quotes of which the check finds something else now.
void note_earlier_findings(std::string_view earlier_evidence, const report::Report& report,
                           evidence::Evidence& evidence) {
  const auto earlier = evidence::findings_in(earlier_evidence, report);
  for (std::size_t i = 0; i < earlier.size() && i < evidence.checks.size(); ++i)
    if (earlier[i] != evidence::name_of(evidence.checks[i].finding)) evidence.checks[i].earlier_finding = earlier[i];
}

/// The digests of archives that the earlier issue had as other files.
void note_earlier_archives(std::string_view earlier_evidence, const report::Report& report,
                           evidence::Evidence& evidence) {
  evidence.earlier = evidence::digests_in(earlier_evidence, report);
  for (std::size_t i = 0; i < evidence.earlier.size(); ++i)
    if (evidence.digests[i].empty() || evidence.earlier[i] == evidence.digests[i]) evidence.earlier[i].clear();
}

/// The parts of one rendering, from the checked report to the file.
struct Rendering {
  const report::Report& report;
  std::string_view toml;
  const evidence::MadeBy& made_by;
  const RenderOptions& options;
  Rendered& rendered;

  std::string report_name = options.name + ".toml", evidence_name = options.name + "-evidence.json";
  std::string evidence_json = {};

  content::Document say(Memo& memo) const {
    const auto changes = changes_since(options.earlier, report, rendered.evidence);
    return content::build(
        {report, rendered.evidence, changes ? &*changes : nullptr, language::Words::of(report.language), &memo},
        rendered.diagnostics);
  }

  std::string write_pdf(const layout::Document& document, pdf::Tools tools) const {
    const language::Words& words = language::Words::of(report.language);
    const std::string earlier_name = options.name + "-earlier.toml";
    const std::string producer = "brief " + made_by.version + " (libharu " + made_by.libharu + ")";
    pdf::Options pdf_options;
    using Relationship = pdf::Attachment::Relationship;
    pdf_options.attachments = {
        {report_name, "application/toml", words["attachment.report"], Relationship::source, toml},
        {evidence_name, "application/json", words["attachment.evidence"], Relationship::data, evidence_json}};
    if (!options.earlier.empty())
      pdf_options.attachments.push_back(
          {earlier_name, "application/toml", words["attachment.earlier"], Relationship::supplement, options.earlier});
    pdf_options.producer = producer;
    pdf_options.standard = options.standard;
    pdf_options.source_date_epoch = options.source_date_epoch;
    return pdf::write(document, pdf_options, tools, rendered.diagnostics);
  }

  std::string write_html(const content::Document& content, layout::ParagraphSetter& paragraphs) const {
    const std::array<html::Attachment, 2> attachments{
        {{report_name, "application/toml", content.furniture.report_words, toml},
         {evidence_name, "application/json", content.furniture.evidence_words, evidence_json}}};
    const std::string generator = "brief " + made_by.version;
    html::Options html_options;
    html_options.pdf = options.pdf_name;
    html_options.canonical_url = report.published.value;
    html_options.generator = generator;
    html_options.large = options.edition == layout::Edition::large;
    html_options.attachments = attachments;
    html_options.setter = &paragraphs;
    return html::write(content, html_options);
  }

  void run(layout::ParagraphSetter& paragraphs, pdf::Tools tools) {
    LapTimer timer;
    const content::Document content = say(tools.memo);
    const layout::Document document = layout::compose(content, options.edition, paragraphs, rendered.diagnostics);
    rendered.pages = document.pages.size();
    rendered.statistics.layout = timer.lap();
    if (rendered.diagnostics.has_errors()) return;
    rendered.card = content::card(content, report.published.value);
    evidence_json = evidence::to_json(report, rendered.evidence, &made_by);
    rendered.pdf = write_pdf(document, tools);
    rendered.statistics.pdf = timer.lap();
    if (options.html) rendered.html = write_html(content, paragraphs);
    rendered.statistics.html = timer.lap();
  }
};

/// The errors of a check are those of the rendering.
std::optional<report::Report> take(Checked checked, Rendered& rendered) {
  rendered.diagnostics = std::move(checked.diagnostics);
  rendered.evidence = std::move(checked.evidence);
  rendered.statistics.read = checked.read;
  rendered.statistics.evidence = checked.checked;
  if (checked.report) rendered.date = checked.report->date;
  return std::move(checked.report);
}

}  // namespace

Renderer::Renderer(std::size_t kept_bytes) noexcept : kept_bytes_(kept_bytes) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

Renderer::Tools& Renderer::tools() {
  if (!tools_) tools_ = std::make_unique<Tools>(kept_bytes_);
  return *tools_;
}

void Renderer::finish(const report::Report& report, std::string_view toml, const evidence::MadeBy& made_by,
                      const RenderOptions& options, Rendered& rendered) {
  rendered.diagnostics.reserve_one();
  Arena& arena = tools().arena_of(options.arena_bytes);
  const ArenaScope scope(arena);
  try {
    Rendering{report, toml, made_by, options, rendered}.run(tools_->paragraphs, {tools_->memo, tools_->deflater});
  } catch (const std::bad_alloc&) {
    if (!arena.exhausted()) throw;
    rendered.diagnostics.error("out-of-memory",
                               "the pages and the file take more than the " +
                                   std::to_string(options.arena_bytes >> 20) +
                                   " MiB that one brief may have for them (--arena, brief_options_set_memory)",
                               {});
  }
  rendered.statistics.arena_peak = arena.peak();
}

Rendered Renderer::render(std::string_view toml, const ReadArchive& archives, const RenderOptions& options) noexcept {
  Rendered rendered;
  try {
    evidence::Library& library = options.library == nullptr ? tools().library : *options.library;
    const auto report = take(check(toml, archives, options.allow_unverified, &library), rendered);
    if (!report || rendered.diagnostics.has_errors()) return rendered;
    if (!options.earlier.empty()) note_earlier_archives(options.earlier_evidence, *report, rendered.evidence);
    if (!options.earlier.empty()) note_earlier_findings(options.earlier_evidence, *report, rendered.evidence);
    finish(*report, toml, made_by(options), options, rendered);
  } catch (const std::bad_alloc&) {
    rendered.pdf.clear();
    rendered.html.clear();
    report_out_of_memory(rendered.diagnostics);
  }
  return rendered;
}

Rendered Renderer::render_again(std::string_view toml, const report::Report& report, const evidence::Evidence& evidence,
                                const evidence::MadeBy& made_by, const RenderOptions& options,
                                std::string_view packed_as) noexcept {
  Rendered rendered;
  try {
    if (!packed_as.empty()) {
      Renderer apart(kept_bytes_);  // no other brief may get the streams of this one
      apart.tools().take_streams_of(packed_as);
      return apart.render_again(toml, report, evidence, made_by, options);
    }
    rendered.date = report.date;
    rendered.evidence = evidence;
    RenderOptions again = options;
    again.name = made_by.name;
    again.edition = made_by.edition == "large" ? layout::Edition::large : layout::Edition::standard;
    again.standard = pdf::Standard::named(made_by.standard).value_or(pdf::Standard());
    again.source_date_epoch = made_by.moment;
    finish(report, toml, made_by, again, rendered);
  } catch (const std::bad_alloc&) {
    rendered.pdf.clear();
    rendered.html.clear();
    report_out_of_memory(rendered.diagnostics);
  }
  return rendered;
}

Rendered render(std::string_view toml, const ReadArchive& archives, const RenderOptions& options) noexcept {
  return Renderer().render(toml, archives, options);
}

}  // namespace brief
