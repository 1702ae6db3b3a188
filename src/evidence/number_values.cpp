#include "evidence/number_values.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/word_table.hpp"
#include "evidence/clauses.hpp"

namespace brief::evidence {
namespace {

/// Words of one language, in the order of their values: 0 to 19; 20 to 90; 100 to 900; then what has its value with it.
/// Forms of one value are parted by a stroke, a value without a word of its own is a dash.
struct Row {
  std::string_view tags, small, tens, hundreds, others;
};

constexpr std::array<Row, 14> rows{{
    {"en",
     "zero one|a|an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
     "seventeen eighteen nineteen",
     "twenty thirty forty fifty sixty seventy eighty ninety", "hundred - - - - - - - -",
     "1000 thousand 1000000 million 1000000000 billion"},
    {"fr", "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - -",
     "vingt|vingts trente quarante cinquante soixante septante|- huitante|octante nonante",
     "cent|cents - - - - - - - -",
     "1000 mille 1000000 million 1000000 millions 1000000000 milliard 1000000000 milliards"},
    {"de",
     "null ein|eine|einen|einem|einer|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
     "fünfzehn sechzehn siebzehn achtzehn neunzehn",
     "zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", "hundert - - - - - - - -",
     "1000 tausend 1000000 million 1000000 millionen 1000000000 milliarde 1000000000 milliarden"},
    {"it",
     "zero uno|un|una due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
     "sedici diciassette diciotto diciannove",
     "venti|vent trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant settanta|settant ottanta|ottant "
     "novanta|novant",
     "cento - - - - - - - -",
     "1000 mille 1000 mila 1000000 milione 1000000 milioni 1000000000 miliardo 1000000000 miliardi"},
    {"es",
     "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
     "diecisiete dieciocho diecinueve",
     "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
     "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas "
     "seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
     "21 veintiuno 21 veintiún 22 veintidós 23 veintitrés 24 veinticuatro 25 veinticinco 26 veintiséis 27 veintisiete "
     "28 veintiocho 29 veintinueve 1000 mil 1000000 millón 1000000 millones"},
    {"sq",
     "zero një dy tre|tri katër pesë gjashtë shtatë tetë nëntë dhjetë njëmbëdhjetë dymbëdhjetë trembëdhjetë "
     "katërmbëdhjetë pesëmbëdhjetë gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë nëntëmbëdhjetë",
     "njëzet tridhjetë dyzet|katërdhjetë pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë",
     "njëqind dyqind treqind katërqind pesëqind gjashtëqind shtatëqind tetëqind nëntëqind",
     "1000 mijë 1000000 milion 1000000 milionë 1000000000 miliard 1000000000 miliardë"},
    {"bs hr cnr sr sh",
     "nula jedan|jedna|jedno|jednu dva|dve|dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest "
     "trinaest "
     "četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest",
     "dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset",
     "sto|stotinu dvjesta|dvesta|dvjesto|dvesto trista|tristo četiristo petsto šeststo sedamsto osamsto devetsto",
     "1000 hiljada 1000 hiljade 1000 hiljadu 1000 tisuća 1000 tisuće 1000 tisuću 1000000 milion 1000000 miliona "
     "1000000 "
     "milijun 1000000 milijuna 1000000000 milijarda 1000000000 milijarde 1000000000 milijardi"},
    {"sr",
     "нула један|једна|једно|једну два|две|двије три четири пет шест седам осам девет десет једанаест дванаест "
     "тринаест "
     "четрнаест петнаест шеснаест седамнаест осамнаест деветнаест",
     "двадесет тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет",
     "сто|стотину двеста|двјеста|двесто триста|тристо четиристо петсто шестсто седамсто осамсто деветсто",
     "1000 хиљада 1000 хиљаде 1000 хиљаду 1000000 милион 1000000 милиона 1000000000 милијарда 1000000000 милијарде"},
    {"mk",
     "нула еден|една|едно два|две три четири пет шест седум осум девет десет единаесет дванаесет тринаесет "
     "четиринаесет "
     "петнаесет шеснаесет седумнаесет осумнаесет деветнаесет",
     "дваесет триесет четириесет педесет шеесет седумдесет осумдесет деведесет",
     "сто двесте триста четиристотини петстотини шестотини седумстотини осумстотини деветстотини",
     "1000 илјада 1000 илјади 1000000 милион 1000000 милиони 1000000000 милијарда 1000000000 милијарди"},
    {"bg",
     "нула един|една|едно два|две три четири пет шест седем осем девет десет единадесет дванадесет тринадесет "
     "четиринадесет петнадесет шестнадесет седемнадесет осемнадесет деветнадесет",
     "двадесет тридесет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет",
     "сто двеста триста четиристотин петстотин шестстотин седемстотин осемстотин деветстотин",
     "1000 хиляда 1000 хиляди 1000000 милион 1000000 милиона 1000000000 милиард 1000000000 милиарда"},
    {"el",
     "μηδέν ένας|μία|ένα δύο|δυο τρεις|τρία τέσσερις|τέσσερα πέντε έξι επτά|εφτά οκτώ|οχτώ εννέα|εννιά δέκα έντεκα "
     "δώδεκα δεκατρείς|δεκατρία δεκατέσσερις|δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά|δεκαεφτά δεκαοκτώ|δεκαοχτώ "
     "δεκαεννέα|δεκαεννιά",
     "είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα",
     "εκατό|εκατόν διακόσιοι|διακόσιες|διακόσια τριακόσιοι|τριακόσιες|τριακόσια τετρακόσιοι|τετρακόσιες|τετρακόσια "
     "πεντακόσιοι|πεντακόσιες|πεντακόσια εξακόσιοι|εξακόσιες|εξακόσια επτακόσιοι|επτακόσιες|επτακόσια "
     "οκτακόσιοι|οκτακόσιες|οκτακόσια εννιακόσιοι|εννιακόσιες|εννιακόσια",
     "1000 χίλια 1000 χίλιοι 1000 χίλιες 1000 χιλιάδες 1000000 εκατομμύριο 1000000 εκατομμύρια"},
    {"tr", "sıfır bir iki üç dört beş altı yedi sekiz dokuz on - - - - - - - - -",
     "yirmi otuz kırk elli altmış yetmiş seksen doksan", "yüz - - - - - - - -",
     "1000 bin 1000000 milyon 1000000000 milyar"},
    {"sl",
     "nič en|ena|eno dva|dve tri|trije štiri|štirje pet šest sedem osem devet deset enajst dvanajst trinajst "
     "štirinajst "
     "petnajst šestnajst sedemnajst osemnajst devetnajst",
     "dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset",
     "sto dvesto tristo štiristo petsto šeststo sedemsto osemsto devetsto",
     "1000 tisoč 1000000 milijon 1000000 milijonov"},
    {"pl",
     "zero jeden|jedna|jedno dwa|dwie|dwóch trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu "
     "osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście "
     "szesnaście siedemnaście osiemnaście dziewiętnaście",
     "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
     "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset",
     "1000 tysiąc 1000 tysiące 1000 tysięcy 1000000 milion 1000000 miliony 1000000 milionów"},
}};

constexpr std::string_view conjunctions[] = {"and", "et", "und", "e", "y", "i", "и", "και", "in"};

/// Of per cent, as one word or two.
constexpr std::string_view per_cent[] = {
    "per cent",   "percent", "pour cent", "prozent", "per cento", "percento",  "por ciento", "porciento",    "për qind",
    "përqind",    "posto",   "odsto",     "посто",   "одсто",     "проценти",  "процента",   "процент",      "на сто",
    "τοις εκατό", "yüzde",   "odstotkov", "procent", "procenata", "процената", "od sto",     "у процентима", "%"};

using Value = std::uint64_t;

/// Calls `use` with each form of a word and its value.
void each_form(std::string_view list, Value first, Value step, const auto& use) {
  Value value = first;
  each_word(list, [&](std::string_view forms) {
    while (!forms.empty()) {
      const std::string_view form = forms.substr(0, forms.find('|'));
      forms.remove_prefix(std::min(forms.size(), form.size() + 1));
      if (form != "-") use(form, value);
    }
    value += step;
  });
}

void each_known(const Row& row, const auto& use) {
  each_form(row.small, 0, 1, use);
  each_form(row.tens, 20, 10, use);
  each_form(row.hundreds, 100, 100, use);
  Value value = 0;
  each_word(row.others, [&](std::string_view word) {
    if (word.front() >= '0' && word.front() <= '9') {
      value = 0;
      for (const char c : word) value = 10 * value + static_cast<Value>(c - '0');
    } else {
      use(word, value);
    }
  });
}

/// A number as its words are added up.
class Sum {
 public:
  void add(Value value) {
    any_ = true;
    if (value >= 1000) {
      total_ += std::max<Value>(current_, 1) * value;
      current_ = 0;
    } else if (value == 100 && current_ > 0 && current_ < 100) {
      current_ *= value;
    } else if (value == 20 && current_ == 4) {  // quatre-vingts
      current_ = 80;
    } else {
      current_ += value;
    }
  }
  std::optional<Value> take() const { return any_ ? std::optional(total_ + current_) : std::nullopt; }

