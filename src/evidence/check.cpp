#include <algorithm>
#include <optional>

#include "evidence/added.hpp"
#include "evidence/claimants.hpp"
#include "evidence/comparison.hpp"
#include "evidence/dashed_lines.hpp"
#include "evidence/detail.hpp"
#include "evidence/evidence.hpp"
#include "evidence/exchanged.hpp"
#include "evidence/fact_numbers.hpp"
#include "evidence/forgiven.hpp"
#include "evidence/fragment.hpp"
#include "evidence/index.hpp"
#include "evidence/inner_gaps.hpp"
#include "evidence/insertions.hpp"
#include "evidence/jests.hpp"
#include "evidence/kept_verdicts.hpp"
#include "evidence/limiting.hpp"
#include "evidence/match.hpp"
#include "evidence/measures.hpp"
#include "evidence/origin.hpp"
#include "evidence/passages.hpp"
#include "evidence/pieces.hpp"
#include "evidence/reasons.hpp"
#include "evidence/refusal.hpp"
#include "evidence/reopened.hpp"
#include "evidence/replaced.hpp"
#include "evidence/scripts.hpp"
#include "evidence/speech.hpp"
#include "evidence/splices.hpp"
#include "evidence/teller.hpp"
#include "evidence/wrong_insertion.hpp"

namespace brief::evidence {
namespace {

using report::Report;
using Subject = Check::Subject;

/// Words to be checked, and who is said to have said them.
struct Words {
  Subject subject;
  std::size_t index;
  const report::Text& text;
  std::vector<int> sources;
  std::string_view speaker, role, language;
  std::string_view lexicon;  ///< the language whose negations count beside those of the source
};

/// What is said of a doubt: before and behind what the words are called, and behind those of the source.
struct DoubtWords {
  std::string Check::*words;
  std::string_view code, before, between, behind;
};

constexpr DoubtWords doubt_words[] = {
    {&Check::replaced, "quote-name-replaced", "words in brackets of ", " stand for words of its source, “",
     "”; see that they mean the same"},
    {&Check::added, "quote-words-added", "brackets of ", " add “",
     "” to the words of its source; see that it is what they tell of"},
    {&Check::joined, "quote-sentences-joined", "",
     " joins the beginning of one sentence to the end of another, which begins “",
     "”; see that the sense stays the same"},
    {&Check::cut, "quote-words-left-out", "", " leaves out “",
     "” in the middle of a clause; see that the rest says the same"},
    {&Check::teller, "quote-speaker-differs", "the source gives the words of ", " to “", "”; see who said them"},
    {&Check::limit, "quote-limit-left-out", "beside words of ", " the source has “",
     "”, which limits what they say; see that the sense stays the same"},
    {&Check::about, "quote-speaker-unclear", "between or beside two parts of ", " stands “",
     "”; see that the same person speaks both"},
    {&Check::number, "quote-number-left-out", "", " leaves out a number, “",
     "”, of a sentence in which it keeps another; see that what it says of that one is so"},
    {&Check::negation, "quote-negation-left-out", "", " leaves out a sentence with a negation, “",
     "”; see that the sense stays the same"},
};
static_assert(std::size(doubt_words) == doubts.size());

class Checker {
 public:
  Checker(const Report& report, const Archives& archives, bool allow_unverified, Diagnostics& diagnostics)
      : report_(report),
        archives_(archives),
        severity_(allow_unverified ? Severity::warning : Severity::error),
        diagnostics_(diagnostics) {}

  void check_words(Words words) {
    std::erase(words.sources, report::Span::no_citation);
    if (words.text.empty() || words.sources.empty()) return;  // an error of the format
    Check check;
    check.subject = words.subject;
    check.index = words.index;
    check.source = words.sources.front();
    std::erase_if(words.sources, [this](int source) { return archived(source) == nullptr; });
    if (words.sources.empty()) {
      report_finding(check, words, {});
    } else if (check.source = words.sources.front(); is_known(check, words)) {
      warn_of_gaps(check, words);
    } else {
      look_for(check, words);
    }
    warn_of_script(check, words);
    checks_.push_back(std::move(check));
  }

