/// Groups of digits that might be a telephone number, as they follow one another with at most a few separators.
struct TelephoneCandidate {
  /// Where it begins: a digit, "(" or "+".
  let start: Int
  /// The groups of digits.
  private(set) var groups: [Range<Int>] = []
  /// Whether "+84" or "0084" stands before the national number.
  let isInternational: Bool
  /// Whether the first group stands in parentheses.
  let hasParentheses: Bool
  private var digits: [[UInt8]] = []

  /// The groups that begin at an offset; nil where no number begins.
  init?(in text: FoldedText, at offset: Int) {
    let first = text.byte(offset)
    guard text.isDigit(offset) || first == UInt8(ascii: "(") || first == UInt8(ascii: "+"),
      !text.isWord(before: offset), !Self.isTail(offset, in: text)
    else { return nil }
    start = offset
    hasParentheses = first == UInt8(ascii: "(")
    var position = hasParentheses ? offset + 1 : offset
    if let code = text.after("+84", at: position) ?? text.after("+ 84", at: position)
      ?? text.after("0084", at: position)
    {
      isInternational = true
      position = text.skip(" ).-", at: code)
      if let zero = text.after("(0)", at: position) { position = text.skip(" .-", at: zero) }
      if text.byte(position) == UInt8(ascii: "(") { position += 1 }
    } else {
      isInternational = false
    }
    collect(in: text, from: position)
    if groups.isEmpty { return nil }
  }

  private mutating func collect(in text: FoldedText, from position: Int) {
    var position = position
    var total = 0
    while text.isDigit(position), groups.count < 7, total < 16 {
      var end = position
      while text.isDigit(end) { end += 1 }
      groups.append(position..<end)
      digits.append(Array(text.bytes[position..<end]))
      total += end - position
      let next = text.skip(" .-)", at: end)
      guard next - end <= 3, next > end else { return }
      position = next
    }
  }

  /// Whether what stands before makes the digits the rest of another number.
  private static func isTail(_ offset: Int, in text: FoldedText) -> Bool {
    switch text.byte(offset - 1) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      text.isDigit(offset - 2) && !(text.byte(offset) == UInt8(ascii: "0") || text.byte(offset) == UInt8(ascii: "("))
    default: false
    }
  }

  /// How many groups may make up the number, likeliest first: as many as fill ten or eleven digits, then fewer.
  var preferredCounts: [Int] {
    var counts: [Int] = []
    var total = isInternational ? 1 : 0
    for (index, group) in groups.enumerated() {
      total += group.count
      if total > 11 { break }
      // A number of ten digits is complete where ten are what its range has.
      counts.insert(index + 1, at: total == 11 && isComplete(counts.first) ? 1 : 0)
    }
    return counts
  }

  private func isComplete(_ count: Int?) -> Bool {
    guard let count else { return false }
    return TelephoneNumber(digits: national(groups: count)).isMobile
  }

  /// The digits of the first groups with the national 0.
  func national(groups count: Int) -> String {
    let joined = digits.prefix(count).flatMap { $0 }
    let needsZero = isInternational && joined.first != UInt8(ascii: "0")
    return (needsZero ? "0" : "") + String(decoding: joined, as: UTF8.self)
  }

  /// How many digits a group has.
  func length(of group: Int) -> Int { digits[group].count }

  /// Whether the number may end after that many groups: not where more digits are tied to it, unless these begin
  /// another number or, after a label, an extension.
  func mayEnd(after count: Int, in text: FoldedText, isLabelled: Bool) -> Bool {
    let end = groups[count - 1].upperBound
    if text.byte(end) == UInt8(ascii: "/") || text.byte(end) == UInt8(ascii: ",") || text.byte(end) == UInt8(ascii: "%")
    {
      return text.byte(end) != UInt8(ascii: "%") && (isLabelled || !text.isDigit(end + 1) || text.byte(end + 1) == 0x30)
    }
    if text.isWord(at: end), !isLabelled { return false }
    guard text.byte(end) == UInt8(ascii: ".") || text.byte(end) == UInt8(ascii: "-") else { return true }
    guard text.isDigit(end + 1) else { return true }
    if isLabelled, text.byte(end) == UInt8(ascii: "-") { return true }
    guard count < groups.count, text.byte(end + 1) == UInt8(ascii: "0") else { return false }
    return groups[count...].reduce(0) { $0 + $1.count } >= 9
  }
}
