// Every allocation of a whole render fails in turn, those of the C libraries too: each time the result is the same
// brief, or none and an error. Then the arena is made smaller step by step, which fails every allocation of libharu's
// and the layout's.
//
//   allocations REPORT [STRIDE [ONE]]    every STRIDEth; for a debugger, that ONE alone
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>

#include "brief.h"
#include "brief.hpp"
#include "failing_malloc.h"

namespace {

using brief::Rendered;
using brief::RenderOptions;

int failures = 0;

void expect(bool truth, const char* what, long at) {
  if (truth) return;
  if (++failures <= 20) std::printf("allocations: FAILED %s (%ld)\n", what, at);
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A report with its archives, rendered from memory.
class Sample {
 public:
  explicit Sample(const std::string& path) : report_(content_of(path)) {
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    // Not by the library: nothing may be made ready yet.
    const std::string key = "archive", quote = "\"";
    for (std::size_t at = report_.find("\n" + key); at != std::string::npos; at = report_.find("\n" + key, at + 1)) {
      const std::size_t start = report_.find(quote, at) + 1;
      const std::string archive = report_.substr(start, report_.find(quote, start) - start);
      archives_.emplace(archive, content_of(folder + archive));
    }
  }

  Rendered render(const RenderOptions& options = {}) const {
    return renderer_.render(
        report_, [this](std::string_view path) { return archive_of(path); }, options);
  }

  /// With the allocations from `first` to `last` refused.
  Rendered render_failing(long first, long last) const {
    fail_allocations(first, last);
    Rendered rendered = render();
    stop_failing_allocations();
    return rendered;
  }

  long count() const {
    fail_allocations(LONG_MAX, LONG_MAX);
    const Rendered rendered = render();
    return stop_failing_allocations();
  }

 private:
  brief::ArchiveFile archive_of(std::string_view path) const {
    brief::ArchiveFile file;
    const auto found = archives_.find(path);
    if (found == archives_.end()) file.error_code = "not-found";
    if (found != archives_.end()) file.bytes = found->second;
    return file;
  }

  mutable brief::Renderer renderer_;
  std::string report_;
  std::map<std::string, std::string, std::less<>> archives_;
};

bool is_clean(const Rendered& rendered, std::string_view whole) {
  if (!rendered.pdf.empty()) return rendered.pdf == whole;
  const auto& list = rendered.diagnostics.list();
  return list.empty() || list.back().code == "out-of-memory";
}

/// What became of a cold render.
enum Cold { absorbed = 40, refused, unclean, lasting };

Cold render_cold(const Sample& sample, long at, std::string_view whole) {
  const Rendered rendered = sample.render_failing(at, at);
  if (!is_clean(rendered, whole)) return unclean;
  const Rendered next = sample.render();
  if (!is_clean(next, whole)) return unclean;
  if (next.pdf.empty()) return lasting;
  return rendered.pdf.empty() ? refused : absorbed;
}

int in_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// In processes that have rendered nothing before, so that what is made once in the life of the program fails too.
/// The process goes on, and never is a brief not the whole one. HarfBuzz remembers of some things that there was no
/// memory for them: then every later brief of the process is refused as well, in no more than one case of a hundred.
void fail_cold(const Sample& sample, long stride) {
  constexpr std::size_t most = 1 << 20;
  struct Shared {
    long count;
    std::size_t size;
    char pdf[most];
  };
  auto* shared =
      static_cast<Shared*>(::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  if (shared == MAP_FAILED) return expect(false, "shared memory", 0);
  in_child([&] {
    shared->count = sample.count();
    shared->size = sample.render().pdf.copy(shared->pdf, most);
    return 0;
  });
  const std::string_view whole(shared->pdf, shared->size);
  expect(!whole.empty(), "the report renders", 0);
  std::map<int, long> ends;
  long tried = 0;
  for (long at = 1; at <= shared->count; at += stride, ++tried) {
    const int end = in_child([&] { return render_cold(sample, at, whole); });
    ++ends[end];
    expect(end != unclean, "a cold render ends cleanly", at);
  }
  const long ended = tried - ends[refused] - ends[absorbed] - ends[lasting];
  expect(ended == 0, "nothing ends the process", ended);
  expect(ends[lasting] * 100 <= tried, "libraries seldom keep a failure", ends[lasting]);
  std::printf(
      "allocations: cold: one of %ld failed at a time (every %ld.): %ld refused, %ld did without, %ld refused for "
      "good, %ld ended\n",
      shared->count, stride, ends[refused], ends[absorbed], ends[lasting], ended);
  ::munmap(shared, sizeof(Shared));
}

void fail_one(const Sample& sample, const std::string& whole, long stride) {
  const long count = sample.count();
  long refused = 0, absorbed = 0;
  for (long at = 1; at <= count; at += stride) {
    const Rendered rendered = sample.render_failing(at, at);
    ++(rendered.pdf.empty() ? refused : absorbed);
    expect(is_clean(rendered, whole), "one failure", at);
    if (at % 64 == 1) expect(sample.render().pdf == whole, "the render after a failure is whole", at);
  }
  std::printf("allocations: one of %ld failed at a time (every %ld.): %ld refused, %ld did without\n", count, stride,
              refused, absorbed);
}

/// As when the memory has run out for good.
void fail_from(const Sample& sample, const std::string& whole, long stride) {
  const long count = sample.count();
  for (long at = 1; at <= count; at += stride)
    expect(is_clean(sample.render_failing(at, LONG_MAX), whole), "failures without end", at);
  expect(sample.render().pdf == whole, "the render after that is whole", 0);
  std::printf("allocations: all of %ld from one on failed (every %ld.)\n", count, stride);
}

void shrink_arena(const Sample& sample, const Rendered& whole, std::size_t step) {
  long refused = 0;
  for (std::size_t size = step; size < whole.statistics.arena_peak; size += step) {
    RenderOptions options;
    options.arena_bytes = size;
    const Rendered rendered = sample.render(options);
    if (rendered.pdf.empty()) ++refused;
    expect(is_clean(rendered, whole.pdf), "a small arena", static_cast<long>(size));
  }
  expect(refused > 20, "small arenas are refused", refused);
  expect(sample.render().pdf == whole.pdf, "the render after that is whole", 0);
  std::printf("allocations: %ld sizes of the arena below %zu bytes refused\n", refused, whole.statistics.arena_peak);
}

/// The code of the last thing said of an empty report made with these options.
std::string last_code(const brief_options_t* options) {
  brief_result_t* result = brief_render("", 0, options);
  const std::string code = brief_result_get_diagnostic(result, brief_result_get_diagnostic_count(result) - 1).code;
  brief_result_destroy(result);
  return code;
}

/// A setter of the C interface that has no memory for its text says so when the options are used, and no earlier issue
/// is left out in silence; set again with memory, all is well.
void fail_setters() {
  const std::string text(100, 'a');
  const auto name = [&](brief_options_t* options) { brief_options_set_name(options, text.c_str()); };
  const auto earlier = [&](brief_options_t* options) { brief_options_set_earlier(options, text.data(), text.size()); };
  for (const std::function<void(brief_options_t*)>& set : {std::function<void(brief_options_t*)>(name), {earlier}}) {
    brief_options_t* options = brief_options_create();
    fail_allocations(1, LONG_MAX);
    set(options);
    expect(stop_failing_allocations() > 0, "a setter copies", 0);
    expect(last_code(options) == "out-of-memory", "a setter without memory is told", 0);
    set(options);
    expect(last_code(options) != "out-of-memory", "a setter with memory is well", 0);
    brief_options_destroy(options);
  }
  std::printf("allocations: setters of the C interface\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const long stride = argc > 2 ? std::atol(argv[2]) : 1;
  const Sample sample(argv[1]);
  if (argc > 3) return sample.render_failing(std::atol(argv[3]), std::atol(argv[3])).pdf.empty() ? 1 : 0;
  fail_cold(sample, stride);
  const Rendered whole = sample.render();
  expect(!whole.pdf.empty(), "the report renders", 0);
  fail_one(sample, whole.pdf, stride);
  fail_from(sample, whole.pdf, stride);
  shrink_arena(sample, whole, static_cast<std::size_t>(stride) * 512);
  fail_setters();
  std::printf("allocations: %d failed\n", failures);
  return failures == 0 ? 0 : 1;
}