  std::vector<Check> take() { return std::move(checks_); }

 private:
  void look_for(Check& check, Words& words) {
    const std::string question = question_of(words);
    const std::int64_t budget = budget_.left;
    const Pieces pieces = pieces_of(words.text.value);
    words.lexicon = lexicon_of(words);
    check.finding = Finding::not_found;
    if (!find(check, pieces, words)) refuse(check, pieces, words);
    if (check.finding == Finding::verbatim && check.source == words.sources.front() && budget_.left > 0)
      archived(check.source)->verdicts().keep(question, {check, budget - budget_.left});
    report_finding(check, words, pieces);
  }

  /// Whether the words are known to stand in the first of their sources.
  bool is_known(Check& check, const Words& words) {
    auto known = archived(check.source)->verdicts().find(question_of(words), budget_.left - 1);
    if (!known) return false;
    budget_.left -= known->steps;
    known->check.subject = check.subject;
    known->check.index = check.index;
    known->check.source = check.source;
    check = std::move(known->check);
    return true;
  }

  /// All that the finding of words in one archive depends on; each part with its length, so that no two questions are
  /// written alike.
  std::string question_of(const Words& words) const {
    const report::Source& source = report_.sources[static_cast<std::size_t>(words.sources.front())];
    std::string question = is_web_page(source.url.value) ? "web" : "";
    for (const std::string_view part : {std::string_view(words.text.value), words.speaker, words.role, words.language,
                                        std::string_view(source.language.value), std::string_view(report_.language)})
      (question += ' ') += std::to_string(part.size()).append(" ").append(part);
    return question;
  }

  /// Whether a quote is found, by the rules of its language and of that of the sentences it is found in: a page may
  /// hold a sentence in another language than its own, and a report may name a wrong one.
  bool find(Check& check, const Pieces& pieces, Words& words) {
    const Check begun = check;
    const auto search = [&] {
      return find_as_it_stands(check, words) || find_verbatim(check, pieces, words) ||
             find_with(check, words, with_first_mark(words.text.value)) || find_in_dashed_lines(check, words);
    };
    if (!search()) return false;
    const Index& index = archived(check.source)->index(words.lexicon);
    const std::string_view tag = Lexicon::tag_of_sentence(sentences_around(check.passages), index.lexicon());
    const Lexicon* lexicon = Lexicon::of(tag);
    if (lexicon == nullptr || index.knows(*lexicon)) return true;
    words.lexicon = tag;
    check = begun;
    return search();
  }

  /// What a report does not say of the language of its words: the source's where that has one; else by the words
  /// themselves, for a page may call itself English and quote what was said in another.
  std::string_view lexicon_of(const Words& words) const {
    if (!words.language.empty() || words.sources.empty()) return words.language;
    const auto first = static_cast<std::size_t>(words.sources.front());
    if (!report_.sources[first].language.value.empty()) return {};
    const Lexicon& page = archives_[first].text->index().lexicon();
    return Lexicon::tag_of_words(words.text.value, page, report_.language);
  }

  const Archived* archived(int source) const {
    const auto i = static_cast<std::size_t>(source);
    return i < archives_.size() ? archives_[i].text.get() : nullptr;
  }

  /// With the brackets and ellipses that its source has itself, of an editor before the writer of the report.
  bool find_as_it_stands(Check& check, const Words& words) {
    const std::string& quote = words.text.value;
    const bool any = quote.find('[') != std::string::npos || quote.find("…") != std::string::npos ||
                     quote.find("...") != std::string::npos;
    return any && find_verbatim(check, literal_pieces_of(quote), words);
  }

