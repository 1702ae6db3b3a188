#include "evidence/index.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "evidence/clauses.hpp"
#include "evidence/conditions.hpp"
#include "evidence/foreign_words.hpp"
#include "evidence/measures.hpp"
#include "evidence/number_words.hpp"
#include "evidence/purposes.hpp"
#include "evidence/short_forms.hpp"
#include "evidence/stretches.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint64_t base = 0x9E3779B97F4A7C15;  // odd: arithmetic modulo 2^64
constexpr std::size_t checkpoint = 1024;

std::uint64_t extended(std::uint64_t hash, std::uint32_t id) { return hash * base + id + 1; }

std::uint64_t power(std::uint32_t exponent) {
  std::uint64_t result = 1, factor = base;
  for (; exponent > 0; exponent >>= 1, factor *= factor)
    if (exponent & 1) result *= factor;
  return result;
}

const Lexicon& lexicon_of(const archive::Document& document, std::string_view language) {
  if (const Lexicon* given = Lexicon::of(language)) return *given;
  const auto& page = document.provenance.language;
  return Lexicon::guess(document.text, page ? std::string_view(page->value) : std::string_view());
}

/// A number, or a word that holds one: five, mid-50s, FY2020.
bool is_number(const Lexicon& lexicon, const std::string& key) {
  const bool figures = std::any_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
  return (figures && key.find("//") == std::string::npos && key.find('@') == std::string::npos) ||
         is_number_in_letters(lexicon, key);
}

/// What excepts after a word for all: all but one.
bool is_excepting(std::string_view lower) {
  constexpr std::string_view excepts[] = {"but",  "mais", "meno",  "menos", "përveç", "bis",
                                          "poza", "πλην", "kromě", "okrem", "oprócz"};
  return std::find(std::begin(excepts), std::end(excepts), lower) != std::end(excepts);
}

bool is_for_all(std::string_view lower) {
  constexpr std::string_view all[] = {
      "all",    "every",   "everyone", "everybody", "everything", "everywhere", "each",    "any",    "none",
      "nobody", "nothing", "nowhere",  "anyone",    "anybody",    "tous",       "toutes",  "tout",   "toute",
      "alle",   "allen",   "aller",    "jeder",     "jede",       "jedes",      "tutti",   "tutte",  "tutto",
      "ogni",   "nessuno", "todos",    "todas",     "todo",       "nadie",      "gjithë",  "gjitha", "όλοι",
      "όλες",   "όλα",     "wszyscy",  "wszystkie", "všichni",    "všetci",     "všechny", "všetky"};
  return std::find(std::begin(all), std::end(all), lower) != std::end(all);
}

}  // namespace

bool is_negation(const Lexicon& lexicon, std::string_view key) {
  return lexicon.negations->has(lower_case(key)) || (key == "n't" && lexicon.negations->words.contains(key));
}

bool is_number_in_letters(const Lexicon& lexicon, std::string_view key) {
  const NumberWord word = number_word(lower_case(key));
  constexpr std::uint8_t numbers = in_number::cardinal | in_number::ordinal | in_number::fraction;
  return (word.is & numbers) != 0 && (word.languages & lexicon.numbers) != 0;
}

Index::Index(const archive::Document& document, std::string_view language, std::string_view quoted)
    : document_(document), lexicon_(Lexicon::of(quoted)), narration_(&lexicon_of(document, language)) {
  if (lexicon_ == nullptr) lexicon_ = narration_;
  const std::string_view text = document.text;
  code_points_.reserve(text.size() / checkpoint + 1);
  std::size_t count_so_far = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % checkpoint == 0) code_points_.push_back(count_so_far);
    count_so_far += begins_code_point(text[i]) ? 1 : 0;
  }
  bool open = false;
  Spellings hyphenated;
  Measures measures(lexicon_->numbers | narration_->numbers);
  for (const archive::Block& block : document.blocks) add_block(block, open, hyphenated, measures);
  unite(hyphenated);
  for (auto* list : {&ids_, &begin_, &end_}) list->shrink_to_fit();
  flags_.shrink_to_fit();
  gather();
  gather_bracketed();
  part_sentences();
  find_outer_marks();
}

