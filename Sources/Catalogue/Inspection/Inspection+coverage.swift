import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// The same judgement, unless it says "missing" of something that could not be looked for. Then the truth is that
  /// we do not know.
  func qualified(_ judgement: Judgement, by check: any Check) -> Judgement {
    guard judgement.verdict == .missing, check.needsWholeSite else { return judgement }
    switch site.crawl.stopped {
    case .interrupted, .timeLimit, .crashed, .startUnreachable, .blocked:
      return Judgement(
        "not-assessed.crawl-incomplete", values: ["stopped": .same("@stop.\(site.crawl.stopped.rawValue)")],
        evidence: judgement.evidence)
    case .finished, .nothingPromising, .pageLimit: break
    }
    if let address = unreached(named: check.interest) {
      return Judgement(
        "not-assessed.unreached", values: ["address": .same(address.address.text)], evidence: judgement.evidence)
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

  /// An address of the site that is called what the list names and from which no content came, though it may have
  /// some. An address that answers "not found" or "gone" has none.
  private func unreached(named list: PhraseList) -> UnreachedAddress? {
    guard !list.isEmpty else { return nil }
    return (site.failures + site.unvisited + withoutContent).first { address in
      if let status = address.status, status == 404 || status == 410 { return false }
      let texts = [address.text, PageComparison.slug(of: address.address)]
      return texts.contains { text in
        !text.isEmpty
          && PageLabel(text: text, source: .link, hits: phrases.hits(in: text)).names(list)
      }
    }
  }

  /// Pages that answered with something else than their content: a challenge, a login, a notice. One that says that
  /// there is no such page has none.
  private var withoutContent: [UnreachedAddress] {
    pages.compactMap { page in
      guard let condition = page.condition, condition != .notFound else { return nil }
      let name = page.labels.first { $0.source == .link } ?? page.labels.first
      return UnreachedAddress(address: page.address, text: name?.text ?? "", status: page.facts.status)
    }
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
    let drawn = distinctPages.count { $0.facts.needsBrowser }
    return drawn > 0 && drawn * 2 >= distinctPages.count
  }
}
