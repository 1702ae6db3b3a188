// The evidence check: the input's first half is the archive, the rest, after a NUL, the quote. Whatever is found
// stands where it is said to stand.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "archived.hpp"
#include "evidence/evidence.hpp"

namespace {

/// The code points [start, end) of UTF-8.
std::string_view slice(std::string_view utf8, std::size_t start, std::size_t end) {
  std::size_t from = utf8.size(), to = utf8.size(), count = 0;
  for (std::size_t i = 0; i <= utf8.size(); ++i) {
    if (i < utf8.size() && (static_cast<unsigned char>(utf8[i]) & 0xC0) == 0x80) continue;
    if (count == start) from = i;
    if (count == end) to = i;
    ++count;
  }
  return utf8.substr(from, to - from);
}

void verify(const brief::evidence::Passage& passage, std::string_view archive) {
  if (passage.start > passage.end || slice(archive, passage.start, passage.end) != passage.exact) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto cut = input.find('\0');
  if (cut == std::string_view::npos) return 0;
  brief::report::Report report;
  report.sources.push_back({});
  report.sources[0].id = "a";
  report.quotes.push_back({});
  report.quotes[0].text.value = input.substr(cut + 1);
  brief::evidence::Archives archives(1);
  archives[0] = brief::archived(std::string(input.substr(0, cut)));
  if (!archives[0].text) return 0;
  brief::Diagnostics diagnostics;
  const auto evidence = brief::evidence::check(report, archives, false, diagnostics);
  if (evidence.checks.empty()) return 0;
  const auto& check = evidence.checks[0];
  if (check.finding == brief::evidence::Finding::verbatim && diagnostics.has_errors()) std::abort();
  for (const auto& passage : check.passages) verify(passage, archives[0].text->document.text);
  if (check.closest) verify(*check.closest, archives[0].text->document.text);
  return 0;
}
