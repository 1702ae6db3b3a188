#include "draft/event_wording.hpp"

#include <algorithm>

#include "draft/characters.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t shortest = 8, short_phrase = 20, longest_noun = 40;  // bytes
constexpr int most_clauses_back = 3;

class Wording {
 public:
  Wording(const Article& article, const Sentence& sentence, const FoundDate& date)
      : article_(article), sentence_(sentence), date_(date) {}

  std::string run() const {
    std::string text = is_attribute() ? around() : before();
    if (is_empty_saying(text)) return {};
    if (text.ends_with("…") && !date_.until)
      if (std::string rest = after_other_date(); rest.size() >= short_phrase) text = std::move(rest);
    if (ends_saying()) text = shortened(text + " " + what_is_said(), longest_event);
    // "We agreed |today| to work together"
    if (!text.empty() && text.size() < short_phrase && date_.last < sentence_.last &&
        article_.words(token(date_.last)) == "to")
      text = shortened(text + " " + words_of(article_, date_.last, clause_end(article_, sentence_, date_.last)),
                       longest_event);
    // "Er kündigte an, |im nächsten Jahr| nach Pristina zu reisen"
    if (follows_conjunction()) text.clear();
    const bool opens = date_.lead > sentence_.first && !is_word(date_.lead - 1) && text.size() < short_phrase;
    if (text.size() < shortest || opens) {
      const std::string rest = after(text.empty());
      text = text.empty() || rest.empty() ? text + rest : shortened(text + " … " + rest, longest_event);
    }
    text = with_clitic(with_last_verb(std::move(text)));
    return text.size() >= shortest ? text
                                   : shortened(words_of(article_, sentence_.first, sentence_.last), longest_event);
  }

 private:
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_word(std::uint32_t i) const { return i < sentence_.last && token(i).is(Token::Kind::word); }

  /// "in an |Oct. 21| meeting", "Mr. Smith's |2019| speech": what stands before wants a noun, and one follows.
  bool is_attribute() const {
    if (date_.lead == sentence_.first || !is_word(date_.last) || token(date_.last).is(Class::preposition)) return false;
    const Token& last = token(date_.lead - 1);
    return last.is(Token::Kind::possessive) || (last.is(Class::determiner) && last.is(Token::Kind::word));
  }

  /// "…, and |last week| they met again": what it tells of comes after.
  bool follows_conjunction() const {
    const std::uint32_t start = clause_start(article_, sentence_, date_.lead);
    if (start == date_.lead || start == sentence_.first || after().size() < shortest) return false;
    for (std::uint32_t i = start; i < date_.lead; ++i)
      if (!token(i).is(Class::conjunction)) return false;
    return true;
  }

  /// "The minister announced |today (14 March)| that the fund will open": what is said comes after the date.
  bool ends_saying() const {
    return date_.lead > sentence_.first && token(date_.lead - 1).is(Class::saying) && !what_is_said().empty();
  }

  std::string what_is_said() const {
    std::uint32_t next = date_.last;
    if (next < sentence_.last && token(next).is(Token::Kind::punctuation) && token(next).mark == '(')
      while (next < sentence_.last && !(token(next).is(Token::Kind::punctuation) && token(next).mark == ')')) ++next;
    while (next < sentence_.last && token(next).is(Token::Kind::punctuation)) ++next;
    if (next >= sentence_.last || !is_complementizer(next)) return {};
    return words_of(article_, next, clause_end(article_, sentence_, next));
  }

  std::string around() const {
    std::uint32_t start = start_of_event(date_.lead);
    while (start + 1 < date_.lead && token(start).is(Class::preposition) && !token(start).is(Class::quantity)) ++start;
    return label_of(article_, start, clause_end(article_, sentence_, date_.last), longest_event);
  }

  /// First token that is neither a mark nor an article, a conjunction or the like.
  std::uint32_t first_word(std::uint32_t at, std::uint32_t end) const {
    while (at < end && (!is_word(at) || token(at).is(Class::conjunction) || token(at).is(Class::adverb) ||
                        token(at).is(Class::determiner)))
      ++at;
    return at;
  }

