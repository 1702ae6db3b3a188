// Whether two PDFs hold the same objects, however they are numbered, compressed and written.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "verify/pdf_file.hpp"

namespace brief::verify {

/// Follows the objects of one file and those of another side by side. Pages and their annotations are the same where
/// they are at the same place; they are compared by themselves. Work and memory grow with the first file, not with the
/// second.
class SameObjects {
 public:
  SameObjects(const PdfFile& expected, const PdfFile& given);

  /// Where the second object first differs from the first: "/Font/F0/ToUnicode", or "" for the object itself. Nothing:
  /// they are the same.
  std::optional<std::string> difference(const PdfObject& expected, const PdfObject& given);

 private:
  struct Pair {
    PdfObject expected, given;
    std::string path;
  };
  using Pairs = std::vector<Pair>;
  bool same(const Pair& pair, Pairs& inside, std::string& path);
  bool same_inside(const Pair& pair, Pairs& inside, std::string& path);
  bool same_entries(const Pair& pair, Pairs& inside, std::string& path) const;
  bool known(const Pair& pair);

  using Places = std::map<std::int64_t, std::pair<int, int>>;  // page and annotation, by the object's number
  static Places places_in(const PdfFile& file, std::size_t most);
  static std::pair<int, int> place_of(const Places& places, const PdfObject& object);

  Places expected_places_, given_places_;
  std::set<std::pair<std::int64_t, std::int64_t>> seen_;  // objects compared, or about to be
  std::size_t most_ = 0;                                  // of them
};

}  // namespace brief::verify
