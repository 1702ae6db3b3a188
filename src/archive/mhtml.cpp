// MHTML (RFC 2557): the page of a file that holds it with its pictures.
#include "archive/dates.hpp"
#include "archive/formats.hpp"
#include "archive/html.hpp"
#include "archive/mime.hpp"
#include "archive/related_parts.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// The part that "start" names (RFC 2387, 3.2), else the first page.
const Entity* root_of(const Entity& message, const std::vector<Entity>& parts) {
  const std::string_view start = message.type.parameter("start");
  for (const Entity& part : parts)
    if (!start.empty() && part.headers.get("content-id") == start) return &part;
  for (const Entity& part : parts)
    if (is_page_part(part)) return &part;
  return nullptr;
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
