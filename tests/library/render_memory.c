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

int main(void) {
  char source[] = "commitment to peace and security in the region";
  brief_options_t *options = brief_options_create();
  brief_options_set_name(options, "memory");
  brief_options_set_archives(options, archive, source);
  render_well(options);
  brief_options_set_large_print(options, 1);
  render_well(options);
  render_mistaken(options);
  render_short_of_memory(options);
  brief_options_destroy(options);
  brief_result_destroy(brief_render("", 0, NULL));
  brief_result_destroy(NULL);
  brief_options_destroy(NULL);
  expect(brief_result_get_page_count(NULL) == 0, "a null result is empty");
  printf("library: version %s, %d failed\n", brief_version(), failures);
  return failures == 0 ? 0 : 1;
}