  /// With the dashes of its paragraphs.
  bool find_in_dashed_lines(Check& check, const Words& words) {
    for (const int source : words.sources) {
      const Index& index = archived(source)->index(words.lexicon);
      const auto whole = with_line_dashes(index, Speech(index, words.speaker, words.role, &budget_), words.text.value);
      if (!find_with(check, words, whole)) continue;
      check.forgiven = forgiven_in(words.text.value, check.passages);
      return true;
    }
    return false;
  }

  bool find_with(Check& check, const Words& words, const std::optional<std::string>& whole) {
    if (!whole) return false;
    const report::Text text{*whole, words.text.origin};
    const Words marked{words.subject, words.index, text,           words.sources,
                       words.speaker, words.role,  words.language, words.lexicon};
    return find_verbatim(check, pieces_of(*whole), marked);
  }

  bool find_verbatim(Check& check, const Pieces& pieces, const Words& words) {
    for (const int source : words.sources) {
      const Archived& archive = *archived(source);
      const Speech speech(archive.index(words.lexicon), words.speaker, words.role, &budget_);
      auto places = find_pieces(archive.index(words.lexicon), speech, pieces);
      std::optional<Pieces> mixed;
      if (!places && (mixed = with_own_brackets(archive.index(words.lexicon), words.text.value)))
        places = find_pieces(archive.index(words.lexicon), speech, *mixed);
      if (!places || wrong_insertion(mixed ? *mixed : pieces, archive.index(words.lexicon), words.text.value, *places))
        continue;
      check.finding = Finding::verbatim;
      check.source = source;
      add_passages(check, archive, mixed ? *mixed : pieces, *places, words);
      return true;
    }
    return false;
  }

  /// The pieces where some brackets of the quote are its source's and others the writer's.
  static std::optional<Pieces> with_own_brackets(const Index& index, const std::string& quote) {
    if (quote.find('[') == std::string::npos) return std::nullopt;
    const Brackets& own = index.bracketed();
    return has_any(quote, own) ? std::optional(pieces_of(quote, own)) : std::nullopt;
  }

  /// Whom the source names right beside one of the passages where that is not the speaker of the words; else empty.
  static std::string other_teller(const Index& index, const Words& words, std::span<const Range> passages) {
    const Speech speech(index, words.speaker, words.role);
    for (const Range passage : passages) {
      const Range named = named_teller(index, passage);
      if (named != Range{} && !speech.is_named_in(named)) return one_line(index.text(named));
      const Range role = named == Range{} ? speech.teller_by_role(passage) : Range{};
      if (role != Range{}) return one_line(index.text(role));
    }
    return {};
  }

  /// Pieces without a gap between them make one passage.
  void add_passages(Check& check, const Archived& archive, const Pieces& pieces, const std::vector<Range>& places,
                    const Words& words) {
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (pieces.list[i].before == Gap::adjacent && !ranges.empty())
        ranges.back().end = places[i].end;
      else
        ranges.push_back(places[i]);
    }
    const bool web = is_web_page(report_.sources[static_cast<std::size_t>(check.source)].url.value);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      check.passages.push_back(passage_at(archive, ranges[i]));
      if (web) check.passages.back().directive = archive.browser_text().directive(ranges[i]);
      if (i == 0) continue;
      const Speech speech(archive.index(words.lexicon), words.speaker, words.role);
      add_gap(check, archive.index(words.lexicon), speech, ranges[i - 1], {ranges[i].begin, ranges.back().end});
      const Range gap{ranges[i - 1].end, ranges[i].begin};
      Range about = speech.sentence_of_another(gap);
      if (about == Range{}) about = speech.untold_speaker(gap);
      if (const Range head = head_left_out(archive.index(words.lexicon), gap); head != Range{})
        check.joined = one_line(archive.index(words.lexicon).text(head));
      if (about != Range{}) check.about = one_line(archive.index(words.lexicon).text(about));
    }
    if (!words.speaker.empty()) check.teller = other_teller(archive.index(words.lexicon), words, ranges);
    check.forgiven = forgiven_in(words.text.value, check.passages, &pieces);
    check.replaced = replaced_words(archive.index(words.lexicon), pieces, places);
    check.added = added_words(archive.index(words.lexicon), pieces, places);
    const Range limit = limit_left_out(archive.index(words.lexicon), pieces, places);
    if (limit != Range{}) check.limit = one_line(archive.index(words.lexicon).text(limit));
    for (const Range range : ranges) {
      const Range jest = check.limit.empty() ? jest_beside(archive.index(words.lexicon), range) : Range{};
      if (jest != Range{}) check.limit = one_line(archive.index(words.lexicon).text(jest));
    }
    add_claim(check, archive.index(words.lexicon), words, ranges);
    if (check.joined.empty()) check.joined = next_block(archive.index(words.lexicon), ranges);
    const bool told = !check.limit.empty() || !check.joined.empty() || !check.number.empty() || !check.negation.empty();
    if (!told) check.cut = cut_inside(archive.index(words.lexicon), pieces, places);
  }

