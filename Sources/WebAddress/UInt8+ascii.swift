extension UInt8 {
  /// Whether it is `0`…`9`.
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether it is `a`…`z` or `A`…`Z`.
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// The lower-case letter of an upper-case one; any other byte as it is.
  var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexDigitValue: UInt8? {
    if isASCIIDigit { return self - 0x30 }
    let lower = self | 0x20
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : nil
  }

  /// Whether it means the same encoded or not (RFC 3986, 2.3).
  var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: isASCIIDigit || isASCIILetter
    }
  }

  /// Whether it may stand unencoded in that part; `%` never, as an encoded byte is told apart before.
  func isAllowed(in part: AddressPart) -> Bool {
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"):
      true
    case UInt8(ascii: "?"): part == .query
    // Browsers encode it in a query alone (WHATWG URL, 1.3, special-query percent-encode set).
    case UInt8(ascii: "'"): part == .path
    default: isUnreserved
    }
  }
}
