extension WebAddress {
  /// The address that a reference on this page leads to (RFC 3986, 5.2, with the habits of browsers); nil when it is
  /// malformed or leads elsewhere than http and https, such as `mailto:`, `javascript:`, `tel:` and `data:`.
  ///
  /// An empty reference, or one that is only a fragment, is the page itself.
  public func resolving(_ reference: String) -> WebAddress? {
    var bytes = reference
    return bytes.withUTF8 { unsafe plainlyResolving($0) } ?? thoroughlyResolving(reference)
  }

  /// `resolving` for a reference that is UTF-8 bytes.
  public func resolving(_ reference: ArraySlice<UInt8>) -> WebAddress? {
    unsafe reference.withUnsafeBufferPointer { unsafe plainlyResolving($0) }
      ?? thoroughlyResolving(String(decoding: reference, as: UTF8.self))
  }

  /// `resolving` for any reference.
  func thoroughlyResolving(_ reference: String) -> WebAddress? {
    guard let reference = Reference(reference, base: scheme) else { return nil }
    let scheme = reference.scheme ?? scheme
    if let authority = reference.authority {
      return WebAddress(
        scheme: scheme, authority: Authority(authority), path: reference.path, query: reference.query)
    }
    let authority = Authority(host: host, port: port)
    guard let first = reference.path.first else {
      guard let query = reference.query else { return self }
      return WebAddress(scheme: scheme, authority: authority, path: Array(path.utf8), query: query)
    }
    let path = first == UInt8(ascii: "/") ? reference.path : folder + reference.path
    return WebAddress(scheme: scheme, authority: authority, path: path, query: reference.query)
  }

  /// The path up to and including its last slash.
  private var folder: [UInt8] {
    let path = Array(path.utf8)
    return Array(path[...(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
  }
}

/// The path without `.` and `..` (RFC 3986, 5.2.4), with a slash in front.
func removingDotSegments(_ path: [UInt8]) -> [UInt8] {
  let slash = UInt8(ascii: "/")
  let relative = path.first == slash ? path[1...] : path[...]
  var kept: [ArraySlice<UInt8>] = []
  var endsInDots = false
  for segment in relative.split(separator: slash, omittingEmptySubsequences: false) {
    endsInDots = segment.elementsEqual(".".utf8) || segment.elementsEqual("..".utf8)
    if segment.elementsEqual("..".utf8) {
      _ = kept.popLast()
    } else if !endsInDots {
      kept.append(segment)
    }
  }
  if endsInDots { kept.append([]) }
  var result: [UInt8] = []
  result.reserveCapacity(path.count + 1)
  for segment in kept {
    result.append(slash)
    result += segment
  }
  return result.isEmpty ? [slash] : result
}
