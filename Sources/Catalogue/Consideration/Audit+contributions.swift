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
        for address in [consideration.address] + (repeated[consideration.address] ?? [])
        where verdicts[address] == nil {
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
}
