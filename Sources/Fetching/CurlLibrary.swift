import CLibcurl

/// libcurl as a whole.
enum CurlLibrary {
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Prepares the library, once for the process (libcurl-thread(3)).
  static func prepare() { precondition(isReady, "libcurl can be prepared.") }
}
