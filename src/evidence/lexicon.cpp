#include "evidence/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <unordered_map>

#include "base/on_demand.hpp"
#include "base/word_table.hpp"
#include "evidence/characters.hpp"
#include "evidence/frequent_words.hpp"
#include "evidence/number_words.hpp"

namespace brief::evidence {
namespace {

struct Row {
  std::string_view tag, common, said, pronouns;
};

/// Of Bosnian, Croatian and Montenegrin, and of Serbian in Latin letters.
constexpr std::string_view latin_speech =
    "rekao rekla rekli reče kaže kažu kazao kazala kazali veli izjavio izjavila izjavljuje dodao dodala dodaje naveo "
    "navela navodi istakao istakla ističe istaknuo istaknula poručio poručila poručuje naglasio naglasila naglašava "
    "odgovorio odgovorila odgovara upitao upitala pita pitao pitala ocijenio ocijenila ocenio ocenila ocjenjuje "
    "ocenjuje smatra smatraju tvrdi tvrde upozorio upozorila upozorava obećao obećala obećava potvrdio potvrdila "
    "potvrđuje objasnio objasnila objašnjava podvukao podvukla podsjetio podsjetila podsetio podsetila priznao "
    "priznala primijetio primetio napisao napisala zaključio zaključila zaključuje najavio najavila uzvratio "
    "uzvratila zatražio zatražila traži mišljenja saopštio saopštila saopćio saopćila ukazao ukazala konstatovao "
    "konstatovala pojasnio pojasnila pojašnjava napomenuo napomenula prokomentarisao komentirao odgovorili "
    "zaprijetio zaprijetila zapretio zapretila odbrusio odbrusila odvratio odvratila dobacio dobacila uzvraća "
    "uzvratili poručili istakli naveli dodali";

constexpr std::array<Row, 28> rows{{
    {"en", "the of and to in that is for with on was by are it as",
     "said says say saying added adds adding told tells telling replied replies replying asked asks asking stated "
     "states stating declared declares declaring explained explains insisted insists warned warns noted notes stressed "
     "stresses answered answers countered counters announced announces argued argues claimed claims commented comments "
     "concluded concludes continued continues responded responds wrote writes emphasised emphasises emphasized "
     "emphasizes underlined underlines underscored promised promises vowed vows pledged pledges confirmed confirms "
     "agreed agrees remarked remarks recalled recalls joked jokes observed observes urged urges conceded concedes "
     "admitted admits acknowledged acknowledges reiterated reiterates repeated repeats affirmed affirms reaffirmed "
     "maintained maintains demanded demands suggested suggests cautioned shouted shouts yelled cried exclaimed quipped "
     "quips tweeted posted boasted complained thundered retorted retorts objected protested mused intervened "
     "interjected snapped believes thinks tweets highlighted highlights reported reports testified threatened read",
     "he she they it i we who him her"},
    {"fr", "a le la les des et du est une dans que pour qui sur au par",
     "dit affirmé affirme affirmait déclaré déclare déclarait ajouté ajoute ajoutait répondu répond répondait précisé "
     "précise souligné souligne indiqué indique expliqué explique expliquait estimé estime estimait assuré assure "
     "rappelé rappelle demandé demande poursuivi poursuit conclu conclut lancé lance lançait martelé martèle insisté "
     "insiste promis promet confirmé confirme reconnu reconnaît averti avertit dénoncé dénonce dénonçait prévenu "
     "prévient plaidé plaide résumé "
     "résume noté note commenté commente réagi réagit soutenu soutient glissé glisse tonné ironisé écrit annoncé "
     "annonce réclamé réclame exigé exige interrogé interroge répliqué réplique rétorqué rétorque juge jugé constate "
     "constaté regrette regretté menacé menaçait rétorquait répliquait réponde",
     "il elle ils elles on je nous t-il t-elle"},
    {"de", "der die und das den von zu mit dem für ist auf ein eine im",
     "sagte sagt gesagt erklärte erklärt betonte betont fügte fügt antwortete antwortet fragte fragt meinte meint "
     "unterstrich unterstreicht ergänzte ergänzt teilte berichtete sprach forderte fordert gefordert warnte warnt "
     "versprach verspricht bekräftigte bekräftigt kündigte kündigt entgegnete entgegnet erwiderte erwidert kritisierte "
     "kritisiert lobte lobt räumte räumt gestand behauptete behauptet bemerkte bemerkt schrieb schreibt rief verlangte "
     "verlangt mahnte mahnt stellte urteilte urteilt äußerte äußert bestätigte bestätigt konterte kontert twitterte "
     "hob scherzte erinnerte findet glaubt drohte droht gedroht versicherte versichert verkündete schimpfte spottete "
     "wetterte argumentierte",
     "er sie es wir ich"},
    {"it", "il la di che e per del della in un una è con le dei",
     "detto dice disse diceva dichiarato dichiara affermato afferma aggiunto aggiunge spiegato spiega sottolineato "
     "sottolinea risposto risponde rispose chiesto chiede osservato osserva ribadito ribadisce concluso conclude "
     "sostiene sostenuto promesso promette confermato conferma ammesso ammette avvertito avverte denunciato replicato "
     "replica "
     "ricordato ricorda rimarcato rimarca evidenziato evidenzia annunciato annuncia precisato precisa commentato "
     "commenta scritto scrive assicurato assicura insistito insiste accusa accusato attacca minacciato ribattuto "
     "ribatte controbatte ribadiva proseguito prosegue puntualizzato puntualizza",
     "egli lui lei essi loro io noi"},
    {"sq", "të e në dhe për një me që është nga së i si më do",
     "tha thotë thoshte thanë shtoi shton deklaroi deklaron theksoi thekson pohoi pohon u-përgjigj përgjigjet pyeti "
     "pyet nënvizoi nënvizon shprehu shprehet përfundoi vlerësoi vlerëson u-shpreh premtoi premton konfirmoi konfirmon "
     "paralajmëroi paralajmëron kërkoi kërkon kujtoi kujton pranoi pranon sqaroi sqaron bëri njoftoi njofton shkroi "
     "shkruan komentoi komenton reagoi reagon përsëriti siguroi siguron ftoi tregoi ktheu kthen kërcënoi "
     "kundërpërgjigjej",
     "ai ajo ata ato unë ne"},
    {"sr", "је у и да се на за са од су који ће као то из",
     "рекао рекла рекли рече каже кажу казао казала казали вели изјавио изјавила изјављује додао додала додаје навео "
     "навела наводи истакао истакла истиче истакнуо истакнула поручио поручила поручује нагласио нагласила наглашава "
     "одговорио одговорила одговара упитао упитала пита питао питала оцијенио оцијенила оценио оценила оцјењује "
     "оцењује сматра сматрају тврди тврде упозорио упозорила упозорава обећао обећала обећава потврдио потврдила "
     "потврђује објаснио објаснила објашњава подвукао подвукла подсјетио подсјетила подсетио подсетила признао "
     "признала примијетио приметио написао написала закључио закључила закључује најавио најавила узвратио узвратила "
     "затражио затражила тражи мишљења саопштио саопштила саопћио саопћила указао указала констатовао констатовала "
     "појаснио појаснила појашњава напоменуо напоменула прокоментарисао коментирао одговорили rekao rekla rekli reče "
     "kaže kažu kazao kazala kazali veli izjavio izjavila izjavljuje dodao dodala dodaje naveo navela navodi istakao "
     "istakla ističe istaknuo istaknula poručio poručila poručuje naglasio naglasila naglašava odgovorio odgovorila "
     "odgovara upitao upitala pita pitao pitala ocijenio ocijenila ocenio ocenila ocjenjuje ocenjuje smatra smatraju "
     "tvrdi tvrde upozorio upozorila upozorava obećao obećala obećava potvrdio potvrdila potvrđuje objasnio objasnila "
     "objašnjava podvukao podvukla podsjetio podsjetila podsetio podsetila priznao priznala primijetio primetio "
     "napisao napisala zaključio zaključila zaključuje najavio najavila uzvratio uzvratila zatražio zatražila traži "
     "mišljenja saopštio saopštila saopćio saopćila ukazao ukazala konstatovao konstatovala pojasnio pojasnila "
     "pojašnjava napomenuo napomenula prokomentarisao komentirao odgovorili "
     "запретио запретила запријетио запријетила одбрусио одбрусила одвратио одвратила добацио добацила узвраћа "
     "zaprijetio zaprijetila zapretio zapretila odbrusio odbrusila odvratio odvratila dobacio dobacila uzvraća",
     "он она они ја ми"},
    {"bs", "je u i da se na za sa od su koji će kao to iz", latin_speech, "on ona oni ja mi"},
    {"mk", "во и на се да за од со е што ќе го ја како со",
     "истакна заклучи заклучува појасни појаснува дополни дополнува укажа напомена рече вели велат изјави изјавува "
     "додаде додава истакна истакнува нагласи нагласува потенцира порача порачува "
     "одговори одговара праша прашува посочи посочува смета сметаат предупреди предупредува вети ветува потврди "
     "потврдува објасни објаснува забележа реагира напиша подвлече тврди призна оцени оценува најави побара бара кажа "
     "возврати возвраќа одврати",
     "тој таа тие јас ние"},
    {"tr", "ve bir bu için ile olarak da de olan daha çok gibi türkiye",
     "dedi diyor diyen söyledi söylüyor söyleyen belirtti belirten ifade açıkladı açıklayan ekledi ekleyen vurguladı "
     "vurgulayan kaydetti kaydeden sordu soran yanıtladı cevapladı uyardı uyaran savundu savunan konuştu konuşan "
     "bildirdi duyurdu aktardı aktaran yazdı hatırlattı çağırdı iddia seslendi diye",
     "o onlar ben biz"},
    {"el", "και το της του να την τη με για που από στην τον στο είναι",
     "είπε λέει δήλωσε δηλώνει πρόσθεσε προσθέτει τόνισε τονίζει υπογράμμισε υπογραμμίζει ανέφερε αναφέρει απάντησε "
     "απαντά ρώτησε σημείωσε σημειώνει υποστήριξε υποστηρίζει επισήμανε επισημαίνει εξήγησε εξηγεί προειδοποίησε "
     "υποσχέθηκε επιβεβαίωσε διαβεβαίωσε παραδέχθηκε σχολίασε έγραψε ζήτησε κατέληξε συνέχισε εκτίμησε ανταπάντησε "
     "ανταπαντά απείλησε αντέτεινε",
     "αυτός αυτή εκείνος εκείνη"},
    {"bg", "на и да се в за от с по че не ще са като",
     "каза казва заяви заявява добави добавя подчерта подчертава посочи посочва отговори отговаря попита пита отбеляза "
     "отбелязва допълни допълва смята смятат твърди предупреди обеща потвърди обясни обяснява напомни коментира призна "
     "написа изтъкна изтъква настоя настоява увери заявиха казаха посочиха добавиха обяви отвърна отвръща възрази "
     "възразява отсече контрира заплаши",
     "той тя те аз ние"},
    {"hr", "je u i da se na za s od su koji će kao to iz što", latin_speech, "on ona oni ja mi"},
    {"cnr", "je u i da se na za sa od su koji će kao to iz", latin_speech, "on ona oni ja mi"},
    {"es", "de la que el en y a los del se las por un para con una su al lo como",
     "dicho afirmado añadido declarado explicado señalado subrayado destacado asegurado indicado manifestado concluido "
     "defendido recordado matizado advertido insistido respondido sostenido prometido reiterado dijo dice decía afirmó "
     "afirma añadió añade declaró declara explicó explica señaló señala subrayó subraya "
     "respondió responde preguntó pregunta destacó destaca aseguró asegura indicó indica manifestó manifiesta concluyó "
     "concluye sostiene sostuvo prometió promete confirmó confirma advirtió advierte denunció recordó recuerda "
     "reconoció "
     "reconoce reclamó pidió pide escribió apuntó considera insistió reiteró amenazó amenazado replicó contestó "
     "contestado espetó zanjó recalcó "
     "respondiera contestara dijera",
     "él ella ellos ellas yo nosotros"},
    {"sl", "in je v se na za da so ki z s ne pa kot po iz bo tudi",
     "dejal dejala pravi povedal povedala poudaril poudarila dodal dodala izjavil izjavila odgovoril odgovorila "
     "vprašal vprašala pojasnil pojasnila meni opozoril opozorila obljubil obljubila potrdil potrdila menil menila "
     "zapisal zapisala izpostavil izpostavila zatrdil zatrdila priznal priznala zahteval zahtevala odvrnil odvrnila "
     "zagrozil zagrozila dejali odgovarja",
     "on ona oni jaz mi"},
    {"ro", "şi că pentru cu sunt este această acest prin după",
     "spus declarat spune afirmat adăugat subliniat precizat explicat replicat răspuns avertizat ameninţat declară "
     "adaugă susţinut susţine explică anunţat comentat",
     "el ea ei ele noi"},
    {"pl", "że się jest dla oraz przez są był została które",
     "powiedział powiedziała powiedzieli mówi mówią dodał dodała podkreślił podkreśliła stwierdził stwierdziła "
     "odpowiedział odpowiedziała oświadczył oświadczyła zaznaczył zaznaczyła zapewnił zapewniła ocenił oceniła "
     "zapowiedział zapowiedziała zapytał zapytała odparł odparła odpowiada zagroził zagroziła ostrzegł ostrzegła "
     "skomentował skomentowała napisał napisała wyjaśnił wyjaśniła zauważył zauważyła przyznał przyznała twierdzi "
     "dodaje "
     "podkreśla ocenia stwierdza zaznacza odrzekł odrzekła",
     "on ona oni"},
    {"nl", "het een voor zijn dat wordt naar deze ook bij hebben",
     "zei zegt verklaarde verklaart voegde voegt benadrukte benadrukt antwoordde antwoordt reageerde reageert dreigde "
     "waarschuwde waarschuwt vertelde vertelt zeiden stelde stelt concludeerde erkende erkent schreef schrijft "
     "meldde meldt beloofde belooft toevoegde",
     "hij zij ze wij ik"},
    {"pt", "uma são não pelo pela também dos das ao foi",
     "disse diz afirmou declarou acrescentou sublinhou respondeu retrucou ameaçou alertou avisou explicou garantiu "
     "defendeu destacou ressaltou frisou concluiu observou reiterou",
     "ele ela eles elas"},
    {"hu", "és hogy egy az vagy ez meg volt kell",
     "mondta mondja közölte hozzátette kijelentette felelte válaszolta válaszolt hangsúlyozta kiemelte jelentette",
     "ő ők"},
    {"cs", "že jsou který která jako také jeho této podle",
     "řekl řekla uvedl uvedla dodal dodala prohlásil prohlásila odpověděl odpověděla odvětil odvětila reagoval "
     "reagovala upozornil upozornila zdůraznil zdůraznila pohrozil",
     "on ona oni"},
    {"sk", "že sú ktorý ktorá ako tiež jeho tejto podľa",
     "povedal povedala uviedol uviedla dodal dodala vyhlásil vyhlásila odpovedal odpovedala odvetil odvetila reagoval "
     "reagovala upozornil upozornila zdôraznil zdôraznila pohrozil",
     "on ona oni"},
    {"ru", "что это его также было были который которые мы",
     "сказал сказала заявил заявила добавил добавила отметил "
     "подчеркнул ответил",
     "он она они"},
    {"uk", "що та цього також було були який які ми",
     "сказав сказала заявив заявила додав додала зазначив підкреслив "
     "відповів",
     "він вона вони"},
    {"sv", "och att är som inte också från detta kommer", "sade sa säger uppgav tillade svarade betonade",
     "han hon vi"},
    {"no", "og ikke fra også etter dette blir norge", "sa sier opplyste svarte tilføyde", "hun vi"},
    {"da", "og ikke fra også efter dette bliver danmark",
     "sagde siger udtaler udtalte oplyste oplyser svarede svarer tilføjede tilføjer skriver skrev forklarer forklarede "
     "understreger understregede mener lyder fortæller fortalte",
     "han hun vi"},
    {"fi", "ja että myös tämä ovat mutta sekä kuin", "sanoi sanoo totesi lisäsi vastasi", "hän he me"},
}};

constexpr std::size_t languages = rows.size();

Lexicon::Set words(std::string_view list) {
  Lexicon::Set set;
  each_word(list, [&](std::string_view word) { set.insert(word); });
  return set;
}

const Lexicon& lexicon(std::size_t row) {
  static OnDemand<Lexicon, languages> all;
  return all.at(row, [&](Lexicon& made) {
    const Row& of = rows[row];
    made = {words(of.common),       words(of.said),           words(of.pronouns),      of.tag == "de",
            &Negations::of(of.tag), &ClauseWords::of(of.tag), number_language(of.tag), of.tag};
  });
}

/// The row of a BCP 47 language; rows.size() where there is none.
std::size_t row_of(std::string_view language) {
  const std::string tag = lower_case(language.substr(0, language.find('-')));
  const bool latin =
      language.find("-Latn") != std::string_view::npos || language.find("-latn") != std::string_view::npos;
  const std::string_view known = tag == "sh" || (tag == "sr" && latin) ? "bs"
                                 : tag == "nb" || tag == "nn"          ? "no"
                                                                       : std::string_view(tag);
  const auto* found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.tag == known; });
  return static_cast<std::size_t>(found - rows.begin());
}

