public import AuditModel
public import VietnameseText
import WebAddress

extension Audit {
  /// Why the verdict on an obligation is what it is; nil where the obligation does not concern the profile.
  public func explanation(
    of obligation: Obligation, on site: SiteFacts, profile: Profile, profileSource: ProfileSource,
    auditDate: CalendarDate, level: String? = nil, provenance: Provenance
  ) -> Explanation? {
    guard obligation.applies.includes(profile) else { return nil }
    let inspection = inspection(of: site, profile: profile, auditDate: auditDate, level: level)
    let judged = self.judged(inspection)
    let points = points(of: judged)
    guard let place = judged.firstIndex(where: { $0.obligation.id == obligation.id }) else { return nil }
    return Explanation(
      site: reported(site, inspection, profileSource), catalogue: reference(provenance), auditDate: auditDate,
      crawledAt: site.crawl.startedAt, crawl: site.crawl, entry: entry(judged[place], points[place], on: auditDate),
      check: obligation.check.map { check in
        Explanation.Check(
          kind: type(of: check).kind, code: judged[place].judgement.code,
          phrases: check.interest.indices.sorted().map { inspection.phrases.phrases.phrases[$0] })
      },
      considered: considered(obligation, inspection),
      setAside: inspection.pages.count - inspection.distinctPages.count)
  }

  /// What the check made of each page, the closest first; of one page that was looked at in several ways the closest.
  private func considered(_ obligation: Obligation, _ inspection: Inspection) -> [Explanation.ConsideredPage] {
    guard let check = obligation.check else { return [] }
    let ordered = check.considerations(inspection).sorted { left, right in
      func rank(_ one: Consideration) -> (Int, Int, Double) {
        (one.contributes ? 1 : 0, one.closeness, one.strength ?? 0)
      }
      return rank(left) == rank(right) ? left.address < right.address : rank(left) > rank(right)
    }
    var seen: Set<WebAddress> = []
    return ordered.filter { seen.insert($0.address).inserted }.map { one in
      Explanation.ConsideredPage(
        url: one.address, name: one.name, match: one.strength, verdict: one.outcome.judgement?.verdict,
        reason: reason(of: one.outcome, obligation), contributes: one.contributes,
        evidence: one.outcome.judgement?.evidence ?? [])
    }
  }

  private func reason(of outcome: Consideration.Outcome, _ obligation: Obligation) -> LocalizedText {
    switch outcome {
    case .judged(let judgement), .mayHold(let judgement), .standsForAll(let judgement):
      reason(of: JudgedObligation(obligation: obligation, judgement: judgement))
    case .passedOver(.otherMatter): text("explain.passed-over.matter")
    case .passedOver(.otherLevel): text("explain.passed-over.level")
    case .passedOver(.otherBody(let body)): text("explain.passed-over.body", ["body": body])
    }
  }
}
