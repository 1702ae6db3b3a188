// Who speaks: whether words left out of a quote hold another speaker's.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/names.hpp"
#include "evidence/roles.hpp"

namespace brief::evidence {

/// What the searches for all quotes of one report may take together, in the steps of a Match.
struct SearchBudget {
  std::int64_t left = 60'000'000;
};

class Speech {
 public:
  /// The words of the speaker of a quote, and of the role; both may be empty. `budget`: what the searches for it are
  /// taken from, and outlives it; none: each has its own limit alone.
  Speech(const Index& index, std::string_view speaker, std::string_view role, SearchBudget* budget = nullptr);

  SearchBudget* budget() const { return budget_; }

  /// Whether between two places the speaker changes: a quotation closes, and one opens that the words around it give to
  /// somebody else; a label (PRESIDENT:), a name on a line or a sentence with a colon begins another's turn; or what is
  /// reported without marks is another's (Kurti said …).
  bool changes(Range gap) const;

  /// Whether the words beside a quotation, or the label of a turn, give the words of a stretch in it to the speaker, or
  /// to somebody else. Neither where they do not tell.
  bool is_of_speaker(Range words) const;
  bool is_of_another(Range words) const;

  /// Whether inside a stretch a label begins another's turn, or the speaker's after another's.
  bool holds_turn(Range words) const {
    return words.begin + 1 < words.end && turn_of_another({words.begin + 1, words.end});
  }

  /// Whether what stands between two outer marks was said, and is no phrase that its writer sets in marks: it is long,
  /// a sentence, or beside a verb of speech.
  bool is_quotation(std::uint32_t opening, std::uint32_t closing) const;

  /// Whether a stretch tells who says something: a verb of speech or the speaker's name stands in it.
  bool tells(Range words) const { return has_said(words) || (!speaker_.empty() && names_own(words)); }

  /// Whether the start of a stretch that ends before an opening mark is the narrator's: it tells, or the quotation, up
  /// to its closing mark, begins a sentence and somebody is told to have said it.
  bool is_lead_in(Range words, std::uint32_t closing) const;

  /// Whether what stands between two quotations is the narrator's.
  bool is_narration(Range range) const;

  /// Whether a stretch names the speaker, by a name or an office.
  bool is_named_in(Range words) const { return names_own(words); }

  /// The same, and nobody else beside an office of the speaker's.
  bool is_alone_in(Range words) const { return names_own(words) && !named_in(words, words).another(); }

  bool has_speaker() const { return !speaker_.empty(); }

  /// The first words of a stretch that tell between dashes who says the others, with their marks, as far as it holds
  /// them: We stay | – said Kurti. – | We pay. An empty range where it holds none, or nothing else.
  Range teller_in_dashes(Range words) const;

  /// A stretch less the label of a turn that it begins with.
  Range without_label(Range words) const;

  /// Whether one of two stretches is what was said, between outer marks, and the other what tells of it; or one is a
  /// question that heads an answer. Never where no speaker is named: of a fact both are evidence.
  bool leaves_quotation(Range left, Range right) const;

  /// A sentence between two quotations of one gap that may be about somebody else, who is named nowhere as a speaker:
  /// “…,” Rama said. Kurti was blunt. “…”. An empty range where there is none, or where the speaker is named behind it.
  Range sentence_of_another(Range gap) const;

  /// What stands between two quotations of one gap, or beside the second, where none of it says that the speaker goes
  /// on: no name or office of his and no pronoun with a verb of speech; or where it names somebody else. An empty range
  /// where it does, or where nothing stands between them.
  Range untold_speaker(Range gap) const;

  /// Who is told right beside a quotation to have said it by a role that the speaker cannot have: his deputy. An empty
  /// range where nobody is.
  Range teller_by_role(Range words) const;

  /// The negations of a gap that were said, where it leads from one quotation to another; those of the narration
  /// between them are the reporter's (“…” He took no questions. “…”). None where there are no two quotations.
  std::optional<std::uint32_t> negations_said(Range gap) const;

  /// The first negation of a gap that was said, or may have been: none of the narration between two quotations.
  std::uint32_t negation_said(Range gap) const;

 private:
  /// Who is named: what counts for the speaker and against.
  struct Named {
    bool own = false, other = false, own_office = false, other_office = false;
    bool doubtful = false;  // a name that may be of the speaker, whom the report names by his office alone
    std::uint32_t description = Index::no_id;  // the name in `the British leader`
    bool another() const { return !own && (other || (other_office && !own_office)); }
  };
  enum class Label : std::uint8_t { none, own, other };
  /// What ends a label. A colon does by itself; the others only where the speaker's own turns are marked so.
  enum class Mark : std::uint8_t { none, colon, dash, line, cell };
  struct Turn {
    Label label = Label::none;
    Mark mark = Mark::none;
    bool certain = false;  // a person's beyond doubt
    bool heading = false;
    Range words{};  // of the label
  };