/// Rows as bits, by word: all languages are asked at once.
static_assert(rows.size() <= 32);

/// Of the words that are in every text.
constexpr auto rows_of_common_words = [] {
  WordTable<std::uint32_t, 900> made;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const std::string_view list : {rows[i].common, rows[i].pronouns})
      each_word(list, [&](std::string_view word) { made[word] |= 1u << i; });
  return made;
}();

/// Of the words of all lists.
using RowsOfWords = std::unordered_map<std::string_view, std::uint32_t>;
const RowsOfWords& rows_of_words() {
  static const RowsOfWords all = [] {
    RowsOfWords made;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto add = [&](std::string_view word) { made[word] |= 1u << i; };
      for (const std::string_view list : {rows[i].common, rows[i].pronouns}) each_word(list, add);
      for (const auto& list : {lexicon(i).said, lexicon(i).negations->words})
        for (const std::string_view word : list) add(word);
    }
    for (const FrequentWords& frequent : frequent_words())
      each_word(frequent.words, [&](std::string_view word) { made[word] |= 1u << row_of(frequent.tag); });
    return made;
  }();
  return all;
}

std::uint32_t rows_of_common_word(std::string_view word) {
  const std::uint32_t* found = rows_of_common_words.find(word);
  return found == nullptr ? 0 : *found;
}

