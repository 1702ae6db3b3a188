#include "evidence/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "evidence/characters.hpp"
#include "evidence/number_words.hpp"

namespace brief::evidence {
namespace {

struct Row {
  std::string_view tag, common, negations, said, pronouns;
};

// A word that is a negation only beside another (French `plus`, `personne`) is left out: `ne` stands there too.
constexpr std::array<Row, 15> rows{{
    {"en", "the of and to in that is for with on was by are it as",
     "not no never nor neither none nobody nothing nowhere cannot without n't hardly barely scarcely rarely seldom "
     "unless "
     "except refuse refuses refused refusing deny denies denied fail fails failed failing reject rejects rejected "
     "decline "
     "declines declined oppose opposes opposed lack lacks lacked doubt doubts doubted unable unlikely impossible "
     "instead false untrue",
     "said says say added adds told tells replied replies asked asks stated states declared declares explained "
     "insisted "
     "warned noted stressed answered countered announced argued claimed commented concluded continued responded wrote",
     "he she they it i we who"},
    {"fr", "a le la les des et du est une dans que pour qui sur au par",
     "ne n' non pas jamais rien aucun aucune ni nul nulle sans peu refuse refusons refusé refusent impossible faux "
     "fausse",
     "dit affirmé affirme déclaré déclare ajouté ajoute répondu répond précisé souligné indiqué expliqué estimé assuré "
     "rappelé "
     "demandé poursuivi conclu",
     "il elle ils elles on je nous t-il t-elle"},
    {"de", "der die und das den von zu mit dem für ist auf ein eine im",
     "nicht kein keine keinen keinem keiner keines nie niemals "
     "niemand nichts weder ohne kaum nimmer nirgends keinerlei keinesfalls keineswegs ablehnen lehnen lehnt abgelehnt "
     "unmöglich falsch",
     "sagte sagt erklärte erklärt betonte fügte antwortete fragte meinte unterstrich ergänzte teilte berichtete sprach",
     "er sie es wir ich"},
    {"it", "il la di che e per del della in un una è con le dei",
     "non no mai nessuno nessuna nessun nulla niente né senza neppure neanche nemmeno impossibile falso falsa",
     "detto dice dichiarato affermato aggiunto spiegato sottolineato risposto chiesto osservato ribadito concluso "
     "disse",
     "egli lui lei essi loro io noi"},
    {"sq", "të e në dhe për një me që është nga së i si më do",
     "nuk s' mos asnjë asnjëherë kurrë askush asgjë askund pa as jo pamundur",
     "tha thotë shtoi deklaroi theksoi pohoi u-përgjigj pyeti nënvizoi shprehu përfundoi vlerësoi",
     "ai ajo ata ato unë ne"},
    {"sr", "је у и да се на за са од су који ће као то из",
     "не није нису нисам нисмо нисте неће нећемо нећу нећете нема немају нема "
     "немамо никада никад нико нигде ништа ни нити ниједан ниједна ниједно нипошто никако без",
     "рекао рекла казао казала изјавио изјавила додао додала навео навела истакао истакла поручио поручила нагласио "
     "нагласила "
     "одговорио одговорила упитао упитала оценио оценила",
     "он она они ја ми"},
    {"bs", "je u i da se na za sa od su koji će kao to iz",
     "ne nije nisu nisam nismo niste neće nećemo neću nećete nema nemaju "
     "nemamo nikada nikad niko nitko nigdje nigde ništa ni niti nijedan nijedna nijedno nipošto nikako bez",
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
     "nemamo nikada nikad nitko nigdje ništa ni niti nijedan nijedna nijedno nipošto nikako bez",
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
    {"es", "de la que el en y a los del se las por un para con una su al lo como",
     "no nunca jamás nadie nada ningún ninguno ninguna ni sin tampoco imposible falso falsa",
     "dijo dice afirmó añadió declaró explicó señaló subrayó respondió preguntó destacó aseguró indicó manifestó "
     "concluyó",
     "él ella ellos ellas yo nosotros"},
    {"sl", "in je v se na za da so ki z s ne pa kot po iz bo tudi",
     "ne ni niso nisem nismo niste nikoli nihče nič nikjer nobenega nobene noben nobena nobeno brez niti nimamo nima "
     "nimajo",
     "dejal dejala povedal povedala poudaril poudarila dodal dodala izjavil izjavila odgovoril odgovorila vprašal "
     "vprašala pojasnil pojasnila",
     "on ona oni jaz mi"},
}};

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
      made.push_back({words(row.common), words(row.negations), words(row.said), words(row.pronouns), row.tag == "de",
                      row.tag == "tr", number_language(row.tag)});
    return made;
  }();
  return all;
}

/// Which rows have a word in any of their lists, as a bit for each: all languages are asked at once.
const std::unordered_map<std::string_view, std::uint32_t>& rows_of_words() {
  static_assert(rows.size() <= 32);
  static const std::unordered_map<std::string_view, std::uint32_t> all = [] {
    std::unordered_map<std::string_view, std::uint32_t> made;
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const std::string_view list : {rows[i].common, rows[i].negations, rows[i].said, rows[i].pronouns})
        for (const std::string_view word : words(list)) made[word] |= 1u << i;
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

const Lexicon& Lexicon::guess(std::string_view text, std::string_view said_to_be) {
  constexpr std::size_t certain = 12;  // words, and twice those of the language that the page names
  std::array<std::size_t, rows.size()> hits{};
  const std::string start =
      lower_case(text.substr(0, text.find_first_of(" \n", std::min<std::size_t>(20000, text.size()))));
  for (std::size_t at = 0; at < start.size();) {
    const std::size_t end = std::min(start.find_first_of(" \n\t.,;:", at), start.size());
    const std::string_view word = std::string_view(start).substr(at, end - at);
    if (const auto known = rows_of_words().find(word); known != rows_of_words().end())
      for (std::size_t i = 0; i < rows.size(); ++i) hits[i] += known->second >> i & 1;
    at = end + 1;
  }
  const auto most = std::max_element(hits.begin(), hits.end());
  if (const Lexicon* named = of(said_to_be)) {
    const std::size_t own = hits[static_cast<std::size_t>(named - lexicons().data())];
    if (*most < certain || *most < 2 * own) return *named;
  }
  if (*most == 0 && is_cyrillic(text)) return *of("sr");
  return lexicons()[static_cast<std::size_t>(most - hits.begin())];
}

}  // namespace brief::evidence
