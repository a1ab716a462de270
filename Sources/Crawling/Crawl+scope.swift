import AuditModel
import WebAddress

extension Crawl {
  /// Whether an address belongs to the body's part of the site; nothing does while there is no start page.
  func isWithin(_ address: WebAddress) -> Bool {
    guard let scopeStart, address.isSameSite(as: scopeStart) else { return false }
    return scope == .host || scope.contains(address) || address.identity == scopeStart.identity
  }

  /// Whether an address may be asked for. The files of a body that has a part of a host often lie beside that part.
  func mayFollow(_ address: WebAddress, as kind: AddressKind) -> Bool {
    if kind == .document { return policy.maxDocuments > 0 && scopeStart.map(address.isSameSite) ?? false }
    return isWithin(address)
  }
}
