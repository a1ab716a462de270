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
    // What visitors come upon first is shown.
    let decomposed = inspection.nearestFirst(pages.filter { $0.facts.decomposedBlocks > 0 })
    if Double(decomposed.count) > share * Double(pages.count) {
      return Judgement(
        "partial.decomposed", values: values(decomposed.count),
        share: 1 - Double(decomposed.count) / Double(pages.count),
        evidence: decomposed.prefix(Inspection.exampleLimit).map {
          inspection.evidence($0, $0.labels.first?.text ?? $0.facts.title)
        })
    }
    return Judgement(
      "met", values: values(pages.count), evidence: [inspection.evidence(first, "charset=utf-8", .metadata)])
  }
}
