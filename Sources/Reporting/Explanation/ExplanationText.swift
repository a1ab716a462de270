public import AuditModel
import WebAddress

/// An explanation for the terminal: the verdict, where was looked, what counts, and what came closest.
public struct ExplanationText {
  private let explanation: Explanation
  private let wording: Wording
  private let lines: TextLines
  private let showsAll: Bool

  /// How many of the pages that count, and of those that do not, are listed unless all are asked for.
  private static let listed = 10

  /// The text, every line ending in a newline.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; taken as 40 where it is less. Addresses and digests are never broken.
  ///   - showsAll: Whether every page that was considered is listed.
  public static func text(
    of explanation: Explanation, messages: Messages, language: ReportLanguage, width: Int, showsAll: Bool
  ) -> String {
    let text = ExplanationText(
      explanation: explanation, wording: Wording(messages: messages, language: language),
      lines: TextLines(width: max(width, 40)), showsAll: showsAll)
    let parts = [text.obligation, text.verdict, text.search, text.counted, text.closest, text.others, text.advice]
    return parts.filter { !$0.isEmpty }.map { $0.joined() }.joined(separator: "\n")
  }

  private var entry: Report.Entry { explanation.entry }
  private var language: ReportLanguage { wording.language }

  // MARK: Parts

  private var obligation: [String] {
    let site = explanation.site
    let name = site.name.isEmpty ? site.host : site.name
    let profile = wording("profile.\(site.profile.rawValue)")
    return lines.lines("\(entry.id) — \(entry.title[language])")
      + lines.lines(
        wording(
          "explain.basis",
          ["basis": entry.basis.joined(separator: "; "), "level": wording("level.\(entry.level.rawValue)")]))
      + lines.lines(
        "\(name) · \(profile) (\(wording("profile-source.\(site.profileSource.rawValue)"))) · "
          + wording("explain.as-of", ["date": wording.day(explanation.auditDate)]))
      + lines.lines(site.url.text)
  }

  private var verdict: [String] {
    var told = heading(
      "verdict",
      ["verdict": "\(entry.verdict.symbol) \(wording("verdict.\(entry.verdict.rawValue)"))", "points": points])
    told += lines.lines(entry.reason[language], indent: 2)
    if let check = explanation.check {
      told += lines.lines(wording("explain.rule", ["kind": check.kind, "code": check.code]), indent: 2)
    }
    for (number, evidence) in entry.evidence.enumerated() {
      told += proof(evidence, opening: "\(number + 1). ", indent: 2)
    }
    return told
      + lines.lines(
        wording(
          "explain.catalogue",
          [
            "id": explanation.catalogue.id, "version": explanation.catalogue.version,
            "sha256": explanation.catalogue.sha256,
          ]), indent: 2)
  }

  private var points: String {
    guard entry.max > 0 else { return wording("explain.unscored") }
    return wording("explain.points", ["points": wording.number(entry.points), "max": wording.number(entry.max)])
  }

  private var search: [String] {
    let crawl = explanation.crawl
    var told = heading("search")
    told += lines.lines(
      wording(
        "explain.pages",
        [
          "pages": wording.number(crawl.pages), "aside": wording.number(explanation.setAside),
          "failed": wording.number(crawl.failed), "documents": wording.number(crawl.documents),
          "moment": wording("report.moment", ["moment": wording.moment(explanation.crawledAt)]),
        ]), indent: 2)
    told += lines.lines(wording("report.stopped.\(crawl.stopped.rawValue)"), indent: 2)
    if crawl.scope != .host {
      told += lines.lines(wording("report.terminal.scope", ["scope": wording(crawl.scope)]), indent: 2)
    }
    guard let check = explanation.check else { return told + lines.lines(wording("explain.no-check"), indent: 2) }
    if !entry.look[language].isEmpty {
      told += lines.lines(wording("explain.look", ["look": entry.look[language]]), indent: 2)
    }
    if !check.phrases.isEmpty {
      told += lines.lines(
        wording("explain.phrases", ["phrases": check.phrases.joined(separator: ", ")]), indent: 2)
    }
    let counted = explanation.considered.count { $0.contributes }
    return told
      + lines.lines(
        wording(
          explanation.considered.isEmpty ? "explain.none-considered" : "explain.considered",
          ["count": wording.number(explanation.considered.count), "counted": wording.number(counted)]), indent: 2)
  }

  private var counted: [String] {
    let pages = explanation.considered.filter(\.contributes)
    return pages.isEmpty ? [] : heading("counted") + list(pages)
  }

  private var closest: [String] {
    guard let page = explanation.closestMiss else { return [] }
    return heading("closest") + describe(page)
      + page.evidence.prefix(2).flatMap { proof($0, opening: "", indent: 4) }
  }

  private var others: [String] {
    let pages = explanation.considered.filter { !$0.contributes }.dropFirst()
    return pages.isEmpty ? [] : heading("others") + list(Array(pages))
  }

  private var advice: [String] {
    let advice = entry.advice[language]
    return advice.isEmpty ? [] : heading("advice") + lines.lines(advice, indent: 2)
  }

  // MARK: Lines

  private func list(_ pages: [Explanation.ConsideredPage]) -> [String] {
    let shown = showsAll ? pages : Array(pages.prefix(Self.listed))
    let rest = pages.count - shown.count
    return shown.flatMap(describe)
      + (rest == 0 ? [] : lines.lines(wording("explain.more", ["count": wording.number(rest)]), indent: 2))
  }

  /// A page with its name, how well it fits, and what became of it.
  private func describe(_ page: Explanation.ConsideredPage) -> [String] {
    let sign = page.verdict?.symbol ?? "–"
    let name = page.name.isEmpty ? page.url.text : "“\(page.name)”"
    let match = page.match.map { wording("explain.match", ["share": wording.number(($0 * 100).rounded())]) }
    return lines.lines("\(sign) " + ([name] + [match].compactMap { $0 }).joined(separator: " · "), indent: 2)
      + (page.name.isEmpty ? [] : lines.lines(page.url.text, indent: 4)) + lines.lines(page.reason[language], indent: 4)
  }

  private func proof(_ evidence: Evidence, opening: String, indent: Int) -> [String] {
    let moment = wording("report.moment", ["moment": wording.moment(evidence.capturedAt)])
    let inside = indent + opening.count
    return lines.lines("\(opening)“\(evidence.quote)”", indent: indent)
      + lines.lines(evidence.url.text, indent: inside)
      + lines.lines(wording("explain.captured", ["moment": moment, "sha256": evidence.sha256]), indent: inside)
      + (evidence.isUnverified ? lines.lines(wording("explain.unverified"), indent: inside) : [])
  }

  private func heading(_ key: String, _ values: [String: String] = [:]) -> [String] {
    lines.lines(wording("explain.title.\(key)", values))
  }
}
