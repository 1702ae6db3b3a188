#include "evidence/clause_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "base/on_demand.hpp"
#include "evidence/scripts.hpp"
#include "evidence/turning_words.hpp"

namespace brief::evidence {
namespace {

/// Lists of words, parted by spaces; a last `*` stands for any ending. Verbs of speech in the forms that tell what was
/// said (see lexicon.cpp) present a clause as well. `judges` are words that as often deplore a fact: it is wrong that
/// we have waited.
struct Row {
  std::string_view tags, denies, refutes, judges, presents, bare, tells, links, true_of, supposes;
};

constexpr std::array<Row, 18> rows{{
    {"en",
     "false untrue falsely untruth untruths lie lies lied lying myth myths fiction fabrication fake hoax propaganda "
     "disinformation "
     "misinformation incorrect inaccurate unfounded baseless groundless inconceivable unthinkable denial contrary "
     "pretend* illusion delusion fantasy fallacy misconception slander smear unsubstantiated bogus fabricated "
     "disproved "
     "disproven fictitious invention hoaxes fabrications fakes",
     "dismiss* refut* rebut* repudiat* disput* debunk* disagree* reject* retract* deny denies denied",
     "inconceivable unthinkable wrong wrongly nonsense rubbish absurd ridiculous preposterous ludicrous mistake "
     "mistaken misleading foolish "
     "naive dishonest insulting irresponsible error",
     "say saying suggest suggesting claim claims claiming argue arguing conclude concluding imply implying assume "
     "assuming imagine suppose allege alleging assert maintain insist think thinking believe believing accept "
     "suggestion suggestions idea notion accusation accusations allegation allegations assertion rumour rumours rumor "
     "rumors report reports reporting story stories news headline headlines belief charge theory impression perception "
     "narrative",
     "say says saying said think thinks thinking thought believe believes believed believing claim claims claimed "
     "claiming suggest suggests suggested suggesting pretend pretends pretending assume suppose imagine argue argues "
     "suggestion suggestions idea notion accusation accusations allegation allegations rumour rumours rumor rumors",
     "tell tells told telling",
     "is are was were isn't wasn't aren't weren't has have had will would can could couldn't cannot must should",
     "true accurate correct case right", "if whether suppose supposing provided"},
    {"fr",
     "faux fausse trompe trompent fausses mensonge* mensonger* inexact* mythe mythes fiction infox prétend* illusion "
     "désinformation "
     "calomni* infondé* "
     "fallacieu* invention canular absurdité erroné* mensongèr*",
     "démen* réfut* récus* rejet* conteste* contesté* nie nier nient niait nié",
     "absurde absurdes ridicule erreur tort trompeur trompeuse aberrant grotesque irresponsable injuste",
     "dire affirmer prétendre dit affirme croit pense prétend croire penser conclure suggérer laisser supposer idée "
     "affirmation affirmations "
     "accusation accusations allégation allégations rumeur rumeurs thèse information informations disent affirment "
     "prétendent "
     "croient pensent soutiennent assurent",
     "laquelle lesquelles", "", "est sont était étaient a ont sera serait va vont relève",
     "vrai vraie exact exacte juste cas", "si"},
    {"de",
     "falsch unwahr lüge lügen irrt irren täuscht täuschen gelogen märchen mythos unzutreffend falschbehauptung* "
     "falschmeldung* legende erfunden gefälscht grundlage "
     "desinformation "
     "verleumdung unbegründet* haltlos*",
     "dementier* widerleg* zurückgewiesen zurückzuweisen zurückweis* abweis* abgestritten abstreit* leugne* geleugnet",
     "unsinn quatsch absurd lächerlich irrtum irrig fehler unverantwortlich",
     "sagen behaupten glauben denken meinen annehmen schließen behauptung behauptungen vorwurf vorwürfe gerücht "
     "gerüchte meldung meldungen idee these unterstellung annahme eindruck aussage",
     "sagt sagen sagte sagten behauptet behaupten behauptete behaupteten glaubt glaube glauben denke denkt meint meine "
     "meinen heißt behauptung behauptungen vorwurf vorwürfe gerücht gerüchte meldung meldungen unterstellung "
     "unterstellungen",
     "", "ist sind war waren sei wird werden hat haben trifft stimmt entspricht entbehrt", "wahr richtig zutreffend",
     "wenn falls ob sofern"},
    {"it",
     "fondamento bufala invenzione falso falsa falsi bugia bugie sbaglia sbagliano menzogna menzogne fandonia fandonie "
     "mito fiction inesatt* "
     "infondat* falsità "
     "disinformazione calunnia",
     "smenti* respin* negare negato", "sbagliat* assurd* ridicol* errore sciocchezza irresponsabile",
     "dire affermare sostenere dice afferma crede pensa sostiene credere pensare concludere pretendere idea "
     "affermazione accusa accuse voce voci tesi "
     "notizia notizie dicono affermano sostengono credono pensano ritengono",
     "cui", "", "è sono era erano ha hanno sarà", "vero vera esatto corretto", "se qualora"},
    {"sq", "rrem* rreme gabohet gabohen gënjesht* mit miti pavërtet* pasaktë trillim trillime shpifje dezinform*",
     "përgënjesht* demanto*", "gabim gabuar absurd* qesharak* papërgjegj*",
     "thuash thuhet thotë beson mendon pretendon thuhej thënë mendosh mendoj besosh besoj pretendohet pretendim* akuza "
     "akuzat akuzën ideja lajmi "
     "lajmet thashethem* teza thonë pretendojnë besojnë mendojnë them",
     "", "", "është janë ishte ishin ka kanë do po", "vërtetë saktë", "nëse"},
    {"bs hr cnr sr sh",
     "izmišljen* lažan lažnom lažnim netačn* netočn* vara varaju griješi griješe greši greše neistin* laž laži lažno "
     "lažna lažne lažu mit mitovi "
     "izmišljotin* dezinformacij* neosnovan* "
     "neutemeljen* "
     "bezosnovan* neistinit*",
     "demantu* demantira* demantova* opovrg*",
     "pogrešn* apsurd* smiješn* smešn* besmislen* besmislic* glupost* greška neodgovorn*",
     "reći kazati tvrditi misliti misli tvrdi vjeruje veruje vjerovati verovati govoriti kaže kažu tvrdnja tvrdnje "
     "tvrdnju optužba optužbe "
     "ideja ideju glasine priča teza tezu navod navodi vijest vest vijesti vesti kažem tvrde misle vjeruju veruju",
     "", "", "je su bila bilo će ćemo smo", "tačno točno istina istinito tačna točna pravu", "ako ukoliko"},
    {"mk",
     "лажна лажен измислена измислен невистин* лага греши грешат мами мамат лаги лажно лажна лажни неточн* мит митови "
     "измислиц* дезинформац* неоснован*",
     "демантир* отфрл* побива*", "погрешно апсурд* смешно бесмислен* глупост* грешка неодговорно",
     "рече каже кажеме тврди мисли мислиме верува веруваат кажам тврдат велат мислат тврдењето тврдењата тврдење "
     "обвинување* "
     "обвинение идејата гласините новината веста вест "
     "вестите",
     "", "", "е се сме ќе", "точно вистина вистинито", "ако доколку"},
    {"tr",
     "yalan yalandır yalandan yanlış yanlıştır asılsız asılsızdır mesnetsiz mesnetsizdir uydurma iftira dezenformasyon "
     "efsane gerçekdışı",
     "yalanla* çürüt*", "saçma* hata komik",
     "iddia iddiası iddiaları iddialar iddiasını haberi haberleri söylentisi söylentileri suçlaması suçlamaları "
     "düşüncesi fikri demek söylemek diyen diyenler",
     "", "", "", "doğru gerçek", ""},
    {"el",
     "ψέμα γελιέται γελιούνται ψέματα ψευδ* ψεύτικ* αναληθ* μύθος μύθοι ανακριβ* αβάσιμ* ανυπόστατ* παραπληροφόρηση",
     "διαψεύ* διέψευ*", "λάθος παράλογ* γελοί* ανοησί* ανεύθυν*",
     "πει πούμε λέει λένε ισχυρίζεται ισχυρίζονται πιστεύει πιστέψει ισχυρισμός ισχυρισμοί ισχυρισμό κατηγορία "
     "κατηγορίες ιδέα φήμη φήμες είδηση άποψη",
     "", "", "είναι ήταν θα", "αλήθεια αληθές αληθινό σωστό", "αν εάν"},
    {"bg",
     "фалшива фалшиво фалшив фалшиви измислица измислена невярн* лъжа греши грешат лъже лъжат лъжи лъжлив* неистин* "
     "неточн* мит измислиц* дезинформаци* необоснован* "
     "неоснователн*",
     "опроверг* отхвърл*", "погрешно грешно абсурд* смешно глупост* грешка безотговорно",
     "каже кажа казва казваме казват твърди твърдят мисли мислят твърдението твърденията твърдение обвинението идеята "
     "слухът слуховете новината",
     "", "", "е са сме беше ще", "вярно истина верно", "ако дали"},
    {"es",
     "fundamento invención falso equivoca equivocan falsa mentira mentiras bulo bulos mito mitos inexacto infundad* "
     "calumnia desinformación "
     "falsedad*",
     "desmient* desmint* desment* negar", "absurdo absurda ridículo error equivocado disparate irresponsable",
     "decir afirmar creer dice afirma cree piensa sostiene pensar sugerir concluir idea afirmación acusación "
     "acusaciones rumor rumores noticia noticias "
     "tesis dicen afirman sostienen creen piensan aseguran",
     "", "", "es son era eran ha han será", "cierto cierta verdad exacto correcto", "si"},
    {"sl", "laž moti motijo laži lažno lažna neresnic* neresničn* neutemeljen* netočn* mit izmišljotin* dezinformacij*",
     "zanika* demantira* zavrača*", "napačn* absurd* smešn* zmota nesmisel* neodgovorn*",
     "reči trditi misliti verjeti pravijo trdijo mislijo trditev trditve obtožba obtožbe ideja govorice", "", "",
     "je so smo bo bomo", "res resnica točno", "če ali"},
    {"ro", "fals înşală falsă falsuri minciun* neadevărat* nefondat* neîntemeiat* mit mituri calomnie",
     "dezmin* neagă negat", "greşit absurd* ridicol*",
     "spune afirma crede spun afirmă susţin cred ideea afirmaţia acuzaţia acuzaţiile zvonul zvonurile", "", "",
     "este e sunt va vom voi vor veţi am au", "adevărat corect", "dacă"},
    {"pl", "nieprawd* myli mylą fałsz* kłamstw* kłamie mit mitem dezinformacj* bezpodstawn*",
     "dementuj* zdementow* zaprzecz*", "błąd błędem błędn* absurd* śmieszn* bzdur*",
     "mówić powiedzieć mówi twierdzi uważa sądzi twierdzić sądzić myśleć mówią twierdzą uważają sądzą twierdzenie "
     "zarzut zarzuty pogłoski teza "
     "informacja informacje",
     "", "", "jest są to będzie", "prawda prawdą", "jeśli jeżeli czy"},
    {"nl", "onwaar vergist vergissen leugen leugens fabel fabels mythe onjuist* ongegrond*", "ontken*",
     "fout absurd* onzin belachelijk", "zeggen beweren denken geloven bewering idee beschuldiging gerucht geruchten",
     "", "", "is zijn was zal", "waar juist", "als indien"},
    {"pt", "falso engana enganam falsa mentira mentiras mito inexato infundad*", "desment* nega negou negar",
     "errado absurdo ridículo erro",
     "dizer afirmar diz afirma acredita pensa acreditar pensar dizem afirmam acreditam pensam ideia afirmação acusação "
     "boato boatos notícia",
     "", "", "é são era vai", "verdade verdadeiro certo", "caso"},
    {"hu", "hazugság valótlan* alaptalan* téves kitaláció", "cáfol* tagad*", "hiba abszurd* nevetséges",
     "mondani állítani hinni gondolni mondják állítják állítás vád vádak hír", "", "", "van volt", "igaz", "ha"},
    {"cs sk", "lež lži lživ* nepravd* mýtus klam* dezinformac* neopodstat*", "popír* popiera* vyvrac*",
     "omyl absurd* nesmysl* nezmysel* chyba",
     "říkat tvrdit povedať říkají tvrdí hovoria tvrdia tvrzení tvrdenie obvinění obvinenie myšlenka", "", "",
     "je jsou sú", "pravda pravdou", "pokud jestli ak či"},
}};

/// Words that do it in pairs only: of a wish for what is not so, and of a verb in two parts.
struct Pairs {
  std::string_view tag, wishes, able, parted, parting;
};

constexpr Pairs pairs[] = {
    {"en", "wish wished wishing like love", "could able", "ruled", "out"},
    {"fr", "aimerais aimerait aimerions aimeraient voudrais voudrait voudrions souhaiterais souhaiterions", "pouvoir",
     "", ""},
    {"de", "wünschte wünschten gern gerne", "könnte könnten",
     "weise weist weisen wies wiesen lehne lehnt lehnen lehnte lehnten streite streitet streiten stritt stritten tue "
     "tut tun tat taten",
     "zurück ab"},
    {"it", "vorrei vorrebbe vorremmo piacerebbe", "poter potere potessi potessimo", "", ""},
    {"sq", "doja donim dëshiroja", "mund mundja", "", ""},
    {"bs", "volio voljela voleo volela volim želio željela želeo želela htio htjela hteo htela",
     "mogu možemo mogao "
     "mogla",
     "", ""},
    {"mk", "сакал сакала сакале", "можам можеме можев", "", ""},
    {"el", "ήθελα μακάρι θέλαμε", "μπορούσα μπορούσαμε μπορώ", "", ""},
    {"bg", "искал искала искали", "мога можем можех", "", ""},
    {"es", "gustaría quisiera quisiéramos ojalá desearía", "poder pudiera pudiéramos", "", ""},
    {"ro", "vrea dori", "pot putea", "", ""},
    {"pl", "chciałbym chciałabym chcielibyśmy", "móc mogli mógł mogła", "", ""},
    {"nl", "wou wilde wenste", "kon konden", "wijs wijst wijzen wees wezen", "af hand"},
    {"pt", "gostaria queria quisera", "poder pudesse", "", ""},
};

void add(std::string_view list, std::uint16_t flag, ClauseWords& made) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    std::string_view word = list.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const bool stem = word.ends_with('*');
    if (stem) {
      word.remove_suffix(1);
      made.shortest_stem = made.stems.empty() ? word.size() : std::min(made.shortest_stem, word.size());
      made.longest_stem = std::max(made.longest_stem, word.size());
    }
    std::uint16_t& flags = (stem ? made.stems : made.words)[word];
    flags = static_cast<std::uint16_t>(flags | flag);
  }
}

