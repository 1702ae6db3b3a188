#include "evidence/speech.hpp"

#include <algorithm>

#include "base/is_any.hpp"
#include "evidence/crossing.hpp"
#include "evidence/listeners.hpp"
#include "evidence/measures.hpp"
#include "evidence/names.hpp"
#include "evidence/openers.hpp"
#include "evidence/roles.hpp"
#include "evidence/short_labels.hpp"
#include "evidence/titles.hpp"
#include "evidence/topics.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t farthest = 400;  // units of a quotation looked through for its end
constexpr std::uint32_t phrase = 3;      // words

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  Measures measures;
  for (const Unit& unit : units_of(characters_of(text), open, measures))
    if (unit.kind == Kind::word && unit.key.size() > 1) words.push_back(lower_case(unit.key));  // no initial
  return words;
}

/// MOD of Ministry of Defence.
std::string acronym_of(std::string_view name) {
  std::string made;
  bool begins = true;
  for (const char c : name) {
    if (begins && c >= 'A' && c <= 'z') made += c;
    begins = c == ' ' || c == '-';
  }
  constexpr std::size_t shortest = 3;
  return made.size() >= shortest ? lower_case(made) : std::string();
}

/// KFOR, of which other words have small letters: not JOHN HEALEY.
bool holds_short_name(std::string_view name) {
  bool found = false, small = false;
  std::size_t capitals = 0;
  for (const char c : std::string(name) + " ") {
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && c != ' ') small = true;
    if (!capital) found = found || (c == ' ' && capitals >= 2), capitals = 0;
    if (capital) ++capitals;
  }
  return found && (small || name.find(' ') == std::string_view::npos);
}

std::vector<NameForm> forms_of(std::string_view text) {
  std::vector<NameForm> forms;
  for (const std::string& word : words_of(text)) forms.emplace_back(word);
  return forms;
}

}  // namespace

Speech::Speech(const Index& index, std::string_view speaker, std::string_view role, SearchBudget* budget)
    : index_(index), budget_(budget), speaker_(forms_of(speaker)), role_(forms_of(role)) {
  offices_ = offices_told(speaker_) | offices_told(role_);
  is_office_alone_ = !speaker_.empty() && std::all_of(speaker_.begin(), speaker_.end(), [](const NameForm& name) {
    return !is_ministry(name.word) &&
           (offices_of(name.word) != 0 || is_institution(name.word) || is_name_particle(name.word));
  });
  acronym_ = acronym_of(speaker);
  is_body_ = holds_short_name(speaker) ||
             std::any_of(speaker_.begin(), speaker_.end(), [](const NameForm& name) { return is_body(name.word); });
  offices_ = with_alike_offices(offices_ & known_offices);
}

bool Speech::is_of(std::string_view word, const std::vector<NameForm>& names) const {
  if (names.empty()) return false;
  const NameForm form(word);
  return std::any_of(names.begin(), names.end(), [&](const NameForm& name) { return is_form_of_name(form, name); });
}

bool Speech::is_capital(std::uint32_t at) const {
  if (at >= index_.size() || index_.kind(at) != Kind::word) return false;
  const auto first = characters_of(std::string_view(index_.key(at)).substr(0, 8));
  return !first.empty() && is_upper(first.front().c);
}

/// Whether a word that may be a verb of telling is a noun where it stands: the United States, to; the Balkan states,
/// to.
bool Speech::is_noun(std::uint32_t at) const {
  constexpr std::string_view nouns[] = {"states",   "notes",   "reports", "claims",  "comments", "answers",
                                        "promises", "demands", "repeats", "remarks", "posted",   "posts"};
  const std::string lower = lower_case(index_.key(at));
  if (!is_any(lower, nouns)) return false;
  if (lower != index_.key(at)) return at > 0 && index_.in_one_sentence(at - 1, at);
  const bool comma = at + 2 < index_.size() && index_.key(at + 1) == ",";
  return comma && index_.kind(at + 2) != Kind::opening;
}

