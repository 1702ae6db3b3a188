// The words by which a narration tells of somebody's office, of which none is a name: the Armed Forces Minister;
// predsjedavajuća Vijeća ministara; ο Ύπατος Εκπρόσωπος.
#include <algorithm>
#include <span>

#include "base/is_any.hpp"
#include "base/utf8.hpp"
#include "evidence/clauses.hpp"
#include "evidence/office_words.hpp"
#include "evidence/roles.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t run = 4;  // words of a title in front of its office or behind it

constexpr std::uint8_t beside_office = 1, office_noun = 2, named_office = 4, body_behind = 8;  // flags of title_word()

constexpr std::size_t most_places = 32;  // of a word

std::string with_capital(const std::string& lower) {
  const std::size_t first = lower.empty() ? 0 : code_point_at(lower, 0).size;
  return upper_case(lower.substr(0, first)) + lower.substr(first);
}

/// KFOR, BiH, KFOR-a: no name of a person.
bool is_acronym(std::string_view key) {
  constexpr std::size_t shortest = 4;  // letters of a name with two capitals: McKay
  const auto first = characters_of(key.substr(0, 16));
  const auto capitals =
      std::count_if(first.begin(), first.end(), [](const auto& letter) { return is_upper(letter.c); });
  return first.size() > 1 && is_upper(first[0].c) &&
         (is_upper(first[1].c) || (capitals > 1 && first.size() < shortest));
}

}  // namespace

/// The offices that the words of a name or a role tell: a prime minister is no minister; who presides over a council of
/// ministers or a government is its head.
std::uint32_t Speech::offices_told(const std::vector<NameForm>& words) {
  std::uint32_t told = 0, before = 0;
  bool deputy = false, council = false, presides = false;
  for (const NameForm& name : words) {
    const std::uint32_t found = offices_of(name.word);
    if (found == 0) {
      presides = presides || (told != 0 && is_of_government(name.word));
      deputy = is_deputy(name.word) || (deputy && is_office_adjective(name.word));
      if (deputy && before != 0) told = (told & ~before) | deputies_of(before);  // Bakan Yardımcısı
      council = is_council(name.word) || (council && (is_partitive(name.word) || is_definite(name.word)));
      before = 0;
      continue;
    }
    presides = presides || (told != 0 && council);
    if ((before & first_minister) == 0 && !council) told |= deputy ? deputies_of(found) : found;
    before = found;
  }
  if (presides && (told & of_deputies) == 0) return first_minister | presiding;
  return (told & first_minister) != 0 ? first_minister : told;
}

/// Whether the office at a place is a deputy's by the words in front of it, or by the Turkish one behind it.
bool Speech::is_deputy_at(std::uint32_t at) const {
  const auto lower = [this](std::uint32_t k) { return k < index_.size() ? lower_case(index_.key(k)) : std::string(); };
  if (lower(at + 1).starts_with("yardımcı")) return true;
  for (std::uint32_t k = at; k-- > 0 && at - k <= run;) {
    if (is_deputy(lower(k))) return true;
    if (!is_office_adjective(lower(k)) && portfolios_of(lower(k)) == 0 && offices_of(lower(k)) == 0) break;
  }
  return false;
}

/// Predsjedavajući | Vijeća ministara; the Chair | of the Council of Ministers.
bool Speech::presides_over_ministers(std::uint32_t at) const {
  bool council = false;
  const std::uint32_t end = std::min(index_.size(), at + 2 * run);
  for (std::uint32_t k = at + 1; k < end; ++k) {
    const std::string lower = lower_case(index_.key(k));
    if (is_partitive(lower) || is_definite(lower) || is_preposition(k)) continue;
    if (council) return (offices_of(lower) & known_offices) != 0;
    if (!(council = is_council(lower))) break;
  }
  return false;
}

