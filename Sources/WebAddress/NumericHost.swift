import Glibc

/// Hosts that are the address of a machine rather than a name, in the one spelling that browsers give them.
enum NumericHost {
  /// Whether a browser takes a host for an IPv4 address because its last label is a number (WHATWG URL, 3.5, "ends in a
  /// number"); one that then is none is no host at all.
  static func endsInNumber(_ host: String) -> Bool {
    guard let last = host.utf8.split(separator: UInt8(ascii: ".")).last else { return false }
    return last.allSatisfy(\.isASCIIDigit) || number(last) != nil
  }

  /// An IPv4 address of one to four decimal, octal or hexadecimal numbers as four decimal ones (WHATWG URL, 3.5, "IPv4
  /// parser"); nil where it is none.
  static func ipv4(_ host: String) -> String? {
    let parts = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { number($0) }
    guard numbers.count == parts.count, (1...4).contains(parts.count), let last = numbers.last,
      numbers.dropLast().allSatisfy({ $0 < 256 }), last >> (8 * UInt64(5 - parts.count)) == 0
    else { return nil }
    let address = numbers.dropLast().enumerated().reduce(last) { $0 | $1.element << (8 * UInt64(3 - $1.offset)) }
    return [24, 16, 8, 0].map { "\(address >> UInt64($0) & 255)" }.joined(separator: ".")
  }

  /// A number as it may stand in an IPv4 address: `0x` begins a hexadecimal one (alone it is nought), `0` an octal one.
  private static func number(_ digits: Substring.UTF8View) -> UInt64? {
    guard let first = digits.first else { return nil }
    let isHex = first == UInt8(ascii: "0") && digits.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let isOctal = !isHex && first == UInt8(ascii: "0") && digits.count > 1
    let rest = isHex ? digits.dropFirst(2) : digits
    guard rest.allSatisfy({ $0.hexDigitValue != nil }) else { return nil }
    return rest.isEmpty ? 0 : UInt64(Substring(rest), radix: isHex ? 16 : isOctal ? 8 : 10)
  }

  /// An IPv6 address in its brackets as browsers write it (WHATWG URL, 3.5, "IPv6 serializer"; RFC 5952, section 4, but
  /// for the last four bytes, which never are decimal); nil where it is none, or names a zone.
  static func ipv6(_ host: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard host.hasPrefix("["), host.hasSuffix("]"),
      unsafe inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &bytes) == 1
    else { return nil }
    let pieces = (0..<8).map { Int(bytes[2 * $0]) << 8 | Int(bytes[2 * $0 + 1]) }
    let gap = longestRunOfZeros(pieces)
    let text = { (range: Range<Int>) in range.map { String(pieces[$0], radix: 16) }.joined(separator: ":") }
    return gap.count < 2 ? "[\(text(0..<8))]" : "[\(text(0..<gap.lowerBound))::\(text(gap.upperBound..<8))]"
  }

  /// The first of the longest runs.
  private static func longestRunOfZeros(_ pieces: [Int]) -> Range<Int> {
    var longest = 0..<0
    for start in pieces.indices {
      let end = pieces[start...].firstIndex { $0 != 0 } ?? pieces.count
      if end - start > longest.count { longest = start..<end }
    }
    return longest
  }
}
