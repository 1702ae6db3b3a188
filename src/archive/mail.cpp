// Mails (.eml): the text parts that a reader sees, with the subject as their heading, and the messages in them.
#include <algorithm>
#include <deque>
#include <functional>
#include <memory>

#include "archive/charset.hpp"
#include "archive/dates.hpp"
#include "archive/formats.hpp"
#include "archive/html.hpp"
#include "archive/mail_text.hpp"
#include "archive/mime.hpp"
#include "archive/related_parts.hpp"
#include "archive/text_builder.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr int deepest = 8;                      // of parts in parts
constexpr std::size_t most_parts = 10'000;      // of all
constexpr std::ptrdiff_t most_lines = 300'000;  // of a part
constexpr std::size_t most_inside = 32u << 20;  // bytes of the messages inside messages

/// What is shown of a message: a part that is text, or the subject of a message inside it.
struct Shown {
  Entity part;
  std::string subject;
  std::shared_ptr<const std::vector<Entity>> beside = {};  // of multipart/related: the sheets of a page
};

bool is_text(const Entity& entity) { return entity.type.value == "text/plain" || entity.type.value == "text/html"; }

/// Gathers what a reader of a message has before them, with the text files and messages attached to it.
class Gathering {
 public:
  std::vector<Shown> shown;
  bool too_many = false;  ///< more parts, or more in messages in messages, than are read

  explicit Gathering(const Entity& message) {
    std::vector<std::pair<Entity, int>> waiting{{message, 0}};
    while (!waiting.empty() && !too_many) {
      const auto [entity, depth] = std::move(waiting.back());
      waiting.pop_back();
      if (is_text(entity)) (entity.is_attachment() ? attached_ : shown).push_back({entity, {}, beside_of(entity)});
      if (depth == deepest) continue;
      std::vector<Entity> inside = parts_of(entity);
      parts_ += inside.size();
      too_many = too_many || parts_ >= most_parts;
      for (auto part = inside.rbegin(); part != inside.rend(); ++part)
        waiting.emplace_back(std::move(*part), depth + 1);
    }
    shown.insert(shown.end(), attached_.begin(), attached_.end());
  }

 private:
  /// Of alternatives the last that can be read is the best (RFC 2046, 5.1.4).
  std::vector<Entity> parts_of(const Entity& entity) {
    if (entity.type.value == "message/rfc822") return {message_in(entity)};
    std::vector<Entity> parts = entity.parts();
    if (entity.type.value == "multipart/alternative") {
      while (parts.size() > 1 && !is_text(parts.back()) && !parts.back().is_multipart()) parts.pop_back();
      if (parts.size() > 1) return {parts.back()};
    }
    if (entity.type.value != "multipart/related" || parts.size() < 2) return parts;
    const Entity root = parts.front();
    related_.emplace_back(entity.body, std::make_shared<const std::vector<Entity>>(std::move(parts)));
    return {root};
  }

  /// Of the innermost message that is told of several related parts and holds this one.
  std::shared_ptr<const std::vector<Entity>> beside_of(const Entity& entity) const {
    const auto holds = [&entity](const auto& related) {
      return std::less_equal<>()(related.first.data(), entity.body.data()) &&
             std::less_equal<>()(entity.body.data() + entity.body.size(), related.first.data() + related.first.size());
    };
    const auto found = std::find_if(related_.rbegin(), related_.rend(), holds);
    return found == related_.rend() ? nullptr : found->second;
  }

  Entity message_in(const Entity& entity) {
    if (inside_bytes_ + entity.body.size() > most_inside) return too_many = true, Entity();
    inside_bytes_ += entity.body.size();
    Entity message = Entity::read(contents_.emplace_back(entity.content()));
    std::string subject = header_text(message.headers.get("subject"));
    if (!subject.empty()) shown.push_back({{}, std::move(subject)});
    return message;
  }

  std::vector<Shown> attached_;
  std::vector<std::pair<std::string_view, std::shared_ptr<const std::vector<Entity>>>> related_;
  std::size_t inside_bytes_ = 0, parts_ = 0;
  std::deque<std::string> contents_;  // of the messages inside, which their parts view
};

Outcome read_part(const Shown& one) {
  const Entity& part = one.part;
  std::string content = part.content();
  const std::string_view label = part.type.parameter("charset");
  if (part.type.value == "text/html")
    return read_owned_html(std::move(content), label, one.beside ? linked_of(*one.beside, {}) : LinkedSheets());
  if (content.size() > 4 * max_text_bytes || std::count(content.begin(), content.end(), '\n') > most_lines)
    return too_much_text();
  const auto name = charset_of_label(label);
  const std::string text = decode(content, name.empty() ? guess_charset(content) : name).value_or(content);
  const bool flowed = lower_case(part.type.parameter("format")) == "flowed";
  return read_plain(unquoted(text, {flowed, lower_case(part.type.parameter("delsp")) == "yes"}));
}

void add_heading(TextBuilder& builder, std::uint8_t level, std::string_view subject) {
  Block heading;
  heading.kind = Block::Kind::heading;
  heading.level = level;
  builder.add(heading, bare_subject(subject));
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
  const Gathering gathering(message);
  if (gathering.too_many) return fault(Fault::Kind::too_large, "the mail has more than 10,000 parts");
  const auto is_part = [](const Shown& one) { return one.subject.empty(); };
  if (std::none_of(gathering.shown.begin(), gathering.shown.end(), is_part))
    return fault(Fault::Kind::not_text, "the mail has no part that is text");
  TextBuilder builder;
  const std::string subject(bare_subject(header_text(message.headers.get("subject"))));
  add_heading(builder, 1, subject);
  for (const Shown& one : gathering.shown) {
    if (!is_part(one)) {
      add_heading(builder, 2, one.subject);
      continue;
    }
    Outcome outcome = read_part(one);
    if (auto* refused = std::get_if<Fault>(&outcome)) return std::move(*refused);
    append(builder, std::get<Document>(outcome));
    if (builder.too_much()) return too_much_text();
  }
  if (builder.too_much()) return too_much_text();
  Document document = builder.take();
  document.format = Format::mail;
  mark_mail_heads(document);
  state(document.provenance.title, subject, "Subject");
  state(document.provenance.author, name_of_sender(message.headers.get("from")), "From");
  state(document.provenance.published, day_of(message.headers.get("date")), "Date");
  return document;
}

}  // namespace brief::archive
