import AuditModel
import VietnameseText
import WebAddress

/// A dated item of a portal that has a page of its own.
struct Article: Sendable {
  /// The index of its page in the inspection.
  let page: Int
  /// When it was published, as the page says.
  let date: CalendarDate
  /// The words that hold the date; empty where it stands in the page's head.
  let dateQuote: String
  /// Words that say that it was taken from elsewhere; nil for the portal's own.
  private(set) var source: String?
  /// The phrases in the names of the sections in which it stands, by its breadcrumb or its address.
  private var sectionPhrases: [Int32] = []

  /// Whether it stands in a section that a list names.
  func stands(inSection list: PhraseList) -> Bool { sectionPhrases.contains { list.has(Int($0)) } }

  /// What the item is called.
  func title(in inspection: Inspection) -> String {
    let page = inspection.pages[self.page]
    return page.labels.first?.text ?? page.facts.title
  }

  /// Its title and the words that hold its date, as a proof.
  func proof(in inspection: Inspection) -> Evidence {
    let title = title(in: inspection)
    return inspection.evidence(inspection.pages[page], dateQuote.isEmpty ? title : "\(title) | \(dateQuote)")
  }

  /// Articles that are dated neither after the audit nor after their capture, newest first. A page is one if it has a
  /// date near its heading or in its metadata, and words of its own. The start page is none: the date on it is today's.
  static func all(
    in pages: [InspectedPage], besides start: InspectedPage?, before auditDate: CalendarDate,
    vocabulary: SharedVocabulary, phrases: PhraseBook
  ) -> [Article] {
    var dated = dated(pages, besides: start, before: auditDate, vocabulary: vocabulary)
    let elsewhere = sourceLines(on: pages, besides: Set(dated.map(\.page)))
    dated = Shares.map(dated) { article in
      guard article.source == nil else { return article }
      let page = pages[article.page]
      let shared = page.facts.blocks.indices.first { index in
        let block = page.facts.blocks[index]
        return !page.isOwn[index] && isSourceLine(block) && !elsewhere.contents.contains(block.contentID)
          && (block.isCreditLine || phrases.hits(in: block.text).contains(vocabulary.syndication))
          && !elsewhere.texts.contains(block.text)
      }
      guard let shared else { return article }
      var named = article
      named.source = page.facts.blocks[shared].text
      return named
    }
    var names = SectionNames(phrases)
    for index in dated.indices { dated[index].sectionPhrases = names.phrases(of: pages[dated[index].page]) }
    return dated
  }

  /// The lines on pages that are no items which may name a source. A source that many items name is shared by them as a
  /// menu is, but stands on items only.
  private static func sourceLines(
    on pages: [InspectedPage], besides items: Set<Int>
  ) -> (contents: Set<ObjectIdentifier>, texts: Set<String>) {
    var contents: Set<ObjectIdentifier> = []
    var texts: Set<String> = []
    for index in pages.indices where !items.contains(index) {
      for block in pages[index].facts.blocks
      where isSourceLine(block) && contents.insert(block.contentID).inserted {
        texts.insert(block.text)
      }
    }
    return (contents, texts)
  }

  /// Whether a block may be a line that names a source.
  private static func isSourceLine(_ block: Block) -> Bool { !block.isLinked && block.wordCount <= 25 }

  /// The dated items, each with the source that its own lines name.
  private static func dated(
    _ pages: [InspectedPage], besides start: InspectedPage?, before auditDate: CalendarDate,
    vocabulary: SharedVocabulary
  ) -> [Article] {
    Shares.map(Array(pages.indices)) { index -> Article? in
      let page = pages[index]
      guard page !== start, page.duplicateOf == nil, page.condition == nil, page.ownWords >= leastWords, !isList(page),
        !page.labels.contains(where: { $0.source != .slug && $0.hits.contains(vocabulary.notNews) }),
        let (date, quote) = publicationDate(of: page, vocabulary.published),
        date <= page.lastNewsDay(before: auditDate), tellsSomething(page, besides: quote)
      else { return nil }
      return Article(page: index, date: date, dateQuote: quote, source: source(of: page, vocabulary.syndication))
    }
    .compactMap { $0 }
    .sorted { ($0.date, pages[$1.page].address) > ($1.date, pages[$0.page].address) }
  }

  /// With fewer words of its own a page tells nothing.
  static let leastWords = 15

  /// Whether a page has more than its name, the line that holds its date and marks of the software that were never
  /// carried out (`[gview file=…]`): a few words, a picture, a film or a document.
  private static func tellsSomething(_ page: InspectedPage, besides dateLine: String) -> Bool {
    let names = Set(page.labels.lazy.filter { $0.source != .slug }.map(\.text) + [dateLine])
    var words = 0
    for index in page.ownBlocks where !page.facts.blocks[index].isLinked {
      let block = page.facts.blocks[index]
      if names.contains(block.text) || block.text.isShortcode { continue }
      words += block.wordCount
      if words >= leastText { return true }
    }
    return !page.ownPictures.isEmpty
      || page.facts.links.contains { link in
        (link.kind == .frame || DocumentKind.isDocument(link.target)) && (link.block.map { page.isOwn[$0] } ?? false)
      }
  }