/// The offices that a word names beside the words about it: a minister after `prime` is no other one, nor is the
/// president of a government.
std::uint32_t Speech::offices_at(std::uint32_t at) const {
  const auto lower = [this](std::uint32_t k) { return k < index_.size() ? lower_case(index_.key(k)) : std::string(); };
  if ((title_word(at) & named_office) == 0) return 0;
  const std::uint32_t offices = offices_of(lower(at));
  if ((offices & of_deputies) != 0) return offices;
  if (is_deputy_at(at)) return deputies_of(offices);
  const bool parted = is_preposition(at + 1) || is_name_particle(lower(at + 1));
  if (is_of_government(lower(at + 1)) || (parted && is_of_government(lower(at + 2)))) return first_minister;
  if (presides_over_ministers(at)) return first_minister;
  if (at > 0 && is_first_of_ministers(lower(at - 1)) && is_capital(at - 1)) return first_minister;
  if ((offices & first_minister) == 0 && at > 0 && (offices_of(lower(at - 1)) & first_minister) != 0)
    return some_office;
  return (offices & first_minister) != 0 ? first_minister : offices;
}

/// Whether a word is of a person by an office. Of one with a capital an article or another word of the office tells it
/// from a name, where the language has articles in front.
bool Speech::is_office(std::uint32_t at) const {
  if (at >= index_.size() || index_.kind(at) != Kind::word) return false;
  const std::uint8_t word = title_word(at);
  if ((word & named_office) != 0) return true;
  if ((word & office_noun) == 0) return false;
  if (!is_capital(at) || knows_any(index_, "bs hr cnr sr mk bg sq ro pl sl cs sk tr")) return true;
  if (at == 0) return false;
  const std::string before = lower_case(index_.key(at - 1));
  return is_definite(before) || is_office_adjective(before) || portfolios_of(before) != 0 ||
         is_acronym(index_.key(at - 1));
}

/// The affairs of state that the words of an office tell.
std::uint32_t Speech::affairs_of(std::uint32_t office) const {
  std::uint32_t found = 0;
  const std::uint32_t end = std::min(index_.size(), office + run);
  for (std::uint32_t at = office - std::min(office, run / 2); at < end; ++at)
    found |= portfolios_of(lower_case(index_.key(at)));
  return found;
}

/// Whether an office stands at a place in front of another's name: 1; of the speaker's: -1; of none: 0.
int Speech::holder_of(std::uint32_t office) const {
  const std::uint32_t name = end_of_title(office, {office, std::min(index_.size(), office + 2 * run)});
  if (name >= index_.size() || !index_.in_one_sentence(office, name) || !is_capital(name) || !is_only_name(name))
    return 0;
  const bool own = is_of(index_.key(name), speaker_) ||
                   (name + 1 < index_.size() && is_capital(name + 1) && is_of(index_.key(name + 1), speaker_));
  return own ? -1 : is_office(name) ? 0 : 1;
}

/// Whether the source tells an office of somebody else by name, and of the speaker no such one, nor does the report:
/// Vice President Rossi met Bianchi. “…,” the Vice President said.
bool Speech::is_held_by_another(std::uint32_t office) const {
  const std::uint32_t offices = offices_at(office);
  if (speaker_.empty() || is_body_ || is_office_alone_ || offices_ != 0 || (offices & known_offices) == 0) return false;
  const auto cached = held_.find(index_.id(office));
  if (cached != held_.end()) return cached->second;
  int held = 0;
  const std::string lower = lower_case(index_.key(office));
  for (const std::string& form : {lower, with_capital(lower)})
    for (const std::uint32_t at : places_of(form)) {
      const bool same = held >= 0 && offices_at(at) == offices && affairs_of(at) == affairs_of(office);
      const int holder = same ? holder_of(at) : 0;
      if (holder != 0) held = holder;
    }
  const bool another = held > 0 && !is_role_of_speaker({office, office + 1}) && !has_own_office(offices);
  if (held_.size() < most_places) held_.emplace(index_.id(office), another);
  return another;
}

/// Some places of a word.
std::span<const std::uint32_t> Speech::places_of(const std::string& word) const {
  const std::uint32_t id = index_.id_of(word);
  if (id == Index::no_id) return {};
  const auto all = index_.positions(id);
  return all.first(std::min(most_places, all.size()));
}

/// Whether the source tells an office alike of the speaker, by another word: Defence Secretary John Healey.
bool Speech::has_own_office(std::uint32_t offices) const {
  const std::uint32_t alike = with_alike_offices(offices);
  for (const NameForm& name : speaker_)
    for (const std::uint32_t at : places_of(with_capital(name.word)))
      for (std::uint32_t k = at - std::min(at, run + 1); k < std::min(index_.size(), at + run + 2); ++k)
        if ((offices_at(k) & alike) != 0 && stands_beside_speaker(k)) return true;
  return false;
}

