#include "draft/people.hpp"

#include <algorithm>

#include "draft/characters.hpp"
#include "draft/titles.hpp"

namespace brief::draft {
namespace {

/// How far back a pronoun reaches.
constexpr std::uint32_t reach = 6;  // sentences
/// People of one sentence whom a pronoun may mean.
constexpr int most_looked = 40;
/// How far back "the minister" reaches.
constexpr std::ptrdiff_t most_mentions_back = 200;
/// Of an office before or after a name.
constexpr std::uint32_t most_office_words = 12;

std::string without_stop(std::string text) {
  while (!text.empty() && (text.back() == ',' || text.back() == ' ')) text.pop_back();
  return text;
}

bool is_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_letter(c.code) && !is_upper(c.code)) return false;
    letters += is_letter(c.code);
    at += c.size;
  }
  return letters > 2;
}

std::string title_case(std::string_view word) {
  const std::size_t first = character_at(word, 0).size;
  return std::string(word.substr(0, first)) + lower(word.substr(first));
}

}  // namespace

People::People(const Article& article) : article_(article) {
  for (const Sentence& sentence : article.sentences) read_sentence(sentence);
}

void People::read_sentence(const Sentence& sentence) {
  const NounPhrases phrases(article_, sentence.first, sentence.last);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!phrases.is_name(i)) continue;
    std::uint32_t end = i + 1;
    while (end < sentence.last) {
      const std::uint32_t name = phrases.after_particles(end);
      if (name == end && !phrases.is_name(end)) break;
      end = name + 1;
    }
    read_run(phrases, sentence, after_place(sentence, phrases.particles_start(i), end), end);
    i = end;
  }
}

/// "U |Beogradu| Marko Ilić": South Slavic sets no comma between a place and the subject.
std::uint32_t People::after_place(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) const {
  const std::string_view language = article_.lexicon.language();
  if (end < begin + 3 || begin == sentence.first) return begin;
  const bool linked = language == "sq" && !article_.tokens[begin - 1].capital;  // "kryetari i Bashkisë |së Tiranës|"
  if (language != "sh" && language != "sr" && !linked) return begin;
  const bool governed = article_.tokens[begin - 1].is(Class::preposition) || NounPhrases::is_link(article_, begin - 1);
  return governed ? std::max(begin + 1, end - 2) : begin;
}

/// "|The mayor|, Ann Lee,": the office before the name, with a comma between.
Stretch People::office_before(const Sentence& sentence, std::uint32_t name) const {
  constexpr std::uint32_t longest = 7;  // words
  const auto& tokens = article_.tokens;
  if (name < sentence.first + 2 || tokens[name].is(Class::country) || tokens[name].is(Class::demonym)) return {};
  const bool comma = tokens[name - 1].is(Token::Kind::punctuation) && tokens[name - 1].mark == ',';
  if (!comma) return {};
  std::uint32_t first = name - 1;
  bool office = false;
  while (first > sentence.first && name - first <= longest && tokens[first - 1].is(Token::Kind::word) &&
         !tokens[first - 1].is(Class::saying) && !tokens[first - 1].is(Class::conjunction)) {
    --first;
    office = office || tokens[first].is(Class::role);
    // "le ministre |des| Armées": not the first article.
    const bool inside = first > sentence.first && tokens[first - 1].is(Class::role);
    if (office && !inside && tokens[first].is(Class::determiner)) break;
  }
  if (office && first > sentence.first + 1 && tokens[first - 1].is(Token::Kind::possessive)) {
    --first;  // "|Smith's| spokeswoman, Ann Lee", "The |charity's| director, Ann Lee"
    const std::uint32_t owner = first;
    while (first > sentence.first && tokens[first - 1].capital && tokens[first - 1].is(Token::Kind::word)) --first;
    if (first == owner) --first;
    return {tokens[first].begin, tokens[name - 2].end};
  }
  const bool begins = first == sentence.first || tokens[first].is(Class::determiner);
  return office && begins ? Stretch{tokens[first].begin, tokens[name - 2].end} : Stretch{};
}

