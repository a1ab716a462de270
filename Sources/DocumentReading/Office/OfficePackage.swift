import AuditModel
import PageReading

/// The parts of a document that is a container: Office Open XML (ECMA-376) or OpenDocument (ISO/IEC 26300).
struct OfficePackage {
  let format: DocumentFacts.Format
  private let parts: [String: [UInt8]]

  /// The package; nil where a container is no document.
  init?(_ container: Container) {
    let parts = Dictionary(container.entries.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    guard let format = Self.format(of: parts) else { return nil }
    self.format = format
    self.parts = parts
  }

  private static func format(of parts: [String: [UInt8]]) -> DocumentFacts.Format? {
    if parts["word/document.xml"] != nil { return .docx }
    if parts["xl/workbook.xml"] != nil { return .xlsx }
    if parts["ppt/presentation.xml"] != nil { return .pptx }
    guard parts["content.xml"] != nil, let type = parts["mimetype"] else { return nil }
    switch String(decoding: type, as: UTF8.self).split(separator: ".").last.map(String.init) {
    case "text", "text-template"?: return .odt
    case "spreadsheet", "spreadsheet-template"?: return .ods
    case "presentation", "presentation-template"?: return .odp
    default: return nil
    }
  }

  /// Writes the text; whether the parts that it needs are well-formed.
  func write(to markup: inout DocumentMarkup) -> Bool {
    switch format {
    case .docx: writeWord(to: &markup)
    case .xlsx: writeWorkbook(to: &markup)
    case .pptx: writeSlides(to: &markup)
    default: writeOpenDocument(to: &markup)
    }
  }

  /// Tells a handler the events of a part; false where there is none, or it is not well-formed.
  private func read(_ part: String, into handler: inout some XMLHandler) -> Bool {
    guard let bytes = parts[part] else { return false }
    return XMLEvents.read(bytes, into: &handler)
  }

  private func writeWord(to markup: inout DocumentMarkup) -> Bool {
    var styles = WordStyles()
    _ = read("word/styles.xml", into: &styles)
    var text = WordText(styles: styles, markup: markup)
    guard read("word/document.xml", into: &text) else { return false }
    markup = text.finished()
    return true
  }

  private func writeWorkbook(to markup: inout DocumentMarkup) -> Bool {
    var strings = SharedStrings()
    if parts["xl/sharedStrings.xml"] != nil, !read("xl/sharedStrings.xml", into: &strings) { return false }
    var styles = CellStyles()
    _ = read("xl/styles.xml", into: &styles)
    for (name, part) in sheets {
      var sheet = Worksheet(strings: strings.texts, styles: styles)
      guard read(part, into: &sheet) else { return false }
      markup.beginPage()
      markup.addHeading(name, level: 2)
      SheetRows(sheet.rows).write(to: &markup)
    }
    return !sheets.isEmpty
  }

  private func writeSlides(to markup: inout DocumentMarkup) -> Bool {
    for (_, part) in ordered(listedIn: "ppt/presentation.xml", as: "sldId", folder: "ppt/") {
      var slide = SlideText(markup: markup)
      guard read(part, into: &slide) else { return false }
      markup = slide.finished()
    }
    return true
  }

  private func writeOpenDocument(to markup: inout DocumentMarkup) -> Bool {
    var text = OpenDocumentText(format: format, markup: markup)
    guard read("content.xml", into: &text) else { return false }
    markup = text.finished()
    return true
  }

  /// The visible sheets of a workbook: name and part.
  private var sheets: [(name: String, part: String)] {
    ordered(listedIn: "xl/workbook.xml", as: "sheet", folder: "xl/")
  }

  /// The parts that a list of a part refers to, in its order.
  private func ordered(listedIn part: String, as element: String, folder: String) -> [(name: String, part: String)] {
    var list = PartList(element: element)
    var relations = PartRelations()
    let file = part.split(separator: "/").last.map(String.init) ?? part
    guard read(part, into: &list), read("\(folder)_rels/\(file).rels", into: &relations) else { return [] }
    return list.items.compactMap { item in
      guard let target = relations.targets[item.relation] else { return nil }
      return (item.name, target.hasPrefix("/") ? String(target.dropFirst()) : folder + target)
    }
  }
}

/// What a part lists, such as the sheets of a workbook.
private struct PartList: XMLHandler {
  let element: String
  private(set) var items: [(name: String, relation: String)] = []

  init(element: String) { self.element = element }

  mutating func begin(_ element: XMLElement) {
    guard element.name == self.element, element.attributes["state"] != "hidden",
      element.attributes["state"] != "veryHidden",
      let relation = element.attributes.filter({ $0.key.hasSuffix(":id") }).min(by: { $0.key < $1.key })?.value
    else { return }
    items.append((element.attributes["name"] ?? "", relation))
  }

  mutating func end(_ name: String) {}
  mutating func add(_ text: String) {}
}

/// Where the relations of a part lead, by their ids.
private struct PartRelations: XMLHandler {
  private(set) var targets: [String: String] = [:]

  mutating func begin(_ element: XMLElement) {
    if element.name == "Relationship", let id = element.attributes["Id"] { targets[id] = element.attributes["Target"] }
  }

  mutating func end(_ name: String) {}
  mutating func add(_ text: String) {}
}
