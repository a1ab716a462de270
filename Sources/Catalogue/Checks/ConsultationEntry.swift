import AuditModel
import VietnameseText
import WebAddress

/// One matter under consultation (vấn đề cần xin ý kiến).
struct ConsultationEntry: Sendable {
  /// Its own page, where it has one that was read.
  let page: InspectedPage?
  /// The page that lists it.
  let list: InspectedPage
  /// What it is called in the list.
  let title: String
  /// The lines of its own page, then those of the list around its title.
  let lines: [PageLine]
  /// A document with the draft.
  let document: Link?
  /// The cells of its row, where it is one of a table with columns.
  let cells: [Cell]

  /// A cell under its column's heading.
  struct Cell: Sendable {
    let heading: String
    let text: String
  }

  /// A matter that is a row of a table.
  init?(row: [String], header: [String], block: Int, in section: Candidate, page: InspectedPage?) {
    guard let title = row.max(by: { $0.utf8.count < $1.utf8.count }), title.utf8.count >= Self.titleLength else {
      return nil
    }
    self.page = page
    list = section.page
    self.title = title
    lines =
      (page.map { Self.lines($0.ownBlocks, of: $0) } ?? []) + [
        PageLine(text: section.page.facts.blocks[block].text, page: section.page)
      ]
    document = section.page.facts.links.first { $0.block == block && DocumentKind.isDocument($0.target) }
    cells = zip(header, row).map { Cell(heading: $0, text: $1) }
  }

  /// What its own page tells, and what the list tells.
  var parts: [ConsultationEntry] {
    guard let page, page !== list else { return [self] }
    let ofList = ConsultationEntry(
      page: nil, list: list, title: title, lines: lines.filter { $0.page !== page }, document: nil, cells: cells)
    let ofPage = ConsultationEntry(
      page: page, list: list, title: title, lines: lines.filter { $0.page === page }, document: document, cells: [])
    return [ofPage, ofList]
  }

  private init(
    page: InspectedPage?, list: InspectedPage, title: String, lines: [PageLine], document: Link?, cells: [Cell]
  ) {
    self.page = page
    self.list = list
    self.title = title
    self.lines = lines
    self.document = document
    self.cells = cells
  }

  /// The words of all its lines.
  var wordCount: Int {
    lines.reduce(0) { sum, line in sum + line.text.utf8.reduce(1) { $1 == UInt8(ascii: " ") ? $0 + 1 : $0 } }
  }

  /// The page to name in a proof.
  var source: InspectedPage { page ?? list }

  /// A section that is one matter itself.
  init(section: Candidate, _ inspection: Inspection) {
    page = section.page
    list = section.page
    title = section.label
    lines = Self.lines(section.blocks, of: section.page)
    document = section.documentLinks(inspection).first
    cells = []
  }

  /// A matter that a link of a list leads to; `page` is where it leads, if that was read.
  init(link: Link, in section: Candidate, page: InspectedPage?) {
    self.page = page
    list = section.page
    title = link.text
    cells = []
    lines = (page.map { Self.lines($0.ownBlocks, of: $0) } ?? []) + Self.lines(around: link, in: section)
    if DocumentKind.isDocument(link.target) {
      document = link
    } else {
      document = page?.facts.links.first { link in
        DocumentKind.isDocument(link.target) && (link.block.flatMap { page?.isOwn[$0] } ?? false)
      }
    }
  }

  /// Bytes that a link's words have at least where they are a title rather than a control.
  static let titleLength = 25
  /// How many lines of a list belong to one entry at most.
  private static let listLines = 8

  /// The lines of the list from the entry's own to the next entry's.
  private static func lines(around link: Link, in section: Candidate) -> [PageLine] {
    guard let block = link.block, let place = section.blocks.firstIndex(of: block) else { return [] }
    let next = section.links.first { ($0.block ?? 0) > block && $0.text.utf8.count >= titleLength }?.block
    let end = section.blocks.firstIndex { $0 >= (next ?? Int.max) } ?? section.blocks.count
    return lines(section.blocks[place..<min(max(end, place + 1), place + listLines)], of: section.page)
  }

  private static func lines(_ blocks: some Sequence<Int>, of page: InspectedPage) -> [PageLine] {
    blocks.map { PageLine(text: page.facts.blocks[$0].text, page: page) }
  }
}
