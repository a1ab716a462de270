import AuditModel
import VietnameseText
import WebAddress

/// Whether items name their author or their source. A name in a label counts, a name or an editorial board as the last
/// words of the item too; the account that published it does not, for it names nobody.
struct AttributionCheck: Check {
  static let kind = "attribution"
  static let codes: Set<String> = ["met", "partial.some", "missing.none", "not-assessed.no-items"]

  /// The names of sections of news; where the portal has one, only items in it count.
  let interest: PhraseList
  let needsWholeSite = false
  /// Words before a name ("tác giả", "nguồn tin").
  private let labels: PhraseList
  /// Words that open a line with nothing but the name behind them ("theo").
  private let openings: PhraseList
  /// Bodies that sign an item ("ban biên tập").
  private let signatures: PhraseList
  /// Names that are accounts rather than people ("admin").
  private let accounts: PhraseList
  /// What opens the names of dated pages that are no news, such as documents, which name who issued them.
  private let excluding: PhraseList
  /// The least share of items that makes the obligation met.
  private let share: Double

  init?(_ reader: inout CheckReader) {
    let labels = reader.requiredPhrases("labels")
    interest = reader.phrases("named")
    openings = reader.phrases("openings")
    signatures = reader.phrases("signatures")
    accounts = reader.phrases("accounts")
    excluding = reader.phrases("excluding")
    share = reader.share("share", default: 0.8)
    guard let labels else { return nil }
    self.labels = labels
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let items = items(inspection)
    guard !items.isEmpty else { return Judgement("not-assessed.no-items") }
    let frame = frame(besides: items, inspection)
    let words = items.map { attribution(on: $0, besides: frame, inspection) }
    let attributed = zip(items, words).compactMap { page, words in words.map { (page: page, words: $0) } }
    let count = attributed.count
    let proofs = inspection.examples(of: attributed, on: \.page).map {
      inspection.evidence($0.page, $0.words.text, around: $0.words.range)
    }
    let values: [String: LocalizedText] = ["found": .same(count), "count": .same(items.count)]
    // Of the items that name nobody a reader wants to see some too.
    let without = zip(items, words).filter { $1 == nil }.map { $0.0 }
    let lacking = inspection.examples(of: without, on: \.self).prefix(count == 0 ? Inspection.exampleLimit : 2).map {
      inspection.evidence($0, $0.labels.first?.text ?? $0.facts.title)
    }
    guard count > 0 else { return Judgement("missing.none", values: values, evidence: lacking) }
    let found = Double(count) / Double(items.count)
    if found >= share { return Judgement("met", values: values, evidence: proofs) }
    return Judgement("partial.some", values: values, share: found, evidence: proofs.prefix(2) + lacking)
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let items = items(inspection)
    let frame = frame(besides: items, inspection)
    return items.map { page in
      let name = page.labels.first?.text ?? page.facts.title
      let words = attribution(on: page, besides: frame, inspection)
      let values: [String: LocalizedText] = ["found": .same(words == nil ? 0 : 1), "count": .same(1)]
      let judgement =
        words.map { Judgement("met", values: values, evidence: [inspection.evidence(page, $0.text, around: $0.range)]) }
        ?? Judgement("missing.none", values: values, evidence: [inspection.evidence(page, name)])
      return Consideration(address: page.address, name: name, outcome: .judged(judgement))
    }
  }

  /// The pages that are items: those of sections of news, or all where such sections have only a few of them.
  private func items(_ inspection: Inspection) -> [InspectedPage] {
    let all = items(among: inspection.articles, inspection)
    let inSections = items(among: inspection.articles(inspection.articles, named: interest), inspection)
    return inSections.count * Self.sectionShare >= all.count ? inSections : all
  }

  /// Sections that hold less than one in so many of the items are not where the portal keeps them.
  private static let sectionShare = 2

  private func items(among articles: [Article], _ inspection: Inspection) -> [InspectedPage] {
    articles.map { inspection.pages[$0.page] }.filter { page in
      !page.labels.contains { $0.source != .slug && ($0.hits.first(of: excluding)?.range.lowerBound == 0) }
    }
  }

  /// The short lines of pages that are no items. What stands there belongs to the frame of the portal, while a line that
  /// only items have is theirs, however many have it: a school's items are often all by one author.
  private func frame(besides items: [InspectedPage], _ inspection: Inspection) -> Frame {
    // A dated page that is no item is signed as items are.
    let items = Set(items.map(\.identity) + inspection.articles.map { inspection.pages[$0.page].identity })
    var frame = Frame()
    for page in inspection.distinctPages where !items.contains(page.identity) {
      for block in page.facts.blocks where frame.contents.insert(block.contentID).inserted {
        if !block.isLinked, block.wordCount <= Self.lineWords { frame.texts.insert(block.text) }
      }
    }
    return frame
  }

