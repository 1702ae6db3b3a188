#include "verify/xmp.hpp"

#include <algorithm>
#include <array>

namespace brief::verify {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

bool is_of_rdf(std::string_view name) { return name.starts_with("rdf:") || name.starts_with("x:"); }
bool is_of_xml(std::string_view name) { return name.starts_with("xml") || name.find(':') == std::string_view::npos; }

/// The attributes of a start tag that are properties: those of rdf:Description.
void add_attributes(std::string_view tag, std::vector<Property>& properties) {
  while (!tag.empty()) {
    tag = trimmed(tag);
    const auto equals = tag.find('=');
    if (equals == std::string_view::npos || equals + 1 >= tag.size()) return;
    const std::string_view name = trimmed(tag.substr(0, equals));
    tag = trimmed(tag.substr(equals + 1));
    if (tag.empty()) return;
    const auto end = tag.find(tag.front(), 1);
    if (end == std::string_view::npos) return;
    if (!is_of_rdf(name) && !is_of_xml(name)) properties.emplace_back(name, tag.substr(1, end - 1));
    tag.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<Property> xmp_properties(std::string_view packet) {
  std::vector<Property> properties;
  std::string property;
  while (!packet.empty()) {
    const auto open = std::min(packet.find('<'), packet.size());
    if (const auto text = trimmed(packet.substr(0, open)); !text.empty()) properties.emplace_back(property, text);
    packet.remove_prefix(open);
    const auto close = packet.find('>');
    if (close == std::string_view::npos) break;
    std::string_view tag = packet.substr(1, close - 1);
    packet.remove_prefix(close + 1);
    if (tag.empty() || tag.front() == '?' || tag.front() == '!' || tag.front() == '/') continue;
    const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
    if (!is_of_rdf(name)) property = name;
    if (name == "rdf:Description") add_attributes(tag.substr(name.size()), properties);
  }
  std::sort(properties.begin(), properties.end());
  return properties;
}

bool is_of_saving(std::string_view name) {
  constexpr std::array names{"xmp:ModifyDate", "xmp:MetadataDate", "xmp:CreateDate", "xmp:CreatorTool", "pdf:Producer",
                             "/Producer",      "/Creator",         "/ModDate",       "/CreationDate"};
  return std::find(names.begin(), names.end(), name) != names.end() || name.starts_with("xmpMM:");
}

}  // namespace brief::verify
