// What stands short beside a number: codes of currencies, k€, n° 5, 3 bis, 500 CE.
#include "base/is_any.hpp"
#include "evidence/characters.hpp"
#include "evidence/joining.hpp"

namespace brief::evidence {
namespace {

using namespace beside_number;

/// As they are written: “all” and “try” are words.
constexpr std::string_view currencies[] = {
    "RSD", "ALL", "MKD", "BAM", "BGN", "TRY", "EUR", "USD", "GBP", "CHF", "HRK", "RON", "HUF", "CZK", "PLN", "SEK",
    "NOK", "DKK", "RUB", "UAH", "JPY", "CNY", "INR", "CAD", "AUD", "NZD", "ILS", "AED", "SAR", "KRW", "BRL", "MXN",
    "ZAR", "ISK", "MDL", "GEL", "XAF", "FF",  "DM",  "TL",  "РСД", "МКД", "КМ",  "БАМ", "БГН", "Ft",  "SFr"};

/// K€, M€, Mds €, T€: of thousands and millions.
constexpr std::string_view multiples[] = {"k",  "K",   "M",   "m",    "T",    "G",  "Md",  "Mds",
                                          "bn", "Mrd", "Mio", "Mill", "mlrd", "tr", "mln", "mld"};

/// Units of one or two letters, in this case alone.
constexpr std::string_view letters[] = {"F", "L", "Fr", "Pf", "Rp", "K", "N", "W", "V", "A", "J"};

}  // namespace

/// Where a code of a currency, a unit of a letter or a multiple of a currency ends behind a number.
std::size_t Joining::behind_code(std::size_t end) const {
  if (end >= units_.size() || !in_figures(end - 1) || units_[end].kind != Unit::Kind::word) return behind_era(end);
  const std::string& key = units_[end].key;
  const bool currency_sign = end + 1 < units_.size() && units_[end + 1].begin <= units_[end].end + 1 &&
                             is(end + 1, unit) && units_[end + 1].kind == Unit::Kind::mark;
  if (is_any(key, multiples) && currency_sign) return end + 2;
  const bool ends = end + 1 == units_.size() || units_[end + 1].kind != Unit::Kind::word || !is_mark(end, "A");
  return is_any(key, currencies) || (is_any(key, letters) && ends && !begins_name(end)) ? end + 1 : behind_era(end);
}

/// J. F. Kennedy, not 500 F: a letter with a full stop before a capital.
bool Joining::begins_name(std::size_t i) const {
  if (!is_mark(i + 1, ".") || i + 2 >= units_.size()) return false;
  return units_[i].key.size() == 1 && is_upper(characters_of(units_[i + 2].key).front().c);
}

/// 500 CE; 500 n. Chr.; 500 av. J.-C.; 500 пр. н. е.
std::size_t Joining::behind_era(std::size_t end) const {
  static constexpr std::string_view eras[] = {"CE", "BCE", "BC", "AD", "AH"};
  static constexpr std::string_view starts[] = {"n",  "v",  "av", "ap", "après", "avant", "p",
                                                "pr", "пр", "п",  "π",  "μ",     "para",  "pas"};
  static constexpr std::string_view ends[] = {"chr", "christus", "j.-c", "jésus-christ", "n", "н", "χ", "krishtit"};
  if (end >= units_.size()) return end;
  if (is_any(units_[end].key, eras)) return end + 1;
  if (!is_any(lower(end), starts)) return end;
  const std::size_t rest = is_mark(end + 1, ".") ? end + 2 : end + 1;
  return is_any(lower(rest), ends) ? rest + 1 : end;
}

/// N° 5; AD 55; ×3; x4 is one word.
void Joining::join_sign_before(std::size_t i) {
  if (i == 0 || figures_of(i) == 0) return;
  const bool tight = units_[i].begin == units_[i - 1].end;
  const bool number_sign = i >= 2 && (is_mark(i - 1, "°") || is_mark(i - 1, "º")) &&
                           units_[i - 1].begin == units_[i - 2].end && units_[i - 2].kind == Unit::Kind::word;
  if (number_sign) join_through(i - 1, i + 1);
  if (is_mark(i - 1, "AD") || is_mark(i - 1, "nᵒ") || (tight && is_mark(i - 1, "×"))) units_[i].joined = true;
  if (is_mark(i + 1, "×") && units_[i + 1].begin == units_[i].end) units_[i + 1].joined = true;
}

/// L’article 3 bis: German “3 bis 5” has a number behind it, “3 bis zum Ende” no article before.
std::size_t Joining::join_repeated(std::size_t i, std::size_t end) {
  static constexpr std::string_view labels[] = {"article", "articles", "articolo",  "articoli", "artículo",
                                                "artigo",  "art",      "n",         "comma",    "alinéa",
                                                "numéro",  "numero",   "articolul", "§",        "°"};
  if (end != i + 1 || figures_of(i) == 0 || !is_mark(end, "bis") || is_number(end + 1)) return end;
  const std::size_t stop = i > 0 && is_mark(i - 1, ".") ? 2 : 1;
  const bool labelled = i >= stop && is_any(lower(i - stop), labels);
  const bool alone = end + 1 >= units_.size() || units_[end + 1].kind == Unit::Kind::mark;
  return labelled || alone ? join_through(end, end + 1) : end;
}

}  // namespace brief::evidence
