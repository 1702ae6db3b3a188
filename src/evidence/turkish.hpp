// Turkish verbs that are negated inside, or suppose something by their ending.
#pragma once

#include <string_view>

namespace brief::evidence {

/// Whether a word in lower case has the negation -mA- of a verb before one of its endings: çekilmedik, gitmeyecek,
/// yapmamalı. Verbal nouns in -mA (gelmesini, olmasını) have none.
bool is_negated_verb(std::string_view lower);

/// Whether a word in lower case supposes what its clause says: öderse, imzalarlarsa.
bool is_conditional_verb(std::string_view lower);

/// The same, or a noun that ends such words: saldırı durumunda, ödemek koşuluyla.
bool ends_supposition(std::string_view lower);

}  // namespace brief::evidence
