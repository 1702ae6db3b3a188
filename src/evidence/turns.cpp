// Whose the turns of a transcript are, by their labels, and the statements of a release that has no marks.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/is_any.hpp"
#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"
#include "evidence/topics.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t label_units = 14;
constexpr std::uint32_t turn_units = 2000;  // looked back through for the label of a turn
constexpr std::uint32_t line_units = 200;   // of a dialogue
constexpr std::uint32_t lead_in = 5;        // units between a verb of speech and the colon of its sentence
constexpr std::uint32_t inline_words = 3;   // of a label inside a line

/// Of Kosovo:; Sein Fazit:; Photo:
bool begins_heading(const Index& index, std::uint32_t at) {
  return is_possessive(lower_case(index.key(at))) || begins_topic(index, at) || is_caption_label(index, at);
}

/// Dit-il; ajoute-t-elle.
bool is_inverted(std::string_view word) { return word.ends_with("-il") || word.ends_with("-elle"); }

/// A long dash, and a capital behind it; a hyphen heads the lines of lists.
bool is_sentence_of_dialogue(const Index& index, std::uint32_t dash) {
  if (dash + 1 >= index.size() || index.text({dash, dash + 1}) == "-") return false;
  std::uint32_t at = dash + 1;
  while (at < index.size() && at - dash < 3 && index.kind(at) != Kind::word) ++at;
  return at < index.size() && lower_case(index.key(at)) != index.key(at);
}

}  // namespace

/// Whether a unit is the first of a block, or of a line after a sentence or a label.
bool Speech::begins_line(std::uint32_t at) const {
  if (index_.starts_block(at)) return true;
  if (at == 0) return true;
  const std::size_t from = index_.end_byte(at - 1), to = index_.begin_byte(at);
  if (to <= from) return false;
  if (std::string_view(index_.document().text).substr(from, to - from).find('\n') == std::string_view::npos)
    return false;
  return ends_sentence(at - 1) || index_.kind(at - 1) == Kind::closing || index_.key(at - 1) == ":";
}

bool Speech::is_heading(std::uint32_t at) const {
  const auto& blocks = index_.document().blocks;
  const auto next = std::upper_bound(blocks.begin(), blocks.end(), index_.begin_byte(at),
                                     [](std::size_t byte, const archive::Block& block) { return byte < block.begin; });
  return next != blocks.begin() && std::prev(next)->kind == archive::Block::Kind::heading;
}

/// Whether the cell of a row ends before a unit.
bool Speech::parts_cells(std::uint32_t at) const {
  if (at == 0 || at >= index_.size()) return false;
  const std::size_t from = index_.end_byte(at - 1), to = index_.begin_byte(at);
  return to > from &&
         std::string_view(index_.document().text).substr(from, to - from).find('\t') != std::string_view::npos;
}

/// Whether a line ends before a unit.
bool Speech::parts_lines(std::uint32_t at) const {
  if (at == 0 || at >= index_.size() || index_.starts_block(at)) return false;
  const std::size_t from = index_.end_byte(at - 1), to = index_.begin_byte(at);
  return to > from &&
         std::string_view(index_.document().text).substr(from, to - from).find('\n') != std::string_view::npos;
}

/// Whether a word with a capital stands nowhere without it, as a name does.
bool Speech::is_only_name(std::uint32_t at) const {
  const std::string lower = lower_case(index_.key(at));
  return index_.id_of(lower) == Index::no_id && !index_.has(&Lexicon::common, lower) &&
         !index_.has(&Lexicon::pronouns, lower) && number_word(lower).is == 0;
}

/// Whether a letter stands as a label at the head of a line or of a sentence.
bool Speech::begins_turns(std::string_view letter) const {
  constexpr std::size_t most = 64;
  const std::uint32_t id = index_.id_of(letter);
  if (id == Index::no_id) return false;
  const auto all = index_.positions(id);
  const auto some = all.first(std::min(most, all.size()));
  return std::any_of(some.begin(), some.end(), [this](std::uint32_t at) {
    const bool mark = at + 1 < index_.size() &&
                      (index_.key(at + 1) == "." || index_.key(at + 1) == ":" || index_.kind(at + 1) == Kind::dash);
    return mark && (begins_line(at) || ends_sentence(at - 1));
  });
}

