// Where a PDF says that its objects are (ISO 32000-1, 7.5.4 and 7.5.8). Programs differ in what they make of tables
// that are not in their form, or say two things of one object: such tables are not read.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace brief::verify {

/// Where an object is.
struct Place {
  enum class Kind : std::uint8_t { free, in_file, in_stream };
  Kind kind = Kind::free;
  std::size_t at = 0;     ///< byte of the file, or number of the object stream
  std::size_t index = 0;  ///< in that stream; of an object in the file, its generation
};

struct CrossReferences {
  std::map<std::size_t, Place> places;  ///< of each object, by its number
  /// Where objects in the file are or were, those of older tables and the tables' own too: each number with a byte.
  std::set<std::pair<std::size_t, std::size_t>> in_file;
  std::set<std::size_t> trailers;  ///< bytes at which the word is
  std::size_t begin = 0;           ///< byte at which the newest table begins
  std::string fault;               ///< why they are not read; empty: they are
};

/// `pdf`: from its "%PDF-" on.
CrossReferences cross_references_of(std::string_view pdf);

}  // namespace brief::verify
