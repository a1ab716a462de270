#ifndef PORTAL_AUDIT_CMALLOC_SHIM_H
#define PORTAL_AUDIT_CMALLOC_SHIM_H

#include <malloc.h>

/// Has all threads take memory from so many arenas. M_ARENA_MAX is a macro, and Swift's Glibc module leaves <malloc.h>
/// out.
static inline int malloc_set_arena_max(int count) { return mallopt(M_ARENA_MAX, count); }

/// Gives the pages of the heap that nothing uses back to the kernel.
static inline void malloc_give_back(void) { malloc_trim(0); }

#endif