std::uint32_t Index::intern(const std::string& key) {
  const auto [found, is_new] = dictionary_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
  if (is_new) keys_.push_back(key);
  return found->second;
}

void Index::add_block(const archive::Block& block, bool& open, Spellings& hyphenated, Measures& measures) {
  const bool lines = has_own_lines(document_.format, block.kind);
  const bool cells = !lines && has_cells(std::string_view(document_.text).substr(block.begin, block.end - block.begin));
  std::uint8_t starts = 16;
  for (std::size_t from = block.begin; from < block.end;) {
    const std::string_view rest = std::string_view(document_.text).substr(from, block.end - from);
    const std::string_view text = first_stretch(rest, lines, cells);
    add_stretch(text, static_cast<std::uint32_t>(from), starts, open, hyphenated, measures);
    from += text.size();
    starts = 0;
  }
}

void Index::add_stretch(std::string_view text, std::uint32_t from, std::uint8_t starts, bool& open,
                        Spellings& hyphenated, Measures& measures) {
  for (const Unit& unit : units_of(characters_of(text, from), open, measures, true)) {
    const std::uint32_t id = intern(unit.key);
    if (!unit.alias.empty()) hyphenated.emplace_back(id, unit.alias);
    ids_.push_back(id);
    begin_.push_back(unit.begin);
    end_.push_back(unit.end);
    flags_.push_back(static_cast<std::uint8_t>(static_cast<int>(unit.kind) | (unit.joined ? 8 : 0) | starts));
    starts = 0;
  }
}

/// A word hyphenated at a line end may be a compound: both spellings are one word of this text, unless both stand in it
/// elsewhere.
void Index::unite(const Spellings& hyphenated) {
  for (const auto& [id, spelling] : hyphenated) dictionary_.try_emplace(spelling, id);
}

/// “Not only” turns no sense; in French non seulement, in Serbian ne samo.
bool Index::is_not_only(std::uint32_t at) const {
  constexpr std::string_view only[] = {"only", "just",      "merely",     "simply",     "seulement", "nur",  "bloß",
                                       "solo", "soltanto",  "sólo",       "solamente",  "vetëm",     "samo", "само",
                                       "μόνο", "lediglich", "uniquement", "unicamente", "solely"};
  return at + 1 < size() && std::find(std::begin(only), std::end(only), key(at + 1)) != std::end(only);
}

/// All allies but Hungary; tutti meno uno: the word excepts after one for all or none, with only common words, numbers
/// and one noun between, where no clause with its own subject begins.
bool Index::is_except(std::uint32_t at) const {
  constexpr std::uint32_t nearest = 4;
  const std::string lower = lower_case(key(at));
  if (at + 1 >= size() || starts_block(at + 1)) return false;
  const std::string next = lower_case(key(at + 1));
  if (has(&Lexicon::pronouns, next) || (lower == "bis" && next != "auf")) return false;
  std::uint32_t nouns = 0;
  for (std::uint32_t k = at; k-- > 0 && at - k <= nearest && !starts_block(k + 1);) {
    const std::string before = lower_case(key(k));
    if (kind(k) != Unit::Kind::word && kind(k) != Unit::Kind::number) return false;
    if (is_for_all(before) || (before == "one" && k > 0 && lower_case(key(k - 1)) == "no")) return true;
    const bool small = kind(k) == Unit::Kind::number || has(&Lexicon::common, before) || is_preposition(before);
    if (has(&Lexicon::pronouns, before) || (!small && ++nouns > 1)) return false;
  }
  return false;
}

std::uint32_t Index::count(const std::vector<std::uint32_t>& places, std::uint32_t from, std::uint32_t to) {
  const auto first = std::lower_bound(places.begin(), places.end(), from);
  if (first == places.end() || *first >= to) return 0;
  return static_cast<std::uint32_t>(std::lower_bound(first, places.end(), to) - first);
}