  /// The start of the clause, over clauses that only add a place or a verb: "…, and at other places since 2002".
  std::uint32_t start_of_event(std::uint32_t end) const {
    std::uint32_t start = clause_start(article_, sentence_, end);
    for (int back = 0; back < most_clauses_back && start > sentence_.first + 1; ++back) {
      const std::uint32_t word = first_word(start, end);
      if (word < end && !token(word).is(Class::preposition) && !token(word).is(Class::saying)) break;
      start = clause_start(article_, sentence_, start - 1);
    }
    return after_subordinate(after_saying(start_of_list(article_, sentence_, start), end), end);
  }

  /// "He added that |work will begin|", "said on Monday |work would begin|": what the last verb of saying says, where
  /// it has a verb.
  std::uint32_t after_saying(std::uint32_t start, std::uint32_t end) const {
    for (std::uint32_t v = end; v-- > start;) {
      if (v + 2 >= end || !token(v).is(Class::saying) || token(v).phrase == 0 || token(v).capital) continue;
      const std::uint32_t next = over_day(v + 1, end);
      if (next + 1 >= end || !is_word(next)) continue;
      if (is_complementizer(next)) return next + 1;
      for (std::uint32_t i = next; i < end && is_word(i) && !token(i).is(Class::conjunction); ++i)
        if (token(i).is(Class::auxiliary)) return next;
    }
    return start;
  }

  /// "said |on Wednesday| it would", "said |on 2 February 2025| that".
  std::uint32_t over_day(std::uint32_t at, std::uint32_t end) const {
    const auto is_day = [this](std::uint32_t i) {
      return token(i).is(Class::weekday) || token(i).is(Class::month) || token(i).is(Token::Kind::number) ||
             token(i).is(Class::relative_date);
    };
    // "izjavio |je u četvrtak| da"
    if (at + 1 < end && token(at).is(Class::auxiliary) &&
        (is_complementizer(at + 1) || (at + 2 < end && is_day(at + 2))))
      ++at;
    while (at + 1 < end &&
           (is_day(at) || (is_word(at) && !token(at).capital && !is_complementizer(at) && is_day(at + 1))))
      ++at;
    return at;
  }

  bool is_complementizer(std::uint32_t i) const {
    return is_word(i) && (token(i).value == "complement" || article_.words(token(i)) == "that");
  }

  /// "They were close |when| the minister left the talks": too long as a whole, its last clause says what.
  std::uint32_t after_subordinate(std::uint32_t start, std::uint32_t end) const {
    if (words_of(article_, start, end).size() <= longest_event) return start;
    for (std::uint32_t i = end; i-- > start + 1;)
      if (token(i).is(Class::conjunction) && token(i).value == "subordinate" &&
          words_of(article_, i + 1, end).size() >= short_phrase)
        return i + 1;
    return start;
  }

  std::string before() const {
    std::uint32_t start = start_of_event(date_.lead);
    const bool source = token(start).is(Class::according);  // "|Nach| Angaben des Ministeriums wurden …"
    while (start < date_.lead && token(start).is(Class::preposition) && !token(start).is(Class::quantity) && !source)
      ++start;
    // "Hrvatska će |do kraja 2027. godine| poslati vojnike": the verb follows.
    if (date_.lead > start && token(date_.lead - 1).is(Class::auxiliary))
      return label_of(article_, start, clause_end(article_, sentence_, date_.last), longest_event);
    if (is_verb_after(start)) {
      std::string subject = label_of(article_, start, date_.lead, longest_event);
      if (token(date_.lead - 1).value == "joining") subject += " " + words_of(article_, date_.lead - 1, date_.lead);
      if (!subject.empty())
        return shortened(subject + " " + words_of(article_, over_stop(), clause_end(article_, sentence_, date_.last)),
                         longest_event);
    }
    if (is_other_date(start)) return {};
    std::uint32_t end = date_.lead;
    while (end > start + 1 && (token(end - 1).is(Class::determiner) || token(end - 1).is(Class::relative))) --end;
    const std::string text = label_of(article_, start, end, longest_event);
    const bool said = start > sentence_.first && is_complementizer(start - 1);
    if (start < date_.lead && token(start).is(Class::relative) && start > sentence_.first + 1)
      return with_antecedent(start, text);
    return text.size() < short_phrase && !said && lacks_subject(start) ? with_noun(start, text) : text;
  }

