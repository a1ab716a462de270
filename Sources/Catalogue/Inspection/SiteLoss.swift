import AuditModel
import WebAddress

/// What could not be looked at on a portal, whatever is looked for.
struct SiteLoss: Sendable {
  /// How many addresses of the portal brought no content, or a part of it, where those are so many that what stood
  /// behind them cannot be told from what was seen; nil otherwise. A start page in part is reason enough, because its
  /// menu leads to all others.
  let count: Int?
  /// What most pages are instead of content, or the start page is; nil for an ordinary portal.
  let mostCommonCondition: PageCondition?
  /// The pages that only scripts would draw.
  let shells: [InspectedPage]
  /// Whether most of the portal is drawn by scripts, so that hardly anything can be read without a browser.
  let needsBrowser: Bool
  /// The host to which nearly all links of the start page lead where the portal has no page besides it: a landing page
  /// before a portal that is elsewhere, or one that declares another host for its links (`base`).
  let portalElsewhere: String?

  /// - Parameter besides: hosts that keep nobody's portal, such as social networks and stores of files.
  init(
    of site: SiteFacts, pages: [InspectedPage], distinctPages: [InspectedPage], startPage: InspectedPage?,
    besides: [String]
  ) {
    let partial = pages.filter(\.isPartial)
    let lost = site.failures.count(where: \.hidesContent) + partial.count
    let start = site.start.identity
    let asked = pages.count + site.failures.count
    let isMuch = lost >= Self.fewestLost && lost * 5 >= asked
    count = isMuch || partial.contains { $0.identity == start } ? lost : nil

    let others = pages.compactMap(\.condition).filter { $0 != .notFound }
    mostCommonCondition =
      startPage?.condition
      ?? (others.count * 2 > pages.count
        ? PageCondition.allCases.max { a, b in others.count { $0 == a } < others.count { $0 == b } } : nil)

    shells = pages.filter(\.needsBrowser)
    let drawn = distinctPages.count { $0.needsBrowser }
    needsBrowser = drawn > 0 && drawn * 2 >= distinctPages.count
    let hasOthers = distinctPages.contains { $0.identity != start }
    portalElsewhere = hasOthers ? nil : startPage.flatMap { Self.host(ledToBy: $0, besides: besides) }
  }

  /// The host to which four in five links of a page lead, those to the page itself left out. Nil where they are few,
  /// unless the page does no more than show or forward to it, or link the same body's host.
  private static func host(ledToBy start: InspectedPage, besides: [String]) -> String? {
    let links = start.facts.links.filter { [.text, .image, .frame, .refresh].contains($0.kind) }
    let targets = Set(links.map(\.target)).filter { $0.identity != start.identity }
    let foreign = targets.filter { !$0.isSameSite(as: start.address) && !$0.isUnder(besides) }
    let hosts = Dictionary(grouping: foreign, by: \.host)
    guard let most = hosts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      most.value.count * 5 >= targets.count * 4
    else { return nil }
    if most.value.count >= fewestLinks { return most.key }
    let isShown = links.contains { [.frame, .refresh].contains($0.kind) && $0.target.host == most.key }
    let isOwn = most.value.contains { $0.sharesName(with: start.address) }
    return (isShown || isOwn) && start.ownWords < wordsOfLanding ? most.key : nil
  }

  /// A page with fewer links to one host, and with words of its own, is a page and no way to somewhere else.
  private static let fewestLinks = 8
  /// A page with fewer words does no more than lead on.
  private static let wordsOfLanding = 60
  /// Fewer lost addresses are told by their names.
  private static let fewestLost = 3
}

extension InspectedPage {
  /// Whether the page came only in part, so that what it lacks may have stood in the rest.
  var isPartial: Bool { facts.isTruncated || programMessage == .end }
}

extension UnreachedAddress {
  /// Whether there may be content of the portal that could not be had. What does not exist, and what robots.txt closes
  /// by the portal's own wish, is no sign of a server in trouble.
  fileprivate var hidesContent: Bool {
    if status != nil { return !isGone }
    return failure != nil && failure != .disallowed
  }
}
