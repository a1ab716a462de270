import AuditModel
import VietnameseText

/// Goes through the lines of a page once and gathers leaders' records. A record is open from the line that names a
/// person to the line that names the next one; what stands between belongs to it.
struct LeaderScan {
  let reading: LeaderReading
  let page: InspectedPage
  let isInSection: Bool
  let ownsText: Bool

  private var records: [LeaderRecord] = []
  private var open: LeaderRecord?
  /// The order of the line that opened the record.
  private var openedAt = 0
  /// A position that stands alone and waits for the name below it.
  private var waiting: (position: String, at: Int)?

  init(reading: LeaderReading, page: InspectedPage, isInSection: Bool, ownsText: Bool) {
    self.reading = reading
    self.page = page
    self.isInSection = isInSection
    self.ownsText = ownsText
  }

  /// How many lines after a name its position may stand.
  private static let cardLength = 8
  /// How many lines after a name what stands there is still its own.
  private static let recordLength = 14
  /// How many lines after a position the name may stand.
  private static let waitingLength = 3

  /// Takes the next line.
  mutating func take(_ index: Int, order: Int) {
    let block = page.facts.blocks[index]
    if takeRow(block, at: index) || takePeople(block, at: index, order: order) { return }
    if isInSection, let name = reading.wholeName(block) {
      takeName(name, order: order)
    } else if ownsText, let name = reading.assignee(block) {
      close()
      open = record(name, "", quote: block.text)
      open?.duties = PageLine(text: block.text, page: page)
      openedAt = order
    } else if let position = reading.wholePosition(block, page.hits[index]) {
      takePosition(position, in: block, at: index, order: order)
    } else if open != nil, order - openedAt <= Self.recordLength || ownsText {
      takeDetails(block, at: index)
      if ownsText, open?.duties == nil, block.wordCount >= 8, !block.isLinked {
        open?.duties = PageLine(text: block.text, page: page)
      }
    }
  }

  /// Closes the last record; returns all that name a position, or tell the duties of somebody whose position stands
  /// elsewhere.
  mutating func finish() -> [LeaderRecord] {
    close()
    return records
  }

  private mutating func close() {
    if let record = open, !record.position.isEmpty || record.duties != nil { records.append(record) }
    open = nil
  }

  private func record(_ name: String, _ position: String, quote: String) -> LeaderRecord {
    LeaderRecord(name: name, position: position, page: page, quote: quote, isInSection: isInSection)
  }

  /// A row of a table with columns is a record of its own.
  private mutating func takeRow(_ block: Block, at index: Int) -> Bool {
    guard block.role == .row, page.facts.isRecord(row: index), page.hits[index].contains(reading.positions),
      let person = reading.people(in: block.text).first
    else { return false }
    close()
    var record = record(person.value.name, reading.position(of: person), quote: block.text)
    record.telephones = TelephoneScanner.mentions(in: block.text).map(\.value)
    record.emails = EmailScanner.mentions(in: block.text).map(\.value)
    if let table = page.facts.tables.first(where: { $0.blocks.contains(index) }) {
      let duties = reading.duties(in: table, row: index - (table.blocks.upperBound - table.rows.count))
      record.duties = duties.map { PageLine(text: $0, page: page) }
    }
    records.append(record)
    return true
  }

  /// A line that names people with their positions. One that names the open record's own person again adds to it.
  private mutating func takePeople(_ block: Block, at index: Int, order: Int) -> Bool {
    guard page.hits[index].contains(reading.positions) else { return false }
    let people = reading.people(in: block.text)
    guard !people.isEmpty else { return false }
    for (place, person) in people.enumerated() {
      if isOpen(person.value.name) {
        if open?.position.isEmpty == true { open?.position = reading.position(of: person) }
        continue
      }
      close()
      open = record(
        person.value.name, reading.position(of: person),
        quote: block.text.excerpt(around: person.range, limit: Inspection.quoteLength))
      openedAt = order
      if people.count > 1 {
        let next = place + 1 < people.count ? people[place + 1].range.lowerBound : block.text.utf8.count
        takeContacts(in: block.text, from: person.range.upperBound, to: next)
      }
    }
    waiting = nil
    if people.count == 1 { takeDetails(block, at: index) }
    return true
  }

  /// Adds to the open record what a line that names several people tells behind one of them, ahead of the next.
  private mutating func takeContacts(in text: String, from start: Int, to end: Int) {
    guard start < end else { return }
    let part = text.slice(utf8: start..<end)
    let telephones = TelephoneScanner.mentions(in: part).map(\.value)
    let emails = EmailScanner.mentions(in: part).map(\.value)
    open?.telephones += telephones
    open?.emails += emails
    if !telephones.isEmpty || !emails.isEmpty { open?.details.append(PageLine(text: part, page: page)) }
  }

  private mutating func takeName(_ name: String, order: Int) {
    guard !isOpen(name) else { return }
    close()
    if let waiting, order - waiting.at <= Self.waitingLength {
      open = record(name, waiting.position, quote: "\(waiting.position) | \(name)")
    } else {
      open = record(name, "", quote: name)
    }
    waiting = nil
    openedAt = order
  }

  private mutating func takePosition(_ position: String, in block: Block, at index: Int, order: Int) {
    if let record = open, record.position.isEmpty, order - openedAt <= Self.cardLength {
      open?.position = position
      open?.quote = "\(record.name) | \(position)"
      takeDetails(block, at: index)
    } else if open?.position != position {
      waiting = (position, order)
    }
  }

  /// Adds the telephone numbers, e-mail addresses and duties of a line to the open record.
  private mutating func takeDetails(_ block: Block, at index: Int) {
    let telephones = TelephoneScanner.mentions(in: block.text).map(\.value)
    let emails = EmailScanner.mentions(in: block.text).map(\.value)
    open?.telephones += telephones
    open?.emails += emails
    if !telephones.isEmpty || !emails.isEmpty, open?.quote.utf8Contains(block.text) == false {
      open?.details.append(PageLine(text: block.text, page: page))
    }
    if open?.duties == nil, let duties = reading.duties(at: index, of: page) {
      open?.duties = PageLine(text: duties, page: page)
    }
  }

  private func isOpen(_ name: String) -> Bool { open?.key == FoldedText(name, .plain).text }
}

extension PageFacts {
  /// Whether a row is one record of a table with columns, rather than a label with its value.
  func isRecord(row index: Int) -> Bool {
    guard let table = tables.first(where: { $0.blocks.contains(index) }) else { return false }
    if !table.header.isEmpty { return true }
    let cells = blocks[index].text.split(separator: "|").filter { $0.contains { $0 != " " } }
    return cells.count >= 3
  }
}
