import AuditModel
import VietnameseText

extension Candidate {
  /// How many figures stand in blocks that are not links: numbers that are no dates, and amounts of money.
  var figures: Int {
    blocks.reduce(0) { sum, index in
      let block = page.facts.blocks[index]
      guard !block.isLinked else { return sum }
      return sum + max(LabelledNumber.count(in: block.text), MoneyScanner.mentions(in: block.text).count)
    }
  }

  /// How many amounts of money stand in blocks that are not links. Where words say that figures are money, all are.
  func amounts(units: PhraseList) -> Int {
    if blocks.contains(where: { page.hits[$0].contains(units) }) { return figures }
    return blocks.reduce(0) { sum, index in
      let block = page.facts.blocks[index]
      guard !block.isLinked else { return sum }
      return sum + max(LabelledNumber.amounts(in: block.text), MoneyScanner.mentions(in: block.text).count)
    }
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
