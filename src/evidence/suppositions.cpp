#include "evidence/suppositions.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/scripts.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"

namespace brief::evidence {
namespace {

/// Phrases parted by commas, by language: those that do it at the head of their sentence, those that do anywhere, and
/// those that do only with `that` behind them, and else give an example.
struct Suppositions {
  std::string_view tags, heads, anywhere, with_that;
};

constexpr Suppositions rows[] = {
    {"en",
     "imagine,imagine for a moment,imagine now,suppose,suppose for a moment,supposing,assume,assuming,pretend,say,"
     "picture,let's imagine,let us imagine,let's suppose,let us suppose,let's assume,let us assume,let's pretend,"
     "let us pretend,let's say,let us say,would that",
     "wish,wishes,wished,wishing,dreamt,dreamed,if only,as if,as though", ""},
    {"fr",
     "imaginons,imaginez,imagine,supposons,supposez,suppose,admettons,mettons,faisons semblant,faites semblant,"
     "à supposer,en supposant",
     "comme si,si seulement,aimerais,aimerait,aimerions,aimeraient,voudrais,voudrait,voudrions,voudraient,"
     "souhaiterais,souhaiterait,souhaiterions,rêvé",
     "disons"},
    {"de",
     "stellen wir uns vor,stellen wir uns einmal vor,stellen sie sich vor,stellt euch vor,stell dir vor,angenommen,"
     "einmal angenommen,mal angenommen,nehmen wir an,nehmen wir einmal an,nehmen wir mal an,nehmen sie an,"
     "gesetzt den fall,unterstellen wir,sagen wir,tun wir so",
     "wünschte,wünschten,als ob,als wenn,geträumt", ""},
    {"it",
     "immaginiamo,immaginate,immagina,immagini,immaginatevi,supponiamo,supponete,supponi,mettiamo,poniamo,ammettiamo,"
     "ipotizziamo,facciamo finta,fate finta,fingiamo,magari",
     "come se,se solo,vorrei,vorrebbe,vorremmo,vorrebbero,piacerebbe,sognato", "diciamo"},
    {"es",
     "imaginemos,imaginen,imaginad,imagina,imagine,imagínense,imagínate,imagínese,supongamos,supongan,suponga,supón,"
     "pongamos,asumamos,finjamos,hagamos como,ojalá",
     "como si,si tan solo,si sólo,quisiera,quisiéramos,gustaría,desearía,ojalá,soñado", "digamos"},
    {"pt",
     "imaginemos,imaginem,imagine,imaginai,suponhamos,suponham,suponha,admitamos,finjamos,vamos fingir,vamos supor,"
     "vamos imaginar,oxalá,tomara,quem dera",
     "como se,gostaria,gostaríamos,oxalá", "digamos"},
    {"ro", "să presupunem,presupunând,să ne imaginăm,imaginaţi-vă,imaginează-ţi,să ne prefacem",
     "ca şi cum,ca şi când,aş vrea,am vrea", "să zicem,să spunem"},
    {"sq",
     "të imagjinojmë,le të imagjinojmë,imagjinoni,imagjino,të supozojmë,supozojmë,le të supozojmë,supozoni,"
     "le të bëjmë",
     "sikur,gjoja,doja,donim,dëshiroja", "të themi,le të themi"},
    {"bs hr cnr sr sh",
     "zamislimo,zamislite,zamisli,pretpostavimo,pretpostavite,uzmimo,pretvarajmo se,pravimo se,kamo sreće,"
     "samo kad bi,da bar,da barem",
     "kao da,volio bih,voljela bih,voleo bih,volela bih,voljeli bismo,voleli bismo,željeli bismo,želeli bismo,"
     "želio bih,željela bih,želeo bih,želela bih",
     "recimo"},
    {"sl",
     "predstavljajmo si,predstavljajte si,predstavljaj si,zamislimo si,zamislite si,predpostavimo,predpostavite,"
     "pretvarjajmo se,delajmo se",
     "kot da,kakor da,želel bi,želela bi,želeli bi", "recimo,denimo"},
    {"mk", "да замислиме,замислете,замисли,да претпоставиме,претпоставете,да се преправаме,камо среќа,камо",
     "како да,божем,сакал би,сакала би,сакале би,би сакал,би сакала,би сакале", "да речеме"},
    {"bg",
     "да си представим,представете си,представи си,да предположим,предположете,да допуснем,"
     "да се престорим,дано",
     "сякаш,уж,иска ми се", "да кажем,да речем"},
    {"el", "ας υποθέσουμε,ας φανταστούμε,φανταστείτε,φαντάσου,φαντασθείτε,υποθέστε,ας προσποιηθούμε,μακάρι",
     "σαν να,λες και,μακάρι,θα ήθελα,θα θέλαμε", "ας πούμε"},
    {"tr", "diyelim,varsayalım,farz edelim,tutalım,hayal edin,hayal edelim,keşke", "keşke,sanki,güya", ""},
    {"pl", "wyobraźmy sobie,wyobraźcie sobie,wyobraź sobie,załóżmy,przypuśćmy,udawajmy,oby",
     "jakby,jak gdyby,chciałbym,chciałabym,chcielibyśmy", "powiedzmy"},
    {"nl",
     "stel,stel je voor,stelt u zich voor,stel u voor,stel dat,laten we aannemen,aangenomen,veronderstel,"
     "laten we doen,laten we zeggen",
     "alsof,wou,wenste,wensten", ""},
    {"cs sk",
     "představme si,představte si,představ si,předpokládejme,dejme tomu,kéž,tvařme se,predstavme si,"
     "predstavte si,predpokladajme,dajme tomu,kiež",
     "jako by,akoby,přál bych si,želal by som si", "řekněme,povedzme"},
    {"hu", "képzeljük el,képzelje el,képzeld el,tegyük fel,bárcsak", "mintha,bárcsak", "mondjuk"},
};

constexpr std::uint32_t clitics = 2;  // small words between a complementiser and the quote: da | je | Srbija

bool is_clitic(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"se", "si", "bi", "by", "се", "си", "би", "ще", "ќе", "la", "të"};
  return (index.clause_flags(at) & clause_word::links) != 0 || is_any(lower_at(index, at), words);
}

/// The end of what stands in front of a clause: a complementiser and a comma left out. `clause`: whether one stands
/// there, so that a clause follows.
std::uint32_t end_of_head(const Index& index, std::uint32_t begin, bool& clause) {
  std::uint32_t end = begin;
  for (std::uint32_t k = begin; k > 0 && begin - k <= clitics; --k) {
    if (index.is_complementiser(k - 1) || index.key(k - 1) == "ki") {  // Turkish: diyelim ki
      clause = true;
      end = k - 1;
      break;
    }
    if (!is_word(index, k - 1) || !is_clitic(index, k - 1)) break;
  }
  return end > 0 && index.key(end - 1) == "," ? end - 1 : end;
}

/// A word in lower case, of Serbian in Latin letters where the tables have those.
std::string word_at(const Index& index, std::uint32_t at, bool latin) {
  return latin ? to_latin(lower_at(index, at)) : lower_at(index, at);
}

/// Where a phrase begins that ends at a place, the commas in it left out; no_id where it doesn't end there.
std::uint32_t start_of(const Index& index, std::uint32_t end, std::string_view phrase, bool latin) {
  while (!phrase.empty()) {
    const std::size_t space = phrase.rfind(' ');
    const std::string_view word = phrase.substr(space == std::string_view::npos ? 0 : space + 1);
    if (end > 0 && index.key(end - 1) == ",") --end;
    if (end == 0 || index.starts_block(end) || word_at(index, end - 1, latin) != word) return Index::no_id;
    --end;
    phrase = phrase.substr(0, space == std::string_view::npos ? 0 : space);
  }
  return end;
}

/// The longest phrase of a list that ends at a place.
Range phrase_before(const Index& index, std::uint32_t end, std::string_view list, bool latin) {
  Range found;
  const std::string last = word_at(index, end - 1, latin);
  while (!list.empty()) {
    const std::string_view phrase = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), phrase.size() + 1));
    const std::uint32_t begin = phrase.ends_with(last) ? start_of(index, end, phrase, latin) : Index::no_id;
    if (begin != Index::no_id && (found == Range{} || begin < found.begin)) found = {begin, end};
  }
  return found;
}

