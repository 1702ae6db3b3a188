#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "report/read.hpp"

namespace brief::report {

/// What to tell of a run of characters that no font has: which they are, and the nearest way out.
std::string missing_glyphs_message(std::string_view run);

/// The runs of a whole report: those of the same characters are told once, at the first place, with their count.
class MissingGlyphs {
 public:
  explicit MissingGlyphs(Covered covered) : covered_(covered) {}

  bool lacks(char32_t c) const { return covered_ != nullptr && !covered_(c); }
  void add(const std::string& run, Origin origin);
  void tell(Diagnostics& diagnostics) const;

 private:
  struct Told {
    std::string run;
    Origin first;
    std::size_t count = 0;
  };
  Covered covered_;
  std::map<std::u32string, Told> runs_;  // by their characters, each once
};

}  // namespace brief::report
