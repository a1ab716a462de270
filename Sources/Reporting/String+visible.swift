extension String {
  /// The text with everything removed that could act on a reader's screen instead of being read: control characters
  /// become U+FFFD, and the characters that turn the direction of writing (Unicode UAX #9, 2.1-2.3) are named.
  var visible: String {
    guard unicodeScalars.contains(where: { $0.isControl || $0.turnsDirection }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isControl {
        result.unicodeScalars.append("\u{FFFD}")
      } else if scalar.turnsDirection {
        result += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// At most that many Unicode scalars, cut between characters, with an ellipsis where something was cut.
  func limited(to limit: Int) -> String {
    var count = 0
    var end = startIndex
    for index in indices {
      count += self[index].unicodeScalars.count
      if count > limit { return String(self[..<end]) + "…" }
      end = self.index(after: index)
    }
    return self
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than tab, line feed and carriage return.
  fileprivate var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether it is an embedding, override or isolate of the bidirectional algorithm.
  fileprivate var turnsDirection: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}
