// From places in a file's bytes, and in the strings written there, to lines and columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace brief::report {

/// The lines of a file. Refers to its bytes. A place is found in a time that does not grow with the length of its line.
class Lines {
 public:
  explicit Lines(std::string_view file);
  Origin origin(std::size_t offset) const;  ///< of a byte of the file
  std::size_t offset(Origin origin) const;  ///< the byte at a place; the file's end where there is none
  std::string_view file() const { return file_; }

 private:
  static constexpr std::size_t stretch = 256;  // bytes
  std::size_t code_points_before(std::size_t offset) const;

  std::string_view file_;
  std::vector<std::size_t> starts_;
  std::vector<std::uint32_t> counts_;  // code points that begin before each stretch
};

/// Where each byte of a TOML string's value stands in the file. `token` is where its opening quotation mark stands.
/// Refers to lines and value; the places are found as they are asked for, most never are.
class StringPlaces {
 public:
  StringPlaces(const Lines& lines, Origin token, std::string_view value)
      : lines_(lines), token_(token), value_(value) {}
  Origin at(std::size_t value_offset) const;
  std::string_view backslash() const;  ///< as it is typed in the string

 private:
  /// Bytes of the value that stand in the file one after the other, or all of them at one escape sequence.
  struct Run {
    std::size_t value = 0, file = 0;  // where it begins
    bool escaped = false;
  };
  void open() const;
  void find(std::size_t count) const;
  void add_run(std::size_t size, bool escaped) const;
  std::size_t escaped_size() const;

  const Lines& lines_;
  Origin token_;
  std::string_view value_;
  mutable bool opened_ = false;
  mutable char mark_ = '"';
  mutable bool multi_line_ = false;
  mutable std::size_t next_ = 0, found_ = 0;  // of the file and the value: where the places not yet found begin
  mutable std::vector<Run> runs_;
};

}  // namespace brief::report
