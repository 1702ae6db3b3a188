#include "evidence/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "evidence/characters.hpp"

namespace brief::evidence {
namespace {

struct Row {
  std::string_view tag, common, negations, said, pronouns;
};

// A word that is a negation only beside another (French `plus`, `personne`) is left out: `ne` stands there too.
constexpr std::array<Row, 13> rows{{
    {"en", "the of and to in that is for with on was by are it as",
     "not no never nor neither none nobody nothing nowhere cannot without n't hardly unless except refuse refuses "
     "refused "
     "deny denies denied",
     "said says say added adds told tells replied replies asked asks stated states declared declares explained "
     "insisted "
     "warned noted stressed answered countered announced argued claimed commented concluded continued responded wrote",
     "he she they it i we who"},
    {"fr", "a le la les des et du est une dans que pour qui sur au par",
     "ne n’ n' pas jamais rien aucun aucune ni nul nulle sans",
     "dit affirmé affirme déclaré déclare ajouté ajoute répondu répond précisé souligné indiqué expliqué estimé assuré "
     "rappelé "
     "demandé poursuivi conclu",
     "il elle ils elles on je nous t-il t-elle"},
    {"de", "der die und das den von zu mit dem für ist auf ein eine im",
     "nicht kein keine keinen keinem keiner keines nie niemals "
     "niemand nichts weder noch ohne kaum nirgends",
     "sagte sagt erklärte erklärt betonte fügte antwortete fragte meinte unterstrich ergänzte teilte berichtete sprach",
     "er sie es wir ich"},
    {"it", "il la di che e per del della in un una è con le dei",
     "non mai nessuno nessuna nulla niente né senza neppure neanche",
     "detto dice dichiarato affermato aggiunto spiegato sottolineato risposto chiesto osservato ribadito concluso "
     "disse",
     "egli lui lei essi loro io noi"},
    {"sq", "të e në dhe për një me që është nga së i si më do",
     "nuk s’ s' mos asnjë asnjëherë kurrë askush asgjë pa as jo",
     "tha thotë shtoi deklaroi theksoi pohoi u-përgjigj pyeti nënvizoi shprehu përfundoi vlerësoi",
     "ai ajo ata ato unë ne"},
    {"sr", "је у и да се на за са од су који ће као то из",
     "не није нису нисам нисмо нисте неће нећемо нећу нећете нема немају нема "
     "немамо никада никад нико нигде ништа ни нити ниједан ниједна ниједно без",
     "рекао рекла казао казала изјавио изјавила додао додала навео навела истакао истакла поручио поручила нагласио "
     "нагласила "
     "одговорио одговорила упитао упитала оценио оценила",
     "он она они ја ми"},
    {"bs", "je u i da se na za sa od su koji će kao to iz",
     "ne nije nisu nisam nismo niste neće nećemo neću nećete nema nemaju "
     "nemamo nikada nikad niko nitko nigdje nigde ništa ni niti nijedan nijedna nijedno bez",
     "rekao rekla kazao kazala izjavio izjavila dodao dodala naveo navela istakao istakla poručio poručila naglasio "
     "naglasila "
     "odgovorio odgovorila upitao upitala ocijenio ocijenila ocenio ocenila",
     "on ona oni ja mi"},
    {"mk", "во и на се да за од со е што ќе го ја како со",
     "не никогаш никој ништо ниту нема немаат немаме без никаде ниеден ниедна "
     "ниедно",
     "рече изјави додаде истакна нагласи потенцира порача одговори праша вели посочи", "тој таа тие јас ние"},
    {"tr", "ve bir bu için ile olarak da de olan daha çok gibi türkiye",
     "değil yok hiç hiçbir hiçbiri asla ne olmaz olmadı olmayacak "
     "olmadan değiliz değildir yoktur",
     "dedi söyledi belirtti ifade açıkladı ekledi vurguladı kaydetti sordu yanıtladı", "o onlar ben biz"},
    {"el", "και το της του να την τη με για που από στην τον στο είναι",
     "δεν δε μην μη ποτέ κανείς κανένας καμία κανένα τίποτα ούτε "
     "χωρίς όχι",
     "είπε δήλωσε πρόσθεσε τόνισε υπογράμμισε ανέφερε απάντησε ρώτησε σημείωσε", "αυτός αυτή εκείνος εκείνη"},
    {"bg", "на и да се в за от с по че не ще са като",
     "не няма никога никой нищо нито без нямат нямаме никъде никакъв никаква",
     "каза заяви добави подчерта посочи отговори попита отбеляза допълни", "той тя те аз ние"},
    {"hr", "je u i da se na za s od su koji će kao to iz što",
     "ne nije nisu nisam nismo niste neće nećemo neću nećete nema nemaju "
     "nemamo nikada nikad nitko nigdje ništa ni niti nijedan nijedna nijedno bez",
     "rekao rekla kazao kazala izjavio izjavila dodao dodala naveo navela istaknuo istaknula poručio poručila naglasio "
     "naglasila "
     "odgovorio odgovorila upitao upitala ocijenio ocijenila",
     "on ona oni ja mi"},
    {"cnr", "je u i da se na za sa od su koji će kao to iz",
     "ne nije nijesu nijesam nijesmo nijeste neće nećemo neću nećete nema "
     "nemaju nemamo nikada nikad niko nigdje ništa ni niti nijedan nijedna nijedno bez не није нијесу нећемо нема",
     "rekao rekla kazao kazala izjavio izjavila dodao dodala naveo navela istakao istakla poručio poručila naglasio "
     "naglasila "
     "odgovorio odgovorila",
     "on ona oni ja mi"},
}};

constexpr std::string_view units =
    "% ‰ percent prozent posto odsto проценти проценат процената посто одсто процента pourcent yüzde million "
    "millions m "
    "mn bn billion billions trillion trillions thousand thousands hundred dozen million millionen milliarde milliarden "
    "mio mrd tausend "
    "milliard milliards mille milioni milione miliardi miliardo mila milion milionë miliard miliardë mijë milijun "
    "milijuna milijon "
    "miliona milioni milijarda milijardi milijarde milijardu tisuća tisuće hiljada hiljade hiljadu милион милиона "
    "милиони милијарда "
    "милијарди милијарде хиљада хиљаде илјади милијарди милион милиард милиарда милиона хиляди εκατομμύρια "
    "εκατομμυρίων "
    "δισεκατομμύρια δισεκατομμυρίων χιλιάδες milyon milyar bin euro euros eur pounds pound dollars dollar usd gbp "
    "sterling pence "
    "cents denars denar dinars dinara dinar leke lekë lek franken francs evra eura evro евра евро евра динара денари "
    "лева ευρώ lira "
    "avro маrka maraka km kilometres kilometers kilometre kilometer kilometër kilometara километара mph metres meters "
    "metre meter "
    "metara m² km² hectares hectare hektara tonnes tonne tons ton tona kg kilograms kilogram gw mw kw gwh mwh kwh "
    "litres hours hour "
    "minutes degrees celsius am pm a.m p.m uhr h часа часова sati časova ora heures noon points";
constexpr std::string_view months =
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct "
    "nov dec januar jänner februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août "
    "septembre octobre "
    "novembre décembre gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre "
    "janar shkurt prill "
    "maj qershor korrik gusht shtator tetor nëntor dhjetor januara februara marta aprila maja juna jula avgusta "
    "augusta septembra oktobra "
    "novembra decembra siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga "
    "studenog prosinca јануара "
    "фебруара марта априла маја јуна јула августа септембра октобра новембра децембра јануари февруари март април мај "
    "јуни јули август "
    "септември октомври ноември декември ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου "
    "σεπτεμβρίου οκτωβρίου "
    "νοεμβρίου δεκεμβρίου ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık януари февруари "
    "май юни юли ";
constexpr std::string_view numbers =
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third quarter "
    "two-thirds "
    "deux trois quatre cinq sept huit neuf dix vingt trente quarante cinquante soixante cent mille zwei drei vier fünf "
    "sechs sieben acht "
    "neun zehn zwanzig dreißig vierzig fünfzig hundert tausend tre quattro cinque sette otto dieci venti trenta cento "
    "dy tre katër pesë gjashtë shtatë tetë nëntë dhjetë njëzet njëqind dva dvije dve tri četiri šest sedam osam devet "
    "deset dvadeset "
    "trideset sto stotinu два две три четири пет шест седам осам девет десет двадесет тридесет сто дванаесет δύο τρία "
    "τρεις τέσσερα "
    "πέντε έξι επτά οκτώ εννέα δέκα είκοσι εκατό iki üç dört beş altı yedi sekiz dokuz yirmi otuz yüz";

Lexicon::Set words(std::string_view list) {
  Lexicon::Set set;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (end > at) set.insert(list.substr(at, end - at));
    at = end + 1;
  }
  return set;
}

const std::vector<Lexicon>& lexicons() {
  static const std::vector<Lexicon> all = [] {
    std::vector<Lexicon> made;
    for (const Row& row : rows)
      made.push_back({words(row.common), words(row.negations), words(row.said), words(row.pronouns)});
    return made;
  }();
  return all;
}

bool is_cyrillic(std::string_view text) {
  std::size_t cyrillic = 0, latin = 0;
  for (const char c : text.substr(0, 4000)) {
    const auto byte = static_cast<unsigned char>(c);
    cyrillic += byte == 0xD0 || byte == 0xD1;
    latin += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
  }
  return cyrillic > latin;
}

}  // namespace

