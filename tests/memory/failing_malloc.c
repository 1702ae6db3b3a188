/* The C library's allocation with failures on demand; loaded before all others (LD_PRELOAD), so that every library in
 * the process is served by it, and below it a sanitizer's own, if there is one. */
#define _GNU_SOURCE
#include "failing_malloc.h"

#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static void *(*real_aligned_alloc)(size_t, size_t);
static void (*real_free)(void *);

static _Thread_local int armed;
static _Thread_local long seen, failing, last_failing;

/* dlsym() itself asks for memory. */
static char early[8192];
static size_t early_used;

static int is_early(const void *p) { return (const char *)p >= early && (const char *)p < early + sizeof early; }

static void *early_memory(size_t size) {
  void *p = early + early_used;
  early_used += (size + 15) & ~(size_t)15;
  return early_used <= sizeof early ? p : NULL;
}

static void find_real(void) {
  static int finding;
  if (finding || real_free != NULL) return;
  finding = 1;
  *(void **)&real_malloc = dlsym(RTLD_NEXT, "malloc");
  *(void **)&real_calloc = dlsym(RTLD_NEXT, "calloc");
  *(void **)&real_realloc = dlsym(RTLD_NEXT, "realloc");
  *(void **)&real_aligned_alloc = dlsym(RTLD_NEXT, "aligned_alloc");
  *(void **)&real_free = dlsym(RTLD_NEXT, "free");
  finding = 0;
}

static int refused(void) {
  if (!armed) return 0;
  ++seen;
  if (seen < failing || seen > last_failing) return 0;
  errno = ENOMEM;
  return 1;
}

void fail_allocations(long first, long last) {
  seen = 0;
  failing = first;
  last_failing = last;
  armed = 1;
}

long stop_failing_allocations(void) {
  armed = 0;
  return seen;
}

void *malloc(size_t size) {
  find_real();
  if (refused()) return NULL;
  return real_malloc == NULL ? early_memory(size) : real_malloc(size);
}

void *calloc(size_t count, size_t size) {
  find_real();
  if (refused()) return NULL;
  return real_calloc == NULL ? early_memory(count * size) : real_calloc(count, size);
}

void *realloc(void *p, size_t size) {
  find_real();
  if (refused()) return NULL;
  return real_realloc(p, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  find_real();
  if (refused()) return NULL;
  return real_aligned_alloc(alignment, size);
}

void free(void *p) {
  if (p == NULL || is_early(p)) return;
  find_real();
  real_free(p);
}
