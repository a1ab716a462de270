import AuditModel
import VietnameseText

/// Descriptive metadata by Dublin Core (Circular 24/2011/TT-BTTTT, Article 4): six elements on every page, none empty.
struct MetadataCheck: Check {
  static let kind = "metadata"
  static let codes: Set<String> = [
    "met", "partial.some-pages", "partial.lacking", "partial.other", "missing.none", "not-assessed.no-pages",
  ]

  static let exemptions: [ExampleVariant: String] = [.comment: "The head of a page is judged, not its text."]
  let judgesPages = false
  let interest = PhraseList(indices: [])
  let needsWholeSite = false
  /// The elements that must be there, with what readers call them.
  private let elements: [(name: String, title: LocalizedText)]
  /// Elements of other vocabularies that describe a page too.
  private let others: Set<String>
  private let share: Double

  init?(_ reader: inout CheckReader) {
    let titles = reader.localizedEntries("elements")
    others = Set(reader.texts("others"))
    share = reader.share("share", default: 0.9)
    guard let titles else { return nil }
    elements = titles
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let pages = inspection.nearestFirst(inspection.distinctPages.filter { !$0.facts.needsBrowser })
    guard !pages.isEmpty else { return Judgement("not-assessed.no-pages") }
    let found = pages.map { (page: $0, elements: filled($0.facts)) }
    let described = found.filter { !$0.elements.isEmpty }
    let complete = found.filter { $0.elements.count == elements.count }
    var values: [String: LocalizedText] = ["count": .same(complete.count), "pages": .same(pages.count)]
    if Double(complete.count) >= share * Double(pages.count) {
      return Judgement(
        "met", values: values, evidence: complete.prefix(3).flatMap { proofs($0.page, $0.elements, inspection) })
    }
    if !complete.isEmpty {
      let lacking = found.first { $0.elements.count < elements.count }
      return Judgement(
        "partial.some-pages", values: values, share: Double(complete.count) / Double(pages.count),
        evidence: proofs(complete[0].page, complete[0].elements, inspection)
          + (lacking.map { [inspection.evidence($0.page, $0.page.facts.title)] } ?? []))
    }
    if let richest = described.max(by: { $0.elements.count < $1.elements.count }) {
      let lacking = elements.filter { richest.elements[$0.name] == nil }.map(\.title)
      values["count"] = .same(described.count)
      values["lacking"] = LocalizedText.list(lacking)
      let filled = described.reduce(0) { $0 + $1.elements.count }
      return Judgement(
        "partial.lacking", values: values, share: Double(filled) / Double(elements.count * pages.count),
        evidence: proofs(richest.page, richest.elements, inspection))
    }
    return other(pages, inspection) ?? Judgement("missing.none", values: values)
  }

  /// The elements of a page that are not empty, with what they say.
  private func filled(_ page: PageFacts) -> [String: MetadataElement] {
    var filled: [String: MetadataElement] = [:]
    for element in page.metadata where element.name.utf8.starts(with: "dc".utf8) && !element.content.isEmpty {
      // `DC.title`, `dc:title`, `DCTERMS.title` and refinements such as `DC.date.issued` are one element.
      let parts = element.name.split(whereSeparator: { $0 == "." || $0 == ":" })
      guard parts.count >= 2, parts[0] == "dc" || parts[0] == "dcterms" else { continue }
      let name = parts[0] == "dcterms" ? Self.refined[String(parts[1])] ?? String(parts[1]) : String(parts[1])
      if elements.contains(where: { $0.name == name }), filled[name] == nil { filled[name] = element }
    }
    return filled
  }

  /// Terms of DCTERMS that refine an element of Dublin Core (DCMI Metadata Terms, section 2).
  private static let refined = [
    "created": "date", "issued": "date", "modified": "date", "available": "date", "dateSubmitted": "date",
    "abstract": "description", "alternative": "title",
  ]

  private func proofs(
    _ page: InspectedPage, _ filled: [String: MetadataElement], _ inspection: Inspection
  ) -> [Evidence] {
    let shown = elements.compactMap { filled[$0.name] }.map { "\($0.name)=\($0.content)" }
    return shown.isEmpty ? [] : [inspection.evidence(page, shown.joined(separator: " | "), .metadata)]
  }

  /// Descriptions that are no Dublin Core.
  private func other(_ pages: [InspectedPage], _ inspection: Inspection) -> Judgement? {
    let described = pages.compactMap { page in
      page.facts.metadata.first { others.contains($0.name) && !$0.content.isEmpty }.map { (page, $0) }
    }
    guard let first = described.first else { return nil }
    return Judgement(
      "partial.other", values: ["count": .same(described.count), "pages": .same(pages.count)],
      evidence: [inspection.evidence(first.0, "\(first.1.name)=\(first.1.content)", .metadata)])
  }
}
