#include "evidence/comparison.hpp"

#include <algorithm>

#include "evidence/accents.hpp"
#include "evidence/governing.hpp"
#include "evidence/measures.hpp"
#include "evidence/number_forms.hpp"
#include "evidence/number_values.hpp"
#include "evidence/questions.hpp"
#include "evidence/scripts.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/tellers.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

using Kind = AlignedStep::Kind;

/// This many words of the source or more are left out rather than put in.
constexpr std::uint32_t many = 4;

/// The letters and figures alone, in lower case.
std::string bare(std::string_view text) {
  std::u32string made;
  for (const Character& c : characters_of(lower_case(text)))
    if (is_word_character(c.c)) made += c.c;
  return to_utf8(made);
}

/// A word without the superior figures after it.
std::string without_note(std::string_view word) {
  std::u32string made;
  for (const Character& c : characters_of(word)) made += c.c;
  while (!made.empty() && std::u32string_view(U"⁰¹²³⁴⁵⁶⁷⁸⁹").find(made.back()) != std::u32string_view::npos)
    made.pop_back();
  return to_utf8(made);
}

/// Less some characters, in lower case.
std::string without(std::string_view text, std::u32string_view some) {
  std::u32string made;
  for (const Character& c : characters_of(lower_case(text)))
    if (some.find(c.c) == std::u32string_view::npos) made += c.c;
  return to_utf8(made);
}

/// With Latin letters for those of other scripts that look like them, in lower case.
std::string as_it_looks(std::string_view text) {
  constexpr std::u32string_view pairs =
      U"АAВBЕEКKМMНHОOРPСCТTУYХXЈJІIЅSаaеeоoрpсcуyхxјjіiѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaοoνvρpιi";
  std::u32string made;
  for (const Character& c : characters_of(text)) {
    std::size_t at = pairs.find(c.c);
    while (at != std::u32string_view::npos && at % 2 != 0) at = pairs.find(c.c, at + 1);
    made += at == std::u32string_view::npos ? c.c : pairs[at + 1];
  }
  return lower_case(to_utf8(made));
}

/// Whether a word of some has letters of several scripts; of a compound each part is one.
bool has_mixed_word(std::string_view words) {
  for (std::size_t from = 0; from < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" -", from), words.size());
    if (mixes_scripts(words.substr(from, end - from))) return true;
    from = end + 1;
  }
  return false;
}

Range united(Range a, Range b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

bool is_hyphen(std::string_view text) { return text == "-" || text == "\u2010" || text == "\u2011"; }

bool is_stop(const Unit& unit) { return unit.key == "." || unit.key == ","; }

}  // namespace

Comparison::Comparison(const Index& index, std::string_view quote, const std::vector<Unit>& units,
                       const Closest& closest)
    : index_(index), quote_(quote), units_(units), closest_(closest) {
  for (std::size_t i = 0; i < closest.steps.size();) {
    const Run run = run_from(i);
    tell(run);
    i = run.to;
  }
  const bool words = difference_ == Difference::words || difference_ == Difference::name;
  if ((words || difference_ == Difference::turn) && has_same_words()) difference_ = Difference::order;
  const bool same = difference_ != Difference::none && difference_ <= Difference::order;
  if (same && asks_on_one_side(closest_.place)) difference_ = Difference::question;
  if (words && turns_question()) difference_ = Difference::question;
}

/// Whether all words of the quote are of the sentence beside it, one a question and the other none: Will we stay?
bool Comparison::turns_question() const {
  constexpr std::uint32_t more = 3;  // words of the sentence
  const Range sentence = whole_sentence(index_, closest_.place);
  std::vector<std::string> quoted, sourced;
  for (const Unit& unit : units_)
    if (has_words(unit)) quoted.push_back(lower_case(unit.key));
  if (index_.words(sentence.begin, sentence.end) > quoted.size() + more || !asks_on_one_side(sentence)) return false;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
    if (index_.words(at, at + 1) > 0) sourced.push_back(lower_case(index_.key(at)));
  std::sort(quoted.begin(), quoted.end());
  std::sort(sourced.begin(), sourced.end());
  return std::includes(sourced.begin(), sourced.end(), quoted.begin(), quoted.end());
}

