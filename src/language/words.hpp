// The fixed words of the layout, in the language of the report.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "language/keys.hpp"
#include "language/language.hpp"
#include "report/report.hpp"

namespace brief::language {

/// The fixed words of one language. A small value: copied freely.
class Words {
 public:
  explicit Words(const Language& row) : row_(&row) {}

  /// The words of a BCP 47 language, by its primary subtag and script; English where there are none.
  static const Words& of(std::string_view language);

  /// What is known of the words' own language: differs from the report's where English stands in.
  const Language& row() const { return *row_; }

  /// BCP 47 tag of the words themselves.
  std::string_view language() const { return row_->tag; }

  std::string_view operator[](Key key) const { return row_->words[key.index()]; }

  /// The words for `key` with each {name} replaced: fill("page", {{"page", "2"}, {"pages", "3"}}).
  struct Value {
    std::string_view name, value;
  };
  std::string fill(Key key, std::initializer_list<Value> values) const;

  /// "22 October 2025", "May 2023" or "1999".
  std::string date(const report::Date& date) const;

  /// "{day} October": the days of a month without their year, which stands last in every language here.
  std::string days_of(int month) const;

  /// A country by its code, or a participant as it stands.
  std::string_view participant(const report::Participant& participant) const;

 private:
  const Language* row_;
};

}  // namespace brief::language
