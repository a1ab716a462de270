import AuditModel
import WebAddress

/// Support for mobile devices: a viewport of the device's width that lets the reader zoom.
struct MobileCheck: Check {
  static let kind = "mobile"
  static let codes: Set<String> = ["met", "partial.no-zoom", "partial.some-pages", "missing.no-viewport"]

  let judgesPages = false
  let interest = PhraseList(indices: [])
  let needsWholeSite = false

  init?(_ reader: inout CheckReader) {}

  func judge(_ inspection: Inspection) -> Judgement {
    // The start page first: it is the one a reader looks at to follow the proof.
    let start = inspection.site.start.identity
    let pages =
      inspection.distinctPages.filter { $0.identity == start }
      + inspection.distinctPages.filter { $0.identity != start }
    var viewports = Viewports()
    let withViewport = pages.compactMap { page in viewports.viewport(of: page.facts).map { (page, $0) } }
      .filter { $0.1.followsDevice }
    let values: [String: LocalizedText] = ["count": .same(withViewport.count), "pages": .same(pages.count)]
    guard let first = withViewport.first else {
      guard !pages.isEmpty else { return Judgement("not-assessed.no-pages") }
      return Judgement("missing.no-viewport", values: values)
    }
    let fixed = withViewport.filter { !$0.1.allowsZoom }
    if let one = fixed.first, fixed.count * 2 > withViewport.count {
      return Judgement(
        "partial.no-zoom", values: values, evidence: [inspection.evidence(one.0, one.1.content, .metadata)])
    }
    let evidence = [inspection.evidence(first.0, first.1.content, .metadata)]
    guard withViewport.count * 20 >= pages.count * 19 else {
      return Judgement(
        "partial.some-pages", values: values, share: Double(withViewport.count) / Double(pages.count),
        evidence: evidence)
    }
    return Judgement("met", values: values, evidence: evidence)
  }
}

/// The `viewport` of a page (CSS Viewport Module; WCAG 1.4.4 asks that text can be enlarged).
struct Viewport {
  let content: String
  private let values: [String: String]

  init?(of page: PageFacts) {
    guard let content = Self.content(of: page) else { return nil }
    self.init(content)
  }

  /// What the element of a page says; nil where it has none.
  static func content(of page: PageFacts) -> String? {
    page.metadata.first { $0.name == "viewport" && !$0.content.isEmpty }?.content
  }

  init(_ content: String) {
    self.content = content
    var values: [String: String] = [:]
    for part in content.lowercased().split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
    }
    self.values = values
  }

  /// Whether the page takes the device's width, and so was made for small screens too.
  var followsDevice: Bool {
    values["width"] == "device-width" || values["initial-scale"] != nil && values["width"] == nil
  }

  /// Whether the reader may enlarge the page to at least twice its size.
  var allowsZoom: Bool {
    if let scalable = values["user-scalable"], scalable == "no" || scalable == "0" { return false }
    if let most = values["maximum-scale"].flatMap(Double.init), most < 2 { return false }
    return true
  }
}

/// The viewports of the pages of a site, which are hardly ever more than one: each is read once.
struct Viewports {
  private var known: [String: Viewport] = [:]

  /// The viewport of a page; nil where it has none.
  mutating func viewport(of page: PageFacts) -> Viewport? {
    guard let content = Viewport.content(of: page) else { return nil }
    if let viewport = known[content] { return viewport }
    let viewport = Viewport(content)
    known[content] = viewport
    return viewport
  }
}
