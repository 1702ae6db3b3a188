#include "archive/data_address.hpp"

#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view scheme = "data:";

/// Means nothing to attributes, strings, addresses or references.
bool is_plain(char c) {
  return c > ' ' && c < 0x7F && std::string_view("\"'%&#<>()\\`").find(c) == std::string_view::npos;
}

}  // namespace

bool is_data_address(std::string_view address) {
  return lower_case(trimmed(address).substr(0, scheme.size())) == scheme;
}

std::optional<DataAddress> data_address(std::string_view address) {
  if (!is_data_address(address)) return std::nullopt;
  address = trimmed(address).substr(scheme.size());
  address = address.substr(0, address.find('#'));
  const auto comma = address.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string_view header = trimmed(address.substr(0, comma));
  DataAddress made{parameterised(header), address.substr(comma + 1), false};
  const auto last = header.rfind(';');
  made.base64 = last != std::string_view::npos && lower_case(trimmed(header.substr(last + 1))) == "base64";
  if (made.type.value.empty()) made.type.value = "text/plain";
  return made;
}

std::string DataAddress::content() const {
  const bool escaped = body.find('%') != std::string_view::npos;
  if (!base64) return escaped ? decode_percent(body) : std::string(body);
  return escaped ? decode_base64(decode_percent(body)) : decode_base64(body);
}

std::string sheet_address(std::string_view charset, std::string_view content) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string made = "data:text/css";
  if (!charset.empty()) (made += ";charset=") += charset;
  made += ',';
  for (const char c : content) {
    if (is_plain(c)) {
      made += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    ((made += '%') += digits[byte >> 4]) += digits[byte & 15];
  }
  return made;
}

}  // namespace brief::archive
