#include "report/read.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "report/calendar.hpp"
#include "report/countries.hpp"
#include "report/parse.hpp"
#include "report/read_prose.hpp"
#include "report/readable.hpp"
#include "report/structure.hpp"
#include "report/url.hpp"

namespace brief::report {
namespace {

/// Takes a report out of a file whose structure has been checked; what is wrong there is passed over.
class Extraction {
 public:
  Extraction(const Lines& lines, MonthAtHead month_at_head, Diagnostics& diagnostics)
      : lines_(lines), month_at_head_(month_at_head), diagnostics_(diagnostics) {}

  Report extract(const toml::table& root) {
    read_sources(root);
    Report report;
    report.draft = root["draft"].value_or(false);
    report.title = line(root, "title");
    report.short_title = line(root, "short-title");
    report.subtitle = line(root, "subtitle");
    report.date = date(root, "date").value_or(Date{});
    report.issue = line(root, "issue").value;
    report.reference = line(root, "reference").value;
    report.marking = marking(line(root, "marking").value);
    if (const Text language = line(root, "language"); !language.empty()) report.language = language.value;
    report.author = line(root, "author").value;
    report.contact = line(root, "contact").value;
    report.published = url(root, "published");
    report.summary = prose(root, "summary");
    if (const toml::table* table = root["commitment"].as_table()) report.commitment = commitment(*table);
    report.quotes = each<Quote>(root, "quotes", [this](const toml::table& t) { return quote(t); });
    if (const toml::table* table = root["summit"].as_table()) report.summit = summit(*table);
    report.sources = std::move(sources_);
    warn_of_unused(report);
    warn_of_long_title(report);
    if (report.draft) warn_of_draft(report, origin_of(*root.get("draft")));
    return report;
  }

 private:
  Text line(const toml::table& table, std::string_view key) {
    const auto* node = table[key].as_string();
    if (node == nullptr) return {};
    return {trimmed(node->get()), StringPlaces(lines_, origin_of(*node), node->get()).at(0)};
  }

  /// A tab is a space; the spaces at both ends are no part of a line's text.
  static std::string trimmed(std::string text) {
    std::replace(text.begin(), text.end(), '\t', ' ');
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
  }

  Text url(const toml::table& table, std::string_view key) {
    Text text = line(table, key);
    text.value = normalised_url(std::move(text.value));
    return text;
  }

  /// White space folded to single spaces, or to a line break where it holds a blank line.
  Text paragraphs(const toml::table& table, std::string_view key) {
    const auto* node = table[key].as_string();
    if (node == nullptr) return {};
    const std::string& text = node->get();
    const StringPlaces places(lines_, origin_of(*node), text);
    const std::string_view white = " \t\r\n";
    std::size_t from = text.find_first_not_of(white);
    Text made{{}, places.at(from == std::string::npos ? 0 : from)};
    while (from != std::string::npos) {
      const std::size_t end = std::min(text.find_first_of(white, from), text.size());
      made.value.append(text, from, end - from);
      from = text.find_first_not_of(white, end);
      if (from != std::string::npos)
        made.value += std::count(text.begin() + static_cast<std::ptrdiff_t>(end),
                                 text.begin() + static_cast<std::ptrdiff_t>(from), '\n') > 1
                          ? '\n'
                          : ' ';
    }
    return made;
  }

  std::optional<Text> optional_line(const toml::table& table, std::string_view key) {
    Text text = line(table, key);
    if (text.empty()) return std::nullopt;
    return text;
  }

  static std::optional<Date> date(const toml::table& table, std::string_view key) {
    if (const auto* node = table[key].as_date()) return Date{node->get().year, node->get().month, node->get().day};
    if (const auto* node = table[key].as_string()) return parse_date(node->get());
    return std::nullopt;
  }

  static Marking marking(std::string_view name) {
    const auto* found = std::find(std::begin(marking_names), std::end(marking_names), name);
    return found == std::end(marking_names) ? Marking::none : static_cast<Marking>(found - std::begin(marking_names));
  }

  Prose prose(const toml::table& table, std::string_view key) {
    const auto* node = table[key].as_string();
    if (node == nullptr) return {};
    Prose made;
    const StringPlaces places(lines_, origin_of(*node), node->get());
    if (node->get().size() <= max_prose_bytes)
      made = read_prose(
          node->get(), places, [this](std::string_view id, Origin origin) { return cited(id, origin); }, diagnostics_,
          month_at_head_);
    const bool blank = node->get().find_first_not_of(" \t\r\n") == std::string::npos;
    unread_ = unread_ || (made.empty() && !blank);
    return made;
  }

  int cited(std::string_view id, Origin origin) {
    const int index = source_index(id);
    if (index == Span::no_citation && !unlisted_)
      diagnostics_.error("unknown-source", "there is no source `" + shortened(id, 80) + "`" + mend_of(id), origin,
                         static_cast<std::uint32_t>(count_code_points(id) + 1));
    return index;
  }