/// "the analyst |Ken Doctor|", "|Ann Judge|, who leads the union": a surname that is an office's word too.
bool People::is_name_in_office_words(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) const {
  const auto& tokens = article_.tokens;
  const Token& given = tokens[begin];
  if (end != begin + 2 || !tokens[begin + 1].is(Class::role) || given.is(Class::role) || given.is(Class::body) ||
      given.is(Class::honorific) || given.is(Class::country) || given.is(Class::demonym) || begin == sentence.first)
    return false;
  const bool office = tokens[begin - 1].is(Class::role) && !tokens[begin - 1].capital;
  return office || (end < sentence.last && tokens[end].is(Token::Kind::punctuation) && tokens[end].mark == ',' &&
                    !tokens[begin - 1].is(Class::determiner));
}

void People::read_run(const NounPhrases& phrases, const Sentence& sentence, std::uint32_t begin, std::uint32_t end) {
  if (is_name_in_office_words(sentence, begin, end))
    full_[words(end - 1, end)].push_back({begin, words(begin, end), true});
  Who who = phrases.mention(begin, end);
  if (who.kind != Who::Kind::name) return;
  const bool before = who.role.begin != who.role.end && who.role.begin < article_.tokens[begin].begin;
  if (!before && who.first == begin)
    if (const Stretch office = office_before(sentence, begin); office.begin != office.end) who.role = office;
  const std::string name = full_name(who);
  if (name.empty()) return;
  if (name.find(' ') != std::string::npos) {
    const std::string last = surname(who);
    full_[last].push_back({who.first, name, false});
  }
  bool titled = who.role.begin != who.role.end;
  for (std::uint32_t i = begin; i < who.last; ++i) titled = titled || article_.tokens[i].is(Class::honorific);
  const auto known = by_name_.find(name);
  if (!titled && known == by_name_.end()) return;
  const std::uint32_t index = known == by_name_.end() ? person(name) : known->second;
  learn(people_[index], who);
  mentions_.push_back({who.first, index});
}

void People::learn(Person& person, const Who& who) {
  if (person.role.empty()) person.role = role_words(who.role);
  const auto read = [&](const Token& token) {
    if (const std::string_view office = office_of_title(article_.words(token)); !office.empty()) person.title = office;
    person.he = person.he || token.is(Class::masculine);
    person.she = person.she || token.is(Class::feminine);
  };
  for (std::uint32_t i = who.start; i < who.last; ++i) read(article_.tokens[i]);
  // The office may stand apart: "his spokeswoman, |Ann Lee|".
  const auto inside = [&](const Token& token, Stretch at) { return token.begin >= at.begin && token.end <= at.end; };
  for (std::uint32_t i = who.start; i > 0 && who.start - i < most_office_words; --i)
    if (inside(article_.tokens[i - 1], who.role)) read(article_.tokens[i - 1]);
  for (std::uint32_t i = who.last; i < article_.tokens.size() && i - who.last < most_office_words; ++i)
    if (inside(article_.tokens[i], who.role)) read(article_.tokens[i]);
}

std::uint32_t People::person(const std::string& name) {
  const auto [at, added] = by_name_.emplace(name, static_cast<std::uint32_t>(people_.size()));
  if (added) people_.push_back({name, {}, {}, false, false});
  return at->second;
}

void People::note_speaker(const Speaker& speaker, std::uint32_t token) {
  const std::uint32_t index = person(speaker.name);
  if (people_[index].role.empty()) people_[index].role = speaker.role;
  spoken_.push_back({token, index});
}

void People::note_asked(const Speaker& speaker, std::uint32_t token) {
  asked_.push_back({token, person(speaker.name)});
}

void People::learn_pronoun(const Speaker& speaker, const Token& pronoun) {
  const auto known = by_name_.find(speaker.name);
  if (known == by_name_.end()) return;
  people_[known->second].he = people_[known->second].he || pronoun.is(Class::he);
  people_[known->second].she = people_[known->second].she || pronoun.is(Class::she);
}

