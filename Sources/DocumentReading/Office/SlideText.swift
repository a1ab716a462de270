import PageReading

/// The text of one slide (`ppt/slides/slide1.xml`).
struct SlideText: XMLHandler {
  private var flow: DocumentFlow
  private var isTitle = false
  private var isInText = false

  init(markup: DocumentMarkup) {
    flow = DocumentFlow(markup)
    flow.beginPage()
  }

  /// The markup.
  func finished() -> DocumentMarkup { flow.markup }

  mutating func begin(_ element: XMLElement) {
    switch element.name {
    case "sp": isTitle = false
    case "ph": isTitle = element.attributes["type"] == "title" || element.attributes["type"] == "ctrTitle"
    case "t": isInText = true
    case "br": flow.text += isTitle ? " " : "\n"
    case "tbl": flow.beginTable()
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "t": isInText = false
    case "p": flow.endParagraph(isTitle ? .heading(level: 2) : .paragraph)
    case "tc": flow.endCell()
    case "tr": flow.endRow()
    case "tbl": flow.endTable()
    default: break
    }
  }

  mutating func add(_ text: String) { if isInText { flow.text += text } }
}
