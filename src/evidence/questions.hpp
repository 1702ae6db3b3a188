// Questions: a quote that makes a statement of one is another's words.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a unit is the mark of a question: ? and, in Greek, the semicolon.
bool is_question_mark(const Index& index, std::uint32_t at);

/// The mark of the question that a place stands in; Index::no_id where it is none.
std::uint32_t question_of(const Index& index, std::uint32_t at);

/// The words in front of a place that make a question of those behind it: Should | we leave?; da li | idemo?. An empty
/// range where there are none.
Range question_before(const Index& index, std::uint32_t begin);

/// The mark of the question that a stretch begins and something else ends: We leave | today? Empty where the words
/// themselves ask, or where other clauses stand between.
Range question_after(const Index& index, Range quoted);

/// Whether what turns the sense of words beside it is that of a question.
bool is_of_question(const Index& index, Range turn);

}  // namespace brief::evidence