bool Speech::is_said(std::uint32_t at) const {
  return at < index_.size() && index_.kind(at) == Kind::word &&
         index_.has(&Lexicon::said, lower_case(index_.key(at))) && !is_noun(at) &&
         !(index_.starts_block(at) && is_caption_label(index_, at));  // Read also: …
}

bool Speech::is_pronoun(std::uint32_t at) const {
  return at < index_.size() && index_.kind(at) == Kind::word &&
         index_.has(&Lexicon::pronouns, lower_case(index_.key(at)));
}

bool Speech::is_preposition(std::uint32_t at) const {
  if (at >= index_.size() || index_.kind(at) != Kind::word ||
      (at > 0 && index_.key(at) == "to" && is_source(lower_case(index_.key(at - 1)))))
    return false;
  const std::string lower = lower_case(index_.key(at));
  return evidence::is_preposition(lower) || is_preposition_of(index_.lexicon().tag, lower) ||
         is_preposition_of(index_.narration().tag, lower);
}

/// M. Macron, Gov. Bevin.
bool Speech::ends_title(std::uint32_t at) const {
  if (index_.key(at) != "." || at == 0 || !is_capital(at + 1)) return false;
  const std::string& before = index_.key(at - 1);
  if (before == "κ" || before == "κα") return true;
  return is_capital(at - 1) && (offices_of(lower_case(before)) != 0 || characters_of(before).size() == 1);
}

bool Speech::stops(std::uint32_t at) const {
  if (ends_title(at)) return false;
  return index_.kind(at) == Kind::mark || index_.kind(at) == Kind::opening || index_.kind(at) == Kind::closing;
}

/// Whether a word stands elsewhere after an office (Prime Minister Albin Kurti) or beside a verb of speech.
bool Speech::stands_as_speaker(std::uint32_t at) const {
  constexpr std::size_t most = 32;
  const auto all = index_.positions(index_.id(at));
  for (const std::uint32_t other : all.first(std::min(most, all.size()))) {
    if (other == at || other == 0 || index_.starts_block(other)) continue;
    const bool office =
        offices_at(other - 1) != 0 || (other > 1 && is_capital(other - 1) && offices_at(other - 2) != 0);
    if (office || is_said(other - 1) || is_said(other + 1)) return true;
  }
  return false;
}

/// Whether a word with a capital stands inside a sentence elsewhere: Vučić, but not Danas.
bool Speech::has_capital_inside(std::uint32_t at) const {
  constexpr std::size_t most = 32;
  const auto all = index_.positions(index_.id(at));
  const auto places = all.first(std::min(most, all.size()));
  return std::any_of(places.begin(), places.end(), [this](std::uint32_t other) {
    return other > 0 && !index_.starts_block(other) && index_.in_one_sentence(other - 1, other) && !stops(other - 1);
  });
}

/// Kurti, for his part, …; Macron dagegen …; Kurti je, s druge strane, ….
bool Speech::is_set_against_others(std::uint32_t name) const {
  const auto is_mark = [this](std::uint32_t at) { return at < index_.size() && index_.key(at) == ","; };
  std::uint32_t at = name + 1;
  while (is_capital(at)) ++at;
  if (is_mark(at + 1) && !is_mark(at)) ++at;  // the verb
  if (is_mark(at)) ++at;
  for (std::string_view rest = contrasts(); !rest.empty();) {
    std::string_view contrast = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), contrast.size() + 1));
    std::uint32_t end = at;
    while (!contrast.empty() && end < index_.size()) {
      const std::string_view word = contrast.substr(0, contrast.find(' '));
      if (lower_case(index_.key(end)) != word) break;
      contrast.remove_prefix(std::min(contrast.size(), word.size() + 1));
      ++end;
    }
    if (contrast.empty()) return true;
  }
  return false;
}

