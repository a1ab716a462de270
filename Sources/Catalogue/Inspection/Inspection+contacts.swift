import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// What `commonContacts` is: read from the start page's frame.
  func readCommonContacts() -> Set<String> {
    var found: Set<String> = []
    for line in frameTexts {
      for mention in TelephoneScanner.mentions(in: line.text) { found.insert(mention.value.digits) }
      for mention in EmailScanner.mentions(in: line.text) { found.insert(mention.value.text) }
    }
    return found
  }

  /// The texts of the frame that the start page shares with others, without those that name the portal's maker.
  var frameTexts: [PageLine] {
    guard let start = startPage ?? pages.first else {
      return []
    }
    return lines(of: start, start.facts.blocks.indices.filter { !start.isOwn[$0] })
  }

  /// What may hold the body's own contact: all of a contact page, the frame of the pages, and the foot of the start
  /// page. An address in some article may be anybody's.
  func contactLines(named list: PhraseList) -> [PageLine] {
    var found: [PageLine] = []
    for candidate in candidates(named: list).prefix(10) where otherBody(in: candidate) == nil {
      found += lines(of: candidate.page, candidate.isSection ? candidate.blocks : candidate.page.ownBlocks)
    }
    guard let start = startPage else { return found }
    // On few pages the frame cannot be told, and the foot of the start page stands for it.
    let isSmall = distinctPages.count < 4
    let foot = start.facts.blocks.indices.suffix(isSmall ? 15 : 0).filter {
      start.facts.blocks[$0].text.utf8.count <= Self.footLength
    }
    let frame = start.facts.blocks.indices.filter { !start.isOwn[$0] }
    return found + lines(of: start, Set(frame).union(foot).sorted())
  }

  /// The same lines by the page on which they stand, in the order of the first of each.
  func contactPages(named list: PhraseList) -> [(page: InspectedPage, lines: [PageLine])] {
    contactLines(named: list).reduce(into: []) { pages, line in
      if let place = pages.firstIndex(where: { $0.page === line.page }) {
        pages[place].lines.append(line)
      } else {
        pages.append((line.page, [line]))
      }
    }
  }

  /// What each page that may hold the body's own contact says, judged by its lines alone.
  func contactConsiderations(named list: PhraseList, judge: ([PageLine]) -> Judgement) -> [Consideration] {
    contactPages(named: list).map { page, lines in
      // What the start page shares with the others is no page's own.
      let isFrame = page === startPage
      let judgement = judge(lines)
      return Consideration(
        address: page.address, name: isFrame ? "" : page.labels.first?.text ?? "",
        outcome: isFrame ? .standsForAll(judgement) : .judged(judgement))
    }
  }

  /// Longer lines at the end of a start page are articles, not its foot.
  private static let footLength = 160

  /// How many lines after another body's name are taken for its own.
  private static let foreignLength = 3

  /// Whether a line holds an e-mail address below a domain that is called as the maker is, whose words are given without
  /// spaces.
  private func isAddress(_ text: String, of maker: String) -> Bool {
    EmailScanner.mentions(in: text).contains { mention in
      let domain = mention.value.domain
      return !site.start.host.hasSuffix(domain)
        && domain.split(separator: ".").contains { $0.utf8.count >= 5 && maker.utf8Contains(String($0)) }
    }
  }

  /// The blocks as lines, a label that stands alone together with what follows it; those that name the portal's maker
  /// are left out, and so are its addresses in the lines below.
  private func lines(of page: InspectedPage, _ blocks: [Int]) -> [PageLine] {
    var foreignUntil = -1
    var maker = ""
    return blocks.enumerated().compactMap { order, index in
      let block = page.facts.blocks[index]
      var text = block.text
      // What follows another body's name is that body's, until the own name comes.
      if namesOwnBody(text) {
        foreignUntil = -1
      } else if !block.isLinked, block.role != .row, otherBody(in: text) != nil {
        foreignUntil = order + Self.foreignLength
      }
      guard order > foreignUntil else { return nil }
      if text.utf8.last == UInt8(ascii: ":"), order + 1 < blocks.count {
        text += " | " + page.facts.blocks[blocks[order + 1]].text
      }
      if let mention = phrases.hits(in: text).first(of: vocabulary.vendors) {
        maker = text.slice(utf8: mention.range.upperBound..<text.utf8.count).plainWords.filter { $0 != " " }
        return nil
      }
      if !maker.isEmpty, isAddress(text, of: maker) { return nil }
      return PageLine(text: text, page: page)
    }
  }
}
