#include <algorithm>
#include <new>

#include "brief.hpp"
#include "report/read.hpp"
#include "text/face.hpp"
#include "verify/ambiguity.hpp"
#include "verify/attachments.hpp"
#include "verify/compare_files.hpp"
#include "verify/enclosed.hpp"
#include "verify/findings.hpp"
#include "verify/sources.hpp"

namespace brief {
namespace {

using verify::Answer;
using verify::Attachments;
using verify::Claim;

constexpr std::size_t max_verified_bytes = 256u << 20;

std::string number_of(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// What the attachments of a file give.
struct Carried {
  std::optional<report::Report> report;
  evidence::FromJson evidence;
  std::string fault;  ///< why the brief cannot be made again from them; empty: it can
};

/// The first error of a report.
std::string first_error(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics.list())
    if (d.severity == Severity::error) return "line " + std::to_string(d.origin.line) + ": " + d.message;
  return "it cannot be read";
}

Carried read_carried(const Attachments& attachments) {
  Carried made;
  if (attachments.report.empty()) {
    made.fault = "no report is attached, so there is nothing to compare the pages with";
    return made;
  }
  Diagnostics diagnostics;
  made.report = report::read(attachments.report, diagnostics, text::covered);
  if (!made.report) {
    made.fault = "the attached report is none that a brief is made from: " + first_error(diagnostics);
  } else if (attachments.evidence.empty()) {
    made.fault = "no evidence is attached, so the brief cannot be made again";
  } else {
    made.evidence = evidence::from_json(attachments.evidence, *made.report);
    if (!made.evidence.error.empty())
      made.fault = "the attached evidence is not that of the attached report: " + made.evidence.error;
  }
  return made;
}

std::string made_by_words(const evidence::MadeBy& made) {
  return "brief " + made.version + " (libharu " + made.libharu + ", HarfBuzz " + made.harfbuzz + ", libdeflate " +
         made.deflate + ", faces " + made.faces + ")";
}

class Verifying {
 public:
  Verifying(std::string_view pdf, const VerifyOptions& options) : pdf_(pdf), options_(options) {}

  verify::Verification run() {
    const verify::Enclosed enclosed = verify::enclosed_in(pdf_);
    use(verify::attachments_of(enclosed.pdf));
    if (!again_.empty() && again_ == pdf_) {
      tell_same("");
    } else if (!again_.empty() && is_packed_otherwise()) {
      tell_same(", with its streams packed as in the file: another release of libdeflate has packed them");
    } else if (!again_.empty() && again_ == enclosed.pdf && verify::is_of_no_pdf(enclosed.before) &&
               verify::is_of_no_pdf(enclosed.after)) {
      tell({});
    } else if (std::string error = compare(); !error.empty()) {
      return {{}, std::move(error)};
    }
    verify::Verification made;
    made.claims = {whole_, quotes(), made_by()};
    return made;
  }

 private:
  /// Makes the brief again from the attachments.
  void use(Attachments attachments) {
    attachments_ = std::move(attachments);
    carried_ = read_carried(attachments_);
    again_.clear();
    if (!carried_.fault.empty()) return;
    RenderOptions options;
    Rendered rendered = made_again({});
    again_ = std::move(rendered.pdf);
    if (again_.empty()) carried_.fault = "the brief cannot be made again: " + first_error(rendered.diagnostics);
  }

  Rendered made_again(std::string_view packed_as) const {
    RenderOptions options;
    options.earlier = attachments_.earlier;
    options.arena_bytes = options_.arena_bytes;
    Rendered rendered = Renderer().render_again(attachments_.report, *carried_.report, carried_.evidence.evidence,
                                                carried_.evidence.made_by, options, packed_as);
    for (const Diagnostic& d : rendered.diagnostics.list())
      if (d.code == "out-of-memory") throw std::bad_alloc();
    return rendered;
  }

  /// Whether the brief made again is the file but for how its streams are packed.
  bool is_packed_otherwise() const {
    const std::size_t longer = std::max(again_.size(), pdf_.size()), shorter = std::min(again_.size(), pdf_.size());
    return longer - shorter <= longer / 4 && made_again(pdf_).pdf == pdf_;
  }