  static void add_claim(Check& check, const Index& index, const Words& words, std::span<const Range> ranges) {
    const Speech speech(index, words.speaker, words.role);
    for (const Range range : ranges) {
      if (!check.limit.empty()) return;
      const Range claim = claim_of_another(index, speech, range);
      if (claim != Range{}) check.limit = one_line(index.text(claim));
    }
  }

  static std::string cut_inside(const Index& index, const Pieces& pieces, const std::vector<Range>& places) {
    for (std::size_t i = 1; i < places.size(); ++i) {
      if (pieces.list[i].before != Gap::left_out) continue;
      const Range cut = clause_words_left_out(index, places[i - 1], places[i]);
      if (cut != Range{}) return one_line(index.text(cut));
    }
    return {};
  }

  static void add_gap(Check& check, const Index& index, const Speech& speech, Range left, Range right) {
    const Range gap{left.end, right.begin};
    if (const Range number = number_left_out(index, left, right); check.number.empty() && number != Range{})
      check.number = one_line(index.text(whole(index, number)));
    check.left_out = std::max<std::size_t>(check.left_out, index.words(gap.begin, gap.end));
    if (!check.negation.empty() || index.negations(gap.begin, gap.end) == 0) return;
    const std::uint32_t negation = speech.negation_said(gap);
    if (negation != Index::no_id) check.negation = one_line(index.text(whole_turn(index, {negation, negation + 1})));
  }

  void refuse(Check& check, const Pieces& pieces, const Words& words) {
    for (const int source : words.sources) {
      const Archived& archive = *archived(source);
      const Speech speech(archive.index(words.lexicon), words.speaker, words.role, &budget_);
      const auto mixed = with_own_brackets(archive.index(words.lexicon), words.text.value);
      std::optional<std::vector<Range>> places;
      if (!pieces.inserted.empty()) places = find_pieces(archive.index(words.lexicon), speech, mixed ? *mixed : pieces);
      const auto wrong = wrong_insertion(mixed ? *mixed : pieces, archive.index(words.lexicon), words.text.value,
                                         places.value_or(std::vector<Range>()));
      auto refusal = refusal_of(archive.index(words.lexicon), speech, mixed ? *mixed : pieces, words.text.value);
      if (wrong) {
        if (!refusal) refusal.emplace();
        const std::string told = "the words in brackets " + wrong->shown;
        const bool same = refusal->comparison.empty() || refusal->reason == "it differs";
        const bool exact = refusal->reason.starts_with("the words in brackets stand for");
        if (!exact) refusal->reason = same ? told : refusal->reason + "; " + told;
        const std::string mended = without(words.text.value, *wrong);
        const bool right = find_pieces(archive.index(words.lexicon), speech, pieces_of(mended)).has_value();
        refusal->suggestion = right ? mended : std::string();
      }
      if (!refusal) continue;
      const std::string& text = refusal->suggestion;
      if (!text.empty() && text.find('[') != std::string::npos) {
        const Pieces mended = pieces_of(text);
        const auto at = find_pieces(archive.index(words.lexicon), speech, mended).value_or(std::vector<Range>());
        if (wrong_insertion(mended, archive.index(words.lexicon), text, at)) refusal->suggestion = {};
      }
      check.reason = std::move(refusal->reason);
      if (!refusal->near) continue;
      check.finding = Finding::differs;
      check.source = source;
      if (refusal->closest.begin < refusal->closest.end) check.closest = passage_at(archive, refusal->closest);
      check.comparison = std::move(refusal->comparison);
      check.suggestion = std::move(refusal->suggestion);
      return;
    }
  }