/// A word with a capital that is no name: one that begins a sentence, or a German noun after a small word.
bool Speech::is_common_noun(std::uint32_t at, Range clause) const {
  const std::string lower = lower_case(index_.key(at));
  if (index_.has(&Lexicon::common, lower) || is_pronoun(at) || is_preposition(at)) return true;
  if (is_possessive(lower) || is_definite(lower)) return true;
  const bool first = at == clause.begin || stops(at - 1) || index_.starts_block(at);
  const bool says = is_said(at + 1) || (is_said(at + 2) && is_auxiliary(lower_case(index_.key(at + 1))) &&
                                        (has_capital_inside(at) || is_only_name(at)));
  if (first && is_opener(lower) && !has_capital_inside(at)) return true;
  if (first)
    return !is_set_against_others(at) && !is_capital(at + 1) && !says && !(at > clause.begin && is_said(at - 1)) &&
           !stands_as_speaker(at);
  const std::string before = lower_case(index_.key(at - 1));
  const bool name = is_capital(at - 1) && !index_.has(&Lexicon::common, before) && !is_possessive(before);
  return index_.lexicon().nouns_have_capitals && !name && !is_said(at - 1);
}

/// Whether a word is of the speaker's name, and no first name that another has too: Gordan | Grlić Radman.
bool Speech::is_own_name(std::uint32_t at) const {
  if (!is_capital(at) || !is_of(index_.key(at), speaker_)) return false;
  if (speaker_.size() < 2 || is_form_of_name(NameForm(index_.key(at)), speaker_.back())) return true;
  const bool another = is_capital(at + 1) && !index_.starts_block(at + 1) && !is_of(index_.key(at + 1), speaker_) &&
                       offices_at(at + 1) == 0 && (at == 0 || !is_of(index_.key(at - 1), speaker_));
  return !another;
}

/// Vučiću, новинарима: one to whom something is said.
bool Speech::is_listener(std::uint32_t at) const {
  const std::string lower = lower_case(index_.key(at));
  const bool turkish = index_.knows("tr") && lower.find('\'') != std::string::npos;  // Ankara'da
  return is_capital(at) &&
         (turkish || is_listener_form(lower, index_.lexicon().tag) || is_listener_form(lower, index_.narration().tag));
}

/// VVD-leider, SPD-Politiker, VVD'er: who may be the speaker or not.
bool Speech::is_of_party(const std::string& key) const {
  const std::size_t mark = key.find_first_of("-'");
  if (mark == std::string::npos || mark < 2 || upper_case(key.substr(0, mark)) != key.substr(0, mark)) return false;
  const std::string tail = key.substr(mark + 1);
  const bool member = key[mark] == '\'' && tail.starts_with("er");
  return member || is_description(lower_case(key)) || (index_.knows("nl") && lower_case(tail) == tail);
}

/// What a word tells of who speaks.
void Speech::name(std::uint32_t at, Range clause, Named& named) const {
  if (index_.kind(at) != Kind::word) return;
  const std::string& key = index_.key(at);
  const std::string lower = lower_case(key);
  if (is_own_name(at) || (!acronym_.empty() && lower == acronym_)) named.own = true;
  if (is_addressed(at, clause)) return;
  if (const std::uint32_t offices = offices_at(at); offices != 0) {
    const bool known = offices_ != 0 && (offices & known_offices) != 0;
    named.own_office = named.own_office || (known && (offices & offices_) != 0);
    named.other_office = named.other_office || (known && (offices & offices_) == 0) || is_held_by_another(at);
    return;
  }
  if (is_listener(at) || is_office(at)) return;
  if (is_bystander(lower)) named.other = true;
  if (!is_capital(at) || is_of(key, speaker_) || is_of(key, role_) || lower == acronym_) return;
  const bool beside = at + 1 < clause.end && !is_capital(at + 1) &&
                      (is_description(lower_case(index_.key(at + 1))) ||
                       (at > clause.begin && is_description(lower_case(index_.key(at - 1)))));
  if (is_of_party(key)) return;
  if (beside) {
    named.description = at;
    return;
  }
  // NATO Secretary General: an organisation in front of an office.
  const bool short_name = key.size() <= 5 && lower_case(key) != key && upper_case(key) == key;
  if (short_name && at + 1 < clause.end && is_capital(at + 1) && is_office(at + 1)) return;
  if (is_common_noun(at, clause) || is_of_title(at, clause)) return;
  const bool street = at > clause.begin && is_residence(lower_case(index_.key(at - 1)), offices_);
  if (is_office_alone_ || street || is_residence(lower, offices_))
    named.doubtful = true;
  else
    named.other = true;
}

