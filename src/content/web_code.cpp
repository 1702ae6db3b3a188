#include <qrcodegen/qrcodegen.hpp>

#include "content/builder.hpp"

namespace brief::content {
namespace {

using qrcodegen::QrCode;

QrCode encoded(const std::string& address) { return QrCode::encodeText(address.c_str(), QrCode::Ecc::MEDIUM); }

void add_modules(const QrCode& made, WebCode& code) {
  code.size = made.getSize();
  for (int y = 0; y < code.size; ++y)
    for (int x = 0; x < code.size; ++x) code.is_dark.push_back(made.getModule(x, y));
}

void add_modules(const std::string& address, Memo* memo, WebCode& code) {
  if (memo == nullptr) return add_modules(encoded(address), code);
  if (const auto* known = memo->find<QrCode>(address)) return add_modules(*known, code);
  QrCode made = encoded(address);
  const auto modules = static_cast<std::size_t>(made.getSize()) * static_cast<std::size_t>(made.getSize());
  add_modules(memo->keep(address, std::move(made), modules), code);
}

}  // namespace

std::optional<WebCode> web_code(const Builder& builder) {
  const std::string& url = builder.report().published.value;
  if (url.empty()) return std::nullopt;
  const std::string typed(typed_address(url));
  WebCode code;
  add_modules(url, builder.input.memo, code);
  code.words = filled(builder, builder.words()["web.read"], {{"url", one(web_page_link(builder))}});
  code.alt = one(fixed(builder, builder.words().fill("web.code", {{"url", typed}})));
  return code;
}

}  // namespace brief::content
