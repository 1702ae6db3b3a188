#include <algorithm>
#include <iterator>

#include "content/builder.hpp"

namespace brief::content {
namespace {

constexpr std::size_t short_digest = 12;  // hexadecimal digits in the text; the attached evidence has all 64

/// "Archived, SHA-256 3f9c5b1204d7." or "Not archived."; when it was saved, and whether whole.
Inlines archive_words(const Builder& builder, int index) {
  const auto& words = builder.words();
  const report::Source& source = builder.report().sources[static_cast<std::size_t>(index)];
  const auto& digest = builder.input.evidence.digests[static_cast<std::size_t>(index)];
  if (digest.empty()) return one(fixed(builder, words["source.not-archived"]));
  Inlines line = one(fixed(builder, words.fill("source.archived", {{"digest", digest.substr(0, short_digest)}})));
  const auto add = [&](std::string_view sentence) {
    line.push_back(text(" "));
    line.push_back(fixed(builder, sentence));
  };
  if (source.saved) add(words.fill("source.saved", {{"date", words.date(*source.saved)}}));
  if (source.excerpt) add(words["source.excerpt"]);
  return line;
}

/// "www.gov.uk": what a listener needs of an address; the whole would be spelt out.
std::string_view host_of(std::string_view url) {
  const auto scheme = url.find("://");
  const std::string_view bare = scheme == url.npos ? typed_address(url) : url.substr(scheme + 3);
  return bare.substr(0, bare.find_first_of("/?#"));
}

/// A question or a call ends in a mark of its own, and no comma follows that: two in a row look like a slip, and the
/// italics show where the title ends. In Greek a question ends in a semicolon.
bool ends_in_own_mark(std::string_view title, std::string_view language) {
  const auto ends_in = [&](std::string_view mark) { return title.ends_with(mark); };
  static constexpr std::string_view marks[] = {"?", "!", "؟", "？", "！", "\u037E"};
  return std::any_of(std::begin(marks), std::end(marks), ends_in) || (language.starts_with("el") && ends_in(";"));
}

/// "Ministry of Defence, UK reaffirms commitment, 22 October 2025."
Inlines entry_of(const Builder& builder, const report::Source& source) {
  Inlines entry = one(named(builder, source.publisher.value, source.language.value));
  entry.push_back(text(", "));
  Inline title = named(builder, source.title.value);
  title.emphasis = Emphasis::emphasis;
  if (!source.language.value.empty()) title.language = source.language.value;
  entry.push_back(std::move(title));
  if (source.date) {
    const std::string_view language =
        source.language.empty() ? std::string_view(builder.report().language) : source.language.value;
    entry.push_back(text(ends_in_own_mark(source.title.value, language) ? " " : ", "));
    entry.push_back(fixed_date(builder, *source.date));
  }
  end_sentence(entry);
  return entry;
}

/// The first citation of a source, "#cited-" and its id, or where only quotes rely on it the first of those; empty
/// where nothing does.
String first_use(const Builder& builder, int index) {
  if (builder.numbers.is_cited(index))
    return "#cited-" + source_id(builder.report().sources[static_cast<std::size_t>(index)]);
  const auto& checks = builder.input.evidence.checks;
  for (std::size_t i = 0; i < builder.report().quotes.size(); ++i)
    if (checks[i].source == index) return "#" + quotation_id(i);
  return {};
}

/// The number, as the way back.
Inlines label_of(Builder& builder, int index) {
  const String target = first_use(builder, index);
  if (target.empty()) return {};
  const std::string number = std::to_string(builder.numbers.of(index));
  return one(link(number, target, builder.words().fill("link.back", {{"number", number}})));
}

/// "UK reaffirms commitment, on the web at www.gov.uk"; of a title in another language "Source 3, on the web at …".
std::string web_contents(Builder& builder, int index) {
  const report::Source& source = builder.report().sources[static_cast<std::size_t>(index)];
  std::string title = source.title.value;
  if (has_foreign_title(builder, source))
    title = builder.words().fill("link.source", {{"number", std::to_string(builder.numbers.of(index))}});
  return link_contents(builder, title, source.url.value, host_of(source.url.value));
}

/// A link that shows the address as it is typed. One longer than two lines, which nobody types, stands on paper by its
/// host alone where the brief itself is on the web, with the way to its page, which shows the whole; so does that
/// page's own, which the QR code beside the sources holds.
Inlines address_of(Builder& builder, int index) {
  const std::string_view url = builder.report().sources[static_cast<std::size_t>(index)].url.value;
  const std::string& published = builder.report().published.value;
  Inlines made = one(link(typed_address(url), url, web_contents(builder, index)));
  const std::string_view host = host_of(url);
  if (published.empty() || host.size() >= made.front().text.size()) return made;
  made.front().short_form = std::string(host) + "/…";
  Inlines way =
      filled(builder, " " + std::string(builder.words()["source.whole"]), {{"url", one(web_page_link(builder))}});
  for (Inline& part : way) part.with_short_form = true;
  append(made, std::move(way));
  return made;
}

ListItem item_of(Builder& builder, int index) {
  const report::Source& source = builder.report().sources[static_cast<std::size_t>(index)];
  Inlines entry = entry_of(builder, source);
  if (!source.url.empty()) {
    entry.push_back(text(" "));
    append(entry, address_of(builder, index));
  }
  ListItem item;
  item.id = source_id(source);
  item.label = label_of(builder, index);
  const auto change = change_of(builder, changes::Part::source, static_cast<std::size_t>(index));
  item.changed = change.has_value();
  say_change(builder, change, entry);
  item.blocks.push_back(paragraph(std::move(entry), Role::source));
  item.blocks.push_back(paragraph(archive_words(builder, index), Role::note));
  return item;
}

}  // namespace

std::string_view typed_address(std::string_view url) {
  for (const std::string_view scheme : {"https://", "mailto:"})
    if (url.starts_with(scheme)) {
      url.remove_prefix(scheme.size());
      break;
    }
  const auto scheme = url.find("://");
  const auto slash = url.find('/', scheme == url.npos ? 0 : scheme + 3);
  if (slash + 1 == url.size()) url.remove_suffix(1);
  return url;
}

Inline web_page_link(const Builder& builder) {
  const std::string& url = builder.report().published.value;
  const std::string typed(typed_address(url));
  Inline made = link(typed, url, typed);
  if (const auto path = typed.find('/'); path != typed.npos) made.short_form = typed.substr(0, path) + "/…";
  return made;
}

Section sources(Builder& builder) {
  Section section;
  section.kind = Section::Kind::sources;
  section.id = "sources";
  section.heading = one(fixed(builder, builder.words()["section.sources"]));
  if (auto code = web_code(builder)) section.blocks.push_back({std::move(*code)});
  if (builder.report().sources.empty()) {
    builder.diagnostics.warning("no-sources", "the report has no sources; the brief says so", {});
    section.blocks.push_back(absent(builder, builder.words()["none.sources"]));
    return section;
  }
  List list;
  list.kind = List::Kind::sources;
  for (const int source : builder.numbers.in_order()) list.items.push_back(item_of(builder, source));
  section.blocks.push_back({std::move(list)});
  return section;
}

}  // namespace brief::content
