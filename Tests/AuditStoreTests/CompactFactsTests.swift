import AuditModel
import Testing
import WebAddress

@testable import AuditStore

struct CompactFactsTests {
  static let page = PageFacts(
    address: address("https://truong.example/a"), capturedAt: Instant(secondsSince1970: -5), sha256: "ab", status: 200,
    charset: CharsetDecision(name: "windows-1258", source: .detection, repairs: 3, contradictsDeclaration: true),
    language: "vi", title: "Ke\u{302}́ hoạch", metadata: [MetadataElement(name: "dc.title", content: "Kế hoạch")],
    canonical: address("https://truong.example/b"), feeds: [address("https://truong.example/rss")],
    breadcrumb: ["Trang chủ", "Kế hoạch"],
    blocks: [
      Block(role: .heading, level: 1, text: "Kế hoạch"), Block(role: .row, text: "1 | 2", isLinked: true),
      Block(role: .paragraph, text: "Kế hoạch"), Block(role: .item, text: "a\u{0}b"),
      Block(role: .form, text: "Gửi"), Block(role: .caption, text: "Ảnh"),
    ],
    links: [
      Link(target: address("https://truong.example/a"), text: "Kế hoạch", kind: .text, block: 0),
      Link(target: address("https://truong.example/c"), text: "", kind: .image, image: "tthc.png"),
      Link(target: address("https://truong.example/d"), text: "", kind: .frame, block: 5),
      Link(target: address("https://truong.example/e"), text: "", kind: .refresh),
    ],
    guesses: [
      Link(target: address("https://truong.example/f"), text: "Kế hoạch", kind: .script),
      Link(target: address("https://truong.example/g?a=1"), text: "", kind: .form),
    ], scriptedNames: ["Công khai"],
    tables: [Table(caption: "Bảng", header: ["TT", "Tên"], rows: [["1", ""], [], ["2", "An"]], blocks: 1..<4)],
    labelledValues: [LabelledValue(label: "Chức vụ", value: "Hiệu trưởng", block: 2)],
    forms: [
      Form(
        action: address("https://truong.example/gui"), method: "post",
        fields: [Form.Field(name: "q", type: "select", label: "Tìm", isLabelled: true, choices: ["Tất cả", "Tin"])],
        buttons: ["Gửi"], block: 4),
      Form(action: nil, method: "get", fields: [], buttons: []),
    ],
    pictures: [
      Picture(source: "a.png", alternative: nil), Picture(source: "b.png", alternative: "", block: 5),
    ],
    decomposedBlocks: [0, 2], isTitleDecomposed: true, needsBrowser: true, isTruncated: true, certificate: .wrongName,
    document: DocumentFacts(
      format: .pdf, state: .timedOut, pageCount: 3, scannedPages: 1, pageStarts: [0, 4, 4], issuer: "TRƯỜNG THCS SEN"))

  static let feed = FeedFacts(
    address: address("https://truong.example/rss"), capturedAt: began, sha256: "cd", format: "rss", title: "Tin",
    entries: [
      FeedFacts.Entry(title: "Một", link: address("https://truong.example/1"), date: "Mon, 1 Jan"),
      FeedFacts.Entry(title: "Hai", link: nil, date: ""),
    ], certificate: .valid)

  static let all: [ResourceFacts] = [
    .page(page), .document(page), .feed(feed), .redirect(address("https://truong.example/x")),
    .other(mediaType: "application/pdf"),
  ]

  private func decode(_ bytes: [UInt8], _ texts: [String]) throws -> ResourceFacts {
    var reader = FactsReader(texts: texts)
    return try reader.decode(bytes)
  }

  @Test(arguments: all) func everyKindOfFactsComesBack(facts: ResourceFacts) throws {
    var writer = FactsWriter()
    let bytes = writer.encode(facts)
    #expect(try decode(bytes, writer.takeAdded().texts) == facts)
  }

