#include "draft/head.hpp"

#include <algorithm>
#include <charconv>
#include <span>

#include "draft/characters.hpp"
#include "draft/date_lines.hpp"
#include "draft/dates.hpp"
#include "draft/toml_writer.hpp"
#include "draft/wording.hpp"
#include "language/words.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t longest_title = 130;
constexpr std::uint32_t head_paragraphs = 6;

/// "Београд, 12. март 2025.": a whole date and a place at most.
bool is_date_line(const Article& article, const Paragraph& paragraph) {
  constexpr std::uint32_t most_beside = 4;  // words and marks
  if (paragraph.first_sentence + 1 != paragraph.last_sentence) return false;
  const Sentence& sentence = article.sentences[paragraph.first_sentence];
  const auto dates = dates_in(article, sentence, std::nullopt);
  return dates.size() == 1 && dates[0].date.day != 0 && dates[0].date.year != 0 &&
         sentence.last - sentence.first <= dates[0].last - dates[0].first + most_beside;
}

/// A short line that is no sentence.
bool is_line(const Article& article, const Paragraph& paragraph) {
  const std::string_view words = article.words(paragraph.at);
  if (words.empty() || words.size() > longest_title) return false;
  const char last = words.back();
  if (is_date_line(article, paragraph)) return true;
  return last != '.' && last != ':' && last != '!' && last != ',';
}

/// What will be on a day of a year was not published on it.
std::optional<FoundDate> date_in_paragraph(const Article& article, const Paragraph& paragraph,
                                           std::optional<report::Date> today) {
  for (std::uint32_t s = paragraph.first_sentence; s < paragraph.last_sentence; ++s) {
    const auto tokens = article.tokens_in(article.sentences[s]);
    const bool to_come = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
      return t.is(Class::future) || (t.is(Class::auxiliary) && t.value == "future");
    });
    for (const FoundDate& date : dates_in(article, article.sentences[s], today))
      if (date.date.day != 0 && !(to_come && date.date.year != 0)) return date;
  }
  return std::nullopt;
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

class Reader {
 public:
  explicit Reader(const Article& article) : article_(article), given_(article.document.provenance) {}

  Head run(std::optional<report::Date> date) {
    read_lines();
    head_.language = article_.language;
    if (given_.url)
      head_.url = given_.url->value;
    else if (given_.canonical && is_web_address(given_.canonical->value))
      head_.url = given_.canonical->value;
    if (given_.saved) head_.saved = parse_date(given_.saved->value);
    set_title();
    set_publisher();
    set_date(date);
    return std::move(head_);
  }

 private:
  /// The lines above the first sentence: who, what, when.
  void read_lines() {
    const std::size_t stop = std::min<std::size_t>(head_paragraphs, article_.paragraphs.size());
    for (std::size_t i = 0; i < stop && is_line(article_, article_.paragraphs[i]); ++i) {
      const Paragraph& paragraph = article_.paragraphs[i];
      const std::string line = one_line(article_.words(paragraph.at));
      if (goes_on(line)) continue;
      if (line.starts_with("From:")) {  // GOV.UK
        line_publisher_ = trimmed(std::string_view(line).substr(5, line.find(" and ") - 5));
        continue;
      }
      const auto date = date_in_paragraph(article_, paragraph, std::nullopt);
      if (date && line.size() < 60 && date->date.year != 0) {
        if (!line_date_) line_date_ = date->date;
        read_publisher_before(*date, paragraph);
      } else if (is_body(paragraph) && line_publisher_.empty()) {
        line_publisher_ = line;
      } else if (line_title_.empty() && !is_release_line(paragraph)) {
        line_title_ = line;
      }
    }
  }

  /// "Ohrid Declaration / |of the heads of government|": a line that begins small goes on from the one before, and the
  /// two are a title.
  bool goes_on(const std::string& line) {
    const char32_t first = character_at(line, 0).code;
    if (!is_letter(first) || is_upper(first)) return false;
    std::string& before = line_title_.empty() ? line_publisher_ : line_title_;
    if (before.empty()) return false;
    line_title_ = std::string(before) + " " + line;
    if (&before == &line_publisher_) line_publisher_.clear();
    return true;
  }

  /// "Ministry of Defence": short, and its first or last noun names a body.
  bool is_body(const Paragraph& paragraph) const {
    if (paragraph.first_sentence == paragraph.last_sentence) return false;
    return is_name_of_body(article_.tokens_in(article_.sentences[paragraph.first_sentence]));
  }

