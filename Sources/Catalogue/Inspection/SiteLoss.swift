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

  init(of site: SiteFacts, pages: [InspectedPage], distinctPages: [InspectedPage], startPage: InspectedPage?) {
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
  }

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