bool Index::negates(const std::string& key) const {
  return evidence::is_negation(*lexicon_, key) || (narration_ != lexicon_ && evidence::is_negation(*narration_, key));
}

/// The phrases that a word begins.
struct Begun {
  std::vector<const Phrase*> turning, affirmed;
};

/// Those whose first word a word in lower case is.
std::vector<const Phrase*> phrases_begun_by(std::string_view lower, const std::vector<Phrase>& phrases) {
  std::vector<const Phrase*> found;
  for (const Phrase& phrase : phrases) {
    const std::string_view first = phrase.front();
    const bool stem = first.ends_with('*');
    if (stem ? lower.starts_with(first.substr(0, first.size() - 1)) : lower == first) found.push_back(&phrase);
  }
  return found;
}

/// The longest phrase has few words.
constexpr std::uint32_t longest_phrase = 8;

/// Where phrases stand that turn the sense, and those that hold a negation and don't.
void Index::find_phrases() {
  std::vector<const Negations*> lists{lexicon_->negations};
  if (narration_ != lexicon_) lists.push_back(narration_->negations);
  const KeyAt key_at = [this](std::uint32_t at) { return at < size() ? lower_case(key(at)) : std::string(); };
  for (const Negations* list : lists) {
    // The phrases that each word begins: few words begin any.
    std::vector<Begun> begun(1);
    std::vector<std::uint32_t> of_word(keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::string lower = lower_case(keys_[i]);
      if (list->begins_phrase(lower) == 0) continue;
      of_word[i] = static_cast<std::uint32_t>(begun.size());
      begun.push_back({phrases_begun_by(lower, list->phrases), phrases_begun_by(lower, list->affirmed)});
    }
    for (std::uint32_t i = 0; i < size(); ++i) {
      const Begun& phrases = begun[of_word[ids_[i]]];
      for (const Phrase* phrase : phrases.turning)
        if (const std::uint32_t end = end_of_phrase(*phrase, i, key_at); end > 0) turning_.push_back({i, end});
      for (const Phrase* phrase : phrases.affirmed)
        if (const std::uint32_t end = end_of_phrase(*phrase, i, key_at); end > 0) affirmed_.push_back({i, end});
    }
  }
  const auto earlier = [](const Range& a, const Range& b) { return a.begin < b.begin; };
  std::stable_sort(affirmed_.begin(), affirmed_.end(), earlier);
  std::erase_if(turning_, [this](Range phrase) { return is_affirmed(phrase.begin); });  // yerine getirmek
  std::stable_sort(turning_.begin(), turning_.end(), earlier);
}

Range Index::whole_negation(std::uint32_t at) const {
  auto phrase = std::lower_bound(turning_.begin(), turning_.end(), at - std::min(at, longest_phrase),
                                 [](const Range& range, std::uint32_t from) { return range.begin < from; });
  for (; phrase != turning_.end() && phrase->begin <= at; ++phrase)
    if (phrase->end == at + 1 || phrase->begin == at) return *phrase;
  return {at, at + 1};
}

bool Index::is_affirmed(std::uint32_t at) const {
  auto phrase = std::lower_bound(affirmed_.begin(), affirmed_.end(), at - std::min(at, longest_phrase),
                                 [](const Range& range, std::uint32_t from) { return range.begin < from; });
  for (; phrase != affirmed_.end() && phrase->begin <= at; ++phrase)
    if (at < phrase->end) return true;
  return false;
}

/// Room no 5; zero point five: what is a negation elsewhere belongs to a number.
bool Index::is_of_number(std::uint32_t at) const {
  if (!joined(at + 1)) return false;
  const std::string lower = lower_case(key(at));
  if (lower == "no" || lower == "nos") return kind(at + 1) == Unit::Kind::number || key(at + 1) == ".";
  if (!joined(at + 2) || !is_number_in_letters(*lexicon_, lower)) return false;
  return kind(at + 2) == Unit::Kind::number || is_number_in_letters(*lexicon_, key(at + 2));
}

