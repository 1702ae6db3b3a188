#include "evidence/titles.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace brief::evidence {
namespace {

struct Office {
  std::uint32_t bit;
  std::string_view stem;  ///< of four bytes or more the beginning of a word, else a whole word
};

constexpr std::uint32_t premier = 2;
constexpr std::uint32_t president = 4;
constexpr std::uint32_t minister = 8;
constexpr std::uint32_t secretary = 16;
constexpr std::uint32_t chancellor = 32;
constexpr std::uint32_t commissioner = 64;
constexpr std::uint32_t ambassador = 128;
constexpr std::uint32_t general = 256;
constexpr std::uint32_t monarch = 512;
constexpr std::uint32_t mayor = 1024;

constexpr std::array<Office, 104> offices{{
    {premier, "pm"},
    {premier, "prime"},
    {premier, "premier"},
    {premier, "premij"},
    {premier, "kryeministr"},
    {premier, "başbakan"},
    {premier, "πρωθυπουργ"},
    {premier, "премиј"},
    {premier, "премиер"},
    {premier, "министър-пред"},
    {president, "presid"},
    {president, "présid"},
    {president, "präsid"},
    {president, "predsed"},
    {president, "predsjed"},
    {president, "kryetar"},
    {president, "prezid"},
    {president, "cumhurbaşkan"},
    {president, "πρόεδρ"},
    {president, "προέδρ"},
    {president, "председ"},
    {president, "претсед"},
    {president, "президент"},
    {president, "bundespräsid"},
    {minister, "minist"},
    {minister, "bakan"},
    {minister, "υπουργ"},
    {minister, "министр"},
    {minister, "министар"},
    {minister, "министер"},
    {minister, "министър"},
    {minister, "außenminist"},
    {minister, "verteidigungsminist"},
    {minister, "innenminist"},
    {minister, "zunanj"},
    {secretary, "secret"},
    {secretary, "sekret"},
    {secretary, "секрет"},
    {secretary, "segretari"},
    {secretary, "secrét"},
    {chancellor, "chancel"},
    {chancellor, "kanzler"},
    {chancellor, "bundeskanzler"},
    {chancellor, "kancel"},
    {chancellor, "cancell"},
    {commissioner, "commiss"},
    {commissioner, "kommiss"},
    {commissioner, "komes"},
    {commissioner, "komisar"},
    {commissioner, "комесар"},
    {commissioner, "комисар"},
    {ambassador, "ambas"},
    {ambassador, "embaj"},
    {ambassador, "botschaft"},
    {ambassador, "veleposlan"},
    {ambassador, "амбасад"},
    {ambassador, "πρέσβ"},
    {ambassador, "πρεσβ"},
    {general, "general"},
    {general, "gjeneral"},
    {general, "général"},
    {general, "генерал"},
    {general, "στρατηγ"},
    {general, "admiral"},
    {monarch, "king"},
    {monarch, "queen"},
    {monarch, "prince"},
    {monarch, "princess"},
    {mayor, "mayor"},
    {mayor, "bürgermeister"},
    {mayor, "sindaco"},
    {mayor, "maire"},
    {some_office, "m"},
    {some_office, "mme"},
    {some_office, "mlle"},
    {some_office, "sig"},
    {some_office, "sr"},
    {some_office, "sra"},
    {some_office, "gov"},
    {some_office, "sen"},
    {some_office, "rep"},
    {some_office, "gen"},
    {some_office, "col"},
    {some_office, "cllr"},
    {some_office, "mr"},
    {some_office, "mrs"},
    {some_office, "ms"},
    {some_office, "sir"},
    {some_office, "dame"},
    {some_office, "lord"},
    {some_office, "dr"},
    {some_office, "prof"},
    {some_office, "herr"},
    {some_office, "frau"},
    {some_office, "spokes"},
    {some_office, "sprecher"},
    {some_office, "portparol"},
    {some_office, "zëdhën"},
    {some_office, "glasnogovor"},
    {some_office, "envoy"},
    {some_office, "chair"},
    {some_office, "chief"},
    {some_office, "foreign"},
    {some_office, "defence"},
}};

constexpr std::string_view prepositions[] = {
    "to",     "for",     "in",     "at",  "with", "after", "during",  "on",    "from",    "by",   "while", "about",
    "near",   "outside", "before", "à",   "au",   "aux",   "pour",    "lors",  "après",   "avec", "en",    "dans",
    "devant", "zu",      "zum",    "zur", "bei",  "beim",  "nach",    "mit",   "am",      "im",   "vor",   "gegenüber",
    "a",      "al",      "alla",   "per", "con",  "dopo",  "durante", "nel",   "nella",   "për",  "në",    "pas",
    "me",     "gjatë",   "te",     "za",  "u",    "na",    "posle",   "nakon", "poslije", "sa",   "s",     "kod",
    "pred",   "iz",      "za",     "у",   "на",   "после", "након",   "са",    "пред",    "по",   "во",    "со",
    "за",     "из",      "с",      "в",   "στο",  "στη",   "στην",    "στον",  "με",      "μετά", "από",   "tras",
    "ante",   "durante", "v",      "po",  "ob"};

}  // namespace

std::uint32_t offices_of(std::string_view lower) {
  std::uint32_t found = 0;
  for (const Office& office : offices)
    if (office.stem.size() < 5 ? lower == office.stem : lower.starts_with(office.stem)) found |= office.bit;
  return found;
}

bool is_preposition(std::string_view lower) {
  return std::find(std::begin(prepositions), std::end(prepositions), lower) != std::end(prepositions);
}

}  // namespace brief::evidence
