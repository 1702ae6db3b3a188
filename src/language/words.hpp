// The fixed words of the layout, in the language of the report.
#pragma once

#include <string>
#include <string_view>

#include "report/report.hpp"

namespace brief::language {

/// The fixed words of one language, from src/language/LANGUAGE.txt, compiled in.
class Words {
 public:
  /// The words of a BCP 47 language, by its primary subtag and script; English where there are none.
  static const Words& of(std::string_view language);

  /// BCP 47 tag of the words themselves: differs from the report's where English stands in.
  std::string_view language() const;

  /// The words for `key`; every language has every key (a test sees to it), an unknown key is a bug and aborts.
  std::string_view operator[](std::string_view key) const;

  /// The words for `key` with each {name} replaced: fill("page-of", {{"page", "2"}, {"pages", "3"}}).
  struct Value {
    std::string_view name, value;
  };
  std::string fill(std::string_view key, std::initializer_list<Value> values) const;

  /// "22 October 2025", "May 2023" or "1999".
  std::string date(const report::Date& date) const;

 private:
  friend struct Loader;
  const void* table_ = nullptr;
};

}  // namespace brief::language
