import AuditModel
import PageReading

extension DocumentReading {
  /// Reads a compound file: a text, workbook or slides of Office 97 to 2003, told by the names of its streams, or a
  /// document of a later Office that is encrypted.
  mutating func readCompound(_ document: [UInt8]) -> DocumentText {
    switch CompoundKind(document) {
    case .encrypted: DocumentText(.unknown, .encrypted)
    case .text: readText(document)
    case .workbook: readWorkbook(document)
    case .slides: readSlides(document)
    case nil: DocumentText(.unknown, .unsupported)
    }
  }

  /// Reads Rich Text Format, of which its program makes HTML.
  mutating func readRTF(_ document: [UInt8]) -> DocumentText {
    let outcome = run(["unrtf", "--html", "--nopict", "--quiet", "{}"], on: document)
    guard outcome.state == .read else { return DocumentText(.rtf, outcome.state) }
    var markup = DocumentMarkup(limit: limits.markupBytes)
    markup.add(CharacterReferences.resolved(in: outcome.output))
    return DocumentText(.rtf, markup)
  }

  private mutating func readText(_ document: [UInt8]) -> DocumentText {
    let outcome = runCatdoc(["catdoc", "-w"], on: document)
    guard outcome.state == .read else { return DocumentText(.doc, outcome.state) }
    if outcome.complaints.containsRun(of: Array("encrypted".utf8)) { return DocumentText(.doc, .encrypted) }
    return DocumentText(.doc, markup(ofLines: outcome.output))
  }

  private mutating func readWorkbook(_ document: [UInt8]) -> DocumentText {
    let outcome = runCatdoc(["xls2csv", "-b", "\u{C}", "-f", "%d/%m/%Y", "-q", "2"], on: document)
    guard outcome.state == .read else { return DocumentText(.xls, outcome.state) }
    var markup = DocumentMarkup(limit: limits.markupBytes)
    for sheet in outcome.output.split(separator: 0x0C) {
      let rows = SeparatedValues(sheet).rows
      guard rows.contains(where: { $0.contains { !$0.isEmpty } }) else { continue }
      markup.beginPage()
      SheetRows(rows).write(to: &markup)
    }
    return DocumentText(.xls, markup)
  }

  private mutating func readSlides(_ document: [UInt8]) -> DocumentText {
    let outcome = runCatdoc(["catppt", "-b", "\u{C}"], on: document)
    guard outcome.state == .read else { return DocumentText(.ppt, outcome.state) }
    var markup = DocumentMarkup(limit: limits.markupBytes)
    for slide in outcome.output.split(separator: 0x0C) {
      markup.beginPage()
      for line in slide.split(separator: 0x0A) { markup.addParagraph(Self.decoded(line)) }
    }
    return DocumentText(.ppt, markup)
  }

  /// Runs catdoc or one of its sisters so that it keeps every letter.
  private mutating func runCatdoc(_ words: [String], on document: [UInt8]) -> ProgramOutcome {
    guard CatdocSettings.write(to: folder) else { return ProgramOutcome(state: .unsupported) }
    return run(words + ["-s", CatdocSettings.charset, "-d", "utf-8", "{}"], on: document, home: folder)
  }

  /// Lines of which each is a paragraph; in one of a table, tabs part the cells.
  private func markup(ofLines text: [UInt8]) -> DocumentMarkup {
    var markup = DocumentMarkup(limit: limits.markupBytes)
    var table: [[String]] = []
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map(Self.decoded)
      if cells.count(where: { !$0.allSatisfy(\.isWhitespace) }) > 1 {
        table.append(cells)
      } else {
        markup.addTable(table)
        table = []
        markup.addParagraph(cells.joined(separator: " "))
      }
    }
    markup.addTable(table)
    return markup
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

/// What a compound file holds.
enum CompoundKind {
  case text
  case workbook
  case slides
  case encrypted

  /// The kind; nil where no stream is called as one of these. Names are UTF-16.
  init?(_ document: [UInt8]) {
    func has(_ name: String) -> Bool { document.containsRun(of: name.utf16.flatMap { [UInt8($0 & 0xFF), 0] }) }
    if has("EncryptedPackage") {
      self = .encrypted
    } else if has("WordDocument") {
      self = .text
    } else if has("Workbook") || has("Book\0") {
      self = .workbook
    } else if has("PowerPoint Document") {
      self = .slides
    } else {
      return nil
    }
  }
}
