#include "draft/noun_phrases.hpp"

#include <algorithm>

namespace brief::draft {
namespace {

constexpr int deepest = 4;  // phrases within phrases: "a spokesman for the chairman of the committee"

}  // namespace

/// Over adverbs, auxiliaries and days between a subject and its verb: "Smith on Tuesday also said".
std::uint32_t NounPhrases::skip_back(std::uint32_t end) const {
  while (end > first_) {
    const Token& t = token(end - 1);
    if (t.is(Class::weekday) && end - 1 > first_) {
      --end;
      if (token(end - 1).is(Class::preposition)) --end;
    } else if (is_word(end - 1) && !t.capital && (t.is(Class::adverb) || t.is(Class::auxiliary)) &&
               !can_head(end - 1)) {
      --end;
    } else {
      break;
    }
  }
  return end;
}

std::uint32_t NounPhrases::skip_on(std::uint32_t at) const {
  while (at < last_ && is_word(at) && !token(at).capital &&
         (token(at).is(Class::adverb) || token(at).is(Class::auxiliary)) && !can_head(at))
    ++at;
  return at;
}

Who NounPhrases::before(std::uint32_t verb) const {
  std::uint32_t end = skip_back(verb);
  if (end == first_) return {};
  if (is_mark(end - 1, ')')) {
    std::uint32_t open = end - 1;
    while (open > first_ && !is_mark(open, '(')) --open;
    if (open == first_) return {};
    end = open;
  }
  const Token& t = token(end - 1);
  if (is_break(end - 1)) return across_apposition(end - 1);
  if (t.is(Class::relative)) return antecedent(end - 1);
  if (t.is(Class::conjunction) && is_word(end - 1)) return subject();
  Who who = ending_at(end);
  join_before(who);
  return who;
}

/// "Smith, |who| said": the name before it, where that does not hang on an office ("a spokesman for Smith, who said").
Who NounPhrases::antecedent(std::uint32_t relative) const {
  std::uint32_t noun = relative;
  if (noun > first_ && is_break(noun - 1)) --noun;
  Who who = ending_at(noun);
  const bool person = who.kind == Who::Kind::name || (who && holds_office(who));
  if (person || noun == first_ || !is_name(noun - 1)) return who;
  std::uint32_t start = noun;
  while (start > first_ && !is_boundary(start - 1)) --start;
  return NounPhrases(article_, start, noun).ending_at(noun);
}

bool NounPhrases::holds_office(const Who& who) const {
  for (std::uint32_t i = who.first; i < who.last; ++i)
    if (token(i).is(Class::role) && !token(i).is(Class::body)) return true;
  return false;
}

bool NounPhrases::opens_clause(std::uint32_t at) const {
  return at == first_ || !is_word(at - 1) || (token(at - 1).is(Class::conjunction) && token(at - 1).value != "joining");
}

/// "|Smith and| Brown said", "|Smith, Jones and| Brown said": where the coordination is the whole subject.
void NounPhrases::join_before(Who& who) const {
  constexpr std::size_t most = 4;
  if (who.kind != Who::Kind::name || who.start < first_ + 2 || token(who.start - 1).value != "joining") return;
  std::vector<Who> others;
  std::uint32_t end = who.start - 1;
  while (others.size() < most) {
    Who other = ending_at(end);
    if (other.kind != Who::Kind::name) return;
    const std::uint32_t start = other.start;
    others.insert(others.begin(), std::move(other));
    const bool listed = start > first_ + 1 && is_mark(start - 1, ',') && is_name(start - 2);
    if (!listed && !opens_clause(start)) return;
    if (!listed) break;
    end = start - 1;
  }
  who.start = others.front().start;
  who.with = std::move(others);
}

/// "said Smith |and Brown|": where no verb follows the second name.
void NounPhrases::join_after(Who& who, std::uint32_t at) const {
  if (who.kind != Who::Kind::name || at + 1 >= last_ || !is_word(at) || token(at).value != "joining") return;
  Who second = after_one(at + 1);
  if (second.kind != Who::Kind::name) return;
  const std::uint32_t next = second.last;
  const bool closed =
      next >= last_ || !is_word(next) || token(next).is(Class::preposition) || token(next).is(Class::weekday);
  if (!closed) return;
  const std::uint32_t start = who.start;
  second.with.insert(second.with.begin(), std::move(who));
  second.start = start;
  who = std::move(second);
}

/// "Smith, the director of the agency, |said": from the comma back to the name.
Who NounPhrases::across_apposition(std::uint32_t comma) const {
  std::uint32_t segment_last = comma;
  for (int tries = 0; tries < 5; ++tries) {
    std::uint32_t open = segment_last;
    while (open > first_ && !is_break(open - 1) && !token(open - 1).is(Token::Kind::quotation) &&
           !is_mark(open - 1, ':') && !is_mark(open - 1, ';'))
      --open;
    if (open == first_ || !is_break(open - 1)) break;
    std::uint32_t noun = open - 1;
    if (noun > first_ && is_mark(noun - 1, ')'))
      while (noun > first_ && !is_mark(noun, '(')) --noun;
    Who head = ending_at(noun);
    if (head.kind == Who::Kind::described && is_pure_name(open, comma)) {
      Who who = of_run(open, comma);
      if (who.role.begin == who.role.end || is_rank(open)) who.role = stretch(head.first, head.last);
      who.start = head.start;
      return who;
    }
    // "Ministrja e Punëve të Jashtme e Kosovës, |Donika Gashi|, deklaroi": the office ends with a name.
    const std::uint32_t segment = segment_start(noun);
    if ((!head || head.kind == Who::Kind::name) && comma - open >= 2 && is_pure_name(open, comma) &&
        begins_with_role(segment, noun)) {
      Who who = of_run(open, comma);
      if (who.role.begin == who.role.end || is_rank(open)) who.role = stretch(segment, noun);
      who.start = segment;
      return who;
    }
    if (head) {
      if (head.kind == Who::Kind::name && head.role.begin == head.role.end && looks_like_role(open, comma))
        head.role = stretch(open, comma);
      return head;
    }
    segment_last = noun;
  }
  return subject();
}

/// "the minister of …", "Ministrja e …": and no name in front of it.
bool NounPhrases::begins_with_role(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t reach = 3;  // words
  if (end > begin + longest) return false;
  for (std::uint32_t i = begin; i < std::min(end, begin + reach); ++i) {
    if (token(i).is(Class::role))
      return i + 1 < end && (!is_name(i + 1) || token(i + 1).is(Class::role) || (inflects() && names_body(i + 1)));
    if (!token(i).is(Class::determiner) && !token(i).capital) return false;
  }
  return false;
}

/// An apposition that names an office: it has a noun of the tables before any verb.
bool NounPhrases::looks_like_role(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || end - begin > longest + 6) return false;
  // "|flanked by| the minister", not "retired general".
  const bool verb = token(begin).is(Class::participle_form) || token(begin).is(Class::past);
  if (verb && begin + 1 < end && token(begin + 1).is(Class::preposition)) return false;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (token(i).is(Class::relative) || token(i).is(Class::participle)) return false;
    if (token(i).is(Class::role)) return true;
  }
  return false;
}

