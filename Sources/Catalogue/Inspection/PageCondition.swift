import AuditModel
import VietnameseText

/// What a page that answered with success really is, where it is not the portal's content.
enum PageCondition: String, Sendable, CaseIterable {
  /// A test for robots, or a refusal ("checking your browser", "access denied").
  case challenge
  /// A server that says that it is busy, under repair or out of order.
  case busy
  /// Nothing but a login.
  case login = "login-wall"
  /// A parked, lapsed or suspended domain, or a server's default page.
  case parked
  /// What the site shows for addresses that do not exist, though with a status of success.
  case notFound = "not-found"
  /// A page full of gambling words, as on portals that were broken into or domains that were taken over.
  case hijacked
  /// Nothing at all, as a program leaves that broke down before it wrote a word.
  case blank

  /// What the page is, told by the phrases in its title and those of its blocks that have words of conditions; nil for
  /// ordinary content.
  static func of(_ page: PageFacts, hits found: [PhraseHits], vocabulary: ConditionVocabulary) -> PageCondition? {
    func occurs(_ list: PhraseList) -> Bool { found.contains { $0.contains(list) } }
    if isBlank(page) { return .blank }
    // A school that warns its pupils names what it warns of.
    let least = occurs(vocabulary.gamblingWarnings) ? leastGamblingWords * 3 : leastGamblingWords
    if gamblingWords(in: found, vocabulary.gambling) >= least { return .hijacked }
    // The portal's own menu and foot may stand around a login; the name of the page tells it.
    if page.isLogin || page.asksForPassword && isCalledLogin(found.first, vocabulary.loginTitles) { return .login }
    // Ordinary pages may speak of all these things; a page that is nothing else is short.
    guard let words = words(of: page, atMost: longestNotice) else { return nil }
    if occurs(vocabulary.challenge) { return .challenge }
    if occurs(vocabulary.parked) { return .parked }
    return words <= longestNotice / 2 && occurs(vocabulary.busy) ? .busy : nil
  }

  /// Whether a title opens with what logins are called.
  private static func isCalledLogin(_ title: PhraseHits?, _ names: PhraseList) -> Bool {
    title?.first(of: names).map { $0.range.lowerBound == 0 } ?? false
  }

  /// Whether the page has nothing that a visitor sees, and forwards nobody.
  private static func isBlank(_ page: PageFacts) -> Bool {
    page.document == nil && !page.needsBrowser && page.title.isEmpty && page.blocks.isEmpty && page.links.isEmpty
      && page.pictures.isEmpty && page.forms.isEmpty && page.guesses.isEmpty
  }

  /// How many words a page has; nil where they are more.
  private static func words(of page: PageFacts, atMost limit: Int) -> Int? {
    var words = 0
    for block in page.blocks {
      words += block.wordCount
      if words > limit { return nil }
    }
    return words
  }

  /// The most words that a notice or a challenge has.
  private static let longestNotice = 150
  /// How many different gambling phrases make a page a gambling page.
  private static let leastGamblingWords = 4

  private static func gamblingWords(in hits: [PhraseHits], _ list: PhraseList) -> Int {
    hits.reduce(into: Set()) { found, hits in
      for mention in hits.mentions where list.has(mention.value) { found.insert(mention.value) }
    }.count
  }
}