/// Whether the quote is a question and a stretch none, or the reverse.
bool Comparison::asks_on_one_side(Range stretch) const {
  const std::size_t end = units_.back().end, next = quote_.find_first_not_of(" \u00A0", end);
  const bool asks = units_.back().key == "?" || (next != std::string_view::npos && quote_[next] == '?');
  const std::uint32_t last = stretch.end;
  const bool asked = is_question_mark(index_, last - 1) || (last < index_.size() && is_question_mark(index_, last));
  return asks != asked;
}

/// Whether the words that differ are the same on both sides.
bool Comparison::has_same_words() const {
  std::vector<std::string> quoted, sourced;
  for (const AlignedStep& step : closest_.steps) {
    if (step.kind == Kind::same) continue;
    if (step.kind != Kind::source_only && has_words(units_[step.quote]))
      quoted.push_back(lower_case(units_[step.quote].key));
    const bool word = step.kind != Kind::quote_only && index_.words(step.source, step.source + 1) > 0;
    if (word) sourced.push_back(lower_case(index_.key(step.source)));
  }
  std::sort(quoted.begin(), quoted.end());
  std::sort(sourced.begin(), sourced.end());
  return !quoted.empty() && quoted == sourced;
}

/// Whether words that the source has not are those beside them once more.
bool Comparison::repeats(Range quote) const {
  const std::uint32_t size = quote.end - quote.begin;
  const auto same = [&](std::uint32_t other) {
    for (std::uint32_t i = 0; i < size; ++i)
      if (units_[other + i].key != units_[quote.begin + i].key) return false;
    return true;
  };
  const bool before = quote.begin >= size && same(quote.begin - size);
  return before || (quote.end + size <= units_.size() && same(quote.end));
}

/// Whether a unit of the quote begins a sentence of it, as a capital tells that is of no name.
bool Comparison::starts_sentence(std::uint32_t unit) const {
  if (unit == 0) return true;
  const Unit& before = units_[unit - 1];
  return before.key == "." || before.key == "!" || before.key == "?" || before.kind == Unit::Kind::opening;
}

/// Capitals that differ make a stretch of their own.
bool Comparison::only_case(std::size_t step) const {
  const AlignedStep& at = closest_.steps[step];
  return at.kind == Kind::replaced && units_[at.quote].kind == Unit::Kind::word &&
         lower_case(units_[at.quote].key) == lower_case(index_.key(at.source));
}

/// A mark that is the same, between two stretches that are not.
bool Comparison::lone_mark(std::size_t step) const {
  const auto differs = [this](std::size_t i) {
    return i < closest_.steps.size() && closest_.steps[i].kind != Kind::same && !only_case(i);
  };
  const AlignedStep& at = closest_.steps[step];
  return at.kind == Kind::same && !has_words(units_[at.quote]) && step > 0 && differs(step - 1) && differs(step + 1);
}

Comparison::Run Comparison::run_from(std::size_t from) const {
  const bool same = closest_.steps[from].kind == Kind::same, letter_case = only_case(from);
  Run run{from, from, {Index::no_id, 0}, {Index::no_id, 0}, Difference::none};
  for (; run.to < closest_.steps.size(); ++run.to) {
    const AlignedStep& step = closest_.steps[run.to];
    const bool goes_on = !same && !letter_case && lone_mark(run.to);
    if (!goes_on && ((step.kind == Kind::same) != same || only_case(run.to) != letter_case)) break;
    if (step.kind != Kind::source_only) run.quote = {std::min(run.quote.begin, step.quote), step.quote + 1};
    if (step.kind != Kind::quote_only) run.source = {std::min(run.source.begin, step.source), step.source + 1};
  }
  run.difference = same ? Difference::none : letter_case ? Difference::letter_case : difference_of(run);
  return run;
}

/// Stretches that differ in one way and another beside it are shown as one.
void Comparison::tell(const Run& run) {
  if (run.difference == Difference::none) {
    steps_.push_back({WordStep::Kind::same, quoted_text(run.quote)});
    return;
  }
  const std::string sourced = one_line(index_.text(run.source));
  Range quote = run.quote, source = run.source;
  for (std::size_t i = runs_.size(); i-- > 0 && runs_[i].to == (i + 1 < runs_.size() ? runs_[i + 1].from : run.from);) {
    quote = united(quote, runs_[i].quote);
    source = united(source, runs_[i].source);
  }
  while (!steps_.empty() && steps_.back().kind != WordStep::Kind::same) steps_.pop_back();
  if (std::string shown = quoted_text(quote); !shown.empty())
    steps_.push_back({WordStep::Kind::quote_only, std::move(shown)});
  if (std::string shown = one_line(index_.text(source)); !shown.empty())
    steps_.push_back({WordStep::Kind::source_only, std::move(shown)});
  runs_.push_back(run);
  if (run.difference <= difference_) return;
  difference_ = run.difference;
  left_out_ = run.difference == Difference::number_form ? same_number_in(quoted_text(run.quote), run.source) : sourced;
  quoted_ = quoted_text(run.quote);
}

