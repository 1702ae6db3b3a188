#include "evidence/roles.hpp"

#include <algorithm>
#include <iterator>

#include "base/is_any.hpp"
#include "base/stem_table.hpp"
#include "base/word_table.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

/// Beginnings of words, by language; whole words end with $ here.
constexpr auto relations = stem_table(
    {// English
     "deputy$", "deputies$", "son$", "boss$", "team$", "eşi$", "aide$", "advis", "lawyer", "attorney", "colleague",
     "counterpart", "predecessor", "successor", "wife$", "husband", "mother", "father", "brother", "sister", "daughter",
     "widow", "running-mate", "assistant", "campaign", "lieutenant", "subordinate", "interpreter", "translator",
     "underling", "friend", "ally$", "allies$",
     // French
     "adjoint", "conseill", "avocat", "collègue", "homologue", "prédécesseur", "successeur", "épouse", "époux", "mari$",
     "femme$", "mère$", "père$", "frère", "sœur", "soeur", "fille$", "fils$", "ami$", "amie$", "allié", "entourage",
     // German
     "stellvertret", "berater", "anwalt", "anwält", "kolleg", "amtskolleg", "amtsvorgäng", "vorgänger", "nachfolger",
     "ehefrau", "ehemann", "gattin", "gatte$", "mutter", "vater", "bruder", "schwester", "tochter", "sohn", "freund",
     "verbündet", "vize", "pressesprecher", "assistent", "mitarbeiter",
     // Italian
     "vice$", "consiglier", "avvocat", "collega", "omolog", "predecessore", "successore", "moglie", "marito", "madre",
     "padre$", "fratello", "sorella", "figlia", "figlio", "amico", "amica", "alleat", "collaborator",
     // Spanish and Portuguese
     "adjunt", "asesor", "assessor", "abogad", "advogad", "homólog", "predecesor", "antecesor", "sucesor", "esposa",
     "esposo", "mujer", "marido", "hermano", "hermana", "hija$", "hijo$", "aliad", "amigo", "amiga",
     // Bosnian, Croatian, Montenegrin, Serbian
     "zamjeni", "zameni", "savjetni", "savetni", "advokat", "odvjetni", "koleg", "prethodni", "nasljedni", "naslednik",
     "saradni", "suradni", "pomoćni", "supruga", "suprug", "žena", "muž$", "majka", "otac$", "brat$", "sestra",
     "kćerka", "kći$", "ćerka", "sin$", "prijatelj", "замени", "замјени", "савјетни", "саветни", "адвокат", "колега",
     "колегиница", "претходни", "насљедни", "наследни", "сарадни", "помоћни", "супруга", "супруг", "жена$", "муж$",
     "мајка", "отац$", "брат$", "сестра", "кћерка", "ћерка", "син$", "пријатељ",
     // Macedonian and Bulgarian
     "заменик", "советни", "сопруг", "соработни", "помошни", "татко", "ќерка", "пријател", "заместник", "съветни",
     "съпруг", "предшественик", "наследник", "сътрудник", "помощник", "майка", "баща", "дъщеря", "приятел",
     // Albanian
     "zëvendës", "këshilltar", "avokat", "bashkëshort", "gruaja$", "burri$", "paraardhës", "pasardhës", "ndihmës",
     "nëna$", "babai$", "vëllai", "motra$", "bija$", "djali$", "miku$", "mikja$",
     // Greek
     "αναπληρωτ", "υφιστάμεν", "σύζυγ", "σύμβουλ", "δικηγόρ", "συνάδελφ", "ομόλογ", "προκάτοχ", "διάδοχ", "βοηθ",
     "μητέρα", "πατέρας", "αδελφ", "αδερφ", "κόρη$", "γιος$", "φίλος$", "φίλη$", "συνεργάτ",
     // Turkish
     "yardımcı", "danışman", "avukat", "meslektaş", "mevkidaş", "selef", "halef", "karısı", "kocası", "annesi",
     "babası", "kardeşi", "oğlu", "kızı", "arkadaşı",
     // Polish, Slovene, Romanian, Dutch
     "zastępc", "dorad", "żona$", "mąż$", "poprzedni", "następc", "namestni", "svetoval", "odvetni", "predhodni",
     "sodelav", "adjunct", "consilier", "soţia", "soţul", "plaatsvervang", "adviseur", "advocaat", "voorganger",
     "opvolger"});