std::string People::words(std::uint32_t first, std::uint32_t last) const {
  if (first >= last) return {};
  return one_line(
      article_.text.substr(article_.tokens[first].begin, article_.tokens[last - 1].end - article_.tokens[first].begin));
}

/// "her |counterpart| from Skopje": no office by itself; "predsednika": one in a case that no brief can print.
bool People::is_no_office(std::string_view role) const {
  for (std::size_t at = 0; at < role.size();) {
    const std::size_t space = std::min(role.size(), role.find(' ', at));
    const Entry* entry = article_.lexicon.find(lower(role.substr(at, space - at)));
    if (entry && (entry->value == "relational" || entry->value == "oblique")) return true;
    at = space + 1;
  }
  return false;
}

/// The words of an office: without the article before it.
/// "|Serbia's| President Ann Hill": of which country; the office alone does not say.
Stretch People::with_country(Stretch role) const {
  constexpr std::size_t longest = 40;  // bytes
  const std::string_view before = article_.text.substr(0, role.begin);
  for (const std::string_view possessive : {"'s ", "’s "}) {
    if (role.begin == role.end || !before.ends_with(possessive)) continue;
    const std::size_t end = before.size() - possessive.size();
    // "North Macedonia": the longest that is known.
    std::size_t found = end;
    for (std::size_t start = end; start > 0 && end - start < longest;) {
      const auto space = before.find_last_of(" \n", start - 1);
      const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
      if (!is_upper(character_at(before, word).code)) break;
      if (is_country(before.substr(word, end - word))) found = word;
      start = word == 0 ? 0 : word - 1;
    }
    if (found < end) role.begin = static_cast<std::uint32_t>(found);
  }
  return role;
}

/// By the tables: one word, or a phrase.
bool People::is_country(std::string_view name) const {
  const std::string small = lower(name);
  const Entry* entry = article_.lexicon.find(small);
  if (entry && entry->classes.has(Class::country)) return true;
  const auto phrases = article_.lexicon.phrases(std::string_view(small).substr(0, small.find(' ')));
  return std::any_of(phrases.begin(), phrases.end(), [&small](const Phrase& phrase) {
    std::string words;
    for (const std::string_view word : phrase.words) (words += words.empty() ? "" : " ") += word;
    return phrase.entry.classes.has(Class::country) && words == small;
  });
}

std::string People::role_words(Stretch role) const {
  role = with_country(role);
  std::string text = nation_before(article_, role) + one_line(article_.words(role));
  const auto space = text.find(' ');
  if (space != std::string::npos) {
    const Entry* entry = article_.lexicon.find(lower(text.substr(0, space)));
    if (entry && entry->classes.has(Class::determiner)) text.erase(0, space + 1);
  }
  if (is_no_office(text)) return {};
  const Entry* alone = article_.lexicon.find(lower(text));
  if (alone && alone->classes.has(Class::honorific) && !alone->classes.has(Class::role)) return {};
  return without_stop(std::move(text));
}

/// The last word of a name, but "Jr." and the like.
std::string People::surname(const Who& who) const {
  static constexpr std::string_view after[] = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
  std::uint32_t last = who.last;
  while (last > who.first + 1 &&
         std::find(std::begin(after), std::end(after), article_.words(article_.tokens[last - 1])) != std::end(after))
    --last;
  return words(last - 1, last);
}

/// The name as the article gives it in full; a title such as "Mr." left out.
/// "|Gordan| Grlić Radman": one word before the name that the tables do not know as a country, a body or the like.
bool People::is_given_name_before(std::string_view full, std::string_view name) const {
  if (!full.ends_with(name) || full.size() < name.size() + 2) return false;
  const std::string_view given = full.substr(0, full.size() - name.size() - 1);
  if (given.find(' ') != std::string_view::npos || full[given.size()] != ' ') return false;
  return article_.lexicon.find(lower(given)) == nullptr;
}

