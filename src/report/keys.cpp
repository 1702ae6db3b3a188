#include "report/keys.hpp"

namespace brief::report {
namespace {

constexpr Key fact_keys[] = {
    {"label", Type::line, true, "What the fact is about: \"Runs until at least\"."},
    {"value", Type::line, true, "The fact itself, short: \"December 2028\"."},
    {"sources", Type::sources, false, "Ids of the sources that it rests on."},
    {"evidence", Type::line, false, "Words of one of its sources that bear it out; checked word for word."},
};

constexpr Key event_keys[] = {
    {"date", Type::date, true, "When: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"event", Type::line, true, "What happened, in a few words: it labels a figure."},
    {"sources", Type::sources, false, "Ids of the sources that it rests on."},
};

constexpr Key commitment_keys[] = {
    {"text", Type::prose, true, "The commitment, in prose."},
    {"facts", Type::tables, false, "The at-a-glance panel: one table a fact.", fact_keys},
    {"timeline", Type::tables, false, "The timeline, drawn to scale: one table an event.", event_keys},
};

constexpr Key quote_keys[] = {
    {"speaker", Type::line, true, "Who said it."},
    {"role", Type::line, false, "The speaker's office at the time."},
    {"text", Type::line, true,
     "The words alone, without quotation marks around them; … or […] for words left out, [square brackets] for words "
     "put in."},
    {"date", Type::date, false, "When it was said: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"source", Type::source, true, "Id of the source that the words are checked against."},
};

constexpr Key initiative_keys[] = {
    {"title", Type::line, true, "The initiative's name."},
    {"text", Type::prose, false, "What it is, in prose."},
    {"starts", Type::date, false, "When it starts: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"participants", Type::participants, false,
     "Who takes part: two capitals are a country (ISO 3166-1 alpha-2, or XK for Kosovo), anything else is printed as "
     "it stands."},
    {"sources", Type::sources, false, "Ids of the sources that it rests on."},
    {"evidence", Type::line, false, "Words of one of its sources that bear it out; checked word for word."},
};

constexpr Key summit_keys[] = {
    {"name", Type::line, false, "The summit's name."},
    {"place", Type::line, false, "Where it met."},
    {"date", Type::date, false, "When it met: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"text", Type::prose, false, "An introduction, in prose."},
    {"initiatives", Type::tables, false, "What the summit started: one table an initiative.", initiative_keys},
};

constexpr Key source_keys[] = {
    {"id", Type::id, true, "A short name, unique in the report; citations use it: [@id]."},
    {"publisher", Type::line, true, "Who published it."},
    {"title", Type::line, true, "Its title."},
    {"date", Type::date, false, "When it was published: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"url", Type::url, false, "Where it is: http, https or mailto."},
    {"archive", Type::path, false,
     "Its text, kept as a plain text file beside the report: a relative path inside the report's folder."},
};

constexpr Key keys[] = {
    {"format", Type::format, true, "Version of this file format: 1."},
    {"title", Type::line, true, "The brief's title."},
    {"subtitle", Type::line, false, "A second line under the title."},
    {"date", Type::day, true, "The date that the brief bears: a date."},
    {"issue", Type::line, false, "Edition of this brief: \"1\"."},
    {"reference", Type::line, false, "The brief's reference: \"WB/2025/07\"."},
    {"marking", Type::marking, true, "Protective marking, printed at the head and foot of every page unless NONE."},
    {"language", Type::language, false, "Language of the brief as a BCP 47 tag; en-GB where it is not given."},
    {"author", Type::line, false, "Who wrote the brief: a person or a desk."},
    {"contact", Type::line, false, "Whom to ask: an address."},
    {"summary", Type::prose, true, "The bottom line, in prose."},
    {"commitment", Type::table, true, "The commitment: its text, key facts and timeline.", commitment_keys},
    {"quotes", Type::tables, false, "Quotes: one table each, checked word for word.", quote_keys},
    {"summit", Type::table, false, "The summit and what it started.", summit_keys},
    {"sources", Type::tables, false, "The sources: one table each.", source_keys},
};

}  // namespace

std::span<const Key> report_keys() { return keys; }

}  // namespace brief::report
