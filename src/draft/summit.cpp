#include "draft/summit.hpp"

#include "draft/agreed_lists.hpp"
#include "draft/characters.hpp"
#include "draft/dates.hpp"
#include "draft/initiatives.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

class Finder {
 public:
  Finder(const Article& article, int source, std::optional<report::Date> today)
      : article_(article), source_(source), today_(today) {}

  std::optional<DraftSummit> run() {
    for (std::uint32_t s = 0; s < article_.sentences.size(); ++s) {
      const Sentence& sentence = article_.sentences[s];
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
        if (token(i).capital && i > sentence.first && is_meeting(i)) consider(named(s, i));
    }
    if (best_) complete(*best_);
    return std::move(best_);
  }

 private:
  /// The first one with a place; where none has one, the first of all.
  void consider(std::optional<DraftSummit> found) {
    if (!found) return;
    const bool better = !best_ || (best_->place.empty() && !found->place.empty());
    const bool dated = best_ && best_->name == found->name && !best_->date_unsure.empty() && found->date_unsure.empty();
    if (better || dated) {
      if (best_ && found->place.empty()) found->place = best_->place;
      best_ = std::move(found);
    }
  }

  /// Where and when, of the sentence that tells who met; it says more than a title that only names the meeting.
  void complete(DraftSummit& summit) const {
    const std::uint32_t at = meeting_sentence(article_);
    if (at == article_.sentences.size()) return;
    const Sentence& sentence = article_.sentences[at];
    std::uint32_t verb = sentence.first;
    while (verb + 1 < sentence.last && !token(verb).is(Class::meeting)) ++verb;
    if (summit.place.empty()) {
      summit.place = place(sentence, verb, verb + token(verb).phrase);
      if (!summit.place.empty() && summit.place.unsure.empty()) summit.place.unsure = "where the participants met";
    }
    if (!summit.date_unsure.empty()) {
      summit.date_unsure.clear();
      set_date(summit, sentence, verb);
    }
    const Stretch named = summit.text.front().at;
    const bool title = std::string_view(".!?").find(article_.text[named.end - 1]) == std::string_view::npos;
    if (title) summit.text = {{source_, sentence.at}};
  }

  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_capital(std::uint32_t i) const {
    return (token(i).is(Token::Kind::word) && token(i).capital && !token(i).is(Class::determiner)) ||
           token(i).is(Token::Kind::number);
  }
  /// "Summit"; "EU-Gipfel", a compound.
  bool is_meeting(std::uint32_t i) const {
    if (token(i).is(Class::summit)) return true;
    const std::string_view words = article_.words(token(i));
    const auto hyphen = words.rfind('-');
    if (hyphen == std::string_view::npos || !token(i).is(Token::Kind::word)) return false;
    const Entry* entry = article_.lexicon.find(lower(words.substr(hyphen + 1)));
    return entry && entry->classes.has(Class::summit) && entry->value != "body";
  }
  bool is_compound(std::uint32_t i) const { return article_.words(token(i)).find('-') != std::string_view::npos; }
  /// "of", "de", "du", "d’".
  bool is_of(std::uint32_t i) const {
    const std::string_view word = article_.words(token(i));
    return word == "of" || (article_.lexicon.language() == "fr" &&
                            (word == "de" || word == "du" || word == "des" || word == "d’" || word == "d'"));
  }
  bool is_joint(std::uint32_t i) const {
    if (token(i).is(Token::Kind::possessive)) return true;
    if (token(i).is(Token::Kind::punctuation))
      return token(i).mark == 0x2019 || token(i).mark == '\'' || token(i).mark == '-' || token(i).mark == 0x2013;
    return article_.words(token(i)) == "and" || article_.words(token(i)) == "of";
  }

  std::optional<DraftSummit> named(std::uint32_t s, std::uint32_t noun) const {
    const Sentence& sentence = article_.sentences[s];
    std::uint32_t first = noun, last = noun + 1;
    while (first > sentence.first &&
           (is_capital(first - 1) || (is_joint(first - 1) && first - 1 > sentence.first && is_capital(first - 2))))
      --first;
    while (first < noun && token(first).is(Class::not_a_name)) ++first;
    // "the Vienna Ministerial Conference": both nouns.
    while (last < sentence.last && token(last).is(Class::summit) && token(last).capital) ++last;
    if (last < sentence.last && is_of(last)) {
      std::uint32_t end = last + 1;
      while (end < sentence.last && (is_capital(end) || token(end).is(Class::determiner))) ++end;
      // "Sommet de Paris |le 5| juin"
      while (end > last + 1 && (token(end - 1).is(Token::Kind::number) || token(end - 1).is(Class::determiner))) --end;
      if (end > last + 1 && is_capital(end - 1)) last = end;
    }
    if ((last - first < 2 && !is_compound(noun)) || (token(noun).value == "body" && !is_held(sentence, first, last)))
      return std::nullopt;
    DraftSummit summit;
    summit.name = words_of(article_, first, last);
    summit.place = place(sentence, first, last);
    set_date(summit, sentence, last);
    summit.text.push_back({source_, sentence.at});
    summit.initiatives = initiatives_of(article_, source_, s, today_);
    return summit;
  }

  /// "|at| the Corridor Eight Conference", "the conference |in Tirana|": a meeting, where the name alone may be a
  /// body's.
  bool is_held(const Sentence& sentence, std::uint32_t first, std::uint32_t last) const {
    const bool in = last + 1 < sentence.last && token(last).is(Class::place_preposition) && is_capital(last + 1);
    std::uint32_t before = first;
    while (before > sentence.first && token(before - 1).is(Class::determiner)) --before;
    if (in || before == sentence.first) return in;
    const std::string word = lower(article_.words(token(before - 1)));
    return word == "at" || word == "during";
  }

  /// "the Summit in |London|"; "the |Brussels| Summit".
  Value place(const Sentence& sentence, std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = last; i + 1 < sentence.last && i < last + 8; ++i) {
      const bool in = token(i).is(Token::Kind::word) && token(i).is(Class::place_preposition);
      if (!in || !is_capital(i + 1) || token(i + 1).is(Class::month) || token(i + 1).is(Token::Kind::number)) continue;
      std::uint32_t end = i + 1;
      while (end < sentence.last && is_capital(end) && !token(end).is(Class::weekday) &&
             token(end).is(Token::Kind::word))
        ++end;
      if (end > i + 1)
        return {words_of(article_, i + 1, end), i == last ? "" : "the first place named after the meeting"};
    }
    if (token(first).is(Class::city) && token(first).phrase > 0)
      return {words_of(article_, first, first + token(first).phrase), "the city that the meeting is named after"};
    return {};
  }

  /// A date beside the name; else the article's own day, to be confirmed.
  void set_date(DraftSummit& summit, const Sentence& sentence, std::uint32_t last) const {
    for (const FoundDate& date : dates_in(article_, sentence, today_)) {
      if (date.until || date.date.day == 0 || date.date.year == 0 || date.first < last || date.first > last + 12)
        continue;
      summit.date = date.date;
      return;
    }
    summit.date = today_;
    if (today_) summit.date_unsure = "the article gives no date for it: this is the article’s own";
  }

  const Article& article_;
  int source_;
  std::optional<report::Date> today_;
  std::optional<DraftSummit> best_;
};

}  // namespace

std::optional<DraftSummit> summit_of(const Article& article, int source, std::optional<report::Date> today) {
  return Finder(article, source, today).run();
}

}  // namespace brief::draft
