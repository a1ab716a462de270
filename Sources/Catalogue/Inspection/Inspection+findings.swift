import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// What is worth saying beside the score.
  func findings(_ catalogue: Catalogue) -> [Finding] {
    var findings: [Finding] = []
    func add(_ code: String, _ severity: Finding.Severity, _ pages: [InspectedPage]) {
      guard let first = pages.first else { return }
      findings.append(
        Finding(code: code, severity: severity, url: first.address, values: ["count": String(pages.count)]))
    }
    let pages = distinctPages
    add("needs-browser", .serious, pages.filter(\.needsBrowser))
    add("charset-repaired", .warning, pages.filter { $0.facts.charset.repairs > 0 })
    add(
      "charset-undeclared", .note,
      pages.filter {
        [.validUTF8, .detection, .fallback].contains($0.facts.charset.source)
          && !$0.facts.charset.contradictsDeclaration
      })
    add("decomposed-text", .note, pages.filter(\.facts.isDecomposed))
    add("placeholder-pages", .warning, pages.filter(isPlaceholderPage))
    for condition in PageCondition.allCases {
      add(
        "page-\(condition.rawValue)", [.notFound, .blank].contains(condition) ? .warning : .serious,
        self.pages.filter { $0.condition == condition && !isLoginByName($0) })
    }
    if let host = loss.portalElsewhere {
      findings.append(
        Finding(code: "portal-elsewhere", severity: .serious, url: startPage?.address, values: ["host": host]))
    }
    findings += answerFindings + privacyFindings
    if let dead = deadStartLinks { findings.append(dead) }
    add("duplicates", .note, self.pages.filter { $0.duplicateOf != nil && $0.condition == nil })
    let unread = site.crawl.documents - documents.count
    if unread > 0 {
      findings.append(Finding(code: "documents-not-read", severity: .note, values: ["count": String(unread)]))
    }
    // Of a host that was given up, and of what was left out, the crawl itself tells, with what to do about it.
    if ![.finished, .nothingPromising, .blocked].contains(site.crawl.stopped) {
      findings.append(
        Finding(
          code: "crawl-stopped", severity: .serious,
          values: ["reason": "@stop.\(site.crawl.stopped.rawValue)", "count": String(site.unvisited.count)]))
    }
    if let law = catalogue.laws.first, auditDate < law.from {
      findings.append(
        Finding(
          code: "before-in-force", severity: .note, values: ["from": law.from.dayFirst, "number": law.number]))
    }
    for replaced in catalogue.replacedLaws(for: profile, on: auditDate) {
      findings.append(
        Finding(
          code: "law-replaced", severity: .note,
          values: [
            "number": replaced.law.number, "until": replaced.until.dayFirst, "successor": replaced.by.number,
          ]))
    }
    if let level, profile == .school {
      findings.append(Finding(code: "school-level", severity: .note, values: ["level": "@level-name.\(level.id)"]))
    }
    if profile == .office, let end = CalendarDate(year: 2025, month: 7, day: 1), auditDate >= end {
      findings.append(Finding(code: "office-dissolved", severity: .note, values: ["from": end.dayFirst]))
    }
    func add(_ code: String, _ lost: [UnreachedAddress]) {
      guard let first = lost.first else { return }
      findings.append(
        Finding(code: code, severity: .warning, url: first.address, values: ["count": String(lost.count)]))
    }
    add("server-errors", site.failures.filter { ($0.status ?? 0) >= 500 })
    add("timeouts", site.failures.filter { $0.failure == .timedOut })
    add("dead-links", site.failures.filter(\.isGone))
    if site.start.scheme == "http" {
      findings.append(Finding(code: "http-only", severity: .warning, url: site.start))
    }
    return findings
  }

  /// A page that is called a login where links lead to it is no wall before content.
  private func isLoginByName(_ page: InspectedPage) -> Bool {
    guard page.condition == .login, page !== startPage else { return false }
    if phrases.hits(in: page.address.query ?? "").contains(vocabulary.conditions.login) { return true }
    return page.labels.contains {
      $0.source != .title && $0.source != .heading && $0.names(vocabulary.conditions.login)
    }
  }

  /// A page that says that its content is still to come, and nothing else.
  private func isPlaceholderPage(_ page: InspectedPage) -> Bool {
    guard page.ownWords < 60 else { return false }
    return page.ownBlocks.contains {
      page.hits[$0].contains(vocabulary.placeholders) && !page.facts.blocks[$0].isLinked
    }
  }
}