const Lexicon* Lexicon::of(std::string_view language) {
  const std::string tag = lower_case(language.substr(0, language.find('-')));
  const bool latin =
      language.find("-Latn") != std::string_view::npos || language.find("-latn") != std::string_view::npos;
  if (tag == "sr" && latin) return of("bs");
  if (tag == "sh") return of("bs");
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].tag == tag) return &lexicons()[i];
  return nullptr;
}

const Lexicon& Lexicon::guess(std::string_view text) {
  std::array<std::size_t, rows.size()> hits{};
  const std::string start =
      lower_case(text.substr(0, text.find_first_of(" \n", std::min<std::size_t>(20000, text.size()))));
  for (std::size_t at = 0; at < start.size();) {
    const std::size_t end = std::min(start.find_first_of(" \n\t.,;:", at), start.size());
    const std::string_view word = std::string_view(start).substr(at, end - at);
    for (std::size_t i = 0; i < rows.size(); ++i) hits[i] += lexicons()[i].common.contains(word) ? 1 : 0;
    at = end + 1;
  }
  const auto most = std::max_element(hits.begin(), hits.end());
  if (*most == 0 && is_cyrillic(text)) return *of("sr");
  return lexicons()[static_cast<std::size_t>(most - hits.begin())];
}

const Measures& measures() {
  static const Measures all{words(units),
                            words("cent cents qind εκατό sto сто stotinu"),
                            words("per për pour τοις na на"),
                            words("eur usd gbp chf rsd mkd bam yüzde no nos nr"),
                            words(numbers),
                            words("hundred thousand million billion"),
                            words("to bis à do до deri έως point virgule komma zarez"),
                            words("and"),
                            words(months)};
  return all;
}

bool is_number_word(std::string_view lower) {
  const auto& known = measures().numbers;
  for (std::size_t at = 0; at <= lower.size();) {
    const std::size_t end = std::min(lower.find('-', at), lower.size());
    if (!known.contains(lower.substr(at, end - at))) return known.contains(lower);
    at = end + 1;
  }
  return true;
}

}  // namespace brief::evidence
