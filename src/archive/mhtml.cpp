// MHTML (RFC 2557): the page of a file that holds it with its pictures.
#include <memory>
#include <unordered_map>

#include "archive/dates.hpp"
#include "archive/formats.hpp"
#include "archive/html.hpp"
#include "archive/mime.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

bool is_page(const Entity& part) {
  return part.type.value == "text/html" || part.type.value == "application/xhtml+xml";
}

/// The part that "start" names (RFC 2387, 3.2), else the first page.
const Entity* root_of(const Entity& message, const std::vector<Entity>& parts) {
  const std::string_view start = message.type.parameter("start");
  for (const Entity& part : parts)
    if (!start.empty() && part.headers.get("content-id") == start) return &part;
  for (const Entity& part : parts)
    if (is_page(part)) return &part;
  return nullptr;
}

using PartsByAddress = std::unordered_map<std::string, const Entity*>;

/// The style sheets and pages among the parts, by the addresses that the page has for them: Content-ID as "cid:…" (RFC
/// 2392), and Content-Location.
PartsByAddress by_address(const std::vector<Entity>& parts, const std::string& base) {
  PartsByAddress found;
  for (const Entity& part : parts) {
    if (part.type.value != "text/css" && !is_page(part)) continue;
    std::string_view id = trimmed(part.headers.get("content-id"));
    if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
    if (!id.empty()) found.try_emplace("cid:" + std::string(id), &part);
    const std::string_view location = part.headers.get("content-location");
    if (!location.empty()) found.try_emplace(resolved_address(base, location), &part);
  }
  return found;
}

/// Valid as long as the parts.
LinkedSheets linked_of(const std::vector<Entity>& parts, const std::string& base) {
  const auto found = std::make_shared<const PartsByAddress>(by_address(parts, base));
  const auto part_at = [found](const std::string& address) {
    const auto place = found->find(address);
    return place == found->end() ? nullptr : place->second;
  };
  return {base,
          [part_at](const std::string& address) -> std::optional<std::string> {
            const Entity* part = part_at(address);
            if (part == nullptr || is_page(*part)) return std::nullopt;
            return sheet_text(part->content(), part->type.parameter("charset"));
          },
          [part_at](const std::string& address, std::size_t most_bytes) -> std::optional<LinkedPage> {
            const Entity* part = part_at(address);
            if (part == nullptr || !is_page(*part) || part->body.size() > most_bytes) return std::nullopt;
            return LinkedPage{part->content(), std::string(part->type.parameter("charset")),
                              std::string(part->headers.get("content-location"))};
          }};
}

void state(std::optional<Stated>& field, std::string_view value, const char* from) {
  if (!value.empty()) field = Stated{std::string(value), from};
}

}  // namespace

Outcome read_mhtml(std::string_view bytes) {
  const Entity message = Entity::read(bytes);
  const std::vector<Entity> parts = message.parts();
  const Entity* root = message.type.value == "text/html" ? &message : root_of(message, parts);
  if (root == nullptr) return fault(Fault::Kind::malformed, "it is no MHTML: it holds no page");
  std::string_view base = root->headers.get("content-location");
  if (base.empty()) base = message.headers.get("snapshot-content-location");
  Outcome outcome =
      read_owned_html(root->content(), root->type.parameter("charset"), linked_of(parts, std::string(base)));
  auto* document = std::get_if<Document>(&outcome);
  if (document == nullptr) return outcome;
  document->format = Format::mhtml;
  Provenance& provenance = document->provenance;
  state(provenance.url, root->headers.get("content-location"), "Content-Location");
  state(provenance.url, message.headers.get("snapshot-content-location"), "Snapshot-Content-Location");
  state(provenance.saved, day_of(message.headers.get("date")), "Date");
  if (!provenance.title) state(provenance.title, header_text(message.headers.get("subject")), "Subject");
  return outcome;
}

}  // namespace brief::archive
