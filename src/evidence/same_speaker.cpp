// Two quotations that the source gives to one person, whatever stands between them.
#include <algorithm>

#include "evidence/number_words.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t short_sentence = 5;  // words: a negation in one refuses what was said before it

/// How a narration gives what follows to the one of whom it told last; a comma parts the phrases.
constexpr std::string_view back_references =
    "according to him,according to her,in his view,in her view,in his words,in her words,in his opinion,in her opinion,"
    "selon lui,selon elle,pour lui,pour elle,d' après lui,d' après elle,à ses yeux,à son avis,"
    "según él,según ella,a su juicio,en su opinión,para él,para ella,en sus palabras,"
    "secondo lui,secondo lei,a suo avviso,a suo giudizio,a suo dire,per lui,per lei,"
    "ihm zufolge,ihr zufolge,seiner meinung nach,ihrer meinung nach,seiner ansicht nach,ihrer ansicht nach,laut ihm,"
    "seinen worten zufolge,aus seiner sicht,aus ihrer sicht,"
    "jego zdaniem,jej zdaniem,według niego,według niej,w jego ocenie,w jej ocenie,jak dodał,jak dodała,"
    "po njemu,po njoj,po njegovim riječima,po njegovim rečima,prema njegovim riječima,prema njegovim rečima,"
    "prema njenim riječima,prema njenim rečima,prema njezinim riječima,po njegovom mišljenju,po njenom mišljenju,"
    "по њему,по њој,по његовим речима,према његовим речима,према њеним речима,по његовом мишљењу,"
    "според него,според неа,според неговите зборови,според нејзините зборови,по негово мислење,"
    "по думите му,по думите й,според нея,по негови думи,по неговите думи,по нейните думи,по негово мнение,"
    "sipas tij,sipas saj,sipas fjalëve të tij,sipas fjalëve të saj,"
    "κατά τον ίδιο,κατά την ίδια,σύμφωνα με τον ίδιο,σύμφωνα με την ίδια,κατά τη γνώμη του,κατά τη γνώμη της,"
    "όπως είπε,ona göre,kendisine göre,după el,după ea,în opinia sa,în opinia lui,potrivit acestuia,potrivit acesteia,"
    "po njegovem mnenju,po njenem mnenju,po njegovih besedah,po njenih besedah,volgens hem,volgens haar,"
    "segundo ele,segundo ela,na sua opinião,szerinte,podle něj,podle ní,podľa neho,podľa nej";

}  // namespace

bool Speech::begins_with(Range words, std::string_view phrase) const {
  std::uint32_t at = words.begin;
  while (!phrase.empty()) {
    const std::string_view word = phrase.substr(0, phrase.find(' '));
    if (at >= words.end || lower_case(index_.key(at)) != word) return false;
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
    ++at;
  }
  return true;
}

/// Pour lui, “…”; on which rests, in his view, “…”: at the start of a phrase.
bool Speech::refers_back(Range sentence) const {
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
    if ((at == sentence.begin || index_.key(at - 1) == ",") && begins_with_reference({at, sentence.end})) return true;
  return false;
}

bool Speech::begins_with_reference(Range sentence) const {
  for (std::string_view rest = back_references; !rest.empty();) {
    const std::string_view phrase = rest.substr(0, rest.find(','));
    if (begins_with(sentence, phrase)) return true;
    rest.remove_prefix(std::min(rest.size(), phrase.size() + 1));
  }
  return false;
}

/// Whether a verb of speech stands beside the speaker, and nobody else.
bool Speech::says_own(Range range) const {
  for (std::uint32_t verb = range.begin; verb < range.end; ++verb) {
    if (!is_said(verb)) continue;
    const Range before = subject_before(verb, range), after = subject_after(verb, range);
    const Named first = named_in(before, range), second = named_in(after, range);
    const bool own = first.own || second.own || first.own_office || second.own_office;
    return own && !first.other && !second.other;
  }
  return false;
}