void Index::gather_negations() {
  std::vector<bool> negation(keys_.size()), excepts(keys_.size());
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    negation[i] = negates(keys_[i]);
    excepts[i] = is_excepting(lower_case(keys_[i]));
  }
  find_phrases();
  std::vector<bool> in_phrase(size());  // at their ends
  for (const Range& phrase : turning_) in_phrase[phrase.begin] = in_phrase[phrase.end - 1] = true;
  for (std::uint32_t i = 0; i < size(); ++i) {
    const bool only = i > 0 && negation[ids_[i - 1]] && is_not_only(i - 1);
    const bool word = kind(i) == Unit::Kind::word && negation[ids_[i]] && !is_not_only(i) && !only && !is_affirmed(i) &&
                      !is_word_of_text(*this, i);
    const bool turns = (word && !is_of_number(i)) || in_phrase[i] || (excepts[ids_[i]] && is_except(i));
    if (turns) negations_.push_back(i);
  }
}

void Index::gather_clause_words() {
  constexpr std::uint16_t denial = clause_word::denies | clause_word::refutes | clause_word::judges |
                                   clause_word::supposes | clause_word::wishes | clause_word::parting |
                                   clause_word::awaits;
  clause_flags_.resize(keys_.size());
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const std::string lower = lower_case(keys_[i]);
    clause_flags_[i] = lexicon_->clauses->flags(lower);
    if (is_awaiting(lower)) clause_flags_[i] |= clause_word::awaits;
    if (ends_awaiting(lower)) clause_flags_[i] |= clause_word::ends_awaiting;
    if (narration_ != lexicon_)
      clause_flags_[i] = static_cast<std::uint16_t>(clause_flags_[i] | narration_->clauses->flags(lower));
  }
  for (std::uint32_t i = 0; i < size(); ++i)
    if ((clause_flags_[ids_[i]] & denial) != 0) denials_.push_back(i);
}

void Index::gather() {
  gather_negations();
  gather_clause_words();
  std::vector<bool> number(keys_.size());
  for (std::size_t i = 0; i < keys_.size(); ++i)
    number[i] = is_number(*lexicon_, keys_[i]) || (narration_ != lexicon_ && is_number(*narration_, keys_[i]));
  prefix_hash_.assign(ids_.size() + 1, 0);
  first_position_.assign(keys_.size() + 1, 0);
  for (std::uint32_t i = 0; i < size(); ++i) {
    const Unit::Kind is = kind(i);
    const bool word = is == Unit::Kind::word || is == Unit::Kind::number;
    if (!word) marks_.push_back(i);
    if (is == Unit::Kind::number || number[ids_[i]]) numbers_.push_back(i);
    if (is == Unit::Kind::opening) openings_.push_back(i);
    prefix_hash_[i + 1] = extended(prefix_hash_[i], ids_[i]);
    ++first_position_[ids_[i] + 1];
  }
  for (std::size_t i = 1; i < first_position_.size(); ++i) first_position_[i] += first_position_[i - 1];
  positions_.resize(ids_.size());
  std::vector<std::uint32_t> next(first_position_.begin(), first_position_.end() - 1);
  for (std::uint32_t i = 0; i < size(); ++i) positions_[next[ids_[i]]++] = i;
}

/// Whether a sentence ends after a mark. A full stop after an initial, after a short form such as Mr. or after a short
/// number does not end one inside a block: better too few ends than one that isn't.
bool Index::ends_sentence(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  while (next < size() && kind(next) == Unit::Kind::closing && !starts_block(next)) ++next;
  if (next == size() || starts_block(next)) return true;
  const std::string& mark = key(at);
  if (mark != "." && mark != "?" && mark != "!") return false;
  if (kind(next) != Unit::Kind::opening && !is_upper(characters_of(key(next).substr(0, 4)).front().c)) return false;
  if (mark != "." || at == 0) return true;
  const auto before = characters_of(key(at - 1));
  // After 2025 or 5 per cent one ends, after the day 22 none.
  if (kind(at - 1) == Unit::Kind::number) return before.size() > 3 && is_digit(before.back().c);
  return is_lower(before.front().c) || (before.size() > 1 && !is_short_form(lower_case(key(at - 1))));
}

