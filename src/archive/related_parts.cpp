#include "archive/related_parts.hpp"

#include <memory>
#include <unordered_map>

#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

using PartsByAddress = std::unordered_map<std::string, const Entity*>;

/// The style sheets and pages among the parts, by the addresses that the page has for them: Content-ID as "cid:…" (RFC
/// 2392), and Content-Location.
PartsByAddress by_address(const std::vector<Entity>& parts, const std::string& base) {
  PartsByAddress found;
  for (const Entity& part : parts) {
    if (part.type.value != "text/css" && !is_page_part(part)) continue;
    std::string_view id = trimmed(part.headers.get("content-id"));
    if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
    if (!id.empty()) found.try_emplace("cid:" + std::string(id), &part);
    const std::string_view location = part.headers.get("content-location");
    if (!location.empty()) found.try_emplace(resolved_address(base, location), &part);
  }
  return found;
}

}  // namespace

bool is_page_part(const Entity& part) {
  return part.type.value == "text/html" || part.type.value == "application/xhtml+xml";
}

LinkedSheets linked_of(const std::vector<Entity>& parts, const std::string& base) {
  const auto found = std::make_shared<const PartsByAddress>(by_address(parts, base));
  const auto part_at = [found](const std::string& address) {
    const auto place = found->find(address);
    return place == found->end() ? nullptr : place->second;
  };
  return {base,
          [part_at](const std::string& address) -> std::optional<std::string> {
            const Entity* part = part_at(address);
            if (part == nullptr || is_page_part(*part)) return std::nullopt;
            return sheet_text(part->content(), part->type.parameter("charset"));
          },
          [part_at](const std::string& address, std::size_t most_bytes) -> std::optional<LinkedPage> {
            const Entity* part = part_at(address);
            if (part == nullptr || !is_page_part(*part) || part->body.size() > most_bytes) return std::nullopt;
            return LinkedPage{part->content(), std::string(part->type.parameter("charset")),
                              std::string(part->headers.get("content-location"))};
          }};
}

}  // namespace brief::archive
