#include "report/characters.hpp"

#include <utf8proc.h>

#include "base/hex.hpp"
#include "base/utf8.hpp"
#include "report/limits.hpp"

namespace brief::report {
namespace {

std::string code_point_name(char32_t c) { return "U+" + hex_of_number(c, 4, upper_hex_digits); }

/// Characters that are no glyph of their own and need none: variation selectors (U+FE0E, U+FE0F) choose between a sign
/// and its picture, and a brief prints the sign.
bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0x200C || c == 0x200D || c == 0xFE0E || c == 0xFE0F;
}

bool is_direction_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

class Check {
 public:
  Check(const StringPlaces& places, bool one_line, MissingGlyphs& glyphs, Diagnostics& diagnostics)
      : places_(places), one_line_(one_line), glyphs_(glyphs), diagnostics_(diagnostics) {}

  /// Of ASCII: nothing is wrong with it, and marks after it are its own.
  void see_letter(char c) {
    marks_ = 0;
    if (c != ' ' || missing_.empty()) return tell_missing();
    missing_ += c;
  }

  void see(char32_t c, std::size_t at) {
    const bool missing = !is_control(c) && !is_invisible(c) && glyphs_.lacks(c);
    if (missing) {
      if (missing_.empty()) missing_at_ = at;
      append_utf8(missing_, c);
    } else if (!is_invisible(c)) {
      tell_missing();
    }
    see_control(c, at);
  }

  void tell_missing() {
    if (missing_.empty()) return;
    while (missing_.back() == ' ') missing_.pop_back();
    glyphs_.add(missing_, places_.at(missing_at_));
    missing_.clear();
  }

 private:
  void see_control(char32_t c, std::size_t at) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    count_marks(category, at);
    if (c == '\t' || (!one_line_ && (c == '\n' || c == '\r'))) return;
    if (c == '\n' || c == '\r' || (one_line_ && is_separator(c)))
      refuse("line-break", "this text must stand on one line", at);
    else if (category == UTF8PROC_CATEGORY_CC || is_separator(c))
      refuse("control-character", "the control character " + code_point_name(c) + " cannot be printed", at);
    else if (is_direction_control(c))
      refuse("direction-control",
             "the control of direction " + code_point_name(c) + " makes text read as another; take it out", at);
  }

  static bool is_separator(char32_t c) { return c == 0x2028 || c == 0x2029; }
  static bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || is_separator(c) || is_direction_control(c);
  }

  void count_marks(utf8proc_category_t category, std::size_t at) {
    const bool mark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
    marks_ = mark ? marks_ + 1 : 0;
    if (marks_ == max_combining_marks + 1)
      refuse("too-many-marks",
             "a letter may have " + std::to_string(max_combining_marks) + " combining marks; this one has more", at);
  }

  void refuse(const char* code, std::string message, std::size_t at) {
    diagnostics_.error(code, std::move(message), places_.at(at));
  }

  const StringPlaces& places_;
  bool one_line_;
  MissingGlyphs& glyphs_;
  Diagnostics& diagnostics_;
  std::size_t marks_ = 0;
  std::string missing_;  // characters one after the other that no font has, with the spaces between them
  std::size_t missing_at_ = 0;
};

}  // namespace

void check_characters(const std::string& value, const StringPlaces& places, bool one_line, MissingGlyphs& missing,
                      Diagnostics& diagnostics) {
  Check check(places, one_line, missing, diagnostics);
  for (std::size_t i = 0; i < value.size();) {
    const CodePoint c = code_point_at(value, i);  // the file's UTF-8 has been checked
    if (c.value < 0x20 || c.value > 0x7E)         // every font has what else ASCII has
      check.see(c.value, i);
    else
      check.see_letter(static_cast<char>(c.value));
    i += c.size;
  }
  check.tell_missing();
}

}  // namespace brief::report
