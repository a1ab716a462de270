import AuditModel
import VietnameseText

/// Reads leaders' records from the blocks of a page: from table rows, from labelled lines, from cards whose name,
/// position, telephone and e-mail stand in lines of their own, and from running text.
struct LeaderReading: Sendable {
  let positions: PhraseList
  /// The positions again as the scanner's own set, by whose indices it answers.
  let positionNames: PhraseSet
  let scanner: PositionedPersonScanner
  let duties: PhraseList
  /// The labels of duties, for the headings of tables.
  let dutyLabels: PhraseSet

  init(positions: [String], duties: [String], builder: PhraseBookBuilder) {
    self.positions = builder.list(positions)
    self.duties = builder.list(duties)
    positionNames = PhraseSet(positions)
    scanner = PositionedPersonScanner(positions: positionNames)
    dutyLabels = PhraseSet(duties)
  }

  /// How many blocks after a name its position may stand.
  private static let cardLength = 8
  /// How many blocks after a name what stands there is still its own.
  private static let recordLength = 14

  /// The records of a run of blocks. `ownsText` says that running text below a leader tells the duties, as in an
  /// assignment of duties.
  func records(
    of page: InspectedPage, blocks: [Int], isInSection: Bool, ownsText: Bool
  ) -> [LeaderRecord] {
    var records: [LeaderRecord] = []
    var open: (record: LeaderRecord, start: Int)?
    var pendingPosition: (text: String, at: Int)?

    func close() {
      if let record = open?.record, !record.position.isEmpty { records.append(record) }
      open = nil
    }

    for (order, index) in blocks.enumerated() {
      let block = page.facts.blocks[index]
      if block.role == .row, page.facts.isRecord(row: index) {
        if let record = row(block, at: index, of: page, isInSection) {
          close()
          records.append(record)
          continue
        }
      }
      let persons = page.hits[index].contains(positions) ? current(scanner.mentions(in: block.text)) : []
      if let person = persons.first {
        // A line that names the open record's own person again adds to it; any other person opens a new one.
        for mention in persons {
          if let own = open?.record, own.key == FoldedText(mention.value.name, .plain).text {
            if own.position.isEmpty { open?.record.position = position(of: mention) }
            continue
          }
          close()
          open = (
            LeaderRecord(
              name: mention.value.name, position: position(of: mention), page: page,
              quote: block.text.excerpt(around: mention.range, limit: Inspection.quoteLength),
              isInSection: isInSection), order
          )
        }
        pendingPosition = nil
        if persons.count == 1 {
          attach(block, at: index, of: page, to: &open, ownsText: false, name: person.value.name)
        }
        continue
      }
      if isInSection, let name = wholeName(block) {
        if let own = open?.record, own.key == FoldedText(name, .plain).text { continue }
        close()
        var record = LeaderRecord(name: name, position: "", page: page, quote: name, isInSection: isInSection)
        if let pending = pendingPosition, order - pending.at <= 3 {
          record.position = pending.text
          record.quote = "\(pending.text) | \(name)"
        }
        pendingPosition = nil
        open = (record, order)
        continue
      }
      if let position = wholePosition(block, page.hits[index]) {
        if let current = open, current.record.position.isEmpty, order - current.start <= Self.cardLength {
          open?.record.position = position
          open?.record.quote = "\(current.record.name) | \(position)"
        } else if open?.record.position != position {
          pendingPosition = (position, order)
        }
        continue
      }
      guard let current = open, order - current.start <= Self.recordLength || ownsText else { continue }
      attach(block, at: index, of: page, to: &open, ownsText: ownsText, name: current.record.name)
    }
    close()
    return records
  }

  private func current(_ mentions: [Mention<PositionedPerson>]) -> [Mention<PositionedPerson>] {
    mentions.filter { !$0.value.isFormer }
  }

  private func position(of mention: Mention<PositionedPerson>) -> String {
    positionNames.phrases[mention.value.position]
  }

  /// The name that a block consists of, a label before it left out; nil where it holds more.
  private func wholeName(_ block: Block) -> String? {
    guard block.text.utf8.count <= 80, let mention = PersonName.mentions(in: block.text).first else { return nil }
    let rest = block.text.utf8.count - mention.range.count
    let isLabelled = block.text.slice(utf8: 0..<mention.range.lowerBound).contains(":")
    return rest <= 6 || (isLabelled && rest <= 24) ? mention.value : nil
  }

  /// The position that a block consists of, a label before it left out.
  private func wholePosition(_ block: Block, _ hits: PhraseHits) -> String? {
    guard block.text.utf8.count <= 100 else { return nil }
    let mentions = hits.all(of: positions)
    guard let longest = mentions.max(by: { $0.range.count < $1.range.count }) else { return nil }
    return hits.strength(of: positions) >= 0.4 ? block.text.slice(utf8: longest.range) : nil
  }

  /// The record of a table row that holds a name and a position.
  private func row(
    _ block: Block, at index: Int, of page: InspectedPage, _ isInSection: Bool
  ) -> LeaderRecord? {
    guard page.hits[index].contains(positions),
      let person = current(scanner.mentions(in: block.text)).first
    else { return nil }
    var record = LeaderRecord(
      name: person.value.name, position: position(of: person), page: page, quote: block.text,
      isInSection: isInSection)
    record.telephones = TelephoneScanner.mentions(in: block.text).map(\.value)
    record.emails = EmailScanner.mentions(in: block.text).map(\.value)
    if let table = page.facts.tables.first(where: { $0.blocks.contains(index) }) {
      record.duties = duty(in: table, row: index - (table.blocks.upperBound - table.rows.count))
    }
    return record
  }

  /// The cell of a row that stands under a heading for duties.
  private func duty(in table: Table, row index: Int) -> String? {
    guard let column = table.header.firstIndex(where: { dutyLabels.occurs(in: $0) }),
      table.rows.indices.contains(index), column < table.rows[index].count
    else { return nil }
    let cell = table.rows[index][column]
    return cell.utf8.count >= 8 ? cell : nil
  }

  /// Adds what a line says to the open record.
  private func attach(
    _ block: Block, at index: Int, of page: InspectedPage, to open: inout (record: LeaderRecord, start: Int)?,
    ownsText: Bool, name: String
  ) {
    guard open != nil else { return }
    let telephones = TelephoneScanner.mentions(in: block.text).map(\.value)
    let emails = EmailScanner.mentions(in: block.text).map(\.value)
    open?.record.telephones += telephones
    open?.record.emails += emails
    if !telephones.isEmpty || !emails.isEmpty, open?.record.quote.utf8Contains(block.text) == false {
      open?.record.details.append(block.text)
    }
    guard open?.record.duties == nil else { return }
    if let mention = page.hits[index].first(of: duties) {
      let rest = block.text.slice(utf8: mention.range.upperBound..<block.text.utf8.count)
      if rest.utf8.count >= 20 {
        open?.record.duties = block.text
      } else if index + 1 < page.facts.blocks.count, page.isOwn[index + 1] {
        let next = page.facts.blocks[index + 1]
        let isLabel = next.role == .heading || next.text.utf8.contains(UInt8(ascii: ":"))
        if next.wordCount >= 6, !isLabel, !next.isLinked { open?.record.duties = next.text }
      }
    } else if ownsText, block.wordCount >= 8, !block.isLinked {
      open?.record.duties = block.text
    }
  }
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
