/// A page of text that is laid out by spaces, as it was on paper.
///
/// Lines with gaps in the same columns are a table, lines that are full go on in the next one, and everything else
/// stands for itself.
struct LayoutPage {
  /// A page with fewer words holds none but perhaps the stamp of a signature: who signed, for which body, with which
  /// address, and when.
  static let fewestWords = 35

  /// How many words there are.
  let words: Int

  private let lines: [LayoutLine]
  /// How many columns the widest lines have.
  private let width: Int

  /// A page of lines that are UTF-8.
  init(text: ArraySlice<UInt8>) {
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { LayoutLine($0) }
    words = lines.reduce(0) { $0 + $1.words }
    // The widest line may be a table's; the tenth part of lines that are wider than others is left aside.
    let widths = lines.map(\.end).filter { $0 > 0 }.sorted()
    width = widths.isEmpty ? 0 : widths[widths.count * 9 / 10]
  }

  /// Writes the page as markup.
  func write(to markup: inout DocumentMarkup) {
    var index = 0
    while index < lines.count {
      if let end = endOfTable(from: index) {
        markup.addTable(LayoutTable(lines[index..<end]).rows)
        index = end
      } else {
        index = writeParagraph(from: index, to: &markup)
      }
    }
  }

  /// Where a table ends that begins at a line; nil where none does. Between rows stand lines that go on in some of the
  /// columns, and at most one empty line.
  private func endOfTable(from start: Int) -> Int? {
    guard lines[start].segments.count >= 2 else { return nil }
    var end = start + 1
    var rows = 1
    var next = start + 1
    while next < lines.count {
      let line = lines[next]
      if line.segments.count >= 2 {
        rows += 1
        end = next + 1
      } else if line.segments.count == 1 {
        // A line within one column goes on with a cell; one from the left edge ends the table.
        guard line.start >= lines[start].segments[1].start || line.end <= lines[start].segments[1].start else { break }
        let isClosing = line.start < lines[start].segments[1].start && line.end > lines[start].segments[0].end + 20
        if isClosing { break }
      } else if next + 1 >= lines.count || lines[next + 1].segments.count < 2 {
        break
      }
      next += 1
    }
    return rows >= 2 ? end : nil
  }

  /// Writes the paragraph that begins at a line; where to go on.
  private func writeParagraph(from start: Int, to markup: inout DocumentMarkup) -> Int {
    guard lines[start].segments.count > 0 else { return start + 1 }
    // Things side by side that are no table, such as the two halves of a letter's head, are each for themselves.
    guard lines[start].segments.count == 1 else {
      for segment in lines[start].segments { markup.addParagraph(segment.text) }
      return start + 1
    }
    var text = lines[start].segments[0].text
    var last = start
    while last + 1 < lines.count, goesOn(after: last) {
      last += 1
      text += " " + lines[last].segments[0].text
    }
    markup.addParagraph(text)
    return last + 1
  }

  /// Whether the sentence of a line goes on in the next one: the line is full, and the next begins nothing new.
  private func goesOn(after index: Int) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    guard next.segments.count == 1, !next.opensItem, line.end * 100 >= width * 85 else { return false }
    // A line that begins further to the right than the one before opens a paragraph.
    return next.start <= line.start + 1
  }
}
