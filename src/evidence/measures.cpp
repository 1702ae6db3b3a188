#include "evidence/measures.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/is_any.hpp"
#include "base/word_table.hpp"
#include "evidence/characters.hpp"
#include "evidence/limit_words.hpp"
#include "evidence/periods.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;

struct List {
  std::uint32_t is;
  std::string_view words;
};

constexpr std::array<List, 62> lists{{
    {unit | half_day, "π.μ μ.μ πμ μμ"},
    {unit | span | clock, "uhr часот часови časovi ч"},
    {unit | span | span_rest,
     "minutes minute minuten minuti minuto minutos minuta minutë минута минути минуту λεπτά λεπτό dakika minut minuty"},
    {unit | span_rest,
     "second seconds secondes seconde sekunden sekunde secondi secondo segundos segundo sekundi sekunda sekundu "
     "sekonda "
     "sekondë секунди секунде секунда секунду δευτερόλεπτα δευτερόλεπτο saniye secunde sekund sekundy"},
    {sign,
     "≥ ≤ < > ≈ ~ ± + № § = ≠ eur usd gbp chf rsd mkd bam tl rs fr frs sfr skr nkr dkr kr inr cad aud yüzde no nos nr "
     "br бр"},
    {sign,
     "article art section chapter paragraph annex protocol resolution unscr directive regulation phase level "
     "pillar cluster mach artikel artikels abschnitt kapitel absatz anhang protokoll verordnung richtlinie stufe "
     "chapitre paragraphe annexe protocole résolution règlement niveau articolo capitolo paragrafo allegato "
     "risoluzione direttiva fase livello artículo capítulo párrafo anexo resolución nivel artykuł artykułu "
     "artykule rozdział rozdziału rezolucja rezolucji rezolucję član člana članu članom poglavlje poglavlju "
     "klaster klastera klasteru rezolucija rezolucije rezoluciji rezoluciju rezolucijom aneks aneksa члан члана "
     "члану чланом поглавље поглављу кластер кластера кластеру резолуција резолуције резолуцији резолуцију "
     "резолуцијом анекс анекса член членот поглавје поглавјето кластерот резолуцијата резолюция neni nenin nenit "
     "kapitulli kapitullin kapitullit rezoluta rezolutën rezolutës aneksi grupkapitulli άρθρο άρθρου κεφάλαιο "
     "κεφαλαίου ψήφισμα ψηφίσματος παράρτημα člen člena členu poglavje resolucija articolul capitolul rezoluţia "
     "hoofdstuk artigo resolução článek článku kapitola"},
    {sign | between,
     "articles sections chapters paragraphs resolutions clusters artikeln resolutionen chapitres résolutions "
     "articoli capitoli artículos capítulos resoluciones articolele artykuły artykułów članovima poglavlja "
     "klasteri членовите поглавља поглавјата nenet neneve kapitujt άρθρα κεφάλαια členi"},
    {minus, "minus negative moins meno menos mínus минус μείον eksi"},
    {unit | scale,
     "million millions billion billions trillion trillions thousand thousands hundred hundreds dozen dozens mn bn m md "
     "mds "
     "millionen milliarde milliarden tausend mio mrd milliard milliards mille milioni milione miliardi miliardo mila "
     "millones millón mil milion milionë miliard miliardë mijë qind milijun milijuna milijuni milijon milijona "
     "milijonov miliona milijarda milijarde milijardi milijardu milijard tisuća tisuće tisuću hiljada hiljade hiljadu "
     "tisoč милион милиони милиона милијарда милијарди милијарде милијарду хиљада хиљаде хиљаду илјада илјади милиард "
     "милиарда хиляди хил хиляда εκατομμύριο εκατομμύρια εκατομμυρίων δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίων "
     "δισ εκατ χιλιάδες milyon milyar bin trilyon mln mlrd mld млн млрд"},
    {unit,
     "dolara dolari dolar dolarja долара долари долар доллара dollarë dollari dollaro dólares dólar δολάρια δολαρίων "
     "δολάριο funti funta funte funtov фунти фунта фунта стерлинга sterlin sterlina sterline pfund livres livre paund "
     "paundë λίρες λιρών lirë libra libras rubalja rublja rubles roubles rubli рубаља рубли rubla franaka франака "
     "франка "
     "франци frank frankë franchi франк lev leva levs levë levi лев crore crores lakh лв лева кн ден дин din kn "
     "franaka"},
    {unit | scale, "points crore lakh milioane miliarde mii"},
    {unit, "lei leu doları dolara dolarlık avroyu avroya avroluk euroyu euroya lirayı liraya liralık"},
    {unit,
     "megawatt megawatts kilowatt kilowatts gigawatt gigawatts terawatt watts gram grams gramme grammes gramm grammi "
     "grama gramë грама γραμμάρια milligrams kiloton kilotons megaton megatons kilotonnes fahrenheit kelvin promille "
     "promila promil промила промили отсто bc bce times mal fois volte puta herë пута пати пъти φορές krat veces kat "
     "ter quater quinquies pourcentage megavata megavati мегавата мегавати mila milja миља inch pint pints ounces "
     "ounce "
     "oz lb lbs gallons gallon"},
    {span,
     "hours hour days weeks months years year feet foot ft heures heure stunden stunde ore orë sati sata sat сати сата "
     "сат часа "
     "часова час ώρες ώρα saat horas hora years année ans jahre anni vjet godina година години"},
    {span_rest,
     "minutes minute mins seconds inches inch months days hours minuten minuti minuta minuto minutos minutë минути "
     "минута "
     "λεπτά dakika mois monate mesi muaj mjeseci meseci месеци месеца jours tage giorni ditë dana дана дни"},
    {of_all, "in sur su von od од от nga në cada στους στις din"},
    {past, "past to nach vor"},
    {article,
     "der die das den dem des am im vom zum zur beim ins dass daß ob weil unser unsere unseres unserem unseren unserer "
     "ihrem ihres seinem seines dieses diesem diesen dieser jedes jedem jeden"},
    {definite, "the il lo la i gli le l' el los las les der die das den dem zum τις τον την το τα ο η οι τους më datë"},
    {inside, "in im en nel u у во през το në v"},
    {short_form, "mio mrd mln mlrd mld mil млн млрд хил δισ εκατ"},
    {unit,
     "% ‰ percent prozent v.h përqind posto odsto проценти проценат процената посто одсто процента процент pourcent "
     "prozentpunkte prozentpunkten odstotkov odstotka pct pc pp ppm bps"},
    {unit,
     "euro euros eur pounds pound dollars dollar usd gbp chf rsd mkd bam tl sterling pence cents denars denar denarë "
     "dinars "
     "dinara dinar leke lekë lek franken francs franc evra eura evro evrov eurot euroja маrka marka maraka marke km "
     "марка марака евро евра динара динар денари денар лева лев ευρώ lira avro yen yuan kuna kune kronor zloty"},
    {unit,
     "m2 m3 km2 km3 cm2 cm3 ft2 in2 ha km kilometres kilometers kilometre kilometer kilometern kilometër kilometra "
     "kilometara kilomètres chilometri "
     "kilómetros километара километра километри χιλιόμετρα kilometre kilometreye mph kph knots miles mile metres "
     "meters "
     "metre meter metern metra metara mètres metri metros метара метра метри μέτρα feet foot ft inches yards cm mm m² "
     "km² "
     "m³ nm nmi hectares hectare hektara hektar hectáreas ha acres"},
    {unit,
     "tonnes tonne tons ton tona tonnen tonë tone тона тони kg kilograms kilogram kilos g mg gw mw kw tw gwh mwh kwh "
     "twh "
     "t kt mt l ml dl cl litres liters litre litri litros liter litra barrels barrel bcm mcm hp kv kn tb gb mb hz khz "
     "mhz volts degrees degree grad celsius °c points punkte"},
    {unit,
     "second seconds secs sec mins min hrs hr minutes minute hours hour days day weeks week months month years year "
     "decades decade centuries nights "
     "secondes heures jours jour semaines semaine mois ans années année sekunden minuten stunden stunde tage tagen tag "
     "wochen woche monate monaten monat jahre jahren jahr jahrzehnte secondi minuti ore giorni giorno settimane mesi "
     "anni "
     "anno segundos minutos horas días día semanas meses años año ditë javë muaj vjet vite vit orë"},
    {unit,
     "sekundi minuta minute sati sata sat dana dan sedmica nedjelja nedelja tjedana mjeseci mjeseca meseci meseca "
     "godina "
     "godine godinu decenija decenije desetljeća секунди минута сати часова дана дан недеља недеље месеци месеца "
     "година "
     "године годину деценија децении дена недели часа години ден месец дни дена седмици часове годишнини ημέρες μέρες "
     "εβδομάδες μήνες χρόνια έτη ώρες λεπτά δευτερόλεπτα gün hafta ay yıl yıldır saat dakika saniye dni tednov mesecev "
     "mesece ur leti"},
    {unit | clock, "uur uhr h heures heure ore часова часа sati ura ore o'clock"},
    {unit | half_day, "am pm a.m p.m noon cet cest gmt utc bst"},
    {ratio,
     "% ‰ percent prozent v.h përqind posto odsto проценти проценат процената посто одсто процента процент pourcent "
     "pourcentage "
     "prozentpunkte prozentpunkten odstotkov odstotka pct pc pp ppm bps promille promila promil промила промили отсто "
     "yüzde"},
    {ratio_end,
     "mille mile пункта пункт пункти μονάδες μονάδα cent cento qind ciento εκατό sto сто point points poena poeni "
     "поена поени percentuali porcentuales puan"},
    {qualifies,
     "swiss canadian australian schweizer švicarskih švajcarskih швајцарских suisses svizzeri us american nautical "
     "metric konvertibilnih"},
    {arithmetic,
     "plus più más плус плюс συν artı plius times mal fois volte veces puta пута пати пъти herë φορές kat double twice "
     "triple doppelt dreifach doppio triplo doble triple dvostruko trostruko двоструко троструко двојно двойно "
     "dyfish trefish διπλάσιο τριπλάσιο minus less moins meno menos"},
    {first,
     "swiss canadian australian schweizer švicarskih švajcarskih швајцарских suisses svizzeri процентни ποσοστιαίες "
     "percentual per për pour por τοις na на od percentage basis pour procentnih procentna процентних процентна "
     "процентни punti "
     "puntos points us american square cubic nautical metric kvadratnih квадратних konvertibilnih yüzde light below "
     "ispod испод unter sotto sous nën bajo pod"},
    {second,
     "mille mile пункта пункт пункти μονάδες μονάδα francs franc franken franaka франака франци cent cents cento qind "
     "ciento εκατό sto сто point points poena poeni поена поени percentuali porcentuales "
     "dollars dollar kilometres kilometers metres meters miles feet tonnes tons kilometara километара metara maraka "
     "puan "
     "years zero nule null zéro нуле cero ничлата nulo"},
    {of, "of de di du d' do del от të vitit"},
    {unit,
     "zł złotych złote złoty zlotys kč korun koruny forint kr kronen kroner hryvnia hryvnias pln czk huf uah sek nok "
     "b.c b.c.e a.d c.e v.chr n.chr av.j.-c a.c d.c p.n.e p.e.s pr.n.e п.н.е пр.н.е π.χ μ.χ "
     "degrés degré gradi grado grados grad stepen stepeni stepena stupanj stupnja stupnjeva степен степени степена "
     "степена градус градуса градуси βαθμός βαθμοί βαθμούς βαθμό derece gradë shkallë stopinj stopinje stopni grade "
     "dkk proc lat lata dni tygodni tygodnie miesięcy miesiące godzin godziny godzinę minut minuty vjetësh ditësh "
     "javësh muajsh orësh minutash ετών ημερών ωρών μηνών χρόνων εβδομάδων yıllık aylık haftalık günlük saatlik "
     "godinama danima mjesecima mesecima satima sedmicama годинама данима мјесецима месецима сатима минути денови "
     "сата"},
    {unit | scale | short_form, "tys tsd tis тыс тис трлн"},
    {unit | scale,
     "tysięcy tysiące tysiąc milionów miliardów miliardy miliarda bilion bilionów tisíc tisíce miliónov milióny milión "
     "miliony miliardu milijonu milijonoma milijarde milijardo milijunima milionima milijardama milijardom милионима "
     "милијардама милијардом милионите милионот милијардата милиарди милиардите трилиони milioni miliona milionësh "
     "miliardi miliarda miliardësh billón billones milhão milhões bilhão bilhões bilião biliões miljoen miljard "
     "biljoen billion billionen millier milliers millió milliárd ezer εκατομμυρίου δισεκατομμυρίου τρισ trilyon "
     "milyonluk milyarlık"},
    {span | span_rest, "godzin godziny godzinę minut minuty minutos minutama минутама orësh ditësh muajsh minutash"},
    {month,
     "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października grudnia ledna února března "
     "dubna "
     "května června července srpna září října listopadu prosince januára februára apríla mája júna júla február "
     "március "
     "április május június július augusztus szeptember október ianuarie februarie martie aprilie iunie iulie "
     "septembrie "
     "octombrie noiembrie decembrie januari februari maart mei juni juli augustus janeiro fevereiro março maio junho "
     "julho setembro outubro novembro dezembro"},
    {month,
     "january february march april may june july august september october november december jan feb mar apr jun jul "
     "aug "
     "sep sept oct nov dec januar jänner februar märz april mai juni juli oktober dezember janvier février mars avril "
     "juin juillet août septembre octobre novembre décembre"},
    {month,
     "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre enero febrero "
     "abril "
     "mayo junio julio septiembre octubre noviembre diciembre janar shkurt mars prill maj qershor korrik gusht shtator "
     "tetor nëntor dhjetor"},
    {month,
     "januara januar februara februar marta mart aprila maja juna jun jula jul avgusta avgust augusta septembra "
     "septembar "
     "oktobra oktobar novembra novembar decembra decembar siječnja siječanj veljače veljača ožujka ožujak travnja "
     "travanj svibnja svibanj lipnja lipanj srpnja srpanj kolovoza kolovoz rujna rujan listopada listopad studenoga "
     "studenog studeni prosinca prosinac"},
    {month,
     "јануара јануар фебруара фебруар марта март априла април маја мај јуна јун јула јул августа август септембра "
     "септембар октобра октобар новембра новембар децембра децембар јануари февруари јуни јули септември октомври "
     "ноември декември януари май юни юли"},
    {month,
     "ιανουαρίου ιανουάριο φεβρουαρίου φεβρουάριο μαρτίου μάρτιο απριλίου απρίλιο μαΐου μάιο ιουνίου ιούνιο ιουλίου "
     "ιούλιο αυγούστου αύγουστο σεπτεμβρίου σεπτέμβριο οκτωβρίου οκτώβριο νοεμβρίου νοέμβριο δεκεμβρίου δεκέμβριο ocak "
     "şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık januarja februarja marca junija julija"},
    {unit | scale,
     "тысяча тысячи тысяч тысячу миллион миллиона миллионов миллиард миллиарда миллиардов триллион триллиона "
     "триллионов "
     "тисяча тисячі тисяч тисячу мільйон мільйона мільйони мільйонів мільярд мільярда мільярди мільярдів трильйон "
     "трильйона трильйони трильйонів milionů miliardu tisíců miljon miljoner miljarder tusen tusental million "
     "millioner milliard milliarder tusind tusinder tuhatta tuhat miljoona miljoonaa miljoonan miljardi miljardia "
     "biljoona biljoonaa"},
    {unit | ratio,
     "процентов процентами процентам відсоток відсотка відсотки відсотків відсотками procent procenten procenta "
     "procentů procenata prosent prosenttia prosentin prosentti procentenheter prosentpoeng procentpoint"},
    {unit,
     "рубль рубля рублей гривня гривні гривень долларов доллара євро kronor krona kroner krone kronen euroa korun "
     "километров километра метров метра тонн тонны гектаров кілометрів кілометра метрів kilometer kilometriä metriä "
     "тонни"},
    {unit | span | span_rest,
     "časova časa дней дня недель недели месяцев месяца лет минут минуты часов днів дні тижнів місяців років роки "
     "годин "
     "години хвилин dagar dag veckor månader år timmar timme minuter dager uker måneder timer dage uger päivää viikkoa "
     "kuukautta vuotta tuntia minuuttia"},
    {month,
     "января февраля апреля июня июля августа сентября октября ноября декабря мая січня лютого березня квітня травня "
     "червня липня серпня вересня жовтня листопада грудня augusti marts desember tammikuuta helmikuuta maaliskuuta "
     "huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta"},
    {to,
     "to or veya yahut voire lub albo czy bądź sau ori apo nebo alebo vagy або либо oziroma bis oder à ou au a o al "
     "alla do ili до или deri ose në έως ως μέχρι ή zu up të në ila ile till until "
     "through "
     "ali point virgule komma virgola coma zarez με "
     "virgül зарез κόμμα presje запирка запетая цяло цело цела целих cijelo cijela cijelih celo cela celih celá celých "
     "przecinek virgulă vírgula kommaa"},
    {unit,
     "км м см мм км² м² м³ км2 м2 м3 кг мг т л ха квт мвт гвт квтч мвтч χλμ χιλ χμ χλστ τ.μ τ.χλμ κ.μ μ² κιλά κιλό "
     "τόνοι "
     "τόνους τόνων mq mc kmq kmh ettari tonnellate"},
    {unit | scale | short_form, "мил милј"},
    {unit | ratio, "százalék százalékot százaléka százalékos százalékkal százalékra százalékát százalékban ezrelék"},
    {unit,
     "bp pts pt ppt db psi bpd mbps gbps kbps rpm khz qm ct quid grand tn klick klicks kb cv ps knt lm dpi mah fps "
     "kcal "
     "kj mpa hpa bar pcs kom ком τεμ δρχ στρέμμα στρέμματα στρεμμάτων dönüm dönümlük hektarë hektarëve hektar "
     "hektara hektari хектар хектара хектари дка dekar dekarë dunum dunuma дунум дунуми buçuk buçukta buçuğa buçuktan "
     "buçukluk"},
    {unit | scale | short_form, "mill хиљ hilj илј хил tys tisk χιλ εκ τρισ"},
    {unit | scale,
     "δις τρις dozzina dozzine douzaine douzaines duzina tucet tucty docena docenas dúzia dúzias dutzend düzine дузина "
     "дузини δωδεκάδα δωδεκάδες ντουζίνα dyzinë duzinë tucat"},
    {unit | span_rest | short_form, "мин min"},
    {nor, "nor noch ni né ούτε ani"},
    {conjunction, "and et und e i и y dhe και ve in"},
    {between,
     "between zwischen entre tra fra između izmedju između измеђy између меѓу помеѓу между midis ndërmjet mes μεταξύ "
     "med"},
}};

