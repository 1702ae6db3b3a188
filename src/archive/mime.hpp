// Messages of RFC 5322 and MIME (RFC 2045 to 2047), as far as mails and MHTML need them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace brief::archive {

/// Lines of "Name: value", unfolded: the first of each name that is asked for here. HTTP's and WARC's headers are read
/// alike.
class Headers {
 public:
  /// Reads up to the blank line; `rest` becomes what comes after it.
  static Headers read(std::string_view bytes, std::string_view& rest);

  /// The first of a name, in any case of letters; empty where there is none.
  std::string_view get(std::string_view name) const;
  bool empty() const { return !any_; }

 private:
  struct Line {
    std::string name, value;  // the name in lower case
  };
  std::vector<Line> lines_;
  bool any_ = false;  // line, of whatever name
};

/// A value with parameters: `text/html; charset="utf-8"`.
struct Parameterised {
  std::string value;  ///< lower case: "text/html"
  std::vector<std::pair<std::string, std::string>> parameters;
  std::string_view parameter(std::string_view name) const;
};
Parameterised parameterised(std::string_view header);

/// A message or a part of one.
struct Entity {
  Headers headers;
  std::string_view body;
  Parameterised type;  ///< text/plain where none is given

  static Entity read(std::string_view bytes);
  bool is_multipart() const { return type.value.starts_with("multipart/"); }
  bool is_attachment() const;
  /// Of a multipart entity, in their order.
  std::vector<Entity> parts() const;
  /// The body without its transfer encoding (RFC 2045, 6).
  std::string content() const;
};

/// Header text in UTF-8, encoded words decoded (RFC 2047).
std::string header_text(std::string_view value);

std::string decode_base64(std::string_view text);
std::string decode_quoted_printable(std::string_view text);
/// Bytes written as %C3 (RFC 3986, 2.1); what is no such escape stays.
std::string decode_percent(std::string_view text);

}  // namespace brief::archive
