#include "evidence/negation.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/on_demand.hpp"
#include "evidence/turkish.hpp"

namespace brief::evidence {
namespace {

/// Lists of words, and of phrases parted by commas. Pronouns and auxiliary verbs are given in all their forms. A word
/// that is a negation only beside another (French `plus`, `personne`) is left out: `ne` stands there too. What limits
/// (only, unless) is among them: a promise without its limit is another. So is what a speaker does not vouch for
/// (alleged, supposed). `complementisers` begin the clause that a verb governs, and its negation with it.
struct Row {
  std::string_view tags, words, phrases, affirmed, complementisers;
};

constexpr std::array<Row, 24> rows{{
    {"en",
     "alleged allegedly reportedly supposed supposedly purported purportedly ostensibl* "
     "not no never nor neither none nobody nothing nowhere cannot cant dont doesnt didnt wont wouldnt shouldnt couldnt "
     "isnt arent wasnt werent havent hasnt hadnt mustnt aint nay without n't hardly barely scarcely rarely seldom "
     "unless except refus* deny denies denied denying fail fails failed failing reject* decline declines declined "
     "declining oppose opposes opposed opposing lack lacks lacked lacking doubt doubts doubted doubtful unable "
     "unlikely impossible false untrue avoid avoids avoided avoiding prevent prevents prevented preventing "
     "forbid* forbade prohibit* refrain* reluctant reluctantly loath averse unwilling incapable only solely zero "
     "excluding excepting so-called few ceased "
     "ceases ceasing non",
     "fools to, foolish to, mad to, crazy to, insane to, stupid to, naive to, unwise to, reckless to, irresponsible "
     "to, madness to, folly to, over my dead body, over our dead bodies, when hell freezes, when pigs fly, far from, "
     "short of, yet to, anything but, rather … than, rather than, other than, with the exception of, instead "
     "of, wrong to, a lie that, a myth that, never again, at no point, at no stage, not one of, not a single, on no "
     "occasion, in no circumstances, nowhere near, an end to, too late to, too early to, too weak to, too small to, "
     "too "
     "few to, too little to, too far to, too soon to, too slow to, too much to, some claim, some allege, critics "
     "claim, critics allege, they claim, others claim, it is claimed, no "
     "question of, in no way, under no circumstances, by no means, on no account, at no time, in no case",
     "whether … or not, like it or not, believe it or not, ready or not, nobody can question, no one can question, "
     "nobody would question, no one would question, no one can doubt, nobody can doubt, goes without saying, "
     "a few, the few, next few, last few, past few, first few, every few, these few, those few, coming few, few days, "
     "few weeks, few months, few years, few hours, few minutes, without hesitation, without doubt, without a doubt, "
     "without question, without delay, without exception, "
     "without reservation, without fail, no doubt, don't need to tell, not need to tell, don't have to tell, not have "
     "to tell, don't need to remind, not need to remind, no question, no less than, nothing less than, no matter, not "
     "least, "
     "net zero, ground zero, below zero, above zero, from zero, zero hour, "
     "nothing short of, no . 10, no 10, failed state, failed states, never forget, not forget, don't forget, cannot "
     "forget, can't forget, make no mistake, never doubt, not doubt, don't doubt, no one doubts, nobody doubts, no one "
     "… "
     "doubt, nobody … doubt, don't think anyone doubts, not think anyone doubts, no one … doubts, cannot deny, can't "
     "deny, no one … deny, nobody … deny, "
     "not "
     "deny, no secret, no coincidence, no accident, no surprise, no wonder, not surprising, cannot stress, cannot "
     "emphasi*, can't stress, can't emphasi*, cannot overstate, can't overstate, not hide, not ashamed, if not more, "
     "persona "
     "non grata, personae non gratae, sine qua non",
     "that whether"},
    {"fr",
     "présumé présumée présumés présumées prétendu prétendue prétendus prétendues prétendument soi-disant "
     "ne n' non pas guère jamais rien aucun aucune aucuns aucunes aucunement nullement ni nul nulle nuls nulles sans "
     "refus* rejet* sauf hormis impossible impossibles faux fausse fausses peu empêch* évit* interd* nions nient niait "
     "rarement incapable incapables inapte* seulement "
     "uniquement zéro excepté doute doutes doutons doutez doutent",
     "fous de, fou de, folle de, folie de, insensé de, absurde de, stupide de, irresponsable de, une erreur de, "
     "loin de, loin d', au lieu de, plutôt que, plutôt qu', à l' exception, en aucun cas, en aucune façon, en aucune "
     "manière, à aucun prix, sous aucun "
     "prétexte",
     "que … ou non, que … ou pas, plus … que jamais, bon gré mal gré, nul ne conteste, personne ne conteste, personne "
     "ne peut nier, nul ne peut nier, cela va sans dire, il va sans dire, "
     "sous zéro, au-dessus de zéro, de zéro, à zéro, plus que jamais, à jamais, si jamais, sans hésit*, sans doute, "
     "sans aucun doute, sans nul doute, sans relâche, "
     "sans cesse, sans réserve, sans délai, nul doute, aucun doute, premier pas, grand pas, nouveau pas, petit pas, "
     "un pas, ce pas, le pas, les pas, des pas, deux pas, pas en avant, pas à pas, un peu, peu à peu, depuis peu, "
     "sous peu, rien de moins que, n' oubli*, n' oubli* pas, n' oubli* jamais, ne … oubli*, n' … oubli*, n' en doutez "
     "pas, n' en doutons pas, pas un "
     "hasard, "
     "pas un secret, pas étonnant, pas surprenant, nul n' ignore, personne n' ignore, ne doute, ne doute pas, ne "
     "doutons pas, ne doutez pas, "
     "personne ne doute, ne fait aucun doute",
     "que qu'"},
    {"de",
     "angeblich* mutmaßlich* vermeintlich* vorgeblich* "
     "nicht nichts nie niemals nimmer nimmermehr kein keine keinen keinem keiner keines keins keinerlei keinesfalls "
     "keineswegs niemand niemanden niemandem niemandes nirgends nirgendwo nirgendwohin nein mitnichten weder ohne "
     "kaum ablehn* lehne lehnen lehnt lehnte lehnten abgelehnt abzulehnen weiger* geweigert verweiger* verhinder* "
     "vermeid* vermied* vermieden verbiet* verbot* verneint verneinen unmöglich falsch unwahr ausgeschlossen "
     "außerstand* unfähig* ungewillt unwillig* bezweif* bestreit* bestritt* statt anstatt außer ausgenommen nur "
     "lediglich bloß null zweifle zweifelt zweifeln",
     "wäre töricht, wäre verrückt, wäre dumm, wäre wahnsinn, wäre ein fehler, wären verrückt, wären dumm, wären "
     "narren, wäre unverantwortlich, "
     "alles andere als, mit ausnahme, weit davon entfernt, fern davon, auf keinen fall, in keiner weise, unter keinen "
     "umständen, in "
     "keinem fall, zu keiner zeit",
     "ob … oder nicht, niemand bestreitet, niemand leugnet, niemand … bestreiten, niemand … leugnen, "
     "unter null, über null, bei null, stunde null, netto null, ohne wenn und aber, ohne zweifel, ohne jeden zweifel, "
     "ohne zögern, ohne weiteres, ohne ausnahme, kein zweifel, "
     "keine frage, keinen zweifel, nicht zuletzt, nicht vergessen, nie vergessen, niemals vergessen, vergessen wir "
     "nicht, "
     "niemand … zweifeln, niemand zweifelt, nicht … zweifeln, kein geheimnis, kein zufall, kein wunder, nicht "
     "überrasch*, keinen hehl, nicht genug betonen, nicht oft genug, statt dessen",
     "dass daß ob wonach"},
    {"it",
     "presunto presunta presunti presunte presuntamente sedicent* "
     "non no mai nessuno nessuna nessun nulla niente né nè senza neppure neanche nemmeno mica giammai rifiut* respin* "
     "incapac* restio restia restii restie raramente impossibile falso falsa falsi false nego nega neghiamo negano "
     "negato evit* impedi* vieta* anziché tranne eccetto "
     "solo soltanto "
     "solamente unicamente zero fuorché salvo dubito dubita dubitano dubitiamo",
     "folli a, pazzi a, stupidi a, sciocchi a, sarebbe folle, sarebbe una follia, sarebbe un errore, sarebbe stupido, "
     "sarebbe sbagliato, "
     "lungi da*, lontan* da*, tutt'altro che, invece di, piuttosto che, ad eccezione, in nessun caso, in nessun modo, "
     "per nessun motivo",
     "piaccia o no, che … o no, volenti o nolenti, più … che mai, c' è dubbio, non c' è dubbio, nessuno può negare, "
     "nessuno nega, "
     "sotto zero, sopra zero, da zero, ora zero, sano e salvo, più che mai, quanto mai, senza esit*, senza dubbio, "
     "senza alcun dubbio, senza sosta, senza riserve, "
     "nessun dubbio, non ultimo, non dimentic*, non … dimentic*, mai dimentic*, nessuno dubita, non dubit*, non è un "
     "segreto, non è un caso, non stupisce, non sorprende, invece di ciò",
     "che ch'"},
    {"sq",
     "gjoja supozuar "
     "nuk s' mos jo pa as asnjë asnjëri asnjëra asnjërin asnjërën asnjërit asnjërës asnjanës asnjëherë kurrë kurrësesi "
     "kurrnjë kurrgjë kurrkush askush askujt askënd askë asgjë asgjëje askund aspak assesi refuz* paaftë ngurro* "
     "rrallë pamundur kundërsht* "
     "moh* shmang* pengo* vetëm zero dyshoj dyshon dyshojmë dyshojnë",
     "do të ishte gabim, do të ishte çmenduri, do të ishte marrëzi, "
     "larg nga, në vend që, me përjashtim të, në asnjë mënyrë, në asnjë rast, me asnjë kusht",
     "deshën apo jo, e duan apo jo, askush nuk mund të mohojë, askush nuk e mohon, "
     "nën zero, mbi zero, nga zero, pa dyshim, pa asnjë dyshim, pa hezit*, pa hezitim, pa mëdyshje, pa përjashtim, mos "
     "harro*, "
     "nuk … harro*, kurrë … harro*, mos dyshoni, askush nuk dyshon, nuk dyshoj, nuk ka dyshim, s' ka dyshim, nuk është "
     "sekret, nuk është rastësi, s' është rastësi, nuk është çudi, në vend të kësaj",
     "se që"},
    {"bs hr cnr sr sh",
     "navodn* tobož* наводн* тобож* "
     "ne nije nisu nisam nisi nismo niste nijesam nijesi nijesmo nijeste nijesu neću nećeš neće nećemo nećete necu "
     "neces nece necemo necete nemam "
     "nemaš nema nemamo nemate nemaju nemao nemala nemalo nemali nemoj nemojmo nemojte nikad nikada niko nitko nikog "
     "nikoga nikom nikome nikomu nikim nikime ništa ničega ničeg ničemu ničem ničim nigdje nigde nikud nikuda niotkud "
     "nikamo nikako nipošto nimalo nijedan nijedna nijedno nijednog nijednoga nijednom nijednome nijedni nijedne "
     "nijednu nijednoj nijednih nijednim nijednima nikakav nikakva nikakvo nikakvi nikakve nikakvog nikakvoga nikakvom "
     "nikakvome nikakvu nikakvoj nikakvih nikakvim nikakvima ničiji ničija ničije ničijeg ničijoj ni niti bez odbij* "
     "odbio odbila odbilo odbili odbiti odbit* odbac* poriče* poriču porek* porič* negira* spreči* spriječi* sprečav* "
     "sprječav* izbeć* izbjeć* izbegav* izbjegav* nesposob* rijetko retko nemoguć* neistin* umjesto umesto "
     "osim jedva samo isključivo nula "
     "nulta nultu nulte izuzev sumnjam "
     "sumnjaš sumnja sumnjamo sumnjate sumnjaju",
     "ludi da, glupi da, bilo bi ludo, bilo bi glupo, bila bi greška, bila bi pogreška, bilo bi pogrešno, bilo bi "
     "neodgovorno, "
     "teško da, daleko od, daleko smo od, radije nego, s izuzetkom, sa izuzetkom, uz izuzetak, sve samo ne, ni u kom "
     "slučaju, ni "
     "u kojem slučaju, ni pod kojim uvjetima, ni pod kojim "
     "uslovima, ni na koji način",
     "htjeli … ili ne, hteli … ili ne, svidjelo … ili ne, svidelo … ili ne, da li … ili ne, nitko ne može poreći, niko "
     "ne može poreći, nitko ne osporava, niko ne osporava, "
     "bez sumnje, bez ikakve sumnje, bez dileme, bez dvojbe, nema sumnje, nema dileme, nema dvojbe, bez oklijevanja, "
     "bez oklevanja, bez obzira, bez izuzetka, bez zadrške, ni manje ni više, ne zaborav*, nemojmo zaborav*, nemojte "
     "zaborav*, ne … zaborav*, "
     "nikad … zaborav*, nikada … zaborav*, ne sumnja*, niko ne sumnja, nitko ne sumnja, nije tajna, nije slučajno, "
     "nije "
     "slučajnost, nije slučaj, nije čudo, nije iznenađenje, umjesto toga, umesto toga, osim toga, osim što",
     "da kako"},
    {"mk",
     "наводн* тобож* "
     "не нема немам немаш немаме немате немаат немаше немав немавме немаа немал немала немале немало немој немојте "
     "немојме нејќам нејќаш нејќе нејќеме нејќете нејќат нејќеше нејќев нејќел никогаш никој никого никому ништо "
     "никаде никако никаков никаква никакво никакви ниеден ниедна ниедно ниедни ниту ни без одби* одбив* отфрл* негир* "
     "спреч* избег* неспособ* ретко невозможно невистин* наместо освен одвај само единствено нула нулта сомневам "
     "сомнева сомневаме "
     "сомневаат",
     "би било лудо, би било глупаво, би била грешка, би било погрешно, "
     "далеку од, со исклучок, во никој случај, на никаков начин, под никакви услови",
     "сакале … или не, сакаа … или не, никој не може да негира, "
     "без сомнение, без сомнеж, без никакво сомнение, нема сомнение, нема дилема, без дилема, без двоумење, "
     "без разлика, без исклучок, без колебање, не заборав*, не … заборав*, никогаш … заборав*, не се сомнева*, никој "
     "не се "
     "сомнева, не е тајна, не е случајно, не е случајност, наместо тоа, освен тоа",
     "дека да оти"},
    {"tr",
     "sözde güya sözümona "
     "değil değilim değilsin değiliz değilsiniz değiller değildir değildi değildik değildim değilse değilken yok "
     "yoktur "
     "yoktu yokmuş hayır hiç hiçbir hiçbiri hiçbirini hiçbirinin hiçbirine hiçbirimiz hiçkimse asla katiyen reddet* "
     "redded* engelle* önle* olmaz olmadı olmayacak olmadan imkânsız imkansız yalnız yalnızca sadece sıfır hariç",
     "ne … ne, yerine",
     "net sıfır, hiç şüphesiz, hiç kuşkusuz, şüphe yok, kuşku yok, ne kadar, ne zaman, ne var ki, unutmay*, unutmama*, "
     "şüphesi "
     "olmasın, şüpheniz olmasın, kuşkusu olmasın, kuşkunuz olmasın, sır değil*, tesadüf değil*, unutulmama*, bunun "
     "yerine, yerine getir*",
     ""},
    {"el",
     "δήθεν φερόμεν* υποτιθέμεν* "
     "δεν δε μην μη δὲν δὲ μὴν μὴ ποτέ ουδέποτε μηδέποτε κανείς κανένας κανέναν κανενός κανένα καμία καμιά καμίας "
     "καμιάς καμίαν "
     "ουδείς ουδέν ουδεμία ουδεμίας ουδενός ουδένα ουδόλως ουδέ τίποτα τίποτε ούτε μήτε χωρίς δίχως άνευ όχι πουθενά "
     "καθόλου αρνούμαι αρνείσαι αρνείται αρνούμαστε αρνείστε αρνούνται αρνήθηκ* αρνηθ* απορρίπτ* απορρίψ* απέρριψ* "
     "ανίκαν* απρόθυμ* σπάνια αδύνατο* αποτρέ* αποφεύγ* αποφύγ* αποκλεί* μόνο μονάχα μηδέν μηδενικ* αμφιβάλλω "
     "αμφιβάλλει αμφιβάλλουμε "
     "αμφιβάλλουν",
     "θα ήταν λάθος, θα ήταν τρέλα, θα ήταν ανόητο, "
     "μακριά από, αντί να, αντί για, με εξαίρεση, σε καμία περίπτωση, με κανέναν τρόπο, εκτός από",
     "κάτω από το μηδέν, πάνω από το μηδέν, από το μηδέν, χωρίς αμφιβολία, χωρίς καμία αμφιβολία, δεν υπάρχει "
     "αμφιβολία, χωρίς δισταγμό, χωρίς εξαίρεση, "
     "μην ξεχνά*, δεν ξεχνά*, δεν … ξεχά*, δεν … ξεχνά*, μην αμφιβάλλ*, κανείς δεν αμφιβάλλει, δεν αμφιβάλλ*, δεν "
     "είναι "
     "μυστικό, δεν είναι τυχαίο, δεν είναι τυχαία, αντί γι' αυτό, αντ' αυτού, εκτός από αυτό, εκτός αυτού, εκτός "
     "τούτου",
     "ότι πως"},
    {"bg",
     "предполагаем* уж мним* твърдян* "
     "не няма нямам нямаш нямаме нямате нямат нямах нямаше нямахме нямахте нямаха нямал нямала нямало нямали недей "
     "недейте нито никога никой никого никому никоя никое никои нищо никъде никак никакъв никаква никакво никакви "
     "ничий ничия ничие без отказ* откаж* отхвърл* отрич* отрек* предотврат* избяг* избегн* неспособ* рядко невъзможн* "
     "невярн* неверн* вместо "
     "освен едва само единствено нула нулева нулево съмнявам съмнява съмняваме съмняват",
     "би било лудост, би било глупаво, би било грешка, би било безотговорно, "
     "далеч от, с изключение, далече от, в никакъв случай, по никакъв начин, при никакви условия",
     "искат … или не, независимо дали … или не, никой не може да отрече, "
     "без съмнение, без никакво съмнение, няма съмнение, без колебание, без значение, "
     "без изключение, не забравя*, не … забравя*, никога … забравя*, не се съмнява*, никой не се съмнява, не е тайна, "
     "не е случайно, не е случайност, вместо това, освен това",
     "че да"},
    {"es",
     "presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestas supuestamente "
     "no nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas ni sin tampoco apenas rehús* rehus* rehúy* "
     "incapaz incapaces reacio reacia reacios reacias raramente imposible falso falsa "
     "falsos falsas rechaz* niego niega negamos niegan negó negar* evit* impedi* impid* solo sólo solamente únicamente "
     "salvo "
     "excepto cero dudo duda dudas dudamos dudan",
     "sería una locura, sería un error, sería absurdo, sería estúpido, sería irresponsable, "
     "lejos de, más bien que, con excepción, con la excepción, a excepción, en vez de, en lugar de, en ningún caso, de "
     "ninguna manera, de ningún modo, bajo ningún concepto",
     "guste o no, quieran o no, que … o no, más … que nunca, más que nunca, nadie puede negar, nadie niega, "
     "por supuesto, dar por supuesto, bajo cero, sobre cero, de cero, desde cero, hora cero, sin duda, sin ninguna "
     "duda, sin lugar a dudas, no cabe "
     "duda, sin embargo, sin dudarlo, sin vacil*, nada menos "
     "que, no olvid*, no … olvid*, nunca olvid*, que nadie lo dude, nadie duda, no lo duden, no lo dude, no dudo, no "
     "dudamos, no hay duda, no es un secreto, no es casualidad, no es casual, no sorprende, en lugar de eso",
     "que"},
    {"sl",
     "domnevn* baje "
     "ne ni nisem nisi nista nismo niste niso nočem nočeš noče nočemo nočete nočejo nimam nimaš nima nimamo nimate "
     "nimajo nikoli nikdar nihče nikogar nikomur nikomer nič ničesar ničemur ničemer nikjer nikamor nikakor noben "
     "nobena nobeno nobene nobeni nobenega nobenemu nobenem nobenim nobenih nobenimi niti brez nikar zavrač* zavrn* "
     "prepreč* namesto samo zgolj ničelna ničelno ničelne razen dvomim dvomi dvomimo dvomijo",
     "daleč od, raje kot, v nobenem primeru, na noben način, pod nobenim pogojem",
     "brez dvoma, ni dvoma, brez oklevanja, brez izjeme, ne pozab*, ne … pozab*, ne dvomi*, nihče ne dvomi, ni "
     "skrivnost, ni naključje, namesto tega",
     "da"},
    {"ro",
     "presupus* chipurile pretins* "
     "nu n-* nici niciun nicio niciunul niciuna niciodată nimeni nimănui nimic nicăieri nicidecum deloc fără refuz* "
     "resping* respins* doar numai imposibil zero",
     "departe de, mai degrabă decât, în loc de, în loc să, cu excepţia",
     "de la zero, sub zero, fără îndoială, fără ezitare, nu uita*, să nu uit*, nu … uita*, nu este un secret, nu e un "
     "secret",
     "că"},
    {"pl",
     "rzekom* domniema* podobno "
     "nie nigdy nikt nikogo nikomu nikim nic niczego niczemu nigdzie żaden żadna żadne żadnego żadnej żadnym żadnych "
     "żadną ani bez odmaw* odmów* odrzuc* niemożliw* brak zero zerowa zerowej zerową tylko jedynie wątpię wątpi "
     "wątpimy wątpią",
     "byłoby błędem, byłoby głupotą, byłoby szaleństwem, "
     "daleko od, raczej niż, z wyjątkiem, zamiast, w żadnym wypadku, w żaden sposób, pod żadnym pozorem",
     "bez wątpienia, bez wahania, nie zapomin*, nie … zapomin*, nikt nie wątpi, nie wątp*, nie jest tajemnicą, nie "
     "jest "
     "przypadkiem, zamiast tego",
     "że żeby iż by"},
    {"nl",
     "vermeend* vermoedelijk* zogenaamd* "
     "niet geen nooit niemand niets nergens noch zonder nauwelijks weiger* verwerp* onmogelijk alleen slechts nul "
     "behalve",
     "verre van, liever dan, in plaats van, met uitzondering, in geen geval, op geen enkele manier",
     "zonder twijfel, zonder aarzel*, niet vergeten, nooit vergeten, geen twijfel, geen geheim, geen toeval", "dat of"},
    {"pt",
     "alegad* suposto suposta supostos supostas supostamente presumív* "
     "não nunca jamais ninguém nada nenhum nenhuma nenhuns nenhumas nem sem tampouco impossível recus* rejeit* só "
     "somente apenas zero exceto",
     "longe de, com exceção, à exceção, em vez de, de forma alguma, em caso algum, de modo nenhum",
     "sem dúvida, sem hesit*, não esque*, não … esque*, não é segredo, não é por acaso", "que"},
    {"hu",
     "állítólag* "
     "nem ne nincs nincsen nincsenek sem se soha sohasem senki senkit senkinek semmi semmit sehol nélkül elutasít* "
     "csak "
     "csupán zéró kivéve",
     "", "kétség nélkül, ne felejts*, ne feledj*, nem titok, nem véletlen", "hogy"},
    {"cs sk",
     "údajn* domněl* "
     "ne není nejsou nejsem nejsme nejste nebyl* nebude* nebudou nemá nemám nemáme nemáte nemají nemajú nemůže* "
     "nemôže* "
     "nemohou nemôžu nechce* nie nikdy nikdo nikto nikoho nikomu nic nič ničeho ničoho nikde žádný žádná žádné žádného "
     "žádnou žádných žiadny žiadna žiadne ani bez odmít* odmiet* nelze jen iba len pouze nulová nulovou nulové nulovú",
     "daleko od, ďaleko od, spíše než, skôr než, s výjimkou, s výnimkou, v žádném případě, v žiadnom prípade",
     "bez pochyb, bez váhání, není tajemstvím, není náhoda", "že aby"},
    {"ru",
     "не нет ни никогда никто никого никому никем ничто ничего ничему ничем нигде никуда никак никакой никакая никакое "
     "никакие никаких нельзя без отказ* отверг* отрица* вряд редко неспособ* невозможн* вместо кроме едва только лишь "
     "исключительно якобы",
     "далеко от, за исключением, ни в коем случае", "без сомнени*, не только, не забыва*, нет сомнени*", "что чтобы"},
    {"uk",
     "не ні немає нема ніколи ніхто нікого нікому ніщо нічого нічому ніде нікуди ніяк ніякий ніяка ніяке ніякі "
     "жоден жодна жодне жодного жодної без відмов* відкид* заперечу* неможлив* замість крім окрім лише тільки нібито",
     "далеко від, за винятком, у жодному разі", "без сумнів*, не тільки, не забува*, немає сумнів*", "що щоб"},
    {"sv",
     "inte icke ej aldrig ingen inget inga ingenting ingenstans nej utan varken knappast neka* vägra* avvis* omöjlig* "
     "endast bara påstådd*",
     "långt ifrån, i stället för, med undantag", "utan tvekan, inte bara, glöm inte", "att"},
    {"no nb nn",
     "ikke ikkje aldri ingen intet inga ingenting ingensteds nei uten utan verken neppe nekt* avvis* umulig* bare kun "
     "påstått",
     "langt fra, i stedet for, med unntak", "uten tvil, ikke bare, glem ikke", "at"},
    {"da",
     "ikke aldrig ingen intet ingenting ingensteds nej uden hverken næppe nægt* afvis* umulig* kun bare angivelig*",
     "langt fra, i stedet for, med undtagelse", "uden tvivl, ikke kun, glem ikke", "at"},
    {"fi",
     "ei en et emme ette eivät eikä enkä emmekä eivätkä älä älkää älköön koskaan mitään ketään kukaan ilman tuskin "
     "kieltä* torju* mahdoton* vain ainoastaan muka",
     "kaukana siitä, sen sijaan", "ilman epäilystä, ei vain", "että"},
}};

constexpr std::size_t languages = rows.size();

std::vector<std::string_view> parted(std::string_view list, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(by, at), list.size());
    if (end > at) parts.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

void add(std::string_view list, Negations& made) {
  for (std::string_view word : parted(list, ' ')) {
    if (!word.ends_with('*')) {
      made.words.insert(word);
      continue;
    }
    word.remove_suffix(1);
    made.stems.insert(word);
    made.longest_stem = std::max(made.longest_stem, word.size());
  }
}

std::vector<Phrase> phrases_of(std::string_view list) {
  std::vector<Phrase> made;
  for (const std::string_view phrase : parted(list, ',')) made.push_back(parted(phrase, ' '));
  return made;
}

void add(const Row& row, Negations& made) {
  add(row.words, made);
  for (const auto& [list, phrases, bit] : {std::tuple{row.phrases, &made.phrases, std::uint8_t{1}},
                                           std::tuple{row.affirmed, &made.affirmed, std::uint8_t{2}}}) {
    for (Phrase& phrase : phrases_of(list)) {
      const std::string_view first = phrase.front();
      if (first.ends_with('*'))
        made.first_stems.emplace_back(first.substr(0, first.size() - 1), bit);
      else
        made.first[first] |= bit;
      phrases->push_back(std::move(phrase));
    }
  }
  for (const std::string_view word : parted(row.complementisers, ' ')) made.complementisers.insert(word);
  made.in_verbs = row.tags == "tr";
}

/// Serbian in its other alphabet, letter for letter.
std::string in_cyrillic(std::string_view latin) {
  constexpr std::pair<std::string_view, std::string_view> letters[] = {
      {"lj", "љ"}, {"nj", "њ"}, {"dž", "џ"}, {"a", "а"}, {"b", "б"}, {"c", "ц"}, {"č", "ч"}, {"ć", "ћ"},
      {"d", "д"},  {"đ", "ђ"},  {"e", "е"},  {"f", "ф"}, {"g", "г"}, {"h", "х"}, {"i", "и"}, {"j", "ј"},
      {"k", "к"},  {"l", "л"},  {"m", "м"},  {"n", "н"}, {"o", "о"}, {"p", "п"}, {"r", "р"}, {"s", "с"},
      {"š", "ш"},  {"t", "т"},  {"u", "у"},  {"v", "в"}, {"z", "з"}, {"ž", "ж"}};
  std::string made;
  for (std::size_t at = 0; at < latin.size();) {
    const auto* letter = std::find_if(std::begin(letters), std::end(letters),
                                      [&](const auto& pair) { return latin.substr(at).starts_with(pair.first); });
    made += letter == std::end(letters) ? latin.substr(at, 1) : letter->second;
    at += letter == std::end(letters) ? 1 : letter->first.size();
  }
  return made;
}

/// A language's, with the text of what isn't in the table.
struct Forms {
  std::array<std::string, 4> cyrillic;
  Negations negations;