/// The other label of an interview: Q: and A:; P: y R:; Frage: and Antwort:; empty of others.
std::string_view Speech::other_label(std::string_view label) const {
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"Q", "A"},
                                                                     {"P", "R"},
                                                                     {"D", "R"},
                                                                     {"Q", "R"},
                                                                     {"F", "A"},
                                                                     {"П", "О"},
                                                                     {"В", "О"},
                                                                     {"Ε", "Α"},
                                                                     {"P", "O"},
                                                                     {"S", "C"},
                                                                     {"S", "Y"},
                                                                     {"V", "O"},
                                                                     {"question", "answer"},
                                                                     {"frage", "antwort"},
                                                                     {"question", "réponse"},
                                                                     {"domanda", "risposta"},
                                                                     {"pregunta", "respuesta"},
                                                                     {"pitanje", "odgovor"},
                                                                     {"питање", "одговор"},
                                                                     {"прашање", "одговор"},
                                                                     {"въпрос", "отговор"},
                                                                     {"pyetje", "përgjigje"},
                                                                     {"pyetja", "përgjigjja"},
                                                                     {"ερώτηση", "απάντηση"},
                                                                     {"soru", "cevap"},
                                                                     {"soru", "yanıt"},
                                                                     {"vprašanje", "odgovor"},
                                                                     {"pytanie", "odpowiedź"},
                                                                     {"întrebare", "răspuns"}};
  const bool letter = characters_of(label).size() == 1;
  const std::string lower = letter ? std::string(label) : lower_case(label);
  for (const auto& [question, answer] : pairs) {
    if (lower != question && lower != answer) continue;
    if (labels_turns(question) && labels_turns(answer)) return lower == question ? answer : question;
  }
  return {};
}

/// Whether a label of an interview begins turns, in whatever case a word is written.
bool Speech::labels_turns(std::string_view label) const {
  if (begins_turns(label)) return true;
  if (characters_of(label).size() == 1) return false;
  const std::string capitals = upper_case(label);
  const std::size_t first = characters_of(label).front().end;
  return begins_turns(capitals) || begins_turns(upper_case(label.substr(0, first)) + std::string(label.substr(first)));
}

bool Speech::is_answer(std::string_view label) const {
  constexpr std::string_view letters[] = {"A", "R", "О", "Α", "O", "C", "Y"};
  constexpr std::string_view words[] = {"answer",   "antwort", "réponse", "risposta",  "respuesta",
                                        "odgovor",  "одговор", "отговор", "përgjigje", "përgjigjja",
                                        "απάντηση", "cevap",   "yanıt",   "răspuns",   "odpowiedź"};
  const bool any = is_any(label, letters) || is_any(lower_case(label), words);
  return label == "A" || (any && !other_label(label).empty());
}

/// Q: or A – at the head of a line, also of a letter that is a word by itself.
bool Speech::is_label_of_interview(std::uint32_t at) const {
  const bool mark = at + 1 < index_.size() && (index_.key(at + 1) == ":" || index_.kind(at + 1) == Kind::dash);
  return mark && is_capital(at) && !other_label(index_.key(at)).empty();
}

/// P: … P: …: the Albanian letter of both. An answer stands behind a question.
Speech::Turn Speech::turn_of_one_letter(std::uint32_t at) const {
  const auto is_label = [this](std::uint32_t k) {
    return k + 1 < index_.size() && index_.key(k) == "P" && index_.key(k + 1) == ":" && begins_line(k);
  };
  const std::uint32_t id = index_.id_of("P");
  if (id == Index::no_id || !is_label(at) || !other_label("P").empty()) return {};
  constexpr std::size_t most = 64;
  const auto all = index_.positions(id);
  const auto some = all.first(std::min(most, all.size()));
  if (std::count_if(some.begin(), some.end(), is_label) < 2) return {};
  const bool answer = at > 0 && index_.key(at - 1) == "?";
  return Turn{answer ? Label::own : Label::other, Mark::colon, true, false, {at, at + 1}};
}