 private:
  Value total_ = 0, current_ = 0;
  bool any_ = false;
};

/// Adds the words that a compound is made of: fünf-und-zwanzig. False: it is made of others, too.
bool add_compound(const Row& row, std::string_view word, Sum& sum) {
  while (!word.empty()) {
    std::size_t longest = 0;
    Value value = 0;
    each_known(row, [&](std::string_view form, Value of) {
      if (form.size() > longest && word.starts_with(form)) longest = form.size(), value = of;
    });
    const bool joins = longest == 0 && word.starts_with("und") && word.size() > 3;
    if (longest == 0 && !joins) return false;
    if (longest > 0) sum.add(value);
    word.remove_prefix(joins ? 3 : longest);
  }
  return true;
}

/// The words of a text, hyphens among their ends.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const Character& c : characters_of(text)) {
    if (c.c == U' ' || c.c == U'-' || c.c == U'\u00A0' || c.c == U'\u202F' || c.c == U'\n')
      words.emplace_back();
    else
      words.back() += to_utf8({&c.c, 1});
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  return words;
}

std::optional<Value> value_in_letters(const Row& row, const std::vector<std::string>& words) {
  Sum sum;
  for (const std::string& word : words) {
    const bool joins = std::find(std::begin(conjunctions), std::end(conjunctions), word) != std::end(conjunctions);
    if (!(joins && words.size() > 2) && !add_compound(row, word, sum)) return std::nullopt;
  }
  return sum.take();
}

/// 25; 1,000; with what scale is behind it: 5 million.
std::optional<Value> value_in_figures(const Row& row, const std::vector<std::string>& words) {
  if (words.empty()) return std::nullopt;
  Value value = 0;
  std::size_t group = 0;
  bool parted = false;
  for (const char c : words.front()) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && c != ',' && c != '.') return std::nullopt;
    if (!digit && (parted ? group != 3 : group > 3 || group == 0)) return std::nullopt;
    parted = parted || !digit;
    group = digit ? group + 1 : 0;
    if (digit) value = 10 * value + static_cast<Value>(c - '0');
    if (value > 1'000'000'000'000) return std::nullopt;
  }
  if (parted && group != 3) return std::nullopt;
  if (words.size() == 1) return value;
  const auto scale = value_in_letters(row, {words.begin() + 1, words.end()});
  return scale && *scale >= 1000 && words.size() == 2 ? std::optional(value * *scale) : std::nullopt;
}

struct Told {
  std::optional<Value> value;
  bool per_cent = false;
};

/// Less the words or the sign of per cent.
Told told_by(const Row& row, std::string text) {
  Told told;
  for (const std::string_view words : per_cent) {
    const std::size_t at = text.find(words);
    if (at == std::string::npos || told.per_cent) continue;
    text.replace(at, words.size(), " ");
    told.per_cent = true;
  }
  const auto words = words_of(text);
  told.value = value_in_figures(row, words);
  if (!told.value) told.value = value_in_letters(row, words);
  return told;
}

}  // namespace

bool is_same_value(const Index& index, std::string_view one, std::string_view other) {
  constexpr std::size_t longest = 80;  // bytes
  if (one.size() > longest || other.size() > longest) return false;
  const std::string first = lower_case(one), second = lower_case(other);
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    if (!knows_any(index, row.tags)) return false;
    const Told a = told_by(row, first), b = told_by(row, second);
    return a.value && a.value == b.value && a.per_cent == b.per_cent && first != second;
  });
}

}  // namespace brief::evidence
