extension WebAddress {
  /// An address that is in normal form already.
  init(normal text: String) { self.text = text }

  /// Where a reference leads that is in normal form but for what it leaves out, as nearly all links of a portal are:
  /// `/tin-tuc/12.html`, `12.html?page=2`, or an address of the same origin. Nil for any other reference.
  ///
  /// It gives what cutting the reference into its parts and putting the address together would give, in a tenth of the
  /// time: a page has some hundred links.
  func plainlyResolving(_ reference: UnsafeBufferPointer<UInt8>) -> WebAddress? {
    var base = text
    return base.withUTF8 { base in
      guard let first = unsafe reference.first else { return nil }
      let origin = unsafe Self.originLength(of: base)
      if first == UInt8(ascii: "/") {
        return unsafe Self.join(base[..<origin], reference[...], isRooted: true)
      }
      if reference.count > origin, unsafe reference[..<origin].elementsEqual(base[..<origin]) {
        return unsafe Self.join(base[..<origin], reference[origin...], isRooted: true)
      }
      guard first.isASCIILetter || first.isASCIIDigit else { return nil }
      let path = unsafe base.firstIndex(of: UInt8(ascii: "?")) ?? base.count
      let folder = unsafe (base[..<path].lastIndex(of: UInt8(ascii: "/")) ?? 0) + 1
      return unsafe Self.join(base[..<folder], reference[...], isRooted: false)
    }
  }

  /// How many bytes scheme, host and port take up.
  private static func originLength(of address: UnsafeBufferPointer<UInt8>) -> Int {
    // Past the two slashes of `http://` or `https://`.
    unsafe address[8...].firstIndex(of: UInt8(ascii: "/")) ?? address.count
  }

  /// The beginning of an address with a path and query behind it; nil where those are not plain.
  private static func join(
    _ beginning: Slice<UnsafeBufferPointer<UInt8>>, _ reference: Slice<UnsafeBufferPointer<UInt8>>, isRooted: Bool
  ) -> WebAddress? {
    guard let rest = unsafe plain(reference, isRooted: isRooted) else { return nil }
    let length = unsafe beginning.count + rest.count
    guard length <= maximumLength else { return nil }
    return WebAddress(
      normal: unsafe String(unsafeUninitializedCapacity: length) { target in
        _ = unsafe target.initialize(fromContentsOf: beginning)
        _ = unsafe target[beginning.count...].initialize(fromContentsOf: rest)
        return length
      })
  }

  /// A path with its query and without a fragment, where it would stay as it is: nothing to encode or decode, no dot
  /// segments, no authority and no scheme; nil where it would not.
  private static func plain(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, isRooted: Bool
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard let first = unsafe bytes.first, !isRooted || first == UInt8(ascii: "/") else { return nil }
    let second = unsafe bytes.startIndex + 1
    var before = isRooted ? 0 : UInt8(ascii: "/")
    var isInQuery = false
    for index in unsafe bytes.indices {
      let byte = unsafe bytes[index]
      switch byte {
      case UInt8(ascii: "#"): return unsafe bytes[..<index]
      case UInt8(ascii: "?"): isInQuery = true
      // Two slashes at the beginning open an authority.
      case UInt8(ascii: "/"): if isRooted, index == second, before == byte { return nil }
      case UInt8(ascii: "."): if before == UInt8(ascii: "/"), !isInQuery { return nil }
      case UInt8(ascii: ":"): if !isRooted { return nil }
      default: if !byte.isAllowed(in: isInQuery ? .query : .path) { return nil }
      }
      before = byte
    }
    return unsafe bytes
  }
}
