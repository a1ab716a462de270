import AuditModel
import PageReading

/// The text of `content.xml` of an OpenDocument file.
struct OpenDocumentText: XMLHandler {
  private let format: DocumentFacts.Format
  private var flow: DocumentFlow
  private var level = 0
  /// How many lists are open.
  private var lists = 0
  /// How many paragraphs are open; one may stand in a frame within another.
  private var paragraphs = 0
  private var span = 1
  private var repeatedRows = 1
  /// How many open elements stand in one that is passed over, that one included.
  private var passedOver = 0

  init(format: DocumentFacts.Format, markup: DocumentMarkup) {
    self.format = format
    flow = DocumentFlow(markup)
    if format == .odt { flow.beginPage() }
  }

  /// The markup.
  func finished() -> DocumentMarkup { flow.markup }

  mutating func begin(_ element: XMLElement) {
    if passedOver > 0 || element.name == "annotation" || element.name == "tracked-changes" {
      passedOver += 1
      return
    }
    switch element.name {
    case "h":
      level = element.value("outline-level").flatMap { Int($0) } ?? 1
      paragraphs += 1
    case "p": paragraphs += 1
    case "list": lists += 1
    case "s":
      let count = element.value("c").flatMap { Int($0) } ?? 1
      flow.text += String(repeating: " ", count: min(max(count, 1), 8))
    case "tab": flow.text += " "
    case "line-break": flow.text += "\n"
    case "soft-page-break": if format == .odt { flow.beginPage() }
    case "table": beginTable(element)
    case "table-row": repeatedRows = element.value("number-rows-repeated").flatMap { Int($0) } ?? 1
    case "table-cell":
      span =
        element.value("number-columns-repeated").flatMap { Int($0) }
        ?? element.value("number-columns-spanned").flatMap { Int($0) } ?? 1
    case "page" where format == .odp: flow.beginPage()
    default: break
    }
  }

  mutating func end(_ name: String) {
    if passedOver > 0 {
      passedOver -= 1
      return
    }
    switch name {
    case "h":
      paragraphs -= 1
      flow.endParagraph(.heading(level: level))
    case "p":
      paragraphs -= 1
      flow.endParagraph(lists > 0 ? .item : .paragraph)
    case "list": lists -= 1
    case "table-cell", "covered-table-cell": flow.endCell(span: name == "table-cell" ? span : 1)
    case "table-row": flow.endRow(repeated: repeatedRows)
    case "table": flow.endTable()
    default: break
    }
  }

  mutating func add(_ text: String) {
    if paragraphs > 0, passedOver == 0 { flow.text += text }
  }

  /// A sheet is a page, and its name its heading.
  private mutating func beginTable(_ element: XMLElement) {
    if format == .ods, !flow.isInTable {
      flow.beginPage()
      flow.text = element.value("name") ?? ""
      flow.endParagraph(.heading(level: 2))
    }
    flow.beginTable()
  }
}
