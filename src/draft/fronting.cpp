#include "draft/fronting.hpp"

#include <algorithm>
#include <string_view>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

class Clause {
 public:
  Clause(const Article& article, const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb)
      : article_(article), phrases_(phrases), from_(from), verb_(verb), first_(first_word()) {}

  Who subject() const {
    const std::string_view language = article_.lexicon.language();
    if (language == "de") return german();
    if (language == "sh" || language == "sr" || language == "mk" || language == "sq") return balkan();
    return phrases_.before(verb_);
  }

 private:
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  std::string_view words(std::uint32_t i) const { return article_.words(token(i)); }

  /// Of the part of the sentence that the verb stands in; a comma right before the verb closes what opens it.
  std::uint32_t first_word() const {
    std::uint32_t first = verb_;
    while (first > from_ && verb_ - first < reach && token(first - 1).is(Token::Kind::word)) --first;
    if (first == verb_) first = verb_ - from_ > reach ? verb_ : from_;
    while (first < verb_ && !token(first).is(Token::Kind::word)) ++first;
    return first;
  }

  bool opens_with_circumstance() const {
    const Token& t = token(first_);
    const bool small = lower(words(first_)) == words(first_) || first_ == from_;
    return first_ < verb_ && small && !t.is(Class::role) &&
           (t.is(Class::preposition) || t.is(Class::adverb) || t.is(Class::manner) || t.value == "subordinate");
  }

  bool has_auxiliary_before() const {
    for (std::uint32_t i = first_; i < verb_; ++i)
      if (token(i).is(Class::auxiliary)) return true;
    return false;
  }

  /// Behind the verb, over a day: "sagte |am Montag| Smith".
  Who behind() const {
    std::uint32_t at = verb_ + std::max<std::uint32_t>(token(verb_).phrase, 1);
    if (token(at).is(Class::preposition) && at + 1 < article_.tokens.size() && token(at + 1).is(Class::weekday))
      at += 2;
    const Who who = phrases_.after(at);
    return can_be_subject(who) ? who : Who{};
  }

  static bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [word](std::string_view end) { return word.ends_with(end); });
  }

  /// Not one that its article or its ending sets in another case than the nominative.
  bool can_be_subject(const Who& who) const {
    if (!who) return false;
    if (who.kind == Who::Kind::pronoun) return true;
    if (article_.lexicon.language() == "de") {
      const std::string first = lower(words(who.start));
      return !(token(who.start).is(Class::determiner) &&
               ends_with_any(first, {"em", "en", "einer", "ihrer", "seiner"}));
    }
    return has_office(who) || (who.kind == Who::Kind::name && who.last - who.first >= 2 && !is_oblique(who));
  }

  bool has_office(const Who& who) const {
    for (std::uint32_t i = who.start; i < who.last; ++i)
      if (token(i).is(Class::role)) return token(i).value != "oblique";
    return false;
  }

  /// "Albinom Kurtijem", "Албином Куртијем": the instrumental. Source: I. Klajn, Gramatika srpskog jezika (2005),
  /// 60-66.
  bool is_oblique(const Who& who) const {
    return who.kind == Who::Kind::name && ends_with_any(words(who.last - 1), {"om", "em", "ом", "ем"}) &&
           (who.last - who.first == 1 || ends_with_any(words(who.first), {"om", "em", "im", "ом", "ем", "им"}));
  }

  Who german() const {
    const Who front = phrases_.before(verb_);
    if (opens_with_circumstance()) {
      if (const Who who = behind()) return who;
      return has_auxiliary_before() ? front : Who{};
    }
    // "Den Plan nannte |ein Sprecher| …": one noun that is no person.
    const bool thing = front.kind == Who::Kind::name && front.last - front.first == 1 && front.start > from_ &&
                       token(front.start - 1).is(Class::determiner) && !has_office(front) &&
                       !token(front.first).is(Class::body);
    const Who who = thing ? behind() : Who{};
    return who && (has_office(who) || who.last - who.first >= 2) ? who : front;
  }

  /// The preposition that a phrase hangs on: "Na sastanku |sa premijerom| Smithom"; the verb where there is none.
  std::uint32_t preposition_of(const Who& who) const {
    constexpr std::uint32_t nearest = 3;  // words
    for (std::uint32_t i = who.start; i > first_ && who.start - i <= nearest; --i) {
      const Token& t = token(i - 1);
      if (t.is(Class::preposition) && !t.is(Class::role)) return i - 1;
      if (!t.is(Token::Kind::word) || t.capital || t.is(Class::role)) return verb_;
    }
    return verb_;
  }
  bool hangs(const Who& who) const { return preposition_of(who) < verb_; }

  /// "U Beogradu |Ilić|", "sa ambasadorom Fadijem Hadadom |Mirjana Kostić|": the name behind what the preposition
  /// governs.
  Who behind_governed(Who who) const {
    const std::uint32_t size = who.last - who.first;
    if (who.kind != Who::Kind::name || size < 2) return {};
    who.first += size > 3 ? size - 2 : 1;
    who.start = who.first;
    who.role = {};
    return is_oblique(who) ? Who{} : who;
  }

  /// "|Ana Kos| iz udruge Zeleni": whom a phrase with a preposition belongs to.
  Who outer(const Who& front) const {
    const std::uint32_t preposition = front.kind == Who::Kind::name ? preposition_of(front) : verb_;
    if (preposition == verb_ || preposition == first_) return front;
    const Who who = phrases_.ending_at(preposition);
    return who.kind == Who::Kind::name && who.last - who.first >= 2 ? who : front;
  }

  Who balkan() const {
    const Who front = phrases_.before(verb_);
    if (!opens_with_circumstance()) return outer(front);
    const bool governed = front && (hangs(front) || is_oblique(front));
    if (front && !governed) return front;
    if (const Who who = behind()) return who;
    return behind_governed(governed ? front : run_before());
  }

  /// The capitalised words before the verb, where the preposition that opens the clause is right before them.
  Who run_before() const {
    std::uint32_t end = verb_;
    while (end > first_ && token(end - 1).is(Token::Kind::word) && !token(end - 1).capital &&
           (token(end - 1).is(Class::auxiliary) || token(end - 1).is(Class::adverb)))
      --end;
    std::uint32_t start = end;
    while (start > first_ && phrases_.is_name(start - 1)) --start;
    if (start != first_ + 1) return {};
    return {Who::Kind::name, start, end, {}, start, {}};
  }

  /// Words of a clause that are looked at. It bounds the time that a text without stops takes.
  static constexpr std::uint32_t reach = 60;

  const Article& article_;
  const NounPhrases& phrases_;
  std::uint32_t from_, verb_, first_;
};

}  // namespace

Who subject_about(const Article& article, const NounPhrases& phrases, std::uint32_t from, std::uint32_t verb) {
  return Clause(article, phrases, from, verb).subject();
}

}  // namespace brief::draft