  /// The lines of the portal's frame.
  private struct Frame: Sendable {
    /// What stands on pages that are no items: quicker to find than its words.
    var contents: Set<ObjectIdentifier> = []
    var texts: Set<String> = []

    /// Whether a short line that is no link belongs to it.
    func contains(_ line: Block) -> Bool { contents.contains(line.contentID) || texts.contains(line.text) }
  }

  /// Words that attribute an item.
  private struct Attribution: Sendable {
    let text: String
    let range: Range<Int>
  }

  /// The line that names author or source; nil where none does.
  private func attribution(
    on page: InspectedPage, besides frame: Frame, _ inspection: Inspection
  ) -> Attribution? {
    let blocks = page.facts.blocks
    let lines = blocks.indices.filter { index in
      page.isOwn[index]
        || !blocks[index].isLinked && blocks[index].wordCount <= Self.lineWords && !frame.contains(blocks[index])
    }
    func hits(_ index: Int) -> PhraseHits {
      page.isOwn[index] ? page.hits[index] : inspection.phrases.hits(in: blocks[index].text)
    }
    for (position, index) in lines.enumerated() where blocks[index].wordCount <= Self.lineWords {
      let next = position + 1 < lines.count ? lines[position + 1] : nil
      if let range = attribution(on: page, index, hits(index), next: next, inspection) {
        return Attribution(text: blocks[index].text, range: range)
      }
    }
    let last = lines.filter { !blocks[$0].isLinked && blocks[$0].role != .heading }.suffix(Self.signatureLines)
    return last.first { isSignature(blocks[$0].text, hits($0)) }.map {
      Attribution(text: blocks[$0].text, range: 0..<0)
    }
  }

  /// A line that attributes an item is short; a sentence that speaks of authors is longer.
  private static let lineWords = 25
  /// So many lines at the end of an item may hold its signature.
  private static let signatureLines = 4

  private func attribution(
    on page: InspectedPage, _ index: Int, _ hits: PhraseHits, next: Int?, _ inspection: Inspection
  ) -> Range<Int>? {
    let block = page.facts.blocks[index]
    if let source = hits.first(of: inspection.vocabulary.syndication),
      !hits.all(of: labels).contains(where: { valueStart(after: $0.range, in: block.text) != nil }),
      !isLabelOnly(block.text, after: source.range)
    {
      return source.range
    }
    for mention in hits.all(of: labels) {
      guard let start = valueStart(after: mention.range, in: block.text) else { continue }
      let value = block.text.slice(utf8: start..<block.text.utf8.count)
      if isName(value, inspection) { return mention.range }
      // The name may stand in a cell or line of its own below the label.
      if value.utf8.allSatisfy({ !Self.isLetter($0) }), let next, page.facts.blocks[next].wordCount <= 8,
        !page.facts.blocks[next].text.utf8.contains(UInt8(ascii: ":")), isName(page.facts.blocks[next].text, inspection)
      {
        return mention.range
      }
    }
    guard block.wordCount <= Self.openingWords, let opening = hits.first(of: openings),
      opening.range.lowerBound <= PageLabel.openingLength,
      // "Nguồn" opens "Nguồn tin:" too, whose name would have been found above.
      !hits.all(of: labels).contains(where: { $0.range.upperBound > opening.range.upperBound })
    else { return nil }
    let rest = block.text.slice(utf8: opening.range.upperBound..<block.text.utf8.count)
    return startsCapital(rest) ? opening.range : nil
  }

  /// Whether nothing stands behind a label.
  private func isLabelOnly(_ text: String, after range: Range<Int>) -> Bool {
    !text.slice(utf8: range.upperBound..<text.utf8.count).utf8.contains(where: Self.isLetter)
      && text.utf8.count < range.upperBound + 4
  }

  /// "Theo Vân Anh" is short; "Theo kế hoạch năm học …" is a sentence.
  private static let openingWords = 8

  /// Where the value of a label begins, after its colon or dash; nil where none follows.
  private func valueStart(after range: Range<Int>, in text: String) -> Int? {
    let bytes = Array(text.utf8)
    var index = range.upperBound
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "-") else {
      return nil
    }
    return index + 1
  }

  private func isName(_ text: String, _ inspection: Inspection) -> Bool {
    guard text.utf8.contains(where: Self.isLetter) else { return false }
    let hits = inspection.phrases.hits(in: text)
    return hits.strength(of: accounts) < 0.5 && !hits.contains(inspection.vocabulary.placeholders)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func startsCapital(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
  }

  /// Whether a line is nothing but the name of a person or of an editorial board.
  private func isSignature(_ text: String, _ hits: PhraseHits) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    if hits.strength(of: signatures) >= 0.6 { return true }
    guard let name = PersonName.mentions(in: text).first else { return false }
    return name.range.count * 10 >= text.utf8.count * 8
  }
}
