// Any bytes are verified or told to be unreadable, and none are proved but a brief's own. The first byte chooses: the
// bytes as a file; after the end of a brief, as an update; a brief with bytes of it changed.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "brief.hpp"
#include "verify/content_tokens.hpp"
#include "verify/to_unicode.hpp"
#include "verify/xmp.hpp"

namespace {

std::string brief_of_one_quote() {
  const std::string report =
      "format = 1\ntitle = \"A title\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Peace [@a].\"\n"
      "[commitment]\ntext = \"Troops stay until 2028.\"\n[[quotes]]\nspeaker = \"A Minister\"\n"
      "text = \"peace and security\"\nsource = \"a\"\n[[sources]]\nid = \"a\"\npublisher = \"A publisher\"\n"
      "title = \"A source\"\narchive = \"a.txt\"\nurl = \"https://example.org/a\"\n";
  const auto archives = [](std::string_view) {
    return brief::ArchiveFile{"A commitment to peace and security.\n", {}, {}};
  };
  return brief::render(report, archives).pdf;
}

/// Each pair of bytes changes one of the brief, at a place that the first chooses within the reach of the one before.
std::string changed(std::string pdf, std::string_view changes) {
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < changes.size(); i += 2) {
    at = (at + static_cast<unsigned char>(changes[i]) * (pdf.size() / 256 + 1) / 4) % pdf.size();
    pdf[at] = changes[i + 1];
  }
  return pdf;
}

void read_parts(std::string_view bytes) {
  brief::verify::ContentTokens tokens(bytes);
  while (tokens.next().kind != brief::verify::Token::Kind::end) {
  }
  brief::verify::ToUnicode(bytes).text_of(bytes.substr(0, 100));
  brief::verify::xmp_properties(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using brief::verify::Answer;
  static const std::string brief = brief_of_one_quote();
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string file = data[0] % 3 == 0   ? std::string(bytes)
                           : data[0] % 3 == 1 ? brief + std::string(bytes)
                                              : changed(brief, bytes);
  brief::VerifyOptions options;
  options.arena_bytes = 8u << 20;
  const brief::verify::Verification verified = brief::verify_pdf(file, options);
  if (data[0] % 3 != 0 && (verified.answer() == Answer::proved) != (file == brief)) std::abort();
  if (verified.answer() == Answer::unreadable && verified.error.empty()) std::abort();
  read_parts(bytes);
  return 0;
}