std::string People::full_name(const Who& who) const {
  std::uint32_t first = who.first;
  bool kept = false;
  while (first + 1 < who.last && article_.tokens[first].is(Class::honorific)) {
    kept = kept || article_.tokens[first].value == "kept";
    if (article_.tokens[first].value == "kept") break;
    ++first;
  }
  std::string name = words(first, who.last);
  if (is_capitals(name))  // "FOREIGN SECRETARY FINCH: …", in a transcript
    if (const auto titled = full_.find(title_case(words(who.last - 1, who.last))); titled != full_.end())
      return titled->second.front().name;
  // "|van den Berg| said": a surname alone.
  const bool whole = who.last - first > 1 && !kept && article_.tokens[first].capital;
  const auto found = full_.find(surname(who));
  if (found == full_.end()) return name;
  auto best = std::upper_bound(found->second.begin(), found->second.end(), who.first,
                               [](std::uint32_t token, const Full& full) { return token < full.token; });
  if (best != found->second.begin()) --best;
  // A surname of two words: "Gordan Grlić Radman … |Grlić Radman|".
  if (whole) return is_given_name_before(best->name, name) ? best->name : name;
  return kept && best->name.find(' ') == std::string::npos ? name : kept && who.last - first > 2 ? name : best->name;
}

Speaker People::resolve(const Who& who, std::uint32_t sentence) const {
  switch (who.kind) {
    case Who::Kind::none:
      return {};
    case Who::Kind::pronoun:
      return of_pronoun(who, sentence);
    case Who::Kind::described:
      return of_description(who);
    case Who::Kind::name:
      return who.with.empty() ? of_name(who) : of_names(who);
  }
  return {};
}

Speaker People::only_person_before(std::uint32_t token) const {
  const auto stop = std::lower_bound(mentions_.begin(), mentions_.end(), Mention{token, 0});
  if (stop == mentions_.begin()) return {};
  // "General Kujat" in the title, "Harald Kujat" in the text: one person.
  const Person* only = &people_[mentions_.front().person];
  for (auto at = mentions_.begin(); at != stop; ++at) {
    const Person& person = people_[at->person];
    if (person.name.ends_with(" " + only->name))
      only = &person;
    else if (person.name != only->name && !only->name.ends_with(" " + person.name))
      return {};
  }
  return {only->name, only->role, false};
}

Speaker People::of_oblique(const Who& who, std::uint32_t sentence) const {
  // Endings of the genitive, dative and instrumental. Source: I. Klajn, Gramatika srpskog jezika (2005), 60-66.
  static constexpr std::string_view endings[] = {"", "a", "u", "om", "em", "а", "у", "ом", "ем"};
  constexpr std::size_t stem = 4;  // bytes of the given name that no case changes
  if (who.kind == Who::Kind::pronoun) return resolve(who, sentence);
  if (who.kind != Who::Kind::name) return {};
  const std::string given = words(who.first, who.last), last = surname(who);
  for (const std::string_view ending : endings) {
    if (!last.ends_with(ending) || last.size() < ending.size() + 3) continue;
    const auto found = full_.find(last.substr(0, last.size() - ending.size()));
    if (found == full_.end()) continue;
    for (const Full& full : found->second) {
      const bool other = full.token != who.first && full.name != given;
      const bool same = who.last - who.first == 1 || full.name.starts_with(given.substr(0, stem));
      if (!other || !same || (ending.empty() && !ends_in_nominative(full.name))) continue;
      const auto known = by_name_.find(full.name);
      return {full.name, known == by_name_.end() ? std::string{} : people_[known->second].role, true};
    }
  }
  return {};
}

/// "Ana Brnabić", not "Ane Brnabić": a surname that no case changes is a woman's, with a given name in -a.
bool People::ends_in_nominative(std::string_view name) {
  const std::string_view given = name.substr(0, name.find(' '));
  return given.ends_with("a") || given.ends_with("а");
}

