/// Where the parts of an address in normal form lie, in bytes of its text. It is found anew each time it is asked for:
/// a crawl holds very many addresses and asks of each a few times.
struct AddressLayout {
  /// The host; an IPv6 address with its brackets.
  let host: Range<Int>
  /// The port's digits, where one is written.
  let port: Range<Int>?
  /// The path; at least its first stroke.
  let path: Range<Int>
  /// The query without its question mark.
  let query: Range<Int>?

  /// The layout of a normal form, of which nothing is checked.
  init(_ bytes: borrowing Span<UInt8>) {
    // Past `http://` or `https://`.
    let start = bytes[4] == UInt8(ascii: "s") ? 8 : 7
    var colon: Int?
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "/") {
      // An IPv6 address has colons of its own, which its bracket ends.
      if bytes[index] == UInt8(ascii: ":") { colon = colon ?? index }
      if bytes[index] == UInt8(ascii: "]") { colon = nil }
      index += 1
    }
    let pathStart = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "?") { index += 1 }
    host = start..<(colon ?? pathStart)
    port = colon.map { $0 + 1..<pathStart }
    path = pathStart..<index
    query = index < bytes.count ? index + 1..<bytes.count : nil
  }

  /// The host without a leading `www.`.
  func siteHost(of bytes: borrowing Span<UInt8>) -> Range<Int> {
    let start = host.lowerBound
    guard host.count >= 4, bytes[start + 3] == UInt8(ascii: "."),
      (0..<3).allSatisfy({ bytes[start + $0] == UInt8(ascii: "w") })
    else { return host }
    return start + 4..<host.upperBound
  }
}
