// libxml2's headers take in those of ICU, whose types clash with Foundation's. Nothing here uses them: only the last
// fields of a structure that libxml2 itself makes are hidden.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
