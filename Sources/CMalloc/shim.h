#ifndef PORTAL_AUDIT_CMALLOC_SHIM_H
#define PORTAL_AUDIT_CMALLOC_SHIM_H

#include <malloc.h>

/// Has all threads take memory from so many arenas. M_ARENA_MAX is a macro, and Swift's Glibc module leaves <malloc.h>
/// out.
static inline int malloc_set_arena_max(int count) { return mallopt(M_ARENA_MAX, count); }

/// Has blocks from so many bytes on come from the kernel and go back to it at once, instead of from that size which grows
/// with the largest block that was freed.
static inline int malloc_set_mmap_threshold(int bytes) { return mallopt(M_MMAP_THRESHOLD, bytes); }

/// Gives the pages of the heap that nothing uses back to the kernel.
static inline void malloc_give_back(void) { malloc_trim(0); }

#endif
