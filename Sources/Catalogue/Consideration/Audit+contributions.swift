public import AuditModel
public import VietnameseText
import WebAddress

extension Audit {
  /// Which pages contribute to which obligations: each page that the obligation's check accepts as bearing evidence,
  /// and the repetitions of such a page under other addresses. In the order of the law, and of the addresses.
  public func contributions(
    to site: SiteFacts, profile: Profile, auditDate: CalendarDate, level: String? = nil
  ) -> [Contribution] {
    let inspection = inspection(of: site, profile: profile, auditDate: auditDate, level: level)
    let repeated = inspection.repetitions
    return obligations(of: profile).flatMap { obligation -> [Contribution] in
      guard let check = obligation.check else { return [] }
      var verdicts: [WebAddress: Verdict] = [:]
      for consideration in check.considerations(inspection).sorted(by: { $0.closeness > $1.closeness })
      where consideration.contributes {
        guard let verdict = consideration.outcome.judgement?.verdict else { continue }
        let places = [consideration.address] + inspection.attachments(of: consideration)
        for address in places + places.flatMap({ repeated[$0] ?? [] }) where verdicts[address] == nil {
          verdicts[address] = verdict
        }
      }
      return verdicts.sorted { $0.key < $1.key }.map {
        Contribution(obligation: obligation.id, page: $0.key, verdict: $0.value)
      }
    }
  }
}

extension Inspection {
  /// The addresses under which pages are repeated, by the address of the first.
  fileprivate var repetitions: [WebAddress: [WebAddress]] {
    pages.reduce(into: [:]) { found, page in
      if let first = page.duplicateOf, page.condition == nil {
        found[pages[first].address, default: []].append(page.address)
      }
    }
  }

  /// The documents that were fetched and not read, for whose sake a page was accepted.
  fileprivate func attachments(of consideration: Consideration) -> [WebAddress] {
    guard let judgement = consideration.outcome.judgement,
      judgement.verdict == .unreadable || judgement.verdict == .notAssessed
    else { return [] }
    let shown = judgement.evidence.filter { $0.kind == .document && $0.url == consideration.address }.map(\.quote)
    guard !shown.isEmpty, let page = distinctPages.first(where: { $0.address == consideration.address }) else {
      return []
    }
    return page.facts.links.filter { link in
      shown.contains(link.name.excerpt(around: 0..<0, limit: Inspection.quoteLength))
    }
    .compactMap { document(at: $0.target)?.address }
  }
}
