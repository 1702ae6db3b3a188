#include <utf8proc.h>

#include <algorithm>
#include <memory>

#include "evidence/closest.hpp"
#include "evidence/evidence.hpp"
#include "evidence/pattern.hpp"
#include "evidence/search.hpp"

namespace brief::evidence {
namespace {

constexpr std::size_t context = 32;  // code points before and after a passage

using report::Report;
using Subject = Check::Subject;

bool is_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
  for (std::size_t i = 0; i < bytes.size();) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(data + i, static_cast<utf8proc_ssize_t>(bytes.size() - i), &c);
    if (size <= 0) return false;
    i += static_cast<std::size_t>(size);
  }
  return true;
}

/// One archive, made ready for searching when first asked for.
struct Source {
  std::string_view bytes;
  std::u32string code_points;
  std::unique_ptr<SearchText> text;

  const SearchText& search() {
    if (!text) {
      code_points = to_code_points(bytes);
      text = std::make_unique<SearchText>(bytes);
    }
    return *text;
  }

  Passage passage(const Place& place) const {
    const Folded& folded = text->folded();
    Passage made;
    made.start = folded.start[place.start];
    made.end = folded.end[place.end - 1];
    const std::u32string_view all = code_points;
    const std::size_t before = std::min(context, made.start);
    made.exact = to_utf8(all.substr(made.start, made.end - made.start));
    made.prefix = to_utf8(all.substr(made.start - before, before));
    made.suffix = to_utf8(all.substr(made.end, context));
    return made;
  }
};

class Checker {
 public:
  Checker(const Report& report, const Archives& archives, bool allow_unverified, Diagnostics& diagnostics)
      : report_(report), severity_(allow_unverified ? Severity::warning : Severity::error), diagnostics_(diagnostics) {
    sources_.resize(report.sources.size());
    for (std::size_t i = 0; i < sources_.size() && i < archives.size(); ++i)
      if (archives[i]) add_archive(i, *archives[i]);
  }

  void check_words(Subject subject, std::size_t index, const report::Text& words, std::vector<int> named) {
    Check check;
    check.subject = subject;
    check.index = index;
    check.source = named.front();
    const auto pieces = pieces_of(words.value);
    std::erase_if(named, [this](int source) { return !has_archive(source); });
    if (!named.empty()) {
      check.source = named.front();
      check.finding = Finding::not_found;
      if (!find_verbatim(check, pieces, named)) find_closest(check, words.value, pieces, named);
    }
    report_finding(check, words, pieces);
    checks_.push_back(std::move(check));
  }

  std::vector<Check> take() { return std::move(checks_); }

 private:
  void add_archive(std::size_t i, const Archive& archive) {
    if (is_utf8(archive.bytes)) {
      sources_[i].bytes = archive.bytes;
      archived_.push_back(static_cast<int>(i));
    } else {
      diagnostics_.error("archive-not-utf8",
                         "the archive `" + report_.sources[i].archive.value + "` is not UTF-8 text; save it as UTF-8",
                         report_.sources[i].archive.origin);
    }
  }

  bool has_archive(int source) const {
    return std::find(archived_.begin(), archived_.end(), source) != archived_.end();
  }

  bool find_verbatim(Check& check, const std::vector<Piece>& pieces, const std::vector<int>& sources) {
    for (const int source : sources) {
      Source& archive = sources_[static_cast<std::size_t>(source)];
      const auto places = archive.search().find_all(pieces);
      if (!places) continue;
      check.finding = Finding::verbatim;
      check.source = source;
      for (const Place& place : *places) check.passages.push_back(archive.passage(place));
      return true;
    }
    return false;
  }

  /// Compares the longest piece that stands nowhere; where all stand, but not in this order, the longest.
  static const Piece* piece_to_compare(const std::vector<Piece>& pieces, const SearchText& text) {
    const Piece* longest = nullptr;
    bool missing = false;
    for (const Piece& piece : pieces) {
      const bool is_missing = !text.contains(piece);
      const bool longer = longest == nullptr || piece.text.size() > longest->text.size();
      if ((is_missing && !missing) || (is_missing == missing && longer)) longest = &piece;
      missing = missing || is_missing;
    }
    return longest;
  }

