import AuditModel
import VietnameseText
import WebAddress

extension InspectedPage {
  /// Whether the page came only in part, so that what it lacks may have stood in the rest.
  var isPartial: Bool { facts.isTruncated || programMessage == .end }
}

extension Inspection {
  /// How many addresses of the portal brought no content, or a part of it, where those are so many that what stood
  /// behind them cannot be told from what was seen; nil otherwise. A start page in part is reason enough, because its
  /// menu leads to all others.
  var loss: Int? {
    let partial = pages.count(where: \.isPartial)
    let lost = site.failures.count(where: \.hidesContent) + partial
    if pages.contains(where: { $0.isPartial && $0.address.identity == site.start.identity }) { return lost }
    let asked = pages.count + site.failures.count
    return lost >= Self.fewestLost && lost * 5 >= asked ? lost : nil
  }

  /// Whether a page that only scripts would draw is called what the list names.
  func hasShell(named list: PhraseList) -> Bool {
    !list.isEmpty && pages.contains { $0.needsBrowser && $0.labels.contains { $0.names(list) } }
  }

  /// Fewer lost addresses are told by their names.
  private static let fewestLost = 3
}

extension UnreachedAddress {
  /// Whether there may be content of the portal that could not be had. What does not exist, and what robots.txt closes
  /// by the portal's own wish, is no sign of a server in trouble.
  fileprivate var hidesContent: Bool {
    if let status { return status != 404 && status != 410 }
    return failure != nil && failure != .disallowed
  }
}
