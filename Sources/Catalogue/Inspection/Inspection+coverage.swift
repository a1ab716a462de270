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
    if let (link, page) = keptElsewhere(named: check.interest.union(check.interestElsewhere)) {
      return Judgement(
        "not-assessed.kept-elsewhere", values: ["host": .same(link.target.host)],
        evidence: [
          evidence(page, link.text.isEmpty ? link.target.text : link.text, link.text.isEmpty ? .address : .link)
        ])
    }
    if let loss {
      return Judgement("not-assessed.pages-lost", values: ["count": .same(loss)], evidence: judgement.evidence)
    }
    if let condition = mostCommonCondition {
      return Judgement(
        "not-assessed.no-content", values: ["condition": .same("@condition.\(condition.rawValue)")],
        evidence: judgement.evidence)
    }
    if needsBrowser {
      return Judgement("not-assessed.needs-browser", evidence: judgement.evidence)
    }
    return judgement
  }

  /// What most pages are instead of content, or the start page is; nil for an ordinary portal.
  private var mostCommonCondition: PageCondition? {
    let start = startPage?.condition
    let others = pages.compactMap(\.condition).filter { $0 != .notFound }
    guard start != nil || others.count * 2 > pages.count else { return nil }
    return start ?? PageCondition.allCases.max { a, b in others.count { $0 == a } < others.count { $0 == b } }
  }

  /// Whether most of the portal is drawn by scripts, so that hardly anything can be read without a browser.
  private var needsBrowser: Bool {
    let drawn = distinctPages.count { $0.needsBrowser }
    return drawn > 0 && drawn * 2 >= distinctPages.count
  }
}