/// Numbers of one language that are common words of others.
bool is_homograph(std::string_view lower) {
  constexpr std::string_view words[] = {"on",  "once", "due",  "bin", "pet", "sei", "mil", "elf",  "tri",  "dos",
                                        "do",  "pol",  "po",   "sto", "dix", "set", "six", "elli", "cent", "mila",
                                        "tre", "dy",   "zero", "une", "un",  "uno", "una", "ein",  "eine"};
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

/// Every, in the languages of the check.
constexpr std::string_view each_words[] = {
    "every",   "jeder",  "jede",   "jedes",   "jedem",   "jeden",  "chaque", "ogni",   "cada",   "çdo",   "svaki",
    "svaka",   "svako",  "svakog", "svakoga", "svakom",  "svaku",  "svake",  "сваки",  "свака",  "свако", "сваког",
    "свакога", "сваком", "сваку",  "сваке",   "секој",   "секоја", "секое",  "секого", "всеки",  "всяка", "всяко",
    "κάθε",    "her",    "co",     "każdy",   "każda",   "każde",  "elke",   "elk",    "iedere", "ieder", "fiecare",
    "vsak",    "vsaka",  "vsako",  "vsakega", "vsakemu", "každý",  "každá",  "každé",  "minden"};

bool in_figures(const Unit& unit) { return unit.kind == Unit::Kind::number; }

constexpr auto table = [] {
  WordTable<std::uint32_t, 3500> words;
  for (const List& list : lists) each_word(list.words, [&](std::string_view word) { words[word] |= list.is; });
  return words;
}();

}  // namespace