std::uint32_t rows_of_word(std::string_view word) {
  const auto found = rows_of_words().find(word);
  return found == rows_of_words().end() ? 0 : found->second;
}

using Hits = std::array<std::size_t, rows.size()>;

/// How many words of a text in lower case are known in each row.
Hits hits_of(std::string_view text, auto&& rows_of) {
  Hits hits{};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t.,;:[]()", at), text.size());
    std::uint32_t bits = rows_of(text.substr(at, end - at));
    for (; bits != 0; bits &= bits - 1) ++hits[static_cast<std::size_t>(std::countr_zero(bits))];
    at = end + 1;
  }
  return hits;
}

/// Letters that few languages have.
struct Letters {
  std::string_view letters, tags;
};
constexpr Letters rare_letters[] = {{"ğ ş ı", "tr"},    {"ë", "sq"},     {"ć đ", "bs"},        {"č š ž", "bs sl cs sk"},
                                    {"ř ů ě", "cs"},    {"ľ ĺ ŕ", "sk"}, {"ą ę ł ź ż", "pl"},  {"ő ű", "hu"},
                                    {"ă ţ ş", "ro"},    {"ã õ", "pt"},   {"ñ ¿ ¡", "es"},      {"ß", "de"},
                                    {"ќ ѓ ѕ", "mk"},    {"ћ ђ", "sr"},   {"ј љ њ џ", "sr mk"}, {"щ ъ ь ю я й", "bg"},
                                    {"α ε ο ι η", "el"}};