  void find_closest(Check& check, const std::string& words, const std::vector<Piece>& pieces,
                    const std::vector<int>& sources) {
    for (const int source : sources) {
      Source& archive = sources_[static_cast<std::size_t>(source)];
      const SearchText& text = archive.search();
      const Piece* piece = piece_to_compare(pieces, text);
      const std::u32string compared = piece == nullptr ? fold(words).text : piece->text;
      auto closest = closest_passage(text, compared);
      if (!closest) continue;
      check.finding = Finding::differs;
      check.source = source;
      check.closest = archive.passage(closest->place);
      check.comparison = std::move(closest->comparison);
      return;
    }
  }

  std::string name_of(const Check& check) const {
    if (check.subject == Subject::quote) return "the quote";
    return check.subject == Subject::fact ? "the fact’s evidence" : "the initiative’s evidence";
  }

  void report_finding(const Check& check, const report::Text& words, const std::vector<Piece>& pieces) {
    const std::string source = "`" + report_.sources[static_cast<std::size_t>(check.source)].id + "`";
    if (check.finding == Finding::unchecked)
      return diagnostics_.warning("quote-unchecked",
                                  name_of(check) + " is not checked: the source " + source +
                                      " has no archive; keep its text beside the report and name it in `archive`",
                                  words.origin);
    if (check.finding == Finding::verbatim) return;
    const bool differs = check.finding == Finding::differs;
    std::string message = name_of(check);
    message += differs ? " differs from its source " : " is not found in its source ";
    message += source + elsewhere(check, pieces);
    const std::string code = differs ? "quote-differs" : "quote-not-found";
    diagnostics_.add({severity_, code, std::move(message), words.origin, 1, comparison_of(check)});
  }

  /// Where the words do stand, if in another archive of the report.
  std::string elsewhere(const Check& check, const std::vector<Piece>& pieces) {
    for (const int other : archived_) {
      if (other == check.source || !sources_[static_cast<std::size_t>(other)].search().find_all(pieces)) continue;
      return "; it stands word for word in `" + report_.sources[static_cast<std::size_t>(other)].id + "`";
    }
    return {};
  }

  static bool all_same(const Check& check) {
    return std::all_of(check.comparison.begin(), check.comparison.end(),
                       [](const WordStep& step) { return step.kind == WordStep::Kind::same; });
  }

  static std::string comparison_of(const Check& check) {
    if (!check.closest) return {};
    std::string detail = "closest passage: " + one_line(check.closest->exact) + "\n";
    if (all_same(check)) return detail + "the words stand there, but not in the order of the quote";
    for (const WordStep& step : check.comparison) {
      if (step.kind == WordStep::Kind::quote_only) detail += "- quote:  " + step.words + "\n";
      if (step.kind == WordStep::Kind::source_only) detail += "+ source: " + step.words + "\n";
    }
    detail.pop_back();
    return detail;
  }

  static std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  const Report& report_;
  Severity severity_;
  Diagnostics& diagnostics_;
  std::vector<Source> sources_;
  std::vector<int> archived_;
  std::vector<Check> checks_;
};

}  // namespace

Evidence check(const Report& report, const Archives& archives, bool allow_unverified, Diagnostics& diagnostics) {
  Checker checker(report, archives, allow_unverified, diagnostics);
  for (std::size_t i = 0; i < report.quotes.size(); ++i)
    checker.check_words(Subject::quote, i, report.quotes[i].text, {report.quotes[i].source});
  for (std::size_t i = 0; i < report.commitment.facts.size(); ++i) {
    const auto& fact = report.commitment.facts[i];
    if (fact.evidence) checker.check_words(Subject::fact, i, *fact.evidence, fact.sources);
  }
  for (std::size_t i = 0; report.summit && i < report.summit->initiatives.size(); ++i) {
    const auto& initiative = report.summit->initiatives[i];
    if (initiative.evidence) checker.check_words(Subject::initiative, i, *initiative.evidence, initiative.sources);
  }
  Evidence evidence;
  evidence.checks = checker.take();
  for (std::size_t i = 0; i < report.sources.size(); ++i)
    evidence.digests.push_back(i < archives.size() && archives[i] ? archives[i]->sha256 : std::string());
  return evidence;
}

}  // namespace brief::evidence
