// What is shown of any bytes is UTF-8 that shows itself, and the same when it is shown again; JSON keeps its meaning.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/json_writer.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"

namespace {

void verify(const std::string& shown, bool lines) {
  for (std::size_t i = 0; i < shown.size();) {
    const brief::CodePoint c = brief::code_point_at(shown, i);
    if (!c.valid || !(brief::is_printable(c.value) || (lines && c.value == '\n'))) std::abort();
    i += c.size;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string line = brief::printable(bytes), lines = brief::printable_lines(bytes);
  verify(line, false);
  verify(lines, true);
  if (brief::printable(line) != line || brief::printable_lines(lines) != lines) std::abort();
  brief::JsonWriter json;
  json.text(bytes);
  const auto parsed = nlohmann::json::parse(json.str(), nullptr, false);
  if (!parsed.is_string() || parsed.get<std::string>() != brief::repaired_utf8(bytes)) std::abort();
  return 0;
}
