// The C interface from C++: an owner for each object, and nothing else.
#include <brief.h>

#include <cstdio>
#include <memory>
#include <string_view>

int main() {
  constexpr std::string_view report =
      "format = 1\ntitle = \"An example\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = "
      "\"Summary.\"\n[commitment]\n"
      "text = \"Text.\"\n";
  const std::unique_ptr<brief_result_t, void (*)(brief_result_t*)> result(
      brief_render(report.data(), report.size(), nullptr), brief_result_destroy);
  std::size_t size = 0;
  brief_result_get_pdf(result.get(), &size);
  for (std::size_t i = 0; i < brief_result_get_diagnostic_count(result.get()); ++i)
    std::printf("%s\n", brief_result_get_diagnostic(result.get(), i).message);
  std::printf("library: example of %zu bytes\n", size);
  return size > 0 ? 0 : 1;
}