void add(const std::array<std::string_view, 9>& lists, ClauseWords& made) {
  constexpr std::array<std::uint16_t, 9> flags{clause_word::denies,   clause_word::refutes, clause_word::judges,
                                               clause_word::presents, clause_word::bare,    clause_word::tells,
                                               clause_word::links,    clause_word::true_of, clause_word::supposes};
  for (std::size_t i = 0; i < lists.size(); ++i) add(lists[i], flags[i], made);
}

void add(const Pairs& words, ClauseWords& made) {
  add(words.wishes, clause_word::wishes, made);
  add(words.able, clause_word::able, made);
  add(words.parted, clause_word::parted, made);
  add(words.parting, clause_word::parting, made);
}

void add_turning(std::string_view list, ClauseWords& made) {
  while (!list.empty()) {
    const std::string_view phrase = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), phrase.size() + 1));
    add(phrase.substr(0, phrase.find(' ')), clause_word::begins_turning, made);
  }
}

/// A language's, with the text of what isn't in the table.
struct Forms {
  std::array<std::string, 2> cyrillic_turning;
  std::array<std::string, 9> cyrillic;
  std::array<std::string, 2> cyrillic_pairs;
  ClauseWords made;

  /// Of Serbian in both alphabets.
  void fill(const Row& row) {
    const std::array<std::string_view, 9> lists{row.denies, row.refutes, row.judges,  row.presents, row.bare,
                                                row.tells,  row.links,   row.true_of, row.supposes};
    add(lists, made);
    for (const Pairs& each : pairs)
      if (row.tags.substr(0, 2) == each.tag) add(each, made);
    add_turning_of(row.tags);
    made.verb_last = row.tags == "tr";
    constexpr std::string_view comma = " de bg sl pl hu cs sk nl ";
    made.parts_by_comma = comma.find(row.tags.substr(0, 2)) != std::string_view::npos;
    if (!row.tags.starts_with("bs ")) return;
    for (std::size_t i = 0; i < lists.size(); ++i) cyrillic[i] = to_cyrillic(lists[i]);
    add({cyrillic[0], cyrillic[1], cyrillic[2], cyrillic[3], cyrillic[4], cyrillic[5], cyrillic[6], cyrillic[7],
         cyrillic[8]},
        made);
    const auto& own = *std::find_if(std::begin(pairs), std::end(pairs), [](const Pairs& p) { return p.tag == "bs"; });
    cyrillic_pairs = {to_cyrillic(own.wishes), to_cyrillic(own.able)};
    add(Pairs{"", cyrillic_pairs[0], cyrillic_pairs[1], "", ""}, made);
  }

