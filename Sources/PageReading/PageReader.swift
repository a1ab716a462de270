public import AuditModel
public import WebAddress

/// Reads the bytes of a response into facts: an HTML page, a feed, a redirect or something else.
public struct PageReader: Sendable {
  /// The version of the facts: raised whenever the same bytes would be read differently. The facts cache is keyed by it.
  public static let version = 2

  /// The most bytes of a body that are read; the rest of a longer one is left out.
  static let bodyLimit = 16 << 20

  /// A reader.
  public init() {}

  /// What a response is, by its status, header and bytes.
  public func read(
    _ response: Response, from address: WebAddress, capturedAt: Instant, sha256: String
  ) -> ResourceFacts {
    if let target = redirectTarget(of: response, from: address) { return .redirect(target) }
    let body = response.body.prefix(Self.bodyLimit)
    let header = ContentType(response.field("content-type") ?? "")
    switch ResourceKind(body: body, header: header, fileExtension: address.fileExtension) {
    case .page:
      let text = DecodedText(body, declared: header.charset)
      var page = PageFacts(text, at: address, capturedAt: capturedAt, sha256: sha256, status: response.status)
      page.isTruncated = response.isTruncated || response.body.count > body.count
      page.certificate = response.certificate
      return .page(page)
    case .feed:
      let text = DecodedText(body, declared: header.charset)
      guard let document = FeedDocument(text.bytes, address: address) else {
        return .other(mediaType: "application/rss+xml; malformed")
      }
      var feed = document.facts(at: address, capturedAt: capturedAt, sha256: sha256)
      feed.certificate = response.certificate
      return .feed(feed)
    case .other(let mediaType):
      return .other(mediaType: mediaType)
    }
  }

  /// Where a redirect leads (RFC 9110, section 15.4); nil for any other response. 304 tells of a cached copy.
  private func redirectTarget(of response: Response, from address: WebAddress) -> WebAddress? {
    guard (300..<400).contains(response.status), response.status != 304,
      let location = response.field("location")
    else { return nil }
    return address.resolving(location)
  }
}
