#include "evidence/title_modifiers.hpp"

#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/roles.hpp"
#include "evidence/scripts.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t between = 2;   // words between a modifier and its title: deputy | foreign | minister
constexpr std::uint32_t of_title = 2;  // words of a title up to the office: Prime | Minister

/// Beginnings of words.
constexpr std::string_view stems[] = {
    "former",       "deputy",        "vice",          "acting",        "outgoing",
    "designate",    "would-be",      "incoming",      "self-styled",   "self-proclaimed",
    "so-called",    "honorary",      "shadow",        "assistant",     "ehemalig",
    "früher",       "vormalig",      "einstig",       "stellvertret",  "geschäftsführend",
    "amtierend",    "designiert",    "kommissarisch", "selbsternannt", "abgewählt",
    "ancien",       "adjoint",       "adjointe",      "sortant",       "démissionnaire",
    "désigné",      "intérimaire",   "prétendu",      "uscente",       "facente",
    "designato",    "incaricat",     "vicario",       "antiguo",       "antigua",
    "exministr",    "saliente",      "interin",       "electo",        "electa",
    "cesante",      "bivš",          "nekadašnj",     "dosadašnj",     "zamjenik",
    "zamenik",      "zamjenica",     "zamenica",      "vršilac",       "tehničk",
    "odlazeć",      "samoproglašen", "takozvan",      "поранешн",      "некогашн",
    "заменик",      "вршител",       "в.д",           "технички",      "самопрогласен",
    "бивш",         "някогашн",      "заместник",     "служебен",      "служебният",
    "изпълняващ",   "πρώην",         "τέως",          "αναπληρωτ",     "αναπληρώτ",
    "υπηρεσιακ",    "απερχόμεν",     "vekil",         "yardımcı",      "ówczesn",
    "zastępc",      "ustępując",     "voormalig",     "waarnemend",    "plaatsvervangend",
    "demissionair", "adjunct",       "interimar",     "bývalý",        "bývalá",
    "bývalej",      "bývalého",      "úřadující",     "náměst",        "zástupc",
    "nekdanj",      "namestni",      "korábbi",       "helyettes",     "antigo",
    "suplente",     "interino",      "zëvendës",      "ushtrues",      "dikur"};

bool modifies(const Index& index, std::uint32_t at) {
  constexpr std::string_view alone[] = {"ex",   "vice", "vize",  "sous", "ish", "eski", "geçici", "sabık", "były",
                                        "była", "fost", "fosta", "volt", "v.d", "u.d",  "в.д",    "вд",    "i.d"};
  std::string lower = lower_at(index, at);
  if (script_of(lower) == Script::cyrillic && (index.knows("sr") || index.knows("bs"))) lower = to_latin(lower);
  if (is_any(lower, alone)) return true;
  for (const std::string_view stem : stems)
    if (lower.starts_with(stem)) return true;
  return false;
}

bool is_title(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return is_word(index, at) && (offices_of(lower) != 0 || is_calling(lower));
}

/// Whether a word may stand between a modifier and its title: foreign, Kosovan.
bool is_attribute(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return is_word(index, at) && !is_preposition(lower) && !index.has(&Lexicon::common, lower) &&
         !index.has(&Lexicon::pronouns, lower) && (index.clause_flags(at) & clause_word::links) == 0;
}

bool begins_with_title(const Index& index, Range part) {
  for (std::uint32_t at = part.begin; at < part.end && at - part.begin < of_title; ++at)
    if (is_title(index, at)) return true;
  return false;
}

}  // namespace

Range modifier_before(const Index& index, Range part) {
  if (!begins_with_title(index, part)) return {};
  for (std::uint32_t at = part.begin; at-- > 0 && part.begin - at <= between + 1;) {
    if (index.starts_block(at + 1) || !is_word(index, at)) break;
    if (modifies(index, at)) return {at, at + 1};
    if (!is_attribute(index, at)) break;
  }
  return {};
}

Range modifier_after(const Index& index, Range part) {
  constexpr std::string_view behind[] = {
      "elect",    "designate", "emeritus", "sortant", "sortante",  "démissionnaire", "désigné",
      "désignée", "adjoint",   "adjointe", "uscente", "designato", "designata",      "incaricato",
      "emerito",  "saliente",  "electo",   "electa",  "interino",  "interina",       "adjunto",
      "adjunta",  "cesante",   "suplente", "eleito",  "eleita"};
  const bool any = part.begin < part.end && part.end < index.size() && !index.starts_block(part.end);
  if (!any || !is_title(index, part.end - 1)) return {};
  const std::string lower = lower_at(index, part.end);
  if (is_any(lower, behind)) return {part.end, part.end + 1};
  // Albanian: kryeministri | në detyrë; në largim.
  const bool albanian = lower == "në" && part.end + 1 < index.size() &&
                        (lower_at(index, part.end + 1) == "detyrë" || lower_at(index, part.end + 1) == "largim");
  return albanian ? Range{part.end, part.end + 2} : Range{};
}

}  // namespace brief::evidence
