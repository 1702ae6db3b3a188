#include "evidence/titles.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "base/stem_table.hpp"
#include "evidence/office_words.hpp"

namespace brief::evidence {
namespace {

struct Office {
  std::uint32_t bit;
  std::string_view stem;  ///< the beginning of a word, or with $ behind it a whole word
};

constexpr std::uint32_t premier = first_minister;
constexpr std::uint32_t president = presiding;
constexpr std::uint32_t minister = 8;
constexpr std::uint32_t secretary = 16;
constexpr std::uint32_t chancellor = 32;
constexpr std::uint32_t commissioner = 64;
constexpr std::uint32_t ambassador = 128;
constexpr std::uint32_t general = 256;
constexpr std::uint32_t monarch = 512;
constexpr std::uint32_t mayor = 1024;

constexpr std::array<Office, 117> offices{{
    {premier, "pm$"},
    {premier, "ministerpräsid"},
    {premier, "prime"},
    {premier, "ministerrat"},
    {premier, "premier"},
    {premier, "premij"},
    {premier, "kryeminist"},
    {premier, "başbakan"},
    {premier, "πρωθυπουργ"},
    {premier, "премиј"},
    {premier, "премиер"},
    {premier, "министър-пред"},
    {premier, "minister-pres"},
    {premier, "statsminist"},
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
    {commissioner, "comisar"},
    {commissioner, "комесар"},
    {commissioner, "комисар"},
    {ambassador, "ambas"},
    {ambassador, "embaj"},
    {ambassador, "botschaft"},
    {ambassador, "veleposlan"},
    {ambassador, "büyükelç"},
    {ambassador, "амбасад"},
    {ambassador, "πρέσβ"},
    {ambassador, "πρεσβ"},
    {general, "general"},
    {general, "gjeneral"},
    {general, "général"},
    {general, "генерал"},
    {general, "στρατηγ"},
    {general, "admiral"},
    {monarch, "king$"},
    {monarch, "queen"},
    {monarch, "prince"},
    {monarch, "princess"},
    {mayor, "mayor"},
    {mayor, "bürgermeister"},
    {mayor, "sindaco"},
    {mayor, "maire"},
    {some_office, "m$"},
    {some_office, "κ$"},
    {some_office, "κα$"},
    {some_office, "г-н$"},
    {some_office, "mme$"},
    {some_office, "mlle$"},
    {some_office, "sig$"},
    {some_office, "sr$"},
    {some_office, "sra$"},
    {some_office, "gov$"},
    {some_office, "sen$"},
    {some_office, "rep$"},
    {some_office, "gen$"},
    {some_office, "col$"},
    {some_office, "cllr$"},
    {some_office, "mr$"},
    {some_office, "mrs$"},
    {some_office, "ms$"},
    {some_office, "sir$"},
    {some_office, "dame$"},
    {some_office, "lord$"},
    {some_office, "dr$"},
    {some_office, "prof$"},
    {some_office, "herr$"},
    {some_office, "frau$"},
    {some_office, "spokes"},
    {some_office, "sprecher"},
    {some_office, "portparol"},
    {some_office, "zëdhën"},
    {some_office, "glasnogovor"},
    {some_office, "envoy"},
    {some_office, "chair"},
    {some_office, "chief"},
    {some_office, "chef$"},
    {some_office, "capo$"},
    {some_office, "jefe$"},
    {some_office, "szef$"},
    {some_office, "foreign"},
    {some_office, "defence"},
}};

constexpr auto stems_of_offices = [] {
  StemTable<std::uint32_t, offices.size()> made;
  for (const Office& office : offices) made.add(office.stem, office.bit);
  return made;
}();

constexpr std::string_view prepositions[] = {
    "to",     "for",       "in",      "at",      "with",   "after",     "during",  "on",     "from",   "by",
    "while",  "about",     "near",    "outside", "before", "à",         "au",      "aux",    "pour",   "lors",
    "après",  "avec",      "en",      "dans",    "devant", "zu",        "zum",     "zur",    "bei",    "beim",
    "nach",   "mit",       "am",      "im",      "vor",    "gegenüber", "a",       "al",     "alla",   "per",
    "con",    "dopo",      "durante", "nel",     "nella",  "për",       "në",      "pas",    "me",     "gjatë",
    "te",     "za",        "u",       "na",      "posle",  "nakon",     "poslije", "sa",     "s",      "kod",
    "pred",   "iz",        "za",      "у",       "на",     "после",     "након",   "са",     "пред",   "по",
    "во",     "со",        "за",      "из",      "с",      "в",         "στο",     "στη",    "στην",   "στον",
    "με",     "μετά",      "από",     "tras",    "ante",   "durante",   "v",       "po",     "ob",     "against",
    "over",   "alongside", "beside",  "between", "among",  "sur",       "chez",    "vers",   "contre", "über",
    "neben",  "gegen",     "sobre",   "hacia",   "contra", "junto",     "ndaj",    "protiv", "против", "između",
    "између", "pored",     "поред",   "despre",  "după",   "pentru",    "cu",      "din",    "în",     "για",
    "προς",   "δίπλα",     "o",       "о"};

bool begins_with_any(std::string_view lower, std::span<const std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [lower](std::string_view stem) { return lower.starts_with(stem); });
}
bool is_any(std::string_view lower, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), lower) != words.end();
}

