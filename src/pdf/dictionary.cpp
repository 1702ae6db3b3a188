#include "pdf/dictionary.hpp"

namespace brief::pdf {

/// A space, where the value would otherwise run into the one before it.
void Array::separate() {
  const auto delimits = [](char c) { return c == '[' || c == ']' || c == '<' || c == '>' || c == '(' || c == ')'; };
  if (!values_.empty() && !delimits(values_.back())) values_ += ' ';
}

Array& Array::integer(std::int64_t value) {
  separate();
  append_integer(values_, value);
  return *this;
}

Array& Array::number(Pt value, int decimals) {
  separate();
  append_number(values_, value.value, decimals);
  return *this;
}

Array& Array::null() {
  separate();
  values_ += "null";
  return *this;
}

Array& Array::name(std::string_view value) {
  append_name(values_, value);
  return *this;
}

Array& Array::text(std::string_view utf8) {
  append_text(values_, utf8);
  return *this;
}

Array& Array::hexadecimal(std::string_view digits) {
  ((values_ += '<') += digits) += '>';
  return *this;
}

Array& Array::reference(ObjectNumber object) {
  append_reference(values_, object);
  return *this;
}

Array& Array::array(const Array& values) {
  ((values_ += '[') += values.values()) += ']';
  return *this;
}

Array& Array::dictionary(const Dictionary& entries) {
  ((values_ += "<<") += entries.entries()) += ">>";
  return *this;
}

void Dictionary::key(std::string_view name) {
  constexpr std::size_t usual_size = 120;  // of an element of the structure, the most frequent object
  if (entries_.empty()) entries_.reserve(usual_size);
  (entries_ += '/') += name;
}

Dictionary& Dictionary::integer(std::string_view name, std::int64_t value) {
  key(name);
  entries_ += ' ';
  append_integer(entries_, value);
  return *this;
}

Dictionary& Dictionary::number(std::string_view name, Pt value) {
  key(name);
  entries_ += ' ';
  append_number(entries_, value);
  return *this;
}

Dictionary& Dictionary::boolean(std::string_view name, bool value) {
  key(name);
  entries_ += value ? " true" : " false";
  return *this;
}

Dictionary& Dictionary::name(std::string_view name, std::string_view value) {
  key(name);
  append_name(entries_, value);
  return *this;
}

Dictionary& Dictionary::text(std::string_view name, std::string_view utf8) {
  key(name);
  append_text(entries_, utf8);
  return *this;
}

Dictionary& Dictionary::bytes(std::string_view name, std::string_view bytes) {
  key(name);
  append_literal(entries_, bytes);
  return *this;
}

Dictionary& Dictionary::reference(std::string_view name, ObjectNumber object) {
  key(name);
  append_reference(entries_, object);
  return *this;
}

Dictionary& Dictionary::array(std::string_view name, const Array& values) {
  key(name);
  ((entries_ += '[') += values.values()) += ']';
  return *this;
}

Dictionary& Dictionary::dictionary(std::string_view name, const Dictionary& entries) {
  key(name);
  ((entries_ += "<<") += entries.entries()) += ">>";
  return *this;
}

Array rectangle(const Rect& rect, Pt sheet_height) {
  Array edges;
  for (const Pt edge : {rect.x, sheet_height - rect.bottom(), rect.right(), sheet_height - rect.y}) edges.number(edge);
  return edges;
}

}  // namespace brief::pdf
