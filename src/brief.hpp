// libbrief: a report and its archived sources in memory, a PDF and a web page in memory. Touches no file, clock, locale
// or network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/memo.hpp"
#include "changes/changes.hpp"
#include "content/card.hpp"
#include "evidence/evidence.hpp"
#include "evidence/json.hpp"
#include "evidence/library.hpp"
#include "layout/compose.hpp"
#include "pdf/standard.hpp"
#include "report/report.hpp"
#include "verify/verification.hpp"

namespace brief {

/// The bytes of an archived source, by the path the report gives; or what kept it from being read ("not-found",
/// "outside", "not-regular", "too-large", "unreadable" and a sentence).
struct ArchiveFile {
  std::string bytes;
  std::string error_code;     ///< empty: read
  std::string error_message;  //
  /// Instead of `bytes`, of a file that many reports name: neither copied nor hashed for each.
  std::shared_ptr<const std::string> shared = nullptr;
  std::string sha256 = {};  ///< of the bytes, in hexadecimal, where it is known; empty: it is computed

  std::string_view content() const { return shared ? std::string_view(*shared) : std::string_view(bytes); }
};
using ReadArchive = std::function<ArchiveFile(std::string_view path)>;

struct RenderOptions {
  std::string name = "brief";     ///< of the report, without ".toml": names the attachments
  bool allow_unverified = false;  ///< print quotes that do not match, and say so
  layout::Edition edition = layout::Edition::standard;
  pdf::Standard standard;
  bool html = false;                  ///< make the web page too
  std::string_view pdf_name;          ///< file name of the PDF that the web page links to; empty: it links to none
  std::string_view earlier;           ///< bytes of the earlier issue's report file to compare with; empty: none
  std::string_view earlier_evidence;  ///< of the same issue, for what has become of its archives; empty: not known
  std::optional<std::int64_t> source_date_epoch;
  std::size_t arena_bytes = 64u << 20;
  evidence::Library* library = nullptr;  ///< archives shared with other reports; null: none are
};

/// Time in microseconds by stage, and memory; only measured, never printed in the brief.
struct RenderStatistics {
  double read = 0, evidence = 0, layout = 0, pdf = 0, html = 0;
  std::size_t arena_peak = 0;
};

struct Checked {
  std::optional<report::Report> report;  ///< empty where its format is wrong
  evidence::Evidence evidence;
  Diagnostics diagnostics;       ///< of format, archives and evidence, in the order of the report; 100 at the most
  double read = 0, checked = 0;  ///< time in microseconds: the report, its archives and their check
};

struct Rendered {
  std::string pdf;     ///< empty where there is an error
  std::string html;    ///< the same where it was asked for
  content::Card card;  ///< what a list of briefs says of it
  std::size_t pages = 0;
  report::Date date;  ///< the report's
  evidence::Evidence evidence;
  Diagnostics diagnostics;
  RenderStatistics statistics;
};

/// Everything but rendering: format, archives and evidence, all told in one run. Rendering begins with the same.
/// `library`: archives shared with other reports; null: none are. Throws nothing.
Checked check(std::string_view toml, const ReadArchive& archives, bool allow_unverified = false,
              evidence::Library* library = nullptr) noexcept;

/// Renders briefs, and keeps from one to the next what takes time to make: an arena, shaped words, set paragraphs, font
/// subsets, compressed streams. The bytes of a brief do not depend on what was rendered before. Used by one thread at a
/// time; several, in one thread or in many, share nothing.
class Renderer {
 public:
  /// `kept_bytes`: the most that is kept beside the arena. Nothing is reserved before the first brief.
  explicit Renderer(std::size_t kept_bytes = Memo::default_budget) noexcept;
  ~Renderer();
  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;

  /// Renders one brief. Throws nothing; running out of memory is an error "out-of-memory".
  Rendered render(std::string_view toml, const ReadArchive& archives, const RenderOptions& options = {}) noexcept;

  /// Renders a brief again from what one carries: the report, as bytes and as read from them without an error, the
  /// evidence of its check and what it was made by, which stands for the options of the same names. The same program
  /// gives the same bytes; with another release of libdeflate the streams are packed otherwise, unless `packed_as` is
  /// the PDF: where a stream of it holds the same bytes, it is taken as it is. Throws nothing.
  Rendered render_again(std::string_view toml, const report::Report& report, const evidence::Evidence& evidence,
                        const evidence::MadeBy& made_by, const RenderOptions& options = {},
                        std::string_view packed_as = {}) noexcept;

 private:
  struct Tools;
  Tools& tools();
  void finish(const report::Report& report, std::string_view toml, const evidence::MadeBy& made_by,
              const RenderOptions& options, Rendered& rendered);

  std::size_t kept_bytes_;
  std::unique_ptr<Tools> tools_;
};

/// Renders one brief with a renderer of its own.
Rendered render(std::string_view toml, const ReadArchive& archives, const RenderOptions& options = {}) noexcept;

struct VerifyOptions {
  std::size_t arena_bytes = 64u << 20;
  /// Files among which the sources are looked for, to search every quote again; empty with a `read_source`: those that
  /// the attached report names. No `read_source`: the sources are not searched.
  std::vector<std::string> source_files;
  ReadArchive read_source;
};

/// Whether a PDF is the brief that it carries the report and the evidence of: makes it again and compares. A file that
/// is not byte for byte the same is read with qpdf, which a hostile one may make take any amount of memory and time;
/// limit the process for files of strangers. Throws nothing.
verify::Verification verify_pdf(std::string_view pdf, const VerifyOptions& options = {}) noexcept;

/// "1.0.0"
std::string_view version();

/// What this program makes a brief by with these options.
evidence::MadeBy made_by(const RenderOptions& options);

}  // namespace brief