/// What a word is in a title, wherever it stands: looked up once for each word of the text that is asked of.
std::uint8_t Speech::title_word(std::uint32_t at) const {
  constexpr std::string_view forces[] = {"armed", "forces"};  // of whom a minister is
  const auto [found, is_new] = title_words_.try_emplace(index_.id(at));
  if (!is_new) return found->second;
  const std::string lower = lower_case(index_.key(at));
  const bool body = is_body_behind_office(lower);
  const bool beside = body || portfolios_of(lower) != 0 || is_institution(lower) || is_ministry(lower) ||
                      is_any(lower, forces) || is_office_adjective(lower) || is_council(lower) ||
                      is_acronym(index_.key(at));
  const bool noun = is_office_noun(lower) || is_calling(lower);
  const bool office = offices_of(lower) != 0;
  found->second = static_cast<std::uint8_t>((beside ? beside_office : 0) | (noun ? office_noun : 0) |
                                            (office ? named_office : 0) | (body ? body_behind : 0));
  return found->second;
}

/// Whether a word may stand in a title beside an office, and is then no name.
bool Speech::is_of_office(std::uint32_t at) const { return (title_word(at) & beside_office) != 0; }

/// Whether a word is of affairs of state that are not the speaker's.
bool Speech::is_of_other_affairs(std::uint32_t at) const {
  std::uint32_t own = 0;
  const std::uint32_t found = portfolios_of(lower_case(index_.key(at)));
  for (const auto* words : {&role_, &speaker_})
    for (const NameForm& name : *words) own |= portfolios_of(name.word);
  return own != 0 && found != 0 && (own & found) == 0;
}

/// Of an office that the report does not tell of its speaker: the Armed Forces | Minister; ο Υπουργός | Εξωτερικών. A
/// name stands behind its office, and none of its words is a portfolio's or an institution's.
bool Speech::is_of_title(std::uint32_t at, Range clause) const {
  if (!is_of_office(at) || is_of_other_affairs(at)) return false;
  for (std::uint32_t k = at + 1; k < clause.end && k - at <= run; ++k) {
    if (is_office(k)) return true;
    if (index_.kind(k) != Kind::word || !is_of_office(k)) break;
  }
  for (std::uint32_t k = at; k-- > clause.begin && at - k <= run;) {
    if (is_office(k)) return true;
    const bool particle = is_name_particle(lower_case(index_.key(k)));
    if (index_.kind(k) != Kind::word || (!particle && !is_of_office(k))) break;
  }
  return false;
}

/// Whether a word with a capital behind an office begins the name of a body: predsjednica | Narodne skupštine.
bool Speech::is_body_of_title(std::uint32_t at, Range words) const {
  if (at >= words.end || !is_capital(at)) return false;
  bool body = is_of_office(at) || is_territory(lower_case(index_.key(at - 1)));
  const std::uint32_t end = std::min(words.end, at + run);
  for (std::uint32_t k = at + 1; !body && k < end && index_.kind(k) == Kind::word && !is_said(k); ++k)
    body = (title_word(k) & body_behind) != 0;
  return body && !is_of(index_.key(at), speaker_);
}

/// The end of what a title says after its office, which is no name: Secretary of State, ministre des Armées, predsednik
/// Srbije. Two capitals or more behind the first one are a name: President of Kosovo Vjosa Osmani.
std::uint32_t Speech::end_of_title(std::uint32_t office, Range words) const {
  const auto is_particle = [&](std::uint32_t at) {
    return at < words.end && !is_capital(at) && is_name_particle(lower_case(index_.key(at)));
  };
  const auto is_place = [&](std::uint32_t at) { return is_body_of_title(at, words); };
  std::uint32_t end = office + 1;
  while (is_particle(end) || is_place(end)) {
    if (is_place(end)) {
      ++end;
      continue;
    }
    while (is_particle(end)) ++end;
    if (end >= words.end || !is_capital(end)) return end;
    ++end;
    while (is_place(end)) ++end;
    if (end < words.end && is_capital(end) && !is_capital(end + 1) && !is_of(index_.key(end), speaker_)) ++end;
  }
  return end;
}

}  // namespace brief::evidence
