// What the check forgives: one table, which the README, the evidence and the tests share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/evidence.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

struct Forgiven {
  std::string_view name;    ///< stable, for scripts
  std::string_view what;    ///< for people
  std::string_view quote;   ///< an example that is verbatim …
  std::string_view source;  ///< … in this
  std::string_view not_so;  ///< and one that is not: what is not forgiven
};

std::span<const Forgiven> forgiven_table();

/// The names of what a verbatim quote was forgiven, in the order of the table: by its words, and the passages that
/// they were found to be. `known`: the pieces of the quote, where they are made already; null: they are not.
std::vector<std::string> forgiven_in(std::string_view quote, std::span<const Passage> passages,
                                     const Pieces* known = nullptr);

}  // namespace brief::evidence
