// In process, warm: one report rendered again and again, its text changed each time. Prints one JSON object with
// microseconds (median and by stage) and memory.
//
//   warm REPORT.toml [RUNS]
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "brief.hpp"
#include "files.hpp"

namespace {

using namespace brief;

/// The report with a number for the first word of its title and of its summary that no run has had before.
std::string changed(std::string toml, int run) {
  const std::string number = std::to_string(run + 1000);
  for (const std::string_view key : {"\ntitle", "\nsummary"}) {
    const auto at = toml.find(key);
    const auto quote = toml.find('"', at);
    const bool block = toml.compare(quote, 3, "\"\"\"") == 0;
    auto from = quote + (block ? 3 : 1);
    while (toml[from] == '\n' || toml[from] == '\\') ++from;
    toml.replace(from, toml.find(' ', from) - from, number);
  }
  return toml;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string toml = bench::read_file(argv[1]);
  const auto archives = bench::archives_beside(argv[1]);
  const int runs = argc > 2 ? std::atoi(argv[2]) : 200;
  std::vector<double> wall, read, evidence, layout, pdf;
  Renderer renderer;
  Rendered rendered;
  for (int run = -20; run < runs; ++run) {
    const std::string text = changed(toml, run);
    const auto start = std::chrono::steady_clock::now();
    rendered = renderer.render(text, archives);
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    if (rendered.pdf.empty()) return 1;
    if (run < 0) continue;
    wall.push_back(time.count());
    read.push_back(rendered.statistics.read);
    evidence.push_back(rendered.statistics.evidence);
    layout.push_back(rendered.statistics.layout);
    pdf.push_back(rendered.statistics.pdf);
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "{\"runs\": %d, \"median_us\": %.0f, \"read_us\": %.0f, \"evidence_us\": %.0f, \"layout_us\": %.0f, "
      "\"pdf_us\": %.0f, \"pages\": %zu, \"bytes\": %zu, \"arena_bytes\": %zu, \"heap_bytes\": %zu, "
      "\"resident_kib\": %ld}\n",
      runs, median(wall), median(read), median(evidence), median(layout), median(pdf), rendered.pages,
      rendered.pdf.size(), rendered.statistics.arena_peak, mallinfo2().uordblks, usage.ru_maxrss);
  return 0;
}
