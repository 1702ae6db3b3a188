// What a font's codes say (ISO 32000-1, 9.10.3).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "verify/content_tokens.hpp"

namespace brief::verify {

/// A ToUnicode CMap.
class ToUnicode {
 public:
  /// Of what is no CMap: one that knows no code. `most`: entries that are read.
  explicit ToUnicode(std::string_view cmap, std::size_t most = 65536);

  /// The text of a shown string in UTF-8, from its last code to its first if `reversed`; U+FFFD for a code that is not
  /// mapped.
  std::string text_of(std::string_view string, bool reversed = false) const;

 private:
  void map(std::uint32_t code, const std::u16string& text);
  void map_characters(const std::vector<Token>& list);
  std::size_t map_array(const std::vector<Token>& list, std::size_t at, std::uint32_t code);
  void map_run(std::uint32_t first, std::uint32_t last, std::u16string text);

  std::size_t left_;  // entries that may still be read
  std::size_t code_bytes_ = 1;
  std::map<std::uint32_t, std::string> texts_;
};

}  // namespace brief::verify