  // speech.cpp: who is named.
  bool is_of(std::string_view word, const std::vector<NameForm>& names) const;
  bool is_said(std::uint32_t at) const;
  bool is_noun(std::uint32_t at) const;
  bool is_pronoun(std::uint32_t at) const;
  bool is_preposition(std::uint32_t at) const;
  bool is_capital(std::uint32_t at) const;
  bool stands_as_speaker(std::uint32_t at) const;
  bool has_capital_inside(std::uint32_t at) const;
  bool is_common_noun(std::uint32_t at, Range clause) const;
  bool is_set_against_others(std::uint32_t name) const;
  bool is_own_name(std::uint32_t at) const;
  bool stops(std::uint32_t at) const;
  bool ends_title(std::uint32_t at) const;
  bool is_listener(std::uint32_t at) const;
  bool is_of_party(const std::string& key) const;
  void name(std::uint32_t at, Range clause, Named& named) const;
  Named named_in(Range words, Range clause) const;
  std::uint32_t end_of_programme(std::uint32_t opening) const;

  // phrases_in_marks.cpp: what a reporter sets in marks inside his own sentence.
  std::uint32_t end_of_fragment(std::uint32_t opening) const;
  std::uint32_t end_of_fragment_in(Range narration) const;
  bool is_told_by_office(Range sentence) const;

  // dashed_tellers.cpp: the teller's words between dashes.
  std::uint32_t told_behind(std::uint32_t mark) const;
  bool is_told_by(std::uint32_t verb) const;
  bool is_in_marks(std::uint32_t at) const;
  bool is_said_behind_dash(std::uint32_t mark) const;
  Range aside_of_teller(std::uint32_t mark) const;

