#include <curl/curl.h>
#include <curl/urlapi.h>
