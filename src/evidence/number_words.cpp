#include "evidence/number_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/word_table.hpp"

namespace brief::evidence {
namespace {

using namespace in_number;

/// `parts` are forms that stand only inside a compound. French `premier` is left out: the Premier ministre is none.
struct Row {
  std::string_view tags, cardinals, tens, ones, ordinals, fractions, conjunction, parts;
};

constexpr std::array<Row, 19> rows{{
    {"en",
     "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
     "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundreds thousands millions "
     "billions thirds quarters fifths sixths eighths tenths",
     "hundred thousand million billion trillion", "a an",
     "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
     "fifteenth "
     "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth "
     "ninetieth hundredth thousandth",
     "half third quarter fifth tenth", "and", ""},
    {"fr",
     "zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize cents million "
     "millions milliard milliards dizaines centaines milliers tiers quarts",
     "vingt vingts trente quarante cinquante soixante septante octante huitante nonante cent mille", "un une", "",
     "demi demie demis quart", "et", ""},
    {"de",
     "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
     "achtzehn neunzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend "
     "million millionen milliarde milliarden anderthalb eineinhalb zweieinhalb dreieinhalb viereinhalb fünfeinhalb "
     "drittel viertel dutzend",
     "", "ein eine einen eins einer eines", "", "halb halbe halben halber halbes", "und", ""},
    {"it",
     "zero due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
     "diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille "
     "mila milioni miliardi milione miliardo terzi quarti quinti ventun trentun quarantun cinquantun sessantun "
     "settantun "
     "ottantun novantun",
     "", "un uno una", "", "mezzo mezza", "e", "vent trent quarant cinquant sessant settant ottant novant"},
    {"es",
     "cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
     "dieciocho diecinueve veinte veintiún veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis "
     "veintisiete veintiocho veintinueve cien ciento doscientos doscientas trescientos trescientas cuatrocientos "
     "quinientos quinientas seiscientos setecientos ochocientos novecientos mil millones millón billón billones "
     "tercios",
     "treinta cuarenta cincuenta sesenta setenta ochenta noventa", "un uno una", "", "medio media", "y", ""},
    {"sq",
     "zero dy tri tre katër pesë gjashtë shtatë tetë nëntë njëmbëdhjetë dymbëdhjetë trembëdhjetë katërmbëdhjetë "
     "pesëmbëdhjetë gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë nëntëmbëdhjetë milion milionë miliard miliardë "
     "milioni miliona milionësh miliardi miliarda miliardësh",
     "dhjetë njëzet tridhjetë dyzet katërdhjetë pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë njëqind "
     "dyqind treqind katërqind pesëqind gjashtëqind shtatëqind tetëqind nëntëqind mijë",
     "një", "", "gjysmë gjysme gjysma gjysmën çerek", "e", ""},
    {"bs hr cnr sr",
     "nula dva dve dvije dvoje tri troje četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest "
     "petnaest šesnaest sedamnaest osamnaest devetnaest milion miliona milioni milijun milijuna milijuni milijarda "
     "milijarde milijardi milijardu milijardom milijardama milionima milijunima trećine četvrtine "
     "dvojica dvojicu trojica trojicu četvorica četvoricu petorica petoricu šestorica šestoricu sedmorica sedmoricu "
     "osmorica osmoricu devetorica devetoricu desetorica desetoricu četvero četvoro petero petoro šestero šestoro",
     "dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset sto stotina stotinu stotine dvjesta "
     "dvesta "
     "dvjesto dvesto trista tristo četiristo petsto šeststo sedamsto osamsto devetsto hiljada hiljade hiljadu tisuća "
     "tisuće tisuću",
     "jedan jedna jedno jednu", "", "po ipo pol pola polovinu polovicu četvrt", "i",
     "prvi prva prvo prvog prvoga prvom prve prvu prvih drugi druga drugo drugog drugoga drugom druge drugu treći "
     "treća treće trećeg trećeg četvrti četvrta četvrto četvrtog peti peta peto petog šesti šesta šesto šestog sedmi "
     "sedma sedmog osmi osma osmog deveti deveta devetog"},
    {"sr",
     "нула два две двије двоје три троје четири пет шест седам осам девет десет једанаест дванаест тринаест четрнаест "
     "петнаест шеснаест седамнаест осамнаест деветнаест милион милиона милиони милијарда милијарде милијарди "
     "милијарду милијардом милијардама милионима трећине "
     "двојица двојицу тројица тројицу четворица четворицу петорица петорицу шесторица шесторицу седморица седморицу "
     "осморица осморицу деветорица деветорицу десеторица десеторицу четворо петоро шесторо",
     "двадесет тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет сто стотина стотину стотине двеста "
     "двјеста "
     "триста четиристо петсто шестсто седамсто осамсто деветсто хиљада хиљаде хиљаду",
     "један једна једно једну", "", "по пола половину четврт", "и",
     "први прва прво првог првога првом прве прву првих други друга друго другог другога другом друге другу трећи "
     "трећа треће трећег трећег четврти четврта четврто четвртог пети пета пето петог шести шеста шесто шестог седми "
     "седма седмог осми осма осмог девети девета деветог"},
    {"mk",
     "нула два две три четири пет шест седум осум девет десет единаесет дванаесет тринаесет четиринаесет петнаесет "
     "шеснаесет седумнаесет осумнаесет деветнаесет милион милиони милијарда милијарди милиона милионот милионите "
     "милијардата трилион третини "
     "двајца тројца четворица петмина петорица шестмина седуммина осуммина деветмина десетмина двајцата тројцата "
     "четворицата петмината",
     "дваесет триесет четириесет педесет шеесет седумдесет осумдесет деведесет сто стотина стотини двесте триста "
     "четиристотини "
     "петстотини шестотини седумстотини осумстотини деветстотини илјада илјади",
     "еден една едно", "", "пол половина четвртина", "и",
     "први прва прво првиот првата втори втора второ вториот трет трета трето четврт четврта петти петта пети шести "
     "седми осми деветти"},
    {"bg",
     "нула два две три четири пет шест седем осем девет десет единадесет дванадесет тринадесет четиринадесет "
     "петнадесет шестнадесет седемнадесет осемнадесет деветнадесет милион милиона милиард милиарда милиони милиарди "
     "трилион трети "
     "двама трима четирима петима шестима седмина осмина деветима десетима двамата тримата четиримата петимата",
     "двадесет тридесет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет сто стотин стотици двеста "
     "триста "
     "четиристотин петстотин шестстотин седемстотин осемстотин деветстотин хиляда хиляди",
     "един една едно", "", "половина половин четвърт", "и",
     "първи първа първо първия първата втори втора второ трети четвърти четвърта пети пета шести шеста седми осми "
     "девети"},
    {"el",
     "μηδέν δύο δυο τρεις τρία τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα έντεκα δώδεκα "
     "δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά δεκαοκτώ δεκαεννέα είκοσι τριάντα σαράντα πενήντα εξήντα "
     "εβδομήντα ογδόντα ενενήντα εκατό εκατόν διακόσια διακόσιοι διακόσιες τριακόσια τριακόσιοι "
     "τριακόσιες τετρακόσια τετρακόσιοι τετρακόσιες πεντακόσια πεντακόσιοι πεντακόσιες εξακόσια εξακόσιοι εξακόσιες "
     "επτακόσια επτακόσιοι επτακόσιες εφτακόσια εφτακόσιοι εφτακόσιες οκτακόσια οκτακόσιοι οκτακόσιες οχτακόσια "
     "οχτακόσιοι οχτακόσιες εννιακόσια εννιακόσιοι εννιακόσιες χίλια χίλιοι χίλιες χιλιάδες ενάμιση μιάμιση δυόμισι "
     "δυόμιση τρεισήμισι τεσσερισήμισι τεσσεράμισι πεντέμισι τρίτα τέταρτα πέμπτα δέκατα εκατομμύριο εκατομμύρια "
     "εκατομμυρίων "
     "εκατομμυρίου "
     "δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίων δισεκατομμυρίου",
     "", "ένας μία ένα", "", "μισό μισή μισού ενάμισι", "και", ""},
    {"tr", "sıfır iki üç dört beş altı yedi sekiz dokuz buçuk çeyrek onlarca yüzlerce binlerce milyonlarca milyarlarca",
     "on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar trilyon", "bir",
     "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu yirminci otuzuncu kırkıncı "
     "ellinci altmışıncı yetmişinci sekseninci doksanıncı yüzüncü bininci",
     "yarım", "", ""},
    {"sl",
     "dva dve tri štiri pet šest sedem osem devet deset enajst dvanajst trinajst štirinajst petnajst šestnajst "
     "sedemnajst osemnajst devetnajst dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset "
     "sto dvesto tristo štiristo petsto tisoč milijon milijona milijone milijonov milijarda milijarde milijard "
     "milijardo milijonu",
     "", "en eden ena eno", "", "pol polovico četrt", "in", "dvaj"},
    {"pl",
     "zero dwa dwie dwóch dwoje dwu trzy trzech troje cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem "
     "ośmiu dziewięć dziewięciu dziesięć dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście szesnaście "
     "siedemnaście osiemnaście dziewiętnaście milion miliona miliony milionów miliard miliarda miliardy miliardów "
     "bilion bilionów półtora dwaj trzej czterej kilkaset kilkanaście kilkadziesiąt",
     "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt "
     "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset tysiąc tysiąca tysiące tysięcy",
     "jeden jedna jedno jednego jedną", "", "pół połowa połowę ćwierć", "i", ""},
    {"nl",
     "nul twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
     "achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig miljoen miljard biljoen "
     "anderhalf "
     "anderhalve",
     "honderd duizend", "een één", "", "half halve kwart", "en ën", ""},
    {"pt",
     "zero dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis "
     "dezesseis dezassete dezessete dezoito dezanove dezenove cem duzentos duzentas trezentos trezentas quatrocentos "
     "quinhentos quinhentas seiscentos setecentos oitocentos novecentos mil milhão milhões bilhão bilhões bilião "
     "biliões",
     "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cento", "um uma", "", "meio meia", "e", ""},
    {"ro",
     "zero doi două trei patru cinci şase şapte opt nouă zece unsprezece doisprezece douăsprezece treisprezece "
     "paisprezece cincisprezece şaisprezece şaptesprezece optsprezece nouăsprezece milion milioane miliard miliarde",
     "douăzeci treizeci patruzeci cincizeci şaizeci şaptezeci optzeci nouăzeci sută sute mie mii", "un o unu unul una",
     "", "jumătate sfert", "şi", ""},
    {"cs sk",
     "nula dva dvě dve tři tri čtyři štyri pět päť šest šesť sedm sedem osm osem devět deväť deset desať jedenáct "
     "dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct milion milióny miliony milionů milión "
     "miliónov miliarda miliardy miliardu miliónu miliard",
     "dvacet dvadsať třicet tridsať čtyřicet štyridsať padesát päťdesiat šedesát šesťdesiat sedmdesát sedemdesiat "
     "osmdesát osemdesiat devadesát deväťdesiat sto set stovky dvě tisíc tisíce tisíců",
     "jeden jedna jedno jednu", "", "půl pol polovina polovinu polovicu čtvrt štvrť", "", ""},
    {"hu",
     "nulla kettő két három négy öt hat hét nyolc kilenc tíz húsz harminc negyven ötven hatvan hetven nyolcvan "
     "kilencven száz ezer millió milliárd másfél",
     "", "egy", "", "fél negyed", "", "tizen huszon"},
}};

/// The most bytes of a compound, and of one of its parts.
constexpr std::size_t longest = 64, longest_part = 24;

constexpr std::size_t pair_of(std::string_view word) {
  return static_cast<std::size_t>(static_cast<unsigned char>(word[0])) << 8 | static_cast<unsigned char>(word[1]);
}

/// The words of all rows. `inside` are those that a compound may hold.
class Table {
 public:
  constexpr Table() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::uint32_t bit = 1u << i;
      add(rows[i].cardinals, cardinal, bit);
      add(rows[i].tens, cardinal | tens, bit);
      add(rows[i].ones, one, bit);
      add(rows[i].ordinals, ordinal, bit);
      add(rows[i].fractions, fraction, bit);
      add(rows[i].conjunction, conjunction, bit);
      add(rows[i].parts, part, bit);
    }
  }

