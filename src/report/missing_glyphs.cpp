#include "report/missing_glyphs.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/hex.hpp"
#include "base/utf8.hpp"

namespace brief::report {
namespace {

/// Characters of one kind, and what to write in their place.
struct Kind {
  char32_t first, last;
  std::string_view name, way_out;
};

constexpr std::string_view latin = "write it in Latin letters";
constexpr std::string_view words = "say it in words";
constexpr std::string_view east_asian =
    "write it in Latin letters, or build the program with a font that has it (BRIEF_CJK)";

/// By the blocks of Unicode; of two that hold a character the first counts.
constexpr std::array kinds{
    Kind{0x0700, 0x08FF, "of a script that runs from right to left", latin},
    Kind{0x0900, 0x0DFF, "of a script of India", latin},
    Kind{0x0E00, 0x0EFF, "Thai or Lao", latin},
    Kind{0x0F00, 0x109F, "Tibetan or Burmese", latin},
    Kind{0x1200, 0x139F, "Ethiopic", latin},
    Kind{0x1100, 0x11FF, "Korean", east_asian},
    Kind{0x2705, 0x2705, "emoji or pictures", "write “✓”"},
    Kind{0x274C, 0x274E, "emoji or pictures", "write “✗”"},
    Kind{0x2E80, 0x9FFF, "Chinese, Japanese or Korean", east_asian},
    Kind{0xA960, 0xA97F, "Korean", east_asian},
    Kind{0xAC00, 0xD7FF, "Korean", east_asian},
    Kind{0xE000, 0xF8FF, "private to one font", "write the character that it stands for there"},
    Kind{0xF900, 0xFAFF, "Chinese, Japanese or Korean", east_asian},
    Kind{0xFF00, 0xFFEF, "of full or half width", "write the ordinary letters and signs"},
    Kind{0x1D400, 0x1D7FF, "mathematical letters", "write ordinary letters, *emphasised* where they are variables"},
    Kind{0x1F000, 0x1FAFF, "emoji or pictures", words},
    Kind{0x20000, 0x3FFFF, "Chinese, Japanese or Korean", east_asian},
    Kind{0xF0000, 0x10FFFF, "private to one font", "write the character that it stands for there"},
};

std::string code_points(std::string_view run) {
  constexpr std::size_t most = 3;
  std::string list;
  std::size_t count = 0;
  for (std::size_t at = 0; at < run.size();) {
    const CodePoint c = code_point_at(run, at);
    at += c.size;
    if (c.value == ' ') continue;
    if (++count > most) return list + ", …";
    list += (list.empty() ? "U+" : ", U+") + hex_of_number(c.value, 4, upper_hex_digits);
  }
  return list;
}

bool is_letter(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
}

/// What a run is of: the kinds of its characters and what to write in place of each, as they come.
class Kinds {
 public:
  explicit Kinds(std::string_view run) {
    for (std::size_t at = 0; at < run.size();) {
      const CodePoint c = code_point_at(run, at);
      at += c.size;
      if (c.value != ' ') see(c.value);
    }
  }

  /// "Thai or Lao, and Ethiopic"; empty where none is known.
  std::string names() const {
    std::string list;
    for (std::size_t i = 0; i < names_.size(); ++i)
      (list += i == 0 ? "" : i + 1 == names_.size() ? ", and " : ", ") += names_[i];
    return list;
  }

  /// What is of one kind that has no name is not told as such.
  bool is_told() const { return has_known_ || names_.size() > 1; }

  std::string ways_out() const {
    std::string list;
    for (const std::string_view way : ways_out_) (list += list.empty() ? "" : "; ") += way;
    return list;
  }

 private:
  void see(char32_t c) {
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [c](const Kind& k) { return c >= k.first && c <= k.last; });
    const bool known = kind != kinds.end();
    add(names_, known ? kind->name : is_letter(c) ? std::string_view("of another script") : "other signs");
    add(ways_out_, known ? kind->way_out : is_letter(c) ? latin : words);
    has_known_ = has_known_ || known;
  }

  static void add(std::vector<std::string_view>& list, std::string_view name) {
    if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
  }

  std::vector<std::string_view> names_, ways_out_;
  bool has_known_ = false;
};

/// In their order in Unicode, each once.
std::u32string characters_of(std::string_view run) {
  std::u32string characters;
  for (std::size_t at = 0; at < run.size();) {
    const CodePoint c = code_point_at(run, at);
    at += c.size;
    characters += c.value;
  }
  std::sort(characters.begin(), characters.end());
  characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
  return characters;
}

}  // namespace

std::string missing_glyphs_message(std::string_view run) {
  constexpr std::size_t longest = 24;  // characters shown
  const Kinds kinds_of_run(run);
  const bool one = count_code_points(run) == 1;
  std::string text = one ? "the fonts have no character “" : "the fonts have no characters “";
  (text += shortened(run, longest)) += "” (" + code_points(run);
  if (kinds_of_run.is_told()) (text += one ? "; it is " : "; they are ") += kinds_of_run.names();
  return (text += "): ") + kinds_of_run.ways_out();
}

void MissingGlyphs::add(const std::string& run, Origin origin) {
  Told& told = runs_[characters_of(run)];
  if (told.count++ > 0 && !is_before(origin, told.first)) return;
  told.run = run;
  told.first = origin;
}

void MissingGlyphs::tell(Diagnostics& diagnostics) const {
  for (const auto& [characters, told] : runs_) {
    const std::string count = told.count == 1 ? "" : " (in " + std::to_string(told.count) + " places, first here)";
    diagnostics.error("no-glyph", missing_glyphs_message(told.run) + count, told.first);
  }
}

}  // namespace brief::report
