// Dictionaries and arrays (ISO 32000-1, 7.3.6 and 7.3.7), written entry by entry, each value by its type.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/arena.hpp"
#include "base/units.hpp"
#include "pdf/syntax.hpp"

namespace brief::pdf {

/// An indirect object's number; its generation is always 0.
using ObjectNumber = std::uint32_t;

class Dictionary;

/// The values of an array, one after the other.
class Array {
 public:
  Array& integer(std::int64_t value);
  Array& number(Pt value, int decimals = 2);
  Array& null();
  Array& name(std::string_view value);
  /// A text string (7.9.2.2).
  Array& text(std::string_view utf8);
  /// A byte string, given in hexadecimal digits.
  Array& hexadecimal(std::string_view digits);
  Array& reference(ObjectNumber object);
  Array& array(const Array& values);
  Array& dictionary(const Dictionary& entries);

  /// What stands between the brackets.
  const String& values() const { return values_; }

 private:
  void separate();
  String values_;
};

/// The entries of a dictionary. Keys are given without their solidus and must be regular characters.
class Dictionary {
 public:
  Dictionary& integer(std::string_view key, std::int64_t value);
  /// With at most two decimals.
  Dictionary& number(std::string_view key, Pt value);
  Dictionary& boolean(std::string_view key, bool value);
  Dictionary& name(std::string_view key, std::string_view value);
  /// A text string (7.9.2.2).
  Dictionary& text(std::string_view key, std::string_view utf8);
  /// A byte string.
  Dictionary& bytes(std::string_view key, std::string_view bytes);
  Dictionary& reference(std::string_view key, ObjectNumber object);
  Dictionary& array(std::string_view key, const Array& values);
  Dictionary& dictionary(std::string_view key, const Dictionary& entries);

  /// What stands between "<<" and ">>".
  const String& entries() const { return entries_; }
  String take() { return std::move(entries_); }

 private:
  void key(std::string_view name);
  String entries_;
};

/// A rectangle (7.9.5) of a sheet of this height: edges from its lower left corner.
Array rectangle(const Rect& rect, Pt sheet_height);

}  // namespace brief::pdf
