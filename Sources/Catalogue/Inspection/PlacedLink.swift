import AuditModel

/// A link on one of the pages that have it.
struct PlacedLink: Sendable {
  /// The index of the page.
  let page: Int
  let link: Link
}
