#include "content/builder.hpp"

#include <algorithm>
#include <string>

#include "language/script.hpp"

namespace brief::content {
namespace {

std::string_view primary_subtag(std::string_view language) { return language.substr(0, language.find('-')); }

Block block_of(Builder& builder, const report::Block& block) {
  if (block.kind == report::Block::Kind::paragraph) {
    Paragraph made;
    made.inlines = inlines_of(builder, block.spans);
    made.origin = block.origin;
    return {std::move(made)};
  }
  List list;
  list.kind = block.kind == report::Block::Kind::numbered_list ? List::Kind::numbers : List::Kind::bullets;
  list.start = block.start;
  for (const report::ListItem& item : block.items) {
    ListItem made;
    made.blocks = prose(builder, item.blocks);
    list.items.push_back(std::move(made));
  }
  return {std::move(list)};
}

void mark_changed(const Builder& builder, changes::Kind kind, Block& block) {
  if (auto* paragraph = std::get_if<Paragraph>(&block.of)) {
    paragraph->changed = true;
    say_change(builder, kind, paragraph->inlines);
  }
  auto* list = std::get_if<List>(&block.of);
  if (list == nullptr) return;
  for (ListItem& item : list->items) item.changed = true;
  auto* first = list->items.empty() || list->items.front().blocks.empty()
                    ? nullptr
                    : std::get_if<Paragraph>(&list->items.front().blocks.front().of);
  if (first != nullptr) say_change(builder, kind, first->inlines);
}

/// The part of a link that a span is: all parts of one tell the words of the whole.
Inline link_of(const Builder& builder, std::span<const report::Span> spans, std::size_t i, const Inlines& before) {
  Inline part = link(spans[i].text, spans[i].link, {});
  part.link_number = spans[i].link_number;
  if (!before.empty() && part.continues(before.back())) {
    part.description = before.back().description;
    return part;
  }
  std::string words = spans[i].text;
  while (part.link_number != 0 && ++i < spans.size() && spans[i].link_number == part.link_number)
    words += spans[i].text;
  part.description = link_contents(builder, words, part.target, part.target);
  return part;
}

}  // namespace

int SourceNumbers::of(int source) {
  int& number = numbers_[static_cast<std::size_t>(source)];
  if (number == 0) number = ++last_;
  return number;
}

int SourceNumbers::cite(int source) {
  cited_[static_cast<std::size_t>(source)] = true;
  return of(source);
}

Vector<int> SourceNumbers::in_order() {
  Vector<int> order(numbers_.size());
  for (int source = 0; source < static_cast<int>(numbers_.size()); ++source)
    order[static_cast<std::size_t>(of(source) - 1)] = source;
  return order;
}

Inline text(std::string_view words, Emphasis emphasis) {
  Inline made;
  made.text = words;
  made.emphasis = emphasis;
  return made;
}

Inline fixed(const Builder& builder, std::string_view words) {
  Inline made = text(words);
  const std::string_view language = builder.words().language();
  if (primary_subtag(language) != primary_subtag(builder.report().language)) made.language = language;
  return made;
}

Inline fixed_date(const Builder& builder, const report::Date& date) {
  return fixed(builder, builder.words().date(date));
}

Inline named(const Builder& builder, std::string_view words, std::string_view language) {
  Inline made = text(words);
  const language::Language& own = builder.words().row();
  // What is not known of the report's language is not told of the script of its names.
  if (primary_subtag(own.tag) != primary_subtag(builder.report().language)) return made;
  const std::string_view script = language::script_of(words);
  // Every voice reads Latin letters.
  if (script.empty() || script == own.script || script == "Latn") return made;
  const language::Language* row = language.empty() ? nullptr : language::find_language(language);
  const bool fits = !language.empty() && (row == nullptr || row->script == script);
  made.language = fits ? std::string(language) : "und-" + std::string(script);
  return made;
}

Inlines one(Inline part) {
  Inlines made;
  constexpr std::size_t usual = 4;  // most are followed by others
  made.reserve(usual);
  if (!part.text.empty()) made.push_back(std::move(part));
  return made;
}

void append(Inlines& to, Inlines from) {
  if (to.empty()) {
    to = std::move(from);
    return;
  }
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Inlines filled(const Builder& builder, std::string_view pattern, std::initializer_list<Filling> fillings) {
  Inlines made;
  for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{')) {
    const auto close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    append(made, one(fixed(builder, pattern.substr(0, open))));
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    for (const Filling& filling : fillings)
      if (filling.name == name) append(made, filling.inlines);
    pattern.remove_prefix(close + 1);
  }
  append(made, one(fixed(builder, pattern)));
  return made;
}

Inline link(std::string_view words, std::string_view url, std::string_view description) {
  Inline made = text(words);
  made.kind = Inline::Kind::link;
  made.target = url;
  made.description = description;
  return made;
}

std::string link_contents(const Builder& builder, std::string_view words, std::string_view url,
                          std::string_view address) {
  const std::string_view typed = typed_address(url);
  if (words == url || typed_address(words) == typed) return std::string(typed);
  if (url.starts_with("http://") && typed_address(words) == typed.substr(7)) return std::string(words);
  if (url.starts_with("mailto:")) return std::string(words) + ", " + std::string(typed);
  return builder.words().fill("link.web", {{"title", words}, {"url", address}});
}

bool has_foreign_title(const Builder& builder, const report::Source& source) {
  const Inline title = named(builder, source.title.value, source.language.value);
  const std::string_view language = title.language.empty() ? source.language.value : std::string_view(title.language);
  return !language.empty() && primary_subtag(language) != primary_subtag(builder.report().language);
}

Inlines citations(Builder& builder, std::span<const int> sources) {
  Vector<int> ordered(sources.begin(), sources.end());
  for (const int source : ordered) builder.numbers.cite(source);
  std::sort(ordered.begin(), ordered.end(),
            [&](int a, int b) { return builder.numbers.of(a) < builder.numbers.of(b); });
  Inlines made;
  for (const int source : ordered) {
    const auto& cited = builder.report().sources[static_cast<std::size_t>(source)];
    const std::string number = std::to_string(builder.numbers.of(source));
    Inline part = text(number);
    part.kind = Inline::Kind::citation;
    part.target = "#" + source_id(cited);
    part.description = builder.words().fill(
        "link.source", {{"number", number}, {"publisher", cited.publisher.value}, {"title", cited.title.value}});
    made.push_back(std::move(part));
  }
  return made;
}

Inlines inlines_of(Builder& builder, std::span<const report::Span> spans) {
  Inlines made;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const report::Span& span = spans[i];
    if (span.citation != report::Span::no_citation) {
      Vector<int> cited;
      for (; i < spans.size() && spans[i].citation != report::Span::no_citation; ++i)
        cited.push_back(spans[i].citation);
      --i;
      append(made, citations(builder, cited));
      continue;
    }
    Inline part = span.link.empty() ? text(span.text) : link_of(builder, spans, i, made);
    part.in_prose = true;
    part.emphasis = span.emphasis;
    append(made, one(std::move(part)));
  }
  return made;
}

void end_sentence(Inlines& sentence) {
  static constexpr std::string_view ends[] = {".", "!", "?", "…"};
  if (sentence.empty()) return;
  const String& last = sentence.back().text;
  const bool ended = std::any_of(std::begin(ends), std::end(ends), [&](auto end) { return last.ends_with(end); });
  if (!ended) sentence.push_back(text("."));
}

Block paragraph(Inlines inlines, Role role) {
  Paragraph made;
  made.role = role;
  made.inlines = std::move(inlines);
  return {std::move(made)};
}

Block absent(const Builder& builder, std::string_view sentence) {
  return paragraph(one(fixed(builder, sentence)), Role::absent);
}

Vector<Block> prose(Builder& builder, const report::Prose& prose, const changes::Change* change) {
  Vector<Block> blocks;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    blocks.push_back(block_of(builder, prose[i]));
    if (change == nullptr || i >= change->blocks.size() || !change->blocks[i]) continue;
    mark_changed(builder, change->only_adds ? changes::Kind::added : changes::Kind::reworded, blocks.back());
  }
  return blocks;
}

