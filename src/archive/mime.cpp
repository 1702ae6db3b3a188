#include "archive/mime.hpp"

#include <algorithm>
#include <array>

#include "archive/charset.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t most_parts = 10'000;

constexpr std::size_t longest_name = 60;

/// A mail may have a million lines in its head; these are read.
bool is_asked_for(std::string_view name) {
  static constexpr std::array<std::string_view, 17> names = {"content-disposition",
                                                             "content-encoding",
                                                             "content-id",
                                                             "content-length",
                                                             "content-location",
                                                             "content-type",
                                                             "date",
                                                             "content-transfer-encoding",
                                                             "from",
                                                             "location",
                                                             "subject",
                                                             "snapshot-content-location",
                                                             "transfer-encoding",
                                                             "warc-date",
                                                             "warc-type",
                                                             "warc-target-uri",
                                                             "warc-refers-to-target-uri"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The line at `at`, without its end; `at` moves behind it.
std::string_view next_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  std::string_view line = text.substr(at, end - at);
  at = std::min(end + 1, text.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// One value of a parameter, quoted or not; `at` moves behind it.
std::string parameter_value(std::string_view header, std::size_t& at) {
  std::string value;
  if (at < header.size() && header[at] == '"') {
    for (++at; at < header.size() && header[at] != '"'; ++at) {
      if (header[at] == '\\' && at + 1 < header.size()) ++at;
      value += header[at];
    }
    at = std::min(header.find(';', at), header.size());
    return value;
  }
  const std::size_t end = std::min(header.find(';', at), header.size());
  value = trimmed(header.substr(at, end - at));
  at = end;
  return value;
}

/// Whether a line is the delimiter of parts: 1, or their end: 2 (RFC 2046, 5.1.1).
int delimits(std::string_view line, std::string_view boundary) {
  if (!line.starts_with("--") || line.substr(2, boundary.size()) != boundary) return 0;
  const std::string_view rest = trimmed(line.substr(2 + boundary.size()));
  if (rest.empty()) return 1;
  return rest == "--" ? 2 : 0;
}

std::string_view without_line_end(std::string_view part) {
  if (part.ends_with('\n')) part.remove_suffix(1);
  if (part.ends_with('\r')) part.remove_suffix(1);
  return part;
}

}  // namespace

Headers Headers::read(std::string_view bytes, std::string_view& rest) {
  Headers headers;
  bool goes_on = false;  // with the line before, which is kept
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::string_view line = next_line(bytes, at);
    if (line.empty()) break;
    if ((line.front() == ' ' || line.front() == '\t') && headers.any_) {
      if (goes_on) (headers.lines_.back().value += ' ') += trimmed(line);
      continue;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    headers.any_ = true;
    std::string name = lower_case(trimmed(line.substr(0, std::min(colon, longest_name))));
    goes_on = is_asked_for(name) && headers.get(name).empty();
    if (goes_on) headers.lines_.push_back({std::move(name), std::string(trimmed(line.substr(colon + 1)))});
  }
  rest = bytes.substr(at);
  return headers;
}

std::string_view Headers::get(std::string_view name) const {
  const std::string wanted = lower_case(name);
  for (const Line& line : lines_)
    if (line.name == wanted) return line.value;
  return {};
}

std::string_view Parameterised::parameter(std::string_view name) const {
  for (const auto& [key, given] : parameters)
    if (key == name) return given;
  return {};
}

Parameterised parameterised(std::string_view header) {
  Parameterised made;
  std::size_t at = std::min(header.find(';'), header.size());
  made.value = lower_case(trimmed(header.substr(0, at)));
  while (at < header.size()) {
    const std::size_t from = at + 1, equals = header.find('=', from);
    if (equals == std::string_view::npos) break;
    at = std::min(header.find_first_not_of(" \t", equals + 1), header.size());
    std::string name = lower_case(trimmed(header.substr(from, equals - from)));
    made.parameters.emplace_back(std::move(name), parameter_value(header, at));
  }
  return made;
}

Entity Entity::read(std::string_view bytes) {
  Entity entity;
  entity.headers = Headers::read(bytes, entity.body);
  entity.type = parameterised(entity.headers.get("content-type"));
  if (entity.type.value.empty()) entity.type.value = "text/plain";
  return entity;
}

bool Entity::is_attachment() const { return parameterised(headers.get("content-disposition")).value == "attachment"; }

std::vector<Entity> Entity::parts() const {
  std::vector<Entity> found;
  const std::string_view boundary = type.parameter("boundary");
  if (!is_multipart() || boundary.empty()) return found;
  std::size_t at = 0, from = std::string_view::npos;
  while (at < body.size() && found.size() < most_parts) {
    const std::size_t line_begins = at;
    const int kind = delimits(next_line(body, at), boundary);
    if (kind == 0) continue;
    if (from != std::string_view::npos) found.push_back(read(without_line_end(body.substr(from, line_begins - from))));
    from = at;
    if (kind == 2) return found;
  }
  if (from != std::string_view::npos && from < body.size()) found.push_back(read(body.substr(from)));  // it was cut
  return found;
}

std::string Entity::content() const {
  const std::string encoding = lower_case(headers.get("content-transfer-encoding"));
  if (encoding == "base64") return decode_base64(body);
  if (encoding == "quoted-printable") return decode_quoted_printable(body);
  return std::string(body);
}

}  // namespace brief::archive
