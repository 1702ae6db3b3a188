#include "verify/enclosed.hpp"

#include <algorithm>
#include <array>

namespace brief::verify {
namespace {

constexpr std::string_view beginning = "%PDF-", end_mark = "%%EOF", place_of_table = "startxref";
constexpr std::size_t none = std::string_view::npos;

}  // namespace

Enclosed enclosed_in(std::string_view file) {
  const std::size_t begin = file.find(beginning), last = file.rfind(end_mark);
  if (begin == none || last == none || last < begin) return {{}, file, {}};
  std::size_t end = last + end_mark.size();
  if (file.substr(end).starts_with("\r\n"))
    end += 2;
  else if (end < file.size() && (file[end] == '\n' || file[end] == '\r'))
    ++end;
  return {file.substr(0, begin), file.substr(begin, end - begin), file.substr(end)};
}

bool is_of_no_pdf(std::string_view bytes) {
  static constexpr std::array<std::string_view, 5> marks{"obj", "xref", "trailer", "stream", "%PDF"};
  return std::all_of(marks.begin(), marks.end(), [bytes](std::string_view mark) { return bytes.find(mark) == none; });
}

std::string why_rebuilt(std::string_view file) {
  constexpr std::size_t window = 1'000;  // programs take 1024 bytes, or a few more
  const std::size_t begin = file.find(beginning), table = file.rfind(place_of_table);
  if (begin == none || begin > window) return "it does not begin as a PDF in its first bytes, as programs expect";
  if (table == none || file.size() - table > window)
    return "its end is not in its last bytes, so that other programs rebuild it, each in its own way";
  return is_of_no_pdf(file.substr(0, begin)) ? "" : "there are parts of a PDF before its beginning";
}

}  // namespace brief::verify
