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
  /// What the body calls itself; empty where the portal does not tell.
  let siteName: String
  /// The words of the name behind the kind of body, folded without accents: `hoa sen`; empty where there are none.
  let ownName: String
  /// The words by which the portal names its owner, folded without accents and between spaces: its name, the start
  /// page's title and frame. Empty where none of them names a body, and then no school is another one.
  let ownWords: String
  /// Breadcrumb entries that stand on most pages.
  let commonCrumbs: Set<String>
  /// The level of the school, where its name tells one.
  let level: SchoolLevel?
  /// The articles of the portal, newest first.
  let articles: [Article]

  init(_ site: SiteFacts, profile: Profile, auditDate: CalendarDate, catalogue: Catalogue) {
    self.site = site
    self.profile = profile
    self.auditDate = auditDate
    phrases = catalogue.phrases
    vocabulary = catalogue.vocabulary
    sectionNames = catalogue.sectionNames
    let comparison = PageComparison(
      site, phrases: catalogue.phrases, bodyKinds: catalogue.vocabulary.bodyKinds,
      conditions: catalogue.vocabulary.conditions)
    pages = comparison.pages
    siteName = comparison.siteName
    let nameHits = catalogue.phrases.hits(in: comparison.siteName)
    let kindEnd = nameHits.all(of: catalogue.vocabulary.bodyKinds).map(\.range.upperBound).max() ?? 0
    let nameLength = comparison.siteName.utf8.count
    ownName =
      FoldedText(
        comparison.siteName.slice(utf8: min(kindEnd, nameLength)..<nameLength).split(separator: " ").prefix(2)
          .joined(separator: " "), .plain
      ).text
    commonCrumbs = comparison.commonCrumbs
    let start = pages.first { $0.address.identity == site.start.identity }
    let frame = start.map { page in
      page.facts.blocks.indices.filter { !page.isOwn[$0] }.map { page.facts.blocks[$0].text }
    }
    let own =
      ([comparison.siteName, start?.facts.title ?? ""]
      + (frame ?? []).filter { text in
        text.utf8.count <= 200 && catalogue.phrases.hits(in: text).contains(catalogue.vocabulary.bodyKinds)
      }).joined(separator: " ")
    let namesBody = catalogue.phrases.hits(in: own).contains(catalogue.vocabulary.bodyKinds)
    ownWords = namesBody ? " " + FoldedText(own, .plain).text + " " : ""
    level = catalogue.vocabulary.levels.first { nameHits.contains($0.names) }
    articles = Article.all(
      in: comparison.pages, before: auditDate, syndication: catalogue.vocabulary.syndication,
      notNews: catalogue.vocabulary.notNews)
  }

  /// Pages with content of the portal that are not repetitions of others.
  var distinctPages: [InspectedPage] { pages.filter { $0.duplicateOf == nil && $0.condition == nil } }

  /// A proof from a page.
  func evidence(_ page: InspectedPage, _ quote: String, _ kind: Evidence.Kind = .text) -> Evidence {
    Evidence(
      url: page.address, quote: quote.excerpt(around: 0..<0, limit: Inspection.quoteLength), kind: kind,
      capturedAt: page.facts.capturedAt, sha256: page.facts.sha256, isUnverified: page.facts.isUnverified)
  }

  /// A proof by the words of a line.
  func evidence(_ line: PageLine, _ kind: Evidence.Kind = .text) -> Evidence { evidence(line.page, line.text, kind) }

  /// A proof from a page, around a place in one of its texts.
  func evidence(
    _ page: InspectedPage, _ text: String, around range: Range<Int>, _ kind: Evidence.Kind = .text
  ) -> Evidence {
    evidence(page, text.excerpt(around: range, limit: Inspection.quoteLength), kind)
  }

  /// The most characters that a quote has.
  static let quoteLength = 200
  /// The most proofs that a verdict shows.
  static let evidenceLimit = 5
}
