#include "draft/facts.hpp"

#include <algorithm>

#include "draft/dates.hpp"
#include "draft/polarity.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

/// The order on the panel.
enum class Rank : std::uint8_t { until, nations, force, span, money, funding };

struct Ranked {
  Rank rank;
  DraftFact fact;
};

constexpr std::uint32_t label_words = 5, list_member = 6;
constexpr std::size_t most_facts = 200;

class Collector {
 public:
  Collector(const Article& article, int source, std::optional<report::Date> today)
      : article_(article), source_(source), today_(today) {}

  std::vector<Ranked> run() {
    for (const Sentence& sentence : article_.sentences) {
      if (is_courtesy(article_, sentence)) continue;
      sentence_ = &sentence;
      dates_ = dates_in(article_, sentence, today_);
      for (const FoundDate& date : dates_) add_until(date);
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (is_number(i) && !in_date(i)) add_number(i);
        if (token(i).is(Class::funding) && token(i).phrase > 0) add_funding(i);
      }
    }
    return std::move(facts_);
  }

 private:
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i < sentence_->last; }
  bool is_mark(std::uint32_t i, char32_t mark) const {
    return inside(i) && token(i).is(Token::Kind::punctuation) && token(i).mark == mark;
  }
  bool is_number(std::uint32_t i) const {
    return token(i).is(Token::Kind::number) || (token(i).is(Class::number_word) && token(i).is(Token::Kind::word));
  }

  /// "£5m." at the end of a sentence: the scanner takes a letter and a stop for an initial.
  bool is_magnitude(std::uint32_t i) const {
    if (!inside(i) || !token(i).is(Token::Kind::word)) return false;
    if (token(i).is(Class::magnitude)) return true;
    const std::string_view words = article_.words(token(i));
    const Entry* entry = words.ends_with('.') ? article_.lexicon.find(words.substr(0, words.size() - 1)) : nullptr;
    return entry && entry->classes.has(Class::magnitude);
  }

  bool in_date(std::uint32_t i) const {
    return std::any_of(dates_.begin(), dates_.end(), [i](const FoundDate& d) { return i >= d.first && i < d.last; });
  }
  bool begins_date(std::uint32_t i) const {
    return std::any_of(dates_.begin(), dates_.end(), [i](const FoundDate& d) { return i >= d.lead && i < d.last; });
  }

  void add(Rank rank, std::uint32_t at, std::string label, std::string value) {
    if (!keeps_polarity(article_, *sentence_, at, label + " " + value)) return;
    if (label.empty() || value.empty() || facts_.size() >= most_facts) return;
    for (const Ranked& known : facts_)
      if (known.fact.value == value && known.rank == rank) return;
    facts_.push_back({rank, {std::move(label), std::move(value), {}, {source_, sentence_->at}, {}}});
  }

  void add_until(const FoundDate& date) {
    if (!date.until || date.relative || date.lead == date.first) return;
    std::string label = label_of_end(article_, *sentence_, date.lead, date.first);
    const std::string bare = capitalised(words_of(article_, date.lead, date.first));
    if (label == bare) label = label_of_phrase(article_, *sentence_, date.lead, date.first);
    // "|By| mid-2027 it will be done"
    if (label == bare && is_fronted(date)) label = after_fronted(date);
    if (label == bare) label = label_of(article_, clause_start(article_, *sentence_, date.lead), date.lead);
    if (label.size() <= bare.size()) return;  // "Till not less than" alone tells nothing
    add(Rank::until, date.first, std::move(label), words_of(article_, date.first, date.last));
  }

  bool is_fronted(const FoundDate& date) const { return date.lead == clause_start(article_, *sentence_, date.lead); }

  std::string after_fronted(const FoundDate& date) const {
    std::uint32_t next = date.last;
    if (is_mark(next, ',')) ++next;
    const std::string told = label_of(article_, next, clause_end(article_, *sentence_, next));
    std::string lead = words_of(article_, date.lead, date.first);
    if (lead[0] >= 'A' && lead[0] <= 'Z') lead[0] = static_cast<char>(lead[0] + 'a' - 'A');
    return told.empty() ? told : told + " " + lead;
  }

  /// Over "more than", "a number of" in front of a number.
  std::uint32_t quantity_start(std::uint32_t i) const {
    const std::uint32_t own = i;
    while (i > sentence_->first && (token(i - 1).is(Class::quantity) || (i != own && token(i - 1).phrase == 0))) --i;
    return i;
  }

  /// The number of a type, "Leopard |2|", "Type |45|", and none that counts.
  bool is_designation(std::uint32_t i) const {
    constexpr std::uint32_t near = 4;  // words
    if (i < sentence_->first + 1 || !token(i).is(Token::Kind::number)) return false;
    const Token& before = token(i - 1);
    const bool name = before.is(Token::Kind::word) && before.capital && !before.is(Class::country) &&
                      !before.is(Class::demonym) && !before.is(Class::month) && !before.is(Class::weekday) &&
                      !before.is(Class::money) && !before.is(Class::quantity);
    if (!name || token(i).end - token(i).begin > 3) return false;
    if (article_.lexicon.language() != "de" && i - 1 > sentence_->first) return true;
    // Every German noun has a capital: only where another number counts.
    for (std::uint32_t k = i - 1; k > sentence_->first && i - k < near; --k)
      if (is_number(k - 1)) return true;
    return false;
  }

  /// "|3rd| Battalion", "|3.| bataljon": which one, and not how many.
  bool is_ordinal(std::uint32_t i) const {
    if (!token(i).is(Token::Kind::number) || !inside(i + 1)) return false;
    const std::string_view words = article_.words(token(i));
    const bool letters = !words.empty() && (words.back() < '0' || words.back() > '9');
    const bool stop = is_mark(i + 1, '.') && token(i + 1).begin == token(i).end && inside(i + 2);
    return letters || token(i + 1).is(Class::ending) || stop;
  }

  void add_number(std::uint32_t i) {
    if ((i > sentence_->first && is_number(i - 1)) || is_designation(i) || is_ordinal(i)) return;
    if (add_money(i) || add_year_span(i)) return;
    std::uint32_t noun = i + 1;
    while (inside(noun) && (is_number(noun) || token(noun).is(Class::magnitude))) ++noun;
    const std::uint32_t stop = std::min(sentence_->last, noun + 4);
    for (; noun < stop && (token(noun).is(Token::Kind::word) || is_designation(noun)); ++noun) {
      if (token(noun).is(Class::preposition) || token(noun).is(Class::conjunction) || token(noun).is(Class::relative) ||
          token(noun).is(Class::unit_year) || token(noun).is(Class::unit_month))
        return;
      if (!token(noun).is(Class::force) && !token(noun).is(Class::nation)) continue;
      const std::uint32_t first = quantity_start(i);
      const bool several = is_number(i + 1) || token(i + 1).is(Class::magnitude);  // "two thousand"
      const bool small = first == i && token(i).is(Class::number_word) && !several;
      if (small) return;
      while (noun + 1 < stop && token(noun + 1).is(Class::force)) ++noun;  // "120 police |officers|"
      const std::uint32_t end = over_joined(noun + 1);
      add(token(noun).is(Class::nation) ? Rank::nations : Rank::force, i, label_near(first, end),
          words_of(article_, first, end));
      return;
    }
  }

  /// "350 sailors |and marines| serve": one number of both.
  std::uint32_t over_joined(std::uint32_t end) const {
    const bool joins = inside(end + 1) && token(end).value == "joining" && token(end + 1).is(Token::Kind::word) &&
                       (token(end + 1).is(Class::force) || token(end + 1).is(Class::nation)) &&
                       !token(end + 1).is(Class::auxiliary);
    return joins ? end + 2 : end;
  }

  /// The first amount of the list that one stands in: "pledged |US$10 million|, €5m and 3 billion yen".
  std::uint32_t list_head(std::uint32_t first) const {
    constexpr int most = 12;  // members
    for (int k = 0; k < most && first > sentence_->first + 1; ++k) {
      const Token& joint = token(first - 1);
      const bool joins = is_mark(first - 1, ',') || (joint.is(Class::conjunction) && joint.value != "complement" &&
                                                     joint.value != "subordinate" && !joint.is(Class::contrast));
      if (!joins) break;
      std::uint32_t at = first - 1;
      if (is_mark(at - 1, ',')) --at;
      const std::uint32_t start = clause_start(article_, *sentence_, at);
      std::uint32_t amount = at;
      while (amount > start && !(is_number(amount - 1) && !in_date(amount - 1) && !is_designation(amount - 1)))
        --amount;
      // Only a few words: more are another statement.
      if (amount == start || at - amount > list_member || has_verb(amount, at)) break;
      first = quantity_start(currency_before(amount - 1));
    }
    return first;
  }

  bool has_verb(std::uint32_t first, std::uint32_t last) const {
    for (; first < last; ++first)
      if (token(first).is(Class::auxiliary) || token(first).is(Class::saying) || token(first).is(Class::relative))
        return true;
    return false;
  }

  /// From the words before; where there are none, from those after; else the sentence.
  std::string label_near(std::uint32_t own, std::uint32_t last) const {
    if (const std::string noun = label_of_apposition(own, last); !noun.empty()) return noun;
    const std::uint32_t first = list_head(own);
    std::uint32_t start =
        std::max(clause_start(article_, *sentence_, first), first > label_words ? first - label_words : 0);
    for (const FoundDate& date : dates_)
      if (date.last <= first) start = std::max(start, date.last);
    start = over_list(start, first);
    while (start < first && (token(start).is(Class::preposition) || token(start).is(Token::Kind::possessive))) ++start;
    // "the pact, worth |£45 million|": what it is said of.
    if (start + 1 == first && start > sentence_->first + 1 && is_mark(start - 1, ','))
      start = clause_start(article_, *sentence_, start - 1);
    // "… and that |2,000 soldiers| will come": a clause of its own.
    if (first > sentence_->first && token(first - 1).is(Class::conjunction) &&
        (token(first - 1).value == "complement" || article_.words(token(first - 1)) == "that"))
      return label_of(article_, first, clause_end(article_, *sentence_, first));
    // "Two frigates and |320 sailors|": the words before are about something else.
    const bool joined = first == own && first > start && token(first - 1).is(Class::conjunction);
    std::string label = joined || is_empty(start, first) ? std::string() : label_of(article_, start, first);
    if (label.empty()) label = label_after(last);
    if (label.empty())
      label = label_of(article_, clause_start(article_, *sentence_, first), clause_end(article_, *sentence_, last));
    return label == capitalised(words_of(article_, own, last)) ? label_of(article_, sentence_->first, sentence_->last)
                                                               : label;
  }

  /// "The cost|, 4.2 million euros,| will be borne by …": the noun before it.
  std::string label_of_apposition(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t longest = 6;  // words
    if (first <= sentence_->first + 1 || !is_mark(first - 1, ',') || !is_mark(last, ',')) return {};
    const std::uint32_t start = clause_start(article_, *sentence_, first - 1);
    if (first - 1 - start > longest || has_verb(start, first - 1)) return {};
    return token(start).is(Class::preposition) ? std::string() : label_of(article_, start, first - 1);
  }

  /// "|Austria, Norland and| Slovenia provide 600 soldiers": all who do.
  std::uint32_t over_list(std::uint32_t start, std::uint32_t first) const {
    const auto joins = [this](std::uint32_t i) {
      return token(i).is(Class::conjunction) && token(i).value == "joining";
    };
    const std::uint32_t clause = clause_start(article_, *sentence_, first);
    const bool cut = start == clause || joins(start) || (start > sentence_->first && joins(start - 1));
    if (!cut || start == first) return start;
    for (std::uint32_t i = clause; i < start; ++i)  // "|gave $30 million| and has promised"
      if (token(i).is(Class::past) || is_number(i) || !token(i).is(Token::Kind::word)) return start;
    return has_verb(clause, start) ? start : std::min(start, start_of_list(article_, *sentence_, clause));
  }

  /// "for new |border posts|": up to a conjunction or a date; the words end with a noun.
  std::string label_after(std::uint32_t last) const {
    const std::uint32_t stop = std::min(clause_end(article_, *sentence_, last), last + 2 * label_words);
    while (last < stop && token(last).is(Class::preposition)) ++last;
    std::uint32_t end = last;
    while (end < stop && !begins_date(end) && !(end > last + 1 && token(end).is(Class::conjunction)) &&
           !token(end).is(Class::auxiliary) && !token(end).is(Class::relative))
      ++end;
    while (end > last && (token(end - 1).is(Class::preposition) || token(end - 1).is(Class::determiner) ||
                          token(end - 1).is(Class::conjunction)))
      --end;
    return is_empty(last, end) ? std::string() : label_of(article_, last, end);
  }

  /// Nothing that a number is of: "weitere", "par |an|", "to |it|".
  bool is_empty(std::uint32_t first, std::uint32_t last) const {
    // "£45 million |over five years|"
    if (first < last && is_number(first) && first + 2 >= last && unit_after(first)) return true;
    for (; first < last; ++first)
      if (!token(first).is(Class::it) && !token(first).is(Class::they) && !token(first).is(Class::more) &&
          !token(first).is(Class::quantity) && !token(first).is(Class::unit_year) &&
          !token(first).is(Class::unit_month) && !token(first).is(Class::determiner) &&
          !token(first).is(Class::preposition))
        return false;
    return true;
  }

  bool unit_after(std::uint32_t i) const {
    return inside(i + 1) && (token(i + 1).is(Class::unit_year) || token(i + 1).is(Class::unit_month));
  }

  bool is_currency_sign(std::uint32_t i) const {
    static constexpr char32_t signs[] = {'$', 0xA3, 0xA5, 0x20AC, 0x20A4, 0x20BA, 0x20B4, 0x20BD, 0x20BF};
    return token(i).is(Token::Kind::punctuation) &&
           std::find(std::begin(signs), std::end(signs), token(i).mark) != std::end(signs);
  }

  /// "NOK", "CAD": a code of ISO 4217, in capitals; "all" is no lek.
  bool is_currency_code(std::uint32_t i) const {
    const std::string_view code = article_.words(token(i));
    return token(i).is(Class::money) && code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  /// The sign or code before an amount, with the letters that belong to a sign: "US$". `i` where there is none.
  std::uint32_t currency_before(std::uint32_t i) const {
    if (i == sentence_->first) return i;
    if (is_currency_code(i - 1)) return i - 1;
    if (!is_currency_sign(i - 1)) return i;
    const bool letters = i > sentence_->first + 1 && token(i - 2).is(Token::Kind::word) && token(i - 2).capital &&
                         token(i - 2).end == token(i - 1).begin && token(i - 2).end - token(i - 2).begin <= 4;
    return letters ? i - 2 : i - 1;
  }

  /// One past the currency after an amount: "30 millions |d’euros|", "5 |€|". `end` where there is none.
  std::uint32_t currency_after(std::uint32_t end, bool magnitude) const {
    if (!inside(end)) return end;
    if (token(end).is(Class::money) || is_currency_sign(end)) return end + 1;
    const bool of =
        magnitude && inside(end + 1) && token(end).is(Class::preposition) && token(end + 1).is(Class::money);
    return of ? end + 2 : end;
  }

  bool add_money(std::uint32_t i) {
    std::uint32_t first = currency_before(i), end = i + 1;
    while (inside(end) && is_number(end) && first == i) ++end;  // "two |hundred| pounds"
    const bool magnitude = is_magnitude(end);
    if (magnitude) ++end;
    if (first == i) {
      const std::uint32_t past = currency_after(end, magnitude);
      if (past == end) return false;
      end = past;
    }
    first = quantity_start(first);
    const bool follows = inside(end) && token(end).is(Class::preposition);
    std::string label = follows ? label_after(end) : std::string();
    if (label.empty()) label = label_near(first, end);
    std::string value = words_of(article_, first, end);
    if (value.ends_with('.')) value.pop_back();
    add(Rank::money, i, label, value);
    return true;
  }

  /// "26-year dedication to …".
  bool add_year_span(std::uint32_t i) {
    if (!is_mark(i + 1, '-') && !is_mark(i + 1, 0x2011)) return false;
    if (!inside(i + 2) || !token(i + 2).is(Class::unit_year)) return false;
    add(Rank::span, i, label_after(i + 3), words_of(article_, i, i + 3));
    return true;
  }

  /// "is funded by the Integrated Security Fund".
  void add_funding(std::uint32_t verb) {
    std::uint32_t at = verb + token(verb).phrase;
    const std::uint32_t by = at;
    while (inside(at) && at - by < 4 && token(at).is(Class::funding_by)) ++at;
    if (at == by) return;
    const std::uint32_t lead = at;
    std::uint32_t first = at;
    const std::uint32_t end = clause_end(article_, *sentence_, at);
    while (first < end && !token(first).capital) ++first;
    std::uint32_t last = first;
    while (last < end && token(last).is(Token::Kind::word) && (token(last).capital || is_joint(last, end))) ++last;
    if (last < first + 1) return;
    add(Rank::funding, verb, capitalised(words_of(article_, verb, lead)), words_of(article_, first, last));
  }

  bool is_joint(std::uint32_t i, std::uint32_t end) const {
    return (token(i).is(Class::preposition) || token(i).is(Class::conjunction)) && i + 1 < end && token(i + 1).capital;
  }

  const Article& article_;
  int source_;
  std::optional<report::Date> today_;
  const Sentence* sentence_ = nullptr;
  std::vector<FoundDate> dates_;
  std::vector<Ranked> facts_;
};

}  // namespace

std::vector<DraftFact> facts_of(const Article& article, int source, std::optional<report::Date> today,
                                std::size_t most) {
  std::vector<Ranked> ranked = Collector(article, source, today).run();
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  std::vector<DraftFact> facts;
  for (Ranked& fact : ranked)
    if (facts.size() < most) facts.push_back(std::move(fact.fact));
  return facts;
}

}  // namespace brief::draft