  std::string mend_of(std::string_view id) const {
    if (diagnostics_.crowded()) return {};
    std::vector<std::string> ids;
    for (const Source& source : sources_) ids.push_back(source.id);
    return source_suggestion(id, ids);
  }

  int source_index(std::string_view id) {
    const auto found = indices_.find(id);
    if (found == indices_.end()) return Span::no_citation;
    used_[static_cast<std::size_t>(found->second)] = true;
    return found->second;
  }

  std::vector<int> source_list(const toml::table& table) {
    std::vector<int> list;
    const toml::array* array = table["sources"].as_array();
    if (array == nullptr) return list;
    for (const toml::node& node : *array)
      if (const auto id = node.value<std::string>())
        if (const int index = source_index(*id); index != Span::no_citation) list.push_back(index);
    return list;
  }

  template <class T, class F>
  std::vector<T> each(const toml::table& table, std::string_view key, F&& read_one) {
    std::vector<T> list;
    const toml::array* array = table[key].as_array();
    if (array == nullptr) return list;
    unread_ = unread_ || array->size() > max_items;
    for (const toml::node& node : *array)
      if (const toml::table* element = node.as_table(); element != nullptr && list.size() < max_items) {
        list.push_back(read_one(*element));
        list.back().origin = origin_of(node);
      }
    return list;
  }

  void read_sources(const toml::table& root) {
    unlisted_ = root.contains("sources") && !root["sources"].is_array();
    sources_ = each<Source>(root, "sources", [this](const toml::table& table) {
      Source source;
      source.id = line(table, "id").value;
      source.publisher = line(table, "publisher");
      source.title = line(table, "title");
      source.date = date(table, "date");
      source.url = url(table, "url");
      source.language = line(table, "language");
      source.archive = line(table, "archive");
      source.saved = date(table, "saved");
      source.excerpt = table["excerpt"].value_or(false);
      source.original = line(table, "original");
      if (source.archive.empty()) warn_of_archive_keys(table);
      return source;
    });
    used_.assign(sources_.size(), false);
    for (std::size_t i = 0; i < sources_.size(); ++i) indices_.emplace(sources_[i].id, static_cast<int>(i));
  }

  /// Keys that tell of an archive change nothing where there is none.
  void warn_of_archive_keys(const toml::table& source) {
    for (const char* key : {"saved", "excerpt", "original"})
      if (const toml::node* node = source.get(key))
        diagnostics_.warning(
            "key-without-archive",
            "`" + std::string(key) + "` tells of an archive, and this source has none; name it in `archive`",
            origin_of(*node));
  }

  Commitment commitment(const toml::table& table) {
    Commitment made;
    made.origin = origin_of(table);
    made.text = prose(table, "text");
    made.facts = each<Fact>(table, "facts", [this](const toml::table& t) {
      return Fact{line(t, "label"), line(t, "value"), source_list(t), evidence(t), {}};
    });
    made.timeline = each<Event>(table, "timeline", [this](const toml::table& t) {
      return Event{date(t, "date").value_or(Date{}), line(t, "event"), source_list(t), {}};
    });
    made.countries = countries(table);
    return made;
  }

  static std::vector<Text> countries(const toml::table& table) {
    std::vector<Text> list;
    const toml::array* array = table["countries"].as_array();
    if (array == nullptr) return list;
    for (const toml::node& node : *array)
      if (const auto code = node.value<std::string>()) list.push_back({*code, origin_of(node)});
    return list;
  }

  std::optional<Text> evidence(const toml::table& table) {
    auto words = optional_line(table, "evidence");
    const toml::array* array = table["sources"].as_array();
    if (words && (array == nullptr || array->empty()))
      diagnostics_.error("evidence-without-source", "`evidence` needs `sources`: where do these words stand?",
                         words->origin);
    return words;
  }

  Quote quote(const toml::table& table) {
    Quote made;
    made.speaker = line(table, "speaker");
    made.role = line(table, "role");
    made.text = paragraphs(table, "text");
    made.language = line(table, "language");
    made.translation = paragraphs(table, "translation");
    made.date = date(table, "date");
    made.source = source_index(line(table, "source").value);
    warn_of_marks(made.text);
    return made;
  }

  void warn_of_marks(const Text& text) {
    for (const std::string_view open : {"“", "\"", "„", "«"})
      if (text.value.starts_with(open) && (text.value.ends_with("”") || text.value.ends_with("\"") ||
                                           text.value.ends_with("“") || text.value.ends_with("»")))
        return diagnostics_.warning(
            "quotation-marks", "the quote stands in quotation marks already; the brief prints its own: leave them out",
            text.origin);
  }