std::uint32_t role_beside_number(std::string_view lower) {
  const std::uint32_t* found = table.find(lower);
  return (found == nullptr ? 0 : *found) | (ends_limit(lower) ? limit : 0) | (begins_rate(lower) ? rate : 0) |
         (is_weekday(lower) ? weekday : 0) | (is_part_of_year(lower) ? period : 0) |
         (is_part_of_whole(lower) ? part_of_whole : 0);
}

const Measure& Measures::of(const Unit& text_unit) {
  const auto [known, is_new] = known_.try_emplace(text_unit.key);
  if (!is_new) return known->second;
  Measure& made = known->second;
  made.lower = lower_case(text_unit.key);
  if (in_figures(text_unit)) {
    made.is = figure;
    return made;
  }
  const std::string& lower = made.lower;
  made.is = role_beside_number(lower);
  // The verbs, and the negation.
  if (text_unit.key == "may" || text_unit.key == "march" || text_unit.key == "no" || text_unit.key == "nos")
    made.is &= ~(month | sign);
  if (text_unit.kind == Unit::Kind::word) made.number = number_word(lower);
  made.counts_thousands = counts_thousands(lower);
  made.each = is_any(lower, each_words);
  made.doubtful = is_homograph(lower) && (made.number.languages & languages_) == 0;
  if (text_unit.kind == Unit::Kind::mark && characters_of(lower).size() == 1 && is_currency(characters_of(lower)[0].c))
    made.is |= beside_number::unit;
  return made;
}

}  // namespace brief::evidence
