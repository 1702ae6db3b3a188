// Drafting: the first byte chooses the language, the rest is the article, a NUL parts it from a second source. Every
// quotation drafted has words, and the same bytes make the same draft.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "draft/draft.hpp"

namespace {

brief::archive::Document document_of(std::string_view text, const char* language) {
  brief::archive::Document document;
  auto read = brief::archive::read(text, "article.txt");
  if (auto* found = std::get_if<brief::archive::Document>(&read)) document = std::move(*found);
  document.provenance.language = brief::archive::Stated{language, "fuzz"};
  return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr const char* languages[] = {"en", "fr", "de", "sq", "bs", "sr", "mk", "sr-Latn"};
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto nul = text.find('\0');
  const auto first = document_of(text.substr(0, nul), languages[data[0] % 8]);
  const auto second = document_of(nul == std::string_view::npos ? std::string_view{} : text.substr(nul + 1), "en");
  const std::vector<brief::draft::Input> inputs{{&first, "sources/a.txt"}, {&second, "sources/b.txt"}};
  const auto date = (data[0] & 0x40) ? std::optional<brief::report::Date>{{2025, 10, 22}} : std::nullopt;
  const auto made = brief::draft::draft(inputs, date);
  if (made.toml.empty() || made.toml != brief::draft::draft(inputs, date).toml) std::abort();
  return 0;
}