  void add_turning_of(std::string_view tags) {
    for (const TurningWords& row : turning_words()) {
      if (row.tags.substr(0, 2) != tags.substr(0, 2)) continue;
      add_turning(row.turns, made);
      add_turning(row.weakens, made);
      if (!tags.starts_with("bs ")) continue;
      cyrillic_turning = {to_cyrillic(row.turns), to_cyrillic(row.weakens)};
      for (const std::string& list : cyrillic_turning) add_turning(list, made);
    }
  }
};

}  // namespace

const ClauseWords& ClauseWords::of(std::string_view tag) {
  static OnDemand<Forms, rows.size()> table;
  static const ClauseWords none;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string_view tags = rows[i].tags;
    for (std::size_t at = 0; at < tags.size();) {
      const std::size_t end = std::min(tags.find(' ', at), tags.size());
      if (tags.substr(at, end - at) == tag) return table.at(i, [&](Forms& forms) { forms.fill(rows[i]); }).made;
      at = end + 1;
    }
  }
  return none;
}

std::uint16_t ClauseWords::flags(std::string_view lower) const {
  const auto whole = words.find(lower);
  std::uint16_t found = whole == words.end() ? std::uint16_t{0} : whole->second;
  const std::size_t most = std::min(lower.size(), longest_stem);
  for (std::size_t size = shortest_stem; size <= most && !stems.empty(); ++size)
    if (const auto stem = stems.find(lower.substr(0, size)); stem != stems.end())
      found = static_cast<std::uint16_t>(found | stem->second);
  return found;
}

bool begins_aside(std::string_view lower) {
  constexpr std::string_view words[] = {"as",    "like",    "comme", "ainsi",   "selon", "wie",      "so",  "laut",
                                        "come",  "secondo", "siç",   "sikurse", "kao",   "kako",     "као", "како",
                                        "както", "όπως",    "como",  "según",   "kot",   "kakor",    "aşa", "jak",
                                        "zoals", "ahogy",   "mint",  "jako",    "ako",   "according"};
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

}  // namespace brief::evidence