void Index::part_sentences() {
  constexpr std::uint32_t few = 5;  // words
  sentences_.push_back(0);
  for (std::uint32_t i = 0; i < size(); ++i) {
    const bool mark = kind(i) == Unit::Kind::mark && ends_sentence(i);
    const bool last = i + 1 == size() || starts_block(i + 1);
    if (!mark && !last) continue;
    std::uint32_t end = i + 1;
    while (end < size() && kind(end) == Unit::Kind::closing && !starts_block(end)) ++end;
    const std::uint32_t begin = sentences_.back();
    if (end <= begin) continue;
    if (words(begin, end) <= few)
      for (std::uint32_t k = begin; k < end; ++k)
        if (is_negation(k)) short_negations_.push_back(k);
    sentences_.push_back(end);
  }
}

/// The whole sentences of a range; an empty one at its end where there is none.
Range Index::whole_sentences(Range range) const {
  const auto first = std::lower_bound(sentences_.begin(), sentences_.end(), range.begin);
  const auto last = std::upper_bound(sentences_.begin(), sentences_.end(), range.end);
  if (first == sentences_.end() || *first >= range.end) return {range.end, range.end};
  return {*first, *std::prev(last)};
}

/// Whether what stands before a stretch left out ends a sentence, and what stands after it begins one. What was said
/// ends before its narration, too: “We stay,” he said. “…”; – We stay – he said. – …
bool Index::between_sentences(Range left_out, Range whole) const {
  if (whole.begin == whole.end || words(whole.end, left_out.end) > 0) return false;
  if (words(left_out.begin, whole.begin) == 0) return true;
  std::uint32_t at = left_out.begin;
  while (at < whole.begin && kind(at) == Unit::Kind::mark) ++at;
  if (at == whole.begin || openings(at, whole.begin) > 0) return false;
  if (kind(at) == Unit::Kind::closing) return true;
  return kind(at) == Unit::Kind::dash && at + 1 < whole.begin && has(&Lexicon::said, lower_case(key(at + 1)));
}

/// Where what stands after it begins a sentence, the rest of the sentence before counts, whole or cut: We will stay in
/// Kosovo [until 2028. …]. We act.
std::uint32_t Index::turning_negations(Range left_out) const {
  const std::uint32_t all = negations(left_out.begin, left_out.end);
  if (all == 0) return 0;
  const Range whole = whole_sentences(left_out);
  if (between_sentences(left_out, whole)) return count(short_negations_, whole.begin, whole.end);
  const bool ends = std::binary_search(sentences_.begin(), sentences_.end(), left_out.end);
  if (!begins_sentence_after(left_out, whole) && !ends) return all;
  const Range cut{left_out.begin, whole.begin};
  const bool own = leaves_out_purpose(*this, cut);
  return (own ? 0 : negations(cut.begin, cut.end)) + count(short_negations_, whole.begin, whole.end);
}

bool Index::begins_sentence_after(Range left_out, Range whole) const {
  return whole.begin < whole.end && words(whole.end, left_out.end) == 0;
}

/// The phrase of those that turn no sense which a place parts; an empty range where it parts none.
Range Index::affirmed_across(std::uint32_t edge) const {
  if (edge > 0 && edge < size() && is_not_only(edge - 1) && negates(key(edge - 1))) return {edge - 1, edge + 1};
  auto phrase = std::lower_bound(affirmed_.begin(), affirmed_.end(), edge - std::min(edge, longest_phrase),
                                 [](const Range& range, std::uint32_t from) { return range.begin < from; });
  for (; phrase != affirmed_.end() && phrase->begin < edge; ++phrase)
    if (edge < phrase->end) return *phrase;
  return {};
}

bool Index::parts_affirmed(Range left_out) const {
  if (left_out.begin >= left_out.end || left_out.end >= size()) return false;
  return affirmed_across(left_out.begin) != Range{} || affirmed_across(left_out.end) != Range{};
}

bool Index::negates_any(Range range) const {
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (kind(at) == Unit::Kind::word && negates(key(at))) return true;
  return false;
}

