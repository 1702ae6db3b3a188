#include "evidence/office_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/is_any.hpp"
#include "base/stem_table.hpp"
#include "evidence/scripts.hpp"

namespace brief::evidence {
namespace {

/// Beginnings of words, by language; whole words end with $.
constexpr auto nouns = stem_table(
    {// English
     "speaker$", "representative", "attorney$", "ombuds", "rapporteur", "inspector", "coordinator", "head$", "member$",
     "marshal", "brigadier", "undersecretary", "under-secretary", "commissioner", "spokes",
     // French
     "représentant", "préfet", "préfète", "inspecteur", "inspectrice", "coordinateur", "coordinatrice", "membre$",
     "rapporteuse", "médiateur", "médiatrice", "émissaire", "directrice", "porte-parole",
     // German
     "repräsentant", "leiter", "vorsitz", "beauftragt", "inspekteur", "mitglied", "landrat", "landrät", "befehlshaber",
     // Italian
     "rappresentante", "relator", "relatrice", "prefett", "questore", "ispettor", "coordinator", "coordinatric",
     "garante$", "responsabile", "capomissione", "membro$", "portavoce", "assessor",
     // Spanish and Portuguese
     "representante", "delegad", "alcald", "inspetor", "presidenta$", "coordenador", "porta-voz", "portavoz",
     // Bosnian, Croatian, Montenegrin, Serbian in Latin letters
     "predstavni", "načelni", "gradonačelni", "član$", "članica$", "župan$", "županica$", "tajni", "izvjestitelj",
     "izvestilac", "izvjestilac", "koordinator", "inspektor", "upravitelj", "upravni", "rukovodilac", "izaslani",
     "povjereni", "povereni", "predstojni", "ravnatelj", "pravobranilac", "pravobranitelj", "portparol",
     "glasnogovorni",
     // Macedonian and Bulgarian
     "претставни", "начални", "градоначални", "член$", "членка", "членот$", "членът$", "правобранител", "координатор",
     "инспектор", "раководител", "ръководител", "управител", "кмет", "омбудсман", "представител", "докладчик",
     "говорител", "портпарол", "командир", "посланик", "комисар", "претседавач",
     // Albanian
     "përfaqësues", "shefi$", "shefja$", "kryebashkiak", "anëtar", "koordinator", "raportues", "prefekt", "zëdhën",
     "avokati$", "kryeprokuror",
     // Greek
     "εκπρόσωπ", "αρχηγ", "γραμματ", "επίτροπ", "δήμαρχ", "περιφερειάρχ", "συντονιστ", "εισηγητ", "επικεφαλής$",
     // Turkish
     "başkan", "temsilci", "yardımcı", "müsteşar", "üye", "sözcü", "sekreter",
     // Polish, Slovene, Romanian
     "przedstawiciel", "rzeczni", "człon", "burmistrz", "wojewod", "starost", "marszał", "reprezentant", "primar$",
     "primarul$", "purtător"});

/// What holds one of these is an office in German, whose words grow together.
constexpr std::string_view inside[] = {"repräsentant", "kommandeur",   "beauftragt",  "inspekteur",
                                       "vorsitzend",   "befehlshaber", "hauptmann",   "präsident",
                                       "minister",     "sekretär",     "bürgermeist", "kommissar"};

constexpr auto adjectives = stem_table({"high$",
                                        "deputy$",
                                        "vice$",
                                        "acting$",
                                        "former$",
                                        "outgoing$",
                                        "first$",
                                        "permanent$",
                                        "special$",
                                        "supreme$",
                                        "allied$",
                                        "chief$",
                                        "general$",
                                        "senior$",
                                        "under$",
                                        "assistant$",
                                        "state$",
                                        "staff$",
                                        "principal$",
                                        "joint$",
                                        "haut$",
                                        "haute$",
                                        "adjoint",
                                        "ancien",
                                        "spécial",
                                        "permanent",
                                        "général",
                                        "principal",
                                        "premier$",
                                        "première$",
                                        "hohe$",
                                        "hoher$",
                                        "hohen$",
                                        "ständig",
                                        "stellvertret",
                                        "ehemalig",
                                        "besonder",
                                        "erste$",
                                        "erster$",
                                        "alto$",
                                        "alta$",
                                        "vice$",
                                        "primo$",
                                        "prima$",
                                        "special",
                                        "straordinari",
                                        "generale$",
                                        "maggiore$",
                                        "aggiunt",
                                        "altísim",
                                        "primer$",
                                        "primera$",
                                        "especial",
                                        "adjunt",
                                        "visoki$",
                                        "visoka$",
                                        "državni$",
                                        "državna$",
                                        "generalni$",
                                        "generalna$",
                                        "glavni$",
                                        "glavna$",
                                        "specijalni",
                                        "posebni",
                                        "stalni",
                                        "prvi$",
                                        "prva$",
                                        "zamjeni",
                                        "zameni",
                                        "izvršni",
                                        "glavnokomandujući",
                                        "bivši$",
                                        "bivša$",
                                        "високиот",
                                        "високата",
                                        "државниот",
                                        "државната",
                                        "генералниот",
                                        "генералната",
                                        "главниот",
                                        "главната",
                                        "специјалниот",
                                        "првиот",
                                        "првата",
                                        "заменик",
                                        "извршниот",
                                        "поранешн",
                                        "върховният",
                                        "върховния$",
                                        "върховната",
                                        "държавният",
                                        "държавния$",
                                        "главният",
                                        "главния$",
                                        "главната",
                                        "специалният",
                                        "изпълнителният",
                                        "изпълнителния$",
                                        "заместник",
                                        "lartë$",
                                        "lartit$",
                                        "përgjithsh",
                                        "zëvendës",
                                        "nën$",
                                        "ύπατ",
                                        "γενικ",
                                        "κυβερνητικ",
                                        "αναπληρωτ",
                                        "ειδικ",
                                        "ανώτατ",
                                        "πρώην$",
                                        "μόνιμ",
                                        "εκτελεστικ",
                                        "yüksek$",
                                        "genel$",
                                        "genelkurmay$",
                                        "devlet$",
                                        "meclis$",
                                        "özel$",
                                        "belediye$",
                                        "eski$",
                                        "parti$"});

/// Places whose mayors and forces whose commanders are told of without a preposition: beginnings of words.
constexpr auto places = stem_table({"beograd", "zagreb", "sarajev", "prištin", "podgoric", "skoplj", "mostar", "kfor",
                                    "eufor", "unmik", "euleks", "nato$", "nata$"});

constexpr std::string_view territories[] = {"grada", "općine", "opštine", "kantona", "županije", "okruga", "distrikta"};

/// Whole words in the genitive.
constexpr std::string_view bodies[] = {
    "vijeća",        "savjeta",     "saveta",       "vlade",        "sabora",       "skupštine",  "predsjedništva",
    "predsedništva", "komisije",    "agencije",     "ministarstva", "republike",    "federacije", "kantona",
    "općine",        "opštine",     "grada",        "države",       "doma",         "suda",       "banke",
    "stranke",       "saveza",      "unije",        "zajednice",    "generalštaba", "stožera",    "snaga",
    "vojske",        "armije",      "brigade",      "bataljona",    "puka",         "misije",     "ureda",
    "odbora",        "kluba",       "povjerenstva", "županije",     "okruga",       "tužilaštva", "tužiteljstva",
    "univerziteta",  "sveučilišta", "akademije",    "centra",       "instituta",    "zavoda",     "fonda",
    "uprave",        "policije",    "kancelarije",  "delegacije",   "parlamenta",   "ambasade",   "veleposlanstva",
    "poslova",       "ministara",   "komiteta",     "koalicije",    "frakcije",     "srpske",     "hercegovine",
    "sigurnosti",    "bezbednosti", "bezbjednosti", "obrane",       "odbrane",      "financija",  "finansija",
    "pravde",        "pravosuđa",   "zdravstva",    "zdravlja",     "obrazovanja",  "prosvjete",  "prosvete",
    "energetike",    "privrede",    "gospodarstva", "prometa",      "saobraćaja",   "rządu",      "sejmu",
    "senatu",        "państwa",     "vlády",        "sněmovny",     "državnega",    "zbora"};

constexpr auto deputies =
    stem_table({"deputy$",   "vice$",        "vize$",    "zamjeni",   "zameni",    "заменик", "заменичка",
                "заместник", "вице$",        "zëvendës", "αναπληρωτ", "αναπληρώτ", "adjoint", "adjunt",
                "adjunct",   "stellvertret", "yardımcı", "zastępc",   "namestni",  "sous$",   "nën$"});

constexpr std::string_view prefixes[] = {"vice-", "vice",  "vize",   "wice",      "viçe",     "viče",       "вице",
                                         "pot",   "pod",   "под",    "пот",       "zëvendës", "заместник-", "заменик-",
                                         "nën",   "αντι",  "υφ",     "υπο",       "do",       "sotto",      "sous-",
                                         "sub",   "under", "under-", "zamjenik-", "zamenik-"};

/// A Serbian word also in Latin letters, in which alone the lists have it.
template <std::size_t Size>
bool is_in(std::string_view lower, const StemTable<bool, Size>& stems) {
  return stems.of(lower) || (script_of(lower) == Script::cyrillic && stems.of(to_latin(lower)));
}

}  // namespace

bool is_office_noun(std::string_view lower) {
  return is_in(lower, nouns) || std::any_of(std::begin(inside), std::end(inside), [lower](std::string_view office) {
           return lower.find(office) != std::string_view::npos;
         });
}

bool is_office_adjective(std::string_view lower) { return is_in(lower, adjectives); }

bool is_body_behind_office(std::string_view lower) {
  constexpr std::string_view of_several = "ων", with_accent = "ών";  // Greek
  if (lower.ends_with(of_several) || lower.ends_with(with_accent) || is_in(lower, places)) return true;
  return is_any(lower, bodies) || (script_of(lower) == Script::cyrillic && is_any(to_latin(lower), bodies));
}

bool is_territory(std::string_view lower) {
  return is_any(lower, territories) || (script_of(lower) == Script::cyrillic && is_any(to_latin(lower), territories));
}

bool is_deputy(std::string_view lower) { return is_in(lower, deputies); }

std::string_view without_deputy(std::string_view lower) {
  std::string_view rest = lower;
  for (const std::string_view prefix : prefixes)
    if (lower.starts_with(prefix) && lower.size() - prefix.size() < rest.size()) rest = lower.substr(prefix.size());
  return rest;
}

bool is_council(std::string_view lower) {
  static constexpr auto stems = stem_table({"council", "vijeć", "savet", "savjet", "consiglio", "conseil", "consejo",
                                            "совет", "съвет", "këshill", "συμβουλ", "rada$", "rady$"});
  return is_in(lower, stems);
}

bool is_first_of_ministers(std::string_view lower) {
  constexpr std::string_view words[] = {"primo", "prima", "primer", "primera", "primeiro", "première", "prvi", "prva"};
  return is_any(lower, words);
}

}  // namespace brief::evidence