/// Q. or A –, where both are; not A. Vučić: of a name.
bool Speech::is_letter_of_interview(std::uint32_t at) const {
  const std::string& letter = index_.key(at);
  if (characters_of(letter).size() != 1 || letter == "S" || letter == "C" ||
      !(is_capital(at + 2) || (at + 2 < index_.size() && index_.key(at + 2) == "¿")) ||
      (index_.key(at + 1) != "." && index_.kind(at + 1) != Kind::dash) || other_label(letter).empty())
    return false;
  std::uint32_t end = at + 2;
  while (end < index_.size() && end - at <= inline_words + 1 && is_capital(end)) ++end;
  return end >= index_.size() || index_.key(end) != ":";
}

/// The turn that a label begins inside a line, where all are written on one: Healey: … Rama: …; Q: … A: ….
Speech::Turn Speech::inline_turn(std::uint32_t start) const {
  const bool after_end = start > 0 && (ends_sentence(start - 1) || index_.kind(start - 1) == Kind::closing);
  if (!after_end || !is_capital(start)) return {};
  if (is_letter_of_interview(start)) return end_turn(start, start + 1, Mark::colon);
  const std::string& first = index_.key(start);
  if (begins_heading(index_, start)) return {};
  std::uint32_t end = start;
  bool names = true;
  while (end < index_.size() && end - start <= inline_words && (is_capital(end) || ends_title(end))) {
    names = names && (ends_title(end) || offices_at(end) != 0 || is_only_name(end));
    ++end;
  }
  if (end >= index_.size() || end - start > inline_words || index_.starts_block(end) || index_.key(end) != ":")
    return {};
  if (!is_capital(end + 1) && (end + 1 >= index_.size() || index_.kind(end + 1) != Kind::opening)) return {};
  const bool letter = !other_label(first).empty() || is_questioner(lower_case(first));
  return letter || (names && !index_.lexicon().nouns_have_capitals) || names_own({start, end})
             ? end_turn(start, end, Mark::colon)
             : Turn{};
}

/// [Healey] at the head of a line. Only where the speaker's own turns are marked so is it another's.
Speech::Turn Speech::bracketed_turn(std::uint32_t first) const {
  std::uint32_t end = first;
  if (is_remark(lower_case(index_.key(first)))) return {};
  while (is_capital(end) && end - first < label_units) ++end;
  return end < index_.size() && index_.key(end) == "]" ? end_turn(first, end, Mark::cell) : Turn{};
}

/// The turn that a label begins which stands at a place.
Speech::Turn Speech::turn_at(std::uint32_t start) const {
  if (!begins_line(start)) return inline_turn(start);
  if (const std::uint32_t name = after_time_code(start); name > start) return turn_at_name(name);
  const bool bracket = index_.key(start) == "[" || index_.key(start) == "(";
  const std::uint32_t first = bracket ? start + 1 : start;
  if (first >= index_.size() || index_.kind(first) != Kind::word) return {};
  const std::string word = lower_case(index_.key(first));
  if (bracket && is_questioner(word)) return Turn{Label::other, Mark::colon, true, false};
  if (bracket) return index_.key(start) == "[" ? bracketed_turn(first) : Turn{};
  return turn_at_name(first);
}

/// 00:12 John Healey; [00:12:07] John Healey: where the name begins behind the time code of a line; the place itself
/// where there is none.
std::uint32_t Speech::after_time_code(std::uint32_t start) const {
  std::uint32_t at = start;
  const auto is_mark = [this](std::uint32_t k, std::string_view one, std::string_view other) {
    return k < index_.size() && (index_.key(k) == one || index_.key(k) == other);
  };
  if (is_mark(at, "[", "(")) ++at;
  if (!is_time_code(at++)) return start;
  if (is_mark(at, "]", ")")) ++at;
  if (at < index_.size() && (index_.kind(at) == Kind::dash || is_mark(at, ">", "|"))) ++at;
  return at < index_.size() && is_capital(at) ? at : start;
}

