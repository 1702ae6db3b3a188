// Sources that name one archive cost little more than one of them.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "brief.hpp"

using namespace brief;

namespace {

/// 4 MiB of sentences that differ.
std::string large_text() {
  std::string text;
  for (std::size_t i = 0; text.size() + 100 < (4u << 20); ++i)
    text += "Sentence " + std::to_string(i) + " of the statement says that peace number " + std::to_string(i * 7) +
            " is kept.\n" + (i % 8 == 7 ? "\n" : "");
  return text;
}

/// A report whose sources, one quote each, all name one archive.
std::string report_with(int sources) {
  std::string toml =
      "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S.\"\n[commitment]\ntext = "
      "\"C.\"\n";
  for (int i = 0; i < sources; ++i) {
    const std::string id = "s" + std::to_string(i);
    toml += "[[quotes]]\nspeaker = \"A\"\ntext = \"the statement says that peace number " + std::to_string(i * 7'007) +
            " is kept\"\nsource = \"" + id + "\"\n[[sources]]\nid = \"" + id +
            "\"\npublisher = \"P\"\ntitle = \"T\"\narchive = \"a.txt\"\n";
  }
  return toml;
}

struct Cost {
  long kibibytes = 0;  ///< at the peak of the process that rendered
  double seconds = 0;  ///< of the processor
  bool rendered = false;
};

/// In a process of its own.
Cost cost_of(int sources, const std::string& archive) {
  const std::string toml = report_with(sources);
  const pid_t child = ::fork();
  if (child == 0) {
    const ReadArchive read = [&archive](std::string_view) { return ArchiveFile{archive, {}, {}}; };
    const Rendered rendered = render(toml, read);
    const auto verbatim =
        std::count_if(rendered.evidence.checks.begin(), rendered.evidence.checks.end(),
                      [](const evidence::Check& check) { return check.finding == evidence::Finding::verbatim; });
    ::_exit(!rendered.pdf.empty() && verbatim == sources ? 0 : 1);
  }
  int status = 0;
  rusage used{};
  REQUIRE(::wait4(child, &status, 0, &used) == child);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return {used.ru_maxrss, seconds(used.ru_utime) + seconds(used.ru_stime),
          WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

}  // namespace

TEST_CASE("twenty sources of one archive of 4 MiB take less than 64 MiB more than one") {
  const std::string archive = large_text();
  const Cost one = cost_of(1, archive), twenty = cost_of(20, archive);
  CHECK(one.rendered);
  CHECK(twenty.rendered);
  CHECK(twenty.kibibytes - one.kibibytes < 64 * 1024);
  char words[120];
  std::snprintf(words, sizeof words, "one source: %ld MiB, %.2f s; twenty: %ld MiB, %.2f s", one.kibibytes / 1024,
                one.seconds, twenty.kibibytes / 1024, twenty.seconds);
  MESSAGE(words);
}
