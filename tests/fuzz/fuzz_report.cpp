// The report reader: any bytes give a report or errors, each at a place inside the file.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "report/read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view toml(reinterpret_cast<const char*>(data), size);
  brief::Diagnostics diagnostics;
  const auto report = brief::report::read(toml, diagnostics);
  if (report.has_value() == diagnostics.has_errors()) std::abort();
  const auto lines = static_cast<std::uint32_t>(1 + std::count(toml.begin(), toml.end(), '\n'));
  for (const auto& d : diagnostics.list()) {
    if (d.code.empty() || d.message.empty()) std::abort();
    if (d.origin.line > lines) std::abort();
  }
  return 0;
}