/// 00:12; 1:02:45.
bool Speech::is_time_code(std::uint32_t at) const {
  if (at >= index_.size() || index_.kind(at) != Kind::number) return false;
  const std::string& key = index_.key(at);
  return key.find(':') != std::string::npos && key.find_first_not_of("0123456789:.,") == std::string::npos;
}

/// The turn that a label begins whose first word stands at a place.
Speech::Turn Speech::turn_at_name(std::uint32_t first) const {
  if (is_label_of_interview(first)) return end_turn(first, first + 1, Mark::colon);
  if (const Turn turn = turn_of_one_letter(first); turn.label != Label::none) return turn;
  const std::string word = lower_case(index_.key(first));
  const bool initial = first + 1 < index_.size() && ends_title(first + 1);  // A. Vučić
  if (is_preposition(first) && !is_name_particle(word) && !initial) return {};
  if (!is_capital(first) && !is_name_particle(word)) return {};
  if (is_capital(first) && begins_heading(index_, first)) return {};
  bool aside = false;
  for (std::uint32_t at = first; at < index_.size() && at - first < label_units; ++at) {
    if (at > first && (index_.starts_block(at) || parts_lines(at))) return end_turn(first, at, Mark::line);
    if (at > first && parts_cells(at)) return end_turn(first, at, Mark::cell);
    const std::string& key = index_.key(at);
    if (key == ":") return end_turn(first, at, Mark::colon);
    if (key == ">") return end_turn(first, at, Mark::cell);
    if (index_.kind(at) == Kind::dash) return end_turn(first, at, Mark::dash);
    if (at == first + 1 && is_letter_of_interview(first)) return end_turn(first, at, Mark::colon);
    if (key == "(" && at > first) aside = true;
    if (key == ")") aside = false;
    if (aside && (index_.kind(at) == Kind::word || is_time_code(at))) continue;  // through interpreter
    if (at > first && is_time_code(at)) return end_turn(first, at, Mark::line);
    if (key == "," || key == "(" || key == ")" || key == "/" || ends_title(at)) continue;
    if (index_.kind(at) != Kind::word) return {};
    if (!is_capital(at) && !is_name_particle(lower_case(key)) && offices_at(at) == 0) return {};
  }
  return {};
}

/// The turn that a label begins: `end` is what ends it.
Speech::Turn Speech::end_turn(std::uint32_t start, std::uint32_t end, Mark mark) const {
  Turn turn{Label::other, mark, false, is_heading(start)};
  bool capital = false, own = false, office = false, foreign = false;
  for (std::uint32_t at = start; at < end; ++at) {
    if (!is_capital(at)) continue;
    capital = true;
    const std::string& key = index_.key(at);
    const std::uint32_t offices = offices_at(at);
    own = own || is_own_name(at) || is_of(key.substr(key.rfind('.') + 1), speaker_);  // A.VUČIĆ
    office = office || (offices & offices_) != 0;
    foreign = foreign || (offices == 0 && !is_of(key, role_));
  }
  if (own || (mark == Mark::colon && office && !foreign)) turn.label = Label::own;
  if (!capital) return {};
  if (mark == Mark::colon && end == start + 1 && is_answer(index_.key(start))) turn.label = Label::own;
  turn.certain = mark == Mark::colon && is_certain(start, end, turn);
  turn.words = {start, end};
  return turn;
}

bool Speech::is_certain(std::uint32_t start, std::uint32_t end, const Turn& turn) const {
  if (turn.label == Label::own || is_questioner(lower_case(index_.key(start)))) return true;
  if (end == start + 1 && !other_label(index_.key(start)).empty()) return true;
  if (is_in_capitals({start, end}) && has_own_label_in_capitals()) return true;
  std::uint32_t capitals = 0;
  for (std::uint32_t at = start; at < end; ++at) {
    if (offices_at(at) != 0) return true;
    capitals += is_capital(at) ? 1 : 0;
  }
  const bool speaks = end + 1 < index_.size() && (is_capital(end + 1) || index_.kind(end + 1) == Kind::opening);
  return capitals >= 2 && speaks && !turn.heading;
}

