import AuditModel
import WebAddress

extension SiteFacts {
  /// The start page, where it was had.
  var startPage: PageFacts? {
    let identity = start.identity
    return pages.first { $0.address.identity == identity }
  }
}
