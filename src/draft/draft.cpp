#include "draft/draft.hpp"

#include <algorithm>
#include <memory>

#include "draft/characters.hpp"
#include "draft/commitment.hpp"
#include "draft/corroborate.hpp"
#include "draft/countries.hpp"
#include "draft/facts.hpp"
#include "draft/head.hpp"
#include "draft/proved_quotes.hpp"
#include "draft/quotations.hpp"
#include "draft/speeches.hpp"
#include "draft/summit.hpp"
#include "draft/tellings.hpp"
#include "draft/timeline.hpp"
#include "draft/toml_writer.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

/// A short name for citations from the archive's file name: "article", "mod-2025-10-22".
std::string id_of(std::string_view archive, const std::vector<DraftSource>& others) {
  const auto slash = archive.rfind('/');
  std::string_view stem = slash == std::string_view::npos ? archive : archive.substr(slash + 1);
  stem = stem.substr(0, stem.find('.'));
  std::string id;
  for (const char c : lower(stem)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
    if (id.size() == 24) break;
  }
  while (id.ends_with('-')) id.pop_back();
  if (id.empty() || (id[0] >= '0' && id[0] <= '9')) id = "source-" + id;
  while (id.ends_with('-')) id.pop_back();
  std::string unique = id;
  const auto taken = [&](const DraftSource& s) { return s.id == unique; };
  for (int n = 2; std::any_of(others.begin(), others.end(), taken); ++n) unique = id + "-" + std::to_string(n);
  return unique;
}

class Drafter {
 public:
  Drafter(const std::vector<Input>& inputs, std::optional<report::Date> date) : inputs_(inputs), given_(date) {}

  Draft run() {
    for (std::size_t i = 0; i < inputs_.size(); ++i) read_source(i);
    const Article& main = *articles_.front();
    report_.title = heads_.front().title;
    report_.date = heads_.front().date;
    report_.date_unsure = heads_.front().date_unsure;
    report_.date_words = heads_.front().date_words;
    report_.language = heads_.front().language;
    read_article(main);
    std::vector<std::string_view> texts;
    for (const Input& input : inputs_) texts.push_back(input.document->text);
    Draft made;
    made.toml = to_toml(report_, texts);
    tell(made);
    return made;
  }

 private:
  void read_source(std::size_t i) {
    const archive::Document& document = *inputs_[i].document;
    articles_.push_back(std::make_unique<Article>(document, language_of(document)));
    Head head = head_of(*articles_.back(), i == 0 ? given_ : std::nullopt);
    DraftSource& source = report_.sources.emplace_back();
    source.id = id_of(inputs_[i].archive, report_.sources);
    source.archive = inputs_[i].archive;
    source.publisher = head.publisher;
    source.title = head.title;
    source.date = head.date;
    source.url = head.url;
    source.saved = head.saved;
    if (i > 0 && head.language != heads_.front().language) source.language = head.language;
    heads_.push_back(std::move(head));
  }

  void read_article(const Article& article) {
    used_.assign(article.sentences.size(), false);
    Quotations quotations = quotations_of(article, 0);
    report_.quotes = std::move(quotations.quotes);
    for (Leftover& refused : take_refused(report_.quotes, article.document, article.language))
      quotations.others.push_back(std::move(refused));
    const auto speeches = speeches_of(article, report_.quotes);
    if (speeches)
      read_narrative(Article(*speeches, article.language), article);
    else
      read_narrative(article, article);
    if (speeches) tell_speakers();
    report_.summit = summit_of(article, 0, report_.date);
    report_.leftovers = std::move(quotations.others);
    add_leftovers(article);
    corroborate_facts();
    corroborate_quotes();
    for (std::size_t i = 1; i < articles_.size(); ++i) tell_otherwise(i);
  }

