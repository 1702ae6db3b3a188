// The hyphens at line ends of print: those that only break a word, and those of compounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::archive {

/// What becomes of a hyphen at the end of a line.
enum class Hyphen : std::uint8_t { stays, goes, unknown };

/// The size of a hyphen at the end of a line, after a letter; 0: none.
std::size_t end_hyphen(std::string_view line);
bool begins_small(std::string_view text);

/// The last word of a line, and the first; parted by spaces.
std::string_view last_word(std::string_view line);
std::string_view first_word(std::string_view line);
std::string_view without_marks(std::string_view word);
/// The line without form feeds and white space at its head.
std::string_view without_page_mark(std::string_view line);

/// Decides by the document itself, by the form of both parts (capitals, addresses), and by parts that are no word of
/// their own. What may be a compound that breaks at its own hyphen is unknown, and is left as it is printed: the check
/// takes both spellings for it.
class LineEndHyphens {
 public:
  explicit LineEndHyphens(const std::vector<std::string>& lines);

  /// `first`: the word before the hyphen; `rest`: the word that begins the next line.
  Hyphen between(std::string_view first, std::string_view rest) const;
  bool knows(std::string_view word) const;

 private:
  std::set<std::string, std::less<>> words_;  // that stand whole inside a line, in lower case
};

/// A converter's text in reading order, with the line ends and hyphens that it took out of broken words put back from
/// its text of the lines as printed, so that mended_print_text() decides on each. Hyphens before a capital or a figure,
/// and those with a space before them, which break no word, are put back without the line end.
std::string with_line_end_hyphens(std::string_view joined, std::string_view printed);

}  // namespace brief::archive
