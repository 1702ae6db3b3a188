#include "evidence/periods.hpp"

#include <algorithm>
#include <iterator>

#include "base/word_table.hpp"

namespace brief::evidence {
namespace {

/// A table of the words of a list.
template <std::size_t Most>
constexpr auto table_of(std::string_view list) {
  WordTable<bool, Most> words;
  each_word(list, [&words](std::string_view word) { words[word] = true; });
  return words;
}

constexpr auto weekdays = table_of<400>(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags "
    "freitags samstags sonntags lundi mardi mercredi jeudi vendredi samedi dimanche "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica lunes martes miércoles jueves viernes sábado domingo "
    "segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira "
    "hënë hëna hënën hënës martë marta martën martës mërkurë mërkura mërkurën mërkurës enjte enjtja enjten enjtes "
    "premte premtja premten premtes shtunë shtuna shtunën shtunës diel diela dielën dielës "
    "ponedjeljak ponedjeljka ponedjeljkom ponedeljak ponedeljka ponedeljkom utorak utorka utorkom srijeda srijede "
    "srijedu srijedom sreda srede sredu sredom četvrtak četvrtka četvrtkom petak petka petkom subota subote subotu "
    "subotom nedjelja nedjelje nedjelju nedjeljom nedelja nedelje nedelju nedeljom "
    "понедељак понедељка понедељком понедјељак понедјељка уторак уторка уторком среда среде среду средом сриједа "
    "сриједе сриједу четвртак четвртка четвртком петак петка петком субота суботе суботу суботом недеља недеље недељу "
    "недељом недјеља недјеље недјељу понеделник вторник четврток петок сабота недела понеделникот петокот "
    "сряда четвъртък петък събота неделя "
    "δευτέρα δευτέρας τρίτη τρίτης τετάρτη τετάρτης πέμπτη πέμπτης παρασκευή παρασκευής σάββατο σαββάτου κυριακή "
    "κυριακής ponedeljek ponedeljka torek torka sreda četrtek četrtka petek petka sobota sobote soboto nedelja nedelje "
    "nedeljo poniedziałek poniedziałku wtorek wtorku środa środy środę czwartek czwartku piątek piątku sobota soboty "
    "sobotę niedziela niedzieli niedzielę pondělí úterý středa středy středu čtvrtek čtvrtka pátek pátku sobotu neděle "
    "neděli pondelok pondelka utorok utorka streda stredy stredu štvrtok štvrtka piatok piatka nedeľa nedele "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "luni marţi miercuri joi vineri sâmbătă duminică "
    "hétfő hétfőtől kedd keddtől keddig szerda szerdától szerdáig csütörtök csütörtöktől csütörtökig péntek péntektől "
    "péntekig szombat szombattól szombatig vasárnap vasárnapig "
    "pazartesi pazartesiden pazartesiye salı salıdan salıya çarşamba çarşambadan çarşambaya perşembe perşembeden "
    "perşembeye cuma cumadan cumaya cumartesi cumartesiden cumartesiye pazar pazardan pazara");

constexpr auto parts_of_year = table_of<200>(
    "half quarter trimester semester half-year halves quarters "
    "halbjahr halbjahres halbjahrs quartal quartals quartale jahreshälfte hälfte drittel viertel "
    "semestre semestres trimestre trimestres moitié metà mitad "
    "polovina polovini polovinu polovine polovica polovici polovicu polovice kvartal kvartala kvartalu kvartalom "
    "polugodište polugodištu polugodišta polugodišće polugodišću tromjesečje tromjesečju tromjesečja tromesečje "
    "tromesečju tromesečja половина половини половину половине квартал кварталу квартала полугодиште полугодишту "
    "тромесечје тромесечју половината полугодие полугодието полугодишта тримесечие тримесечието тримесечја "
    "тримесечје gjysma gjysmën gjysmë gjysmës gjysmëvjetori gjysmëvjetorin tremujori tremujorin tremujorit tremujor "
    "semestri semestrin εξάμηνο εξαμήνου τρίμηνο τριμήνου μισό ήμισυ "
    "połowa połowie połowę połowy półrocze półroczu półrocza kwartał kwartale kwartału "
    "helft halfjaar kwartaal jumătate jumătatea semestrul trimestrul metade "
    "polovině poloviny pololetí čtvrtletí polrok polroku štvrťrok štvrťroku polovici četrtletje četrtletju polletje "
    "polletju yarısı yarısında yarısını yarısına yarısından çeyreği çeyreğinde çeyreğine çeyreğini "
    "fele felében felére negyedéve negyedévében féléve félévében negyedév félév");

constexpr auto parts_of_whole = table_of<260>(
    "most many some several few majority meisten viele vielen einige einigen mehrheit großteil plupart majorité parte "
    "maggioranza molti molte alcuni alcune mayoría muchos muchas varios varias većina većinu većine mnogi mnoge "
    "nekoliko dio deo većina већина већину већине многи многе неколико део дел мнозинството повеќето повеќе многу "
    "повечето мнозинство много няколко част shumica shumicën pjesa pjesën shumë disa περισσότεροι περισσότερους "
    "περισσότερες περισσότερα πλειοψηφία πολλοί πολλές πολλά μέρος większość większości meeste veel enkele "
    "meerderheid majoritatea maioria vários muitos většina většinu väčšina väčšinu večina večino "
    "half third quarter fifth tenth halves thirds quarters fifths tenths "
    "hälfte drittel viertel fünftel zehntel moitié tiers quart quarts metà terzo terzi quarto quarti mitad tercio "
    "tercios cuarto cuarta cuartas polovina polovinu polovine polovini polovica polovicu polovice polovici trećina "
    "trećinu trećine četvrtina četvrtinu četvrtine petina petinu petine половина половину половине половини трећина "
    "трећину трећине четвртина четвртину половината третина третината четвъртина четвъртината "
    "gjysma gjysmën gjysmë çereku çerekun treta tretat μισό μισοί μισές μισά ήμισυ τρίτο τέταρτο "
    "połowa połowę połowy trzecia ćwierć ćwierci helft derde kwart jumătate jumătatea treime sfert metade terço quarto "
    "polovinu polovina poloviny třetina třetinu čtvrtina čtvrtinu tretina tretinu štvrtina štvrtinu polovico tretjina "
    "tretjino četrtina četrtino");

constexpr auto collectives = table_of<140>(
    "tens dozens scores hundreds dutzende dutzenden hunderte hunderten dizaines dizaine centaines centaine vingtaines "
    "decine decina centinaia centinaio decenas decena cientos centenares docenas dezenas centenas dhjetëra dhjetra "
    "qindra desetine desetina desetinama stotine stotina stotinama десетине десетина стотине стотина десетици стотици "
    "десетки стотки δεκάδες εκατοντάδες dziesiątki dziesiątek dziesiątkami setki setek setkami tientallen honderden "
    "douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine demi-douzaine ventina trentina "
    "quarantina cinquantina veintena treintena cincuentena centena centenar dezena vintena desetak petnaestak "
    "dvadesetak tridesetak pedesetak stotinjak deseci desetaka стотинак десетак двадесетак тридесетак педесетак "
    "десетина стотина дваесетина триесетина двайсетина тридесетина петдесетина δεκάδα εκατοντάδα εικοσαριά τριανταριά "
    "πενηνταριά dhjetëshe qindëshe "
    "zeci sute desetine stotine desítky desítek stovky stovek desiatky desiatok stoviek");

constexpr auto thousands = table_of<60>(
    "thousands millions billions tausende tausenden millionen milliers millions migliaia milioni miles millones "
    "milhares milhões mijëra mijra mijë mila mille mil miliona hiljada hiljade tisuća tisuće хиљада хиљаде милиона "
    "илјади милиони хиляди "
    "χιλιάδες χιλιάδων εκατομμύρια tysięcy tysiące milionów duizenden miljoenen mii milioane tisoč tisočev tisíc "
    "tisíce tisíců miliónov");

constexpr auto which = table_of<200>(
    "first second third fourth last final erste ersten erstes erster zweite zweiten zweites zweiter dritte dritten "
    "drittes dritter vierte vierten viertes vierter letzte letzten letztes letzter premier première deuxième second "
    "seconde troisième quatrième dernier dernière primo prima secondo seconda terzo terza quarto quarta ultimo ultima "
    "primer primera segundo segunda tercer tercera cuarto cuarta último última primeiro primeira terceiro terceira "
    "prvi prva prvo prvog prvom prve prvu prvoj drugi druga drugo drugog drugom druge drugu drugoj treći trećeg trećem "
    "treće četvrti četvrtog četvrtom posljednji posljednjem poslednji poslednjem први прва прво првог првом прве прву "
    "првој други друга друго другог другом друге другу другој трећи трећег трећем четврти четвртог последњи прв "
    "првиот првата второ втора втората вториот второто трет третиот третото последниот първа първата първото първо "
    "втората второто трето третото четвърто последното parë dytë tretë katërt fundit πρώτο πρώτη πρώτου δεύτερο "
    "δεύτερου τρίτο τέταρτο τελευταίο pierwsza pierwszej pierwsze pierwszym pierwszego pierwszy druga drugiej drugie "
    "drugim drugi trzeci trzecim trzeciego czwarty czwartym eerste tweede derde vierde laatste prima primul doua "
    "doilea treilea první prvním druhé druhém druhý třetí třetím čtvrté prvý prvej prvom druhej treťom prvi prvem "
    "drugem tretjem četrtem prvo drugo ilk ikinci üçüncü dördüncü birinci son első második harmadik negyedik utolsó");

constexpr auto joining = table_of<120>(
    "of the our their his its these those der des den von unserer unserem im jahr jahres du de la le les l' d' des nos "
    "del della dei degli delle dello di dell' los las nuestros el año anno année do da dos das ano od iz u godine "
    "godini godina године години година од из у на во във от годината 's i të e vitit vit nga του των από τους τις τα "
    "έτους το z ze spośród roku w van het jaar a al ai ale anului din lui dintre r v leta izmed yılının yılın yılı "
    "évi év");

bool is_one_of(char c, std::string_view any) { return any.find(c) != std::string_view::npos; }

}  // namespace

bool is_weekday(std::string_view lower) { return weekdays.contains(lower); }

bool is_part_of_year(std::string_view lower) { return parts_of_year.contains(lower); }

bool is_part_of_whole(std::string_view lower) { return parts_of_whole.contains(lower); }

bool counts_thousands(std::string_view lower) { return collectives.contains(lower); }

bool is_thousands(std::string_view lower) { return thousands.contains(lower); }

bool tells_which(std::string_view lower) { return which.contains(lower); }

bool joins_part(std::string_view lower) { return joining.contains(lower); }

bool is_part_in_figures(std::string_view key) {
  constexpr std::string_view letters = "QHTSK", figures = "1234";
  if (key == "FY") return true;
  if (key.size() != 2) return false;
  return (is_one_of(key[0], letters) && is_one_of(key[1], figures)) ||
         (is_one_of(key[0], figures) && is_one_of(key[1], letters));
}

}  // namespace brief::evidence
