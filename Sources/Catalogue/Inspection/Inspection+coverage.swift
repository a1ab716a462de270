import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// The same judgement, unless it says "missing" of something that could not be looked for. Then the truth is that
  /// we do not know.
  func qualified(_ judgement: Judgement, by check: any Check) -> Judgement {
    guard judgement.verdict == .missing, check.needsWholeSite else { return judgement }
    switch site.crawl.stopped {
    case .interrupted, .timeLimit, .byteLimit, .crashed, .startUnreachable, .blocked:
      return Judgement(
        "not-assessed.crawl-incomplete", values: ["stopped": .same("@stop.\(site.crawl.stopped.rawValue)")],
        evidence: judgement.evidence)
    case .finished, .nothingPromising, .pageLimit: break
    }
    if let (address, isUnread) = unreached.first(named: check.interest) {
      return Judgement(
        isUnread ? "not-assessed.unread" : "not-assessed.unreached", values: ["address": .same(address.address.text)],
        evidence: judgement.evidence)
    }
    if hasShell(named: check.interest) {
      return Judgement("not-assessed.needs-browser", evidence: judgement.evidence)
    }
    if let (page, text) = unfollowed.first(named: check.interest) {
      return Judgement(
        "not-assessed.scripted-link", values: ["text": .same(text)], evidence: [evidence(pages[page], text, .link)])
    }
    if let (link, page) = medium(named: check.interest) {
      return Judgement(
        "unreadable.linked-media", values: ["text": .same(link.text), "address": .same(link.target.text)],
        evidence: [evidence(page, link.text, .link)])
    }
    if let candidate = lookup(named: check.interest) {
      return Judgement("not-assessed.form", evidence: [evidence(candidate.page, candidate.label)])
    }
    if let (link, page) = keptElsewhere(named: check.interest.union(check.interestElsewhere)) {
      return Judgement(
        "not-assessed.kept-elsewhere", values: ["host": .same(link.target.host)],
        evidence: [
          evidence(page, link.text.isEmpty ? link.target.text : link.text, link.text.isEmpty ? .address : .link)
        ])
    }
    if let host = loss.portalElsewhere {
      return Judgement("not-assessed.portal-elsewhere", values: ["host": .same(host)], evidence: judgement.evidence)
    }
    if let count = loss.count {
      return Judgement("not-assessed.pages-lost", values: ["count": .same(count)], evidence: judgement.evidence)
    }
    if let condition = loss.mostCommonCondition {
      return Judgement(
        "not-assessed.no-content", values: ["condition": .same("@condition.\(condition.rawValue)")],
        evidence: judgement.evidence)
    }
    if loss.needsBrowser {
      return Judgement("not-assessed.needs-browser", evidence: judgement.evidence)
    }
    return judgement
  }
}
