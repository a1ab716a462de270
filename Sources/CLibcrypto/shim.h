// EVP_Digest and EVP_sha256 are plain functions that Swift sees as they are; no door of our own is needed.
#include <openssl/evp.h>
