// The sections of the brief, in the order of the page. Each sets its part into the galley.
#pragma once

#include "layout/setting.hpp"

namespace brief::layout {

void set_masthead(Setting& setting);
void set_summary(Setting& setting);
void set_changes(Setting& setting);
void set_facts(Setting& setting);
void set_commitment(Setting& setting);
void set_timeline(Setting& setting, ElementId section);
void set_quotes(Setting& setting, Diagnostics& diagnostics);
void set_initiatives(Setting& setting, Diagnostics& diagnostics);
void set_sources(Setting& setting, Diagnostics& diagnostics);

/// The words of a marking; empty: none is printed.
std::string_view marking_words(report::Marking marking);

/// The marking and the running foot of every page.
void add_furniture(const Setting& setting, Document& document);

}  // namespace brief::layout
