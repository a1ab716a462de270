import AuditModel
import VietnameseText

/// Reads leaders' records from the blocks of a page: from table rows, from labelled lines, from cards whose name,
/// position, telephone and e-mail stand in lines of their own, and from running text.
struct LeaderReading: Sendable {
  let words: LeaderWords
  let positions: PhraseList
  /// The positions again as the scanner's own set, by whose indices it answers.
  let positionNames: PhraseSet
  let scanner: PositionedPersonScanner
  let duties: PhraseList
  /// The labels of duties, for the headings of tables.
  let dutyLabels: PhraseSet
  /// Words that stand where duties are still to come.
  let placeholders: PhraseSet
  /// The labels of names.
  let nameLabels: PhraseSet

  init(_ words: LeaderWords, builder: PhraseBookBuilder) {
    self.words = words
    placeholders = PhraseSet(words.placeholders)
    nameLabels = PhraseSet(words.nameLabels)
    positions = builder.list(words.positions)
    duties = builder.list(words.duties)
    positionNames = PhraseSet(words.positions)
    scanner = PositionedPersonScanner(positions: positionNames)
    dutyLabels = PhraseSet(words.duties)
  }

  /// The records of a run of blocks. `ownsText` says that running text below a leader tells the duties, as in an
  /// assignment of duties.
  func records(
    of page: InspectedPage, blocks: [Int], isInSection: Bool, ownsText: Bool
  ) -> [LeaderRecord] {
    var cards: [LeaderRecord] = []
    var rest = blocks
    for table in page.facts.tables where isInSection && blocks.contains(where: table.blocks.contains) {
      let found = self.cards(in: table, of: page, isInSection: isInSection)
      guard !found.isEmpty else { continue }
      cards += found
      rest.removeAll(where: table.blocks.contains)
    }
    var scan = LeaderScan(reading: self, page: page, isInSection: isInSection, ownsText: ownsText)
    for (order, index) in rest.enumerated() { scan.take(index, order: order) }
    return cards + scan.finish()
  }

  /// People with a position in a text, those who held it once left out.
  func people(in text: String) -> [Mention<PositionedPerson>] {
    scanner.mentions(in: text).filter { !$0.value.isFormer }
  }

  /// The position as the rules name it.
  func position(of mention: Mention<PositionedPerson>) -> String { positionNames.phrases[mention.value.position] }

  /// The name that a block consists of, a label before it left out; nil where it holds more.
  func wholeName(_ block: Block) -> String? {
    guard block.text.utf8.count <= 80 else { return nil }
    if let name = labelledName(block.text) { return name }
    guard let mention = PersonName.mentions(in: block.text).first else {
      return addressedName(block.text.withoutNumber)
    }
    let before = block.text.slice(utf8: 0..<mention.range.lowerBound).withoutNumber
    let rest = block.text.utf8.count - mention.range.count
    let isLabelled = before.contains(":")
    let beside = FormsOfAddress.makeUp(before) ? block.text.utf8.count - mention.range.upperBound : rest
    return beside <= 6 || (isLabelled && rest <= 24) ? mention.value : nil
  }

  /// The person to whom a line of an assignment gives duties: "1. Cô Nguyễn Thị Hà: phụ trách chung, tài chính". Which
  /// position that person has may stand elsewhere.
  func assignee(_ block: Block) -> String? {
    guard !block.isLinked, let colon = block.text.utf8.firstIndex(of: UInt8(ascii: ":")),
      block.text[colon...].split(separator: " ").count > 4
    else { return nil }
    return wholeName(Block(role: .paragraph, text: String(block.text[..<colon]).withoutNumber))
  }

  /// The words behind a form of address that make up the line, where they are written as a name: it tells that one
  /// follows, whatever the surname.
  private func addressedName(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard FormsOfAddress.open(text),
      let opening = words.indices.last(where: { FormsOfAddress.makeUp(words[...$0].joined(separator: " ")) })
    else { return nil }
    let name = words[(opening + 1)...]
    // In a line of capitals, every word is written so.
    guard (2...5).contains(name.count), name.allSatisfy(Self.isWrittenAsName), text.contains(where: \.isLowercase),
      !name.contains(where: { FormsOfAddress.areFollowed(by: String($0)) }),
      !positionNames.occurs(in: name.joined(separator: " "))
    else { return nil }
    return name.joined(separator: " ")
  }

  /// Whether a word is written as those of a name are: with a capital, and of letters.
  private static func isWrittenAsName(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase == true && word.allSatisfy(\.isLetter)
  }

  /// The words behind a label that says that a name follows, where they are written as a name: whoever bears a rare
  /// surname is named all the same.
  private func labelledName(_ text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      nameLabels.occurs(in: String(text[..<colon]))
    else { return nil }
    let words = text[colon...].dropFirst().split(separator: " ")
    guard !placeholders.occurs(in: String(text[colon...])) else { return nil }
    guard (2...6).contains(words.count),
      words.allSatisfy({ $0.unicodeScalars.first?.properties.isUppercase == true && $0.allSatisfy { !$0.isNumber } })
    else { return nil }
    return words.joined(separator: " ")
  }

  /// The position that a block consists of, a label before it left out.
  func wholePosition(_ block: Block, _ hits: PhraseHits) -> String? {
    guard block.text.utf8.count <= 100 else { return nil }
    let mentions = hits.all(of: positions)
    guard let longest = mentions.max(by: { $0.range.count < $1.range.count }) else { return nil }
    let isMost = hits.strength(of: positions) >= 0.4
    return isMost || opensContacts(block.text, longest.range) ? block.text.slice(utf8: longest.range) : nil
  }

  /// Whether a line opens with a position and goes on with a telephone number or an e-mail address.
  private func opensContacts(_ text: String, _ position: Range<Int>) -> Bool {
    guard position.lowerBound <= PageLabel.openingLength else { return false }
    let rest = text.slice(utf8: position.upperBound..<text.utf8.count)
    return !TelephoneScanner.mentions(in: rest).isEmpty || !EmailScanner.mentions(in: rest).isEmpty
  }

  /// The words on duties that a line holds itself or that stand in the line below its label; nil where there are none.
  func duties(at index: Int, of page: InspectedPage) -> String? {
    let block = page.facts.blocks[index]
    // A link tells where duties stand, not which.
    guard !block.isLinked, let mention = page.hits[index].first(of: duties) else { return nil }
    let rest = block.text.slice(utf8: mention.range.upperBound..<block.text.utf8.count)
    if rest.utf8.count >= 20 { return block.text }
    guard index + 1 < page.facts.blocks.count, page.isOwn[index + 1] else { return nil }
    let next = page.facts.blocks[index + 1]
    let isLabel = next.role == .heading || next.text.utf8.contains(UInt8(ascii: ":"))
    return next.wordCount >= 6 && !isLabel && !next.isLinked ? next.text : nil
  }

  /// The cell of a table row that stands under a heading for duties.
  func duties(in table: Table, row index: Int) -> String? {
    guard table.rows.indices.contains(index) else { return nil }
    let row = table.rows[index]
    guard let column = table.header.firstIndex(where: { dutyLabels.occurs(in: $0) }) else {
      // Without such a heading a cell says itself what it holds.
      return row.first { cell in
        let label = dutyLabels.matches(in: cell).first?.range.lowerBound
        return label.map { $0 <= PageLabel.openingLength } == true && cell.utf8.count >= 20
          && !placeholders.occurs(in: cell)
      }
    }
    guard column < row.count else { return nil }
    let cell = row[column]
    return cell.utf8.count >= 8 && !placeholders.occurs(in: cell) ? cell : nil
  }
}