constexpr auto callings = stem_table({"senator",        "congressm",
                                      "congressw",      "lawmaker",
                                      "representative", "governor",
                                      "judge$",         "justice$",
                                      "prosecutor",     "commander",
                                      "colonel",        "captain",
                                      "major$",         "officer",
                                      "sergeant",       "director",
                                      "executive",      "official",
                                      "bishop",         "archbishop",
                                      "cardinal",       "professor",
                                      "economist",      "historian",
                                      "analyst",        "expert",
                                      "scientist",      "author$",
                                      "candidate",      "woman$",
                                      "man$",           "nominee",
                                      "lobbyist",       "strategist",
                                      "pollster",       "veteran",
                                      "activist",       "mp$",
                                      "peer$",          "councill",
                                      "parliamentar",   "legislator",
                                      "democrat",       "republican",
                                      "conservative",   "liberal$",
                                      "socialist",      "diplomat",
                                      "sénat",          "député",
                                      "gouvern",        "juge$",
                                      "procureur",      "commandant",
                                      "colonel",        "directeur",
                                      "directrice",     "évêque",
                                      "professeur",     "économiste",
                                      "candidat",       "élu$",
                                      "élue$",          "abgeordnet",
                                      "senatorin",      "gouverneur",
                                      "richter",        "staatsanwalt",
                                      "kommandeur",     "oberst",
                                      "direktor",       "bischof",
                                      "kandidat",       "politikwissenschaft",
                                      "deputat",        "governator",
                                      "giudice",        "procurator",
                                      "comandante",     "colonnello",
                                      "direttor",       "direttrice",
                                      "vescovo",        "professor",
                                      "economista",     "diputad",
                                      "gobernador",     "juez$",
                                      "jueza$",         "fiscal",
                                      "coronel",        "obispo",
                                      "poslani",        "zastupni",
                                      "guverner",       "sudija",
                                      "sutkinja",       "sudac$",
                                      "tužilac",        "tužitelj",
                                      "komandant",      "zapovjedni",
                                      "pukovnik",       "direktor",
                                      "biskup",         "vladika",
                                      "patrijarh",      "profesor",
                                      "посланик",       "гувернер",
                                      "судија",         "тужилац",
                                      "командант",      "пуковник",
                                      "директор",       "владика",
                                      "патријарх",      "професор",
                                      "пратеник",       "обвинител",
                                      "полковник",      "депутат",
                                      "съдия",          "прокурор",
                                      "командир",       "епископ",
                                      "deputet",        "guvernator",
                                      "gjyqtar",        "prokuror",
                                      "komandant",      "kolonel",
                                      "drejtor",        "peshkop",
                                      "βουλευτ",        "κυβερνήτη",
                                      "δικαστ",         "εισαγγελέα",
                                      "διοικητ",        "συνταγματάρχη",
                                      "διευθυντ",       "επίσκοπο",
                                      "καθηγητ",        "milletvekil",
                                      "vali$",          "yargıç",
                                      "savcı",          "komutan",
                                      "albay",          "müdür",
                                      "poseł",          "posłanka",
                                      "gubernator",     "sędzia",
                                      "dowódc",         "poslane",
                                      "poslank",        "sodnik",
                                      "poveljnik"});

