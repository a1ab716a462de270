#include "CJemalloc.h"

#ifdef PORTAL_AUDIT_SANITIZE

// The sanitizer's allocator gives back by itself.
void jemalloc_give_back(void) {}

#else

#include <jemalloc/jemalloc.h>
#include <stddef.h>

// jemalloc reads this variable of the program before its first allocation.
//
// narenas: memory that one thread gave back is of no use to a thread with another arena, and portals are crawled by some
// threads and judged by others; each thread has a cache of its own, so they hardly wait for each other.
// The decays: what is free goes back to the kernel after a fifth of a second, from a thread of jemalloc's own.
const char *malloc_conf = "narenas:1,dirty_decay_ms:200,muzzy_decay_ms:0,background_thread:true";

void jemalloc_give_back(void) { mallctl("arena.0.purge", NULL, NULL, NULL, 0); }

#endif
