import AuditModel
import VietnameseText
import WebAddress

/// The domain name of the portal, by its ending.
struct DomainCheck: Check {
  static let kind = "domain"
  static let codes: Set<String> = ["met", "partial.other", "missing.free-host", "not-assessed.address"]

  static let exemptions: [ExampleVariant: String] = [
    .comment: "The name of the host is judged, not what stands on pages."
  ]
  let interest = PhraseList(indices: [])
  let needsWholeSite = false
  let judgesPages = false
  private let suffixes: [String]
  private let free: [String]

  init?(_ reader: inout CheckReader) {
    suffixes = reader.texts("suffixes")
    free = reader.texts("free")
    guard !suffixes.isEmpty else { return nil }
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let host = inspection.site.start.host
    let values: [String: LocalizedText] = ["host": .same(host)]
    guard !inspection.site.start.hostAddressIsLiteral else {
      return Judgement("not-assessed.address", values: values)
    }
    let start = inspection.startPage ?? inspection.pages.first
    let evidence = start.map { [inspection.evidence($0, host, .address)] } ?? []
    func ends(with list: [String]) -> Bool { list.contains { host == $0 || host.hasSuffix("." + $0) } }
    if ends(with: free) { return Judgement("missing.free-host", values: values, evidence: evidence) }
    return Judgement(ends(with: suffixes) ? "met" : "partial.other", values: values, evidence: evidence)
  }
}
