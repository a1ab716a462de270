import AuditModel
import VietnameseText
import WebAddress

/// A site prepared for judging: its pages among each other, its name, its level, and what could not be looked at.
/// It depends on facts, catalogue, profile and date alone.
struct Inspection: Sendable {
  let site: SiteFacts
  let profile: Profile
  let auditDate: CalendarDate
  let phrases: PhraseBook
  let vocabulary: SharedVocabulary
  /// The names of all sections that any check looks for.
  let sectionNames: PhraseList
  /// The pages in the order of their addresses.
  let pages: [InspectedPage]
  /// Pages with content of the portal that are not repetitions of others.
  let distinctPages: [InspectedPage]
  /// The place of each distinct page among them, by what tells its address from others.
  let distinctPagesByIdentity: [String: Int]
  /// The documents that were fetched, in the order of their addresses. They are no pages: a check asks for them.
  let documents: [InspectedPage]
  /// The place of each document, by what tells its address from others.
  let documentsByIdentity: [String: Int]
  /// The addresses that answered that there is nothing, by what tells them from others.
  let goneAddresses: Set<String>
  /// The start page, where it was had.
  let startPage: InspectedPage?
  /// Where phrases occur on the distinct pages.
  let phraseIndex: PhraseIndex
  /// Where phrases occur in the names of distinct pages and of their sections.
  let nameIndex: NameIndex
  /// The different links with words of the distinct pages, each on the first of them.
  let links: [PlacedLink]
  /// The same links, those to documents only, with the phrases in their words.
  let documentLinks: [(place: PlacedLink, hits: PhraseHits)]
  /// The same links, those to pictures, films and recordings that have phrases in their words, with those.
  let mediaLinks: [(place: PlacedLink, hits: PhraseHits)]
  /// On how many distinct pages each address is framed.
  let framings: [WebAddress: Int]
  /// The different blocks of the distinct pages, each on the first of them.
  let blocks: [PlacedBlock]
  /// What the body calls itself; empty where the portal does not tell.
  let siteName: String
  /// The words of the name behind the kind of body, folded without accents: `hoa sen`; empty where there are none.
  private(set) var ownName: String
  /// The words by which the portal names its owner, folded without accents and between spaces: its name, the start
  /// page's title and frame; where none of them names a body, the name of the school that its pages speak of most. Empty
  /// where none is surely spoken of most either, and then no school is another one.
  private(set) var ownWords: String
  /// Whether the body is a higher school: a university, an academy or a college.
  let isHigherSchool: Bool
  /// Breadcrumb entries that stand on most pages.
  let commonCrumbs: Set<String>
  /// The level of the school, where it was given or the portal tells one.
  private(set) var level: SchoolLevel?
  /// Kinds of bodies that a body of this profile is not.
  let otherBodies: PhraseList
  /// The articles of the portal, newest first.
  let articles: [Article]
  /// The links that leave the portal, each once.
  let outwardLinks: [OutwardLink]
  /// The articles about the body's own work, newest first.
  private(set) var ownArticles: [Article] = []
  /// Telephone numbers (digits) and e-mail addresses in what the pages share: the body's own, not one person's.
  private(set) var commonContacts: Set<String> = []
  /// The pages, by what tells them from others, whose list of titles other pages have too: the list is the portal's, and
  /// no section's own, whatever the page is called.
  let commonLists: Set<String>
  /// The names of addresses from which no content came, though they may have some.
  let unreached: UnreachedNames
  /// The names of links that only a script follows.
  let unfollowed: UnfollowedNames
  /// What could not be looked at, whatever is looked for.
  let loss: SiteLoss
  /// The pages that show counters in a row, each with its rows.
  let counterStrips: [(page: InspectedPage, strips: [CounterStrip])]
  /// The other bodies that names of sections name.
  let bodiesByName = Remembered<String, String?>()
  /// The other bodies after which folders of addresses are called.
  let bodiesByFolder = Remembered<String, String?>()
  /// The records of leaders, by how they are looked for.
  let leaders = Remembered<LeaderSearch, [LeaderRecord]>()

