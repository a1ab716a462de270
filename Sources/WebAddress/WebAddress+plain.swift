extension WebAddress {
  /// An address that is in normal form already.
  init(normal text: String) { self.text = text }

  /// Where a reference leads that is in normal form but for what it leaves out, as nearly all links of a portal are:
  /// `/tin-tuc/12.html`, `12.html?page=2`, or an address of the same origin. Nil for any other reference.
  ///
  /// It gives what cutting the reference into its parts and putting the address together would give, in a tenth of the
  /// time: a page has some hundred links.
  func plainlyResolving(_ reference: String) -> WebAddress? {
    var reference = reference
    return reference.withUTF8 { bytes in
      let end = unsafe bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
      guard end > 0, let first = unsafe bytes.first else { return nil }
      if first == UInt8(ascii: "/") {
        return unsafe joined(originLength, with: bytes[..<end], isRooted: true)
      }
      var origin = text.utf8.prefix(originLength)
      if bytes.count > origin.count, unsafe bytes.starts(with: origin) {
        return unsafe joined(originLength, with: bytes[origin.count..<end], isRooted: true)
      }
      guard first.isASCIILetter || first.isASCIIDigit else { return nil }
      origin = text.utf8.prefix { $0 != UInt8(ascii: "?") }
      guard let slash = origin.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      let folder = text.utf8.distance(from: text.utf8.startIndex, to: slash) + 1
      return unsafe joined(folder, with: bytes[..<end], isRooted: false)
    }
  }

  /// How many bytes scheme, host and port take up.
  private var originLength: Int {
    let start = scheme.utf8.count + 3
    return start + text.utf8.dropFirst(start).prefix { $0 != UInt8(ascii: "/") }.count
  }

  /// The first bytes of this address with a path and query behind them; nil where those are not plain.
  private func joined(_ length: Int, with rest: Slice<UnsafeBufferPointer<UInt8>>, isRooted: Bool) -> WebAddress? {
    guard unsafe Self.isPlain(rest, isRooted: isRooted), unsafe length + rest.count <= Self.maximumLength else {
      return nil
    }
    var base = text
    return base.withUTF8 { base in
      let joined = unsafe String(unsafeUninitializedCapacity: length + rest.count) { target in
        _ = unsafe target.initialize(fromContentsOf: base[..<length])
        _ = unsafe target[length...].initialize(fromContentsOf: rest)
        return unsafe length + rest.count
      }
      return WebAddress(normal: joined)
    }
  }

  /// Whether a path with its query would stay as it is: nothing to encode or decode, no dot segments, no authority and
  /// no scheme.
  private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isRooted: Bool) -> Bool {
    var before = isRooted ? 0 : UInt8(ascii: "/")
    var isInQuery = false
    for index in unsafe bytes.indices {
      let byte = unsafe bytes[index]
      switch byte {
      case UInt8(ascii: "?"): isInQuery = true
      case UInt8(ascii: "/"):
        // Two slashes at the beginning open an authority.
        if isRooted, unsafe index == bytes.startIndex + 1, before == byte { return false }
      case UInt8(ascii: "."): if before == UInt8(ascii: "/"), !isInQuery { return false }
      case UInt8(ascii: ":"): if !isRooted { return false }
      default: if !byte.isAllowed(in: .path) { return false }
      }
      before = byte
    }
    return isRooted ? unsafe bytes.first == UInt8(ascii: "/") : true
  }
}