  /// What the article tells in its own words; of a transcript, what its speakers say.
  void read_narrative(const Article& narrative, const Article& article) {
    const Selection selection = select_commitment(narrative, report_.date);
    for (const std::uint32_t s : selection.summary) report_.summary.push_back(use(narrative, s));
    for (const std::uint32_t s : selection.commitment) report_.commitment.push_back(use(narrative, s));
    for (const auto* chosen : {&selection.summary, &selection.commitment})
      for (const std::uint32_t s : *chosen) {
        mark_used(article, narrative.sentences[s].at);
        add_places(narrative.sentences[s], narrative);
      }
    report_.facts = facts_of(narrative, 0, report_.date);
    report_.timeline = timeline_of(narrative, 0, report_.date);
  }

  /// "We will send …", taken from a turn: whose words they are.
  void tell_speakers() {
    std::vector<Place> places = report_.summary;
    for (const Place& place : report_.commitment)
      if (!is_in(places, place)) places.push_back(place);
    for (const Place& place : places)
      for (const DraftQuote& quote : report_.quotes)
        if (quote.place.at.begin <= place.at.begin && place.at.end <= quote.place.at.end && !quote.speaker.empty())
          report_.notes.push_back("unsure: “" + shortened(words(place), 40) + "” is said by " + quote.speaker.text);
  }

  /// Where the commitment is kept.
  void add_places(const Sentence& sentence, const Article& article) {
    for (std::string& code : places_in(article, sentence))
      if (std::find(report_.countries.begin(), report_.countries.end(), code) == report_.countries.end())
        report_.countries.push_back(std::move(code));
  }

  static Place use(const Article& article, std::uint32_t sentence) {
    Stretch at = article.sentences[sentence].at;
    // "FOREIGN SECRETARY: We will …": without who speaks.
    for (const Token& token : article.tokens_in(article.sentences[sentence]))
      if (token.is(Token::Kind::quotation) && article.quotations[token.quotation].unmarked)
        at.begin = std::max(at.begin, article.quotations[token.quotation].inner_begin);
    return {0, at};
  }

  /// Whether a place of the report lies in a sentence.
  void mark_used(const Article& article, Stretch at) {
    for (auto s =
             std::lower_bound(article.sentences.begin(), article.sentences.end(), at.begin,
                              [](const Sentence&sentence, std::uint32_t begin) { return sentence.at.end <= begin; });
         s != article.sentences.end() && s->at.begin < at.end; ++s)
      used_[static_cast<std::size_t>(s - article.sentences.begin())] = true;
  }

  void add_leftovers(const Article& article) {
    for (const DraftQuote& quote : report_.quotes) mark_used(article, quote.place.at);
    for (const DraftFact& fact : report_.facts) mark_used(article, fact.evidence.at);
    for (const DraftEvent& event : report_.timeline) mark_used(article, event.evidence.at);
    if (report_.summit) {
      for (const Place& place : report_.summit->text) mark_used(article, place.at);
      for (const DraftInitiative& initiative : report_.summit->initiatives)
        for (const Place& place : initiative.text) mark_used(article, place.at);
    }
    for (std::size_t i = 0; i < article.sentences.size(); ++i)
      if (!used_[i] && !is_head_line(article.words(article.sentences[i].at)))
        report_.leftovers.push_back({{0, article.sentences[i].at}, {}});
    std::stable_sort(report_.leftovers.begin(), report_.leftovers.end(),
                     [](const Leftover& a, const Leftover& b) { return a.place.at.begin < b.place.at.begin; });
  }

  /// A line that the head has, or that only announces a quote.
  bool is_head_line(std::string_view words) const {
    const std::string text = one_line(words);
    return text == report_.title.text || text == report_.sources.front().publisher.text ||
           (text.ends_with(':') && text.size() < 120 && !report_.quotes.empty());
  }

  /// Other sources that have a fact's value too.
  void corroborate_facts() {
    for (DraftFact& fact : report_.facts) {
      fact.sources = {report_.sources.front().id};
      for (std::size_t i = 1; i < inputs_.size(); ++i)
        if (inputs_[i].document->text.find(fact.value) != std::string::npos)
          fact.sources.push_back(report_.sources[i].id);
    }
  }