/// The office at the end of a German or Dutch word of several: Bundes|kanzler, Außen|ministerin, EU-|Kommissarin. Empty
/// where none is.
std::string_view head_of_compound(std::string_view lower) {
  constexpr std::string_view heads[] = {"minister", "kanzler", "präsident"}, endings[] = {"", "s", "in", "en", "n"};
  constexpr std::size_t shortest = 4;  // bytes in front: not ad|minister
  if (const std::size_t hyphen = lower.rfind('-'); hyphen != lower.npos) return lower.substr(hyphen + 1);  // EU-|chef
  for (const std::string_view head : heads) {
    const std::size_t at = lower.rfind(head);
    if (at != lower.npos && at >= shortest && is_any(lower.substr(at + head.size()), endings)) return lower.substr(at);
  }
  return {};
}

constexpr std::string_view bystanders[] = {
    "reporter",   "journalis",   "correspondent", "moderator",   "interviewer", "presenter",  "protester",
    "protestor",  "demonstra",   "critic",        "opponent",    "rival",       "heckler",    "bystander",
    "eyewitness", "novinar",     "voditelj",      "prosvjedn",   "protivni",    "kritičar",   "gazetar",
    "protestues", "kundërshtar", "новинар",       "водител",     "противни",    "критичар",   "журналист",
    "репортер",   "giornalis",   "manifestant",   "oppositor",   "demonstrant", "kritiker",   "gegner",
    "moderateur", "modérateur",  "opposant",      "détracteur",  "gazeteci",    "muhabir",    "protestocu",
    "muhalif",    "dziennikar",  "jurnalis",      "δημοσιογράφ", "διαδηλωτ",    "periodista", "manifestante",
    "oponente"};

constexpr std::string_view institutions[] = {
    "état",           "stato",   "estado",    "gouvernement", "governo",    "gobierno",   "rządu",     "republi",
    "srbij",          "kosov",   "hrvatsk",   "bosn",         "hercegovin", "albanij",    "makedonij", "slovenij",
    "rusij",          "ukrajin", "skupštin",  "parlament",    "sabor",      "države",     "savjeta",   "saveta",
    "републи",        "србиј",   "косов",     "хрватск",      "босн",       "херцеговин", "албаниј",   "македониј",
    "русиј",          "украјин", "скупштин",  "парламент",    "савета",     "државе",     "собрани",   "българи",
    "rzeczypospolit", "polski",  "slovenije", "češke",        "ukrajine"};

constexpr std::string_view indefinites[] = {"a",    "an",   "one", "un",    "une",   "uno",   "una",    "ein",
                                            "eine", "një",  "een", "jedan", "jedna", "један", "една",   "еден",
                                            "един", "ένας", "μία", "μια",   "um",    "uma",   "another"};