  // listeners.cpp: those to whom something is said.
  bool is_addressed(std::uint32_t at, Range clause) const;
  bool is_of_question(std::uint32_t at, Range clause) const;
  std::uint32_t end_of_named(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t end_of_turkish_owner(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t end_of_companions(std::uint32_t at, std::uint32_t end) const;

  // told_offices.cpp: the words of an office.
  static std::uint32_t offices_told(const std::vector<NameForm>& words);
  bool is_deputy_at(std::uint32_t at) const;
  bool presides_over_ministers(std::uint32_t at) const;
  std::uint32_t offices_at(std::uint32_t at) const;
  std::uint8_t title_word(std::uint32_t at) const;
  bool is_office(std::uint32_t at) const;
  std::uint32_t affairs_of(std::uint32_t office) const;
  int holder_of(std::uint32_t office) const;
  bool is_held_by_another(std::uint32_t office) const;
  std::span<const std::uint32_t> places_of(const std::string& word) const;
  bool has_own_office(std::uint32_t offices) const;
  bool is_of_office(std::uint32_t at) const;
  bool is_of_other_affairs(std::uint32_t at) const;
  bool is_of_title(std::uint32_t at, Range clause) const;
  bool is_body_of_title(std::uint32_t at, Range words) const;
  std::uint32_t end_of_title(std::uint32_t office, Range words) const;

  // attribution.cpp: whose the quotations between marks are.
  Range subject_before(std::uint32_t verb, Range clause) const;
  Range subject_after(std::uint32_t verb, Range clause) const;
  Range apposition(Range subject) const;
  bool is_one_of_people(std::uint32_t at) const;
  bool is_of_body(Range subject, Range range) const;
  bool is_given_as_source(Range range, bool surely) const;
  bool is_somebody(Range phrase, bool surely) const;
  bool is_unnamed(Range range, bool surely) const;
  Range unnamed_beside(Range narration, Range attribution, bool surely) const;
  bool names_own(Range range) const;
  Range narrated_after(Range gap) const;
  bool tells_of_one_before(Range sentence) const;
  bool names_another(Range clause) const;
  bool is_in_relative_clause(std::uint32_t verb, Range range) const;
  bool leads_in_next(std::uint32_t closing, Range attribution) const;
  bool is_verb_second(std::uint32_t verb) const;
  bool is_as_told_by_another(Range words) const;
  bool introduces_another(Range narration) const;
  bool tells_topic(Range narration) const;
  bool leads_in_another(Range sentence) const;
  bool is_circumstance(Range phrase) const;
  bool turns_to_another(Range narration) const;
  bool sets_against_another(Range narration) const;
  bool is_reply(Range attribution) const;
  bool is_first_of_unnamed(Range narration, Range attribution) const;
  bool begins_sentence(std::uint32_t at, Range narration) const;
  bool goes_on_to_report(std::uint32_t at) const;
  bool is_signature(Range attribution) const;
  bool is_so_of_another(Range attribution) const;
  bool is_bracketed_name(Range words) const;
  bool may_begin_attribution(Range words) const;
  bool gives_to_another(Range attribution) const;
  bool narration_names_another(Range narration) const;
  bool goes_on_as_own_clause(Range last, Range narration) const;
  bool attributes_to_another(Range narration, Range attribution) const;
  bool has_said(Range range) const;
  bool has_pronoun(Range range) const;
  int gender_in(Range range) const;
  bool belongs(std::uint32_t description) const;
  bool ends_sentence(std::uint32_t at) const;
  Range first_sentence(Range narration) const;
  Range last_sentence(Range narration) const;
  Range attribution_after(std::uint32_t inside) const;
  bool reports_another(Range gap) const;
  bool is_manner_aside(std::uint32_t verb, Range clause) const;
  bool tells_manner_of_another(Range gap) const;

  // lead_ins.cpp: whose a quotation is by the sentence that leads it in.
  bool led_in_by_another(std::uint32_t inside) const;
  Range lead_in_of(std::uint32_t inside) const;
  bool returns_to_speaker(Range gap) const;
  Range front_of(Range end) const;
  bool begins_with_speaker(Range end) const;

  // same_speaker.cpp: what gives two quotations to one.
  bool begins_with(Range words, std::string_view phrase) const;
  bool refers_back(Range sentence) const;
  bool begins_with_reference(Range sentence) const;
  bool says_own(Range range) const;
  bool is_given_to_speaker(std::uint32_t inside) const;
  bool only_joins(Range narration) const;
  bool is_line_of_dialogue(Range words) const;

  // unmarked_turns.cpp: labels without a colon.
  bool is_all_capitals(std::uint32_t at) const;
  bool is_in_capitals(Range label) const;
  bool has_own_label_in_capitals() const;
  Range unmarked_label(std::uint32_t at) const;
  Range lone_label(std::uint32_t at) const;
  Range named_in_line(std::uint32_t from) const;
  Range signature_behind(std::uint32_t place) const;
  Range signed_by_another(Range gap) const;
  Range name_in_block(std::uint32_t at) const;
  std::uint32_t block_begin(std::uint32_t at) const;
  bool names_head_blocks(std::uint32_t inside) const;
  Range name_under_block(std::uint32_t inside) const;
  bool block_is_signed_by_another(Range gap) const;
  std::uint32_t dash_of_line(std::uint32_t place) const;
  bool is_in_list(std::uint32_t dash) const;
  Range next_line_of_dialogue(Range gap) const;
  Range unmarked_turn(Range gap) const;

  // periphrases.cpp: an office told of by what its holder heads.
  std::uint32_t end_of_headed(std::uint32_t name, std::uint32_t end) const;
  bool is_periphrasis(Range phrase) const;
  bool goes_on_as_head(Range range) const;

  // untold_speaker.cpp: what is not told.
  bool pronoun_says(Range range) const;
  bool begins_with_pronoun_saying(Range attribution) const;
  Range signature_under(std::uint32_t inside) const;
  Range untold_lead_in(Range narration) const;
  bool is_one_small_word(Range narration) const;

  // told_roles.cpp: whose a quotation is by a role or a pronoun.
  struct Teller {
    Range subject{};
    std::uint32_t verb = Index::no_id;
  };
  bool is_telling_at(std::uint32_t at) const;
  Range core_of(Range phrase) const;
  Range without_verb(Range phrase) const;
  bool stands_beside_speaker(std::uint32_t at) const;
  Teller teller_in(Range clause, bool last) const;
  Teller teller_of(std::uint32_t inside) const;
  bool is_told_of_speaker(std::uint32_t noun) const;
  bool tells_what_he_is(Range between) const;
  bool is_title_between(Range between) const;
  bool is_role_of_speaker(Range subject) const;
  bool is_of_other_portfolio(Range subject) const;
  bool is_somebody_of_speaker(Range subject) const;
  bool is_relation_of_person(std::uint32_t name) const;
  bool is_one_more(Range subject) const;
  bool has_person(Range words) const;
  bool is_other_role(Range subject) const;
  bool is_untold_role(Range subject) const;
  bool is_described(Range subject) const;
  bool answers(const Teller& told) const;
  bool is_same_role(Range first, Range second) const;
  Persons persons_of(const Teller& told) const;
  bool begins_with_pronoun(Range subject) const;
  bool another_disagrees(Range narration) const;
  bool reports_by_itself(std::uint32_t closing, Range attribution) const;
  Range untold_role(Range gap) const;
  bool role_changes(Range gap) const;

  // clauses_between.cpp: whose a quotation is by the clause in front of it.
  Range clause_in_front(Range narration) const;
  Range subject_of(std::uint32_t verb, Range clause) const;
  bool is_subject_of_another(Range subject, Range clause) const;
  Range bare_name(Range narration) const;
  bool goes_on(std::uint32_t inside) const;
  Range turkish_subject(Range clause) const;
  bool is_another_source(Range name) const;
  bool hands_over(Range narration) const;
  Range given_source(Range clause) const;
  bool begins_with_source(std::uint32_t at) const;
  Range narration_before(std::uint32_t inside) const;
  Range own_attribution(std::uint32_t inside) const;

  // colons.cpp: whose a quotation is by a colon without a verb of speech.
  bool may_name_another(std::uint32_t at) const;
  bool is_label_of_another(Range narration) const;
  bool cites_another(Range clause) const;
  bool is_reply_of_another(Range clause) const;
  bool is_relative_answer(Range narration) const;
  bool is_reply_of_listener(Range narration) const;
  bool colon_gives_to_another(Range narration) const;

  // turns.cpp: whose the turns of a transcript are.
  bool begins_line(std::uint32_t at) const;
  bool is_heading(std::uint32_t at) const;
  bool parts_cells(std::uint32_t at) const;
  bool parts_lines(std::uint32_t at) const;
  bool is_only_name(std::uint32_t at) const;
  bool begins_turns(std::string_view letter) const;
  std::string_view other_label(std::string_view label) const;
  bool labels_turns(std::string_view label) const;
  bool is_answer(std::string_view label) const;
  bool is_label_of_interview(std::uint32_t at) const;
  Turn turn_of_one_letter(std::uint32_t at) const;
  bool is_letter_of_interview(std::uint32_t at) const;
  Turn inline_turn(std::uint32_t start) const;
  Turn bracketed_turn(std::uint32_t first) const;
  std::uint32_t after_time_code(std::uint32_t start) const;
  bool is_time_code(std::uint32_t at) const;
  Turn turn_at_name(std::uint32_t first) const;
  Turn turn_at(std::uint32_t start) const;
  Turn end_turn(std::uint32_t start, std::uint32_t end, Mark mark) const;
  bool is_certain(std::uint32_t start, std::uint32_t end, const Turn& turn) const;
  Turn turn_before(std::uint32_t place) const;
  Turn label_before(std::uint32_t place) const;
  bool turns_over(const Turn& turn, const Turn& before, const Turn& label) const;
  bool names_two(const Turn& before, const Turn& after) const;
  bool turn_of_another(Range gap) const;
  bool lead_in_of_another(Range gap) const;
  std::uint32_t block_last(std::uint32_t at) const;
  bool is_interview() const;
  bool asks(Range range) const;
  bool dialogue_of_another(Range gap) const;
  bool line_is_of_another(std::uint32_t from) const;

  bool is_said_between(std::uint32_t opening, std::uint32_t closing) const;

  /// What was found in gaps from one place on: they are looked at one after the other, each longer than the last, and
  /// a look goes on where the one before ended.
  struct Looks {
    explicit Looks(std::uint32_t begin) : turns(begin), lead_ins(begin), narrations(begin) {}
    std::uint32_t turns, lead_ins, narrations;  // where each goes on
    std::optional<Turn> before, label;          // of the place
    std::optional<std::uint32_t> turn, lead_in, another;
    bool turn_is_of_another = false;
    std::uint32_t closed = Index::no_id;  // the last mark that closes
    Range narration;                      // the last between two quotations
  };
  Looks& looks_from(std::uint32_t begin) const;
  bool narration_of_another(Range gap, Range& last) const;

  const Index& index_;
  SearchBudget* budget_;
  mutable std::unordered_map<std::uint32_t, std::uint8_t> title_words_;
  mutable std::unordered_map<std::uint32_t, bool> held_;    // by another, of a few words of offices
  mutable std::unordered_map<std::uint32_t, Looks> looks_;  // a few, by where their gaps begin
  std::vector<NameForm> speaker_, role_;
  std::string acronym_;           // of the speaker
  bool is_body_ = false;          // the speaker is no person: KFOR, the Ministry of Defence
  bool is_office_alone_ = false;  // the speaker is named by nothing else: Prime Minister
  std::uint32_t offices_ = 0;     // of the role, and of a speaker who is named by one
};

}  // namespace brief::evidence