std::optional<changes::Kind> change_of(const Builder& builder, changes::Part part, std::size_t index) {
  if (builder.input.changes == nullptr) return std::nullopt;
  for (const changes::Change& change : builder.input.changes->list)
    if (change.part == part && change.kind != changes::Kind::removed && change.index == index) return change.kind;
  return std::nullopt;
}

void say_change(const Builder& builder, std::optional<changes::Kind> kind, Inlines& inlines) {
  if (!kind) return;
  const auto& fixed_words = builder.words();
  const std::string_view said = kind == changes::Kind::added ? fixed_words["change.new"] : fixed_words["change.here"];
  Inline words = fixed(builder, std::string(said) + " ");
  words.emphasis = Emphasis::strong;
  inlines.insert(inlines.begin(), std::move(words));
}

const changes::Change* prose_change(const Builder& builder, changes::Part part) {
  if (builder.input.changes == nullptr) return nullptr;
  for (const changes::Change& change : builder.input.changes->list)
    if (change.part == part && !change.blocks.empty()) return &change;
  return nullptr;
}

String source_id(const report::Source& source) { return String("source-") + String(source.id); }

String quotation_id(std::size_t index) { return "quote-" + String(std::to_string(index + 1)); }

void add_separated(const Builder& builder, Inlines& line, Inlines part) {
  if (part.empty()) return;
  if (!line.empty()) line.push_back(fixed(builder, " " + std::string(builder.words()["separator"]) + " "));
  append(line, std::move(part));
}

}  // namespace brief::content
