import AuditModel
import VietnameseText

/// Vietnamese text in Unicode (TCVN 6909:2001): pages in UTF-8 whose letters are composed.
struct UnicodeCheck: Check {
  static let kind = "unicode"
  static let codes: Set<String> = ["met", "partial.decomposed", "partial.charset", "missing.charset"]

  static let exemptions: [ExampleVariant: String] = [
    .decomposed: "Decomposed letters are what this check finds fault with.",
    .comment: "The encoding of a page is judged, whatever its text.",
  ]
  let interest = PhraseList(indices: [])
  let needsWholeSite = false
  let judgesPages = false
  private let share: Double

  init?(_ reader: inout CheckReader) {
    share = reader.share("share", default: 0.01)
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let pages = inspection.distinctPages
    guard let first = pages.first else { return Judgement("not-assessed.no-pages") }
    func values(_ count: Int) -> [String: LocalizedText] { ["count": .same(count), "pages": .same(pages.count)] }
    let other = pages.filter { $0.facts.charset.name != "utf-8" && $0.facts.charset.name != "utf8" }
    if let one = other.first {
      let evidence = other.map { inspection.evidence($0, "charset=\($0.facts.charset.name)", .metadata) }
      if other.count * 2 > pages.count {
        return Judgement("missing.charset", values: values(other.count), evidence: evidence)
      }
      if Double(other.count) > share * Double(pages.count) {
        return Judgement(
          "partial.charset", values: values(other.count),
          evidence: [inspection.evidence(one, one.facts.charset.name, .metadata)])
      }
    }
    let decomposed = pages.filter(\.facts.isDecomposed)
    let faults = faults(on: decomposed, inspection)
    if Double(faults.count) > share * Double(pages.count) {
      return Judgement(
        "partial.decomposed", values: values(decomposed.count),
        share: 1 - Double(decomposed.count) / Double(pages.count),
        evidence: inspection.examples(of: faults, on: \.page).prefix(Self.shown).map {
          inspection.evidence($0.page, $0.text)
        })
    }
    return Judgement(
      "met", values: values(pages.count - decomposed.count),
      evidence: [inspection.evidence(first, "charset=utf-8", .metadata)])
  }

  /// So many lines are shown, from different pages.
  private static let shown = 2

  /// The pages with decomposed letters that others have not shown already, each with a line that has them. A line that
  /// lists repeat from an item's page, its heading there and a link elsewhere, is one fault, on the page that visitors
  /// come upon first; any other is a fault of every page that has it.
  private func faults(
    on pages: [InspectedPage], _ inspection: Inspection
  ) -> [(page: InspectedPage, text: String)] {
    var told: Set<String> = []
    return inspection.nearestFirst(pages).compactMap { page in
      let facts = page.facts
      func isRepeatable(_ block: Int) -> Bool {
        page.isOwn[block] && (facts.blocks[block].isLinked || facts.blocks[block].role == .heading)
      }
      let own =
        (facts.isTitleDecomposed ? [facts.title] : [])
        + facts.decomposedBlocks.filter { isRepeatable($0) }.map { facts.blocks[$0].text }
      let new = own.filter { told.insert($0).inserted }.first
      let shared = facts.decomposedBlocks.first { !isRepeatable($0) }.map { facts.blocks[$0].text }
      return (new ?? shared).map { (page, $0) }
    }
  }
}
