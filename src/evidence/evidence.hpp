// Quotes against the archived text of their sources.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/archive.hpp"
#include "base/diagnostic.hpp"
#include "report/report.hpp"

namespace brief::evidence {

class Index;
class BrowserText;
class KeptVerdicts;

/// The text of an archive, made ready for the check when it is first needed. May be used by several threads.
class Archived {
 public:
  /// `language`: BCP 47, as the report gives it; may be empty.
  explicit Archived(archive::Document read, std::string language = {});
  ~Archived();
  Archived(const Archived&) = delete;
  Archived& operator=(const Archived&) = delete;

  const archive::Document document;
  const std::string language;
  /// For quotes in a language (BCP 47; empty: the text's own).
  const Index& index(std::string_view quoted = {}) const;
  const BrowserText& browser_text() const;
  /// What is known already of words that were looked for in the text.
  KeptVerdicts& verdicts() const { return *verdicts_; }

 private:
  mutable std::once_flag indexed_, prepared_;
  mutable std::unique_ptr<const Index> index_;
  mutable std::mutex others_mutex_;
  mutable std::map<const void*, std::unique_ptr<const Index>> others_;  // by the lexicon of the quotes
  mutable std::unique_ptr<const BrowserText> browser_text_;
  std::unique_ptr<KeptVerdicts> verdicts_;
};

/// What a source's `archive` came to.
struct Archive {
  std::shared_ptr<const Archived> text;  ///< null: none
  bool faulty = false;                   ///< it could not be read, which is an error of its own
};

/// One for each of Report::sources.
using Archives = std::vector<Archive>;

enum class Finding : std::uint8_t { verbatim, differs, not_found, unchecked };

/// "verbatim", "differs", "not found" or "unchecked".
std::string_view name_of(Finding finding);

/// Where words stand in an archive: the W3C Web Annotation text quote and text position selectors (sections 4.2.4
/// and 4.2.5). Positions are code points of the archive's text, from 0, `end` exclusive.
struct Passage {
  std::string exact, prefix, suffix;
  std::size_t start = 0, end = 0;
  archive::Part part = archive::Part::main;  ///< of the page, in which it begins
  int page = 0;                              ///< of an imported print document, from 1; 0: none
  std::string directive{};                   ///< "text=…", which leads a browser to it; empty where none does
};

/// One step of a word-by-word comparison of a quote with the closest passage.
struct WordStep {
  enum class Kind : std::uint8_t { same, quote_only, source_only };
  Kind kind = Kind::same;
  std::string words;  ///< one or more words, as they are written there
};

struct Check {
  enum class Subject : std::uint8_t { quote, fact, initiative };
  Subject subject = Subject::quote;
  std::size_t index = 0;  ///< into Report::quotes, Commitment::facts or Summit::initiatives
  int source = 0;         ///< the source it was found in, or else the first it names
  Finding finding = Finding::unchecked;
  std::vector<Passage> passages;        ///< of a verbatim quote: one for each piece between ellipses, in order
  std::optional<Passage> closest;       ///< of one that differs
  std::vector<WordStep> comparison;     ///< of one that differs; empty where its words all stand there
  std::string reason{};                 ///< of one that differs: in what, for a person; or why one is not found
  std::string suggestion{};             ///< of one that differs: the nearest quote that is verbatim; may be empty
  std::vector<std::string> forgiven{};  ///< of a verbatim one: the names of what was forgiven (see forgiven.hpp)
  std::size_t left_out = 0;  ///< of a verbatim one: the most words that are left out between two of its parts
  std::string negation{};    ///< of a verbatim one: a negation in a whole sentence left out; else empty
  std::string number{};      ///< of a verbatim one: a number left out beside one of its sentence; else empty
  std::string replaced{};    ///< of a verbatim one: words of the source for which others in brackets stand; else empty
  std::string earlier_finding{};  ///< what the earlier issue found of the same words, where that was another
  std::string limit{};            ///< of a verbatim one: words beside it that limit what it says; else empty
  std::string joined{};  ///< of a verbatim one: how a sentence begins of which only the end is quoted, behind the
                         ///< beginning of another; else empty
  std::string cut{};     ///< of a verbatim one: words left out in the middle of a clause, where no other doubt tells of
                         ///< them; else empty
  std::string added{};   ///< of a verbatim one: words in brackets that tell more than its source; else empty
  std::string
      teller{};  ///< of a verbatim one: whom its source names right beside it in place of its speaker; else empty
  std::string about{};  ///< of a verbatim one: a sentence left out that may tell of another speaker; else empty
};

/// More words than this left out between two parts of a quote are a warning, and told on the page.
inline constexpr std::size_t far_apart = 100;

/// What a person should look at in a verbatim quote: a warning, told on the page, and in the evidence with the words of
/// the source that give rise to it.
struct Doubt {
  std::string_view name;  ///< stable; the code of the warning behind "quote-"
  std::string Check::*words;
};

inline constexpr std::array<Doubt, 9> doubts{{{"negation-left-out", &Check::negation},
                                              {"number-left-out", &Check::number},
                                              {"speaker-unclear", &Check::about},
                                              {"name-replaced", &Check::replaced},
                                              {"words-added", &Check::added},
                                              {"limit-left-out", &Check::limit},
                                              {"sentences-joined", &Check::joined},
                                              {"words-left-out", &Check::cut},
                                              {"speaker-differs", &Check::teller}}};

/// What the evidence says of a report. Quotes come first, one Check each and in order (checks[i] is quote i), then
/// the facts and initiatives that give `evidence` words.
struct Evidence {
  std::vector<Check> checks;
  std::vector<std::string> digests;    ///< SHA-256 for each source; empty where it has no archive
  std::vector<std::string> originals;  ///< of the file that the archive was made from; empty where there is none
  std::vector<std::string> earlier;    ///< SHA-256 of the earlier issue’s archive where another; may be empty
  std::vector<std::string> saved;      ///< the day of saving, by the report, else by the file itself; may be empty
};

/// Compares every quote, and the evidence of every fact and initiative, with the archives. `differs` and `not_found`
/// are added as errors (codes "quote-differs", "quote-not-found"), or as warnings where `allow_unverified`;
/// `unchecked` as a warning ("quote-unchecked"), and parts that stand far apart ("quote-far-apart") or with a negation
/// in a sentence between ("quote-negation-left-out"), or with a number of their own sentence ("quote-number-left-out"),
/// or with a sentence that may be about another speaker ("quote-speaker-unclear"), or words in brackets for a name
/// ("quote-name-replaced") or beside none ("quote-words-added"), words beside it that limit what it says
/// ("quote-limit-left-out"), the beginning of one sentence with the end of another ("quote-sentences-joined"), words
/// left out in the middle of a clause ("quote-words-left-out"), words
/// that the source gives to somebody else right beside them ("quote-speaker-differs"), parts in a language whose
/// negations are not known
/// ("quote-language-unknown"), or words in other letters than those of their language
/// ("quote-script"). Nothing more is said of a source whose archive is faulty.
Evidence check(const report::Report& report, const Archives& archives, bool allow_unverified, Diagnostics& diagnostics);

/// The source's address, in ASCII, with text directives to the passages of a verbatim quote where they lead a browser
/// there (see fragment.hpp).
std::string passage_url(const report::Source& source, const Check& check);

}  // namespace brief::evidence
