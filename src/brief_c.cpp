#include <new>

#include "archive/archive.hpp"
#include "brief.h"
#include "brief.hpp"
#include "options_c.hpp"
#include "report/limits.hpp"

struct brief_renderer_t {
  brief::Renderer renderer;
};

struct brief_result_t {
  brief::Rendered rendered;
};

namespace {

/// What is returned where there is no memory even for a result. It lives as long as the program.
brief_result_t inert_result;
constexpr brief_diagnostic_t no_memory = {
    BRIEF_ERROR, "out-of-memory", "the system has no more memory to give", "", 0, 0};

bool is_inert(const brief_result_t *result) { return result == &inert_result; }

/// Copies a text; false where there is no memory for it.
bool copy(std::string &to, const char *text, std::size_t size) {
  try {
    to.assign(text, size);
    return true;
  } catch (const std::bad_alloc &) {
    return false;
  }
}

/// What keeps a report from being rendered with these options; empty: nothing.
brief::Diagnostic problem_of(const char *report, std::size_t size, const brief_options_t &options) {
  using brief::Severity;
  if (options.name_lacks_memory || options.earlier_lacks_memory)
    return {Severity::error, "out-of-memory", "out of memory", {}, 1, {}};
  if (options.earlier_too_large)
    return {Severity::error, "earlier-too-large", "the earlier issue's report has more than 1 MiB", {}, 1, {}};
  if (report == nullptr && size > 0)
    return {Severity::error, "no-report", "the report is null and has a size", {}, 1, {}};
  return {};
}

}  // namespace

brief::ReadArchive reader_of(const brief_options_t &options) {
  return [&options](std::string_view path) {
    const char *bytes = nullptr;
    std::size_t size = 0;
    const std::string name(path);
    if (options.archives == nullptr || options.archives(name.c_str(), options.user_data, &bytes, &size) == 0)
      return brief::ArchiveFile{{}, "not-found", "there is no archive `" + name + "`"};
    if (bytes == nullptr && size > 0)
      return brief::ArchiveFile{{}, "unreadable", "the archive `" + name + "` is null and has a size"};
    if (size > brief::archive::max_file_bytes)
      return brief::ArchiveFile{{}, "too-large", "the archive `" + name + "` has more than 32 MiB"};
    return brief::ArchiveFile{std::string(bytes == nullptr ? "" : bytes, size), {}, {}};
  };
}

brief_options_t *brief_options_create(void) { return new (std::nothrow) brief_options_t; }
void brief_options_destroy(brief_options_t *options) { delete options; }

void brief_options_set_name(brief_options_t *options, const char *name) {
  if (options == nullptr) return;
  const std::string_view chosen = name == nullptr ? "brief" : name;
  options->name_lacks_memory = !copy(options->options.name, chosen.data(), chosen.size());
}

void brief_options_set_archives(brief_options_t *options, brief_archive_func_t archives, void *user_data) {
  if (options == nullptr) return;
  options->archives = archives;
  options->user_data = user_data;
}

void brief_options_set_earlier(brief_options_t *options, const char *report, size_t size) {
  if (options == nullptr) return;
  options->earlier_too_large = report != nullptr && size > brief::report::max_report_bytes;
  const std::size_t copied = report == nullptr || options->earlier_too_large ? 0 : size;
  options->earlier_lacks_memory = !copy(options->earlier, copied == 0 ? "" : report, copied);
}

void brief_options_set_allow_unverified(brief_options_t *options, int allow) {
  if (options != nullptr) options->options.allow_unverified = allow != 0;
}

void brief_options_set_large_print(brief_options_t *options, int large) {
  using brief::layout::Edition;
  if (options != nullptr) options->options.edition = large != 0 ? Edition::large : Edition::standard;
}

int brief_options_set_standard(brief_options_t *options, const char *name) {
  const auto standard = brief::pdf::Standard::named(name == nullptr ? "" : name);
  if (options == nullptr || !standard) return 0;
  options->options.standard = *standard;
  return 1;
}

void brief_options_set_memory(brief_options_t *options, size_t bytes) {
  if (options != nullptr) options->options.arena_bytes = bytes;
}

brief_renderer_t *brief_renderer_create(void) { return new (std::nothrow) brief_renderer_t; }
void brief_renderer_destroy(brief_renderer_t *renderer) { delete renderer; }

brief_result_t *brief_render(const char *report, size_t size, const brief_options_t *options) {
  return brief_renderer_render(nullptr, report, size, options);
}

brief_result_t *brief_renderer_render(brief_renderer_t *renderer, const char *report, size_t size,
                                      const brief_options_t *options) {
  static const brief_options_t defaults;
  const brief_options_t &chosen = options == nullptr ? defaults : *options;
  auto *result = new (std::nothrow) brief_result_t;
  if (result == nullptr) return &inert_result;
  try {
    if (brief::Diagnostic problem = problem_of(report, size, chosen); !problem.code.empty()) {
      result->rendered.diagnostics.add(std::move(problem));
      return result;
    }
    brief::RenderOptions render_options = chosen.options;
    render_options.earlier = chosen.earlier;
    const std::string_view bytes(report, report == nullptr ? 0 : size);
    const brief::ReadArchive read = reader_of(chosen);
    result->rendered = renderer == nullptr ? brief::render(bytes, read, render_options)
                                           : renderer->renderer.render(bytes, read, render_options);
    result->rendered.diagnostics.sort();
    return result;
  } catch (const std::bad_alloc &) {
    delete result;
    return &inert_result;
  }
}

void brief_result_destroy(brief_result_t *result) {
  if (!is_inert(result)) delete result;
}

const char *brief_result_get_pdf(const brief_result_t *result, size_t *size) {
  const bool empty = result == nullptr || result->rendered.pdf.empty();
  if (size != nullptr) *size = empty ? 0 : result->rendered.pdf.size();
  return empty ? nullptr : result->rendered.pdf.data();
}

size_t brief_result_get_page_count(const brief_result_t *result) {
  return result == nullptr ? 0 : result->rendered.pages;
}

size_t brief_result_get_diagnostic_count(const brief_result_t *result) {
  if (is_inert(result)) return 1;
  return result == nullptr ? 0 : result->rendered.diagnostics.list().size();
}

brief_diagnostic_t brief_result_get_diagnostic(const brief_result_t *result, size_t index) {
  if (index >= brief_result_get_diagnostic_count(result)) return {BRIEF_ERROR, "", "", "", 0, 0};
  if (is_inert(result)) return no_memory;
  const brief::Diagnostic &d = result->rendered.diagnostics.list()[index];
  return {d.severity == brief::Severity::error ? BRIEF_ERROR : BRIEF_WARNING,
          d.code.c_str(),
          d.message.c_str(),
          d.detail.c_str(),
          d.origin.line,
          d.origin.column};
}

const char *brief_version(void) { return brief::version().data(); }