  void tell_same(std::string_view how) {
    whole_ = {"whole",
              Answer::proved,
              "made again from its attached report and evidence, it is the same " + std::to_string(pdf_.size()) +
                  " bytes" + std::string(how),
              {}};
  }

  /// Says in what the file is not the one that its attachments give. Returns why it cannot be read; empty: it can.
  std::string compare() {
    std::string error;
    const auto qpdf = verify::Qpdf::load(error);
    if (!qpdf) return uncompared(error);
    const verify::PdfFile given(qpdf, pdf_);
    if (!given.error().empty()) return given.error();
    if (Attachments all = verify::attachments_of(given); !(all == attachments_)) use(std::move(all));
    whole_.name = "whole";
    if (!carried_.fault.empty()) {
      whole_.sentence = carried_.fault;
      given.damage();  // what is missing may be so for want of memory
      return given.fault();
    }
    const verify::PdfFile expected(qpdf, again_);
    if (!expected.error().empty()) return "qpdf cannot read the brief made again: " + expected.error();
    verify::FileComparison comparison = verify::compare_files(expected, given);
    if (std::string rebuilt = verify::why_rebuilt(pdf_); !rebuilt.empty())
      comparison.differences.push_back(std::move(rebuilt));
    if (std::string other = comparison.differences.empty() ? ambiguity(given) : ""; !other.empty())
      comparison.differences.push_back("other programs may show other content than was compared: " + other);
    if (std::string fault = given.fault(); !fault.empty()) return fault;
    if (std::string fault = expected.fault(); !fault.empty()) return fault;
    tell(std::move(comparison));
    return {};
  }

  /// Why other programs may read the file otherwise than qpdf; empty: they do not.
  std::string ambiguity(const verify::PdfFile& given) const {
    return verify::ambiguity_of(pdf_.substr(verify::enclosed_in(pdf_).before.size()), given);
  }

  /// What can be said where the objects of the file cannot be read.
  std::string uncompared(std::string error) {
    if (!carried_.fault.empty()) return error;
    whole_ = {"whole",
              Answer::not_proved,
              "it is not the bytes that this program makes of the report and evidence in it",
              {"in what it differs is not known: " + std::move(error)}};
    return {};
  }

  /// Of the bytes after the brief: an incremental update (ISO 32000-1, 7.5.6) ends as a PDF does.
  static std::string what_follows(std::string_view bytes) {
    const bool is_update = bytes.find("startxref") != std::string_view::npos;
    return (is_update ? "an update of " : "") + number_of(bytes.size(), "byte", "bytes") +
           " after the end of the brief";
  }

  void tell(verify::FileComparison comparison) {
    const bool same = comparison.differences.empty();
    const std::size_t before = verify::enclosed_in(pdf_).before.size();
    if (before > 0 && before < pdf_.size())
      comparison.additions.insert(comparison.additions.begin(),
                                  number_of(before, "byte", "bytes") + " before the beginning of the PDF");
    if (pdf_.size() > before + again_.size() && pdf_.substr(before).starts_with(again_))
      comparison.additions.insert(comparison.additions.begin(), what_follows(pdf_.substr(before + again_.size())));
    whole_.answer = same ? Answer::same_content : Answer::not_proved;
    whole_.sentence = same ? "not the bytes that the program wrote, but the same content: another program has saved "
                             "the file or added to it"
                      : comparison.same_words ? "the pages have the words that the attached report gives, but the file "
                                                "is not as the program wrote it"
                                              : "the file is not as the program wrote it";
    whole_.details = std::move(comparison.differences);
    for (const std::string& line : comparison.additions) whole_.details.push_back("added: " + line);
    for (const std::string& line : comparison.rewritten) whole_.details.push_back("rewritten: " + line);
  }

  bool has_evidence() const {
    return carried_.report && carried_.evidence.error.empty() && !attachments_.evidence.empty();
  }

  Claim quotes() const {
    Claim claim{"quotes", Answer::not_proved, "there is no evidence of this report to follow", {}};
    if (!has_evidence()) return claim;
    const evidence::Evidence& evidence = carried_.evidence.evidence;
    claim.details = verify::unfounded_findings(*carried_.report, evidence);
    claim.sentence = "a finding does not follow from the evidence";
    if (!claim.details.empty()) return claim;
    claim.answer = Answer::proved;
    claim.sentence = counted(evidence);
    if (options_.read_source)
      search(claim);
    else if (!evidence.checks.empty())
      claim.sentence += "; the sources themselves were not searched";
    return claim;
  }