/// What tells the language of a text of few words beside those that are in every text: letters, and words that begin as
/// the negations of a language do.
void add_hints(std::string_view text, Hits& hits) {
  constexpr std::size_t weight = 2;
  for (const Letters& rare : rare_letters) {
    bool any = false;
    each_word(rare.letters, [&](std::string_view letter) { any = any || text.find(letter) != text.npos; });
    if (any) each_word(rare.tags, [&](std::string_view tag) { hits[row_of(tag)] += weight; });
  }
  for (std::size_t i = 0; i < rows.size(); ++i)
    hits[i] += weight * hits_of(text, [i](std::string_view word) -> std::uint32_t {
                 constexpr std::size_t shortest = 4;
                 const Negations& negations = *lexicon(i).negations;
                 for (std::size_t size = shortest; size <= std::min(word.size(), negations.longest_stem); ++size)
                   if (negations.stems.contains(word.substr(0, size))) return 1;
                 return 0;
               })[0];
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

/// Whether a language has some words, and twice those of any other: then the words of all lists need not be made, which
/// costs more than a short text does.
bool is_plain(const Hits& hits) {
  constexpr std::size_t some = 4;
  Hits sorted = hits;
  std::partial_sort(sorted.begin(), sorted.begin() + 2, sorted.end(), std::greater<>());
  return sorted[0] >= some && sorted[0] >= 2 * sorted[1];
}

}  // namespace

