// Prose: the input stands as the summary of an otherwise good report, as a literal string that is closed nowhere early.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "report/read.hpp"

namespace {

/// The prose of a list's items, paragraphs only at the leaves, no empty block.
void verify(const brief::report::Prose& prose) {
  using Kind = brief::report::Block::Kind;
  for (const auto& block : prose) {
    if (block.kind == Kind::paragraph ? block.spans.empty() || !block.items.empty() : block.items.empty()) std::abort();
    for (const auto& span : block.spans)
      if (span.text.empty() != (span.citation != brief::report::Span::no_citation)) std::abort();
    for (const auto& item : block.items) verify(item.blocks);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string prose(reinterpret_cast<const char*>(data), size);
  const std::string toml =
      "format = 1\ntitle = \"t\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = '''\n" + prose +
      "'''\n[commitment]\ntext = \"c\"\n[[sources]]\nid = \"a\"\npublisher = \"p\"\ntitle = \"t\"\n";
  brief::Diagnostics diagnostics;
  const auto report = brief::report::read(toml, diagnostics);
  if (report.has_value() == diagnostics.has_errors()) std::abort();
  if (report) verify(report->summary);
  return 0;
}
