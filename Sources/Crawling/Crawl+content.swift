import AuditModel
import WebAddress

extension Crawl {
  /// Notes where what came is something else than its Content-Type says: a document labelled as a page, or a page
  /// labelled as something else.
  mutating func noteLabel(of response: Response, as facts: ResourceFacts?, ofEntry index: Int) {
    guard (200..<300).contains(response.status), let label = response.field("content-type") else { return }
    let mediaType = Self.declaredType(label)
    let isMislabelled =
      switch facts {
      case .page: !Self.labelsOfPages.contains(mediaType)
      case .document: Self.isPage(mediaType)
      case .other(let actual): AddressKind.isDocument(mediaType: actual) && Self.isPage(mediaType)
      case .feed, .sitemap, .redirect, nil: false
      }
    if isMislabelled { observations.mislabelled.append(index) }
  }

  /// Where something else came than its label says, as a finding.
  var labelFindings: [Finding] {
    guard let first = observations.mislabelled.map({ frontier.entries[$0].address }).min() else { return [] }
    return [
      Finding(
        code: "content-mislabelled", severity: .warning, url: first,
        values: ["count": "\(observations.mislabelled.count)"])
    ]
  }

  /// The media type that a Content-Type names, in lower case. A server and its program may each have written one, and
  /// what joins them is a comma.
  static func declaredType(_ field: String) -> String {
    let name = field.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") && $0 > 0x20 }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func isPage(_ mediaType: String) -> Bool {
    mediaType == "text/html" || mediaType == "application/xhtml+xml"
  }

  /// What a page may be labelled as, those labels included that say nothing.
  private static let labelsOfPages: Set<String> = [
    "", "text/html", "application/xhtml+xml", "text/xml", "application/xml", "text/plain", "application/octet-stream",
    "binary/octet-stream", "unknown/unknown",
  ]
}
