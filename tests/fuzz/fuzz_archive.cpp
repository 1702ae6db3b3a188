// Any bytes in any format are a document or a fault. The first byte chooses the format.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "archive/archive.hpp"
#include "archive/print_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace brief::archive;
  constexpr std::array<std::string_view, 6> paths = {"a.txt", "a.html", "a.mhtml", "a.warc", "a.warc.gz", "a.eml"};
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto outcome = read(bytes, paths[data[0] % paths.size()], "https://example.org/");
  if (const auto* document = std::get_if<Document>(&outcome)) {
    std::size_t end = 0;  // blocks stand in the text, in order
    for (const Block& block : document->blocks) {
      if (block.begin < end || block.end < block.begin || block.end > document->text.size()) std::abort();
      end = block.end;
    }
  }
  mended_print_text(bytes);
  return 0;
}
