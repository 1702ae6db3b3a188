#include "archive/linked_sheets.hpp"

#include <algorithm>
#include <vector>

#include "archive/charset.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// The size of "https:"; 0 where no scheme begins the text.
std::size_t scheme_size(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || text.find_first_of("/?#") < colon) return 0;
  return colon + 1;
}

/// RFC 3986, 5.2.4.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    const bool last = end == path.size();
    if (part == "..") {
      if (kept.size() > 1) kept.pop_back();
    } else if (part != ".") {
      kept.push_back(part);
    }
    if (last && (part == "." || part == "..")) kept.emplace_back();
    at = end + 1;
  }
  std::string made;
  for (std::size_t i = 0; i < kept.size(); ++i) (made += i == 0 ? "" : "/") += kept[i];
  return made;
}

}  // namespace

std::string sheet_text(std::string bytes, std::string_view charset) {
  std::string_view name = charset_of_mark(bytes);
  if (name.empty()) name = charset_of_label(charset);
  if (name.empty() && is_utf8(bytes)) return bytes;
  if (name.empty()) name = guess_charset(bytes);
  return decode(bytes, name).value_or(std::string());
}

std::string resolved_address(std::string_view base, std::string_view reference) {
  reference = trimmed(reference);
  reference = reference.substr(0, reference.find('#'));
  base = base.substr(0, base.find('#'));
  const std::size_t scheme = scheme_size(base);
  if (scheme_size(reference) > 0 || scheme == 0) return std::string(reference);
  if (reference.empty()) return std::string(base);
  if (reference.starts_with("//")) return std::string(base.substr(0, scheme)) + std::string(reference);
  const bool authority = base.substr(scheme).starts_with("//");
  const std::size_t path = authority ? std::min(base.find_first_of("/?", scheme + 2), base.size()) : scheme;
  const std::string_view own = base.substr(path, base.substr(path).find('?'));
  if (reference.starts_with('?')) return std::string(base.substr(0, path)) + std::string(own) + std::string(reference);
  const std::size_t query = std::min(reference.find('?'), reference.size());
  std::string whole(reference.starts_with('/') ? std::string_view() : own.substr(0, own.rfind('/') + 1));
  if (whole.empty() && !reference.starts_with('/')) whole = "/";
  whole += reference.substr(0, query);
  return std::string(base.substr(0, path)) + without_dots(whole) + std::string(reference.substr(query));
}

}  // namespace brief::archive
