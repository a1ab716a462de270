#ifndef PORTAL_AUDIT_CZLIB_SHIM_H
#define PORTAL_AUDIT_CZLIB_SHIM_H

#include <zlib.h>

/// Begins to inflate a gzip or zlib stream, whichever it turns out to be. inflateInit2 is a macro with arguments, which
/// Swift does not see.
static inline int inflate_init_any(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

#endif
