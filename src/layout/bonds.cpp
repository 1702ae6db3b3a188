#include "layout/bonds.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>

#include "base/byte_set.hpp"
#include "base/utf8.hpp"
#include "base/word_table.hpp"
#include "evidence/characters.hpp"
#include "evidence/measures.hpp"

namespace brief::layout {
namespace {

namespace role = evidence::beside_number;

/// How words begin that multiply or count, in languages that the table of the check has not all forms of.
constexpr std::string_view stems[] = {
    "million",  "milliard", "milliárd", "millió",   "milj",    "miljo",   "miljard",  "milião",   "milhõ",
    "milhã",    "bilh",     "trilh",    "billió",   "bilión",  "billón",  "billone",  "milioan",  "bilion",
    "trilion",  "trilión",  "trillió",  "милион",   "миллион", "мільйон", "мільярд",  "милијард", "милиард",
    "миллиард", "трилион",  "триллион", "трильйон", "мільён",  "εκατομμ", "δισεκατ",  "τρισεκατ", "χιλιάδ",
    "тысяч",    "тисяч",    "tuhat",    "tuhan",    "tūkst",   "tisíc",   "tisoč",    "ezer",     "tusen",
    "duizend",  "miliarde", "tausend",  "مليون",    "مليار",   "ملايين",  "مليارات",  "ألف",      "آلاف",
    "میلیون",   "میلیارد",  "هزار",     "מיליון",   "מיליארד", "אלף",     "prosen",   "procen",   "százal",
    "protsen",  "odstot",   "відсот",   "процент",  "працэнт", "percent", "porcent",  "prósen",   "годин",
    "godin",    "годы",     "году",     "року",     "роки",    "years",   "millenni", "kilom",    "kilóm",
    "kilòm",    "километ",  "кіломет",  "χιλιόμ",   "hectar",  "hektar",  "hektár",   "гектар",   "meter",
    "metr",     "mètre",    "metra",    "метр",     "μέτρ",    "tonn",    "тонн",     "kilogr",   "килогр",
    "kronor",   "kroner",   "korun",    "euró",     "євро",    "рубл",    "гривн",    "دولار",    "يورو",
    "دینار",    "دينار",    "درهم",     "ريال",     "שקל",     "דולר",    "אירו",     "כלומטר",   "ק״מ",
    "كيلومتر"};

constexpr std::string_view short_units[] = {
    "bn",   "mn",  "mrd", "md",  "mds", "mio",  "mill", "mld",  "mlrd", "tsd",  "tis",  "mil", "tys", "tūkst", "т",
    "км",   "м",   "кг",  "га",  "млн", "млрд", "тыс",  "тис",  "трлн", "грн",  "руб",  "стр", "дин", "ден",   "ч",
    "час",  "år",  "kr",  "lei", "ft",  "zł",   "kč",   "εκατ", "δισ",  "τρισ", "χιλ",  "χλμ", "στρ", "ευρώ",  "mi",
    "yd",   "mph", "gb",  "mb",  "kb",  "tb",   "pb",   "bps",  "mbps", "gbps", "kwh",  "mwh", "gwh", "twh",   "kw",
    "mw",   "gw",  "tw",  "hz",  "khz", "mhz",  "ghz",  "db",   "pa",   "hpa",  "kpa",  "bar", "ppm", "km",    "m",
    "cm",   "mm",  "nm",  "µm",  "km²", "m²",   "m³",   "km³",  "ha",   "kg",   "g",    "mg",  "t",   "l",     "ml",
    "km/h", "m/s", "°c",  "°f",  "k",   "h",    "min",  "s",    "ms",   "mwe",  "uhr",  "hrs", "hod", "godz",  "kl",
    "klo",  "uur", "tl",  "pp",  "pct", "teu",  "dwt",  "gt",   "bbl",  "boe",  "tco2", "co2e"};

/// Words before a number that the table of the check has not.
constexpr std::string_view labels[] = {
    "§",        "§§",       "№",       "no",      "nos",       "nr",      "nº",       "n°",       "n.º",     "núm",
    "num",      "č",        "čl",      "čís",     "чл",        "ст",      "бр",       "p",        "pp",      "pg",
    "σ",        "σελ",      "αρ",      "άρ",      "αριθ",      "art",     "arts",     "para",     "paras",   "abs",
    "abschn",   "kap",      "ch",      "chap",    "cap",       "vol",     "bd",       "fig",      "figs",    "figure",
    "abb",      "tab",      "table",   "tableau", "tabelle",   "tabla",   "tabella",  "eq",       "sec",     "sect",
    "page",     "pages",    "seite",   "pagina",  "página",    "strana",  "стр",      "str",      "item",    "row",
    "line",     "step",     "day",     "part",    "appendix",  "version", "issue",    "section",  "article", "artikel",
    "artículo", "articolo", "artigo",  "článek",  "člen",      "madde",   "paragraf", "параграф", "maddesi", "cilt",
    "sayfa",    "sayı",     "rule",    "reg",     "регламент", "статья",  "стаття",   "статті",   "статьи",  "estágio",
    "capítulo", "bölüm",    "bijlage", "annexe",  "liite",     "bilaga",  "bilag"};

/// The months of languages that put them before the day, and short forms of English.
constexpr std::string_view months[] = {
    "január",  "február",   "március",  "április", "május",     "június",   "július",    "augusztus", "szeptember",
    "október", "november",  "december", "sausio",  "vasario",   "kovo",     "balandžio", "gegužės",   "birželio",
    "liepos",  "rugpjūčio", "rugsėjo",  "spalio",  "lapkričio", "gruodžio", "jan",       "feb",       "mar",
    "apr",     "jun",       "jul",      "aug",     "sep",       "sept",     "oct",       "nov",       "dec"};

/// ISO 4217, those that a brief may name.
constexpr std::string_view currencies =
    " AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BRL BYN CAD CHF CLP CNY COP CZK DKK DZD EGP ETB EUR GBP GEL HKD HRK "
    "HUF IDR ILS INR IQD IRR ISK JOD JPY KES KGS KRW KWD KZT LBP LKR LYD MAD MDL MKD MXN MYR NGN NOK NZD OMR PEN PHP "
    "PKR PLN QAR RON RSD RUB SAR SDG SEK SGD SYP THB TJS TMT TND TRY TWD TZS UAH UGX USD UYU UZS VND XAF XDR XOF YER "
    "ZAR ZMW ";

/// What stands before names.
constexpr std::string_view titles[] = {"Mr",  "Mrs", "Ms",  "Dr",  "Prof", "St",   "Sir", "Mme", "Mlle", "MM", "Hr",
                                       "Fr",  "Sr",  "Sra", "Dra", "Sig",  "Gen",  "Col", "Maj", "Capt", "Lt", "Sgt",
                                       "Rev", "Hon", "Amb", "г-н", "г-жа", "г-ѓа", "κ",   "κα",  "dr",   "mr", "prof"};

/// What the lists say of a word, in one look.
enum class Listed : std::uint8_t { short_unit = 1, label = 2, month = 4, title = 8 };

constexpr auto listed_words = [] {
  WordTable<std::uint8_t, std::size(short_units) + std::size(labels) + std::size(months) + std::size(titles)> made;
  const auto add = [&made](std::span<const std::string_view> words, Listed as) {
    for (const std::string_view word : words) made[word] |= static_cast<std::uint8_t>(as);
  };
  add(short_units, Listed::short_unit);
  add(labels, Listed::label);
  add(months, Listed::month);
  add(titles, Listed::title);
  return made;
}();

bool is_listed(std::string_view word, Listed as) {
  const std::uint8_t* found = listed_words.find(word);
  return found != nullptr && (*found & static_cast<std::uint8_t>(as)) != 0;
}

bool is_figure(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }
bool is_letter(char32_t c) { return category(c) <= UTF8PROC_CATEGORY_LO && category(c) != UTF8PROC_CATEGORY_CN; }
bool is_capital(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LU; }
bool is_currency(char32_t c) { return category(c) == UTF8PROC_CATEGORY_SC; }

char32_t first_of(std::string_view word) { return word.empty() ? U'\0' : code_point_at(word, 0).value; }

char32_t last_of(std::string_view word) {
  std::size_t at = word.size();
  while (at > 0 && !begins_code_point(word[--at])) {
  }
  return word.empty() ? U'\0' : code_point_at(word, at).value;
}

std::size_t size_of(std::string_view word) { return count_code_points(word); }

constexpr std::size_t longest = 64;  // bytes of a word that is looked at

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t from = end;
  while (from > 0 && end - from < longest && text[from - 1] != ' ') --from;
  return text.substr(from, end - from);
}

std::string_view word_after(std::string_view text, std::size_t from) {
  const std::string_view rest = text.substr(from, longest);
  return rest.substr(0, rest.find(' '));
}

/// Without the marks that may open around a word.
std::string_view without_openers(std::string_view word) {
  for (constexpr std::u32string_view marks = U"([{“„‘‚«‹\"'*"; marks.find(first_of(word)) != marks.npos;)
    word.remove_prefix(code_point_at(word, 0).size);
  return word;
}

/// Without the marks that may close behind it; `stops`: full stops are among them.
std::string_view without_closers(std::string_view word, bool stops) {
  constexpr std::u32string_view marks = U",;:!?)]}”“’»›\"'…";
  while (!word.empty() && (marks.find(last_of(word)) != marks.npos || (stops && word.back() == '.'))) {
    std::size_t at = word.size();
    while (!begins_code_point(word[--at])) {
    }
    word = word.substr(0, at);
  }
  return word;
}

/// The words around a space, in lower case where they are looked up.
struct Around {
  std::string_view earlier, before, after, later;
};

Around around(std::string_view text, std::size_t space) {
  Around made;
  made.before = word_before(text, space);
  made.after = word_after(text, space + 1);
  const std::size_t from = space - made.before.size(), to = space + 1 + made.after.size();
  if (from > 1) made.earlier = word_before(text, from - 1);
  if (to + 1 < text.size()) made.later = word_after(text, to + 1);
  return made;
}

/// "Mio." as "mio", "d’euros" as "euros", "a.m.," as "a.m".
std::string looked_up(std::string_view word) {
  word = without_closers(without_openers(word), true);
  for (const std::string_view elided : {"d’", "d'", "l’", "l'"})
    if (word.starts_with(elided)) word.remove_prefix(elided.size());
  const std::size_t case_ending = std::min(word.find("’"), word.find('\''));
  if (case_ending != word.npos && case_ending > 0) word = word.substr(0, case_ending);
  return evidence::lower_case(word);
}

bool is_code(std::string_view word) {
  return word.size() == 3 && currencies.find(" " + std::string(word) + " ") != currencies.npos;
}

/// What a number ends in: "3.5", "£5", "17:30", "1999–2005".
bool ends_in_figure(std::string_view word) { return is_figure(last_of(word)); }

/// "14th", "1er", "30.", "1.º", "22-ра": figures with a short ending.
bool is_ordinal(std::string_view word) {
  std::size_t figures = 0;
  while (figures < word.size() && word[figures] >= '0' && word[figures] <= '9') ++figures;
  const std::string_view ending = word.substr(figures);
  const std::size_t most = ending.starts_with('-') ? 3 : 4;  // "22-én", "1ère"; "78-day" is none
  return figures > 0 && figures <= 3 && !ending.empty() && size_of(ending) <= most && !is_figure(last_of(ending)) &&
         ending.find_first_of(",;:!?)]%/") == ending.npos;
}

/// A number that a thing counted or a month may follow.
bool is_number(std::string_view word) {
  if (ends_in_figure(word) || is_ordinal(word)) return true;
  const char32_t last = last_of(word);
  return is_currency(last) && word.size() > 1 && is_figure(first_of(word));
}

/// In figures alone, 1 to 31: a day.
bool is_day(std::string_view word) {
  if (word.empty() || !(word[0] >= '1' && word[0] <= '9')) return false;
  std::size_t figures = 0;
  int value = 0;
  for (; figures < word.size() && figures < 3 && is_figure(static_cast<unsigned char>(word[figures])); ++figures)
    value = value * 10 + (word[figures] - '0');
  return value <= 31 && (figures == word.size() || is_ordinal(word));
}

bool is_year(std::string_view word) {
  const std::string_view figures = without_closers(word, true);
  return figures.size() == 4 &&
         std::all_of(figures.begin(), figures.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_month(std::string_view word) {
  const std::string lower = looked_up(word);
  if ((lower == "may" || lower == "march" || lower == "mar") && !is_capital(first_of(without_openers(word))))
    return false;
  return (evidence::role_beside_number(lower) & role::month) != 0 || is_listed(lower, Listed::month);
}

/// "a.m.", "μ.μ.", "p.m": letters parted by full stops.
bool is_dotted(std::string_view word) {
  const std::size_t stop = word.find('.');
  return stop != word.npos && stop > 0 && stop + 1 < word.size() && word.size() <= 12 && is_letter(first_of(word)) &&
         is_letter(code_point_at(word, stop + 1).value);
}

/// "г.", "Mrd.", "kr.": a short form, though it may also end a sentence.
bool is_short_form(std::string_view word) {
  word = without_closers(word, false);
  return word.ends_with('.') && size_of(word) <= 4 && word.size() > 1 && is_letter(first_of(word));
}

bool begins_with_stem(std::string_view lower) {
  if (lower.empty()) return false;
  return std::any_of(std::begin(stems), std::end(stems),
                     [&](std::string_view stem) { return lower[0] == stem[0] && lower.starts_with(stem); });
}

/// What counts or measures: million, km, euros, %, a.m., EUR.
bool is_unit(std::string_view word) {
  const std::string_view bare = without_closers(word, true);
  if (bare.empty()) return false;
  const char32_t first = first_of(bare);
  if (is_currency(first) || first == U'%' || first == U'‰' || first == U'°' || first == U'×') return true;
  if (is_code(bare) || is_dotted(word) || is_short_form(word)) return true;
  const std::string lower = looked_up(word);
  constexpr std::uint32_t units =
      role::unit | role::span | role::span_rest | role::half_day | role::clock | role::ratio;
  return is_listed(lower, Listed::short_unit) || begins_with_stem(lower) ||
         (evidence::role_beside_number(lower) & units) != 0;
}

bool is_scale(std::string_view word) {
  const std::string lower = looked_up(word);
  return (evidence::role_beside_number(lower) & role::scale) != 0 || begins_with_stem(lower);
}

/// The words of "per cent", "pour cent", "na sto", "basis points".
bool are_unit_of_two(std::string_view first, std::string_view second) {
  constexpr std::uint32_t ends = role::second | role::ratio_end;
  const std::string one = looked_up(first), two = looked_up(second);
  const bool known = (evidence::role_beside_number(one) & (role::first | role::qualifies)) != 0 || one == "la";
  return known && ((evidence::role_beside_number(two) & ends) != 0 || two == "sută");
}

/// What stands before its number: a sign, "No.", "Article", "EUR", "p.".
bool is_label(std::string_view before, std::string_view number) {
  constexpr std::u32string_view signs = U"§№#±≈≤≥<>~×=";
  if (is_currency(last_of(before))) return true;
  const std::string_view word = without_openers(before);
  if (size_of(word) <= 2 && signs.find(last_of(word)) != signs.npos) return true;
  if (is_code(word)) return true;
  const std::string lower = looked_up(before);
  const bool has_stop = before.ends_with('.');
  if (has_stop && size_of(lower) <= 3 && is_letter(first_of(word)) && number.size() <= 6) return true;
  const bool negation = (lower == "no" || lower == "nos") && !has_stop && !is_capital(first_of(word));
  if (negation || (lower == "p" && !has_stop)) return false;
  return last_of(before) != U',' &&
         ((evidence::role_beside_number(lower) & role::sign) != 0 || is_listed(lower, Listed::label));
}

bool begins_number(std::string_view word) {
  word = without_openers(word);
  const std::size_t sign = word.find_first_not_of("+-~<>");
  if (sign != word.npos && sign > 0 && sign < word.size()) word.remove_prefix(sign);
  if (word.starts_with("−")) word.remove_prefix(std::string_view("−").size());
  if (is_currency(first_of(word))) word.remove_prefix(code_point_at(word, 0).size);
  return is_figure(first_of(word));
}

/// "10 000": figures in groups of three.
bool is_group(std::string_view before, std::string_view after) {
  const std::string_view group = without_closers(after, true);
  const auto is_ascii_figure = [](char c) { return c >= '0' && c <= '9'; };
  if (group.size() < 3 || !std::all_of(group.begin(), group.begin() + 3, is_ascii_figure)) return false;
  if (group.size() > 3 && is_ascii_figure(group[3])) return false;
  std::size_t figures = 0;
  while (figures < before.size() && is_ascii_figure(before[before.size() - 1 - figures])) ++figures;
  return figures > 0 && figures <= 3;
}

/// "Ziff.", "Abschn.": what may be a short form that stands before its number, or end a sentence.
bool may_be_label(std::string_view before) {
  const std::string_view word = without_openers(before);
  return word.ends_with('.') && is_capital(first_of(word)) && size_of(word) <= 8;
}

/// "Resolution 1244" may part where a line would be far too short.
Bond label_bond(std::string_view before) {
  constexpr std::size_t longest_short = 4;
  const std::string_view word = without_openers(before);
  return size_of(word) > longest_short && is_letter(last_of(word)) ? Bond::slight : Bond::firm;
}

/// The last part of a range, "6–7" or "June–7", or the first; a word without a dash whole.
std::string_view end_of_range(std::string_view word) {
  for (const std::string_view dash : {"–", "—"})
    if (const auto at = word.rfind(dash); at != word.npos && at > 0) return word.substr(at + dash.size());
  return word;
}
std::string_view begin_of_range(std::string_view word) {
  return word.substr(0, std::min(word.find("–"), word.find("—")));
}

Bond before_number(const Around& words) {
  if (is_group(words.before, words.after)) return Bond::firm;
  if (is_label(words.before, words.after)) return label_bond(words.before);
  if (words.before == "%" && !is_number(words.earlier)) return Bond::firm;  // Turkish % 20
  if (!is_month(end_of_range(words.before)) || words.before.ends_with(','))
    return may_be_label(words.before) ? Bond::weak : Bond::none;
  const std::string_view after = without_closers(begin_of_range(words.after), false);
  if (is_day(without_closers(after, true)) || is_day(after)) return Bond::firm;
  return is_year(after) ? Bond::weak : Bond::none;
}

/// Of a number and the words after it.
Bond after_number(const Around& words) {
  const std::string_view number = end_of_range(without_openers(words.before));
  if (is_unit(words.after) || are_unit_of_two(words.after, words.later)) return Bond::firm;
  const bool day = is_day(number);
  const bool short_word = size_of(words.after) < 2 || !is_letter(first_of(words.after));
  if (day && !short_word && (is_month(words.after) || is_year(words.later) || is_month(words.later))) return Bond::firm;
  if (short_word) return Bond::none;
  if (number.size() <= 2) return Bond::weak;
  if (is_ordinal(number)) return Bond::slight;
  return is_year(number) || size_of(words.after) < 3 ? Bond::none : Bond::slight;
}

/// 2025. godine: the stop makes an ordinal of a year.
bool is_year_told(const Around& words) {
  return is_year(words.before) && words.before.ends_with('.') && !is_capital(first_of(words.after)) &&
         begins_with_stem(looked_up(words.after));
}

/// Inside what belongs to a number further on the left: 7 per | cent, 5 million | euros, 1 de | mayo.
Bond after_counted(const Around& words) {
  if (!is_number(words.earlier)) return Bond::none;
  if (are_unit_of_two(words.before, words.after)) return Bond::firm;
  if (is_scale(words.before) && is_unit(words.after)) return Bond::firm;
  const bool of = (evidence::role_beside_number(looked_up(words.before)) & role::of) != 0;
  return of && is_day(words.earlier) && is_month(words.after) ? Bond::firm : Bond::none;
}

/// "J. Smith", "Dr Smith".
bool names_someone(const Around& words) {
  if (!is_capital(first_of(words.after))) return false;
  const std::string_view word = without_openers(words.before);
  const bool has_stop = word.ends_with('.');
  const std::string_view bare = has_stop ? word.substr(0, word.size() - 1) : word;
  return (has_stop && size_of(bare) == 1 && is_capital(first_of(bare))) || is_listed(bare, Listed::title);
}

/// "II", "XIV": but not the I of who speaks.
bool is_roman_number(std::string_view word) {
  word = without_closers(word, true);
  if (word.ends_with("'s") || word.ends_with("’s")) word = word.substr(0, word.find_first_of("'\xE2"));
  return !word.empty() && word != "I" && word.find_first_not_of("IVX") == word.npos;
}

/// "Elizabeth II", "Chapter VII".
bool is_numbered(const Around& words) {
  return is_roman_number(words.after) && is_capital(first_of(without_openers(words.before)));
}

/// "z. B.", "т. е.", "π. χ.", "i. d. R.", "p. ex.": a short form of more than one word. "J. R. Smith" has one, too.
bool are_short_form(const Around& words) {
  constexpr std::size_t longest_first = 2, longest_last = 3;
  const std::string_view first = without_openers(words.before), last = without_closers(words.after, false);
  const auto is_part = [](std::string_view word, std::size_t most) {
    return word.ends_with('.') && word.find('.') + 1 == word.size() && size_of(word) <= most + 1 &&
           is_letter(first_of(word)) && is_letter(last_of(word.substr(0, word.size() - 1)));
  };
  return is_part(first, longest_first) && is_part(last, longest_last);
}

/// In figures, and the signs of telephone numbers.
bool is_telephone_part(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789()/-") == word.npos &&
         word.find_first_of("0123456789") != word.npos;
}

/// "+44", "(020)", "0800", "00": how a telephone number begins.
bool begins_telephone(std::string_view word) {
  word = without_openers(word);
  const bool international = word.size() > 1 && word[0] == '+' && is_telephone_part(word.substr(1));
  return international || (word.size() > 1 && word[0] == '0' && is_telephone_part(word));
}

/// Inside a telephone number: "+44 | 20 | 7946 | 0958".
bool is_in_telephone(std::string_view text, std::size_t space, std::string_view after) {
  constexpr int most_parts = 6;
  if (!is_telephone_part(without_closers(after, true))) return false;
  for (int part = 0; part < most_parts; ++part) {
    const std::string_view word = word_before(text, space);
    if (begins_telephone(word)) return true;
    if (!is_telephone_part(word) || word.size() >= space) return false;
    space -= word.size() + 1;
  }
  return false;
}

/// The bytes that figures of Europe begin with, and those of Arabic and Persian.
constexpr ByteSet figure_bytes("0123456789\xD9\xDB");

bool may_have_figure(std::string_view text) { return figure_bytes.find_in(text, 0) < text.size(); }

/// Where a look at the bytes about a space finds what may hold its words together: most hold nothing.
struct Signs {
  bool number_after = false, number_before = false, number_earlier = false;
  bool name = false;  ///< "Dr" or "J." before a capital
  bool dash = false;
  bool stop = false;   ///< "z." before another short form
  bool roman = false;  ///< "II"

  bool any() const { return number_after || number_before || number_earlier || name || dash || stop || roman; }
};

bool may_name(std::string_view before) {
  return before.ends_with('.') || is_listed(without_openers(before), Listed::title);
}

/// Whether a full stop ends the word that a text begins with.
bool may_be_short_form(std::string_view text) {
  const std::size_t stop = text.find_first_of(". ");
  return stop < text.size() && text[stop] == '.';
}

Signs signs_about(std::string_view text, std::size_t space) {
  constexpr std::size_t head = 6, longest_title = 7;  // bytes
  const std::string_view after = text.substr(space + 1, head), before = word_before(text, space);
  const std::size_t from = space - before.size();
  return {may_have_figure(after),
          may_have_figure(before),
          from > 1 && may_have_figure(word_before(text, from - 1)),
          before.size() <= longest_title && after[0] < 'a' && may_name(before),
          after.starts_with("\xE2\x80"),
          before.size() <= longest_title && before.ends_with('.') && may_be_short_form(text.substr(space + 1, longest)),
          after[0] == 'I' || after[0] == 'V' || after[0] == 'X'};
}

}  // namespace

Bond bond_before(std::string_view text, std::uint32_t offset) {
  if (offset < 2 || offset >= text.size() || text[offset - 1] != ' ' || text[offset - 2] == ' ') return Bond::none;
  const Signs signs = signs_about(text, offset - 1);
  if (!signs.any()) return Bond::none;
  const Around words = around(text, offset - 1);
  if (words.after == "–" || words.after == "—") return Bond::weak;
  if (signs.stop && are_short_form(words)) return Bond::firm;
  if (signs.number_after && is_in_telephone(text, offset - 1, words.after)) return Bond::firm;
  Bond bond = Bond::none;
  if (signs.number_after && begins_number(words.after)) bond = before_number(words);
  if (signs.number_before && is_number(without_openers(words.before))) bond = std::max(bond, after_number(words));
  if (signs.number_before && is_year_told(words)) return Bond::firm;
  if (signs.number_earlier) bond = std::max(bond, after_counted(words));
  return bond == Bond::none && (names_someone(words) || (signs.roman && is_numbered(words))) ? Bond::weak : bond;
}

}  // namespace brief::layout
