// Turkish verbs that are negated inside.
#pragma once

#include <string_view>

namespace brief::evidence {

/// Whether a word in lower case has the negation -mA- of a verb before one of its endings: çekilmedik, gitmeyecek,
/// yapmamalı. Verbal nouns in -mA (gelmesini, olmasını) have none.
bool is_negated_verb(std::string_view lower);

}  // namespace brief::evidence