  static std::string subject_of(const Check& check) {
    if (check.subject == Subject::quote) return "the quote";
    return check.subject == Subject::fact ? "the fact’s evidence" : "the initiative’s evidence";
  }

  void report_finding(const Check& check, const Words& words, const Pieces& pieces) {
    const auto at = static_cast<std::size_t>(check.source);
    const std::string source = "`" + report_.sources[at].id + "`";
    if (check.finding == Finding::verbatim) return warn_of_gaps(check, words);
    if (check.finding == Finding::unchecked) {
      if (at < archives_.size() && archives_[at].faulty) return;
      return diagnostics_.warning("quote-unchecked",
                                  subject_of(check) + " is not checked: the source " + source +
                                      " has no archive; keep its text beside the report and name it in `archive`",
                                  words.text.origin);
    }
    const bool differs = check.finding == Finding::differs;
    std::string message = subject_of(check);
    message += differs ? " differs from its source " : " is not found in its source ";
    message += source;
    if (!check.reason.empty()) message += ": " + check.reason;
    diagnostics_.add({severity_, differs ? "quote-differs" : "quote-not-found",
                      message + elsewhere(check, pieces, words), words.text.origin, 1, detail_of(check)});
  }

  static bool begins_inside_sentence(const Check& check) {
    std::string_view text = check.passages.empty() ? std::string_view() : std::string_view(check.passages[0].prefix);
    if (text.ends_with('\n')) return false;
    while (text.ends_with(' ')) text.remove_suffix(1);
    return !text.empty() && is_word_character(characters_of(text).back().c);
  }

  void warn_of_gaps(const Check& check, const Words& words) {
    if (check.left_out > far_apart)
      diagnostics_.warning("quote-far-apart",
                           subject_of(check) + " leaves out " + std::to_string(check.left_out) +
                               " words between two of its parts; the brief says so of more than " +
                               std::to_string(far_apart),
                           words.text.origin);
    const auto& source = report_.sources[static_cast<std::size_t>(check.source)].language.value;
    const std::string language(words.language.empty() ? std::string_view(source) : words.language);
    const bool cut = check.passages.size() > 1 || begins_inside_sentence(check);
    if (cut && !language.empty() && Lexicon::of(language) == nullptr)
      diagnostics_.warning("quote-language-unknown",
                           subject_of(check) + " leaves out words, and the negations of its language, “" + language +
                               "”, are not known to the check; see that none of them is left out",
                           words.text.origin);
    for (const DoubtWords& doubt : doubt_words)
      if (const std::string& found = check.*doubt.words; !found.empty())
        diagnostics_.warning(std::string(doubt.code),
                             std::string(doubt.before) + subject_of(check) + std::string(doubt.between) + found +
                                 std::string(doubt.behind),
                             words.text.origin);
  }