/// "Smith and Brown": the names in full; their offices where each has one.
Speaker People::of_names(const Who& who) const {
  std::uint32_t joint = who.with.back().last;
  while (joint + 1 < who.first && article_.tokens[joint].value != "joining") ++joint;
  const std::string joining = " " + words(joint, joint + 1) + " ";
  Speaker last = of_name(who), all;
  bool offices = !last.role.empty();
  for (const Who& other : who.with) {
    const Speaker one = of_name(other);
    offices = offices && !one.role.empty();
    all.name += (all.name.empty() ? "" : ", ") + one.name;
    all.role += (all.role.empty() ? "" : ", ") + one.role;
  }
  return {all.name + joining + last.name, offices ? all.role + joining + last.role : std::string{}, true};
}

Speaker People::of_name(const Who& who) const {
  Speaker speaker{full_name(who), role_words(who.role), true};
  const auto known = by_name_.find(speaker.name);
  // An office before the name, or told earlier, goes before what the person was once.
  const bool capitals = is_capitals(speaker.role);
  const bool apposition = who.role.begin > article_.tokens[who.first].begin;
  if (known != by_name_.end() && !people_[known->second].role.empty() &&
      (speaker.role.empty() || apposition || capitals))
    speaker.role = people_[known->second].role;
  return speaker;
}

Speaker People::of_pronoun(const Who& who, std::uint32_t sentence) const {
  const Token& pronoun = article_.tokens[who.first];
  // A participle tells its subject's gender where the pronoun is left out: "rekla je".
  const std::string_view form = article_.words(pronoun);
  const bool participle = pronoun.is(Class::saying);
  const bool she = pronoun.is(Class::she) || (participle && (form.ends_with("la") || form.ends_with("ла")));
  const bool he = pronoun.is(Class::he) || (participle && (form.ends_with("o") || form.ends_with("о")));
  if (he == she) return {};
  std::uint32_t before = who.first;
  for (std::uint32_t back = 0; back <= reach && back <= sentence; ++back) {
    const Sentence& s = article_.sentences[sentence - back];
    const Mention* mention = asked_between(s.first, std::min(before, s.last), he, she);
    if (!mention) mention = first_between(s.first, std::min(before, s.last), he, she);
    if (mention) {
      const Person& person = people_[mention->person];
      return {person.name, person.role, back <= 2};
    }
    before = s.first;
  }
  return {};
}

bool People::can_be(const Person& person, bool he, bool she) const {
  return !(he && person.she && !person.he) && !(she && person.he && !person.she);
}

/// Whoever is asked answers.
const People::Mention* People::asked_between(std::uint32_t begin, std::uint32_t end, bool he, bool she) const {
  const auto stop = std::lower_bound(asked_.begin(), asked_.end(), Mention{end, 0});
  if (stop == asked_.begin()) return nullptr;
  const Mention& last = *(stop - 1);
  return last.token >= begin && can_be(people_[last.person], he, she) ? &last : nullptr;
}

/// The first person of a list between two tokens that a pronoun can mean; one whose gender is told, where it is asked
/// for.
const People::Mention* People::first_of(const std::vector<Mention>& list, const Window& window, bool told) const {
  int looked = 0;
  for (auto at = std::lower_bound(list.begin(), list.end(), Mention{window.begin, 0});
       at != list.end() && at->token < window.end && looked++ < most_looked; ++at) {
    const Person& person = people_[at->person];
    const bool tells = (window.he && person.he) || (window.she && person.she);
    if (can_be(person, window.he, window.she) && (tells || !told)) return &*at;
  }
  return nullptr;
}

