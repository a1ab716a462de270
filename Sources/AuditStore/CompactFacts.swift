import AuditModel

/// Facts that are stored as bytes. Every stored property is written, in its order; a change of any conformance needs
/// another `FactsCache.encodingVersion`.
protocol CompactFacts {
  /// Reads what `write` wrote.
  init(from reader: inout FactsReader) throws(FactsDamage)
  /// Writes every property.
  func write(to writer: inout FactsWriter)
}

extension ResourceFacts: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    switch try reader.int() {
    case 0: self = .page(try PageFacts(from: &reader))
    case 1: self = .feed(try FeedFacts(from: &reader))
    case 2: self = .redirect(try reader.address())
    case 3: self = .other(mediaType: try reader.string())
    case 4: self = .document(try PageFacts(from: &reader))
    default: throw FactsDamage()
    }
  }

  func write(to writer: inout FactsWriter) {
    switch self {
    case .page(let page):
      writer.write(0)
      page.write(to: &writer)
    case .document(let document):
      writer.write(4)
      document.write(to: &writer)
    case .feed(let feed):
      writer.write(1)
      feed.write(to: &writer)
    case .redirect(let target):
      writer.write(2)
      writer.write(target)
    case .other(let mediaType):
      writer.write(3)
      writer.write(mediaType)
    case .sitemap:
      // What it lists has led the crawl on and tells an audit nothing.
      writer.write(3)
      writer.write(SitemapFacts.mediaType)
    }
  }
}

extension FeedFacts: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(
      address: try reader.address(), capturedAt: Instant(secondsSince1970: Int64(try reader.int())),
      sha256: try reader.string(), format: try reader.string(), title: try reader.string(),
      entries: try reader.array(), certificate: try reader.optionalLabel())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(address)
    writer.write(Int(capturedAt.secondsSince1970))
    writer.write(sha256)
    writer.write(format)
    writer.write(title)
    writer.write(entries)
    writer.write(certificate?.rawValue) { $0.write($1) }
  }
}

extension FeedFacts.Entry: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(title: try reader.string(), link: try reader.optionalAddress(), date: try reader.string())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(title)
    writer.write(link) { $0.write($1) }
    writer.write(date)
  }
}
