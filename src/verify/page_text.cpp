#include "verify/page_text.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "verify/content_tokens.hpp"
#include "verify/to_unicode.hpp"

namespace brief::verify {
namespace {

using Kind = Token::Kind;

constexpr std::size_t most_operands = 100'000;  // characters of one shown line, and more

class TextReader {
 public:
  explicit TextReader(const PdfObject& page) : fonts_(inherited(page, "/Resources").get("/Font")) {}

  std::string read(std::string_view content) {
    ContentTokens tokens(content);
    for (Token token = tokens.next(); token.kind != Kind::end; token = tokens.next()) {
      if (token.kind == Kind::keyword) {
        perform(token.text);
        operands_.clear();
      } else if (operands_.size() < most_operands) {
        operands_.push_back(std::move(token));
      }
    }
    return std::move(text_);
  }

 private:
  void perform(const std::string& op) {
    if (op == "Tf" && !operands_.empty()) font_ = font_of("/" + operands_.front().text);
    if (op == "Td" || op == "TD" || op == "Tm" || op == "T*" || op == "'" || op == "\"") separate();
    if (op == "BMC" || op == "BDC") open_.push_back(!operands_.empty() && operands_.front().text == "ReversedChars");
    if (op == "EMC" && !open_.empty()) open_.pop_back();
    if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") show();
  }

  void separate() {
    if (!text_.empty() && text_.back() != ' ') text_ += ' ';
  }

  void show() {
    // ISO 32000-1, 14.8.2.3.3.
    const bool reversed = std::find(open_.begin(), open_.end(), true) != open_.end();
    if (reversed) std::reverse(operands_.begin(), operands_.end());
    for (const Token& operand : operands_)
      if (operand.kind == Kind::string && font_ != nullptr) text_ += font_->text_of(operand.text, reversed);
  }

  const ToUnicode* font_of(const std::string& name) {
    auto& font = known_[name];
    if (!font) {
      std::string cmap;
      fonts_.get(name.c_str()).get("/ToUnicode").data(cmap);
      font = std::make_unique<ToUnicode>(cmap);
    }
    return font.get();
  }

  PdfObject fonts_;
  std::map<std::string, std::unique_ptr<ToUnicode>> known_;
  const ToUnicode* font_ = nullptr;
  std::vector<Token> operands_;
  std::vector<bool> open_;  // the marked-content sequences: whether each shows its characters in reverse
  std::string text_;
};

}  // namespace

std::string content_of(const PdfObject& page, std::string& content) {
  const std::string undecoded = "cannot be decoded";
  const PdfObject contents = page.get("/Contents");
  if (contents.type() != PdfObject::Type::array) return contents.is_null() || contents.data(content) ? "" : undecoded;
  const auto is_end_of_line = [](char c) { return c == '\n' || c == '\r'; };
  std::string part;
  for (int i = 0; i < contents.size(); ++i) {
    if (!contents.item(i).data(part)) return undecoded;
    if (part.empty()) continue;
    if (!content.empty() && !is_end_of_line(content.back()) && !is_end_of_line(part.front()))
      return "is cut where programs differ in how they join it";
    content += part;
  }
  return {};
}

std::string text_of(const PdfObject& page) {
  std::string content;
  content_of(page, content);
  return TextReader(page).read(content);
}

PdfObject inherited(const PdfObject& page, const char* key) {
  constexpr int highest = 100;
  PdfObject found = page.get(key);
  PdfObject node = page.get("/Parent");
  for (int height = 0; found.is_null() && !node.is_null() && height < highest; ++height) {
    found = node.get(key);
    node = node.get("/Parent");
  }
  return found;
}

}  // namespace brief::verify
