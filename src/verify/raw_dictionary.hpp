// A dictionary as it is written in a file (ISO 32000-1, 7.3.7), which is read without following any reference.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "verify/content_tokens.hpp"

namespace brief::verify {

/// The tokens of each value, by its key without the slash.
class RawDictionary {
 public:
  /// Reads from "<<" to its ">>". Nothing where that is none, has a key twice or more than 10,000 tokens.
  static std::optional<RawDictionary> read(ContentTokens& tokens);

  bool has(const std::string& key) const { return values_.contains(key); }
  /// A whole number that is no reference and not below 0.
  std::optional<std::size_t> number(const std::string& key) const;
  /// An array of such numbers; empty where it is none.
  std::vector<std::size_t> numbers(const std::string& key) const;
  /// A name, alone or as the only item of an array; empty where it is none.
  std::string name(const std::string& key) const;
  /// A dictionary in it.
  std::optional<RawDictionary> dictionary(const std::string& key) const;

 private:
  using Tokens = std::vector<Token>;
  static std::optional<RawDictionary> of(const Tokens& tokens);

  std::map<std::string, Tokens> values_;
};

/// The whole number that a token is; nothing where it is none, below 0 or beyond what a PDF may count.
std::optional<std::size_t> whole_number(const Token& token);

/// Whether three tokens refer to an object, of any generation: "5 0 R".
bool is_reference(const Token& object, const Token& generation, const Token& keyword);

}  // namespace brief::verify