  /// Of Serbian in both alphabets.
  void fill(const Row& row) {
    add(row, negations);
    if (!row.tags.starts_with("bs ")) return;
    cyrillic = {in_cyrillic(row.words), in_cyrillic(row.phrases), in_cyrillic(row.affirmed),
                in_cyrillic(row.complementisers)};
    add({row.tags, cyrillic[0], cyrillic[1], cyrillic[2], cyrillic[3]}, negations);
  }
};

bool fits(std::string_view wanted, std::string_view key) {
  return wanted.ends_with('*') ? key.starts_with(wanted.substr(0, wanted.size() - 1)) : key == wanted;
}

}  // namespace

const Negations& Negations::of(std::string_view tag) {
  static OnDemand<Forms, languages> table;
  static const Negations none;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const std::string_view known : parted(rows[i].tags, ' '))
      if (known == tag) return table.at(i, [&](Forms& forms) { forms.fill(rows[i]); }).negations;
  return none;
}

bool Negations::has(std::string_view lower) const {
  if (words.contains(lower) || (words.contains("n't") && lower.ends_with("n't"))) return true;
  if (in_verbs && is_negated_verb(lower)) return true;
  for (std::size_t size = 2; size <= std::min(lower.size(), longest_stem); ++size)
    if (stems.contains(lower.substr(0, size))) return true;
  return false;
}

std::uint8_t Negations::begins_phrase(std::string_view lower) const {
  const auto found = first.find(lower);
  std::uint8_t bits = found == first.end() ? std::uint8_t{0} : found->second;
  for (const auto& [stem, bit] : first_stems)
    if (lower.starts_with(stem)) bits = static_cast<std::uint8_t>(bits | bit);
  return bits;
}

std::uint32_t end_of_phrase(const Phrase& phrase, std::uint32_t at, const KeyAt& key) {
  constexpr std::uint32_t widest = 4;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (phrase[i] != "…") {
      if (!fits(phrase[i], key(at++))) return 0;
      continue;
    }
    std::uint32_t skipped = 0;
    while (skipped <= widest && !fits(phrase[i + 1], key(at + skipped))) ++skipped;
    if (skipped > widest || skipped == 0) return 0;
    at += skipped;
  }
  return at;
}

}  // namespace brief::evidence
