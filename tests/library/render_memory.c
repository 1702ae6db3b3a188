/* From memory to memory through the C interface: a brief, its errors, and what null and no memory do. */
#include <brief.h>
#include <stdio.h>
#include <string.h>

static const char report[] =
    "format = 1\ntitle = \"From memory\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Words [@a].\"\n"
    "[commitment]\ntext = \"Text.\"\n[[quotes]]\nspeaker = \"A\"\ntext = \"peace and security\"\nsource = \"a\"\n"
    "[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\narchive = \"a.txt\"\n";

static int failures = 0;

static void expect(int truth, const char *what) {
  if (truth) return;
  printf("library: FAILED %s\n", what);
  ++failures;
}

static int archive(const char *path, void *user_data, const char **bytes, size_t *size) {
  if (strcmp(path, "a.txt") != 0) return 0;
  *bytes = (const char *)user_data;
  *size = strlen(*bytes);
  return 1;
}

static void render_well(brief_options_t *options) {
  size_t size = 0;
  brief_result_t *result = brief_render(report, strlen(report), options);
  const char *pdf = brief_result_get_pdf(result, &size);
  expect(pdf != NULL && size > 1000 && memcmp(pdf, "%PDF-1.7", 8) == 0, "a PDF comes out");
  expect(brief_result_get_page_count(result) == 1, "it has one page");
  brief_result_destroy(result);
}

static void render_mistaken(brief_options_t *options) {
  brief_diagnostic_t diagnostic;
  brief_result_t *result = brief_render("titel = 1\n", 10, options);
  expect(brief_result_get_pdf(result, NULL) == NULL, "no PDF where there are errors");
  expect(brief_result_get_diagnostic_count(result) > 1, "all errors are told");
  diagnostic = brief_result_get_diagnostic(result, 0);
  expect(diagnostic.severity == BRIEF_ERROR && diagnostic.line == 1 && *diagnostic.message != 0,
         "an error has its place");
  diagnostic = brief_result_get_diagnostic(result, 1000);
  expect(*diagnostic.code == 0, "past the end is empty");
  brief_result_destroy(result);
}

static void render_short_of_memory(brief_options_t *options) {
  brief_result_t *result;
  brief_options_set_memory(options, 4096);
  result = brief_render(report, strlen(report), options);
  expect(brief_result_get_pdf(result, NULL) == NULL, "no PDF without memory");
  expect(strcmp(brief_result_get_diagnostic(result, brief_result_get_diagnostic_count(result) - 1).code,
                "out-of-memory") == 0,
         "running out of memory is told");
  brief_result_destroy(result);
}

static int null_archive(const char *path, void *user_data, const char **bytes, size_t *size) {
  (void)path;
  *bytes = NULL;
  *size = *(const size_t *)user_data;
  return 1;
}

static int endless_archive(const char *path, void *user_data, const char **bytes, size_t *size) {
  (void)path;
  *bytes = "x";
  *size = *(const size_t *)user_data;
  return 1;
}

/* The code of the only diagnostic, or of the last of several. */
static void expect_code(const char *bytes, size_t size, const brief_options_t *options, const char *code) {
  brief_result_t *result = brief_render(bytes, size, options);
  size_t count = brief_result_get_diagnostic_count(result), i, found = 0;
  for (i = 0; i < count; ++i) found += strcmp(brief_result_get_diagnostic(result, i).code, code) == 0;
  expect(brief_result_get_pdf(result, NULL) == NULL && found == 1, code);
  brief_result_destroy(result);
}

/* Sizes that no object can have: told at once, without a byte being read. */
static void render_odd_sizes(void) {
  static const size_t sizes[] = {(size_t)-1, (size_t)-1 / 2, (size_t)3 << 30};
  size_t i, one = 1;
  brief_options_t *options = brief_options_create();
  for (i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
    size_t size = sizes[i];
    expect_code(report, size, NULL, "too-large");
    expect_code(NULL, size, NULL, "no-report");
    brief_options_set_archives(options, endless_archive, &size);
    expect_code(report, strlen(report), options, "archive-too-large");
    brief_options_set_archives(options, null_archive, &size);
    expect_code(report, strlen(report), options, "archive-unreadable");
    brief_options_set_earlier(options, report, size);
    expect_code(report, strlen(report), options, "earlier-too-large");
    brief_options_set_earlier(options, NULL, size);
  }
  brief_options_set_archives(options, null_archive, &one);
  expect_code(report, strlen(report), options, "archive-unreadable");
  brief_options_set_memory(options, (size_t)-1);
  brief_options_set_archives(options, NULL, NULL);
  expect_code(NULL, 1, options, "no-report");
  brief_options_destroy(options);
}

