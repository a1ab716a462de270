#ifndef PORTAL_AUDIT_CISAL_SHIM_H
#define PORTAL_AUDIT_CISAL_SHIM_H

#include <isa-l/igzip_lib.h>
#include <stddef.h>
#include <stdint.h>

/// How many bytes igzip works in: the stream, whose arrays are too large for Swift to see, and what level 1 needs.
static inline size_t igzip_workspace_size(void) { return sizeof(struct isal_zstream) + ISAL_DEF_LVL1_LARGE; }

/// Writes the input as one gzip member of level 1 and returns its length; 0 where it has no room.
static inline size_t igzip_member(
    void *workspace, const uint8_t *input, uint32_t count, uint8_t *output, uint32_t room) {
  struct isal_zstream *stream = (struct isal_zstream *)workspace;
  isal_deflate_stateless_init(stream);
  // The one setting that this leaves as the memory had it; some values let it look back by hardly a byte.
  stream->hist_bits = 0;
  stream->level = 1;
  stream->level_buf = (uint8_t *)workspace + sizeof(struct isal_zstream);
  stream->level_buf_size = ISAL_DEF_LVL1_LARGE;
  stream->gzip_flag = IGZIP_GZIP;
  stream->end_of_stream = 1;
  stream->flush = NO_FLUSH;
  stream->next_in = (uint8_t *)input;
  stream->avail_in = count;
  stream->next_out = output;
  stream->avail_out = room;
  return isal_deflate_stateless(stream) == COMP_OK ? stream->total_out : 0;
}

#endif