Who NounPhrases::ending_at(std::uint32_t end, int depth) const {
  if (end <= first_ || depth > deepest) return {};
  const Token& t = token(end - 1);
  if (!t.is(Token::Kind::word)) return {};
  if (is_pronoun(end - 1)) return {Who::Kind::pronoun, end - 1, end, {}, end - 1, {}};
  if (t.is(Class::relative)) return ending_at(end - 1 > first_ && is_break(end - 2) ? end - 2 : end - 1, depth + 1);
  if (is_name(end - 1)) return named(end, depth);
  return is_boundary(end - 1) ? Who{} : described(end, depth);
}

/// A run of capitalised words, offices in front.
Who NounPhrases::of_run(std::uint32_t start, std::uint32_t run_end) const {
  const std::uint32_t end = without_post_nominals(start, run_end);
  std::uint32_t name = start;
  for (std::uint32_t i = start; i < end; ++i)
    if (token(i).is(Class::role) || (token(i).is(Class::honorific) && i + 1 < end)) name = i + 1;
  if (name > start && inflects()) name = after_complement(name, end);
  Who who;
  who.start = start;
  if (name >= end) return {Who::Kind::described, start, end, {}, start, {}};
  who.kind = Who::Kind::name;
  // A knight's or a peer's title belongs to the name.
  while (name > start && token(name - 1).is(Class::honorific)) --name;
  who.first = name;
  who.last = end;
  who.role = stretch(start, name);
  return who;
}

