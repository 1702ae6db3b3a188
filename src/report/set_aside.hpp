// Long strings of a report, set aside while the rest is parsed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/scan.hpp"
#include "report/toml.hpp"

namespace brief::report {

/// A TOML file without its long plain strings. The parser takes some two hundred instructions a byte, and most bytes of
/// a report stand in strings that only have to be copied: those that are the whole value of a key at the head of a
/// line, without an escape but that which joins two lines. All else is left to the parser, and each value keeps its
/// line and column; places behind a string that is set aside move, so a mistake is told from the whole file.
class SetAside {
 public:
  /// `strings`: the file's, in order.
  SetAside(std::string_view toml, std::span<const StringToken> strings);

  /// An empty string, of as many lines, stands in place of each.
  const std::string& rest() const { return rest_; }

  /// Puts the strings into the tables of the rest; false where one has no place there.
  bool put_back(toml::table& root) const;

 private:
  struct Value {
    std::uint32_t line, column;  // of its token, as the parser tells them
    std::string text;
  };
  void see_lines(std::string_view text);  // with which the rest ends
  void take(std::string_view token);
  std::size_t put_into(toml::node& node) const;  // nested no deeper than scan() allows

  std::string rest_;
  std::vector<Value> values_;
  std::uint32_t line_ = 1;      // where the rest ends as yet,
  std::size_t line_begin_ = 0;  // and where that line begins in it
};

}  // namespace brief::report
