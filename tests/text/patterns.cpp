#include "text/patterns.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "language/language.hpp"

using namespace brief::text;

TEST_CASE("every automaton of patterns is whole") {
  CHECK(all_patterns().size() >= 10);
  for (const Patterns& patterns : all_patterns()) {
    INFO(patterns.name);
    CHECK(patterns.states.back().first_edge == patterns.edges.size());
    for (std::size_t i = 0; i + 1 < patterns.states.size(); ++i) {
      const auto from = patterns.edges.begin() + patterns.states[i].first_edge;
      const auto to = patterns.edges.begin() + patterns.states[i + 1].first_edge;
      CHECK(std::is_sorted(from, to, [](auto a, auto b) { return a.letter < b.letter; }));
      const std::size_t value = patterns.states[i].value;
      CHECK(value + patterns.values[value] < patterns.values.size());
    }
    for (const PatternEdge& edge : patterns.edges) CHECK(edge.target + 1u < patterns.states.size());
  }
}

TEST_CASE("the patterns that a language names are there") {
  for (const auto& row : brief::language::languages()) {
    INFO(row.tag);
    const bool there = std::any_of(all_patterns().begin(), all_patterns().end(),
                                   [&](const Patterns& patterns) { return patterns.name == row.hyphenation; });
    const bool optional = row.tag == "sq";  // its patterns are younger than Debian's package
    CHECK((row.hyphenation.empty() || there || optional));
  }
}
