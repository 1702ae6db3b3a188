// The parts of a brief, each typeset into the galley in the file of its name.
#pragma once

#include "layout/typeset.hpp"

namespace brief::layout {

void set_masthead(Composition& composition);
void set_section(Composition& composition, const content::Section& section);

void set_summary(Composition& composition, const content::Section& section);
/// With the map, if there is one, at their right or below.
void set_facts(Composition& composition, const content::List& facts, const Vector<const content::LocatorMap*>& maps,
               ElementId section);
void set_changes(Composition& composition, const content::List& changes, ElementId section);
/// The heading may be null.
void set_timeline(Composition& composition, const content::Timeline& timeline, const content::Heading* heading,
                  ElementId section);
void set_quotation(Composition& composition, const content::Quotation& quotation, ElementId section, Pt space_before);
/// Rows whose words are too long for columns are set as entries.
void set_table(Composition& composition, const content::Table& table, ElementId section);
void set_entries(Composition& composition, const content::Table& table, ElementId section);
/// With the code, if there is one, at the right of the first of them.
void set_sources(Composition& composition, const content::List& sources, const content::WebCode* code,
                 ElementId section);
/// An entry with its address whole, without the words that go with its short form.
content::Inlines with_whole_address(const content::Inlines& entry);
/// The code over its words, as wide as `column`.
Strip set_web_code(Composition& composition, const content::WebCode& code, const Column& column, ElementId section);

/// Makes the foot of the sheet higher, and the room above it lower, where its title takes more lines than usual. False
/// where the title has no room in it at all.
bool make_room_for_foot(Composition& composition, Sheet& sheet);
/// The marking and the running foot of every page.
void add_furniture(Composition& composition);

}  // namespace brief::layout