Range Speech::without_label(Range words) const {
  const Turn turn = turn_at(words.begin);
  if (turn.label == Label::none || turn.mark != Mark::colon) return words;
  for (std::uint32_t at = words.begin; at < words.end && at - words.begin <= label_units; ++at)
    if (index_.key(at) == ":") return {at + 1, words.end};
  return words;
}

/// The last turn that begins before a place: one that is certain, or the speaker's.
Speech::Turn Speech::turn_before(std::uint32_t place) const {
  const std::uint32_t end = place - std::min(place, turn_units);
  for (std::uint32_t at = place; at-- > end;)
    if (const Turn turn = turn_at(at); turn.certain || turn.label == Label::own) return turn;
  return {};
}

/// Whether two labels name two people, though neither is the speaker that the report names: Healey: … Rama: ….
bool Speech::names_two(const Turn& before, const Turn& after) const {
  const auto is_name = [this](const Turn& turn) {
    bool name = turn.words.end > turn.words.begin && turn.mark == Mark::colon && !turn.heading;
    for (std::uint32_t at = turn.words.begin; at < turn.words.end; ++at)
      name = name && (ends_title(at) || (is_capital(at) && (at + 1 < turn.words.end || is_only_name(at))));
    return name;
  };
  const auto last = [this](const Turn& turn) { return index_.id(turn.words.end - 1); };
  return !index_.lexicon().nouns_have_capitals && is_name(before) && is_name(after) && last(before) != last(after);
}

/// The last label with a colon that begins before a place.
Speech::Turn Speech::label_before(std::uint32_t place) const {
  const std::uint32_t end = place - std::min(place, turn_units);
  for (std::uint32_t at = place; at-- > end;)
    if (const Turn turn = turn_at(at); turn.label != Label::none && turn.mark == Mark::colon) return turn;
  return {};
}

/// Whether a turn that begins in a gap is another's, or the speaker's after another's: `before` is the last one before
/// the gap, `label` the last with a colon.
bool Speech::turns_over(const Turn& turn, const Turn& before, const Turn& label) const {
  if (turn.label == Label::none) return false;
  if (turn.certain && turn.label == Label::other) return true;
  if (turn.label == Label::own) return (turn.certain || before.mark == turn.mark) && before.label == Label::other;
  const bool alike = before.mark == turn.mark && before.heading == turn.heading;
  const bool strong = turn.mark == Mark::colon || (turn.mark == Mark::dash && is_capital(turn.words.begin + 1));
  if (before.label == Label::own && (alike || (strong && !turn.heading))) return true;
  return turn.mark == Mark::colon && names_two(label, turn);
}

Speech::Looks& Speech::looks_from(std::uint32_t begin) const {
  constexpr std::size_t most = 64;
  if (looks_.size() >= most && !looks_.contains(begin)) looks_.clear();
  return looks_.try_emplace(begin, begin).first->second;
}

/// Whether a label in the gap begins another's turn, or the speaker's after another's.
bool Speech::turn_of_another(Range gap) const {
  if (speaker_.empty() && offices_ == 0) return false;
  Looks& looks = looks_from(gap.begin);
  for (; !looks.turn && looks.turns < gap.end; ++looks.turns) {
    const Turn turn = turn_at(looks.turns);
    if (turn.label == Label::none) continue;
    if (!looks.before) looks.before = turn_before(gap.begin), looks.label = label_before(gap.begin);
    looks.turn_is_of_another = turns_over(turn, *looks.before, *looks.label);
    const bool own = turn.label == Label::own && (turn.certain || looks.before->mark == turn.mark);
    if (looks.turn_is_of_another || own) looks.turn = looks.turns;
  }
  return looks.turn && *looks.turn < gap.end && looks.turn_is_of_another;
}

