#include "pdf/encodings.hpp"

#include <optional>
#include <utility>

#include "pdf/inflate.hpp"

namespace brief::pdf {
namespace {

constexpr std::string_view keyword = "stream";
constexpr std::size_t most_streams = 4096;
constexpr std::size_t most_bytes = 8u << 20;  // inflated, of all

/// Deflate, and a check sum of the two bytes (RFC 1950, 2.2): most of what is no zlib stream is seen by them.
bool is_zlib_header(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto method = static_cast<unsigned char>(bytes[0]), flags = static_cast<unsigned char>(bytes[1]);
  return (method & 15) == 8 && (method * 256 + flags) % 31 == 0;
}

/// What stands after the keyword and its end of line.
std::string_view data_after(std::string_view pdf, std::size_t keyword_end) {
  std::string_view data = pdf.substr(keyword_end);
  if (data.starts_with('\r')) data.remove_prefix(1);
  if (data.starts_with('\n')) data.remove_prefix(1);
  return data;
}

}  // namespace

Encodings::Encodings(std::string_view pdf) {
  std::size_t streams = 0, left = most_bytes;
  for (std::size_t at = pdf.find(keyword); at != std::string_view::npos && streams < most_streams;
       at = pdf.find(keyword, at)) {
    at += keyword.size();
    const std::string_view data = data_after(pdf, at);
    if (!is_zlib_header(data)) continue;
    ++streams;
    std::size_t packed = 0;
    auto bytes = inflated(data, left, &packed);
    if (!bytes) continue;
    left -= bytes->size();
    at = static_cast<std::size_t>(data.data() - pdf.data()) + packed;
    by_content_.emplace(std::move(*bytes), data.substr(0, packed));
  }
}

std::string_view Encodings::of(std::string_view bytes) const {
  const auto found = by_content_.find(bytes);
  return found == by_content_.end() ? std::string_view() : found->second;
}

}  // namespace brief::pdf
