// Quotes made at random from sentences as releases have them, in eight languages. BRIEF_PROPERTY_CASES sets how many a
// property, and BRIEF_PROPERTY_SEED the first seed; the seeds are printed, and the one of a failure.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "evidence/checking.hpp"
#include "evidence/evidence.hpp"

using namespace brief;

namespace {

/// {} is where a number stands. Nothing in them is a negation.
const std::vector<std::string> sentences{
    "We will spend {} on defence, and our commitment to Kosovo’s security – agreed at the summit – remains firm; "
    "allies know that.",
    "The Prime Minister said “our partners in the Western Balkans” would receive {} before the end of the re-elected "
    "council’s term.",
    "Le Président a dit que l’Union européenne est forte : « notre devoir » exige {} pour la paix, la sécurité et la "
    "prospérité.",
    "Wir haben {} zugesagt, sagte die Ministerin; die „Partnerschaft“ mit dem westlichen Balkan – und mit Kosovo – "
    "bleibt wichtig.",
    "Il governo stanzia {} per la missione: l’Italia resta un partner affidabile, dell’Alleanza e dei “Balcani "
    "occidentali”.",
    "Kosova dhe NATO do të kenë {} për sigurinë e përbashkët; “partneriteti” ynë mbetet i fortë, edhe në vitet që "
    "vijnë.",
    "Влада ће издвојити {} за заједничку безбедност; „партнерство“ са савезницима остаје чврсто, и у годинама које "
    "долазе.",
    "Vlada će izdvojiti {} za zajedničku bezbjednost; „partnerstvo“ sa saveznicima ostaje čvrsto, i u godinama koje "
    "dolaze.",
    "Bakan, ortaklarımızla birlikte {} ayıracağız, “güvenlik” hepimizin ortak sorumluluğudur, diye konuştu; teşekkür "
    "ederiz.",
    "“As of today {} are ready,” the Minister told the House, “and the re-supply of the northern garrisons – by road "
    "and "
    "rail – has begun; our partners’ help was decisive.”",
    "Depuis le mois de mai, {} ont été engagés : la mission « agit en toute impartialité », conformément au mandat "
    "qu’elle "
    "a reçu, et aujourd’hui l’entente progresse.",
    "Am Westbalkan-Gipfel beteiligt sich Deutschland mit {}; „wir bleiben wachsam“, hieß es, und die EU-Perspektive "
    "aller "
    "Staaten wird bekräftigt.",
    "“Abbiamo {} in quell’area”, ha detto il ministro, “e vogliamo essere parte di una nuova stagione – con l’Europa e "
    "per "
    "l’Europa”.",
    "“Një rritje prej {} do të përmirësonte sigurinë dhe paqen”, tha kryeministri; ushtarët janë të mirëpritur në "
    "mbarë "
    "rajonin.",
    "„Имамо {} на располагању“, рекао је министар, „и радимо са партнерима на безбедности свих грађана“, саопштила је "
    "влада.",
    "\"Ove godine planiramo {} za infrastrukturu\", rekla je premijerka, \"a saradnja sa partnerima je čvrsta – i biće "
    "čvršća\".",
    "«Destinamos {} a la misión», dijo el ministro, «y los Balcanes Occidentales forman parte de nuestra familia "
    "europea», señaló después."};

const std::vector<std::string> figures{"2.5 per cent",
                                       "2,5 %",
                                       "12.5%",
                                       "€4.5 million",
                                       "−3 per cent",
                                       "-3.2 per cent",
                                       "4,500 soldiers",
                                       "4 500 soldats",
                                       "4.500 Soldaten",
                                       "4'500 Soldaten",
                                       "22 October 2025",
                                       "22. oktobra 2025",
                                       "14:30",
                                       "2.30 pm",
                                       "14.30 Uhr",
                                       "2025–2028",
                                       "5 to 10 per cent",
                                       "5–10%",
                                       "US$500 million",
                                       "21st-century",
                                       "1/2",
                                       "5,000-strong",
                                       "twenty-five per cent",
                                       "two hundred thousand",
                                       "+3.5",
                                       "±0.2",
                                       "12°C",
                                       "F-16",
                                       "13½",
                                       "10 km",
                                       "£2.5bn",
                                       "EUR 400 million",
                                       "5 për qind",
                                       "5 посто",
                                       "2,5 milijardi evra",
                                       "1.234.567,89 €",
                                       "≥ 20",
                                       "120 000",
                                       "12,5 Mio. Euro",
                                       "cinq millions d’euros",
                                       "5 milioni di euro",
                                       "minus 3 per cent",
                                       "dvadeset i pet",
                                       "двадесет и пет",
                                       "njëzet e pesë",
                                       "vingt et un",
                                       "one and a half million",
                                       "two thirds",
                                       "2.5 percentage points",
                                       "100 km/h",
                                       "10 Uhr 30",
                                       "22. 10. 2025",
                                       "October 22, 2025",
                                       "22 de octubre de 2025",
                                       "2025/26",
                                       "5% to 10%",
                                       "€1bn–€2bn",
                                       "US$ 3.4 trillion",
                                       "+/-3",
                                       "40+",
                                       "15(2)",
                                       "30 days",
                                       "3rd",
                                       "2025-10-22",
                                       "17.30",
                                       "99,9 ‰",
                                       "£1,234.56",
                                       "7 ½",
                                       "500,000 tonnes",
                                       "beş milyon avro",
                                       "5 milionë euro",
                                       "τρία εκατομμύρια ευρώ"};

std::size_t cases() {
  const char* given = std::getenv("BRIEF_PROPERTY_CASES");
  return given == nullptr ? 1000 : static_cast<std::size_t>(std::atoll(given));
}
std::uint32_t first_seed() {
  const char* given = std::getenv("BRIEF_PROPERTY_SEED");
  return given == nullptr ? 1 : static_cast<std::uint32_t>(std::atoll(given));
}

bool replace(std::string& text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) return false;
  text.replace(at, from.size(), to);
  return true;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(' ');
  return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::string without_marks(std::string text) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string mark : {"’", "“", "”", "„", "«", "»", "'", "\""}) {
      if (text.starts_with(mark)) found = true, text.erase(0, mark.size());
      if (text.ends_with(mark)) found = true, text.resize(text.size() - mark.size());
    }
  }
  return trimmed(text);
}

