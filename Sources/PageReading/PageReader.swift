public import AuditModel
public import WebAddress

/// Reads the bytes of a response into facts: an HTML page, a feed, a sitemap, a redirect or something else.
public struct PageReader: Sendable {
  /// The version of the facts: raised whenever the same bytes would be read differently. The facts cache is keyed by it.
  public static let version = 16

  /// The most bytes of a body that are read; the rest of a longer one is left out.
  static let bodyLimit = 16 << 20

  /// Gives the bytes that a gzip file (RFC 1952) holds; nil where it is damaged or they are more than the limit.
  public typealias Inflate = @Sendable (_ file: ArraySlice<UInt8>, _ limit: Int) -> [UInt8]?

  private let inflate: Inflate
  private let memories = FrameMemories()

  /// A reader. Without `inflate` it reads no sitemap that is compressed as a file.
  public init(inflate: @escaping Inflate = { _, _ in nil }) { self.inflate = inflate }

  /// What a response is, by its status, header and bytes.
  public func read(
    _ response: Response, from address: WebAddress, capturedAt: Instant, sha256: String
  ) -> ResourceFacts {
    if let target = redirectTarget(of: response, from: address) { return .redirect(target) }
    let body = response.body.prefix(Self.bodyLimit)
    if let sitemap = compressedSitemap(body, at: address) { return .sitemap(sitemap) }
    let header = ContentType(response.field("content-type") ?? "")
    let kind = ResourceKind(body: body, header: header, fileExtension: address.fileExtension)
    if case .other(let mediaType) = kind { return .other(mediaType: mediaType) }
    if kind == .page, address.isForPrograms { return .other(mediaType: "text/html") }

    let text = DecodedText(body, declared: header.charset)
    switch kind {
    case .feed:
      guard let document = FeedDocument(text.bytes, address: address) else {
        return .other(mediaType: "application/rss+xml; malformed")
      }
      var feed = document.facts(at: address, capturedAt: capturedAt, sha256: sha256)
      feed.certificate = response.certificate
      return .feed(feed)
    case .sitemap:
      return .sitemap(sitemap(text, at: address))
    case .page, .other:
      var memory = memories.take()
      var page = PageFacts(
        text, at: address, capturedAt: capturedAt, sha256: sha256, status: response.status, memory: &memory)
      memories.putBack(memory)
      if let refresh = refreshTarget(of: response, from: address) { page.links.append(refresh) }
      page.isTruncated = response.isTruncated || response.body.count > body.count
      page.certificate = response.certificate
      return .page(page)
    }
  }

  /// The sitemap in a file that was compressed as such; nil for any other body.
  private func compressedSitemap(_ body: ArraySlice<UInt8>, at address: WebAddress) -> SitemapFacts? {
    guard body.starts(with: [0x1F, 0x8B, 0x08]), let file = inflate(body, SitemapDocument.byteLimit),
      ResourceKind(body: file[...], header: ContentType(""), fileExtension: "") == .sitemap
    else { return nil }
    return sitemap(DecodedText(file[...], declared: nil), at: address)
  }

  private func sitemap(_ text: DecodedText, at address: WebAddress) -> SitemapFacts {
    (SitemapDocument(xml: text.bytes) ?? SitemapDocument(list: text.bytes)).facts(at: address)
  }

  /// Where the field `Refresh` sends a browser, which reads it as `meta http-equiv=refresh` (WHATWG HTML, 4.2.5.3).
  private func refreshTarget(of response: Response, from address: WebAddress) -> Link? {
    guard let directive = response.field("refresh"),
      let reference = RefreshDirective.reference(in: ArraySlice(directive.utf8)),
      let target = address.resolving(reference)
    else { return nil }
    return Link(target: target, text: "", kind: .refresh)
  }

  /// Where a redirect leads (RFC 9110, section 15.4); nil for any other response. 304 tells of a cached copy.
  private func redirectTarget(of response: Response, from address: WebAddress) -> WebAddress? {
    guard (300..<400).contains(response.status), response.status != 304,
      let location = response.field("location")
    else { return nil }
    return address.resolving(location)
  }
}

extension WebAddress {
  /// Whether programs alone ask for it. Many servers answer every address with their start page, which there is no page
  /// of the site.
  fileprivate var isForPrograms: Bool { query == nil && (path == "/robots.txt" || path == "/sitemap.xml") }
}