Range Index::affirmed_before(std::uint32_t begin) const {
  const Range before{affirmed_across(begin).begin, begin};
  return before.begin < begin && affirmed_across(begin) != Range{} && negates_any(before) ? before : Range{};
}

Range Index::affirmed_after(std::uint32_t end) const {
  const Range after{end, affirmed_across(end).end};
  return end < after.end && negates_any(after) ? after : Range{};
}

bool Index::is_complementiser(std::uint32_t at) const {
  const std::string lower = lower_case(key(at));
  return lexicon_->negations->complementisers.contains(lower) || narration_->negations->complementisers.contains(lower);
}

bool Index::turns(std::uint32_t at, Range left_out) const {
  if (!is_negation(at)) return false;
  const Range whole = whole_sentences(left_out);
  if (!between_sentences(left_out, whole) && (at < whole.begin || !begins_sentence_after(left_out, whole))) return true;
  return at >= whole.begin && at < whole.end && count(short_negations_, at, at + 1) > 0;
}

std::uint32_t Index::id_of(std::string_view key) const {
  const auto found = dictionary_.find(std::string(key));
  return found == dictionary_.end() ? no_id : found->second;
}

std::span<const std::uint32_t> Index::positions(std::uint32_t id) const {
  return std::span(positions_).subspan(first_position_[id], first_position_[id + 1] - first_position_[id]);
}

std::uint64_t Index::hash(std::uint32_t from, std::uint32_t count) const {
  return prefix_hash_[from + count] - prefix_hash_[from] * power(count);
}

std::uint64_t Index::hash_of(std::span<const std::uint32_t> ids) {
  std::uint64_t hash = 0;
  for (const std::uint32_t id : ids) hash = extended(hash, id);
  return hash;
}

std::vector<std::uint32_t> Index::words_with_prefix(std::string_view prefix) const {
  std::call_once(sorted_once_, [this] {
    sorted_.resize(keys_.size());
    for (std::uint32_t i = 0; i < sorted_.size(); ++i) sorted_[i] = i;
    std::sort(sorted_.begin(), sorted_.end(), [this](auto a, auto b) { return keys_[a] < keys_[b]; });
  });
  auto at = std::lower_bound(sorted_.begin(), sorted_.end(), prefix,
                             [this](std::uint32_t id, std::string_view wanted) { return keys_[id] < wanted; });
  std::vector<std::uint32_t> found;
  for (; at != sorted_.end() && keys_[*at].starts_with(prefix); ++at) found.push_back(*at);
  return found;
}

void Index::gather_bracketed() {
  constexpr std::size_t most = 2000, looks = 100'000, longest = 80;  // bytes
  const std::uint32_t bracket = id_of("[");
  if (bracket == no_id) return;
  const auto all = positions(bracket);
  for (const std::uint32_t at : all.first(std::min(looks, all.size()))) {
    const std::string_view text = std::string_view(document_.text).substr(begin_[at], longest);
    const std::size_t end = text.find(']');
    if (end != std::string_view::npos) bracketed_.emplace(text.substr(0, end + 1));
    if (bracketed_.size() == most) break;
  }
}

std::string_view Index::text(Range range) const {
  if (range.begin >= range.end) return {};
  // The order of two marks may have been changed: the last unit is not always the one that ends last.
  const std::size_t last = range.end - 1, before = last > range.begin ? last - 1 : last;
  const std::size_t from = begin_[range.begin], to = std::max(end_[last], end_[before]);
  return std::string_view(document_.text).substr(from, to - from);
}

std::size_t Index::code_points_before(std::size_t byte) const {
  if (code_points_.empty()) return 0;
  const std::size_t mark = std::min(byte / checkpoint, code_points_.size() - 1);
  const auto between = std::string_view(document_.text).substr(mark * checkpoint, byte - mark * checkpoint);
  return code_points_[mark] +
         static_cast<std::size_t>(std::count_if(between.begin(), between.end(), begins_code_point));
}

}  // namespace brief::evidence