/// Whether a phrase stands at the head of its sentence, behind a small word at most: now imagine; and suppose.
bool is_at_head(const Index& index, std::uint32_t begin) {
  constexpr std::string_view words[] = {"now", "just", "so",    "well",  "please", "then",  "but", "and", "also",
                                        "nun", "und",  "aber",  "et",    "mais",   "e",     "ma",  "y",   "pero",
                                        "i",   "ali",  "pa",    "и",     "али",    "па",    "но",  "dhe", "por",
                                        "και", "αλλά", "jetzt", "alors", "allora", "dakle", "onda"};
  if (begins_sentence(index, begin) || !is_word(index, begin - 1)) return true;
  if (index.key(begin - 1) == "I") return false;  // I imagine that: a thought, and in other languages an and
  return is_any(lower_at(index, begin - 1), words) && (begins_sentence(index, begin - 1) || !is_word(index, begin - 2));
}

/// Whether a clause begins at a place, as far as its words tell: a verb stands behind its first ones.
bool begins_clause_with_verb(const Index& index, std::uint32_t begin) {
  constexpr std::uint32_t near = 5;
  const bool english = index.lexicon().is_of("en");
  for (std::uint32_t at = begin + 1; at < index.size() && at - begin <= near && is_word(index, at); ++at) {
    if (index.starts_block(at)) break;
    if ((index.clause_flags(at) & clause_word::links) != 0) return true;
    if (!goes_on_behind_subject(index, at)) continue;
    const std::string& key = index.key(at);
    const bool form = !english || key.ends_with("ed") || (key.ends_with("s") && at == begin + 1);
    if (form && (english || at <= begin + 2)) return true;
  }
  return false;
}

}  // namespace

Range supposition_before(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin >= index.size() || index.starts_block(begin)) return {};
  bool clause = false;
  const std::uint32_t end = end_of_head(index, begin, clause);
  if (end == 0 || !is_word(index, end - 1)) return {};
  const bool cyrillic = script_of(index.key(end - 1)) == Script::cyrillic;
  for (const Suppositions& row : rows) {
    if (!knows_any(index, row.tags)) continue;
    const bool latin = cyrillic && row.tags.starts_with("bs ");
    Range found = phrase_before(index, end, row.heads, latin);
    if (found == Range{} && clause) found = phrase_before(index, end, row.with_that, latin);
    if (found != Range{} && !is_at_head(index, found.begin)) found = {};
    if (found == Range{}) found = phrase_before(index, end, row.anywhere, latin);
    if (found != Range{}) return clause || begins_clause_with_verb(index, begin) ? found : Range{};
  }
  return {};
}

bool ends_with_supposition(const Index& index, Range turn) {
  constexpr std::uint32_t behind = 3;  // a comma, a complementiser and a small word
  for (std::uint32_t at = turn.end; at < index.size() && at <= turn.end + behind; ++at)
    if (supposition_before(index, at) == turn && turn != Range{}) return true;
  return false;
}

}  // namespace brief::evidence
