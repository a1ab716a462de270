/// Numbers by which the state knows a citizen: twelve digits (CCCD, số định danh cá nhân) that begin with the code of a
/// province, or the nine of the identity cards before (CMND).
enum IdentityNumber {
  /// Whether a text begins with such a number, after signs, spaces and the word "số". Digits that only fill a field
  /// (one digit over and over, or each one more than the last) are none.
  static func opens(_ text: String) -> Bool {
    var rest = text.utf8.drop { !isDigit($0) && $0 < 0x80 && !isLetter($0) }
    for word in ["số", "so"] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count).drop { !isDigit($0) && $0 < 0x80 && !isLetter($0) }
    }
    var digits: [UInt8] = []
    var end = rest.startIndex
    while end < rest.endIndex, isDigit(rest[end]) || isGap(rest, at: end) {
      if isDigit(rest[end]) { digits.append(rest[end] - UInt8(ascii: "0")) }
      end = rest.index(after: end)
    }
    guard end == rest.endIndex || !isLetter(rest[end]) && rest[end] != UInt8(ascii: "*"), !isFiller(digits) else {
      return false
    }
    switch digits.count {
    case 9: return true
    case 12: return (1...96).contains(digits[0..<3].reduce(0) { $0 * 10 + Int($1) })
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// A single space or full stop between two digits.
  private static func isGap(_ text: Substring.UTF8View, at place: String.Index) -> Bool {
    guard text[place] == UInt8(ascii: " ") || text[place] == UInt8(ascii: "."), place > text.startIndex else {
      return false
    }
    let next = text.index(after: place)
    return next < text.endIndex && isDigit(text[next]) && isDigit(text[text.index(before: place)])
  }

  private static func isFiller(_ digits: [UInt8]) -> Bool {
    let steps = zip(digits.dropFirst(), digits).map { (Int($0.0) - Int($0.1) + 10) % 10 }
    return steps.allSatisfy { $0 == 0 } || steps.allSatisfy { $0 == 1 }
  }
}
