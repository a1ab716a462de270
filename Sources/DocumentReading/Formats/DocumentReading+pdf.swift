import AuditModel

extension DocumentReading {
  /// Reads a PDF with the programs of Poppler: its text as it stands on each page, and where that is hardly any, its
  /// pictures.
  mutating func readPDF(_ document: [UInt8]) -> DocumentText {
    let outcome = run(["pdftotext", "-layout", "-enc", "UTF-8", "-eol", "unix", "{}", "-"], on: document)
    guard outcome.state == .read else {
      let isEncrypted = outcome.complaints.containsRun(of: Array("Incorrect password".utf8))
      return DocumentText(.pdf, isEncrypted ? .encrypted : outcome.state)
    }
    // Every page ends in a form feed.
    let pages = outcome.output.split(separator: 0x0C, omittingEmptySubsequences: false).dropLast()
      .map { LayoutPage(text: $0) }
    let bare = pages.indices.filter { pages[$0].words < LayoutPage.fewestWords }
    let scanned = pagesWithPictures(document, among: bare)
    var markup = DocumentMarkup(limit: limits.markupBytes)
    for page in pages {
      markup.beginPage()
      page.write(to: &markup)
    }
    var text = DocumentText(.pdf, markup)
    text.scannedPages = scanned.count
    text.pages = pages.count
    if text.state == .read, !scanned.isEmpty, scanned.count == bare.count, bare.count == pages.count {
      (text.state, text.markup) = (.scanned, [])
    }
    return text
  }

  /// Which of these pages, by their indices in order, hold pictures large enough to be one of a sheet of paper.
  private mutating func pagesWithPictures(_ document: [UInt8], among pages: [Int]) -> Set<Int> {
    guard let first = pages.first, let last = pages.last else { return [] }
    let outcome = run(["pdfimages", "-list", "-f", "\(first + 1)", "-l", "\(last + 1)", "{}"], on: document)
    // page num type width height …, below two lines of heading.
    var pixels: [Int: Int] = [:]
    for line in outcome.output.split(separator: 0x0A).dropFirst(2) {
      let cells = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard cells.count > 4, let page = Int(cells[0]), let width = Int(cells[3]), let height = Int(cells[4]) else {
        continue
      }
      // A picture that claims more is no larger than a sheet for that.
      pixels[page - 1, default: 0] += min(max(width, 0), 10_000) * min(max(height, 0), 10_000)
    }
    return Set(pages.filter { pixels[$0, default: 0] >= Self.pixelsOfSheet })
  }

  /// A sheet of paper that was scanned so that it can be read has more than so many pixels (A4 at 50 to the inch).
  private static let pixelsOfSheet = 400 * 580
}