std::string Comparison::quoted_text(Range range) const {
  if (range.begin >= range.end) return {};
  const std::size_t from = units_[range.begin].begin;
  std::size_t to = units_[range.end - 1].end;
  if (range.end - range.begin > 1) to = std::max<std::size_t>(to, units_[range.end - 2].end);
  return one_line(quote_.substr(from, to - from));
}

bool Comparison::quote_has_words(Range range) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (has_words(units_[i])) return true;
  return false;
}

/// Whether what was said is broken off in a stretch of the source, and goes on after it.
bool Comparison::crosses_narration(Range source) const {
  bool closed = false;
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (closed && index_.kind(i) == Unit::Kind::opening) return true;
    closed = closed || index_.kind(i) == Unit::Kind::closing;
    const bool whole_block = i > source.begin && index_.starts_block(i) && index_.words(source.begin, i) > 0 &&
                             (index_.starts_block(source.begin) || index_.words(source.begin, i) == 0);
    if (whole_block) return true;
  }
  return index_.starts_block(source.begin) && source.end < index_.size() && index_.starts_block(source.end);
}

/// Whether a stretch of the source is the teller's, between commas or dashes inside what was said: , she added,
bool Comparison::is_told_aside(Range source) const {
  constexpr std::uint32_t longest = 10;  // units
  const auto parts = [this](std::uint32_t at) { return index_.key(at) == "," || index_.kind(at) == Unit::Kind::dash; };
  if (source.begin >= source.end || source.end - source.begin > longest || source.begin == 0) return false;
  const bool opens = parts(source.begin) || parts(source.begin - 1);
  const bool closes = parts(source.end - 1) || (source.end < index_.size() && parts(source.end));
  if (!opens || !closes) return false;
  while (source.begin < source.end && parts(source.begin)) ++source.begin;
  while (source.end > source.begin && parts(source.end - 1)) --source.end;
  return tells_who_speaks(index_, source);
}

/// [1] after a word.
bool Comparison::is_note(Range source) const {
  if (source.end - source.begin > 3 || index_.key(source.begin) != "[") return false;
  const std::uint32_t mark = source.begin + 1;
  return mark < source.end && index_.kind(mark) == Unit::Kind::number && index_.key(mark).size() <= 3;
}

/// Whether a stretch of the source is what belongs to a number beside it, and no month: per cent, million.
bool Comparison::is_of_number(Range source) const {
  if (source.begin >= source.end || (!index_.joined(source.begin) && !index_.joined(source.end))) return false;
  Range all = source;
  while (all.begin > 0 && index_.joined(all.begin)) --all.begin;
  while (index_.joined(all.end)) ++all.end;
  Measures measures;
  for (std::uint32_t at = source.begin; at < source.end; ++at)
    if ((measures.of({index_.kind(at), false, index_.key(at), {}}).is & beside_number::month) != 0) return false;
  return index_.numbers(all.begin, all.end) > 0;
}

/// A stretch with the rest of the numbers that it cuts; the closest passage may end inside one.
Range Comparison::whole_number(Range source) const {
  if (source.begin >= source.end) return source;
  while (source.begin > 0 && index_.joined(source.begin)) --source.begin;
  while (index_.joined(source.end)) ++source.end;
  return source;
}

/// The number of the source that words of the quote are, written otherwise: the stretch itself or with the rest of it;
/// empty where it is another.
std::string Comparison::same_number_in(const std::string& quoted, Range source) const {
  const std::string sourced = one_line(index_.text(source)), all = one_line(index_.text(whole_number(source)));
  if (is_same_number(quoted, sourced) || is_same_value(index_, quoted, sourced)) return sourced;
  return is_same_value(index_, quoted, all) ? all : std::string();
}

/// What the words that turn the sense in a stretch are.
Difference Comparison::kind_of_turn(Range source) const {
  for (std::uint32_t at = source.begin; at < source.end; ++at)
    if (index_.is_negation(at) && is_plain_negation(lower_case(index_.key(at)))) return Difference::negation;
  return Difference::turn;
}