Who NounPhrases::named(std::uint32_t end, int depth) const {
  std::uint32_t start = end - 1;
  while (start > first_ && end - start < longest) {
    if (is_name(start - 1))
      --start;
    else if (const std::uint32_t particles = particles_start(start); particles < start)
      start = particles;
    else if (is_linking(start - 1) && start > first_ + 1 && token(start - 2).is(Class::role))
      start -= 2;  // "presidentja e Kosovës Vjosa Osmani"
    else if (token(start - 1).is(Class::role) && token(start - 1).phrase == 0)
      --start;  // inside a phrase: "Secretary of State John Kerry"
    else
      break;
  }
  if (start > first_ + 1 && is_genitive_article(start - 1) && token(start - 2).is(Class::role))
    return of_genitive(start, end);
  Who who = of_run(start, end);
  const std::uint32_t modifiers = modifiers_start(start);
  if (modifiers < start) {
    if (who.kind == Who::Kind::name && inflects()) who.first = after_complement(who.first, end);
    if (who.first >= end) who = {Who::Kind::described, modifiers, end, {}, modifiers, {}};
    if (who.kind == Who::Kind::name) who.role = stretch(modifiers, who.first);
    who.start = modifiers;
  }
  return attached(who, who.start, depth);
}

/// "ein Sprecher |der Opposition|", "der Präsident |der Kommission| Ann Smith": what an office belongs to, and the name
/// of two words after a body.
Who NounPhrases::of_genitive(std::uint32_t start, std::uint32_t end) const {
  const std::uint32_t office = start - 2, name = end - 2;
  const bool article = office > first_ && token(office - 1).is(Class::determiner);
  const bool named = end - start > 3 || (end - start == 3 && names_body(start));
  if (named) return {Who::Kind::name, name, end, stretch(office, name), office, {}};
  const std::uint32_t first = article ? office - 1 : office;
  return {Who::Kind::described, first, end, {}, first, {}};
}

/// The lower-case words of an office before a name: "campaign manager |Robby Mook". `start` where there are none.
std::uint32_t NounPhrases::modifiers_start(std::uint32_t start) const {
  if (start == first_ || !is_word(start - 1)) return start;
  // "le ministre |français| Jean Roux"
  const bool nation = token(start - 1).is(Class::demonym) && !token(start - 1).capital && start > first_ + 1 &&
                      token(start - 2).is(Class::role);
  if (!token(start - 1).is(Class::role) && !nation) return office_start(start);
  std::uint32_t begin = start;
  while (begin > first_ && start - begin < longest && !is_boundary(begin - 1)) --begin;
  return begin;
}

/// "|ministri i mbrojtjes| Pirro Vengu", "|predsjedavajuća Vijeća ministara| Borjana Krišto": an office with what
/// belongs to it before a name. `name` where there is none.
std::uint32_t NounPhrases::office_start(std::uint32_t name) const {
  constexpr std::uint32_t reach = 8;  // words
  if (!inflects()) return name;
  for (std::uint32_t i = name; i > first_ && name - i < reach && is_word(i - 1); --i) {
    if (is_boundary(i - 1) && !is_linking(i - 1)) break;
    if (!token(i - 1).is(Class::role)) continue;
    const bool whole = is_linking(i) ? linked_end(i - 1) == name : names_body(i);
    return whole ? i - 1 : name;
  }
  return name;
}

/// A phrase that hangs on another by a preposition: "a spokesman for |the president", "Ryan of |Wisconsin".
Who NounPhrases::attached(const Who& phrase, std::uint32_t start, int depth) const {
  Who inner = phrase;
  std::uint32_t at = start;
  if (at > first_ && token(at - 1).is(Class::determiner)) --at;
  if (inner.kind == Who::Kind::described) inner.first = at, inner.start = at;
  if (at == first_ || !is_word(at - 1) || !token(at - 1).is(Class::preposition)) return inner;
  if (at - 1 == first_) return inner.kind == Who::Kind::name && inner.last - inner.first == 1 ? inner : Who{};
  Who outer = ending_at(at - 1, depth + 1);
  // "Портпаролот |на Владата| Марија Илиева", "the mayor |of London| Ann Smith": the name of two words at its end.
  if (outer.kind == Who::Kind::described && inner.kind == Who::Kind::name && inner.last - inner.first == 3 &&
      is_belonging(at - 1) && holds_office(outer) && !token(inner.first).is(Class::role)) {
    inner.first += 1;
    inner.role = stretch(outer.first, inner.first);
    inner.start = outer.start;
    return inner;
  }
  if (outer.kind == Who::Kind::described) outer.last = inner.last;
  return outer.kind == Who::Kind::pronoun ? Who{} : outer;
}