  /// "will stay until the end of 2027 under |a plan announced by the minister| today": where the words beside the date
  /// are cut away, those after another date, which they would seem to be of.
  std::string after_other_date() const {
    const std::uint32_t clause = clause_start(article_, sentence_, date_.lead);
    std::uint32_t start = date_.lead;
    const auto is_date = [this](const Token& t) {
      const bool year = t.is(Token::Kind::number) && article_.words(t).size() == 4;
      return year || t.is(Class::relative_date) || (t.is(Class::month) && t.capital);
    };
    while (start > clause && !is_date(token(start - 1))) --start;
    if (start == clause) return {};
    while (start < date_.lead && token(start).is(Class::preposition)) ++start;
    return label_of(article_, start, date_.lead, longest_event);
  }

  /// "|Il y a deux ans|, en septembre 2023, …": only says the same once more.
  bool is_other_date(std::uint32_t start) const {
    bool ago = false;
    for (std::uint32_t i = start; i < date_.lead; ++i) {
      const Token& t = token(i);
      ago = ago || t.is(Class::ago) || t.is(Class::ago_before) || t.is(Class::relative_date);
      const bool part = t.is(Class::ago) || t.is(Class::ago_before) || t.is(Class::relative_date) ||
                        t.is(Class::number_word) || t.is(Class::unit_year) || t.is(Class::unit_month) ||
                        t.is(Class::unit_week) || t.is(Class::unit_day) || t.is(Class::preposition) ||
                        !t.is(Token::Kind::word);
      if (!part) return false;
    }
    return ago;
  }

  /// "the Cyber |Range|, hosted by Norland, which begins": the noun that a relative clause is about, over a
  /// participle's clause: a name, or what stands after the last article.
  std::string with_antecedent(std::uint32_t start, std::string text) const {
    std::uint32_t end = start - 1;
    for (int back = 0; back < most_clauses_back && end > sentence_.first + 1; ++back) {
      const std::uint32_t clause = clause_start(article_, sentence_, end);
      if (clause == sentence_.first || !(is_participle(clause) || token(clause).is(Class::relative))) break;
      end = clause - 1;
    }
    std::uint32_t noun = end;
    const std::uint32_t clause = clause_start(article_, sentence_, end);
    while (noun > clause && is_word(noun - 1) && token(noun - 1).capital && !token(noun - 1).is(Class::determiner))
      --noun;
    if (noun < end && noun > clause && token(noun - 1).is(Class::place_preposition)) noun = with_place(clause, noun);
    for (std::uint32_t i = end; noun == end && i-- > clause;)
      if (token(i).is(Class::determiner) || token(i).is(Token::Kind::number)) noun = i;
    if (noun == end) noun = clause;
    const std::string head = label_of(article_, noun, end, longest_noun);
    if (head.empty() || text.empty()) return text;
    std::uint32_t verb = start;
    while (verb + 1 < date_.lead && token(verb).is(Class::relative)) ++verb;
    return shortened(head + " " + words_of(article_, verb, date_.lead), longest_event);
  }

  /// "a joint watch centre |in Bar|, which will open": what stands in the place, and not the place; `name` where no
  /// phrase with an article goes over into it.
  std::uint32_t with_place(std::uint32_t clause, std::uint32_t name) const {
    constexpr std::uint32_t longest_phrase = 8;  // words
    for (std::uint32_t i = name - 1; i-- > clause && name - i <= longest_phrase;) {
      if (token(i).is(Class::determiner)) return i;
      if (!is_word(i) || is_participle(i) || token(i).is(Class::auxiliary) || token(i).is(Class::saying) ||
          token(i).is(Class::conjunction) || token(i).is(Class::preposition))
        break;
    }
    return name;
  }

  bool is_participle(std::uint32_t i) const {
    return token(i).is(Class::participle_form) || (token(i).is(Class::past) && token(i).value != "finite");
  }