  @Test func ofASitemapOnlyItsKindIsKept() throws {
    var writer = FactsWriter()
    let sitemap = SitemapFacts(
      address: address("https://truong.example/sitemap.xml"), pages: [address("https://truong.example/a")],
      sitemaps: [])
    let bytes = writer.encode(ResourceFacts.sitemap(sitemap))
    #expect(try decode(bytes, writer.takeAdded().texts) == .other(mediaType: SitemapFacts.mediaType))
  }

  /// `==` takes composed and decomposed letters for equal; what was sent must come back to the byte.
  @Test func decomposedTextStaysDecomposed() throws {
    var writer = FactsWriter()
    _ = writer.encode(ResourceFacts.other(mediaType: "\u{1EBF}"))
    let bytes = writer.encode(ResourceFacts.other(mediaType: "e\u{302}\u{301}"))
    guard case .other(let text) = try decode(bytes, writer.takeAdded().texts) else { return }
    #expect(Array(text.utf8) == Array("e\u{302}\u{301}".utf8))
  }

  @Test func aTextIsStoredOnce() {
    var writer = FactsWriter()
    _ = writer.encode(ResourceFacts.page(Self.page))
    let first = writer.takeAdded().texts.count
    _ = writer.encode(ResourceFacts.page(Self.page))
    #expect(first > 30)
    #expect(writer.takeAdded().texts.isEmpty)
  }

  @Test func damagedFactsAreAnErrorAndNeverATrap() throws {
    var writer = FactsWriter()
    let bytes = writer.encode(ResourceFacts.page(Self.page))
    let texts = writer.takeAdded().texts
    for length in 0..<bytes.count {
      #expect(throws: FactsDamage.self) { try decode(Array(bytes.prefix(length)), texts) }
    }
    for place in bytes.indices {
      for value: UInt8 in [0, 1, 127, 128, 255] {
        var damaged = bytes
        damaged[place] = value
        _ = try? decode(damaged, texts)
      }
    }
    #expect(throws: FactsDamage.self) { try decode(bytes, Array(texts.dropLast())) }
  }

  @Test func aPlaceWhereThereIsNoBlockIsDamage() throws {
    var pages = Array(repeating: Self.page, count: 8)
    pages[0].links[0].block = 6
    pages[1].forms[0].block = -1
    pages[2].pictures[1].block = 6
    pages[3].labelledValues[0].block = 6
    pages[4].tables[0].blocks = 1..<7
    pages[5].decomposedBlocks = [6]
    pages[6].guesses[0].block = 6
    pages[7].document?.pageStarts = [7]
    for page in pages {
      var writer = FactsWriter()
      let bytes = writer.encode(ResourceFacts.page(page))
      let texts = writer.takeAdded().texts
      #expect(throws: FactsDamage.self) { try decode(bytes, texts) }
    }
  }

  /// A property that is added to a type of the model must be added to its encoding, or the cache would lose it. The count
  /// of a block's words follows from its text and is in none.
  @Test(
    arguments: [
      (page, 25), (page.document ?? DocumentFacts(format: .pdf, state: .read), 6), (page.charset, 4),
      (page.metadata[0], 2), (page.blocks[0], 4 + 1), (page.links[0], 5),
      (page.tables[0], 4),
      (page.labelledValues[0], 3), (page.forms[0], 5), (page.forms[0].fields[0], 5), (page.pictures[0], 3), (feed, 7),
      (feed.entries[0], 3),
    ] as [(any Sendable, Int)])
  func noPropertyIsLeftOut(value: any Sendable, count: Int) {
    let properties = Mirror(reflecting: value).children
    // What values share in memory is theirs all the same.
    let shared = properties.map { Mirror(reflecting: $0.value) }.filter { $0.displayStyle == .class }
      .map(\.children.count)
    #expect(properties.count - shared.count + shared.reduce(0, +) == count)
  }
}