  init(_ site: SiteFacts, profile: Profile, auditDate: CalendarDate, level: String? = nil, catalogue: Catalogue) {
    self.site = site
    self.profile = profile
    self.auditDate = auditDate
    phrases = catalogue.phrases
    vocabulary = catalogue.vocabulary
    sectionNames = catalogue.sectionNames
    let bodyKinds = catalogue.vocabulary.bodyKinds
    let comparison = PageComparison(
      site, phrases: catalogue.phrases, bodyKinds: bodyKinds, sectionNames: catalogue.sectionNames,
      conditions: catalogue.vocabulary.conditions, personal: catalogue.vocabulary.personal)
    pages = comparison.pages
    distinctPages = comparison.pages.filter { $0.duplicateOf == nil && $0.condition == nil }
    distinctPagesByIdentity = Dictionary(
      distinctPages.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
    documents = comparison.documents
    documentsByIdentity = Dictionary(
      comparison.documents.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
    goneAddresses = Set(site.failures.filter(\.isGone).map(\.address.identity))
    phraseIndex = PhraseIndex(distinctPages, phrases: catalogue.phrases)
    nameIndex = NameIndex(distinctPages, phrases: catalogue.phrases)
    links = comparison.links
    documentLinks = comparison.links.filter { DocumentKind.isDocument($0.link.target) }.map {
      ($0, catalogue.phrases.hits(in: $0.link.text))
    }
    mediaLinks = comparison.links.compactMap { place in
      guard place.link.kind == .text, MediaKind.isMedia(place.link.target) else { return nil }
      let hits = catalogue.phrases.hits(in: place.link.text)
      return hits.isEmpty ? nil : (place, hits)
    }
    framings = distinctPages.reduce(into: [:]) { counts, page in
      for target in Set(page.facts.links.lazy.filter { $0.kind == .frame }.map(\.target)) {
        counts[target, default: 0] += 1
      }
    }
    blocks = comparison.blocks
    commonLists = comparison.commonLists
    let startIdentity = site.start.identity
    startPage = comparison.pages.first { $0.identity == startIdentity }
    counterStrips = distinctPages.compactMap { page in
      let strips = CounterStrip.all(on: page, isStart: page.identity == startIdentity)
      return strips.isEmpty ? nil : (page, strips)
    }
    siteName = comparison.siteName
    let nameHits = catalogue.phrases.hits(in: comparison.siteName)
    let isHigherSchool = Self.isHigherSchool(nameHits, catalogue.vocabulary)
    self.isHigherSchool = isHigherSchool
    let ownKinds = isHigherSchool ? bodyKinds.union(catalogue.vocabulary.higherKinds) : bodyKinds
    let kindEnd = nameHits.all(of: ownKinds).map(\.range.upperBound).max() ?? 0
    let nameLength = comparison.siteName.utf8.count
    ownName =
      comparison.siteName.slice(utf8: min(kindEnd, nameLength)..<nameLength).split(separator: " ").prefix(2)
      .joined(separator: " ").plainWords
    commonCrumbs = comparison.commonCrumbs
    let start = startPage
    let frame = start.map { page in
      page.facts.blocks.indices.filter { !page.isOwn[$0] }.map { page.facts.blocks[$0].text }
    }
    let own =
      ([comparison.siteName, start?.facts.title ?? ""]
      + (frame ?? []).filter { text in
        text.utf8.count <= 200 && catalogue.phrases.hits(in: text).contains(ownKinds)
      }).joined(separator: " ")
    let namesBody = catalogue.phrases.hits(in: own).contains(ownKinds)
    ownWords = namesBody ? " " + own.plainWords + " " : ""
    let levels = catalogue.vocabulary.levels
    self.level = levels.first { one in level.map { $0 == one.id } ?? (!isHigherSchool && nameHits.contains(one.names)) }
    otherBodies = Self.otherBodies(of: profile, catalogue.vocabulary)
    loss = SiteLoss(
      of: site, pages: pages, distinctPages: distinctPages, startPage: startPage,
      besides: catalogue.vocabulary.social + catalogue.vocabulary.stores)
    unreached = UnreachedNames(
      site, pages: comparison.pages, documents: comparison.documents, phrases: catalogue.phrases)
    unfollowed = UnfollowedNames(comparison.pages, phrases: catalogue.phrases)
    articles = Article.all(
      in: comparison.pages, besides: start, before: auditDate, vocabulary: catalogue.vocabulary,
      phrases: catalogue.phrases)
    outwardLinks = OutwardLink.all(
      among: comparison.links, on: comparison.pages, from: site.start, phrases: catalogue.phrases,
      social: catalogue.vocabulary.social)
    // A portal that still bears the name of a template does not tell whose it is; its pages may.
    if profile == .school, kindEnd == 0 {
      if let named = mostNamedSchool { ownName = named }
      if ownWords.isEmpty, let named = surelyNamedSchool { ownWords = " " + named + " " }
    }
    ownArticles = readOwnArticles()
    commonContacts = readCommonContacts()
    if self.level == nil, profile == .school, !isHigherSchool { self.level = levelOfMostNamedSchool }
  }

  /// The distinct pages whose names or own blocks have a phrase of the list.
  func pages(with list: PhraseList) -> [InspectedPage] { phraseIndex.pages(with: list).map { distinctPages[$0] } }

  /// A proof from a page.
  func evidence(_ page: InspectedPage, _ quote: String, _ kind: Evidence.Kind = .text) -> Evidence {
    evidence(page, quote, around: 0..<0, kind)
  }

  /// A proof by the words of a line.
  func evidence(_ line: PageLine, _ kind: Evidence.Kind = .text) -> Evidence { evidence(line.page, line.text, kind) }

  /// A proof from a page, around a place in one of its texts.
  func evidence(
    _ page: InspectedPage, _ text: String, around range: Range<Int>, _ kind: Evidence.Kind = .text
  ) -> Evidence {
    Evidence(
      url: page.address, quote: text.excerpt(around: range, limit: Inspection.quoteLength),
      kind: page.facts.document == nil ? kind : .document, page: pageNumber(of: text, in: page),
      part: page.facts.document?.part, capturedAt: page.facts.capturedAt, sha256: page.facts.sha256,
      isUnverified: page.facts.isUnverified)
  }

  /// The most characters that a quote has.
  static let quoteLength = 200
  /// The most characters that a finding quotes of a title.
  static let titleLength = 120
  /// The most proofs that a verdict shows.
  static let evidenceLimit = 5
  /// The most that it shows of many things that prove the same, such as items of news: a few to look at.
  static let exampleLimit = 3
}