constexpr auto bodies = stem_table(
    {"government",   "commission$", "council$",    "agency",          "embassy",     "office$",       "mission$",
     "force",        "command$",    "army",        "police",          "party$",      "union$",        "university",
     "bank$",        "court$",      "parliament$", "group$",          "company",     "organi",        "department",
     "campaign",     "committee",   "association", "institut",        "foundation",  "gouvernement",  "conseil$",
     "agence",       "ambassade$",  "bureau$",     "armée",           "parti$",      "université",    "banque",
     "parlement",    "entreprise",  "regierung",   "bundesregierung", "kommission",  "rat$",          "behörde",
     "botschaft$",   "amt$",        "armee",       "bundeswehr",      "polizei",     "partei",        "universität",
     "gericht",      "unternehmen", "verband",     "governo",         "commissione", "consiglio",     "agenzia",
     "ambasciata",   "ufficio",     "esercito",    "polizia",         "partito",     "unione",        "università",
     "banca",        "parlamento",  "gobierno",    "comisión",        "consejo",     "agencia",       "embajada",
     "oficina",      "ejército",    "policía",     "partido",         "unión",       "universidad",   "vlada",
     "komisija",     "savjet",      "savet",       "agencija",        "ambasada",    "veleposlanstv", "ured$",
     "kancelarija",  "misija",      "vojska",      "policija",        "stranka",     "unija",         "univerzitet",
     "sveučilišt",   "banka",       "sud$",        "skupština",       "sabor$",      "влада",         "комисија",
     "савјет",       "савет",       "агенција",    "амбасада",        "канцеларија", "мисија",        "војска",
     "полиција",     "странка",     "партија",     "унија",           "универзитет", "банка",         "суд$",
     "скупштина",    "собрание",    "совет",       "правителство",    "комисия",     "съвет",         "агенция",
     "посолство",    "мисия",       "армия",       "полиция",         "партия",      "съюз",          "университет",
     "парламент",    "qeveri",      "komision",    "këshill$",        "këshilli",    "agjenci",       "ambasad$",
     "zyr",          "misioni",     "ushtri",      "polici",          "parti",       "bashkim",       "universitet",
     "bank",         "gjykat",      "kuvend",      "κυβέρνηση",       "επιτροπή",    "συμβούλιο",     "υπηρεσία",
     "πρεσβεία",     "γραφείο",     "στρατό",      "αστυνομία",       "κόμμα",       "ένωση",         "πανεπιστήμιο",
     "τράπεζα",      "δικαστήριο",  "βουλή",       "hükümet",         "komisyon",    "konsey",        "ajans",
     "büyükelçiliğ", "ofis",        "ordu",        "polis$",          "parti$",      "birliğ",        "üniversite",
     "mahkeme",      "meclis",      "rząd$",       "komisja",         "rada$",       "policja",       "partia"});

constexpr std::string_view articles[] = {"the", "der", "die", "das", "le", "la", "l'",
                                         "il",  "lo",  "el",  "ο",   "η",  "de", "het"};

constexpr std::string_view rest_of_two[] = {"other",   "others", "autre",  "autres",  "altri",     "otros", "andere",
                                            "anderen", "ostali", "остали", "другите", "të-tjerët", "άλλοι"};

/// Affairs of state, each by the beginnings of its words in all languages, parted by spaces.
constexpr std::string_view portfolios[] = {
    "defen pentagon verteidigung défense armées difesa defensa odbran obran одбран отбран mbrojtj άμυνα άμυνας savunma "
    "obron "
    "obramb apărări",
    "foreign farnesina außen auswärtig étrangèr ester exterior vanjsk inostran spoljn вањск иностран спољн надворешн "
    "външн "
    "jashtëm "
    "εξωτερικών dışişleri zagranicz zunanj externe",
    "interior viminal home innen innern inneren intérieur intern interno unutrašnj unutarnj унутрашњ внатрешн вътрешн "
    "brendshë "
    "εσωτερικών "
    "içişleri wewnętrzn notranj",
    "financ finanz treasury hacienda economia tesoro finansij financij финанси финансиј οικονομικών maliye finans "
    "bercy",
    "justice justiz giustizia justicia pravd pravosuđ правд правосуђ правосъд drejtësi δικαιοσύνης adalet "
    "sprawiedliwoś pravosod",
    "health gesundheit santé salute sanità sanidad zdravstv здравств здравеопаз shëndetësi υγείας sağlık zdrowia "
    "zdravj",
    "education bildung éducation istruzione educación obrazovanj образовањ образовани arsim παιδείας eğitim",
    "energy energie énergie energia energía energetik енергет енергий energjis ενέργειας enerji",
};

