// Relative clauses by their first word, and the phrases and predicates that clauses are made of.
#pragma once

#include <cstdint>
#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// A word that may begin a relative clause, and whether it is never the subject of it: whom, dessen.
enum class Relative : std::uint8_t { none, any, object };
Relative relative_at(const Index& index, std::uint32_t at);

/// The relative behind a comma, a preposition or an article between them: of whom; il quale. no_id where none is.
std::uint32_t relative_behind(const Index& index, std::uint32_t comma, std::uint32_t end);

/// Whether a word in lower case is an article, a possessive or a demonstrative, with which a noun begins.
bool is_determiner(std::string_view lower);

/// Whether a name or a noun with its determiner begins at a unit.
bool begins_phrase(const Index& index, std::uint32_t at);

/// Whether a clause goes on at a unit with its verb, told by its form or by the object behind it: supports Ukraine.
bool is_predicate(const Index& index, std::uint32_t at);

}  // namespace brief::evidence
