// Whether the passages that an evidence gives can be passages of one text that hold the words of a report.
#pragma once

#include <string>
#include <string_view>

#include "evidence/evidence.hpp"

namespace brief::verify {

/// What is wrong with the places of a passage or of several, for a person, said of a quote; empty: nothing. A passage
/// is as long as its words, and each stands after the one before it, with the same words between them.
std::string fault_of_places(const evidence::Check& check);

/// What stands between two passages that follow each other, where the evidence has all of it; else nothing. A space is
/// no more than that there is something.
std::string text_between(const evidence::Passage& first, const evidence::Passage& second);

/// Whether there is a passage for each piece of the quote, its brackets and ellipses being its own or its source's.
bool is_one_each(std::string_view quote, const evidence::Check& check);

/// Whether the words by which a link leads to a passage stand in it and around it.
bool leads_there(const evidence::Passage& passage);

/// Whether the steps of a comparison tell the words of the quote and those of the closest passage, and one that
/// differs.
bool is_of_both(std::string_view quote, const evidence::Check& check);

/// The words of a passage and around it, without those that the evidence cuts.
std::string with_context(const evidence::Passage& passage);

}  // namespace brief::verify