Who NounPhrases::described(std::uint32_t end, int depth) const {
  std::uint32_t start = end;
  while (start > first_ && end - start < longest && !is_boundary(start - 1)) --start;
  if (start == end) return {};
  Who who{Who::Kind::described, start, end, {}, start, {}};
  const Who whole = attached(who, start, depth);
  const bool hangs = whole.first != who.first && whole.start + 1 < who.start;
  if (whole && (hangs || whole.kind == Who::Kind::name)) return whole;
  if (!can_head(end - 1)) return {};
  if (whole) return whole;
  if (start > first_ && token(start - 1).is(Class::determiner)) who.first = who.start = start - 1;
  return who;
}

void NounPhrases::add_following_role(Who& who, std::uint32_t at) const {
  if (at < last_ && is_mark(at, '(')) {
    while (at < last_ && !is_mark(at, ')')) ++at;
    if (at < last_) ++at;
  }
  if (at >= last_ || !is_break(at)) return;
  const std::uint32_t end = segment_end(at + 1);
  if (who.kind == Who::Kind::described && is_pure_name(at + 1, end)) {
    Who name = of_run(at + 1, end);
    if (name.role.begin == name.role.end || is_rank(at + 1)) name.role = stretch(who.first, who.last);
    name.start = who.start;
    who = name;
  } else if (who.kind == Who::Kind::name && who.role.begin == who.role.end && looks_like_role(at + 1, end)) {
    who.role = stretch(at + 1, end);
  }
}

/// One past the words of a phrase that begins at `at`: up to a word that no noun phrase holds.
std::uint32_t NounPhrases::phrase_end(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end < last_ && end - at < longest) {
    const std::uint32_t name = after_particles(end);
    if (name == end && is_boundary(end)) break;
    end = name + 1;
  }
  return end;
}

/// The name at the end of [at, end), what stands before it being its office.
Who NounPhrases::name_within(std::uint32_t at, std::uint32_t end) const {
  std::uint32_t name = end;
  while (name > at) {
    const std::uint32_t particles = name < end ? std::max(at, particles_start(name)) : name;
    if (particles < name)
      name = particles;
    else if (is_name(name - 1) || (token(name - 1).is(Class::role) && token(name - 1).phrase == 0))
      --name;
    else
      break;
  }
  Who who = of_run(name, end);
  if (who.kind != Who::Kind::name || name == at) return who;
  const Token& before = token(name - 1);  // an adjective, say, is no office
  if (before.is(Class::role) && !before.capital) who.first = after_complement(who.first, end);
  if (who.first >= end) return {Who::Kind::described, at, end, {}, at, {}};
  if (before.is(Class::role) || before.is(Class::body) || before.is(Token::Kind::possessive) ||
      (token(at).is(Class::role) && !token(at).capital))
    who.role = stretch(at, who.first);
  return who;
}

/// "a spokesman |for the campaign|": the description goes on over a preposition.
void NounPhrases::extend(Who& who) const {
  if (who.last + 1 >= last_ || !(token(who.last).is(Class::preposition) || is_genitive_article(who.last))) return;
  std::uint32_t noun = who.last + 1;
  while (noun < last_ && token(noun).is(Class::determiner)) ++noun;
  std::uint32_t end = noun;
  while (end < last_ && end - noun < longest && !is_boundary(end)) ++end;
  if (end > noun) who.last = end;
}

Who NounPhrases::after(std::uint32_t at) const {
  Who who = after_one(at);
  if (who.kind == Who::Kind::name && who.role.end <= token(who.last - 1).end) join_after(who, who.last);
  return who;
}