/// Who may be somebody else than the speaker: people, and bodies that speak as one.
constexpr std::string_view perhaps_people[] = {
    "soldier",   "sources",   "source",  "someone",  "somebody",     "diplomat", "dyplomat", "дипломат",   "διπλωμάτ",
    "soldat",    "soldad",    "soldato", "στρατιώτ", "asker",        "kadın",    "adam",     "diplomatic", "embassy",
    "botschaft", "амбасад",   "ambasad", "union",    "gewerkschaft", "syndicat", "sindacat", "sindicat",   "sindikat",
    "синдикат",  "kremlin",   "kreml",   "кремљ",    "кремл",        "кремъл",   "κρεμλίνο", "amnesty",    "activist",
    "aktivist",  "demonstra", "protest", "witness",  "zeug",         "témoin",   "testimon", "testig",     "police",
    "polizei",   "policij",   "polici",  "полиц",    "αστυνομ",      "policja",  "mother",   "father",     "widow",
    "crowd",     "audience",  "opozycj", "критик",   "critics",      "reader",   "leser",    "lettor",     "lecteur",
    "čitala",    "читател",   "viewer",  "user",     "driver",       "teacher",  "farmer",   "nurse"};
constexpr std::string_view peoples[] = {
    "opposition",     "opozit",         "opozic",     "опозиц",      "oposición",  "opposizione",   "αντιπολίτευση",
    "muhalefet",      "residents",      "villagers",  "soldiers",    "citizens",   "protesters",    "anwohner",
    "habitants",      "vecinos",        "stanovni",   "mještan",     "meštan",     "vojnik",        "vojnic",
    "penzioner",      "umirovljeni",    "analitičar", "stručnja",    "student",    "građan",        "seljak",
    "seljac",         "svjedok",        "svedok",     "radnik",      "radnic",     "aktivist",      "zvanični",
    "dužnosni",       "očevida",        "prolazni",   "izvor",       "становни",   "мештан",        "мјештан",
    "војник",         "војниц",         "пензионер",  "аналитичар",  "стручња",    "грађан",        "сељак",
    "сељац",          "сведо",          "радник",     "радниц",      "активист",   "очевида",       "пролазни",
    "жител",          "граѓан",         "експерт",    "пратеник",    "войник",     "пенсионер",     "гражданин",
    "свидетел",       "служител",       "mieszkan",   "żołnier",     "emeryt",     "ekspert",       "urzędni",
    "świadek",        "świadk",         "prebival",   "vojak",       "upokojen",   "uradni",        "banor",
    "ushtar",         "zyrtar",         "qytetar",    "dëshmitar",   "villager",   "resident",      "passer-by",
    "passers-by",     "dorfbewohner",   "passant",    "riverain",    "villageois", "passanti",      "residenti",
    "vecino",         "κάτοικο",        "κάτοικοι",   "sakinler",    "vatandaş",   "званични",      "grünen",
    "sozialdemokrat", "christdemokrat", "tories",     "republicans", "democrats",  "conservatives", "linkspartei"};

constexpr std::string_view spokespeople[] = {"spokes",       "sprecher",  "porte-parole", "portavoce", "portavoz",
                                             "portparol",    "zëdhën",    "glasnogovor",  "портпарол", "говорител",
                                             "εκπρόσωπ",     "rzecznik",  "rzeczniczk",   "mluvčí",    "hovor",
                                             "woordvoerder", "porta-voz", "sözcü",        "szóvivő"};

constexpr std::string_view questioners[] = {"question",       "questions",     "q",
                                            "reporter",       "journalist",    "journaliste",
                                            "moderator",      "interviewer",   "host",
                                            "presenter",      "frage",         "domanda",
                                            "pitanje",        "pyetje",        "питање",
                                            "прашање",        "въпрос",        "ερώτηση",
                                            "soru",           "pregunta",      "novinar",
                                            "δημοσιογράφος",  "δημοσιογράφοσ", "δημοσιογραφοσ",
                                            "ερωτηση",        "συντονιστής",   "συντονιστησ",
                                            "παρουσιαστής",   "dziennikarz",   "dziennikarka",
                                            "pytanie",        "periodista",    "entrevistador",
                                            "entrevistadora", "journalistin",  "reporterin",
                                            "moderatorin",    "moderatore",    "intervistatore",
                                            "voditelj",       "voditeljka",    "водител",
                                            "водителка",      "водещ",         "водеща",
                                            "журналист",      "журналистка",   "репортер",
                                            "репортерка",     "novinarka",     "gazetari",
                                            "gazetarja",      "новинар",       "giornalista",
                                            "gazeteci"};

