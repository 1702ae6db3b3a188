// What the check forgives: one table, which the README, the evidence and the tests share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brief::evidence {

struct Forgiven {
  std::string_view name;    ///< stable, for scripts
  std::string_view what;    ///< for people
  std::string_view quote;   ///< an example that is verbatim …
  std::string_view source;  ///< … in this
  std::string_view not_so;  ///< and one that is not: what is not forgiven
};

std::span<const Forgiven> forgiven_table();

/// The names of what a verbatim quote was forgiven, by its text and that of its passages.
std::vector<std::string> forgiven_in(std::string_view quote, const std::vector<std::string_view>& passages);

}  // namespace brief::evidence
