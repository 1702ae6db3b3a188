#include <new>

#include "brief.h"
#include "brief.hpp"

struct brief_options_t {
  brief::RenderOptions options;
  std::string earlier;
  brief_archive_func_t archives = nullptr;
  void *user_data = nullptr;
};

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

brief::ReadArchive reader_of(const brief_options_t &options) {
  return [&options](std::string_view path) {
    const char *bytes = nullptr;
    std::size_t size = 0;
    const std::string name(path);
    if (options.archives == nullptr || options.archives(name.c_str(), options.user_data, &bytes, &size) == 0)
      return brief::ArchiveFile{{}, "not-found", "there is no archive `" + name + "`"};
    return brief::ArchiveFile{std::string(bytes, size), {}, {}};
  };
}

/// Runs a setter that may copy text; where there is no memory for it the option stays as it was.
template <class F>
void set(brief_options_t *options, F &&setter) {
  if (options == nullptr) return;
  try {
    setter(*options);
  } catch (const std::bad_alloc &) {
    return;
  }
}

}  // namespace

brief_options_t *brief_options_create(void) { return new (std::nothrow) brief_options_t; }
void brief_options_destroy(brief_options_t *options) { delete options; }

void brief_options_set_name(brief_options_t *options, const char *name) {
  set(options, [name](brief_options_t &o) { o.options.name = name == nullptr ? "brief" : name; });
}

void brief_options_set_archives(brief_options_t *options, brief_archive_func_t archives, void *user_data) {
  set(options, [=](brief_options_t &o) {
    o.archives = archives;
    o.user_data = user_data;
  });
}

void brief_options_set_earlier(brief_options_t *options, const char *report, size_t size) {
  set(options,
      [=](brief_options_t &o) { o.earlier.assign(report == nullptr ? "" : report, report == nullptr ? 0 : size); });
}

void brief_options_set_allow_unverified(brief_options_t *options, int allow) {
  set(options, [allow](brief_options_t &o) { o.options.allow_unverified = allow != 0; });
}

void brief_options_set_large_print(brief_options_t *options, int large) {
  using brief::layout::Edition;
  set(options, [large](brief_options_t &o) { o.options.edition = large != 0 ? Edition::large : Edition::standard; });
}

void brief_options_set_memory(brief_options_t *options, size_t bytes) {
  set(options, [bytes](brief_options_t &o) { o.options.arena_bytes = bytes; });
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
    brief::RenderOptions render_options = chosen.options;
    render_options.earlier = chosen.earlier;
    const std::string_view bytes(report, report == nullptr ? 0 : size);
    const brief::ReadArchive read = reader_of(chosen);
    result->rendered = renderer == nullptr ? brief::render(bytes, read, render_options)
                                           : renderer->renderer.render(bytes, read, render_options);
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
