import AuditModel
import WebAddress

extension Crawl {
  /// Whether an address belongs to the body's part of the site; nothing does while there is no start page.
  func isWithin(_ address: WebAddress) -> Bool {
    guard let scopeStart, address.isSameSite(as: scopeStart) else { return false }
    return scope == .host || scope.contains(address) || address.identity == scopeStart.identity
  }
}