Difference Comparison::difference_of_omission(Range source) const {
  if (is_note(source)) return Difference::note;
  if (crosses_narration(source) || is_told_aside(source)) return Difference::narration;
  if (index_.negations(source.begin, source.end) > 0) return kind_of_turn(source);
  constexpr std::uint32_t phrase = 3;  // words: our first goal
  bool figures = is_of_number(source) || index_.words(source.begin, source.end) < phrase;
  for (std::uint32_t at = source.begin; at < source.end; ++at)
    figures = figures || index_.kind(at) == Unit::Kind::number || index_.joined(at);
  if (figures && (index_.numbers(source.begin, source.end) > 0 || is_of_number(source))) return Difference::number;
  return Difference::left_out;
}

Difference Comparison::difference_of(const Run& run) const {
  const std::string quoted = quoted_text(run.quote), sourced = one_line(index_.text(run.source));
  if (bare(quoted) == bare(sourced) && !has_number(run.quote, run.source)) {
    if (bare(quoted).empty()) return is_hyphen(quoted) || is_hyphen(sourced) ? Difference::spaces : Difference::marks;
    return lower_case(quoted) == lower_case(sourced) ? Difference::letter_case : difference_of_marks(quoted, sourced);
  }
  if (same_but_accents(quoted, sourced) && !has_number(run.quote, run.source)) return Difference::accents;
  if (!same_number_in(quoted, run.source).empty()) return Difference::number_form;
  if (without_note(sourced) == quoted)  // or the power of a unit: 9 km²
    return index_.joined(run.source.begin) ? Difference::number : Difference::note;
  const bool only_marks = !quote_has_words(run.quote);
  if (!only_marks && run.source.begin >= run.source.end && repeats(run.quote)) return Difference::repeated;
  if (only_marks && run.source.begin >= run.source.end) return Difference::spaces;  // the hyphen of a compound
  if (only_marks) return difference_of_omission(run.source);
  const bool other = script_of(quoted) != script_of(sourced) && !bare(sourced).empty();
  const bool looks = other && (bare(as_it_looks(quoted)) == bare(as_it_looks(sourced)) ||
                               bare(to_latin(quoted)) == bare(to_latin(sourced)));
  Difference found = looks || has_mixed_word(quoted) ? Difference::script : Difference::words;
  if (found == Difference::words && is_of_number(run.source)) found = Difference::number;
  for (std::uint32_t i = run.quote.begin; i < run.quote.end; ++i)
    found = std::max(
        found, is_of_number(i) ? Difference::number : difference_of(units_[i].kind, units_[i].key, starts_sentence(i)));
  for (std::uint32_t i = run.source.begin; i < run.source.end; ++i)
    found = std::max(found, is_of_number({i, i + 1}) && !index_.is_negation(i)
                                ? Difference::number
                                : difference_of(index_.kind(i), index_.key(i), begins_sentence(index_, i)));
  return found;
}

/// Of words with the same letters.
Difference Comparison::difference_of_marks(const std::string& quoted, const std::string& sourced) {
  constexpr std::u32string_view apostrophes = U"'’‘ʼ`´", stops = U".";
  if (without(quoted, apostrophes) == without(sourced, apostrophes)) return Difference::apostrophes;
  return without(quoted, stops) == without(sourced, stops) ? Difference::stops : Difference::spaces;
}

bool Comparison::has_number(Range quote, Range source) const {
  bool found = source.begin < source.end && index_.numbers(source.begin, source.end) > 0;
  for (std::uint32_t i = quote.begin; i < quote.end; ++i) found = found || units_[i].kind == Unit::Kind::number;
  return found;
}

/// Whether a unit of the quote belongs to a number beside it: no 5; zero point five.
bool Comparison::is_of_number(std::uint32_t unit) const {
  const auto is_number = [this](std::uint32_t i) {
    return i < units_.size() &&
           (units_[i].kind == Unit::Kind::number || is_number_in_letters(index_.lexicon(), units_[i].key));
  };
  const bool with_next = unit + 1 < units_.size() && units_[unit + 1].joined;
  return with_next &&
         (is_number(unit + 1) || (unit + 2 < units_.size() && units_[unit + 2].joined && is_number(unit + 2)));
}