/// A name after a preposition is a place, a day or a listener.
Speech::Named Speech::named_in(Range words, Range clause) const {
  Named named;
  bool aside = false;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (const std::uint32_t end = end_of_companions(at, words.end); end > at) {
      at = end - 1;
      continue;
    }
    if (is_office(at) && !aside) {
      name(at, clause, named);
      at = end_of_title(at, words) - 1;
      continue;
    }
    // la leader di FdI, le locataire de l’Élysée
    const bool led = at > words.begin && is_name_particle(lower_case(index_.key(at))) &&
                     is_description(lower_case(index_.key(at - 1)));
    if (is_preposition(at) || led)
      aside = true;
    else if (!is_capital(at) && !index_.key(at).ends_with('\''))  // de l’Élysée
      aside = false;
    if (!aside) name(at, clause, named);
  }
  return named;
}

/// Words in marks that are more than a phrase.
bool Speech::is_said_between(std::uint32_t opening, std::uint32_t closing) const {
  return index_.kind(opening) == Kind::opening && index_.kind(closing) == Kind::closing &&
         closing - opening < farthest && index_.words(opening, closing) > phrase;
}

bool Speech::is_quotation(std::uint32_t opening, std::uint32_t closing) const {
  if (index_.kind(opening) != Kind::opening || index_.kind(closing) != Kind::closing) return false;
  if (is_said_between(opening, closing)) return true;
  const bool starts = opening == 0 || index_.starts_block(opening) || ends_sentence(opening - 1);
  const bool ends = closing > 0 && (ends_sentence(closing - 1) || index_.key(closing - 1) == ",");
  return (starts && ends) || has_said(attribution_after(closing)) || has_said(lead_in_of(closing - 1));
}

bool Speech::leaves_quotation(Range left, Range right) const {
  if (speaker_.empty()) return false;
  if (asks(left) != asks(right)) return true;
  using Block = archive::Block::Kind;
  const Block left_block = block_kind(index_, left.end - 1), right_block = block_kind(index_, right.begin);
  const bool marked = index_.openings(left.end, right.begin) > 0;
  if (left_block == Block::quotation && right_block == Block::paragraph) return !marked;
  if (is_line_of_dialogue(right)) return false;
  const auto marks = index_.outer_marks();
  const auto mark_from = [&marks](std::uint32_t at) { return std::lower_bound(marks.begin(), marks.end(), at); };
  const auto first = mark_from(left.end), end = mark_from(right.begin);
  const bool inside = mark_from(left.begin) != first || end != mark_from(right.end);
  if (first == end || inside) return false;
  const Kind opens = index_.kind(*first), closes = index_.kind(*(end - 1));
  if (opens != closes) return false;
  if (closes == Kind::closing) {
    const bool told = end == marks.end() || index_.kind(*end) == Kind::opening;
    return told && first != marks.begin() && right_block != Block::quotation && is_quotation(*(first - 1), *first);
  }
  const bool told = first == marks.begin() || index_.kind(*(first - 1)) == Kind::closing;
  return told && end != marks.end() && is_quotation(*(end - 1), *end);
}

