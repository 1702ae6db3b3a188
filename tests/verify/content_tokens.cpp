#include "verify/content_tokens.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace brief;
using verify::Token;
using Kind = Token::Kind;

namespace {

std::vector<Token> tokens_of(std::string_view stream) {
  verify::ContentTokens tokens(stream);
  std::vector<Token> list;
  for (Token token = tokens.next(); token.kind != Kind::end; token = tokens.next()) list.push_back(std::move(token));
  return list;
}

bool same(std::string_view a, std::string_view b) {
  const auto first = tokens_of(a), second = tokens_of(b);
  if (first.size() != second.size()) return false;
  for (std::size_t i = 0; i < first.size(); ++i)
    if (!first[i].same_as(second[i])) return false;
  return true;
}

}  // namespace

TEST_CASE("a content stream is the same however its tokens are written") {
  CHECK(same("/P<</MCID 0>>BDC\n0.071 .5 rg(a\\)b)Tj", "/P << /MCID 0 >> BDC 0.0710 0.5 rg <612962> Tj"));
  CHECK(same("(a\\\nb\\101\\r\\(c)", "<6162410D2863>"));
  CHECK(same("[(ab)-20(c)]TJ % comment\nET", "[ <6162> -20. <63> ] TJ\nET"));
  CHECK(same("/A#42 gs", "/AB gs"));
  CHECK(same("((a(b))c)", "<2861286229296 3>"));
  CHECK(same("<617>", "(ap)"));
  CHECK(same("76.54 m", "76.54001 m"));
  CHECK_FALSE(same("76.54 m", "76.55 m"));
  CHECK_FALSE(same("(a) Tj", "(b) Tj"));
  CHECK_FALSE(same("/a gs", "a gs"));
  CHECK_FALSE(same("1 w", "1 w 2 w"));
  CHECK_FALSE(same("[1]", "<<1>>"));
}

TEST_CASE("what is no content stream ends all the same") {
  for (const char* stream : {"(", "(\\", "<", "<6", "/", ">", "}{", ")", "%", "1e5", "--", "<<<", "(\\1", "/#", "/#4"})
    CHECK(tokens_of(stream).size() <= 3);
}