bool starts_character(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// A sentence, and where its number stands.
class Case {
 public:
  explicit Case(std::uint32_t seed) : random_(seed) {
    source_ = sentences[below(sentences.size())];
    number_ = figures[below(figures.size())];
    begin_ = source_.find("{}");
    source_.replace(begin_, 2, number_);
    end_ = begin_ + number_.size();
    // The count of soldiers is a number, the soldiers are no unit of it.
    for (const char* counted : {" soldiers", " soldats", " Soldaten", "-strong"})
      if (number_.ends_with(counted) && counted[0] == ' ') end_ -= std::string(counted).size();
  }

  std::size_t below(std::size_t n) { return random_() % n; }
  const std::string& source() const { return source_; }
  bool cuts(std::size_t at) const { return at > begin_ && at < end_; }

  /// A cut at any two characters, one of them inside the number.
  std::string cut_in_number() {
    std::size_t from = 0, to = 0;
    do {
      from = below(source_.size());
      to = from + 1 + below(source_.size() - from);
    } while (!starts_character(source_, from) || !starts_character(source_, to) || !(cuts(from) || cuts(to)) ||
             to <= begin_ || from >= end_);
    return source_.substr(from, to - from);
  }

  /// Whole words, the number among them or not, and no final punctuation.
  std::string words() {
    std::vector<std::size_t> spaces{0};
    for (std::size_t i = 0; i < source_.size(); ++i)
      if (source_[i] == ' ' && (i < begin_ || i >= end_) && i + 1 != begin_ + 1) spaces.push_back(i + 1);
    std::size_t from = 0, to = 0;
    do {
      from = spaces[below(spaces.size())];
      to = from + 24 + below(source_.size());
      while (to < source_.size() && source_[to] != ' ') ++to;
      to = std::min(to, source_.size());
    } while (cuts(from) || cuts(to) || to <= from + 24);
    std::string cut = source_.substr(from, to - from);
    while (cut.ends_with(' ') || cut.ends_with(',') || cut.ends_with('.') || cut.ends_with(';') || cut.ends_with(':'))
      cut.pop_back();
    return cut;
  }

 private:
  std::mt19937 random_;
  std::string source_, number_;
  std::size_t begin_ = 0, end_ = 0;
};

/// Changes of a quote or its source that are forgiven.
void vary(std::size_t how, Case& c, std::string& quote, std::string& source) {
  const auto pick = [&c](std::initializer_list<const char*> list) {
    return std::string(*(list.begin() + c.below(list.size())));
  };
  switch (how) {
    case 0:
      return replace_all(quote, " ", pick({"  ", "\u00A0", "\u2009", "\u202F"}));
    case 1:
      replace_all(quote, "“", pick({"\"", "‘", "«", "« "}));
      return replace_all(quote, "’", "'");
    case 2:
      return replace_all(quote, " – ", pick({" — ", "—", " -- ", "--", " - "}));
    case 3:
      quote += pick({".", ",", "…", " …", " [...]"});
      return;
    case 4:
      quote = pick({"“", "\"", "«", "„"}) + quote + pick({"”", "\"", "»", "“"});
      return;
    case 5:
      return replace_all(source, "ti", "t\u00ADi");
    case 6:
      replace_all(source, "  ", " ");  // two line feeds would part paragraphs, and a number with them
      replace_all(source, " ", "\n");
      return replace_all(source, "o", "o\u200B");
    case 7:
      return replace_all(source, ", ", ",\u200E ");
    case 8:
      return replace_all(source, "fi", "ﬁ");
    case 9:
      replace(source, "security", "secu-\nrity");
      replace(source, "Balkan", "Bal-\nkan");
      return void(replace(source, "partn", "part-\nn"));
    case 10:
      replace_all(quote, "é", "e\u0301");
      return replace_all(quote, "ë", "e\u0308");
    case 11:
      source = "“First of all, thank you.\n\n“" + source + "”";
      return;
    case 12:
      return replace_all(quote, "-", "\u2011");
    case 13:
      replace_all(quote, " : ", ": ");
      return replace_all(quote, "« ", "«");
    case 14:
      return replace_all(quote, " – ", pick({"–", "\u2009–\u2009", "—", " - "}));
    case 15:
      return replace_all(source, " – ", pick({"–", "—", " -- "}));
    case 16:
      replace_all(quote, "re-", "re\u2010");
      return replace_all(quote, "EU-", "EU–");
    case 17:
      return replace_all(source, " ", pick({" ", "\u00A0", source.find('\n') == std::string::npos ? "  " : " "}));
    case 18:
      quote = pick({"… ", "... ", "[…] ", "(…) "}) + quote;
      return;
    case 19:
      return replace_all(quote, "„", pick({"\"", "‘", "«"}));
    default:
      return;
  }
}
constexpr std::size_t variations = 20;

/// Changes of one word, digit, sign or mark. False where the quote has none to change.
bool spoil(std::size_t how, Case& c, std::string& quote) {
  std::vector<std::size_t> places;
  const auto collect = [&](auto&& is) {
    for (std::size_t i = 1; i + 1 < quote.size(); ++i)
      if (is(i)) places.push_back(i);
    return !places.empty();
  };
  const auto letter = [](char ch) { return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z'); };
  const auto digit = [](char ch) { return ch >= '0' && ch <= '9'; };
  if (how == 0 && collect([&](std::size_t i) { return digit(quote[i]); })) {
    char& figure = quote[places[c.below(places.size())]];
    figure = figure == '9' ? '0' : static_cast<char>(figure + 1);
    return true;
  }
  if (how == 1 &&
      collect([&](std::size_t i) { return letter(quote[i]) && letter(quote[i + 1]) && letter(quote[i - 1]); })) {
    quote[places[c.below(places.size())]] = 'Q';
    return true;
  }
  if (how == 2 &&
      collect([&](std::size_t i) { return quote[i] == ' ' && letter(quote[i + 1]) && letter(quote[i - 1]); })) {
    quote.insert(places[c.below(places.size())], " otherwise");
    return true;
  }
  if (how == 3 &&
      collect([&](std::size_t i) { return quote[i] == ',' && quote[i + 1] == ' ' && i + 8 < quote.size(); })) {
    quote[places[c.below(places.size())]] = ';';
    return true;
  }
  if (how == 4 && collect([&](std::size_t i) { return quote[i] == ' ' && digit(quote[i + 1]); })) {
    quote.insert(places[c.below(places.size())] + 1, "−");
    return true;
  }
  if (how == 5 && collect([&](std::size_t i) {
        return quote[i] == ' ' && letter(quote[i - 1]) && letter(quote[i + 1]) && i + 8 < quote.size();
      })) {
    quote.erase(places[c.below(places.size())], 1);
    return true;
  }
  // The mark at the end of a quote, after which no words stand, is the writer's.
  const auto opens_words = [&quote](const char* mark) {
    const auto at = quote.find(mark);
    return at != std::string::npos && at + std::string(mark).size() + 1 < quote.size();
  };
  if (how == 6)
    return (opens_words(" “") && replace(quote, " “", " ")) || (opens_words(" «") && replace(quote, " «", " "));
  if (how == 7 && collect([&](std::size_t i) { return digit(quote[i]) && digit(quote[i + 1]); })) {
    quote.erase(places[c.below(places.size())], 1);
    return true;
  }
  if (how == 8 && collect([&](std::size_t i) {
        return (quote[i] == '.' || quote[i] == ',') && digit(quote[i - 1]) && digit(quote[i + 1]);
      })) {
    char& mark = quote[places[c.below(places.size())]];
    mark = mark == '.' ? ',' : '.';
    return true;
  }
  if (how == 9) return replace(quote, "é", "e") || replace(quote, "ë", "e") || replace(quote, "š", "s");
  if (how == 10 && collect([&](std::size_t i) { return quote[i] >= 'a' && quote[i] <= 'z' && quote[i - 1] == ' '; })) {
    char& first = quote[places[c.below(places.size())]];
    first = static_cast<char>(first - 32);
    return true;
  }
  // A word left out, or two in the other order.
  if ((how == 11 || how == 12) && collect([&](std::size_t i) {
        return quote[i] == ' ' && letter(quote[i - 1]) && letter(quote[i + 1]) &&
               quote.find(' ', i + 1) != std::string::npos && letter(quote[quote.find(' ', i + 1) - 1]);
      })) {
    const std::size_t at = places[c.below(places.size())], next = quote.find(' ', at + 1);
    // Before nothing but a mark, which is the writer's, a word left out is where the quote ends.
    if (how == 11) return letter(quote[next + 1]) && (quote.erase(at, next - at), true);
    const std::size_t before = quote.rfind(' ', at - 1) + 1;  // 0 where there is none
    const std::string first = quote.substr(before, at - before), second = quote.substr(at + 1, next - at - 1);
    if (first == second) return false;
    return quote.replace(before, next - before, second + " " + first), true;
  }
  return how == 13 && (replace(quote, "€", "$") || replace(quote, "%", "‰") || replace(quote, "−", "+"));
}
constexpr std::size_t spoilings = 14;

}  // namespace

TEST_CASE("a quote that cuts a number is never verbatim") {
  MESSAGE("seeds from " << first_seed() << ", " << cases());
  int wrong = 0;
  for (std::uint32_t seed = first_seed(); seed < first_seed() + cases(); ++seed) {
    Case c(seed);
    const std::string quote = c.cut_in_number();
    // The letters of a number may be a word that stands elsewhere, too; a mark beside them is the quote's own.
    const std::string letters = without_marks(trimmed(quote));
    const bool elsewhere = c.source().find(letters) != c.source().rfind(letters);
    if (elsewhere || !is_verbatim(quote, c.source())) continue;
    ++wrong;
    MESSAGE("seed " << seed << ": " << quote << " | " << c.source());
  }
  CHECK(wrong == 0);
}

TEST_CASE("a true quote in every forgiven form, alone and in pairs, is verbatim, and stands where it is said to") {
  MESSAGE("seeds from " << first_seed() << ", " << cases());
  int wrong = 0;
  for (std::uint32_t seed = first_seed(); seed < first_seed() + cases(); ++seed) {
    Case c(seed);
    std::string quote = c.words(), source = c.source();
    const std::size_t first = seed % variations, second = c.below(variations);
    vary(first, c, quote, source);
    if (seed / variations % 2 == 1 && second != first) vary(second, c, quote, source);
    if (is_verbatim(quote, source)) continue;
    ++wrong;
    MESSAGE("seed " << seed << ": " << quote << " | " << source << " | " << reason(quote, source));
  }
  CHECK(wrong == 0);
}

TEST_CASE("a quote with one word, digit, sign or mark changed is never verbatim, and a reason is given") {
  MESSAGE("seeds from " << first_seed() << ", " << cases());
  int wrong = 0;
  for (std::uint32_t seed = first_seed(); seed < first_seed() + cases(); ++seed) {
    Case c(seed);
    std::string quote = c.words();
    if (!spoil(seed % spoilings, c, quote)) continue;
    const auto found = check_quote(quote, c.source()).check;
    const bool without_reason = found.finding == evidence::Finding::differs && found.reason.empty();
    if (found.finding != evidence::Finding::verbatim && !without_reason) continue;
    ++wrong;
    MESSAGE("seed " << seed << (without_reason ? ", no reason: " : ": ") << quote << " | " << c.source());
  }
  CHECK(wrong == 0);
}

TEST_CASE("what is suggested for a quote that is refused is verbatim") {
  MESSAGE("seeds from " << first_seed() << ", " << cases());
  int wrong = 0;
  for (std::uint32_t seed = first_seed(); seed < first_seed() + cases(); ++seed) {
    Case c(seed);
    std::string quote = seed % 4 == 0 ? c.cut_in_number() : c.words();
    if (seed % 4 != 0 && !spoil(seed % spoilings, c, quote)) continue;
    const std::size_t space = quote.find(' ');
    if (seed % 3 == 0) quote = "[About] " + quote;
    if (seed % 5 == 0 && space != std::string::npos) quote.insert(space, " [2]");
    const std::string suggested = check_quote(quote, c.source()).check.suggestion;
    if (suggested.empty() || is_verbatim(suggested, c.source())) continue;
    ++wrong;
    MESSAGE("seed " << seed << ": " << quote << " -> " << suggested << " | " << c.source());
  }
  CHECK(wrong == 0);
}
