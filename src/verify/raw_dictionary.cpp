#include "verify/raw_dictionary.hpp"

namespace brief::verify {
namespace {

using Kind = Token::Kind;

constexpr std::size_t most_tokens = 10'000;

/// Where the value ends that begins at a token.
std::size_t end_of_value(const std::vector<Token>& tokens, std::size_t at) {
  if (at + 2 < tokens.size() && is_reference(tokens[at], tokens[at + 1], tokens[at + 2])) return at + 3;
  std::size_t depth = 0;
  do {
    if (tokens[at].kind == Kind::open) ++depth;
    if (tokens[at].kind == Kind::close && depth > 0) --depth;
    ++at;
  } while (depth > 0 && at < tokens.size());
  return at;
}

}  // namespace

std::optional<std::size_t> whole_number(const Token& token) {
  constexpr double most = 1e12;
  if (token.kind != Kind::number || !token.integer || token.number < 0 || token.number > most) return std::nullopt;
  return static_cast<std::size_t>(token.number);
}

bool is_reference(const Token& object, const Token& generation, const Token& keyword) {
  return whole_number(object) && whole_number(generation) && keyword.is(Kind::keyword, "R");
}

std::optional<RawDictionary> RawDictionary::read(ContentTokens& tokens) {
  if (!tokens.next().is(Kind::open, "<<")) return std::nullopt;
  Tokens list;
  for (std::size_t depth = 1; list.size() < most_tokens;) {
    Token token = tokens.next();
    if (token.kind == Kind::end) return std::nullopt;
    if (token.kind == Kind::open) ++depth;
    if (token.kind == Kind::close && --depth == 0) return token.text == ">>" ? of(list) : std::nullopt;
    list.push_back(std::move(token));
  }
  return std::nullopt;
}

std::optional<RawDictionary> RawDictionary::of(const Tokens& tokens) {
  RawDictionary made;
  for (std::size_t at = 0; at < tokens.size();) {
    if (tokens[at].kind != Kind::name || at + 1 == tokens.size()) return std::nullopt;
    const std::size_t end = end_of_value(tokens, at + 1);
    const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    Tokens value(first + 1, tokens.begin() + static_cast<std::ptrdiff_t>(end));
    if (!made.values_.emplace(first->text, std::move(value)).second) return std::nullopt;
    at = end;
  }
  return made;
}

std::optional<std::size_t> RawDictionary::number(const std::string& key) const {
  const auto found = values_.find(key);
  if (found == values_.end() || found->second.size() != 1) return std::nullopt;
  return whole_number(found->second[0]);
}

std::vector<std::size_t> RawDictionary::numbers(const std::string& key) const {
  std::vector<std::size_t> made;
  const auto found = values_.find(key);
  if (found == values_.end() || !found->second[0].is(Kind::open, "[")) return made;
  for (std::size_t i = 1; i + 1 < found->second.size(); ++i) {
    const auto number = whole_number(found->second[i]);
    if (!number) return {};
    made.push_back(*number);
  }
  return made;
}

std::string RawDictionary::name(const std::string& key) const {
  const auto found = values_.find(key);
  if (found == values_.end()) return {};
  const Tokens& value = found->second;
  const bool list = value.size() == 3 && value[0].is(Kind::open, "[");
  const Token& token = value[list ? 1 : 0];
  return (list || value.size() == 1) && token.kind == Kind::name ? token.text : std::string();
}

std::optional<RawDictionary> RawDictionary::dictionary(const std::string& key) const {
  const auto found = values_.find(key);
  if (found == values_.end() || found->second.size() < 2 || !found->second[0].is(Kind::open, "<<")) return std::nullopt;
  return of({found->second.begin() + 1, found->second.end() - 1});
}

}  // namespace brief::verify
