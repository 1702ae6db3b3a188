// Mails (.eml): the text part that a reader sees, with the subject as its heading.
#include "archive/charset.hpp"
#include "archive/dates.hpp"
#include "archive/formats.hpp"
#include "archive/html.hpp"
#include "archive/mime.hpp"
#include "archive/text_builder.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr int deepest = 8;  // of multipart in multipart

/// Appends the parts that are shown. Of alternatives the last that can be read is the best (RFC 2046, 5.1.4).
void collect_shown(const Entity& message, std::vector<Entity>& shown) {
  std::vector<std::pair<Entity, int>> waiting{{message, 0}};
  while (!waiting.empty()) {
    const auto [entity, depth] = std::move(waiting.back());
    waiting.pop_back();
    if (!entity.is_multipart()) {
      const bool text = entity.type.value == "text/plain" || entity.type.value == "text/html";
      if (text && !entity.is_attachment()) shown.push_back(entity);
      continue;
    }
    if (depth == deepest) continue;
    std::vector<Entity> parts = entity.parts();
    if (entity.type.value == "multipart/alternative")
      while (parts.size() > 1 && parts.back().type.value != "text/plain" && parts.back().type.value != "text/html" &&
             !parts.back().is_multipart())
        parts.pop_back();
    const bool one = entity.type.value == "multipart/alternative" || entity.type.value == "multipart/related";
    const bool last = entity.type.value == "multipart/alternative";
    if (one && parts.size() > 1) parts = {last ? parts.back() : parts.front()};
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) waiting.emplace_back(std::move(*part), depth + 1);
  }
}

/// Lines that end in a space flow on (RFC 3676, 4.2).
std::string unflowed(std::string_view text, bool delete_space) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    const bool flows = line.ends_with(' ') && line != "-- ";
    if (flows && delete_space) line.remove_suffix(1);
    out += line;
    if (!flows) out += '\n';
  }
  return out;
}

Outcome read_part(const Entity& part) {
  const std::string content = part.content();
  const std::string_view label = part.type.parameter("charset");
  if (part.type.value == "text/html") return read_html(content, label);
  const auto name = charset_of_label(label);
  std::string text = decode(content, name.empty() ? guess_charset(content) : name).value_or(content);
  if (lower_case(part.type.parameter("format")) == "flowed")
    text = unflowed(text, lower_case(part.type.parameter("delsp")) == "yes");
  return read_plain(text);
}

void append(TextBuilder& builder, const Document& from) {
  for (const Block& block : from.blocks)
    builder.add(block, std::string_view(from.text).substr(block.begin, block.end - block.begin));
}

void state(std::optional<Stated>& field, std::string value, const char* from) {
  if (!value.empty()) field = Stated{std::move(value), from};
}

/// The name of an address, or the address: `"Press Office" <press@example.org>`.
std::string name_of_sender(std::string_view from) {
  const std::string text = header_text(from);
  std::string_view name = trimmed(std::string_view(text).substr(0, text.find('<')));
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  return std::string(name.empty() ? std::string_view(text) : name);
}

}  // namespace

Outcome read_mail(std::string_view bytes) {
  const Entity message = Entity::read(bytes);
  if (message.headers.empty()) return fault(Fault::Kind::malformed, "it is no mail: it has no headers");
  std::vector<Entity> shown;
  collect_shown(message, shown);
  if (shown.empty()) return fault(Fault::Kind::not_text, "the mail has no part that is text");
  TextBuilder builder;
  const std::string subject = header_text(message.headers.get("subject"));
  Block heading;
  heading.kind = Block::Kind::heading;
  heading.level = 1;
  builder.add(heading, subject);
  for (const Entity& part : shown) {
    Outcome outcome = read_part(part);
    if (auto* refused = std::get_if<Fault>(&outcome)) return std::move(*refused);
    append(builder, std::get<Document>(outcome));
  }
  if (builder.too_much()) return too_much_text();
  Document document = builder.take();
  document.format = Format::mail;
  state(document.provenance.title, subject, "Subject");
  state(document.provenance.author, name_of_sender(message.headers.get("from")), "From");
  state(document.provenance.published, day_of(message.headers.get("date")), "Date");
  return document;
}

}  // namespace brief::archive
