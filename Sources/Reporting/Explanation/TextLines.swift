/// Text set in lines of a terminal's width, broken between words. What a page wrote cannot act on the terminal.
struct TextLines {
  let width: Int

  /// The lines of a text, each ending in a newline; those after the first are indented as it is. A word that is longer
  /// than a line stays whole, for it is there to be copied.
  func lines(_ text: String, indent: Int = 0) -> [String] {
    let space = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.visible.split(whereSeparator: \.isWhitespace) {
      if line.isEmpty {
        line = space + word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = space + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { $0 + "\n" }
  }
}
