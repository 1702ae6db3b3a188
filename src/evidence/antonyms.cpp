#include "evidence/antonyms.hpp"

#include "base/word_table.hpp"

namespace brief::evidence {
namespace {

/// Words against others. A `*` stands for an ending of a few letters; the others stand as they are.
struct Opposites {
  std::string_view some, others;
};

constexpr Opposites rows[] = {
    // English
    {"fine fines fined fining convict* sentenced jailed condemn* indict* punish*",
     "acquit* clear clears cleared clearing exonerat* pardon* absolv* prais* commend* reward* thank*"},
    {"rise rises rose risen rising grow grows grew grown growing increas* gain* climb* expand* soar*",
     "fall falls fell fallen falling drop* declin* decreas* shrink* shrank shrunk lose loses lost losing plung* sink* "
     "sank"},
    {"increas* rais* hike*", "cut cuts cutting reduc* lower lowers lowered"},
    {"friend* ally allies allied partner*", "enemy enemies foe foes adversar* opponent* rival*"},
    {"strong* strength*", "weak*"},
    {"support* back backs backed endors* favour* favor* welcom* prais* defend*",
     "oppos* reject* condemn* critici* denounc* attack* blam*"},
    {"accept* agree agrees agreed agreeing approv* adopt*", "reject* refus* declin* disagre* veto*"},
    {"win wins won winning victor*", "lose loses lost losing defeat*"},
    {"peace peaceful*", "war wars"},
    {"allow* permit* let lets authoris* authoriz*", "ban bans banned forbid* forbade prohibit* prevent* block*"},
    {"open opens opened opening", "close closes closed closing shut shuts"},
    {"enter* join* arriv* come comes came", "leave leaves left leaving quit quits depart* withdraw* withdrew"},
    {"stay* remain* keep keeps kept", "leave leaves left leaving quit quits withdraw* withdrew go goes went"},
    {"before", "after"},
    {"above up over", "below down under"},
    {"high higher highest big bigger large larger great greater", "low lower lowest small smaller little"},
    {"good better best positive*", "bad worse worst negative*"},
    {"true truth", "false lie lies"},
    {"success* succeed*", "fail* failure*"},
    {"begin* began begun start* launch*", "end ends ended ending stop* finish* ceas*"},
    {"send sends sent sending deploy* give gives gave giving", "withdraw* withdrew recall* take takes took taking"},
    {"love loves loved", "hate hates hated"},
    {"safe* secure*", "danger* unsafe"},
    {"guilty", "innocent"},
    {"legal* lawful*", "illegal* unlawful* criminal*"},
    {"north northern", "south southern"},
    {"east eastern", "west western"},
    {"first", "last"},
    {"rich", "poor"},
    {"buy buys bought", "sell sells sold"},
    {"ask* question*", "answer*"},
    {"praise* thank*", "blame* condemn*"},
    {"early earlier", "late later"},
    {"long longer", "short shorter"},
    {"with", "against"},
    {"fully completely entirely totally wholly absolutely strongly highly extremely perfectly",
     "partly partially somewhat slightly moderately marginally hardly barely scarcely"},
    {"always constantly", "sometimes occasionally rarely seldom never"},
    {"quickly rapidly", "slowly"},
    // German
    {"verurteil* bestraf*", "freispr* freigespr* begnadig* lob* begrüß*"},
    {"völlig vollständig ganz vollkommen gänzlich absolut", "teilweise teils etwas kaum halbwegs"},
    {"immer stets", "manchmal selten gelegentlich nie niemals"},
    {"steig* stieg* gestiegen wachs* wuchs* gewachsen zunehm* zunahm* erhöh*",
     "sink* sank* gesunken fall* fäll* fiel* gefallen abnehm* abnahm* senk* schrumpf*"},
    {"freund* verbündet* partner*", "feind* gegner* rivale*"},
    {"stark* stärke*", "schwach* schwäche*"},
    {"unterstütz* begrüß* lob*", "ablehn* verurteil* kritisier* bekämpf*"},
    {"gewinn* gewann* gewonnen sieg*", "verlier* verlor* niederlage*"},
    {"frieden* friedlich*", "krieg*"},
    {"erlaub*", "verbiet* verbot*"},
    {"bleib* blieb*", "verlass* verließ* geh* ging*"},
    {"vor", "nach"},
    {"gut* besser*", "schlecht* schlimm*"},
    {"wahr", "falsch"},
    {"beginn* begann* anfang*", "enden* endet* ende beend*"},
    {"hoch höher* groß* größer*", "niedrig* klein*"},
    // French
    {"condamn* puni*", "acquitt* gracié* relax* disculp* blanchi* salu* félicit*"},
    {"entièrement pleinement complètement totalement absolument", "partiellement peu faiblement légèrement"},
    {"toujours", "parfois rarement quelquefois jamais"},
    {"augment* croît* croissan* hausse* mont*", "baiss* diminu* chut* recul*"},
    {"ami amis amie amies allié* partenaire*", "ennemi* adversaire* rival*"},
    {"fort forte forts fortes", "faible*"},
    {"souten* soutien* appui* approuv* salu*", "rejet* condamn* critiqu* refus*"},
    {"accept*", "refus* rejet*"},
    {"gagn* victoire*", "perd* défaite*"},
    {"paix", "guerre*"},
    {"rest*", "quitt* part*"},
    {"bon bonne bons meilleur*", "mauvais* pire"},
    {"vrai*", "faux fausse*"},
    {"avant", "après"},
    // Italian
    {"condann* multat* puni*", "assol* prosciol* prosciolt* grazia* lod* elogi* plaud*"},
    {"pienamente completamente totalmente interamente assolutamente", "parzialmente poco appena leggermente"},
    {"sempre", "talvolta raramente mai"},
    {"aument* crescit* cresc* sal*", "diminui* cala* calo scend* scese"},
    {"amic* alleat* partner", "nemic* avversari* rival*"},
    {"forte forti", "debol*"},
    {"sosten* sosteg* appoggi* approv*", "respin* condann* critic* oppon* oppost*"},
    {"accett*", "rifiut* respin*"},
    {"vinc* vint* vittori*", "perd* pers* sconfitt*"},
    {"pace", "guerra guerre"},
    {"rest* riman*", "lasci* part*"},
    {"buon* miglior*", "cattiv* peggior*"},
    {"vero vera", "falso falsa"},
    {"prima", "dopo"},
    // Spanish
    {"conden* castig* mult*", "absol* absuel* indult* exoner* elogi* aplaud* salud*"},
    {"plenamente completamente totalmente absolutamente", "parcialmente apenas ligeramente"},
    {"siempre", "nunca raramente"},
    {"aument* crec* sub*", "disminu* baj* ca* descen*"},
    {"amig* aliad* soci*", "enemig* adversari* rival*"},
    {"fuert*", "débil*"},
    {"apoy* respald* aprob* aprueb*", "rechaz* conden* critic* opon*"},
    {"acept*", "rechaz*"},
    {"gan* victori*", "perd* pierd* derrot*"},
    {"paz", "guerra guerras"},
    {"permit*", "prohib* impid* imped*"},
    {"buen* mejor*", "mal mala malo peor*"},
    {"verdad*", "fals*"},
    {"antes", "después"},
    // Bosnian, Croatian, Montenegrin and Serbian, in both alphabets
    {"osud* osuđ* kazni* kažnj*", "oslob* pomilov* pohval* pozdrav*"},
    {"осуд* осуђ* казни* кажњ*", "ослоб* помилов* похвал* поздрав*"},
    {"potpuno posve sasvim apsolutno", "djelimično djelomično delimično jedva malo donekle"},
    {"uvijek uvek stalno", "ponekad rijetko retko nikad nikada"},
    {"потпуно сасвим апсолутно", "делимично дјелимично једва мало донекле"},
    {"увијек увек стално", "понекад ријетко ретко никад никада"},
    {"raste rastu rast porast* poveća* pove*", "pada padaju pad opada* smanj*"},
    {"prijatelj* savezni* partner*", "neprijatelj* protivni*"},
    {"jak jaka jako jake snažn*", "slab*"},
    {"podrža* podržava* pozdravi* pozdravlja*", "odbac* odbij* osuđ* osud* kritik* protiv*"},
    {"prihvat* prihvać* pristaj* pristal* pristao", "odbij* odbi* odbac*"},
    {"pobjed* pobed* dobi*", "poraz* izgub*"},
    {"mir mira miru", "rat rata ratu"},
    {"osta*", "odlaz* odla* napust* napušt*"},
    {"dobar dobra dobro bolj*", "loš* gor*"},
    {"prije pre", "posle poslije nakon"},
    {"расте расту раст пораст* повећа*", "пада падају пад опада* смањ*"},
    {"пријатељ* савезни* партнер*", "непријатељ* противни*"},
    {"подржа* поздрав*", "одбац* одбиј* осуђ* осуд*"},
    {"победа победе победи победио победила", "пораз*"},
    {"мир мира миру", "рат рата рату"},
    // Macedonian and Bulgarian
    {"осуди* осуду* осъди* осъжда* казни*", "ослобод* оправда* помилув* пофал* похвал* поздрав* приветств*"},
    {"целосно сосема наполно напълно изцяло", "делумно едвај частично отчасти едва"},
    {"секогаш винаги", "понекогаш ретко никогаш понякога рядко никога"},
    {"расте растат расте раст зголем* нараст* увелич*", "паѓа паѓаат опаѓа* намал* пада спада*"},
    {"пријател* сојузник* приятел* съюзни*", "непријател* противни* неприятел* враг* враж*"},
    {"поддрж* подкреп* поздрав*", "отфрл* осуд* отхвърл* критик*"},
    {"мирот мира мирът", "војна војната война войната"},
    // Albanian, Greek, Turkish, Polish
    {"dëno* gjobi*", "lir* pafajsh* fal* lavd* përshënd*"},
    {"καταδίκ* καταδικ*", "αθω* αθώ* απαλλα* επαιν* χαιρετίζ*"},
    {"kına* kını* mahkum* mahkûm* cezaland*", "destekl* beraat* akla* öv* alkışl* selaml*"},
    {"skaz* potęp* ukara*", "uniewin* ułaskaw* pochwal* popier*"},
    {"veroordeel* beboet* bestraf*", "vrijgesproken vrijsp* prijs* prees gepreze* toejuich*"},
    {"condamn* amenda*", "achita* graţia* lăuda* lauda* salut* salută*"},
    {"plotësisht tërësisht", "pjesërisht disi mezi"},
    {"gjithmonë", "ndonjëherë rrallë kurrë"},
    {"πλήρως απολύτως εντελώς", "μερικώς ελάχιστα"},
    {"πάντα", "σπάνια ποτέ"},
    {"tamamen tümüyle bütünüyle", "kısmen biraz"},
    {"daima", "bazen nadiren asla"},
    {"całkowicie zupełnie", "częściowo nieco"},
    {"rrit* rritje", "bie ulet ul* rënie*"},
    {"mik miq miqtë aleat*", "armik* armiq* kundërshtar*"},
    {"mbështet* përkrah*", "refuz* dënon dënoi kundërsht*"},
    {"paqe paqja paqen", "luftë lufta luftën"},
    {"αυξάν* αύξησ* αυξήθηκ*", "μειών* μείωσ* μειώθηκ* πέφτ*"},
    {"φίλο* φίλη* σύμμαχο* σύμμαχοι", "εχθρ* αντίπαλο*"},
    {"υποστηρίζ* στηρίζ* στήριξ*", "απορρίπτ* καταδικάζ* αντιτίθ*"},
    {"ειρήνη ειρήνης", "πόλεμο* πολέμου"},
    {"art* yüksel*", "azal* düş*"},
    {"dost* müttefik*", "düşman*"},
    {"destekl*", "redded* reddet* kına*"},
    {"barış*", "savaş*"},
    {"wzrost* rośn* rosną zwiększ*", "spad* male* zmniejsz*"},
    {"przyjaci* sojuszni* partner*", "wróg wrog* przeciwni*"},
    {"popier* poparł* wspier*", "odrzuc* potęp* krytyk*"},
    {"pokój pokoju", "wojna wojny wojnę"},
};

bool is_in(std::string_view list, std::string_view word) {
  constexpr std::size_t longest_ending = 8;  // bytes
  bool found = false;
  each_word(list, [&](std::string_view one) {
    const bool stem = one.ends_with('*');
    if (stem) one.remove_suffix(1);
    found = found || (stem ? word.starts_with(one) && word.size() - one.size() <= longest_ending : word == one);
  });
  return found;
}

}  // namespace

bool are_antonyms(std::string_view one, std::string_view other) {
  for (const Opposites& row : rows)
    if ((is_in(row.some, one) && is_in(row.others, other)) || (is_in(row.some, other) && is_in(row.others, one)))
      return true;
  return false;
}

}  // namespace brief::evidence
