#include "draft/lexicon.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "draft/characters.hpp"

#define BRIEF_RULES(name) extern "C" const char brief_rules_##name[], brief_rules_##name##_end[];
BRIEF_RULES(en)
BRIEF_RULES(fr)
BRIEF_RULES(de)
BRIEF_RULES(sq)
BRIEF_RULES(sh)
BRIEF_RULES(sr)
BRIEF_RULES(mk)
#undef BRIEF_RULES

namespace brief::draft {
namespace {

struct File {
  std::string_view language, text;
};

#define BRIEF_RULES(tag)                                 \
  File {                                                 \
#tag, { brief_rules_##tag, brief_rules_##tag##_end } \
  }
std::array<File, 7> files() {
  return {BRIEF_RULES(en), BRIEF_RULES(fr), BRIEF_RULES(de), BRIEF_RULES(sq),
          BRIEF_RULES(sh), BRIEF_RULES(sr), BRIEF_RULES(mk)};
}

/// The table for a BCP 47 language: Bosnian, Croatian, Montenegrin and Serbian in Latin letters share one.
std::string_view table_for(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "sr") return language.find("Latn") == std::string_view::npos ? "sr" : "sh";
  return primary == "bs" || primary == "hr" || primary == "cnr" ? "sh" : primary;
}
#undef BRIEF_RULES

constexpr std::pair<std::string_view, Class> sections[] = {
    {"saying", Class::saying},
    {"characterising", Class::characterising},
    {"participle", Class::participle},
    {"according", Class::according},
    {"naming", Class::naming},
    {"pronoun-he", Class::he},
    {"pronoun-she", Class::she},
    {"pronoun-they", Class::they},
    {"pronoun-it", Class::it},
    {"pronoun-i", Class::i},
    {"relative", Class::relative},
    {"determiner", Class::determiner},
    {"preposition", Class::preposition},
    {"conjunction", Class::conjunction},
    {"auxiliary", Class::auxiliary},
    {"adverb", Class::adverb},
    {"honorific", Class::honorific},
    {"masculine", Class::masculine},
    {"feminine", Class::feminine},
    {"role", Class::role},
    {"body", Class::body},
    {"abbreviation", Class::abbreviation},
    {"name-particle", Class::name_particle},
    {"weekday", Class::weekday},
    {"month", Class::month},
    {"not-a-name", Class::not_a_name},
    {"number", Class::number_word},
    {"country", Class::country},
    {"demonym", Class::demonym},
    {"commitment", Class::commitment},
    {"until", Class::until},
    {"launch", Class::launch},
    {"pledge", Class::pledge},
    {"month-unit", Class::unit_month},
    {"year-unit", Class::unit_year},
    {"force", Class::force},
    {"nation", Class::nation},
    {"money", Class::money},
    {"summit", Class::summit},
    {"group", Class::group},
    {"ending", Class::ending},
    {"first-person", Class::first_person},
    {"passive", Class::passive},
    {"participle-form", Class::participle_form},
    {"relative-date", Class::relative_date},
    {"more", Class::more},
    {"ago", Class::ago},
    {"at-least", Class::at_least},
    {"for", Class::for_span},
    {"year-word", Class::year_word},
    {"funding", Class::funding},
    {"announcement", Class::announcement},
    {"quantity", Class::quantity},
    {"magnitude", Class::magnitude},
    {"funding-by", Class::funding_by},
    {"initiative", Class::initiative},
    {"invite", Class::invite},
    {"place-preposition", Class::place_preposition},
    {"byline", Class::byline},
    {"published", Class::published},
    {"questioner", Class::questioner},
    {"genitive", Class::genitive},
    {"release-line", Class::release_line},
    {"courtesy", Class::courtesy},
    {"negation", Class::negation},
    {"denial", Class::denial},
    {"supposition", Class::supposition},
    {"falsehood", Class::falsehood},
    {"speech", Class::speech},
    {"affirmative", Class::affirmative},
    {"refusal", Class::refusal},
    {"condition", Class::condition},
    {"modal", Class::modal},
    {"contrast", Class::contrast},
    {"quantifier", Class::quantifier},
    {"past", Class::past},
    {"future", Class::future},
    {"last", Class::last},
    {"coming", Class::coming},
    {"week-unit", Class::unit_week},
    {"day-unit", Class::unit_day},
    {"ago-before", Class::ago_before},
    {"in-span", Class::in_span},
    {"season", Class::season},
    {"bound", Class::bound},
    {"lead-in", Class::lead_in},
    {"destination", Class::destination},
    {"operation", Class::operation},
    {"city", Class::city},
    {"with", Class::with},
    {"line-label", Class::line_label},
    {"manner", Class::manner},
    {"demand", Class::demand},
    {"meeting", Class::meeting},
    {"agreement", Class::agreement},
    {"portfolio", Class::portfolio},
    {"portfolio-link", Class::portfolio_link},
};

std::optional<Class> section_named(std::string_view name) {
  for (const auto& [known, section] : sections)
    if (known == name) return section;
  return std::nullopt;
}

/// The tables hold no other white space.
std::string_view trimmed_ascii(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::string_view take_until(std::string_view& text, char mark) {
  const std::string_view taken = text.substr(0, text.find(mark));
  text.remove_prefix(std::min(text.size(), taken.size() + 1));
  return taken;
}

}  // namespace

Lexicon::Lexicon(std::string_view language) {
  constexpr std::size_t most_words = 4096;
  words_.reserve(most_words);
  Classes all;
  for (const auto& [name, section] : sections) all.add(section);
  read(language, all);
}

Lexicon Lexicon::of_function_words(std::string_view language) {
  Lexicon made;
  Classes wanted;
  for (const Class c : {Class::determiner, Class::preposition, Class::conjunction, Class::auxiliary}) wanted.add(c);
  made.read(language, wanted);
  return made;
}

void Lexicon::read(std::string_view language, Classes wanted) {
  const auto all = files();
  const std::string_view table = table_for(language);
  const auto found = std::find_if(all.begin(), all.end(), [&](const File& file) { return file.language == table; });
  const File& file = found == all.end() ? all[0] : *found;
  language_ = file.language;
  std::string_view text = file.text;
  std::optional<Class> section;
  while (!text.empty()) {
    const std::string_view line = trimmed_ascii(take_until(text, '\n'));
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      section = section_named(line.substr(1, line.size() - 2));
      if (section && !wanted.has(*section)) section.reset();
    } else if (section) {
      read_line(line, *section);
    }
  }
  for (auto& [first, list] : phrases_)
    std::stable_sort(list.begin(), list.end(),
                     [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

const Entry* Lexicon::find(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? by_ending(word) : &found->second;
}

const Entry* Lexicon::by_ending(std::string_view word) const {
  auto found = words_.end();
  const bool two_bytes = !word.empty() && static_cast<unsigned char>(word.back()) >= 0x80;  // a letter, as in Cyrillic
  for (std::size_t size = two_bytes ? 5 : 4; found == words_.end() && size > 2; --size) {
    // "-ing" stands for every word that ends so.
    if (word.size() < size + 1) continue;
    std::array<char, 5> ending{'-'};
    std::copy_n(word.end() - static_cast<std::ptrdiff_t>(size - 1), size - 1, ending.begin() + 1);
    found = words_.find(std::string_view(ending.data(), size));
  }
  return found == words_.end() ? nullptr : &found->second;
}

std::span<const Phrase> Lexicon::phrases(std::string_view first) const {
  const auto found = phrases_.find(first);
  return found == phrases_.end() ? std::span<const Phrase>{} : found->second;
}

void Lexicon::read_line(std::string_view line, Class section) {
  const auto equals = line.find('=');
  const std::string_view value =
      equals == std::string_view::npos ? std::string_view{} : trimmed_ascii(line.substr(equals + 1));
  std::string_view left = line.substr(0, equals);
  while (!left.empty()) {
    const std::string_view words = trimmed_ascii(take_until(left, ','));
    if (!words.empty()) add(words, value, section);
  }
}

/// Grevisse, Le bon usage (2011), 45: le, la, de, ce, je, me, ne, se, te, que before a vowel.
std::size_t Lexicon::elision(std::string_view word) const {
  if (language_ != "fr") return 0;
  const std::size_t letters = word.starts_with("qu") || word.starts_with("Qu") ? 2 : 1;
  constexpr std::string_view elided = "cdjlmnstqCDJLMNSTQ";
  if (word.size() < letters + 2 || elided.find(word.front()) == std::string_view::npos) return 0;
  if (letters == 1 && (word.front() == 'q' || word.front() == 'Q')) return 0;
  const std::string_view rest = word.substr(letters);
  for (const std::string_view apostrophe : {"'", "’"})
    if (rest.starts_with(apostrophe) && rest.size() > apostrophe.size()) return letters + apostrophe.size();
  return 0;
}

void Lexicon::add(std::string_view words, std::string_view value, Class section) {
  Entry* entry = nullptr;
  if (words.find(' ') == std::string_view::npos && elision(words) == 0) {
    const auto [at, is_new] = words_.try_emplace(words);
    entry = &at->second;
    // These tables add to what an ending says of a word, and stand after the tables of endings.
    if (const Entry* ending = is_new && section >= Class::negation ? by_ending(words) : nullptr) *entry = *ending;
  } else {
    Phrase phrase;
    for (std::string_view rest = words; !rest.empty();) {
      std::string_view word = take_until(rest, ' ');
      if (const std::size_t elided = elision(word)) {
        phrase.words.push_back(word.substr(0, elided));
        word.remove_prefix(elided);
      }
      phrase.words.push_back(word);
    }
    auto& list = phrases_[phrase.words.front()];
    const auto same = std::find_if(list.begin(), list.end(), [&](const Phrase& p) { return p.words == phrase.words; });
    entry = &(same == list.end() ? list.emplace_back(std::move(phrase)) : *same).entry;
  }
  entry->classes.add(section);
  if (!value.empty()) entry->value = value;
}

std::span<const std::string_view> lexicon_languages() {
  static constexpr std::string_view languages[] = {"en", "fr", "de", "sq", "sh", "sr", "mk"};
  return languages;
}

}  // namespace brief::draft
