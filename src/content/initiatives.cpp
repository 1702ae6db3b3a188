#include "content/builder.hpp"

namespace brief::content {
namespace {

/// A cell of one text; what is not given says so.
Cell cell(const Builder& builder, Inlines inlines) {
  Cell made;
  if (inlines.empty())
    made.blocks.push_back(absent(builder, builder.words()["not-stated"]));
  else
    made.blocks.push_back(paragraph(std::move(inlines)));
  return made;
}

Inlines participants_of(const Builder& builder, const report::Initiative& initiative) {
  Inlines list;
  for (const auto& participant : initiative.participants) {
    if (!list.empty()) list.push_back(text(", "));
    const std::string_view name = builder.words().participant(participant);
    list.push_back(participant.code.empty() ? named(builder, name) : fixed(builder, name));
  }
  return list;
}

Row row_of(Builder& builder, std::size_t index) {
  const report::Initiative& initiative = builder.report().summit->initiatives[index];
  Row row;
  row.id = "initiative-" + String(std::to_string(index + 1));
  row.origin = initiative.origin;
  const auto change = change_of(builder, changes::Part::initiative, index);
  row.changed = change.has_value();
  Inlines title = one(text(initiative.title.value));
  say_change(builder, change, title);
  row.continued = filled(builder, builder.words()["table.continued"], {{"name", title}});
  append(title, citations(builder, initiative.sources));
  row.cells.push_back(cell(builder, std::move(title)));
  Cell words;
  words.blocks = prose(builder, initiative.text);
  row.cells.push_back(words.blocks.empty() ? cell(builder, {}) : std::move(words));
  row.cells.push_back(cell(builder, initiative.starts ? one(fixed_date(builder, *initiative.starts)) : Inlines()));
  row.cells.push_back(cell(builder, participants_of(builder, initiative)));
  return row;
}

Column column(const Builder& builder, std::string_view heading) {
  Column made;
  made.heading = one(fixed(builder, heading));
  made.label = one(fixed(builder, std::string(heading) + std::string(builder.words().row().space_before_colon) + ": "));
  return made;
}

Table table_of(Builder& builder, std::string_view section) {
  const auto& words = builder.words();
  Table table;
  table.section = section;
  for (const std::string_view heading :
       {words["table.initiative"], words["table.text"], words["table.starts"], words["table.participants"]})
    table.columns.push_back(column(builder, heading));
  for (std::size_t i = 0; i < builder.report().summit->initiatives.size(); ++i)
    table.rows.push_back(row_of(builder, i));
  return table;
}

/// "Western Balkans Leaders’ Summit, London, 22 October 2025"
Inlines head_of(const Builder& builder, const report::Summit& summit) {
  Inlines line = one(text(summit.name.value, Emphasis::strong));
  const auto add = [&line](Inlines part) {
    if (part.empty()) return;
    if (!line.empty()) line.push_back(text(", "));
    append(line, std::move(part));
  };
  add(one(named(builder, summit.place.value)));
  if (summit.date) add(one(fixed_date(builder, *summit.date)));
  return line;
}

}  // namespace

Section initiatives(Builder& builder) {
  const auto& summit = builder.report().summit;
  Section section;
  section.kind = Section::Kind::initiatives;
  section.id = "initiatives";
  section.heading = one(fixed(builder, builder.words()["section.initiatives"]));
  if (!summit) {
    builder.diagnostics.warning("no-summit", "the report has no summit", {});
    return section;
  }
  Inlines head = head_of(builder, *summit);
  if (!head.empty()) section.blocks.push_back(paragraph(std::move(head), Role::event_head));
  for (Block& block : prose(builder, summit->text, prose_change(builder, changes::Part::summit)))
    section.blocks.push_back(std::move(block));
  if (summit->initiatives.empty()) {
    builder.diagnostics.warning("no-initiatives", "the summit has no initiatives; the brief says so", summit->origin);
    section.blocks.push_back(absent(builder, builder.words()["none.initiatives"]));
    return section;
  }
  const auto& commitment = builder.report().commitment;
  if (commitment.facts.empty() && commitment.countries.empty()) add_maps(builder, section);
  section.blocks.push_back({table_of(builder, section.id)});
  return section;
}

}  // namespace brief::content
