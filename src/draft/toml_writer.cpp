#include "draft/toml_writer.hpp"

#include <algorithm>
#include <cstdio>

#include "draft/characters.hpp"
#include "draft/wording.hpp"

namespace brief::draft {
namespace {

/// Characters that no report may hold are left out: controls other than the line feed.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (!is_control(c.code) && !(c.code == 0xFFFD && c.size == 1)) out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string quoted(std::string_view text) { return '"' + escaped(printable(text)) + '"'; }

/// Whether a sign may begin markup that a report is refused for: "^", "==", "++", "{{", "{.", "$x$", ":name:".
bool may_be_markup(std::string_view text, std::size_t i) {
  const char c = text[i], next = i + 1 < text.size() ? text[i + 1] : ' ';
  const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  return c == '^' || ((c == '=' || c == '{' || c == '+') && next == c) || (c == '{' && (next == '.' || next == '#')) ||
         (c == '$' && (letter || next == '\\' || next == '$')) ||
         (c == ':' && (letter || next == ':') && (i == 0 || text[i - 1] == ' '));
}

/// CommonMark that reads as the text: marks of emphasis, links, code, HTML and lists are escaped (CommonMark
/// 0.30, 2.4).
std::string as_prose(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool list = i == 0 && (c == '-' || c == '+' || c == '#' || c == '=' || c == '>');
    const bool numbered = (c == '.' || c == ')') && i > 0 && i < 10 &&
                          std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(i),
                                      [](char d) { return d >= '0' && d <= '9'; });
    if (list || numbered || may_be_markup(text, i) ||
        std::string_view("\\`*_[]<>&~|").find(c) != std::string_view::npos)
      out += '\\';
    out += c;
  }
  return out;
}

class Writer {
 public:
  Writer(const DraftReport& report, const std::vector<std::string_view>& texts) : report_(report), texts_(texts) {}

  std::string run() {
    head();
    commitment();
    quotes();
    summit();
    sources();
    leftovers();
    return std::move(out_);
  }

 private:
  std::string at(Place place) const {
    return one_line(
        texts_[static_cast<std::size_t>(place.source)].substr(place.at.begin, place.at.end - place.at.begin));
  }
  const std::string& id(int source) const { return report_.sources[static_cast<std::size_t>(source)].id; }

  void line(std::string_view text = {}) { out_.append(text) += '\n'; }
  void comment(const std::string& text) { line("# " + printable(one_line(text))); }

  void key(std::string_view name, const std::string& value, const std::string& unsure = {}) {
    out_.append(name) += " = " + value;
    if (!unsure.empty()) out_ += "  # unsure: " + printable(one_line(unsure));
    out_ += '\n';
  }

  static std::string date(report::Date d) { return d.day ? iso(d) : '"' + iso(d) + '"'; }

  static bool is_small(const std::string& words) {
    const char32_t first = character_at(words, 0).code;
    return is_letter(first) && !is_upper(first);
  }
  static std::string capital(const std::string& words) { return is_small(words) ? capitalised(words) : words; }

  /// The words with the source's number before their stop; of an item, without the mark that parts it from the next.
  static std::string cited(std::string words, const std::string& id) {
    constexpr std::string_view stops = ".!?:", parts = ",; ";
    std::string stop;
    while (!words.empty() && parts.find(words.back()) != std::string_view::npos) words.pop_back();
    while (!words.empty() && stops.find(words.back()) != std::string_view::npos) {
      stop.insert(stop.begin(), words.back());
      words.pop_back();
    }
    return as_prose(printable(words)) + " [@" + id + "]" + (stop.empty() ? "." : stop);
  }

  void prose(std::string_view name, const std::vector<Place>& sentences) {
    out_.append(name) += " = \"\"\"\n";
    std::string text;
    bool item = false;
    for (const Place& place : sentences) {
      const std::string words = at(place);
      item = text.empty() ? is_small(words) : is_small(words) && (item || text.ends_with(':'));
      if (!text.empty()) text += item && !text.ends_with(':') ? "\n" : "\n\n";
      const bool bullet = item && sentences.size() > 1;
      text += (bullet ? "- " : "") + cited(bullet ? words : capital(words), id(place.source));
    }
    out_ += escaped(text) + "\n\"\"\"\n";
  }

  void head() {
    comment(
        "A draft by `brief draft`. Each value stands in a source, in the source's words. Look at what is marked "
        "unsure, choose the");
    comment("marking, take out what the brief need not say, and then the line `draft = true`.");
    line();
    key("format   ", "1");
    key("draft    ", "true");
    key("title    ", quoted(report_.title.text), report_.title.unsure);
    if (report_.date)
      key("date     ", date(*report_.date), report_.date_unsure);
    else
      comment("date   = YYYY-MM-DD  # unsure: " + report_.date_unsure +
              (report_.date_words.empty() ? "" : " (“" + report_.date_words + "”)") + "; give --date or write it here");
    key("marking  ", "\"NONE\"", "the marking is the writer's to choose");
    key("language ", quoted(report_.language));
    prose("summary  ", report_.summary);
  }

