#include "report/url.hpp"

#include <algorithm>

#include "report/limits.hpp"

namespace brief::report {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool has_scheme(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), url.begin(), [](char wanted, char c) { return wanted == lower(c); });
}

bool is_web(std::string_view url) { return has_scheme(url, "https://") || has_scheme(url, "http://"); }

/// What no address holds as it stands (RFC 3986, appendix A).
std::string character_problem(std::string_view url) {
  if (url.size() > max_url_bytes) return "is longer than " + std::to_string(max_url_bytes) + " bytes";
  for (const char c : url) {
    if (c == ' ') return "has a space in it; write it as %20";
    if (static_cast<unsigned char>(c) < ' ') return "has a control character in it";
    if (c == '<' || c == '>' || c == '"' || c == '\\') return std::string("has the character ") + c + " in it";
  }
  return {};
}

}  // namespace

std::string url_problem(std::string_view url) {
  if (!is_web(url) && !has_scheme(url, "mailto:")) return "is not an http, https or mailto address";
  return character_problem(url);
}

std::string web_url_problem(std::string_view url) {
  if (!is_web(url)) return "is not an http or https address";
  return character_problem(url);
}

std::string normalised_url(std::string url) {
  for (char& c : url) {
    if (c == ':') break;
    c = lower(c);
  }
  return url;
}

}  // namespace brief::report
