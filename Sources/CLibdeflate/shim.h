// libdeflate's functions are plain and its handles opaque; Swift sees them as they are, no door of our own is needed.
#include <libdeflate.h>