/// Whether what leads in a quotation or follows it gives it to the speaker by name or office: “…,” Smith said.
bool Speech::is_given_to_speaker(std::uint32_t inside) const {
  const Range after = attribution_after(inside);
  if (says_own(first_sentence(after))) return true;
  Range lead = lead_in_of(inside);
  for (std::uint32_t at = lead.begin; at < lead.end; ++at)
    if (index_.kind(at) == Kind::closing) lead.begin = at + 1;  // said “…”, whereas critics called it | “…”
  if (!says_own(lead)) return false;
  const bool colon = lead.end < index_.size() && index_.key(lead.end) == ":";
  return colon || (!gives_to_another(after) && !has_said(after));
}

/// “…” and that “…”: only words that join.
bool Speech::only_joins(Range narration) const {
  constexpr std::uint32_t longest = 3;  // words
  bool any = false;
  for (std::uint32_t at = narration.begin; at < narration.end; ++at) {
    if (index_.kind(at) != Kind::word) continue;
    const bool joins = (number_word(lower_case(index_.key(at))).is & in_number::conjunction) != 0;
    if (!joins && !index_.is_complementiser(at)) return false;
    any = true;
  }
  return any && narration.end - narration.begin <= longest;
}

/// Whether what stands between two quotations is the narrator's, and no word or two of the speaker's: “…” but not “…”.
bool Speech::is_narration(Range range) const {
  bool ends = has_said(range);
  for (std::uint32_t at = range.begin; at < range.end; ++at) ends = ends || ends_sentence(at);
  return ends;
}

bool Speech::is_lead_in(Range words, std::uint32_t closing) const {
  if (tells(words)) return true;
  const bool starts = words.end > 0 && (ends_sentence(words.end - 1) || index_.key(words.end - 1) == ":");
  return starts && has_said(attribution_after(closing));
}

/// Whether a stretch is said in a line of a dialogue in dashes: – … – dodał wicepremier.
bool Speech::is_line_of_dialogue(Range words) const {
  constexpr std::uint32_t longest = 60;  // units
  if (words.begin == 0 || index_.kind(words.begin - 1) != Kind::dash) return false;
  for (std::uint32_t at = words.end; at < index_.size() && at - words.end < longest && !index_.starts_block(at); ++at)
    if (index_.kind(at) == Kind::dash) return is_said(at + 1);
  return false;
}

std::optional<std::uint32_t> Speech::negations_said(Range gap) const {
  const auto marks = index_.outer_marks();
  const auto first = std::lower_bound(marks.begin(), marks.end(), gap.begin);
  const auto end = std::lower_bound(first, marks.end(), gap.end);
  if (first == end || first == marks.begin() || end == marks.end() || (end - first) % 2 != 0) return std::nullopt;
  if (!is_quotation(*(first - 1), *first) || !is_quotation(*(end - 1), *end)) return std::nullopt;
  std::uint32_t found = index_.turning_negations({gap.begin, *first + 1}) + index_.negations(*(end - 1), gap.end);
  for (auto mark = first; mark != end; mark += 2) {
    if (index_.kind(*mark) != Kind::closing || index_.kind(*(mark + 1)) != Kind::opening) return std::nullopt;
    if (!is_narration({*mark, *(mark + 1)})) return std::nullopt;
    const bool last = mark + 2 == end;
    if (!last && index_.words(*(mark + 1), *(mark + 2)) <= short_sentence)
      found += index_.negations(*(mark + 1), *(mark + 2));
  }
  return found;
}

std::uint32_t Speech::negation_said(Range gap) const {
  const bool parted = negations_said(gap).has_value();
  const auto marks = index_.outer_marks();
  auto mark = std::lower_bound(marks.begin(), marks.end(), gap.begin);
  bool narrated = false;
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    if (mark != marks.end() && at == *mark) narrated = parted && index_.kind(at) == Kind::closing, ++mark;
    if (!narrated && index_.is_negation(at)) return at;
  }
  return Index::no_id;
}

}  // namespace brief::evidence
