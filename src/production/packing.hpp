// Values as bytes, between processes of one program.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace brief::production {

/// Writes values one after the other.
class Packer {
 public:
  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void value(const Number& number) { out_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  void value(const std::string& text) {
    value(std::uint64_t{text.size()});
    out_ += text;
  }
  template <class List, class One>
  void list(const List& list, const One& one) {
    value(std::uint64_t{list.size()});
    for (const auto& element : list) one(element);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Reads what Packer has written; once something is wrong all that follows is nothing.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void value(Number& number) {
    if (!take(sizeof number)) return;
    std::memcpy(&number, taken_.data(), sizeof number);
  }
  void value(bool& truth) {
    std::uint8_t byte = 0;
    value(byte);
    good_ = good_ && byte <= 1;
    truth = byte == 1;
  }
  void value(std::string& text) {
    std::uint64_t size = 0;
    value(size);
    if (take(size)) text = taken_;
  }
  template <class List, class One>
  void list(List& list, const One& one) {
    std::uint64_t size = 0;
    value(size);
    for (std::uint64_t i = 0; i < size && good_; ++i) one(list.emplace_back());
  }
  bool complete() const { return good_ && rest_.empty(); }
  bool good() const { return good_; }

 private:
  bool take(std::uint64_t size) {
    good_ = good_ && size <= rest_.size();
    if (!good_) return false;
    taken_ = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(static_cast<std::size_t>(size));
    return true;
  }

  std::string_view rest_, taken_;
  bool good_ = true;
};

/// Writes or reads a Diagnostic, as the stream does.
template <class Stream, class One>
void diagnostic(Stream& stream, One& d) {
  stream.value(d.severity);
  stream.value(d.code);
  stream.value(d.message);
  stream.value(d.origin.line);
  stream.value(d.origin.column);
  stream.value(d.length);
  stream.value(d.detail);
}

}  // namespace brief::production