  void commitment() {
    line();
    line("[commitment]");
    if (!report_.countries.empty()) key("countries", list(report_.countries));
    prose("text", report_.commitment);
    for (const std::string& note : report_.notes) comment(note);
    for (const DraftFact& fact : report_.facts) {
      line();
      line("[[commitment.facts]]");
      key("label   ", quoted(fact.label));
      key("value   ", quoted(fact.value));
      key("sources ", list(fact.sources.empty() ? std::vector<std::string>{id(fact.evidence.source)} : fact.sources));
      key("evidence", quoted(at(fact.evidence)));
      for (const std::string& note : fact.notes) comment(note);
    }
    for (const DraftEvent& event : report_.timeline) write_event(event);
  }

  void write_event(const DraftEvent& event) {
    line();
    line("[[commitment.timeline]]");
    key("date    ", date(event.date),
        event.relative.empty() ? "" : "“" + event.relative + "”, counted from the article's date");
    key("event   ", quoted(event.event));
    key("sources ", list(std::vector<std::string>{id(event.evidence.source)}));
    comment("evidence: " + at(event.evidence));
    for (const std::string& note : event.notes) comment(note);
  }

  std::string list(const std::vector<std::string>& items) const {
    std::string text = "[";
    for (const std::string& item : items) text += (text.size() > 1 ? ", " : "") + quoted(item);
    return text + "]";
  }

  void quotes() {
    for (const DraftQuote& quote : report_.quotes) {
      line();
      line("[[quotes]]");
      if (quote.speaker.empty())
        comment("speaker = \"\"  # unsure: " + quote.speaker.unsure);
      else
        key("speaker", quoted(quote.speaker.text), quote.speaker.unsure);
      if (!quote.role.empty()) key("role   ", quoted(quote.role));
      key("text   ", paragraphs(quote.text));
      key("source ", quoted(id(quote.place.source)));
      for (const std::string& note : quote.notes) comment(note);
    }
  }

  static std::string paragraphs(const std::string& text) {
    if (text.find('\n') == std::string::npos) return quoted(text);
    std::string out = "\"\"\"\n";
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t end = std::min(text.size(), text.find('\n', from));
      out += escaped(printable(std::string_view(text).substr(from, end - from)));
      if (end < text.size()) out += '\n';
      from = end + 1;
    }
    return out + "\"\"\"";
  }

  void summit() {
    if (!report_.summit) return;
    const DraftSummit& s = *report_.summit;
    line();
    line("[summit]");
    key("name ", quoted(s.name));
    if (!s.place.empty()) key("place", quoted(s.place.text), s.place.unsure);
    if (s.date) key("date ", date(*s.date), s.date_unsure);
    prose("text ", s.text);
    for (const DraftInitiative& initiative : s.initiatives) {
      line();
      line("[[summit.initiatives]]");
      key("title       ", quoted(initiative.title));
      prose("text        ", initiative.text);
      if (initiative.starts)
        key("starts      ", date(*initiative.starts),
            initiative.starts_from.empty() ? "" : "“" + initiative.starts_from + "”, counted from the article's date");
      if (!initiative.participants.empty())
        key("participants", list(initiative.participants), initiative.participants_from);
      key("sources     ", list({id(initiative.evidence.source)}));
      key("evidence    ", quoted(at(initiative.evidence)));
    }
  }

  void sources() {
    for (const DraftSource& source : report_.sources) {
      line();
      line("[[sources]]");
      key("id       ", quoted(source.id));
      key("publisher", quoted(source.publisher.text), source.publisher.unsure);
      key("title    ", quoted(source.title.text), source.title.unsure);
      if (source.date) key("date     ", date(*source.date));
      if (!source.url.empty()) key("url      ", quoted(source.url));
      if (!source.language.empty()) key("language ", quoted(source.language));
      if (source.saved) key("saved    ", date(*source.saved));
      key("archive  ", quoted(source.archive));
    }
  }

  void leftovers() {
    if (report_.leftovers.empty()) return;
    line();
    comment("What found no place above:");
    for (const Leftover& leftover : report_.leftovers)
      comment(id(leftover.place.source) + ", byte " + std::to_string(leftover.place.at.begin) +
              (leftover.why.empty() ? "" : " (" + leftover.why + ")") + ": " + at(leftover.place));
  }

  const DraftReport& report_;
  const std::vector<std::string_view>& texts_;
  std::string out_;
};

}  // namespace

std::string iso(report::Date date) {
  char text[32];
  if (date.month == 0)
    std::snprintf(text, sizeof text, "%04d", date.year);
  else if (date.day == 0)
    std::snprintf(text, sizeof text, "%04d-%02d", date.year, date.month);
  else
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

std::string to_toml(const DraftReport& report, const std::vector<std::string_view>& texts) {
  return Writer(report, texts).run();
}

}  // namespace brief::draft