constexpr std::string_view descriptions[] = {
    "locataire",    "inquilino",      "inquilina", "leader",    "politician", "statesman",   "head",    "chief",
    "lawmaker",     "regierungschef", "politiker", "dirigeant", "dirigeante", "chef",        "leadeur", "capo",
    "lider",        "liderka",        "čelnik",    "šef",       "državnik",   "lideri",      "liderja", "kreu",
    "лидер",        "лидерот",        "лидерът",   "лидера",    "ηγέτης",     "líder",       "leider",  "leidster",
    "partijleider", "lijsttrekker",   "voorman",   "politicus", "politica",   "politikerin", "chefin",  "vorsitzende",
    "vorsitzender", "lederen",        "leder"};

constexpr std::string_view manners[] = {
    "blunt",          "adamant",     "defiant",     "categorical", "unequivocal", "scathing",
    "dismissive",     "forthright",  "outspoken",   "terse",       "curt",        "emphatic",
    "frank",          "candid",      "disagreed",   "dissented",   "objected",    "demurred",
    "differed",       "concurred",   "scoffed",     "interjected", "deutlich",    "unmissverständlich",
    "unverblümt",     "kategorisch", "schroff",     "widersprach", "entgegnete",  "konterte",
    "catégorique",    "tranchant",   "tranchante",  "cinglant",    "cinglante",   "explicite",
    "direct",         "directe",     "netto",       "netta",       "categorico",  "categorica",
    "esplicito",      "esplicita",   "lapidario",   "lapidaria",   "perentorio",  "perentoria",
    "dissentì",       "dissente",    "tajante",     "rotundo",     "rotunda",     "categórico",
    "categórica",     "contundente", "prerë",       "kategorik",   "kategorike",  "qartë",
    "kundërshtoi",    "izričit",     "izričita",    "kategoričan", "kategorična", "oštar",
    "oštra",          "direktan",    "direktna",    "jasan",       "jasna",       "изричит",
    "изричита",       "категоричан", "категорична", "оштар",       "оштра",       "директан",
    "директна",       "јасан",       "јасна",       "категоричен", "директен",    "јасен",
    "остар",          "ясен",        "ясна",        "рязък",       "рязка",       "κατηγορηματικός",
    "κατηγορηματική", "σαφής",       "ξεκάθαρος",   "ξεκάθαρη",    "διαφώνησε",   "net",
    "netti",          "açıktı",      "kesindi",     "jasen",       "oster",       "ostra",
    "odločen",        "odločna",     "kategoričen", "stanowczy",   "stanowcza",   "kategoryczny",
    "categoric",      "tranşant",    "duidelijk",   "resoluut",    "taxativo",    "taxativa",
    "rezolutní"};

constexpr std::string_view others[] = {"another", "autre",   "altro",  "altra", "tjetër",  "tjetri",
                                       "drugi",   "druga",   "други",  "друга", "другиот", "otro",
                                       "otra",    "anderer", "andere", "άλλος", "başkası"};

constexpr std::string_view men[] = {"hij", "han", "he", "il",  "t-il", "er",    "lui", "egli",
                                    "ai",  "on",  "он", "тој", "той",  "αυτός", "él"};
constexpr std::string_view women[] = {"zij",  "ze",  "hun", "she", "elle", "t-elle", "sie", "lei",
                                      "ella", "ajo", "ona", "она", "таа",  "тя",     "αυτή"};

constexpr std::string_view sources[] = {"according", "selon",   "laut",     "zufolge", "secondo", "sipas",
                                        "prema",     "według",  "wedle",    "zdaniem", "podle",   "podľa",
                                        "szerinte",  "volgens", "potrivit", "conform", "segundo", "според",
                                        "према",     "според",  "σύμφωνα",  "göre",    "según",   "so"};

constexpr std::string_view particles[] = {
    "l'",  "d'", "dell'", "dello", "of", "for", "von", "van", "der", "den", "de",  "du",    "des",   "del", "della",
    "di",  "da", "dos",   "la",    "le", "el",  "al",  "bin", "ten", "ter", "dei", "delle", "degli", "and", "the",
    "und", "et", "e",     "i",     "и",  "για", "του", "της", "të",  "e",   "në",  "pour",  "für"};

}  // namespace

