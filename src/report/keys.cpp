#include "report/keys.hpp"

namespace brief::report {
namespace {

constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;

constexpr Key fact_keys[] = {
    {"label", Type::line, required, "What the fact is about: \"Runs until at least\"."},
    {"value", Type::line, required, "The fact itself, short: \"December 2028\"."},
    {"sources", Type::sources, optional, "Ids of the sources that it rests on."},
    {"evidence", Type::words, optional, "Words of one of its sources that bear it out; checked word for word."},
};

constexpr Key event_keys[] = {
    {"date", Type::date, required, "When: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"event", Type::line, required, "What happened, in a few words: it labels a figure."},
    {"sources", Type::sources, optional, "Ids of the sources that it rests on."},
};

constexpr Key commitment_keys[] = {
    {"text", Type::prose, required, "The commitment, in prose."},
    {"facts", Type::tables, optional, "The at-a-glance panel: one table a fact.", fact_keys},
    {"timeline", Type::tables, optional, "The timeline, drawn to scale: one table an event.", event_keys},
    {"countries", Type::countries, optional,
     "Where the commitment applies, shown on the map: country codes (ISO 3166-1 alpha-2, or XK for Kosovo)."},
};

constexpr Key quote_keys[] = {
    {"speaker", Type::line, Presence::required_unless_draft, "Who said it; a draft may leave it open."},
    {"role", Type::line, optional, "The speaker's office at the time."},
    {"text", Type::paragraphs, required,
     "The words alone, without quotation marks around them; … or […] for words left out, [square brackets] for words "
     "put in. A blank line parts paragraphs."},
    {"language", Type::language, optional, "Language of the words as a BCP 47 tag, where it is not the brief's."},
    {"translation", Type::paragraphs, optional,
     "The words in the brief's language, printed as a translation beside them; only the original is checked."},
    {"date", Type::date, optional, "When it was said: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"source", Type::source, required, "Id of the source that the words are checked against."},
};

constexpr Key initiative_keys[] = {
    {"title", Type::line, required, "The initiative's name."},
    {"text", Type::prose, optional, "What it is, in prose."},
    {"starts", Type::date, optional, "When it starts: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"participants", Type::participants, optional,
     "Who takes part: two capitals are a country (ISO 3166-1 alpha-2, or XK for Kosovo), anything else is printed as "
     "it stands."},
    {"sources", Type::sources, optional, "Ids of the sources that it rests on."},
    {"evidence", Type::words, optional, "Words of one of its sources that bear it out; checked word for word."},
};

constexpr Key summit_keys[] = {
    {"name", Type::line, optional, "The summit's name."},
    {"place", Type::line, optional, "Where it met."},
    {"date", Type::date, optional, "When it met: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"text", Type::prose, optional, "An introduction, in prose."},
    {"initiatives", Type::tables, optional, "What the summit started: one table an initiative.", initiative_keys},
};

constexpr Key source_keys[] = {
    {"id", Type::id, required, "A short name, unique in the report; citations use it: [@id]."},
    {"publisher", Type::line, required, "Who published it."},
    {"title", Type::line, required, "Its title."},
    {"date", Type::date, optional, "When it was published: a date, or \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"."},
    {"url", Type::url, optional, "Where it is: http, https or mailto."},
    {"language", Type::language, optional, "Its language as a BCP 47 tag, where it is not the brief's."},
    {"archive", Type::archive, optional,
     "The page as it was saved, kept beside the report: a relative path inside the report's folder that ends in .txt, "
     ".html, .htm, .mhtml, .mht, .warc or .eml; each may be compressed with gzip."},
    {"saved", Type::day, optional, "The day when the archive was saved: a date."},
    {"excerpt", Type::boolean, optional, "true where the archive holds only part of the source."},
    {"original", Type::path, optional,
     "The file that the archive's text was taken from, such as a PDF: a relative path inside the report's folder."},
};

constexpr Key keys[] = {
    {"format", Type::format, required, "Version of this file format: 1."},
    {"draft", Type::boolean, optional, "true while the report is a draft: the brief says so on every page."},
    {"title", Type::line, required, "The brief's title."},
    {"short-title", Type::line, optional, "The title in a few words, for the foot of the page."},
    {"subtitle", Type::line, optional, "A second line under the title."},
    {"date", Type::day, Presence::required_unless_draft,
     "The date that the brief bears: a date; a draft may leave it open."},
    {"issue", Type::line, optional, "Edition of this brief: \"1\"."},
    {"reference", Type::line, optional, "The brief's reference: \"WB/2025/07\"."},
    {"marking", Type::marking, required, "Protective marking, printed at the head and foot of every page unless NONE."},
    {"language", Type::language, optional, "Language of the brief as a BCP 47 tag; en-GB where it is not given."},
    {"author", Type::line, optional, "Who wrote the brief: a person or a desk."},
    {"contact", Type::line, optional, "Whom to ask: an address."},
    {"published", Type::web, optional, "Where the brief is published: an http or https address."},
    {"summary", Type::prose, required, "The bottom line, in prose."},
    {"commitment", Type::table, required, "The commitment: its text, key facts and timeline.", commitment_keys},
    {"quotes", Type::tables, optional, "Quotes: one table each, checked word for word.", quote_keys},
    {"summit", Type::table, optional, "The summit and what it started.", summit_keys},
    {"sources", Type::tables, optional, "The sources: one table each.", source_keys},
};

}  // namespace

std::span<const Key> report_keys() { return keys; }

}  // namespace brief::report
