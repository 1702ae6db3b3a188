#include "draft/initiatives.hpp"

#include <algorithm>

#include "draft/agreed_lists.hpp"
#include "draft/characters.hpp"
#include "draft/countries.hpp"
#include "draft/dates.hpp"
#include "draft/polarity.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

constexpr std::uint32_t longest_title = 9;  // words
constexpr std::size_t most_initiatives = 30;
constexpr std::size_t most_sentences = 4;  // of one initiative

class Reader {
 public:
  Reader(const Article& article, int source, std::optional<report::Date> today)
      : article_(article), source_(source), today_(today) {}

  std::vector<DraftInitiative> run(std::uint32_t first) {
    lists_ = agreed_lists(article_);
    const std::uint32_t paragraph = article_.sentences[first].paragraph;
    for (std::uint32_t i = first; i < article_.sentences.size() && made_.size() < most_initiatives; ++i) {
      sentence_ = &article_.sentences[i];
      if (sentence_->paragraph > paragraph + reach && made_.empty()) break;
      dates_ = dates_in(article_, *sentence_, today_);
      if (is_item(i)) {
        read_item();
        continue;
      }
      if (goes_on()) add_participants();
      read_verbs();
    }
    return std::move(made_);
  }

 private:
  static constexpr std::size_t listed_back = 4;  // sentences
  static constexpr std::uint32_t reach = 8;      // paragraphs after the summit's first mention

  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i < sentence_->last; }

  bool is_item(std::uint32_t sentence) const {
    return std::any_of(lists_.begin(), lists_.end(), [sentence](const AgreedList& list) {
      return std::find(list.items.begin(), list.items.end(), sentence) != list.items.end();
    });
  }

  /// "The leaders agreed: – |to open a joint watch centre in Bar|": each item is what they agreed.
  void read_item() {
    const std::size_t known = made_.size();
    read_verbs();
    if (made_.size() == known) add_item();
    const std::uint32_t met = meeting_sentence(article_);
    if (met == article_.sentences.size()) return;
    const Sentence& sentence = article_.sentences[met];
    for (std::size_t i = known; i < made_.size(); ++i) {
      if (!made_[i].participants.empty()) continue;
      made_[i].participants = countries_in(article_, sentence.first, sentence.last);
      made_[i].participants_from = "those who met; the item names none";
    }
  }

  void add_item() {
    constexpr std::uint32_t fewest = 3, longest = 10;  // words
    std::uint32_t at = sentence_->first;
    while (inside(at) && (!token(at).is(Token::Kind::word) || token(at).is(Class::destination) ||
                          token(at).is(Class::determiner) || token(at).value == "complement"))
      ++at;
    const std::uint32_t end = std::min(clause_end(article_, *sentence_, at), at + longest);
    std::uint32_t last = end;
    while (last > at && (token(last - 1).is(Class::preposition) || token(last - 1).is(Class::determiner) ||
                         token(last - 1).is(Class::conjunction)))
      --last;
    if (last < at + fewest) return;
    DraftInitiative made = initiative(label_of(article_, at, last, 80));
    set_start(made, at, end);
    made.participants = countries_in(article_, sentence_->first, sentence_->last);
    if (!made.participants.empty()) made.participants_from = "the countries that the item names";
    add(std::move(made));
  }

  /// "The initiative will invite …".
  bool goes_on() {
    const std::uint32_t stop = std::min(sentence_->last, sentence_->first + 3);
    for (std::uint32_t i = sentence_->first; i < stop; ++i)
      if ((token(i).is(Class::initiative) && !begins_another()) || token(i).is(Class::it))
        return choose(lower(article_.words(token(i))));
    if (made_.empty() || !follows_told() || !(has_member_verb() || lists_the_number())) return false;
    meant_ = made_.size() - 1;
    return true;
  }

  /// "The course will start …": told of by itself.
  bool begins_another() const {
    const auto tokens = article_.tokens_in(*sentence_);
    return article_.lexicon.language() != "en" &&
           std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Class::launch); });
  }

  /// The sentence after one that tells of an initiative, in its paragraph.
  bool follows_told() const {
    return sentence_ != article_.sentences.data() && (sentence_ - 1)->at.begin == told_at_ &&
           (sentence_ - 1)->paragraph == sentence_->paragraph;
  }

  /// "The UK and Germany will |take part|."
  bool has_member_verb() const {
    const auto tokens = article_.tokens_in(*sentence_);
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& t) { return t.is(Class::invite) && t.phrase > 0; });
  }

  /// "|The six are| Albania, …": as many countries as it says.
  bool lists_the_number() const {
    const std::uint32_t number = sentence_->first + 1;
    if (number >= sentence_->last || token(number - 1).value != "definite") return false;
    const auto count = number_at(article_, number);
    return count && countries_in(article_, number + 1, sentence_->last).size() == static_cast<std::size_t>(*count);
  }

  /// The last initiative whose title has the noun; for "the initiative" and "it", the last of all.
  bool choose(const std::string& noun) {
    if (made_.empty()) return false;
    meant_ = made_.size() - 1;
    for (std::size_t i = made_.size(); i-- > 0;)
      if (lower(made_[i].title).find(noun) != std::string::npos) return meant_ = i, true;
    return true;
  }

  void add_participants() {
    DraftInitiative& last = made_[meant_];
    told_at_ = sentence_->at.begin;
    if (last.text.size() < most_sentences) last.text.push_back({source_, sentence_->at});
    for (const std::string& code : takers_part())
      if (std::find(last.participants.begin(), last.participants.end(), code) == last.participants.end())
        last.participants.push_back(code);
  }

  /// The countries of the sentence, but those whose part is denied: "… and not Serbia".
  std::vector<std::string> takers_part() const {
    std::vector<std::string> codes;
    if (is_question(article_, *sentence_)) return codes;
    for (std::uint32_t i = sentence_->first; i < sentence_->last; ++i) {
      std::vector<std::string> here = countries_in(article_, i, i + 1, true);
      if (!here.empty() && turning_words(article_, *sentence_, i).empty())
        codes.insert(codes.end(), here.begin(), here.end());
    }
    return codes;
  }

  void read_verbs() {
    for (std::uint32_t i = sentence_->first; i < sentence_->last; ++i) {
      if (token(i).phrase == 0 || (token(i).capital && i != sentence_->first)) continue;
      if (!token(i).is(Class::pledge) && !token(i).is(Class::launch)) continue;
      if (!turning_words(article_, *sentence_, i).empty() || is_question(article_, *sentence_)) continue;
      token(i).is(Class::pledge) ? read_pledge(i) : read_launch(i);
    }
  }

  bool ends_object(std::uint32_t i) const {
    const Token& t = token(i);
    if (t.is(Token::Kind::possessive)) return false;
    if (!t.is(Token::Kind::word) && !t.is(Token::Kind::number)) return true;
    return t.is(Class::relative) || t.is(Class::launch) || t.is(Class::auxiliary) || t.is(Class::saying) ||
           t.is(Class::participle) || is_date(i);
  }

  bool is_date(std::uint32_t i) const {
    return std::any_of(dates_.begin(), dates_.end(), [i](const FoundDate& d) { return i >= d.lead && i < d.last; });
  }

  /// "pledged |new defence and security cooperation|, together with …".
  void read_pledge(std::uint32_t verb) {
    std::uint32_t at = verb + token(verb).phrase;
    while (inside(at) && token(at).is(Class::determiner)) ++at;
    const std::uint32_t first = at;
    if (!inside(at) || token(at).is(Class::preposition) || token(at).is(Class::conjunction) || is_date(at) ||
        token(at).is(Class::it))
      return;
    while (inside(at) && at - first < longest_title && !ends_object(at)) {
      if (token(at).is(Class::preposition) && at - first >= 2) break;
      ++at;
    }
    if (at == first || !has_noun(first, at)) return;
    // "kündigte |Deutschland| einen Fonds an": its subject; "promis |20 millions| d’euros": no thing.
    if (token(first).is(Class::country) || token(at - 1).is(Class::magnitude)) return;
    if (is_amount_for_it(first, at)) {  // "pledged |15 million euros| to it"
      meant_ = made_.size() - 1;
      return add_participants();
    }
    DraftInitiative made = initiative(label_of(article_, first, at, 80));
    // The subject's country takes part.
    const std::uint32_t subject = list_start(clause_start(article_, *sentence_, verb), verb);
    made.participants = countries_in(article_, subject, verb, true);
    if (made.participants.empty()) made.participants = listed(subject, verb);
    set_start(made, at, next_initiative(at));
    add(std::move(made));
  }

  /// Money for the initiative told before.
  bool is_amount_for_it(std::uint32_t first, std::uint32_t last) const {
    if (made_.empty()) return false;
    bool money = false, it = false;
    for (std::uint32_t i = first; i < last; ++i) {
      if (token(i).is(Class::initiative)) return false;
      money = money || token(i).is(Class::money);
    }
    for (std::uint32_t i = last; i < std::min(sentence_->last, last + 3); ++i) it = it || token(i).is(Class::it);
    return money && it;
  }

  /// "|Norland, Croatia, Italy| and Albania also signed": over the commas of a list of names.
  std::uint32_t list_start(std::uint32_t clause, std::uint32_t verb) const {
    std::uint32_t start = clause;
    for (std::uint32_t at = clause; at > sentence_->first; --at) {
      const Token& before = token(at - 1);
      const bool comma = before.is(Token::Kind::punctuation) && before.mark == ',';
      const bool name = before.is(Token::Kind::word) && (before.capital || before.is(Class::determiner));
      if (!comma && !name) break;
      if (name) start = at - 1;
    }
    return start < clause && !countries_in(article_, start, clause, true).empty() ? start : std::min(clause, verb);
  }

  /// "|The four countries| also launched": those that the article has listed last.
  std::vector<std::string> listed(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i + 1 < last; ++i) {
      const auto count = number_at(article_, i);
      if (!count || *count < 2 || !token(i + 1).is(Class::nation)) continue;
      const auto here = static_cast<std::size_t>(sentence_ - article_.sentences.data());
      for (std::size_t back = 1; back <= listed_back && back <= here; ++back) {
        const Sentence& before = article_.sentences[here - back];
        std::vector<std::string> codes = countries_in(article_, before.first, before.last);
        if (codes.size() == static_cast<std::size_t>(*count)) return codes;
      }
    }
    return {};
  }

  /// "new cooperation, together with a |course| launching next year": the date is the course's.
  std::uint32_t next_initiative(std::uint32_t at) const {
    while (inside(at) && !(token(at).is(Class::initiative) && at + 1 < sentence_->last &&
                           (token(at + 1).is(Class::launch) || token(at + 1).is(Class::relative))))
      ++at;
    return at;
  }

  bool has_noun(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t words = last - first;
    for (std::uint32_t i = first; i < last; ++i)
      if (token(i).is(Class::initiative)) return true;
    return words >= 2;
  }

  /// "a |course| launching next year |for regional institutions| on …".
  void read_launch(std::uint32_t verb) {
    std::uint32_t first = verb;
    while (first > sentence_->first && token(first - 1).is(Class::auxiliary)) --first;  // "a course |will| start"
    while (first > sentence_->first && verb - first < 6 && token(first - 1).is(Token::Kind::word) &&
           !token(first - 1).is(Class::determiner) && !token(first - 1).is(Class::preposition) &&
           !token(first - 1).is(Class::conjunction) && !token(first - 1).is(Class::auxiliary))
      --first;
    std::uint32_t noun_end = verb;
    while (noun_end > first && token(noun_end - 1).is(Class::auxiliary)) --noun_end;
    bool known = false;
    for (std::uint32_t i = first; i < noun_end; ++i) known = known || token(i).is(Class::initiative);
    // "The four countries also launched |a joint customs office|": the object follows.
    if (!known && inside(verb + 1) && token(verb + 1).is(Class::determiner)) return read_pledge(verb);
    if (!known) return;
    std::uint32_t at = verb + token(verb).phrase;
    while (inside(at) && (is_date(at) || (token(at).is(Class::preposition) && inside(at + 1) && is_date(at + 1)))) ++at;
    const std::uint32_t tail = at;
    while (inside(at) && at - tail < longest_title && !ends_object(at) &&
           !(at > tail && token(at).is(Class::preposition)))
      ++at;
    std::string title = label_of(article_, first, noun_end, 80);
    if (at > tail + 1 && token(tail).is(Class::preposition)) title += " " + words_of(article_, tail, at);
    DraftInitiative made = initiative(shortened(title, 80));
    set_start(made, verb, tail);
    made.participants = companions(tail);
    add(std::move(made));
  }

  /// "will start next year, |with| Albania, Kosovo and Serbia".
  std::vector<std::string> companions(std::uint32_t at) const {
    for (; at + 1 < sentence_->last; ++at) {
      if (!token(at).is(Class::with)) continue;
      std::uint32_t next = at + 1;
      while (next < sentence_->last && token(next).is(Class::determiner)) ++next;
      if (next == sentence_->last || countries_in(article_, next, next + 1).empty()) continue;
      if (!turning_words(article_, *sentence_, next).empty()) return {};
      return countries_in(article_, next, sentence_->last);
    }
    return {};
  }

  void set_start(DraftInitiative& made, std::uint32_t first, std::uint32_t last) const {
    for (const FoundDate& date : dates_) {
      if (date.first < first || date.first >= std::max(last, first + 1) || date.until || date.date.year == 0) continue;
      made.starts = date.date;
      if (date.relative) made.starts_from = words_of(article_, date.first, date.last);
      return;
    }
  }

  DraftInitiative initiative(std::string title) const {
    DraftInitiative made;
    made.title = std::move(title);
    made.evidence = {source_, sentence_->at};
    made.text = {made.evidence};
    return made;
  }

  void add(DraftInitiative made) {
    for (const DraftInitiative& known : made_)
      if (known.title == made.title) return;
    told_at_ = sentence_->at.begin;
    made_.push_back(std::move(made));
  }

  const Article& article_;
  int source_;
  std::optional<report::Date> today_;
  const Sentence* sentence_ = nullptr;
  std::vector<FoundDate> dates_;
  std::vector<DraftInitiative> made_;
  std::vector<AgreedList> lists_;
  std::size_t meant_ = 0;        // of made_
  std::uint32_t told_at_ = ~0u;  // the byte at which the last sentence that tells of one begins
};

}  // namespace

std::vector<DraftInitiative> initiatives_of(const Article& article, int source, std::uint32_t first,
                                            std::optional<report::Date> today) {
  return Reader(article, source, today).run(first);
}

}  // namespace brief::draft
