import AuditModel
import VietnameseText
import WebAddress

/// The modules of a service (of the school management system: pupils, teachers, equipment …), as far as the portal
/// names them beside it. What lies behind a login cannot be told.
struct ModulesCheck: Check {
  static let kind = "modules"
  static let codes: Set<String> = [
    "met", "partial.lacking", "missing.no-service", "not-assessed.behind-login",
  ]

  let judgesPages = false
  var interest: PhraseList { service.interest }
  /// What finds the service itself; the check has its keys.
  private let service: ServiceCheck
  private let named: PhraseList
  private let hosts: [String]
  private let excluding: PhraseList
  private let modules: [(name: LocalizedText, phrases: PhraseList)]

  init?(_ reader: inout CheckReader) {
    named = reader.phrases("named")
    hosts = reader.texts("hosts")
    excluding = reader.phrases("excluding")
    modules = reader.titledPhrases("modules")
    guard let service = ServiceCheck(&reader) else { return nil }
    self.service = service
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let found = service.judge(inspection)
    guard found.verdict == .met else {
      // What could not be read may well be the service.
      return found.verdict == .missing || found.verdict == .partial ? Judgement("missing.no-service") : found
    }
    var proofs: [Int: Evidence] = [:]
    for (page, text, kind) in texts(inspection) {
      let hits = inspection.phrases.hits(in: text)
      for (number, module) in modules.enumerated() where proofs[number] == nil {
        guard let mention = hits.first(of: module.phrases) else { continue }
        proofs[number] = inspection.evidence(page, text, around: mention.range, kind)
      }
    }
    let evidence = proofs.sorted { $0.key < $1.key }.map(\.value)
    guard !evidence.isEmpty else { return Judgement("not-assessed.behind-login", evidence: found.evidence) }
    guard evidence.count < modules.count else { return Judgement("met", evidence: evidence) }
    let lacking = modules.indices.filter { proofs[$0] == nil }.map { modules[$0].name }
    return Judgement(
      "partial.lacking",
      values: [
        "lacking": LocalizedText.list(lacking), "found": .same(evidence.count), "count": .same(modules.count),
      ], share: Double(evidence.count) / Double(modules.count), evidence: evidence)
  }

  /// The texts that may name modules: links into the service, and what stands on pages that are called by its name.
  private func texts(_ inspection: Inspection) -> [(InspectedPage, String, Evidence.Kind)] {
    let services = Set(
      inspection.outwardLinks.filter { $0.link.target.isUnder(hosts) || $0.label.names(named) }.map(\.link.target.host))
    let links = inspection.outwardLinks.filter { services.contains($0.link.target.host) && !$0.link.text.isEmpty }
      .map { (inspection.pages[$0.page], $0.link.text, Evidence.Kind.link) }
    let news = Set(inspection.articles.map { inspection.pages[$0.page].address })
    let pages = inspection.candidates(named: named).filter { candidate in
      candidate.strength >= PageLabel.leastStrength && !news.contains(candidate.page.address)
        && inspection.otherBody(in: candidate) == nil
        && !candidate.hits(inspection).contains(excluding)
    }
    return links
      + pages.prefix(20).flatMap { candidate in
        candidate.blocks.map { (candidate.page, candidate.page.facts.blocks[$0].text, Evidence.Kind.text) }
      }
  }
}
