import PageReading

/// The text of `word/document.xml`.
struct WordText: XMLHandler {
  private let styles: WordStyles
  private var flow: DocumentFlow
  private var role = DocumentFlow.Role.paragraph
  private var isInText = false
  private var span = 1
  /// How many open elements stand in one that is passed over, that one included.
  private var passedOver = 0

  init(styles: WordStyles, markup: DocumentMarkup) {
    self.styles = styles
    flow = DocumentFlow(markup)
    // Word keeps where pages broke when the text was last laid out; where it does not, the first begins all the same.
    flow.beginPage()
  }

  /// The markup.
  func finished() -> DocumentMarkup { flow.markup }

  mutating func begin(_ element: XMLElement) {
    if passedOver > 0 || Self.isPassedOver(element.name) {
      passedOver += 1
      return
    }
    switch element.name {
    case "p": role = .paragraph
    case "pStyle": if let level = element.value("val").flatMap({ styles.levels[$0] }) { role = .heading(level: level) }
    case "outlineLvl":
      if let level = element.value("val").flatMap({ Int($0) }), (0..<6).contains(level) {
        role = .heading(level: level + 1)
      }
    case "numPr": if role == .paragraph { role = .item }
    case "t": isInText = true
    case "tab": if flow.text.last?.isWhitespace == false { flow.text += " " }
    case "br", "cr": if element.value("type") == "page" { flow.beginPage() } else { flow.text += "\n" }
    case "lastRenderedPageBreak": flow.beginPage()
    case "noBreakHyphen": flow.text += "-"
    case "tbl": flow.beginTable()
    case "tc": span = 1
    case "gridSpan": span = element.value("val").flatMap { Int($0) } ?? 1
    default: break
    }
  }

  mutating func end(_ name: String) {
    if passedOver > 0 {
      passedOver -= 1
      return
    }
    switch name {
    case "t": isInText = false
    case "p": flow.endParagraph(role)
    case "tc": flow.endCell(span: span)
    case "tr": flow.endRow()
    case "tbl": flow.endTable()
    default: break
    }
  }

  mutating func add(_ text: String) {
    if isInText, passedOver == 0 { flow.text += text }
  }

  /// What was deleted under revision, instructions of fields, and the second of two forms of the same drawing.
  private static func isPassedOver(_ name: String) -> Bool {
    name == "del" || name == "instrText" || name == "Fallback" || name == "delText" || name == "moveFrom"
  }
}

/// The styles of a text that make headings of paragraphs, by their ids.
struct WordStyles: XMLHandler {
  private(set) var levels: [String: Int] = [:]
  private var style: String?

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "style": style = element.value("styleId")
    case "name":
      guard let style, let name = element.value("val")?.lowercased() else { return }
      if name == "title" { levels[style] = 1 }
      if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...6).contains(level) {
        levels[style] = level
      }
    case "outlineLvl":
      if let style, let level = element.value("val").flatMap({ Int($0) }), (0..<6).contains(level) {
        levels[style] = level + 1
      }
    default: break
    }
  }

  mutating func end(_ name: String) { if name == "style" { style = nil } }
  mutating func add(_ text: String) {}
}
