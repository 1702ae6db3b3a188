// The whole renderer: any report gives errors or a PDF, and the PDF is framed as one and the same twice.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "brief.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view toml(reinterpret_cast<const char*>(data), size);
  const auto archives = [](std::string_view) { return brief::ArchiveFile{"Words of the source.\n", {}, {}}; };
  brief::RenderOptions options;
  options.allow_unverified = true;
  const auto first = brief::render(toml, archives, options);
  if (first.pdf.empty() != first.diagnostics.has_errors()) std::abort();
  if (first.pdf.empty()) return 0;
  if (!first.pdf.starts_with("%PDF-1.7") || first.pdf.find("%%EOF", first.pdf.size() - 8) == std::string::npos)
    std::abort();
  if (first.pages == 0) std::abort();
  static brief::Renderer warm;
  if (warm.render(toml, archives, options).pdf != first.pdf) std::abort();
  return 0;
}