/// Of a title in marks behind a preposition or a word for what is broadcast, the closing mark: told “Cinque minuti”; on
/// “Panorama”. Index::no_id where a mark opens no such title.
std::uint32_t Speech::end_of_programme(std::uint32_t opening) const {
  constexpr std::uint32_t longest = 5;  // words
  constexpr std::string_view stems[] = {"emisij",   "емисиј",  "предаван",    "emisiun", "emision",
                                        "émission", "program", "програм",     "sendung", "talkshow",
                                        "podcast",  "show",    "trasmissione"};
  constexpr std::string_view more[] = {"a", "à", "w", "u", "у", "v", "la", "në", "στο", "στην", "bij", "in", "tijdens"};
  if (opening == 0 || index_.starts_block(opening) || !is_capital(opening + 1)) return Index::no_id;
  const std::string before = lower_case(index_.key(opening - 1));
  const bool broadcast = std::any_of(std::begin(stems), std::end(stems),
                                     [&before](std::string_view stem) { return before.starts_with(stem); });
  const bool name = index_.kind(opening - 1) == Kind::word && !is_said(opening - 1);  // the base ‘Álvarez de Sotomayor’
  const bool programme = is_preposition(opening - 1) || is_any(before, more) || broadcast;
  if (!programme && !name) return Index::no_id;
  std::uint32_t at = opening + 1;
  const auto is_part = [&](std::uint32_t k) {
    return index_.kind(k) == Kind::word && (programme || is_capital(k) || is_name_particle(lower_case(index_.key(k))));
  };
  while (at < index_.size() && at - opening <= longest && is_part(at)) ++at;
  return at < index_.size() && index_.kind(at) == Kind::closing ? at : Index::no_id;
}

/// Whether a gap holds narration between two quotations that gives the second to another; `last`: what it holds last.
bool Speech::narration_of_another(Range gap, Range& last) const {
  if (looks_from(gap.begin).narrations > gap.end) looks_.erase(gap.begin);
  Looks& looks = looks_from(gap.begin);
  for (std::uint32_t& at = looks.narrations; !looks.another && at < gap.end; ++at) {
    if (index_.kind(at) == Kind::closing) looks.closed = at;
    if (index_.kind(at) != Kind::opening || looks.closed == Index::no_id) continue;
    if (const std::uint32_t end = end_of_programme(at); end != Index::no_id && end < gap.end) {
      at = end;
      continue;
    }
    looks.narration = {looks.closed + 1, at};
    if (const std::uint32_t end = end_of_fragment_in(looks.narration); end < gap.end) {
      at = end;
      continue;
    }
    if (narration_names_another(looks.narration) || tells_manner_of_another({looks.closed, at + 1})) looks.another = at;
    looks.closed = Index::no_id;
  }
  last = looks.narration;
  return looks.another.has_value();
}

bool Speech::changes(Range gap) const {
  if (block_is_signed_by_another(gap) || short_label_of_another(index_, gap) != Range{}) return true;
  if (turn_of_another(gap) || lead_in_of_another(gap) || dialogue_of_another(gap)) return true;
  if (index_.openings(gap.begin, gap.end) == 0) return reports_another(gap);
  if (index_.outer_marks().size() > 1 && (hands_over(narration_before(gap.end)) || role_changes(gap))) return true;
  const bool given = !speaker_.empty() && is_given_to_speaker(gap.begin);
  if (given && (is_given_to_speaker(gap.end) || goes_on(gap.end))) return false;
  Range narration;
  if (narration_of_another(gap, narration)) return true;
  const Range after = attribution_after(gap.end);
  if (narration.end > 0 && unnamed_beside(narration, after, true) != Range{}) return true;
  return narration.end > 0 &&
         (attributes_to_another(narration, after) || returns_to_speaker({gap.begin, narration.end}));
}

}  // namespace brief::evidence