  NumberWord find(std::string_view word) const {
    const NumberWord* found = words_.find(word);
    return found == nullptr ? NumberWord{} : *found;
  }

  /// A compound of one language, each part of it a number of that language, `and` or a form of one; it begins and ends
  /// with a number.
  NumberWord compound(std::string_view word) const {
    if (word.size() < 6 || word.size() > longest || !starts(pair_of(word))) return {};
    std::array<std::uint32_t, longest + 1> reached{}, numbers{};  // the languages whose parts lead here
    reached[0] = ~0u;
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (reached[at] == 0) continue;
      if (word[at] == '-') {
        reached[at + 1] |= reached[at], numbers[at + 1] |= numbers[at];
        continue;
      }
      for (std::size_t size = 1; size <= std::min<std::size_t>(word.size() - at, longest_part); ++size) {
        const NumberWord* found = words_.find(word.substr(at, size));
        if (found == nullptr) continue;
        const auto [is, languages] = *found;
        if (is == conjunction && (at == 0 || at + size == word.size())) continue;
        reached[at + size] |= reached[at] & languages;
        numbers[at + size] |= reached[at] & languages & ((is & (cardinal | ordinal)) != 0 ? ~0u : numbers[at]);
      }
    }
    const std::uint32_t all = reached[word.size()] & numbers[word.size()];
    return all == 0 ? NumberWord{} : NumberWord{cardinal, all};
  }

 private:
  constexpr void add(std::string_view list, std::uint8_t is, std::uint32_t language) {
    each_word(list, [&](std::string_view word) {
      NumberWord& known = words_[word];
      known.is = static_cast<std::uint8_t>(known.is | is);
      known.languages |= language;
      if (word.size() >= 2) starts_[pair_of(word) / 64] |= std::uint64_t{1} << pair_of(word) % 64;
    });
  }

  constexpr bool starts(std::size_t pair) const { return (starts_[pair / 64] >> pair % 64 & 1) != 0; }

  WordTable<NumberWord, 2000> words_;
  std::array<std::uint64_t, 65536 / 64> starts_{};  // a bit for each pair of bytes that words begin with
};

constexpr Table table;

}  // namespace

NumberWord number_word(std::string_view lower) {
  const NumberWord found = table.find(lower);
  return found.is != 0 ? found : table.compound(lower);
}

std::uint32_t number_language(std::string_view tag) {
  std::uint32_t bits = 0;  // two of Serbian, in its two scripts
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string tags = " " + std::string(rows[i].tags) + " ";
    if (tags.find(" " + std::string(tag) + " ") != std::string::npos) bits |= 1u << i;
  }
  return bits == 0 ? ~0u : bits;
}

}  // namespace brief::evidence