  /// So few words beside its name and date are an item.
  private static let leastText = 12

  /// Whether a page lists other pages rather than telling something itself: many links with titles, few words of its
  /// own beside them.
  private static func isList(_ page: InspectedPage) -> Bool {
    let titles = page.ownBlocks.count { page.facts.blocks[$0].isLinked && page.facts.blocks[$0].text.utf8.count >= 25 }
    return titles >= 5 && page.ownWords < titles * 15
  }

  /// How many own blocks after the heading may hold the date of publication.
  private static let headBlocks = 4

  private static let dateElements = [
    "article:published_time", "datepublished", "dc.date.issued", "dc.date.created", "dc.date", "dcterms.issued",
    "dcterms.date", "pubdate", "publishdate", "date",
  ]

  private static func publicationDate(
    of page: InspectedPage, _ published: PhraseList
  ) -> (CalendarDate, String)? {
    let blocks = page.facts.blocks
    let own = page.ownBlocks
    // A heading that leads elsewhere is an entry of a list; an article is called by words that lead nowhere, or to it.
    func leadsAway(_ index: Int) -> Bool {
      page.facts.links.contains { $0.block == index && $0.target.identity != page.identity }
    }
    let heading =
      own.first { index in
        blocks[index].role == .heading && !(blocks[index].isLinked && leadsAway(index)) && !blocks[index].isDate
      }
      ?? own.first { index in
        !blocks[index].isLinked && page.labels.contains { $0.source != .slug && $0.text == blocks[index].text }
      }
    // A link with a title's worth of words leads to another page, and the date beside it is that page's.
    let titleLinks = Set(page.facts.links.filter { $0.text.utf8.count >= 25 }.compactMap(\.block))
    if let heading {
      // The date stands just below the heading, or just above it as on many themes.
      let after = own.filter { $0 > heading }.prefix(headBlocks).prefix { !titleLinks.contains($0) }
      let before = own.filter { $0 < heading }.suffix(2)
      for index in Array(after) + Array(before) where isDateLine(blocks[index].text) {
        if let mention = DateScanner.mentions(in: blocks[index].text).first {
          return (mention.value, blocks[index].text)
        }
      }
    }
    for name in dateElements {
      for element in page.facts.metadata where element.name == name {
        if let mention = DateScanner.mentions(in: element.content).first { return (mention.value, "") }
      }
    }
    // Some themes tell it below the text, in words that say so.
    for index in own.suffix(Self.footBlocks) where isDateLine(blocks[index].text) {
      guard let label = page.hits[index].first(of: published), label.range.lowerBound <= PageLabel.openingLength,
        let mention = DateScanner.mentions(in: blocks[index].text).first, !titleLinks.contains(index)
      else { continue }
      return (mention.value, blocks[index].text)
    }
    return nil
  }

  /// How many own blocks at the end of a page may hold the date of publication; forms for comments come behind it.
  private static let footBlocks = 20

  /// Lines that hold a date of publication are short, and are not the machine-readable lists that some themes hide.
  private static func isDateLine(_ text: String) -> Bool {
    text.utf8.count <= 120 && !text.utf8Contains("://")
  }

  /// Syndication is told at the head or the end of the item, or by the section it stands in.
  static func source(of page: InspectedPage, _ syndication: PhraseList) -> String? {
    let own = page.ownBlocks
    for places in [own.prefix(5), own.suffix(6)] {
      for index in places where page.facts.blocks[index].wordCount <= 25 {
        if page.hits[index].contains(syndication) { return page.facts.blocks[index].text }
      }
    }
    return own.suffix(6).lazy.map { page.facts.blocks[$0] }.first { !$0.isLinked && $0.isCreditLine }?.text
  }
}

/// The phrases in the names of sections, each name searched once.
private struct SectionNames {
  private let book: PhraseBook
  private var table = TextTable()
  /// By number of the text.
  private var found: [[Int32]] = []

  init(_ book: PhraseBook) { self.book = book }

  /// The phrases in the breadcrumb of a page and in the folders of its address.
  mutating func phrases(of page: InspectedPage) -> [Int32] {
    var all: [Int32] = []
    for crumb in page.facts.breadcrumb { all += phrases(in: crumb) }
    for folder in page.address.decodedPath.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      all += phrases(in: String(Substring(folder)))
    }
    return all
  }

  private mutating func phrases(in text: String) -> [Int32] {
    let number = table.number(of: text)
    if number == found.count { found.append(book.hits(in: text).mentions.map { Int32($0.value) }) }
    return found[number]
  }
}
