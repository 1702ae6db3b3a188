// JSON (RFC 8259), written straight into a string: a document's worth of it is made in every render, where memory may
// run out at any moment, and a tree of nodes cannot be thrown away then without asking for more.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace brief {

/// Values in the order of the calls, each member or item on a line of its own, indented by one space a level. Of
/// text that is not UTF-8 each wrong byte becomes U+FFFD; what would not show itself is escaped (see printable_json).
/// Objects and arrays end where their braces in the source do: see JsonScope.
class JsonWriter {
 public:
  void key(std::string_view name);
  void text(std::string_view utf8);
  void number(std::uint64_t value);
  void null() { scalar("null"); }

  void member(std::string_view name, std::string_view utf8) { key(name), text(utf8); }
  void member(std::string_view name, std::uint64_t value) { key(name), number(value); }

  const std::string& str() const { return out_; }

 private:
  friend class JsonScope;
  void open(char bracket);
  void close(char bracket);
  void scalar(std::string_view written);
  void quoted(std::string_view utf8);
  void append_special(std::string_view character);
  void next_line();

  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;  // of its object or array
  bool keyed_ = false;
};

/// An object or an array, from here to the closing brace.
class JsonScope {
 public:
  enum class Kind : char { object = '{', array = '[' };
  JsonScope(JsonWriter& json, Kind kind);
  ~JsonScope() noexcept(false);
  JsonScope(const JsonScope&) = delete;
  JsonScope& operator=(const JsonScope&) = delete;

 private:
  JsonWriter& json_;
  char end_;
  int exceptions_;  // under way when it was opened: one more, and there is nothing left to close
};

}  // namespace brief