std::string_view contrasts() {
  return "for his part,for her part,for their part,for its part,by contrast,in contrast,in turn,on the other hand,"
         "de son côté,pour sa part,quant à lui,quant à elle,en revanche,lui,elle,"
         "dagegen,hingegen,wiederum,seinerseits,ihrerseits,"
         "dal canto suo,da parte sua,per parte sua,a sua volta,invece,"
         "nga ana e tij,nga ana e saj,nga ana tjetër,ndërkaq,"
         "sa svoje strane,s druge strane,sa druge strane,pak,"
         "са своје стране,с друге стране,са друге стране,пак,од своја страна,от своя страна,пък,"
         "ise,από την πλευρά του,από την πλευρά της,από τη μεριά του,από τη μεριά της,αντίθετα,"
         "por su parte,en cambio,a su vez,po drugi strani,na drugi strani,ze swojej strony,z kolei,natomiast,"
         "la rândul său,pe de altă parte,van zijn kant,daarentegen,por sua vez,por sua parte,"
         "z své strany,na druhé straně,na druhej strane,pedig,viszont";
}

bool is_of_government(std::string_view lower) {
  constexpr std::string_view words[] = {"vlade",     "владе",   "владата",    "gobierno",
                                        "consiglio", "conseil", "κυβέρνησης", "qeverisë"};
  return is_any(lower, words);
}

bool is_institution(std::string_view lower) { return is_of_government(lower) || begins_with_any(lower, institutions); }

bool is_indefinite(std::string_view lower) { return is_any(lower, indefinites); }
bool is_remark(std::string_view lower) {
  constexpr std::string_view stems[] = {
      "appla",      "laugh",   "crosstalk", "inaudible", "interrupt",  "pause",      "cheer",
      "beifall",    "lach",    "rire",      "aplau",     "smeh",       "smijeh",     "pljes",
      "duartrok",   "аплауз",  "смех",      "music",     "video",      "silence",    "translat",
      "through",    "end",     "standing",  "ovation",   "recess",     "audience",   "crowd",
      "off",        "foreign", "speaks",    "speaking",  "gestur",     "nod",        "signing",
      "handshake",  "photo",   "national",  "minute",    "unclear",    "indistinct", "unintelligible",
      "no",         "begin",   "start",     "break",     "music",      "phone",      "bell",
      "ovacij",     "ovazion", "овации",    "овације",   "heiterkeit", "zuruf",      "zwischenruf",
      "zustimmung", "risate",  "rires",     "risas",     "śmiech",     "oklaski",    "brawa",
      "alkış",      "χειροκρ"};
  return begins_with_any(lower, stems);
}
bool is_partitive(std::string_view lower) {
  constexpr std::string_view words[] = {"of", "od", "од", "от", "z", "des", "der", "dei", "de", "nga", "von", "από"};
  return is_any(lower, words);
}
bool sets_against(std::string_view lower) {
  constexpr std::string_view words[] = {
      "while",   "whereas", "but",    "then",   "mais",   "puis",     "tandis",    "aber",     "sowie",
      "während", "mentre",  "ma",     "poi",    "ndërsa", "kurse",    "por",       "dok",      "ali",
      "док",     "али",     "а",      "додека", "но",     "ενώ",      "αλλά",      "pero",     "mientras",
      "luego",   "ale",     "toda",   "maar",   "докато", "terwijl",  "natomiast", "zatímco",  "enquanto",
      "medtem",  "doch",    "jedoch", "yet",    "though", "although", "lecz",      "zaś",      "vendar",
      "mirëpo",  "teksa",   "iar",    "dar",    "već",    "но",       "aunque",    "cependant"};
  return is_any(lower, words);
}
bool characterises(std::string_view lower) {
  constexpr std::string_view words[] = {
      "called",   "calls",    "spoke",    "speaks",  "described",   "describes", "termed",  "branded",
      "dubbed",   "labelled", "labeled",  "nannte",  "nennt",       "sprach",    "spricht", "bezeichnete",
      "qualifié", "qualifie", "parlé",    "parle",   "definito",    "definisce", "parlato", "parla",
      "nazvao",   "nazvala",  "nazvali",  "naziva",  "govorio",     "govorila",  "назвао",  "назвала",
      "назива",   "нарече",   "нарекува", "нарекоа", "quajti",      "quajtën",   "quan",    "foli",
      "calificó", "habló",    "nazwał",   "nazwała", "χαρακτήρισε", "нарича",    "нарекоха"};
  return is_any(lower, words);
}
bool is_auxiliary(std::string_view lower) {
  constexpr std::string_view words[] = {"a", "ha", "hat", "je", "је", "е", "ka", "ia", "azt"};
  return is_any(lower, words);
}
bool is_people(std::string_view lower) { return begins_with_any(lower, peoples); }
bool may_be_people(std::string_view lower) { return begins_with_any(lower, perhaps_people); }
bool is_spokesperson(std::string_view lower) { return begins_with_any(lower, spokespeople); }

