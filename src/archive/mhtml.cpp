// MHTML (RFC 2557): the page of a file that holds it with its pictures.
#include <unordered_map>

#include "archive/dates.hpp"
#include "archive/formats.hpp"
#include "archive/html.hpp"
#include "archive/mime.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// The part that "start" names (RFC 2387, 3.2), else the first page.
const Entity* root_of(const Entity& message, const std::vector<Entity>& parts) {
  const std::string_view start = message.type.parameter("start");
  for (const Entity& part : parts)
    if (!start.empty() && part.headers.get("content-id") == start) return &part;
  for (const Entity& part : parts)
    if (part.type.value == "text/html" || part.type.value == "application/xhtml+xml") return &part;
  return nullptr;
}

/// The style sheets among the parts, by the addresses that the page has for them: Content-ID as "cid:…" (RFC 2392), and
/// Content-Location. Valid as long as the parts.
LinkedSheets sheets_of(const std::vector<Entity>& parts, const std::string& base) {
  std::unordered_map<std::string, const Entity*> sheets;
  for (const Entity& part : parts) {
    if (part.type.value != "text/css") continue;
    std::string_view id = trimmed(part.headers.get("content-id"));
    if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
    if (!id.empty()) sheets.try_emplace("cid:" + std::string(id), &part);
    const std::string_view location = part.headers.get("content-location");
    if (!location.empty()) sheets.try_emplace(resolved_address(base, location), &part);
  }
  return {base, [sheets = std::move(sheets)](const std::string& address) -> std::optional<std::string> {
            const auto found = sheets.find(address);
            return found == sheets.end() ? std::nullopt : std::optional(found->second->content());
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
  Outcome outcome = read_html(root->content(), root->type.parameter("charset"), sheets_of(parts, std::string(base)));
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
