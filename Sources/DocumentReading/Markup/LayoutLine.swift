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

  /// Reads a line.
  init(_ line: Substring) {
    var segments: [Segment] = []
    var column = 0
    var spaces = Self.gap
    for scalar in line.unicodeScalars {
      defer { column += 1 }
      if scalar == " " || scalar == "\t" || scalar == "\u{A0}" {
        spaces += 1
        continue
      }
      if spaces >= Self.gap || segments.isEmpty {
        segments.append(Segment(text: "", start: column, end: column))
      } else if spaces > 0 {
        segments[segments.count - 1].text += " "
      }
      spaces = 0
      segments[segments.count - 1].text.unicodeScalars.append(scalar)
      segments[segments.count - 1].end = column + 1
    }
    self.segments = segments
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
