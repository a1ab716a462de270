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
