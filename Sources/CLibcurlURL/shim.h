#ifndef PORTAL_AUDIT_CLIBCURLURL_SHIM_H
#define PORTAL_AUDIT_CLIBCURLURL_SHIM_H

#include <locale.h>

#include <curl/curl.h>
#include <curl/urlapi.h>

/// Gets the host of `url` with an international name in punycode.
///
/// libcurl asks libidn2, which reads the name in the character set of the thread's locale: in a program that never
/// called setlocale(), or under LC_ALL=C, every non-ASCII name fails. Addresses are UTF-8 whatever the user's locale
/// is, so this door sets a UTF-8 locale for the calling thread while it asks. Swift could call uselocale() itself, but
/// then the two halves of the exchange would stand apart.
static inline CURLUcode curl_url_get_host_of_utf8(CURLU *url, char **part) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  CURLUcode code = curl_url_get(url, CURLUPART_HOST, part, CURLU_PUNYCODE);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return code;
}

#endif
