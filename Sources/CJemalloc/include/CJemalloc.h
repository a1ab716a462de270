#ifndef PORTAL_AUDIT_CJEMALLOC_H
#define PORTAL_AUDIT_CJEMALLOC_H

/// Gives all memory that nothing uses back to the kernel. Linking this module makes jemalloc the allocator of the whole
/// program, as settings.c tells it to be.
void jemalloc_give_back(void);

#endif