Who NounPhrases::after_one(std::uint32_t at) const {
  at = skip_on(at);
  if (at >= last_ || !is_word(at)) return {};
  if (is_pronoun(at)) return {Who::Kind::pronoun, at, at + 1, {}, at, {}};
  const std::uint32_t start = at;
  while (at < last_ && token(at).is(Class::determiner)) ++at;
  if (at < last_ && token(at).is(Class::role) && linked_end(at) > at + std::max<std::uint32_t>(token(at).phrase, 1)) {
    std::uint32_t office = linked_end(at);
    std::uint32_t run = office;
    while (run < last_ && (is_name(run) || is_rank(run))) ++run;
    // "zëdhënësja e Komisionit |Evropian| Ana Pisonero"
    if (run > office + 2 && is_linking(office - 2)) office = run - 2;
    Who who = run > office ? of_run(office, run) : Who{Who::Kind::described, at, office, {}, start, {}};
    if (who.kind == Who::Kind::name) who.role = stretch(at, office);
    who.start = start;
    add_following_role(who, run);
    return who;
  }
  // "said Smith angrily": the name ends where the capitals end, unless a noun of the tables comes after them.
  std::uint32_t end = phrase_end(at);
  while (end > at && !is_name(end - 1) && !can_head(end - 1)) --end;
  if (end == at) return {};
  Who who = is_name(end - 1) ? name_within(at, end) : Who{Who::Kind::described, start, end, {}, start, {}};
  if (who.kind == Who::Kind::described) {
    who.first = start;
    extend(who);
  }
  who.start = start;
  add_following_role(who, std::max(end, who.last));
  return who;
}

Who NounPhrases::agent(std::uint32_t at) const {
  if (const Who who = after(at)) return who;
  if (at >= last_ || !token(at).is(Class::determiner)) return {};
  std::uint32_t end = at + 1;
  while (end < last_ && end - at < longest && !is_boundary(end)) ++end;
  return end > at + 1 ? Who{Who::Kind::described, at, end, {}, at, {}} : Who{};
}

Who NounPhrases::mention(std::uint32_t begin, std::uint32_t end) const {
  Who who = of_run(begin, end);
  const std::uint32_t modifiers = modifiers_start(begin);
  if (modifiers < begin && who.kind == Who::Kind::name) {
    who.first = after_complement(who.first, end);
    if (who.first >= end) return {Who::Kind::described, modifiers, end, {}, modifiers, {}};
    who.role = stretch(modifiers, who.first);
    who.start = modifiers;
  }
  if (who.kind == Who::Kind::name) add_following_role(who, end);
  if (who.kind == Who::Kind::name && who.role.begin == who.role.end && end - begin >= 2 && begin > first_ + 1 &&
      is_break(begin - 1)) {
    // "La ministre de l’Europe, |Claire Vasseur|, …"
    const std::uint32_t segment = segment_start(begin - 1);
    const bool closes = end == last_ || !is_word(end) || token(end).is(Class::auxiliary);
    if (closes && begins_with_role(segment, begin - 1)) {
      who.role = stretch(segment, begin - 1);
      who.start = segment;
    }
  }
  return who;
}

/// A participle in front, as far as its form tells: "Appearing before supporters, …".
bool NounPhrases::starts_participle(std::uint32_t at) const {
  return token(at).is(Class::participle_form) && at + 1 < last_ && is_word(at + 1) && !token(at + 1).capital;
}

Who NounPhrases::subject() const {
  std::uint32_t at = first_;
  while (at < last_ && token(at).is(Token::Kind::punctuation)) ++at;
  // "In a statement on Friday, Smith …"
  const bool fronted = at < last_ && is_word(at) && !can_head(at) &&
                       (token(at).is(Class::preposition) || token(at).is(Class::participle) || starts_participle(at) ||
                        (token(at).is(Class::conjunction) && !token(at).is(Class::determiner)));
  if (fronted) {
    std::uint32_t comma = at;
    while (comma < last_ && !is_break(comma) && !token(comma).is(Token::Kind::quotation)) ++comma;
    if (comma < last_ && is_break(comma)) at = comma + 1;
  }
  if (at >= last_) return {};
  at = skip_on(at);
  if (at >= last_ || !is_word(at)) return {};
  const Who who = after(at);
  return who && who.last < last_ && token(who.last).is(Token::Kind::possessive) ? Who{} : who;
}

}  // namespace brief::draft
