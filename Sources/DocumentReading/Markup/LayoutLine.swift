/// One line of a page that is laid out by spaces.
struct LayoutLine {
  /// Words that no wide gap parts.
  struct Segment {
    var text: String
    /// The column of its first character.
    var start: Int
    /// The column behind its last.
    var end: Int
  }

  /// What stands in the line, from left to right.
  let segments: [Segment]

  /// So many spaces part two things.
  private static let gap = 3

  /// Reads a line that is UTF-8.
  init(_ line: ArraySlice<UInt8>) {
    var segments: [Segment] = []
    var text: [UInt8] = []
    var (start, end, column) = (0, 0, 0)
    var index = line.startIndex
    func finish() {
      if !text.isEmpty { segments.append(Segment(text: String(decoding: text, as: UTF8.self), start: start, end: end)) }
      text = []
    }
    while index < line.endIndex {
      let length = Self.length(ofCharacterAt: index, in: line)
      if Self.isSpace(line[index..<(index + length)]) {
        column += 1
      } else {
        if column - end >= Self.gap { finish() }
        if text.isEmpty { start = column } else if column > end { text.append(0x20) }
        text += line[index..<(index + length)]
        column += 1
        end = column
      }
      index += length
    }
    finish()
    self.segments = segments
  }

  private static func length(ofCharacterAt index: Int, in line: ArraySlice<UInt8>) -> Int {
    var end = index + 1
    while end < line.endIndex, line[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }

  /// Whether a character is a space or a no-break space.
  private static func isSpace(_ character: ArraySlice<UInt8>) -> Bool {
    guard let first = character.first else { return true }
    return first <= 0x20 || first == 0xC2 && character.last == 0xA0
  }

  /// The column at which it begins; 0 for an empty one.
  var start: Int { segments.first?.start ?? 0 }
  /// The column behind its end; 0 for an empty one.
  var end: Int { segments.last?.end ?? 0 }
  /// How many words it has.
  var words: Int {
    segments.reduce(0) { sum, segment in sum + segment.text.utf8.count { $0 == 0x20 } + 1 }
  }

  /// Whether it begins with a bullet, or a number or letter and a sign behind it.
  var opensItem: Bool {
    guard let word = segments.first?.text.unicodeScalars.prefix(while: { $0 != " " }), let first = word.first,
      let last = word.last
    else { return false }
    if first == "-" || first == "+" || first == "*" || first == "•" || first == "–" { return true }
    guard word.count <= 6, last == "." || last == ")" || last == ":" || last == "/" else { return false }
    return word.dropLast().allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "." }
  }
}