  /// A language that is written in other letters than the words are.
  void warn_of_script(const Check& check, const Words& words) {
    if (words.language.empty()) return;
    const Script wanted = script_of_language(words.language), written = script_of(words.text.value);
    if (wanted == written || wanted == Script::none || written == Script::none) return;
    if (name_of(wanted).empty() || name_of(written).empty()) return;
    diagnostics_.warning("quote-script",
                         subject_of(check) + " is in " + std::string(name_of(written)) + " letters, its `language` `" +
                             std::string(words.language) + "` is written in " + std::string(name_of(wanted)),
                         words.text.origin);
  }

  /// Where the words do stand, if in another archive of the report.
  std::string elsewhere(const Check& check, const Pieces& pieces, const Words& words) {
    for (std::size_t i = 0; i < archives_.size() && i < report_.sources.size(); ++i) {
      const Archived* other = archives_[i].text.get();
      if (other == nullptr || other == archived(check.source)) continue;
      const Speech speech(other->index(words.language), words.speaker, words.role, &budget_);
      if (find_pieces(other->index(words.language), speech, pieces))
        return "; it stands word for word in `" + report_.sources[i].id + "`";
    }
    return {};
  }

  const Report& report_;
  const Archives& archives_;
  Severity severity_;
  Diagnostics& diagnostics_;
  SearchBudget budget_;
  std::vector<Check> checks_;
};

}  // namespace

namespace {

void warn_of_number(const report::Fact& fact, const Archives& archives, Diagnostics& diagnostics) {
  const auto is_archived = [&archives](int source) {
    return source >= 0 && static_cast<std::size_t>(source) < archives.size() &&
           archives[static_cast<std::size_t>(source)].text != nullptr;
  };
  const auto source = std::find_if(fact.sources.begin(), fact.sources.end(), is_archived);
  if (source == fact.sources.end()) return;
  const Lexicon& lexicon = archives[static_cast<std::size_t>(*source)].text->index().lexicon();
  const std::string number = number_without_evidence(fact.value.value, fact.evidence->value, lexicon);
  if (!number.empty())
    diagnostics.warning("fact-number-not-in-evidence",
                        "the fact has “" + number + "”, which its evidence does not; see that it follows from it",
                        fact.value.origin);
}

}  // namespace

Evidence check(const Report& report, const Archives& archives, bool allow_unverified, Diagnostics& diagnostics) {
  Checker checker(report, archives, allow_unverified, diagnostics);
  for (std::size_t i = 0; i < report.quotes.size(); ++i) {
    const auto& quote = report.quotes[i];
    checker.check_words({Subject::quote,
                         i,
                         quote.text,
                         {quote.source},
                         quote.speaker.value,
                         quote.role.value,
                         quote.language.value,
                         {}});
  }
  for (std::size_t i = 0; i < report.commitment.facts.size(); ++i) {
    const auto& fact = report.commitment.facts[i];
    if (!fact.evidence) continue;
    checker.check_words({Subject::fact, i, *fact.evidence, fact.sources, {}, {}, {}, {}});
    warn_of_number(fact, archives, diagnostics);
  }
  for (std::size_t i = 0; report.summit && i < report.summit->initiatives.size(); ++i) {
    const auto& initiative = report.summit->initiatives[i];
    if (initiative.evidence)
      checker.check_words({Subject::initiative, i, *initiative.evidence, initiative.sources, {}, {}, {}, {}});
  }
  Evidence evidence;
  evidence.checks = checker.take();
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    const archive::Document* document = i < archives.size() && archives[i].text ? &archives[i].text->document : nullptr;
    evidence.digests.push_back(document != nullptr ? document->sha256 : std::string());
    evidence.originals.emplace_back();
    evidence.saved.push_back(document != nullptr ? day_saved(report.sources[i], *document) : std::string());
  }
  return evidence;
}

std::string passage_url(const report::Source& source, const Check& check) {
  std::vector<std::string> directives;
  for (const Passage& passage : check.passages)
    if (!passage.directive.empty()) directives.push_back(passage.directive);
  return with_directives(source.url.value, directives);
}

}  // namespace brief::evidence