Difference Comparison::difference_of(Unit::Kind kind, const std::string& key, bool first) const {
  if (kind == Unit::Kind::number || is_number_in_letters(index_.lexicon(), key)) return Difference::number;
  if (kind != Unit::Kind::word) return Difference::none;
  if (is_negation(index_.lexicon(), key))
    return is_plain_negation(lower_case(key)) ? Difference::negation : Difference::turn;
  const auto letters = characters_of(key);
  const bool pronoun = key == "I" || key.starts_with("I'");
  const bool name = !first && !pronoun && !index_.lexicon().nouns_have_capitals && is_upper(letters.front().c);
  return name ? Difference::name : Difference::words;
}

/// Whether the quote goes on from a word to the one that begins at a byte: no sentence and no part begins there.
bool Comparison::goes_on_before(std::size_t byte) const {
  const std::size_t before = quote_.find_last_not_of(' ', byte == 0 ? 0 : byte - 1);
  if (byte == 0 || before == std::string_view::npos) return false;
  const auto characters = characters_of(quote_.substr(0, before + 1));
  return !characters.empty() && is_word_character(characters.back().c);
}

/// [O]ur for our.
Edit Comparison::capital(const Run& run) const {
  const Unit& unit = units_[run.quote.begin];
  const std::string written(quote_.substr(unit.begin, unit.end - unit.begin));
  const std::string source(index_.text(run.source));
  const auto quoted = characters_of(written), sourced = characters_of(source);
  Edit edit{unit.begin, unit.end, source};
  if (quoted.size() != sourced.size() || quoted.size() < 2) return edit;
  const std::uint32_t at = run.source.begin;
  if (is_upper(sourced[0].c) && !begins_sentence(index_, at)) return edit;  // a name: Polish
  const auto is_apostrophe = [](char32_t c) { return c == U'\'' || c == U'’'; };
  for (std::size_t i = 1; i < quoted.size(); ++i)
    if (quoted[i].c != sourced[i].c && !(is_apostrophe(quoted[i].c) && is_apostrophe(sourced[i].c))) return edit;
  if (is_upper(quoted[0].c) && goes_on_before(unit.begin)) return edit;  // We Will
  edit.text = "[" + to_utf8({&quoted[0].c, 1}) + "]" + source.substr(sourced[0].end);
  return edit;
}

/// An ellipsis before the words that follow what is left out; the quote's own marks stay.
Edit Comparison::ellipsis(const Run& run) const {
  std::size_t next = closest_.steps[run.to].quote;
  while (next < units_.size() && is_stop(units_[next])) ++next;
  if (next >= units_.size()) return {quote_.size(), quote_.size(), {}};
  const std::size_t at = units_[next].begin;
  return {at, at, "… "};
}

/// As the source has it, with the spaces around it.
Edit Comparison::as_in_source(const Run& run) const {
  Edit edit{units_.front().begin, units_.back().end, {}};
  std::size_t from = index_.begin_byte(closest_.place.begin), to = index_.end_byte(closest_.place.end - 1);
  if (run.from > 0) {
    const AlignedStep& before = closest_.steps[run.from - 1];
    edit.begin = units_[before.quote].end;
    from = index_.end_byte(before.source);
  }
  if (run.to < closest_.steps.size()) {
    const AlignedStep& after = closest_.steps[run.to];
    edit.end = units_[after.quote].begin;
    to = index_.begin_byte(after.source);
  }
  edit.end = std::max(edit.begin, edit.end);
  const std::string_view text = index_.document().text;
  for (const char c : text.substr(from, to > from ? to - from : 0)) {
    const bool space = c == '\n' || c == '\t' || c == ' ';
    if (!space || !edit.text.ends_with(' ')) edit.text += space ? ' ' : c;
  }
  return edit;
}

std::vector<Edit> Comparison::edits(bool with_ellipses) const {
  std::vector<Edit> made;
  for (const Run& run : runs_) {
    const bool inside = run.from > 0 && run.to < closest_.steps.size();
    const bool omission = inside && run.source.begin < run.source.end && !quote_has_words(run.quote) &&
                          (crosses_narration(run.source) || index_.words(run.source.begin, run.source.end) >= many);
    const bool told = inside && !quote_has_words(run.quote) && is_told_aside(run.source);
    if (only_case(run.from))
      made.push_back(capital(run));
    else
      made.push_back(told || (with_ellipses && omission) ? ellipsis(run) : as_in_source(run));
  }
  return made;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!space) line += c;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace brief::evidence