/// The first person mentioned in a sentence that a pronoun can mean: the subject, most often. Where nothing tells that
/// person's gender, whoever speaks there, or one whose gender is told.
const People::Mention* People::first_between(std::uint32_t begin, std::uint32_t end, bool he, bool she) const {
  const Window window{begin, end, he, she};
  const Mention *mentioned = first_of(mentions_, window, false), *spoken = first_of(spoken_, window, false);
  const Mention* first = !mentioned || (spoken && spoken->token < mentioned->token) ? spoken : mentioned;
  if (!first || (he ? people_[first->person].he : people_[first->person].she)) return first;
  if (spoken) {
    // Told by a title or an office to be a person: no "many Republican claims".
    const auto stop = std::lower_bound(mentions_.begin(), mentions_.end(), Mention{end, 0});
    const auto from = std::lower_bound(mentions_.begin(), stop, Mention{begin, 0});
    const auto last = from + std::min<std::ptrdiff_t>(stop - from, most_looked);
    const auto same = [&](const Mention& m) { return m.person == spoken->person; };
    return std::any_of(from, last, same) ? spoken : first;
  }
  const Mention* told = first_of(mentions_, window, true);
  return told ? told : first;
}

/// "the minister| in an interview|": the end of the office; what belongs to it stays ("the minister of trade").
std::uint32_t People::without_circumstance(const Who& who) const {
  static constexpr std::string_view belonging[] = {"of", "for", "de", "du", "des", "d'", "d’", "von", "za", "за", "на"};
  for (std::uint32_t i = who.first + 1; i < who.last; ++i) {
    if (!article_.tokens[i].is(Class::preposition) || !article_.tokens[i - 1].is(Class::role)) continue;
    const bool belongs =
        std::find(std::begin(belonging), std::end(belonging), lower(words(i, i + 1))) != std::end(belonging);
    return belongs ? who.last : i;
  }
  return who.last;
}

/// "said |Doctor|", "the analyst |Ken Doctor| said": a name that is known by its surname.
Who People::name_in_description(const Who& who) const {
  const auto named = full_.find(words(who.last - 1, who.last));
  if (named == full_.end()) return {};
  const std::uint32_t name = who.last - std::min(who.last - who.first, 2u);
  const std::string given = words(name, who.last);
  const bool known = std::any_of(named->second.begin(), named->second.end(), [&given](const Full& full) {
    return full.in_office_words && (full.name == given || full.name.ends_with(" " + given));
  });
  if (!known) return {};
  Stretch role;
  if (name > who.first) role = {article_.tokens[who.first].begin, article_.tokens[name - 1].end};
  return {Who::Kind::name, name, who.last, role, who.start, {}};
}

/// "the minister": the last person of that office; or the description as it stands.
Speaker People::of_description(const Who& who) const {
  const Token& first = article_.tokens[who.first];
  if (const Who name = name_in_description(who)) return of_name(name);
  // Languages without articles before the noun: "dodao je ministar".
  static constexpr std::string_view bare[] = {"sh", "sr", "mk", "sq"};
  const bool office_alone = first.is(Class::role) &&
                            std::find(std::begin(bare), std::end(bare), article_.lexicon.language()) != std::end(bare);
  const bool definite = first.value == "definite" || office_alone || (first.capital && !first.is(Class::determiner));
  const std::uint32_t last = definite ? without_circumstance(who) : who.last;
  const bool article = first.is(Class::determiner) && who.first + 1 < who.last;
  const std::string office = lower(words(who.first + (article ? 1u : 0u), last));
  if (definite && article_.tokens[last - 1].is(Class::role) && last - who.first <= 4) {
    const auto here = std::lower_bound(mentions_.begin(), mentions_.end(), Mention{who.first, 0});
    const auto oldest = here - std::min<std::ptrdiff_t>(here - mentions_.begin(), most_mentions_back);
    for (auto at = here; at != oldest;) {
      const Person& person = people_[(--at)->person];
      if (person.title == office || lower(person.role).find(office) != std::string::npos)
        return {person.name, person.role, true};
    }
  }
  std::string text = words(who.first, who.last);
  const Character initial = character_at(text, 0);
  if (initial.code >= 'a' && initial.code <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return {std::move(text), {}, true};
}

}  // namespace brief::draft