  /// A clause without a subject of its own: "first deployed", "which deployed", "will meet again", one word.
  bool lacks_subject(std::uint32_t at) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = at; i < date_.lead; ++i) words += is_word(i);
    if (words == 1) return true;
    while (at < date_.lead && !(is_word(at) && !token(at).is(Class::adverb) && !token(at).is(Class::conjunction))) ++at;
    return at < date_.lead && !token(at).capital &&
           (is_participle(at) || token(at).is(Class::relative) || token(at).is(Class::auxiliary));
  }

  /// "The mission, first deployed in 1999, …": the noun before the comma says what, over a relative clause.
  std::string with_noun(std::uint32_t start, std::string text) const {
    std::uint32_t end = start;
    for (int back = 0; back < most_clauses_back && end > sentence_.first + 1; ++back) {
      const std::uint32_t noun_start = start_of_list(article_, sentence_, clause_start(article_, sentence_, --end));
      if (back + 1 < most_clauses_back && noun_start < end && token(noun_start).is(Class::relative)) {
        end = noun_start;
        continue;
      }
      const std::string noun = label_of(article_, noun_start, end, longest_noun);
      if (noun.empty() || text.empty()) break;
      const auto is_front = [](const Token& t) {
        return t.is(Token::Kind::punctuation) || t.is(Class::relative) || t.is(Class::adverb);
      };
      // "…, |will| travel", "… |and will| meet": with their auxiliary.
      while (start + 1 < date_.lead && is_front(token(start))) ++start;
      if (token(start).is(Class::auxiliary) || token(start).is(Class::conjunction))
        text = words_of(article_, start, date_.lead);
      if (text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
      return shortened(noun + " " + text, longest_event);
    }
    return text;
  }

  /// "izjavio je danas da će…": what is said is cut away. "On Monday Smith said that": it stands between marks.
  bool is_empty_saying(const std::string& text) const {
    constexpr std::uint32_t fewest = 4;  // words of what is said
    const std::uint32_t start = clause_start(article_, sentence_, date_.lead);
    const std::uint32_t end = clause_end(article_, sentence_, date_.last);
    std::uint32_t said = end;
    for (std::uint32_t i = start; i < end && said == end; ++i)
      if (is_complementizer(i) && i > start && follows_saying(i, start)) said = i;
    if (said == end || !text.ends_with("…")) return said + 1 == end;
    const std::string content = words_of(article_, said, std::min(end, said + fewest));
    return text.find(content) == std::string::npos && text.find(words_of(article_, start, said)) != std::string::npos;
  }

  /// "izjavila |je danas| da".
  bool follows_saying(std::uint32_t at, std::uint32_t start) const {
    for (std::uint32_t i = at; i-- > start && at - i < 6;)
      if (token(i).is(Class::saying) || token(i).is(Class::denial)) return true;
    return false;
  }

  /// German sets what tells what was done at the end of the clause: "können bis 2026 im Kosovo |eingesetzt werden|".
  /// Source: Duden, Die Grammatik, 9. Auflage (2016), 1338.
  std::string with_last_verb(std::string text) const {
    constexpr std::uint32_t most = 3;  // words
    if (article_.lexicon.language() != "de" || text.empty()) return text;
    const std::uint32_t end = clause_end(article_, sentence_, date_.last);
    std::uint32_t verbs = end;
    while (verbs > date_.last && end - verbs < most && is_word(verbs - 1) && !token(verbs - 1).capital &&
           is_infinite(verbs - 1))
      --verbs;
    const bool finite = std::any_of(article_.tokens.begin() + clause_start(article_, sentence_, date_.lead),
                                    article_.tokens.begin() + verbs,
                                    [](const Token& t) { return t.is(Class::auxiliary) && t.is(Token::Kind::word); });
    if (verbs == end || !finite) return text;
    const std::string group = words_of(article_, verbs, end);
    if (text.find(group) != std::string::npos) return text;
    const std::string between = words_of(article_, date_.last, verbs);
    const bool whole = !text.ends_with("…") && !between.empty() &&
                       shortened(text + " " + between + " " + group, longest_event).ends_with(group);
    if (whole) return text + " " + between + " " + group;
    return text + (text.ends_with("…") ? " " : " … ") + group;
  }

  bool is_infinite(std::uint32_t i) const {
    const std::string_view words = article_.words(token(i));
    const bool closed = token(i).is(Class::preposition) || token(i).is(Class::determiner) ||
                        token(i).is(Class::conjunction) || token(i).is(Class::adverb);
    return token(i).is(Class::auxiliary) || (!closed && (words.ends_with("en") || words.ends_with("t")));
  }

  /// "(da) |će| mešovite patrole ostati": the enclitic stands after the phrase that opens the clause. Source: I. Klajn,
  /// Gramatika srpskog jezika (2005), 253.
  std::string with_clitic(std::string text) const {
    const std::uint32_t clitic = leading_clitic();
    if (clitic == date_.lead || text.empty()) return text;
    const std::string word(article_.words(token(clitic)));
    if (text.find(" " + word + " ") != std::string::npos) return text;
    std::size_t at = text.find(' ');
    for (std::size_t from = at; from != std::string::npos && from + 1 < text.size(); from = text.find(' ', from + 1)) {
      const std::string next = text.substr(from + 1, text.find(' ', from + 1) - from - 1);
      const Entry* entry = article_.lexicon.find(lower(next));
      if (!is_infinitive(next) && !(entry && entry->classes.has(Class::preposition))) continue;
      at = from;
      break;
    }
    return at == std::string::npos ? text : text.insert(at, " " + word);
  }

  /// The "će" with which the clause of the date begins, after its conjunction; the date where there is none.
  std::uint32_t leading_clitic() const {
    const std::string_view language = article_.lexicon.language();
    if (language != "sh" && language != "sr") return date_.lead;
    for (std::uint32_t i = date_.lead; i > sentence_.first + 1; --i) {
      const Token& t = token(i - 1);
      if (t.is(Class::auxiliary) && t.value == "future" && is_complementizer(i - 2)) return i - 1;
      if (!t.is(Token::Kind::word) && !(t.is(Token::Kind::punctuation) && t.mark == ',')) break;
    }
    return date_.lead;
  }

  /// Behind the date and the stop of its ordinal: "2027|.| poslati".
  std::uint32_t over_stop() const {
    const bool stop = date_.last < sentence_.last && token(date_.last).is(Token::Kind::punctuation);
    return stop && token(date_.last).mark == '.' ? date_.last + 1 : date_.last;
  }

  /// "Hrvatska će i |iduće godine| imati": the verb follows.
  bool is_verb_after(std::uint32_t start) const {
    const std::string_view language = article_.lexicon.language();
    if (language != "sh" && language != "sr") return false;
    bool future = leading_clitic() < date_.lead;
    for (std::uint32_t i = start; i < date_.lead; ++i) {
      future = future || (token(i).is(Class::auxiliary) && token(i).value == "future");
      if (future && is_word(i) && is_infinitive(article_.words(token(i)))) return false;
    }
    const std::uint32_t end = clause_end(article_, sentence_, date_.last);
    for (std::uint32_t i = date_.last; i < end && future; ++i)
      if (is_word(i) && is_infinitive(article_.words(token(i)))) return true;
    return false;
  }

  /// What follows the date, over the comma of a fronted one.
  std::string after(bool opens = true) const {
    std::uint32_t next = date_.last;
    while (next < sentence_.last &&
           (token(next).is(Token::Kind::punctuation) || token(next).is(Token::Kind::possessive)))
      ++next;
    std::string text = label_of(article_, next, clause_end(article_, sentence_, next), longest_event);
    if (opens || text.empty()) return text;
    while (next < sentence_.last && words_of(article_, next, next + 1) != text.substr(0, text.find(' '))) {
      const std::string word = words_of(article_, next, next + 1);
      if (capitalised(word) == text.substr(0, text.find(' '))) return text.replace(0, word.size(), word);
      ++next;
    }
    return text;
  }

  const Article& article_;
  const Sentence& sentence_;
  const FoundDate& date_;
};

}  // namespace

std::string event_words(const Article& article, const Sentence& sentence, const FoundDate& date) {
  return Wording(article, sentence, date).run();
}

}  // namespace brief::draft
