/* libarchive as this program uses it: to take files out of zip, rar and 7z. */
#include <archive.h>
#include <archive_entry.h>
