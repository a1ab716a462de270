/// The path pattern of a robots.txt rule: `*` stands for any octets, `$` at the end for the end (RFC 9309, section
/// 2.2.3).
struct RobotsPattern: Hashable, Sendable {
  /// The octets of the pattern in normal form, by which the most specific match is told.
  let length: Int
  /// The literal pieces between the wildcards; the first stands at the beginning of the target.
  private let pieces: [[UInt8]]
  private let isAnchored: Bool

  /// The pattern of the value of an `Allow` or `Disallow` line.
  init(_ value: some Sequence<UInt8>) {
    var octets = Self.normalised(value, isPattern: true)
    length = octets.count
    isAnchored = octets.last == UInt8(ascii: "$")
    if isAnchored { octets.removeLast() }
    pieces = octets.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map {
      Self.withoutBareDollars($0)
    }
  }

  /// Whether the pattern matches a target in normal form. Each piece is sought once, leftmost, and never taken back,
  /// so that no pattern is slow.
  func matches(_ target: [UInt8]) -> Bool {
    guard target.starts(with: pieces[0]) else { return false }
    var position = pieces[0].count
    if pieces.count == 1 { return !isAnchored || position == target.count }
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let end = Self.endOfFirst(piece, in: target, from: position) else { return false }
      position = end
    }
    let last = pieces[pieces.count - 1]
    guard isAnchored else { return Self.endOfFirst(last, in: target, from: position) != nil }
    return target.count - last.count >= position && target.suffix(last.count).elementsEqual(last)
  }

  private static func endOfFirst(_ piece: [UInt8], in target: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first else { return start }
    var index = start
    while index + piece.count <= target.count {
      if target[index] == first, target[index..<(index + piece.count)].elementsEqual(piece) {
        return index + piece.count
      }
      index += 1
    }
    return nil
  }

  /// A dollar sign that is not the last octet means itself, and a target spells it `%24`.
  private static func withoutBareDollars(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    piece.flatMap { $0 == UInt8(ascii: "$") ? Array("%24".utf8) : [$0] }
  }
}

extension RobotsPattern {
  /// Octets in the form in which they are compared (RFC 9309, section 2.2.2): an escape of an unreserved character is
  /// undone, other escapes are in upper case, and octets that may not stand in an address are escaped. In a target
  /// the wildcards' characters are literal and escaped too, so that `%2A` and `%24` in a pattern match them.
  static func normalised(_ octets: some Sequence<UInt8>, isPattern: Bool) -> [UInt8] {
    let octets = Array(octets)
    var result: [UInt8] = []
    result.reserveCapacity(octets.count)
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      if octet == UInt8(ascii: "%"), index + 2 < octets.count, let high = hexadecimal(octets[index + 1]),
        let low = hexadecimal(octets[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) { result.append(value) } else { appendEscape(of: value, to: &result) }
        index += 3
        continue
      }
      let isWildcard = octet == UInt8(ascii: "*") || octet == UInt8(ascii: "$")
      if isWildcard ? !isPattern : needsEscape(octet) {
        appendEscape(of: octet, to: &result)
      } else {
        result.append(octet)
      }
      index += 1
    }
    return result
  }

  private static func appendEscape(of octet: UInt8, to result: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    result += [UInt8(ascii: "%"), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
  }

  private static func hexadecimal(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): octet - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): octet - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Letters, digits, `-`, `.`, `_` and `~` (RFC 3986, section 2.3).
  private static func isUnreserved(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether an octet has no place in an address as it is (RFC 3986, section 2), as a percent sign without digits.
  private static func needsEscape(_ octet: UInt8) -> Bool {
    octet <= 0x20 || octet >= 0x7F || "\"%<>\\^`{|}".utf8.contains(octet)
  }
}