bool is_bystander(std::string_view lower) { return begins_with_any(lower, bystanders); }
bool is_questioner(std::string_view lower) { return is_any(lower, questioners); }
/// Of a word of several the last one tells: VVD-leider, SPD-Chef.
bool is_description(std::string_view lower) {
  const std::size_t hyphen = lower.rfind('-');
  return is_any(hyphen == lower.npos ? lower : lower.substr(hyphen + 1), descriptions);
}
bool is_manner_of_speech(std::string_view lower) { return is_any(lower, manners); }
bool is_another(std::string_view lower) { return is_any(lower, others); }
int gender_of_pronoun(std::string_view lower) { return is_any(lower, men) ? 1 : is_any(lower, women) ? 2 : 0; }
bool is_source(std::string_view lower) { return is_any(lower, sources); }
bool is_name_particle(std::string_view lower) { return is_any(lower, particles); }

std::uint32_t offices_of(std::string_view lower) {
  if (lower.ends_with("ential") || lower.ends_with("erial") || lower.find("entiel") != lower.npos) return 0;  // of one
  if (const std::uint32_t found = stems_of_offices.of(lower); found != 0) return found;
  const std::string_view rest = without_deputy(lower);
  if (rest.size() == lower.size()) {
    const std::string_view head = head_of_compound(lower);
    return head.empty() ? 0 : offices_of(head);
  }
  return deputies_of(is_first_of_ministers(rest) ? premier : offices_of(rest));
}

std::uint32_t deputies_of(std::uint32_t some) { return (some & ~of_deputies) << deputy_shift; }

std::uint32_t with_alike_offices(std::uint32_t some) {
  const std::uint32_t heads = deputies_of(premier | chancellor | president);
  const std::uint32_t alike[] = {minister | secretary, premier | chancellor, heads | minister,
                                 deputies_of(president) | commissioner, deputies_of(minister | secretary)};
  std::uint32_t all = some;
  for (const std::uint32_t group : alike)
    if ((some & group) != 0) all |= group;
  return (some & deputies_of(minister | secretary)) != 0 ? all | secretary : all;
}

bool is_preposition(std::string_view lower) {
  return std::find(std::begin(prepositions), std::end(prepositions), lower) != std::end(prepositions);
}

bool is_residence(std::string_view lower, std::uint32_t of_speaker) {
  constexpr std::string_view premiers[] = {"downing", "moncloa", "chigi", "matignon", "kanzleramt", "kanzleramts"};
  constexpr std::string_view presidents[] = {"élysée", "elysée", "quirinale", "bankova"};
  if (is_any(lower, premiers)) return of_speaker == 0 || (of_speaker & (premier | chancellor)) != 0;
  return is_any(lower, presidents) && (of_speaker == 0 || (of_speaker & president) != 0);
}

bool is_ministry(std::string_view lower) {
  constexpr std::string_view stems[] = {"ministry",    "ministè",     "ministeri", "ministarstv",
                                        "министарств", "министерств", "υπουργείο", "secretariat",
                                        "sekretariat", "ministerstw", "ministrstv"};
  return begins_with_any(lower, stems) && !lower.starts_with("ministerin");  // die Ministerin
}

}  // namespace brief::evidence
