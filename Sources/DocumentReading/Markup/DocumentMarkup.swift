/// The text of a document as plain HTML, for the reader of pages to read as it reads those: headings, paragraphs, lists
/// and tables, with an `hr` where a page, sheet or slide begins.
struct DocumentMarkup {
  /// The markup, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Whether something was left out because there was too much.
  private(set) var isOverfull = false
  /// How many pages have begun.
  private(set) var pages = 0

  private let limit: Int

  /// No markup yet, of at most so many bytes.
  init(limit: Int) { self.limit = limit }

  /// A page, sheet or slide begins.
  mutating func beginPage() {
    pages += 1
    append("<hr>\n")
  }

  /// Adds a heading of level 1...6, unless it has nothing to see.
  mutating func addHeading(_ text: String, level: Int) {
    let level = min(max(level, 1), 6)
    add(text, in: "h\(level)")
  }

  /// Adds a paragraph, whose lines are parted by line feeds, unless it has nothing to see.
  mutating func addParagraph(_ text: String) { add(text, in: "p") }

  /// Adds an item of a list.
  mutating func addItem(_ text: String) { add(text, in: "li") }

  /// Adds a table; rows without anything in them are left out, and a single row or column is no table.
  mutating func addTable(_ rows: [[String]]) {
    let rows = rows.map { row in row.map { $0.contains { !$0.isWhitespace } ? $0 : "" } }
      .filter { $0.contains { !$0.isEmpty } }
    let isTable = rows.count > 1 && rows.contains { $0.count { !$0.isEmpty } > 1 }
    guard isTable else {
      for row in rows { addParagraph(row.filter { !$0.isEmpty }.joined(separator: " ")) }
      return
    }
    let columns = rows.reduce(0) { max($0, $1.count) }
    append("<table>\n")
    for row in rows {
      append("<tr>")
      for column in 0..<columns {
        append("<td>")
        if column < row.count { append(escaped: row[column]) }
        append("</td>")
      }
      append("</tr>\n")
    }
    append("</table>\n")
  }

  /// Adds markup that is finished.
  mutating func add(_ other: [UInt8]) {
    guard bytes.count + other.count <= limit else {
      isOverfull = true
      return
    }
    bytes += other
  }

  private mutating func add(_ text: String, in element: String) {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    append("<\(element)>")
    append(escaped: text)
    append("</\(element)>\n")
  }

  private mutating func append(_ text: String) {
    guard bytes.count + text.utf8.count <= limit else {
      isOverfull = true
      return
    }
    bytes += text.utf8
  }

  private mutating func append(escaped text: String) {
    guard bytes.count + text.utf8.count <= limit else {
      isOverfull = true
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case 0x0A: bytes += "<br>".utf8
      case 0..<0x09, 0x0B...0x1F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }
}
