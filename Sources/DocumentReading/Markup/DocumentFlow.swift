/// Paragraphs and tables as a document tells them, on their way to markup. A table within a cell is text of that cell.
struct DocumentFlow {
  private(set) var markup: DocumentMarkup
  /// The paragraph that has begun.
  var text = ""

  private var rows: [[String]] = []
  private var row: [String] = []
  private var cell: [String] = []
  private var depth = 0
  private var isPageDue = false

  /// A flow that goes on with markup.
  init(_ markup: DocumentMarkup) { self.markup = markup }

  /// What a paragraph is.
  enum Role: Equatable {
    case paragraph
    case item
    case heading(level: Int)
  }

  /// Whether a table has begun.
  var isInTable: Bool { depth > 0 }

  /// A page begins, or within a table as soon as that has ended.
  mutating func beginPage() {
    if depth > 0 { isPageDue = true } else { markup.beginPage() }
  }

  /// The paragraph ends.
  mutating func endParagraph(_ role: Role) {
    defer { text = "" }
    guard depth == 0 else {
      if text.contains(where: { !$0.isWhitespace }) { cell.append(text) }
      return
    }
    switch role {
    case .paragraph: markup.addParagraph(text)
    case .item: markup.addItem(text)
    case .heading(let level): markup.addHeading(text, level: level)
    }
  }

  /// A table begins.
  mutating func beginTable() { depth += 1 }

  /// The innermost table ends.
  mutating func endTable() {
    depth = max(0, depth - 1)
    guard depth == 0 else { return }
    markup.addTable(rows)
    rows = []
    if isPageDue { markup.beginPage() }
    isPageDue = false
  }

  /// A row ends, which stands so often.
  mutating func endRow(repeated: Int = 1) {
    guard depth == 1 else { return }
    if row.contains(where: { !$0.isEmpty }) {
      for _ in 0..<min(max(repeated, 1), Self.mostRepetitions) { rows.append(row) }
    }
    row = []
  }

  /// A cell ends, which stands so often or spans so many columns.
  mutating func endCell(span: Int = 1) {
    guard depth == 1 else { return }
    let words = cell.joined(separator: "\n")
    for _ in 0..<min(max(span, 1), Self.mostRepetitions) where row.count < Self.mostColumns { row.append(words) }
    cell = []
  }

  /// A cell or row that says that it stands more often than this does so to fill the sheet.
  private static let mostRepetitions = 64
  /// The most columns that are kept.
  private static let mostColumns = 256
}
