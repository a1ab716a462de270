import AuditModel
import VietnameseText
import WebAddress

/// Administrative procedures, one record each, and whether they tell one thing of each: steps, dossier, place, handler,
/// time limit or fees. A label without a value tells nothing.
struct ProceduresCheck: Check {
  static let kind = "procedures"
  static let codes: Set<String> = [
    "met", "partial.some", "partial.office-only", "partial.exemptions-only", "missing.no-procedures", "missing.empty",
    "missing.no-label", "missing.placeholder", "unreadable.image", "not-assessed.file", "not-assessed.elsewhere",
  ]

  let interest: PhraseList
  private let part: ProcedureField
  /// Words in the name of a page that is about something else with such labels: a contest, a lesson, a recipe.
  private let excluding: PhraseList
  private let reading: ProcedureReading
  private let values: ProcedureValues

  init?(_ reader: inout CheckReader) {
    let part = reader.part(ProcedureField.self)
    let named = reader.requiredPhrases("named")
    excluding = reader.phrases("excluding")
    reading = ProcedureReading(&reader)
    values = ProcedureValues(&reader)
    guard let part, let named else { return nil }
    self.part = part
    interest = named
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let records = records(inspection)
    guard !records.isEmpty else {
      return unread(inspection) ?? elsewhere(inspection) ?? Judgement("missing.no-procedures")
    }
    let told = records.compactMap { proof($0, .told, inspection) }
    let counts: [String: LocalizedText] = ["found": .same(told.count), "count": .same(records.count)]
    if Self.suffices(told.count, of: records.count) { return Judgement("met", values: counts, evidence: told) }
    if !told.isEmpty {
      return Judgement(
        "partial.some", values: counts, share: Double(told.count) / Double(records.count), evidence: told)
    }
    let hinted = records.compactMap { proof($0, .hinted, inspection) }
    if !hinted.isEmpty { return Judgement(hintCode, values: counts, evidence: hinted) }
    let labels = records.compactMap { record in
      record.entries[part]?.first.map { inspection.evidence(record.page, $0.label) }
    }
    return Judgement(labels.isEmpty ? "missing.no-label" : "missing.empty", values: counts, evidence: labels)
  }

  /// The reason where values only hint at what is asked for.
  private var hintCode: String { part == .fees ? "partial.exemptions-only" : "partial.office-only" }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let records = records(inspection)
    return records.map { record in
      let told = proof(record, .told, inspection)
      let hinted = told == nil ? proof(record, .hinted, inspection) : nil
      let judgement =
        told.map { Judgement("met", values: ["found": .same(1), "count": .same(1)], evidence: [$0]) }
        ?? hinted.map {
          Judgement(hintCode, values: ["found": .same(0), "count": .same(1)], evidence: [$0])
        }
        ?? Judgement(record.entries[part] == nil ? "missing.no-label" : "missing.empty", values: ["count": .same(1)])
      return Consideration(
        address: record.page.address, name: record.page.labels.first?.text ?? "", outcome: .judged(judgement))
    }
  }

  /// The procedures of the portal. Where a page's name tells that it is about something else, labels that many things
  /// have (what to do, by when) make no procedure of it; nearly all labels of one do.
  private func records(_ inspection: Inspection) -> [ProcedureRecord] {
    inspection.distinctPages.flatMap { page in
      let isOther =
        page.labels.contains { $0.hits.contains(excluding) } && !page.labels.contains { $0.names(interest) }
      return reading.records(on: page, inspection.phrases).filter { !isOther || $0.isSurely }
    }
  }

  /// Of many procedures one in ten may lack it: a few of every portal are withdrawn or put together from others.
  private static func suffices(_ told: Int, of count: Int) -> Bool {
    told == count || told * 10 >= count * 9 && count >= 10
  }

  /// The words of a record that tell the thing that well.
  private func proof(_ record: ProcedureRecord, _ worth: ProcedureValues.Worth, _ inspection: Inspection) -> Evidence? {
    for entry in record.entries[part] ?? [] {
      guard values.worth(of: entry.lines, as: part, inspection.phrases) == worth,
        let line = values.tellingLine(of: entry.lines, as: part, inspection.phrases)
      else { continue }
      return inspection.evidence(record.page, "\(entry.label) | \(line)")
    }
    return nil
  }

  /// A section of procedures that cannot be read, or says that it is still to come.
  private func unread(_ inspection: Inspection) -> Judgement? {
    inspection.candidates(named: interest).prefix(20).lazy.compactMap { $0.unread(inspection, leastWords: 40) }.first
  }

  /// A link to procedures that are kept on another site, such as the province's service portal, where nobody looked.
  private func elsewhere(_ inspection: Inspection) -> Judgement? {
    for page in inspection.distinctPages {
      for link in page.facts.links where !link.text.isEmpty && !link.target.isSameSite(as: inspection.site.start) {
        let label = PageLabel(text: link.text, source: .link, hits: inspection.phrases.hits(in: link.text))
        guard label.names(interest) else { continue }
        return Judgement(
          "not-assessed.elsewhere", values: ["host": .same(link.target.host)],
          evidence: [inspection.evidence(page, link.text, .link)])
      }
    }
    return nil
  }
}