/// A bit for each of them.
constexpr auto stems_of_portfolios = [] {
  StemTable<std::uint32_t, 600> made;
  std::uint32_t bit = 1;
  for (const std::string_view stems : portfolios) {
    each_word(stems, [&](std::string_view stem) { made.add(stem, bit); });
    bit <<= 1;
  }
  return made;
}();

constexpr std::string_view answers[] = {
    "replied",     "replies",     "replying",   "answered",   "answers",          "answering",    "countered",
    "counters",    "retorted",    "retorts",    "responded",  "responds",         "responding",   "objected",
    "protested",   "interjected", "rejoined",   "répondu",    "répond",           "répondait",    "rétorqué",
    "rétorque",    "rétorquait",  "répliqué",   "réplique",   "répondit",         "antwortete",   "antwortet",
    "entgegnete",  "entgegnet",   "erwiderte",  "erwidert",   "konterte",         "kontert",      "risposto",
    "risponde",    "rispose",     "replicato",  "replica",    "ribattuto",        "ribatte",      "controbatte",
    "respondió",   "responde",    "respondido", "replicó",    "contestó",         "contestado",   "repuso",
    "respondeu",   "retrucou",    "odgovorio",  "odgovorila", "odgovorili",       "odgovara",     "uzvratio",
    "uzvratila",   "uzvratili",   "uzvraća",    "odvratio",   "odvratila",        "odbrusio",     "odbrusila",
    "одговорио",   "одговорила",  "одговорили", "одговара",   "узвратио",         "узвратила",    "узвраћа",
    "одвратио",    "одвратила",   "одбрусио",   "одбрусила",  "одговори",         "возврати",     "возвраќа",
    "одврати",     "отговори",    "отговаря",   "отвърна",    "отвръща",          "възрази",      "възразява",
    "контрира",    "u-përgjigj",  "përgjigjet", "përgjigj",   "kundërpërgjigjej", "απάντησε",     "απαντά",
    "ανταπάντησε", "ανταπαντά",   "αντέτεινε",  "yanıtladı",  "cevapladı",        "odpowiedział", "odpowiedziała",
    "odparł",      "odparła",     "odrzekł",    "odrzekła",   "odpowiada",        "odgovoril",    "odgovorila",
    "odvrnil",     "odvrnila",    "odgovarja",  "replicat",   "răspuns",          "antwoordde",   "antwoordt",
    "odpověděl",   "odpověděla",  "odvětil",    "odvětila",   "odpovedal",        "odpovedala",   "odvetil",
    "odvetila",    "válaszolta",  "válaszolt"};

constexpr auto continuing = stem_table(
    {"add",       "continu",   "conclud",   "stress",     "emphasi",     "underlin",      "underscor", "went$",
     "goes$",     "insist",    "reiterat",  "noted",      "notes",       "ajout",         "poursui",   "conclu",
     "souligné",  "souligne",  "insisté",   "insiste",    "précis",      "enchaîn",       "renchéri",  "martel",
     "fügte",     "fügt$",     "ergänz",    "beton",      "unterstrich", "unterstreicht", "fuhr$",     "setzte$",
     "bekräftig", "aggiun",    "conclus",   "prosegui",   "sottoline",   "ribad",         "rimarc",    "añad",
     "agreg",     "prosigu",   "subray",    "destac",     "recalc",      "acrescent",     "sublinh",   "prossegu",
     "doda",      "nastav",    "zaključ",   "istaka",     "istakl",      "istič",         "naglas",    "naglaš",
     "poruči",    "poruču",    "podvuk",    "дода",       "настав",      "закључ",        "истака",    "истакл",
     "истич",     "наглас",    "наглаш",    "поручи",     "поручу",      "подвук",        "нагласи",   "заклучи",
     "продолжи",  "истакна",   "потенцира", "порача",     "дополн",      "добав",         "допълн",    "подчерта",
     "продълж",   "изтък",     "shto",      "theks",      "vazhdo",      "vijo",          "përfundo",  "nënvizo",
     "πρόσθεσε",  "προσθέτει", "τόνισε",    "τονίζει",    "συνέχισε",    "κατέληξε",      "υπογράμμι", "υπογραμμ",
     "σημείωσε",  "ekle",      "vurgula",   "sürdür",     "belirt",      "kaydet",        "devam$",    "podkreśl",
     "zaznacz",   "kontynu",   "poudar",    "nadalj",     "adăug",       "sublini",       "voegde$",   "benadruk",
     "dodal",     "zdůrazn",   "zdôrazn",   "hozzátette", "hangsúly"});

