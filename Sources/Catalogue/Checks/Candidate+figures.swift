import AuditModel
import VietnameseText

extension Candidate {
  /// How many figures stand in blocks that are not links: numbers that are no dates, and amounts of money. Words for
  /// units of money say that all are.
  func figures(units: PhraseList) -> Int {
    let areMoney = isInMoney(units)
    return blocks.reduce(0) { sum, index in
      let block = page.facts.blocks[index]
      guard !block.isLinked else { return sum }
      return sum
        + max(LabelledNumber.count(in: block.text, areMoney: areMoney), MoneyScanner.mentions(in: block.text).count)
    }
  }

  private func isInMoney(_ units: PhraseList) -> Bool { blocks.contains { page.hits[$0].contains(units) } }

  /// How many amounts of money stand in blocks that are not links. Where words say that figures are money, all are.
  func amounts(units: PhraseList) -> Int {
    if isInMoney(units) { return figures(units: units) }
    return blocks.reduce(0) { sum, index in
      let block = page.facts.blocks[index]
      guard !block.isLinked else { return sum }
      return sum + max(LabelledNumber.amounts(in: block.text), MoneyScanner.mentions(in: block.text).count)
    }
  }

  /// How many figures or rows of tables with several columns stand in its blocks, whichever are more. A label with its
  /// value in a table counts for nothing, unless it is an amount: many pages tell number and date of a paper so, and
  /// nothing of what it says.
  var substantiation: Int {
    var rows = 0
    var figures = 0
    for index in blocks {
      let block = page.facts.blocks[index]
      if block.role == .row {
        if block.isRecord { rows += 1 } else { figures += LabelledNumber.amounts(in: block.text) }
      } else if !block.isLinked {
        figures += LabelledNumber.count(in: block.text)
      }
    }
    return max(rows, figures)
  }

  /// So many rows or figures tell something, however few words they are.
  static let fewestRows = 3

  /// Whether its blocks are, for the most part, a list: items, and lines that open with a number, a letter or a dash.
  var enumerates: Bool {
    let texts = blocks.map { page.facts.blocks[$0] }.filter { !$0.isLinked && $0.wordCount >= 5 }
    return texts.count { $0.role == .item || $0.opensAsItem } >= Self.fewestRows
      // The same in one sentence, its parts set off by semicolons.
      || texts.contains { text in text.text.utf8.count { $0 == UInt8(ascii: ";") } >= Self.fewestRows }
  }

  /// The newest year that the name or the text is about, up to the one given; nil where it names none.
  func newestYear(upTo last: Int) -> Int? {
    let texts = [label] + blocks.lazy.filter { !page.facts.blocks[$0].isLinked }.map { page.facts.blocks[$0].text }
    return texts.flatMap { text in
      YearScanner.mentions(in: text).map(\.value) + DateScanner.mentions(in: text).map(\.value.year)
        + SchoolYearScanner.mentions(in: text).map { $0.value.start + 1 }
    }
    .filter { (1990...last).contains($0) }.max()
  }
}

extension Inspection {
  /// The year of the latest 30 June before the audit, by which disclosures of a year are due (Circular 09/2024,
  /// Article 15); a school year ends with it.
  var latestDisclosure: Int { auditDate.month > 6 ? auditDate.year : auditDate.year - 1 }
}

extension Block {
  /// Whether the text is a row of a table with several columns, rather than a label with its value.
  var isRecord: Bool { role == .row && text.utf8.count { $0 == UInt8(ascii: "|") } >= 2 }

  /// Whether the text opens with a number, a letter or a dash, as the items of a list do.
  fileprivate var opensAsItem: Bool {
    let opening = text.utf8.prefix(4)
    guard let first = opening.first else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") { return true }
    if text.unicodeScalars.first.map({ "–—•●▪".unicodeScalars.contains($0) }) == true { return true }
    guard let mark = opening.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") }) else {
      return false
    }
    let head = opening[..<mark]
    return !head.isEmpty
      && head.allSatisfy { (0x30...0x39).contains($0) || head.count == 1 && (0x61...0x7A).contains($0) }
  }
}