  Summit summit(const toml::table& table) {
    Summit made;
    made.origin = origin_of(table);
    made.name = line(table, "name");
    made.place = line(table, "place");
    made.date = date(table, "date");
    made.text = prose(table, "text");
    made.initiatives = each<Initiative>(table, "initiatives", [this](const toml::table& t) { return initiative(t); });
    return made;
  }

  Initiative initiative(const toml::table& table) {
    Initiative made;
    made.title = line(table, "title");
    made.text = prose(table, "text");
    made.starts = date(table, "starts");
    if (const toml::array* array = table["participants"].as_array())
      for (const toml::node& node : *array)
        if (const auto name = node.value<std::string>()) made.participants.push_back(participant(trimmed(*name)));
    made.sources = source_list(table);
    made.evidence = evidence(table);
    return made;
  }

  static Participant participant(const std::string& name) {
    return country_index(name) ? Participant{name, ""} : Participant{"", name};
  }

  void warn_of_unused(const Report& report) {
    if (unread_) return;
    std::set<std::string_view> seen;  // the second source of one id is told of as such
    for (std::size_t i = 0; i < report.sources.size(); ++i)
      if (seen.insert(report.sources[i].id).second && !used_[i] && !report.sources[i].id.empty())
        diagnostics_.warning("unused-source", "nothing cites the source `" + report.sources[i].id + "`",
                             report.sources[i].origin);
  }

  /// A longer title makes the foot higher on every page.
  void warn_of_long_title(const Report& report) {
    const bool shortened = !report.short_title.empty();
    const Text& shown = shortened ? report.short_title : report.title;
    const std::size_t letters = count_code_points(shown.value);
    if (letters > max_foot_letters)
      diagnostics_.warning("long-title",
                           "the " + std::string(shortened ? "short-title" : "title") + " has " +
                               std::to_string(letters) + " letters, more than two lines of the running foot hold; " +
                               "give a `short-title` of " + std::to_string(max_foot_letters) + " at most",
                           shown.origin);
    const std::size_t whole = count_code_points(report.title.value);
    if (shortened && letters > whole)
      diagnostics_.warning("long-short-title",
                           "the short-title has " + std::to_string(letters) +
                               " letters, more than the title, which has " + std::to_string(whole) +
                               "; leave it out, or give a shorter one",
                           shown.origin);
  }

  /// What the page marks as to be confirmed, told once.
  void warn_of_draft(const Report& report, Origin origin) {
    const auto speakers = std::count_if(report.quotes.begin(), report.quotes.end(),
                                        [](const Quote& quote) { return quote.speaker.empty(); });
    std::vector<std::string> open;
    if (!report.date.given()) open.push_back("its date");
    if (speakers > 0) open.push_back(speakers == 1 ? "a speaker" : std::to_string(speakers) + " speakers");
    std::string words = open.empty() ? "" : "; to be confirmed: " + open.front();
    if (open.size() == 2) words += " and " + open.back();
    diagnostics_.warning("draft", "this is a draft, and the brief says so on every page" + words, origin);
  }

  const Lines& lines_;
  MonthAtHead month_at_head_;
  Diagnostics& diagnostics_;
  std::vector<Source> sources_;
  std::map<std::string, int, std::less<>> indices_;  // of the sources by id, of several with one id the first
  std::vector<bool> used_;
  bool unlisted_ = false;  // the sources are no list, which is told
  bool unread_ = false;    // something could not be read that may cite a source
};

}  // namespace

std::optional<Report> read(std::string_view bytes, Diagnostics& diagnostics, Covered covered,
                           MonthAtHead month_at_head) {
  auto report = read_partly(bytes, diagnostics, covered, month_at_head);
  if (diagnostics.has_errors()) report.reset();
  return report;
}

std::optional<Report> read_partly(std::string_view bytes, Diagnostics& diagnostics, Covered covered,
                                  MonthAtHead month_at_head) {
  if (bytes.size() > max_report_bytes) {  // before a byte of it is looked at
    diagnostics.error(
        "too-large", "a report may have 1 MiB (1,048,576 bytes); this one has " + std::to_string(bytes.size()), {1, 1});
    return std::nullopt;
  }
  const Lines lines(bytes);
  const auto text = readable(bytes, lines, diagnostics);
  if (!text) return std::nullopt;
  Parsed parsed = parse(text->mended.empty() ? bytes : text->mended, text->strings, diagnostics);
  if (!parsed.table) return std::nullopt;
  parsed.left_out.insert(parsed.left_out.end(), text->left_out.begin(), text->left_out.end());
  StructureCheck(lines, covered, parsed.left_out, diagnostics).check(*parsed.table);
  Report report = Extraction(lines, month_at_head, diagnostics).extract(*parsed.table);
  diagnostics.sort();
  return report;
}

}  // namespace brief::report
