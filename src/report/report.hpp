// A report as its reader understands it, every value checked (see read.hpp). Owns all its text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "report/prose.hpp"

namespace brief::report {

/// A day, a month or a year of the proleptic Gregorian calendar, 0001 to 9999; month and day are 0 where not given, the
/// year too where there is no date.
struct Date {
  int year = 0, month = 0, day = 0;
  bool given() const { return year != 0; }
  auto operator<=>(const Date&) const = default;
};

/// A one-line string value and where its first character stands.
struct Text {
  std::string value;
  Origin origin;
  bool empty() const { return value.empty(); }
};

enum class Marking : std::uint8_t { none, official, official_sensitive, secret, top_secret };

/// One fact of the at-a-glance panel.
struct Fact {
  Text label, value;
  std::vector<int> sources;      ///< indices into Report::sources, in the order given
  std::optional<Text> evidence;  ///< words of the source that bear it out
  Origin origin;                 ///< of its table
};

struct Event {
  Date date;
  Text event;
  std::vector<int> sources;
  Origin origin;
};

struct Commitment {
  Prose text;
  std::vector<Fact> facts;
  std::vector<Event> timeline;  ///< in the report's order
  std::vector<Text> countries;  ///< ISO 3166-1 alpha-2 codes or XK, in the order given
  Origin origin;
};

struct Quote {
  Text speaker, role;  ///< role may be empty; speaker too in a draft
  Text text;           ///< paragraphs parted by '\n', white space folded
  Text language;       ///< BCP 47; empty: the report's
  Text translation;    ///< as `text`, in the report's language; may be empty
  std::optional<Date> date;
  int source = 0;  ///< index into Report::sources
  Origin origin;
};

struct Participant {
  std::string code;  ///< ISO 3166-1 alpha-2 or XK; empty where it is printed as it stands
  std::string name;  ///< as GOV.UK names the country, or as it stands
};

struct Initiative {
  Text title;
  Prose text;
  std::optional<Date> starts;
  std::vector<Participant> participants;
  std::vector<int> sources;
  std::optional<Text> evidence;
  Origin origin;
};

struct Summit {
  Text name, place;
  std::optional<Date> date;
  Prose text;
  std::vector<Initiative> initiatives;
  Origin origin;
};

struct Source {
  std::string id;
  Text publisher, title;
  std::optional<Date> date;
  Text url;                   ///< http, https or mailto; may be empty
  Text language;              ///< BCP 47; empty: the report's
  Text archive;               ///< relative path beside the report; may be empty
  std::optional<Date> saved;  ///< the day when the archive was saved
  bool excerpt = false;       ///< the archive holds only part of the source
  Text original;              ///< relative path of the file that the archive was made from; may be empty
  Origin origin;
};

struct Report {
  bool draft = false;
  Text title, subtitle;
  Text short_title;  ///< may be empty
  Date date;
  std::string issue, reference;
  Marking marking = Marking::none;
  std::string language = "en-GB";  ///< BCP 47
  std::string author, contact;
  Text published;  ///< http or https; may be empty
  Prose summary;
  Commitment commitment;
  std::vector<Quote> quotes;
  std::optional<Summit> summit;
  std::vector<Source> sources;  ///< in the report's order
};

}  // namespace brief::report
