#ifndef PORTAL_AUDIT_CLIBCURLURL_SHIM_H
#define PORTAL_AUDIT_CLIBCURLURL_SHIM_H

#include <locale.h>

#include <curl/curl.h>
#include <curl/urlapi.h>

/// Gets `url` with an international host in punycode.
///
/// libcurl asks libidn2, which reads the name in the character set of the thread's locale: in a program that never
/// called setlocale(), or under LC_ALL=C, every non-ASCII name fails. Addresses are UTF-8 whatever the user's locale
/// is, so this door sets a UTF-8 locale for the calling thread while it asks. Swift could call uselocale() itself, but
/// then the two halves of the exchange would stand apart. It asks for the whole address, because libcurl 7.88
/// loses memory where it is asked for the host alone and the name cannot be written in punycode.
static inline CURLUcode curl_url_get_punycode_of_utf8(CURLU *url, char **text) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  CURLUcode code = curl_url_get(url, CURLUPART_URL, text, CURLU_PUNYCODE);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return code;
}

#endif
