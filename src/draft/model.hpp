// What a draft holds before it is written as a report file. Every value keeps the place that it comes from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draft/quotation_marks.hpp"
#include "report/report.hpp"

namespace brief::draft {

/// A value of the report, and why a person should look at it; `unsure` is empty where there is no doubt.
struct Value {
  std::string text, unsure;
  bool empty() const { return text.empty(); }
};

/// A stretch of one source.
struct Place {
  int source = 0;
  Stretch at;
};

/// One changed word or run of words between two sources' forms of a quotation.
struct Difference {
  std::string here, there;
};

struct DraftQuote {
  std::string text;  ///< paragraphs parted by blank lines
  Value speaker;
  std::string role;
  Place place;
  std::vector<std::string> notes;
};

struct DraftFact {
  std::string label, value;
  std::vector<std::string> sources;  ///< ids; empty: the evidence's alone
  Place evidence;
  std::vector<std::string> notes;  ///< what another source has for words of it
};

struct DraftEvent {
  report::Date date;
  std::string event;
  std::string relative;  ///< the words that were resolved against the article's date; empty for a date as it stands
  Place evidence;
  std::vector<std::string> notes;
};

struct DraftInitiative {
  std::string title;
  std::vector<Place> text;
  std::optional<report::Date> starts;
  std::string starts_from;  ///< the words of a relative start
  std::vector<std::string> participants;
  std::string participants_from;  ///< why they are unsure; empty where the sentence names them
  Place evidence;
};

struct DraftSummit {
  std::string name;
  Value place;
  std::optional<report::Date> date;
  std::string date_unsure;
  std::vector<Place> text;
  std::vector<DraftInitiative> initiatives;
};

/// Words of a source that found no place in the report.
struct Leftover {
  Place place;
  std::string why;  ///< empty: a sentence that no rule chose
};

struct DraftSource {
  std::string id, archive, url;
  Value publisher, title;
  std::optional<report::Date> date, saved;
  std::string language;
};

struct DraftReport {
  Value title;
  std::optional<report::Date> date;
  std::string date_unsure, date_words;
  std::string language;
  std::vector<Place> summary, commitment;
  std::vector<std::string> notes;  ///< of the summary and the commitment
  std::vector<std::string> countries;
  std::vector<DraftFact> facts;
  std::vector<DraftEvent> timeline;
  std::vector<DraftQuote> quotes;
  std::optional<DraftSummit> summit;
  std::vector<DraftSource> sources;
  std::vector<Leftover> leftovers;
};

}  // namespace brief::draft
