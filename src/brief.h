/* libbrief: a report file in memory, a printable PDF in memory. The C interface; it will stay as it is.
 *
 * Nothing here touches a file, the network, the clock or the locale. Functions may be called from several threads at
 * once, each with its own objects. Text is UTF-8; a pointer to text lives as long as the object it came from. No
 * function fails: where memory runs out, in a setter too, the result says so, with the code "out-of-memory". Null may
 * be passed wherever an object is expected: options that are null are the defaults, of a null result everything is
 * empty. */
#ifndef BRIEF_H
#define BRIEF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define BRIEF_API __attribute__((visibility("default")))
#else
#define BRIEF_API
#endif

/* How a brief is to be made. Created, filled in, used any number of times, destroyed. */
typedef struct brief_options_t brief_options_t;

/* What came of it: a PDF, or errors; warnings in both cases. */
typedef struct brief_result_t brief_result_t;

/* Gives the bytes of an archived source, by the path that the report names. Returns 1 and sets `bytes` and `size`,
 * which must stay valid until the next call or the end of the rendering; or returns 0 where there is no such source,
 * which is the error "archive-not-found". Null with a size is the error "archive-unreadable", more than 32 MiB
 * "archive-too-large". */
typedef int (*brief_archive_func_t)(const char *path, void *user_data, const char **bytes, size_t *size);

typedef enum { BRIEF_ERROR = 0, BRIEF_WARNING = 1 } brief_severity_t;

/* Something to be said of the report. Line and column count from 1, columns in code points; 0: no place in particular.
 */
typedef struct {
  brief_severity_t severity;
  const char *code;    /* stable, for programs: "unknown-key" */
  const char *message; /* for people, one line */
  const char *detail;  /* further lines, or "" */
  uint32_t line, column;
} brief_diagnostic_t;

BRIEF_API brief_options_t *brief_options_create(void);
BRIEF_API void brief_options_destroy(brief_options_t *options);
/* Names the attached files: "kfor-2028"; copied. Null: the default, "brief". */
BRIEF_API void brief_options_set_name(brief_options_t *options, const char *name);
BRIEF_API void brief_options_set_archives(brief_options_t *options, brief_archive_func_t archives, void *user_data);
/* The report file of the earlier issue to compare with; copied. Null: none, the default. More than 1 MiB: rendering
 * gives the error "earlier-too-large". */
BRIEF_API void brief_options_set_earlier(brief_options_t *options, const char *report, size_t size);
/* 1: quotes that do not match their sources are printed, and the brief says so. Default: 0, they are errors. */
BRIEF_API void brief_options_set_allow_unverified(brief_options_t *options, int allow);
/* 1: the large-print edition. */
BRIEF_API void brief_options_set_large_print(brief_options_t *options, int large);
/* The standards that the file keeps: "a-3a+ua-1", the default, PDF/A-3a and PDF/UA-1 in PDF 1.7; or "a-4f+ua-2",
 * PDF/A-4f and PDF/UA-2 in PDF 2.0. Returns 1; or 0 where the name is another, and the option stays as it was. */
BRIEF_API int brief_options_set_standard(brief_options_t *options, const char *name);
/* Memory for the pages and the file of one brief, in bytes. Default: 64 MiB. The report, its sources and their check
 * are bounded by their limits of size, and come on top. */
BRIEF_API void brief_options_set_memory(brief_options_t *options, size_t bytes);

/* Renders briefs one after the other, and keeps between them what takes time to make: a second brief takes a third of
 * the time. The bytes of a brief do not depend on what was rendered before. */
typedef struct brief_renderer_t brief_renderer_t;

BRIEF_API brief_renderer_t *brief_renderer_create(void);
BRIEF_API void brief_renderer_destroy(brief_renderer_t *renderer);
/* Renders a report file of `size` bytes; more than 1 MiB are an error, at once. The result is the caller's, to be
 * destroyed, and may outlive the renderer; never null. A renderer that is null: one for this call alone. */
BRIEF_API brief_result_t *brief_renderer_render(brief_renderer_t *renderer, const char *report, size_t size,
                                                const brief_options_t *options);
/* The same with a renderer for this call alone. */
BRIEF_API brief_result_t *brief_render(const char *report, size_t size, const brief_options_t *options);
BRIEF_API void brief_result_destroy(brief_result_t *result);
/* The PDF and its size in bytes; null and 0 where there are errors. */
BRIEF_API const char *brief_result_get_pdf(const brief_result_t *result, size_t *size);
BRIEF_API size_t brief_result_get_page_count(const brief_result_t *result);
BRIEF_API size_t brief_result_get_diagnostic_count(const brief_result_t *result);
/* The nth, from 0, in the order of the report. Past the end: an empty one. */
BRIEF_API brief_diagnostic_t brief_result_get_diagnostic(const brief_result_t *result, size_t index);

/* What a verification comes to, from the best to the worst. */
typedef enum {
  BRIEF_PROVED = 0,
  BRIEF_SAME_CONTENT = 1, /* not the bytes that were written, but all that they hold */
  BRIEF_NOT_PROVED = 2,
  BRIEF_UNREADABLE = 3
} brief_answer_t;

typedef struct brief_verification_t brief_verification_t;

/* A claim that a brief makes of itself, and what was found. */
typedef struct {
  const char *name; /* "whole", "quotes" or "made by" */
  brief_answer_t answer;
  const char *sentence; /* for people, one line */
  const char *details;  /* what differs or was added, a line each, or "" */
} brief_claim_t;

/* Whether a PDF is the brief that it carries the report and the evidence of: makes it again and compares. Where the
 * options give archives, every quote is searched again in the sources that the attached report names. The result is the
 * caller's, to be destroyed; never null. A file of more than 256 MiB is unreadable. One that is not byte for byte the
 * same is read with the library qpdf, where there is one; a hostile file may make that take any amount of memory and
 * time. */
BRIEF_API brief_verification_t *brief_verify(const char *pdf, size_t size, const brief_options_t *options);
BRIEF_API void brief_verification_destroy(brief_verification_t *verification);
/* The worst of the claims. Of null: BRIEF_UNREADABLE. */
BRIEF_API brief_answer_t brief_verification_get_answer(const brief_verification_t *verification);
BRIEF_API size_t brief_verification_get_claim_count(const brief_verification_t *verification);
/* The nth, from 0. Past the end: an empty one. */
BRIEF_API brief_claim_t brief_verification_get_claim(const brief_verification_t *verification, size_t index);
/* Why the file is unreadable, or "". */
BRIEF_API const char *brief_verification_get_error(const brief_verification_t *verification);

/* "1.0.0" */
BRIEF_API const char *brief_version(void);

#ifdef __cplusplus
}
#endif
#endif
