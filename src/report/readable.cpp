#include "report/readable.hpp"

#include "base/utf8.hpp"
#include "report/left_out.hpp"

namespace brief::report {
namespace {

constexpr int most_lines = 100;

/// The first byte that the parser must not see.
std::optional<Refusal> refused(std::string_view bytes, std::vector<StringToken>& strings) {
  const std::size_t invalid = invalid_utf8_at(bytes);
  if (invalid < bytes.size()) return Refusal{invalid, "invalid-utf8", "this byte is not UTF-8; save the file as UTF-8"};
  strings.clear();
  return scan(bytes, &strings);
}

std::size_t line_begin(std::string_view bytes, std::size_t offset) {
  const auto before = bytes.substr(0, offset).rfind('\n');
  return before == std::string_view::npos ? 0 : before + 1;
}

}  // namespace

std::optional<Readable> readable(std::string_view bytes, const Lines& lines, Diagnostics& diagnostics) {
  Readable made;
  std::string told;
  for (int left = most_lines; left > 0; --left) {
    const std::string_view text = made.mended.empty() ? bytes : made.mended;
    const auto refusal = refused(text, made.strings);
    if (!refusal) return made;
    if (refusal->code != told) diagnostics.error(refusal->code, refusal->message, lines.origin(refusal->offset));
    told = refusal->code;
    const std::size_t line = line_begin(text, refusal->offset);
    if (made.mended.empty()) made.mended = bytes;
    if (!leave_out(made.mended, line, made.left_out)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace brief::report
