/* libxml2 as this program uses it. */
#include <libxml/xmlversion.h>

/* Debian builds libxml2 with ICU, whose headers then come along and clash with those of Swift's own ICU wherever
   Foundation is imported too. Only the handlers of encodings look otherwise without them, and this program leaves
   those alone. */
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

/* xmlFree is a global variable that holds a function, which Swift 6 takes for shared mutable state. */
static inline void audit_xml_free(void *memory) { xmlFree(memory); }