/// Whether a sentence in the gap that ends its paragraph with a colon leads in what another says.
bool Speech::lead_in_of_another(Range gap) const {
  if (speaker_.empty()) return false;
  Looks& looks = looks_from(gap.begin);
  for (std::uint32_t& at = looks.lead_ins; !looks.lead_in && at < gap.end; ++at) {
    const bool last = at + 1 == index_.size() || index_.starts_block(at + 1);
    if (!last || index_.key(at) != ":") continue;
    const Range sentence = last_sentence({0, at});
    const Range verb{std::max(sentence.begin, at - std::min(at, lead_in)), at};
    if (has_said(verb) && introduces_another({sentence.begin, at + 1})) looks.lead_in = at;
  }
  return looks.lead_in && *looks.lead_in < gap.end;
}

/// Whether what stands on a line, from a place on, gives what was said to another: – … – rekao je Kurti.
bool Speech::line_is_of_another(std::uint32_t from) const {
  for (std::uint32_t at = from; at < index_.size() && at - from < line_units; ++at) {
    if (at > from && begins_line(at)) return false;
    const bool auxiliary = is_said(at + 1) && is_auxiliary(lower_case(index_.key(at)));
    if (at == 0 || index_.kind(at) != Kind::word || (!is_said(at) && !auxiliary)) continue;
    if (index_.kind(at - 1) != Kind::dash && !stops(at - 1)) continue;
    const Range sentence = first_sentence({at, std::min(index_.size(), at + label_units)});
    return names_another(sentence);
  }
  return false;
}

/// Whether a gap leads from one line of a dialogue in dashes to one of another speaker.
bool Speech::dialogue_of_another(Range gap) const {
  if (speaker_.empty()) return false;
  // The line next to the one before the gap, where no narrator tells in it that the same one goes on.
  const std::uint32_t second = dash_of_line(gap.end);
  if (second != Index::no_id && second > gap.begin && is_sentence_of_dialogue(index_, second) &&
      ends_sentence(second - 1)) {
    const std::uint32_t first = dash_of_line(second - 1);
    const bool next = first != Index::no_id && first < gap.begin && is_sentence_of_dialogue(index_, first);
    bool told = named_in_line(gap.end) != Range{};
    for (std::uint32_t at = gap.end; !told && at + 1 < index_.size() && at - gap.end < line_units; ++at) {
      if (at > gap.end && begins_line(at)) break;
      told = (is_said(at + 1) || is_inverted(index_.key(at + 1))) && (index_.kind(at) == Kind::dash || stops(at));
    }
    if (next && !told && !is_in_list(first)) return true;
  }
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    if (index_.kind(at) != Kind::dash) continue;
    if (begins_line(at)) return line_is_of_another(gap.begin) || line_is_of_another(gap.end);
    // Mandić smatra da nije tako. – To je bajka – kazao je Mandić.
    if (at > gap.begin && ends_sentence(at - 1) && line_is_of_another(gap.end)) return true;
  }
  return false;
}

/// The last unit of the block that a place stands in.
std::uint32_t Speech::block_last(std::uint32_t at) const {
  while (at + 1 < index_.size() && !index_.starts_block(at + 1)) ++at;
  return at;
}

/// Whether headings of the text are questions that somebody answers.
bool Speech::is_interview() const {
  constexpr std::size_t most = 64;  // questions looked at
  const std::uint32_t id = index_.id_of("?");
  if (id == Index::no_id) return false;
  const auto all = index_.positions(id);
  const auto some = all.first(std::min(most, all.size()));
  return std::any_of(some.begin(), some.end(), [this](std::uint32_t at) {
    return is_heading(at) && at + 1 < index_.size() && index_.starts_block(at + 1) && !is_heading(at + 1);
  });
}

/// Whether a stretch is in a heading that is an interviewer’s: a question, or a sentence where others are questions.
bool Speech::asks(Range range) const {
  if (range.begin >= index_.size() || !is_heading(range.begin)) return false;
  const std::uint32_t last = block_last(range.begin);
  return index_.key(last) == "?" || ((ends_sentence(last) || index_.key(last) == "…") && is_interview());
}

}  // namespace brief::evidence