  std::string words(Place place) const { return one_line(articles_.front()->words(place.at)); }

  /// Where another source tells what is taken over with other words.
  void tell_otherwise(std::size_t i) {
    const Tellings tellings(*articles_[i]);
    const std::string& id = report_.sources[i].id;
    for (const auto* part : {&report_.summary, &report_.commitment})
      for (const Place& place : *part) {
        if (part == &report_.commitment && is_in(report_.summary, place)) continue;
        for (const Difference& d : tellings.of(words(place)))
          report_.notes.push_back("unsure: " + told_otherwise(d, id));
      }
    for (DraftFact& fact : report_.facts)
      add_notes(tellings.of(words(fact.evidence)), fact.label + " " + fact.value, id, fact.notes);
    for (DraftEvent& event : report_.timeline)
      add_notes(tellings.of(words(event.evidence)), event.event + " " + iso(event.date), id, event.notes);
  }

  static bool is_in(const std::vector<Place>& places, const Place& place) {
    return std::any_of(places.begin(), places.end(), [&](const Place& p) { return p.at.begin == place.at.begin; });
  }

  /// Of the differences of a sentence, those in the words that are taken from it.
  static void add_notes(const std::vector<Difference>& differences, const std::string& taken, const std::string& id,
                        std::vector<std::string>& notes) {
    for (const Difference& d : differences)
      if (!d.there.empty() && taken.find(d.there) != std::string::npos)
        notes.push_back("unsure: " + told_otherwise(d, id));
  }

  void corroborate_quotes() {
    std::vector<std::vector<DraftQuote>> copies(articles_.size());
    for (std::size_t i = 1; i < articles_.size(); ++i)
      copies[i] = quotations_of(*articles_[i], static_cast<int>(i)).quotes;
    if (articles_.size() > 1) corroborate(report_.quotes, copies, report_.sources);
  }

  void tell(Draft& made) const {
    const auto count = [](std::size_t n, const char* one, const char* many) {
      return std::to_string(n) + " " + (n == 1 ? one : many);
    };
    std::size_t open = 0;
    for (const DraftQuote& quote : report_.quotes) open += quote.speaker.empty();
    made.found.push_back("title: " + report_.title.text);
    made.found.push_back(count(report_.quotes.size(), "quote", "quotes") + ", " +
                         std::to_string(report_.quotes.size() - open) + " with a speaker");
    made.found.push_back(count(report_.facts.size(), "fact", "facts") + ", " +
                         count(report_.timeline.size(), "event", "events"));
    if (report_.summit)
      made.found.push_back(report_.summit->name + ": " +
                           count(report_.summit->initiatives.size(), "initiative", "initiatives"));
    if (!report_.date) made.unsure.push_back("date: " + report_.date_unsure + "; give --date YYYY-MM-DD");
    if (report_.date && !report_.date_unsure.empty()) made.unsure.push_back("date: " + report_.date_unsure);
    if (!report_.title.unsure.empty()) made.unsure.push_back("title: " + report_.title.unsure);
    if (open > 0) made.unsure.push_back(count(open, "quote", "quotes") + " without a speaker");
    for (const DraftSource& source : report_.sources)
      if (!source.publisher.unsure.empty()) made.unsure.push_back(source.id + ": " + source.publisher.unsure);
  }

  const std::vector<Input>& inputs_;
  std::optional<report::Date> given_;
  std::vector<std::unique_ptr<Article>> articles_;
  std::vector<Head> heads_;
  std::vector<bool> used_;
  DraftReport report_;
};

}  // namespace

Draft draft(const std::vector<Input>& sources, std::optional<report::Date> date) {
  return sources.empty() ? Draft{} : Drafter(sources, date).run();
}

}  // namespace brief::draft