  static bool is_name_of_body(std::span<const Token> tokens) {
    constexpr std::size_t most = 7;  // words and marks
    if (tokens.size() > most) return false;
    const bool names = std::all_of(tokens.begin(), tokens.end(), [](const Token& t) {
      return t.capital || t.is(Class::preposition) || t.is(Class::conjunction) || t.is(Class::determiner) ||
             !t.is(Token::Kind::word);
    });
    return names && std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Class::body); });
  }

  /// "|Ministry of Defence|, 4 May 2025".
  void read_publisher_before(const FoundDate& date, const Paragraph& paragraph) {
    std::uint32_t end = date.lead;
    const std::uint32_t first = article_.sentences[paragraph.first_sentence].first;
    while (end > first && article_.tokens[end - 1].is(Token::Kind::punctuation)) --end;
    const auto words = std::span(article_.tokens).subspan(first, end > first ? end - first : 0);
    if (line_publisher_.empty() && is_name_of_body(words)) line_publisher_ = words_of(article_, first, end);
  }

  /// "PRESS RELEASE No. 44/2025": what the text is, not what it is about.
  bool is_release_line(const Paragraph& paragraph) const {
    constexpr std::size_t most = 8;  // words and marks
    if (paragraph.first_sentence == paragraph.last_sentence) return false;
    const auto tokens = article_.tokens_in(article_.sentences[paragraph.first_sentence]);
    return tokens.size() <= most &&
           std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is(Class::release_line); });
  }

  void set_title() {
    if (given_.title)
      head_.title.text = one_line(given_.title->value);
    else if (!heading().empty())
      head_.title.text = heading();
    else if (!line_title_.empty())
      head_.title.text = line_title_;
    else
      title_from_sentence();
  }

  std::string heading() const {
    for (const Paragraph& paragraph : article_.paragraphs)
      if (paragraph.kind == archive::Block::Kind::heading) return one_line(article_.words(paragraph.at));
    return {};
  }

  /// The first clause of the first sentence, at a comma or before a preposition.
  void title_from_sentence() {
    head_.title.unsure = "the source bears no title: these are the first words of its first sentence";
    const Sentence* found = first_sentence();
    if (!found) return;
    const Sentence& first = *found;
    std::uint32_t end = first.first;
    for (std::uint32_t i = first.first; i < first.last; ++i) {
      if (article_.tokens[i].end - first.at.begin > longest_title - 30) break;
      const Token& t = article_.tokens[i];
      const bool far = t.begin - first.at.begin > 40;
      if (far && (t.is(Token::Kind::punctuation) || t.is(Class::preposition))) end = i;
    }
    if (end <= first.first + 2) end = first.last;
    std::string title = words_of(article_, first.first, end);
    while (title.ends_with('.') || title.ends_with(',')) title.pop_back();
    head_.title.text = shortened(title, longest_title);
  }

  const Sentence* first_sentence() const {
    for (const Sentence& sentence : article_.sentences)
      if (article_.text[sentence.at.end - 1] == '.' && sentence.last > sentence.first + 4 &&
          !is_courtesy(article_, sentence))
        return &sentence;
    return article_.sentences.empty() ? nullptr : &article_.sentences.front();
  }

  void set_publisher() {
    if (given_.publisher) head_.publisher.text = one_line(given_.publisher->value);
    if (head_.publisher.empty() && line_publisher_ != head_.title.text) head_.publisher.text = line_publisher_;
    const bool mail = article_.document.format == archive::Format::mail;
    if (head_.publisher.empty() && mail && given_.author) head_.publisher.text = one_line(given_.author->value);
    if (head_.publisher.empty()) head_.publisher.text = agency();
    if (head_.publisher.empty()) head_.publisher.text = host();
    if (!head_.publisher.empty()) return;
    head_.publisher = {std::string(language::Words::of(head_.language)["publisher.unknown"]),
                       "the source does not say who published it"};
  }

  /// "PRISTINA, Oct 22 (|Agency|) - ".
  std::string agency() const {
    for (const Paragraph& paragraph : article_.paragraphs) {
      const std::string_view line = article_.words(paragraph.dateline);
      const auto open = line.find('('), close = line.find(')');
      if (open < close && close != std::string_view::npos) return one_line(line.substr(open + 1, close - open - 1));
    }
    return {};
  }

  std::string host() const {
    std::string_view url = head_.url;
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find('/'));
    if (url.starts_with("www.")) url.remove_prefix(4);
    return std::string(url);
  }

  void set_date(std::optional<report::Date> given) {
    // The day of a bare <time> may be that of anything on the page.
    const bool stated = given_.published && (given_.published->from != "time" || !line_date_);
    auto own = stated ? parse_date(given_.published->value) : line_date_;
    if (!own) own = whole_day_in_dateline();
    head_.date = given ? given : own;
    if (given && own && *given != *own) head_.date_unsure = "given by --date; the source says " + iso(*own);
    if (!head_.date && article_.document.format != archive::Format::text) date_of_page();
    if (head_.date) return;
    if (given_.modified && (head_.date = parse_date(given_.modified->value))) {
      head_.date_unsure = "the day when the page was changed last; it does not say when it was published";
      return;
    }
    if (closing_date()) return;
    first_date();
    if (head_.date)
      head_.date_unsure = "the first date in the text; the source does not say when it was published";
    else if (head_.saved)
      without_year();
    else
      head_.date_unsure = head_.date_words.empty() ? "the source bears no date" : "the source bears no year";
  }

  /// "Berlin, 3. Juni 2025 (dpa) – ".
  std::optional<report::Date> whole_day_in_dateline() const {
    for (const Paragraph& paragraph : article_.paragraphs)
      if (const auto day = day_in_dateline(article_.words(paragraph.dateline), head_.language); day && day->year != 0)
        return day;
    return std::nullopt;
  }

  /// "Niš, 12. oktobar 2026.": a line of its own at the end.
  bool closing_date() {
    constexpr std::size_t most = 4;  // paragraphs
    const auto& all = article_.paragraphs;
    for (std::size_t i = all.size(); i > 0 && all.size() - i < most; --i) {
      if (!is_date_line(article_, all[i - 1])) continue;
      head_.date = date_in_paragraph(article_, all[i - 1], std::nullopt)->date;
      head_.date_unsure = "the day in a line at the end of the text; the source does not say when it was published";
      return true;
    }
    return false;
  }

  /// Of the text: in an agency's dateline or a sentence.
  void first_date() {
    for (const Paragraph& paragraph : article_.paragraphs) {
      std::string_view line = article_.words(paragraph.dateline);
      if (const auto day = day_in_dateline(line, head_.language)) {
        if (day->year == 0)
          head_.date_words = one_line(line.substr(0, line.find_last_not_of(" -") + 1));
        else
          head_.date = day;
        return;
      }
      const auto found = date_in_paragraph(article_, paragraph, std::nullopt);
      if (!found) continue;
      if (found->date.year == 0)
        head_.date_words = words_of(article_, found->first, found->last);
      else
        head_.date = found->date;
      return;
    }
  }

  /// As the page shows it, or its address.
  void date_of_page() {
    head_.date = day_in_lines(article_.document, head_.language);
    if (head_.date) {
      head_.date_unsure = "the day in a line beside the text";
      return;
    }
    for (const auto* address : {&given_.canonical, &given_.url})
      if (!head_.date && *address) head_.date = day_in_address((*address)->value);
    if (head_.date) head_.date_unsure = "the day in the page's address";
  }

  /// The day is known and the year is not: the last such day before the page was saved.
  void without_year() {
    head_.date_unsure = "the day when the page was saved; it does not say when it was published";
    head_.date = head_.saved;
  }

  const Article& article_;
  const archive::Provenance& given_;
  Head head_;
  std::string line_title_, line_publisher_;
  std::optional<report::Date> line_date_;
};

}  // namespace

std::optional<report::Date> parse_date(std::string_view text) {
  report::Date date;
  const auto number = [&text](std::size_t at, std::size_t size, int& value) {
    if (text.size() < at + size) return false;
    const auto result = std::from_chars(text.data() + at, text.data() + at + size, value);
    return result.ec == std::errc{} && result.ptr == text.data() + at + size;
  };
  if (!number(0, 4, date.year) || !number(5, 2, date.month) || !number(8, 2, date.day)) return std::nullopt;
  if (text[4] != '-' || text[7] != '-' || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
    return std::nullopt;
  return date;
}

Head head_of(const Article& article, std::optional<report::Date> given) { return Reader(article).run(given); }

}  // namespace brief::draft
