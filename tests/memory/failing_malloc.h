#ifndef FAILING_MALLOC_H
#define FAILING_MALLOC_H

#ifdef __cplusplus
extern "C" {
#endif

/* From now on this thread's allocations number `first` to `last`, counted from 1, are refused. */
void fail_allocations(long first, long last);
/* Ends that; how many allocations were asked for since. */
long stop_failing_allocations(void);

#ifdef __cplusplus
}
#endif

#endif