/* Errors and warnings in the order of the report, those without a place last. */
static void render_in_order(void) {
  brief_result_t *result = brief_render(report, strlen(report), NULL);
  size_t i, count = brief_result_get_diagnostic_count(result);
  unsigned last = 0;
  for (i = 0; i < count; ++i) {
    const unsigned line = brief_result_get_diagnostic(result, i).line;
    expect(line == 0 || line >= last, "diagnostics in the report's order");
    last = line == 0 ? (unsigned)-1 : line;
  }
  brief_result_destroy(result);
}

/* The bytes of two results are the same. */
static int same_pdf(const brief_result_t *a, const brief_result_t *b) {
  size_t a_size = 0, b_size = 0;
  const char *a_pdf = brief_result_get_pdf(a, &a_size), *b_pdf = brief_result_get_pdf(b, &b_size);
  return a_pdf != NULL && b_pdf != NULL && a_size == b_size && memcmp(a_pdf, b_pdf, a_size) == 0;
}

typedef struct {
  brief_renderer_t *renderer; /* renders another brief while the first is in the making */
  brief_result_t *meanwhile;
} nested_t;

static int nested_archive(const char *path, void *user_data, const char **bytes, size_t *size) {
  nested_t *nested = (nested_t *)user_data;
  brief_result_destroy(nested->meanwhile);
  nested->meanwhile = brief_renderer_render(nested->renderer, report, strlen(report), NULL);
  *bytes = "commitment to peace and security in the region";
  *size = strlen(*bytes);
  return strcmp(path, "a.txt") == 0;
}

/* Renderers of one thread, one inside the other, one short of memory, one gone: none sees another. */
static void render_with_renderers(brief_options_t *options) {
  brief_renderer_t *outer = brief_renderer_create();
  nested_t nested = {NULL, NULL};
  brief_options_t *nesting = brief_options_create(), *tight = brief_options_create();
  brief_result_t *plain = brief_render(report, strlen(report), options), *unchecked, *first, *failed, *second;
  nested.renderer = brief_renderer_create();
  unchecked = brief_render(report, strlen(report), NULL);
  brief_options_set_name(nesting, "memory");
  brief_options_set_archives(nesting, nested_archive, &nested);
  brief_options_set_memory(tight, 4096);
  first = brief_renderer_render(outer, report, strlen(report), nesting);
  expect(same_pdf(first, plain), "a renderer makes the bytes that brief_render makes");
  expect(brief_result_get_pdf(nested.meanwhile, NULL) == NULL && brief_result_get_pdf(unchecked, NULL) == NULL,
         "a renderer inside another one tells its own errors");
  failed = brief_renderer_render(nested.renderer, report, strlen(report), tight);
  expect(brief_result_get_pdf(failed, NULL) == NULL, "a renderer without memory fails alone");
  brief_renderer_destroy(nested.renderer);
  second = brief_renderer_render(outer, report, strlen(report), options);
  brief_renderer_destroy(outer);
  expect(same_pdf(second, plain), "a result outlives its renderer, and a second brief is as the first");
  brief_renderer_destroy(NULL);
  brief_result_destroy(plain);
  brief_result_destroy(unchecked);
  brief_result_destroy(first);
  brief_result_destroy(failed);
  brief_result_destroy(second);
  brief_result_destroy(nested.meanwhile);
  brief_options_destroy(nesting);
  brief_options_destroy(tight);
}

int main(void) {
  char source[] = "commitment to peace and security in the region";
  brief_options_t *options = brief_options_create();
  brief_options_set_name(options, "memory");
  brief_options_set_archives(options, archive, source);
  render_well(options);
  render_with_renderers(options);
  brief_options_set_large_print(options, 1);
  render_well(options);
  render_mistaken(options);
  render_short_of_memory(options);
  brief_options_destroy(options);
  render_odd_sizes();
  render_in_order();
  brief_result_destroy(brief_render("", 0, NULL));
  brief_result_destroy(NULL);
  brief_options_destroy(NULL);
  expect(brief_result_get_page_count(NULL) == 0, "a null result is empty");
  printf("library: version %s, %d failed\n", brief_version(), failures);
  return failures == 0 ? 0 : 1;
}
