#include "base/json_writer.hpp"

#include <algorithm>
#include <exception>

#include "base/hex.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"

namespace brief {

void JsonWriter::next_line() {
  out_ += '\n';
  out_.append(depth_, ' ');
}

/// What stands before a value or a key.
void JsonWriter::scalar(std::string_view written) {
  if (!keyed_ && depth_ > 0) {
    if (!first_) out_ += ',';
    next_line();
  }
  keyed_ = false;
  first_ = false;
  out_ += written;
}

void JsonWriter::quoted(std::string_view utf8) {
  out_ += '"';
  const auto plain = [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; };
  while (!utf8.empty()) {
    const auto size = static_cast<std::size_t>(std::find_if_not(utf8.begin(), utf8.end(), plain) - utf8.begin());
    out_ += utf8.substr(0, size);
    if (size == utf8.size()) break;
    const std::size_t special = code_point_at(utf8, size).size;
    append_special(utf8.substr(size, special));
    utf8.remove_prefix(size + special);
  }
  out_ += '"';
}

/// A quotation mark, a backslash, or what is no printable ASCII.
void JsonWriter::append_special(std::string_view character) {
  if (character == "\"" || character == "\\")
    (out_ += '\\') += character;
  else if (character == "\n")
    out_ += "\\n";
  else if (character == "\r")
    out_ += "\\r";
  else if (character == "\t")
    out_ += "\\t";
  else if (static_cast<unsigned char>(character.front()) < 0x20)
    out_ += "\\u" + hex_of_number(static_cast<unsigned char>(character.front()), 4);
  else
    out_ += printable_json(character);
}

void JsonWriter::key(std::string_view name) {
  scalar({});
  quoted(name);
  out_ += ": ";
  keyed_ = true;
}

void JsonWriter::text(std::string_view utf8) {
  scalar({});
  quoted(utf8);
}

void JsonWriter::number(std::uint64_t value) { scalar(std::to_string(value)); }

void JsonWriter::open(char bracket) {
  scalar({&bracket, 1});
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) next_line();
  first_ = false;
  out_ += bracket;
}

JsonScope::JsonScope(JsonWriter& json, Kind kind)
    : json_(json), end_(kind == Kind::object ? '}' : ']'), exceptions_(std::uncaught_exceptions()) {
  json_.open(static_cast<char>(kind));
}

JsonScope::~JsonScope() noexcept(false) {
  if (std::uncaught_exceptions() == exceptions_) json_.close(end_);
}

}  // namespace brief
