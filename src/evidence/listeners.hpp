// Those to whom something is said, or with whom somebody was: no speakers.
#pragma once

#include <string_view>

namespace brief::evidence {

/// Whether a word has the form of one to whom something is said, in a Slavic language: Vučiću, новинарима.
bool is_listener_form(std::string_view lower, std::string_view language);

/// Whether a noun of people or of an office has the form of those to whom something is said or with whom somebody was:
/// novinarima, premijerom, gazetecilere.
bool is_oblique_noun(std::string_view lower, std::string_view language);

/// Whether a noun of people has the form of those whose something is: novinara, dziennikarzy.
bool is_genitive(std::string_view lower, std::string_view language);

/// Whether a noun is no subject where a verb of speech of one person stands in front: sagte die Ministerin |
/// Journalisten.
bool is_oblique_behind_verb(std::string_view lower, std::string_view language);

/// Whether a word in lower case is a preposition of one language, beside those of titles.hpp: tegen, agli, στους.
bool is_preposition_of(std::string_view language, std::string_view lower);

/// Whether a preposition in lower case may stand in front of the one whose the words are: by, per, za.
bool may_give_source(std::string_view lower);

/// Whether it tells by whom something was done: by, von, od.
bool is_of_agent(std::string_view lower);

/// Whether a word in lower case is of what is asked: questions, domande, pitanja.
bool is_question_noun(std::string_view lower);

/// Whether a word in lower case is an article or a pronoun in front of a noun, of the cases in which none speaks, too:
/// the, dem, los, mehreren.
bool stands_before_noun(std::string_view lower);

}  // namespace brief::evidence