  /// Searches every quote again in the sources.
  void search(Claim& claim) const {
    const report::Report& report = *carried_.report;
    const verify::ReadFile read = [this](const std::string& path) -> std::optional<std::string> {
      ArchiveFile file = options_.read_source(path);
      if (!file.error_code.empty()) return {};
      return file.shared ? *file.shared : std::move(file.bytes);
    };
    std::vector<std::string> paths = options_.source_files;
    if (paths.empty())
      for (const report::Source& source : report.sources)
        for (const report::Text* path : {&source.archive, &source.original})
          if (!path->empty()) paths.push_back(path->value);
    const evidence::Evidence& evidence = carried_.evidence.evidence;
    verify::SearchedAgain searched =
        verify::search_again(report, evidence, verify::find_sources(report, evidence, paths, read), read);
    claim.sentence += "; searched again in the sources: " + std::to_string(searched.same_bytes) +
                      " in the same bytes, " + std::to_string(searched.saved_anew) + " in pages saved anew";
    claim.details = std::move(searched.faults);
    claim.details.insert(claim.details.end(), searched.missing.begin(), searched.missing.end());
    if (!claim.details.empty()) claim.answer = Answer::not_proved;
    claim.details.insert(claim.details.end(), searched.notes.begin(), searched.notes.end());
  }

  /// "2 differ"
  static std::string_view predicate_of(evidence::Finding finding, std::size_t count) {
    return finding == evidence::Finding::differs && count > 1 ? "differ" : name_of(finding);
  }

  /// "3 findings follow from the evidence: 2 verbatim, 1 unchecked"
  static std::string counted(const evidence::Evidence& evidence) {
    if (evidence.checks.empty()) return "there are none, and no evidence of facts";
    std::size_t counts[evidence::finding_count] = {};
    for (const evidence::Check& check : evidence.checks) ++counts[static_cast<std::size_t>(check.finding)];
    std::string list;
    for (std::size_t i = 0; i < evidence::finding_count; ++i)
      if (counts[i] > 0)
        list += (list.empty() ? "" : ", ") + std::to_string(counts[i]) + " " +
                std::string(predicate_of(static_cast<evidence::Finding>(i), counts[i]));
    return number_of(evidence.checks.size(), "finding follows", "findings follow") + " from the evidence: " + list;
  }

  Claim made_by() const {
    Claim claim{"made by", Answer::not_proved, "the file does not say", {}};
    if (!has_evidence()) return claim;
    const evidence::MadeBy& made = carried_.evidence.made_by;
    RenderOptions options;
    evidence::MadeBy own = brief::made_by(options);
    own.name = made.name, own.edition = made.edition, own.standard = made.standard, own.moment = made.moment;
    claim.sentence = (made == own ? "" : "by its own account ") + made_by_words(made) + ", " + made.edition +
                     " edition, " + made.standard;
    claim.answer = whole_.answer;
    if (made == own) return claim;
    claim.details.push_back("this is " + made_by_words(own) +
                            (whole_.answer != Answer::proved ? ""
                             : again_ == pdf_                ? ", which gives the same bytes"
                                                             : ", which gives the same pages, packed otherwise"));
    if (whole_.answer != Answer::proved)
      claim.details.push_back(
          "whether the file is as that version wrote it is for that version to say; this one has compared it with what "
          "it makes of the attached report itself");
    return claim;
  }

  std::string_view pdf_;
  const VerifyOptions& options_;
  Attachments attachments_;
  Carried carried_;
  std::string again_;  // the brief, made again
  Claim whole_;
};

}  // namespace

verify::Verification verify_pdf(std::string_view pdf, const VerifyOptions& options) noexcept {
  try {
    if (pdf.size() > max_verified_bytes)
      return {{}, "it is larger than the " + std::to_string(max_verified_bytes >> 20) + " MiB that are read"};
    return Verifying(pdf, options).run();
  } catch (const std::bad_alloc&) {
    verify::Verification made;
    made.error = "out of memory";
    return made;
  }
}

}  // namespace brief