constexpr std::string_view disagreements[] = {
    "disagreed", "disagrees",    "dissented",   "demurred",     "differed",  "objected", "begged",
    "disputed",  "contradicted", "widersprach", "widerspricht", "contredit", "dissentì", "dissente",
    "discrepó",  "discrepa",     "kundërshtoi", "kundërshton",  "διαφώνησε", "διαφωνεί"};

struct Answer {
  std::string_view first, second;
};
constexpr Answer two_words[] = {
    {"shot", "back"},   {"hit", "back"},     {"fired", "back"},     {"struck", "back"},    {"snapped", "back"},
    {"pushed", "back"}, {"gab", "zurück"},   {"hielt", "dagegen"},  {"schoss", "zurück"},  {"cevap", "verdi"},
    {"yanıt", "verdi"}, {"yanıtı", "verdi"}, {"karşılık", "verdi"}, {"cevabını", "verdi"}, {"yanıtını", "verdi"}};

constexpr std::string_view groups[] = {"they", "ils", "elles", "ont-ils", "loro", "essi", "ellos", "ellas",
                                       "oni",  "они", "тие",   "те",      "ata",  "ato",  "onlar", "αυτοί"};

}  // namespace

bool is_relation(std::string_view lower) { return relations.of(lower) || is_spokesperson(lower); }
bool is_calling(std::string_view lower) { return callings.of(lower); }
bool is_body(std::string_view lower) { return bodies.of(lower) || is_ministry(lower); }
bool is_definite(std::string_view lower) { return is_any(lower, articles); }
bool is_the_other(std::string_view lower) { return is_any(lower, rest_of_two); }
bool is_answering(std::string_view lower) { return is_any(lower, answers); }
bool goes_on_speaking(std::string_view lower) { return continuing.of(lower); }
bool is_disagreeing(std::string_view lower) { return is_any(lower, disagreements); }

std::uint32_t portfolios_of(std::string_view lower) {
  constexpr std::string_view federal = "bundes";
  if (lower.starts_with(federal)) lower.remove_prefix(federal.size());  // Bundes|innenministerin
  return stems_of_portfolios.of(lower);
}

std::string_view second_of_answer(std::string_view lower) {
  const auto* found = std::find_if(std::begin(two_words), std::end(two_words),
                                   [lower](const Answer& answer) { return lower == answer.first; });
  return found == std::end(two_words) ? std::string_view() : found->second;
}

Persons persons_of_pronoun(std::string_view lower) {
  if (is_any(lower, groups) || lower.ends_with("-ils") || lower.ends_with("-elles")) return Persons::several;
  if (lower.ends_with("-il")) return Persons::man;  // a-t-il
  if (lower.ends_with("-elle")) return Persons::woman;
  const int gender = gender_of_pronoun(lower);
  return gender == 1 ? Persons::man : gender == 2 ? Persons::woman : Persons::unknown;
}

Persons persons_of_participle(std::string_view lower) {
  constexpr std::string_view of_men[] = {"ao", "io", "eo", "uo", "ао", "ио", "ео", "уо", "al", "el", "il", "ał", "ął"};
  constexpr std::string_view of_women[] = {"la", "ла", "ła"};
  const auto ends = [lower](std::string_view ending) { return lower.ends_with(ending); };
  if (std::any_of(std::begin(of_women), std::end(of_women), ends)) return Persons::woman;
  return std::any_of(std::begin(of_men), std::end(of_men), ends) ? Persons::man : Persons::unknown;
}

}  // namespace brief::evidence