const Lexicon* Lexicon::of(std::string_view language) {
  const std::size_t row = row_of(language);
  return row == rows.size() ? nullptr : &lexicon(row);
}

std::string_view Lexicon::tag_of_words(std::string_view text, const Lexicon& page, std::string_view expected) {
  const std::string lower = lower_case(text);
  Hits hits = hits_of(lower, rows_of_common_word);
  const auto* most = std::max_element(hits.begin(), hits.end());
  const std::size_t own = row_of(page.tag), row = row_of(expected);
  constexpr std::size_t some = 2;  // one may be a word of several languages
  const bool expects = row < rows.size() && rows[row].tag != "en";
  if (*most < some && !expects) add_hints(lower, hits), most = std::max_element(hits.begin(), hits.end());
  if (own < rows.size() && hits[own] > 0 && 2 * hits[own] >= *most) return rows[own].tag;
  if (row < rows.size() && hits[row] >= some && 2 * hits[row] >= *most) return rows[row].tag;
  if (*most < some) return expects ? expected : std::string_view();
  return rows[static_cast<std::size_t>(most - hits.begin())].tag;
}

std::string_view Lexicon::tag_of_sentence(std::string_view text, const Lexicon& page) {
  constexpr std::size_t some = 2, rarest = 10;  // words that a language is known by: some, and one of so many
  const std::string lower = lower_case(text);
  const std::size_t own = row_of(page.tag);
  Hits hits = hits_of(lower, rows_of_common_word);
  const auto has_most = [&] {  // alone: languages share words, such as to, i, do
    return own < rows.size() && hits[own] > 0 &&
           std::count_if(hits.begin(), hits.end(), [&](std::size_t other) { return other >= hits[own]; }) == 1;
  };
  if (has_most()) return rows[own].tag;
  hits = hits_of(lower, rows_of_word);
  const auto* most = std::max_element(hits.begin(), hits.end());
  const auto words = static_cast<std::size_t>(std::count(lower.begin(), lower.end(), ' ')) + 1;
  const bool few = *most < some || *most * rarest < words;
  const bool is_own = own < rows.size() && 4 * hits[own] >= 3 * *most;
  return few || is_own ? page.tag : rows[static_cast<std::size_t>(most - hits.begin())].tag;
}

const Lexicon& Lexicon::guess(std::string_view text, std::string_view said_to_be) {
  constexpr std::size_t certain = 12;  // words, and twice those of the language that the page names
  const std::string start =
      lower_case(text.substr(0, text.find_first_of(" \n", std::min<std::size_t>(20000, text.size()))));
  Hits hits = hits_of(start, rows_of_common_word);
  if (*std::max_element(hits.begin(), hits.end()) < certain && !is_plain(hits)) hits = hits_of(start, rows_of_word);
  constexpr std::size_t few = 2;
  if (*std::max_element(hits.begin(), hits.end()) < few) add_hints(start, hits);
  const auto* most = std::max_element(hits.begin(), hits.end());
  if (const std::size_t named = row_of(said_to_be); named < rows.size())
    if (*most < certain || *most < 2 * hits[named]) return lexicon(named);
  if (*most == 0 && is_cyrillic(text)) return *of("sr");
  return lexicon(static_cast<std::size_t>(most - hits.begin()));
}

}  // namespace brief::evidence
