import CLibcurlURL

/// A host and port as libcurl understands them, so that what is accepted here is what will be connected to.
struct Authority {
  /// The host in lower case, in punycode, an IPv4 address as four decimal numbers, an IPv6 address in brackets.
  var host: String
  /// The port where one was written.
  var port: Int?

  /// Reads `host[:port]`; nil when a browser would refuse it too.
  ///
  /// A single dot at the end of the name is dropped: it names the same machine and confuses servers. An IPv6 zone has no
  /// place in an address.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, bytes[0] != UInt8(ascii: "[") || !bytes.contains(UInt8(ascii: "%")),
      bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "?") }),
      let handle = unsafe curl_url()
    else { return nil }
    defer { unsafe curl_url_cleanup(handle) }
    let address = "http://\(String(decoding: bytes, as: UTF8.self))/"
    guard unsafe curl_url_set(handle, CURLUPART_URL, address, 0) == CURLUE_OK else { return nil }

    guard let name = unsafe Self.host(of: handle) else { return nil }
    var host = String(decoding: name.utf8.map(\.lowercasedASCII), as: UTF8.self)
    if host.hasSuffix(".") { host.removeLast() }
    guard let host = Self.normalized(host) else { return nil }
    self.host = host

    var part: UnsafeMutablePointer<CChar>? = nil
    guard unsafe curl_url_get(handle, CURLUPART_PORT, &part, 0) == CURLUE_OK, let number = unsafe part else { return }
    let port = unsafe Int(String(cString: number))
    unsafe curl_free(number)
    guard let port, port > 0 else { return nil }
    self.port = port
  }

  /// A host and port that are in normal form already.
  init(host: String, port: Int?) {
    self.host = host
    self.port = port
  }

  /// The authority as it stands in an address; the scheme's own port is left out.
  func text(forScheme scheme: String) -> String {
    guard let port, port != defaultPort(ofScheme: scheme) else { return host }
    return "\(host):\(port)"
  }

  /// The host as libcurl reads it, an international name in punycode; nil when there is no such name.
  private static func host(of handle: OpaquePointer) -> String? {
    var part: UnsafeMutablePointer<CChar>? = nil
    guard unsafe curl_url_get(handle, CURLUPART_HOST, &part, 0) == CURLUE_OK, let written = unsafe part else {
      return nil
    }
    defer { unsafe curl_free(written) }
    let host = unsafe String(cString: written)
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return host }

    unsafe part = nil
    guard unsafe curl_url_get_host_of_utf8(handle, &part) == CURLUE_OK, let name = unsafe part else { return nil }
    defer { unsafe curl_free(name) }
    return unsafe String(cString: name)
  }

  /// A numeric host in its one spelling, and a name as it is; nil for what is neither.
  private static func normalized(_ host: String) -> String? {
    if host.hasPrefix("[") { return NumericHost.ipv6(host) }
    guard isName(host) else { return nil }
    return NumericHost.endsInNumber(host) ? NumericHost.ipv4(host) : host
  }

  /// Whether every label has 1 to 63 characters that a name can have, and the whole at most 253 (RFC 1035, 2.3.4).
  private static func isName(_ host: String) -> Bool {
    guard host.utf8.count <= 253 else { return false }
    return host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.count)
        && label.allSatisfy {
          $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }
  }
}

/// The port of a scheme when none is written.
func defaultPort(ofScheme scheme: String) -> Int { scheme == "https" ? 443 : 80 }

/// Whether that is an IPv4 address in its usual form.
func isIPv4Address(_ host: String) -> Bool {
  let numbers = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return numbers.count == 4
    && numbers.allSatisfy { $0.allSatisfy(\.isASCIIDigit) && UInt8(String(decoding: $0, as: UTF8.self)) != nil }
}
