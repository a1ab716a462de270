/* uchardet imports as it is; no door is needed. */
#include <uchardet/uchardet.h>
