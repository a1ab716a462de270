import AuditModel
import WebAddress

extension HTMLReport {
  /// How the report came to be, so that it can be repeated and defended.
  func crawl(_ main: inout Markup) {
    section(.crawl, &main) { section in
      section.element("dl", ["class": "facts table"]) { list in
        fact("report.crawl.started", &list) { moment(report.crawl.startedAt, &$0) }
        let crawl = report.crawl
        fact("report.crawl.stopped", &list) { $0.text(wording("report.stopped.\(crawl.stopped.rawValue)")) }
        fact("report.crawl.scope", &list) { $0.text(wording(crawl.scope)) }
        fact("report.crawl.pages", &list) { $0.text(wording.number(crawl.pages)) }
        fact("report.crawl.documents", &list) { $0.text(wording.number(crawl.documents)) }
        fact("report.crawl.requests", &list) { $0.text(wording.number(crawl.requests)) }
        fact("report.crawl.failed", &list) { $0.text(wording.number(crawl.failed)) }
        fact("report.crawl.bytes", &list) { $0.text(wording.volume(crawl.bytes)) }
        fact("report.crawl.tool", &list) { $0.text("\(report.tool.name) \(report.tool.version)") }
        fact("report.crawl.catalogue", &list) { value in
          let catalogue = report.catalogue
          value.text("\(catalogue.title[wording.language]) (\(catalogue.id) \(catalogue.version))")
        }
        fact("report.crawl.catalogue-hash", &list) { $0.element("code", text: report.catalogue.sha256) }
      }
    }
  }

  /// What is worth saying beside the score.
  func findings(_ main: inout Markup) {
    section(.findings, &main) { section in
      let findings = report.findings.filter { $0.finding.due == nil }
      guard !findings.isEmpty else {
        section.element("p", text: wording("report.findings.none"))
        return
      }
      let columns = ["severity", "message", "where"].map { "report.findings.\($0)" }
      table("findings", caption: "report.findings.caption", columns: columns, &section) { body in
        for reported in findings { finding(reported, &body) }
      }
    }
  }

  private func finding(_ reported: Report.ReportedFinding, _ body: inout Markup) {
    let finding = reported.finding
    body.element("tr") { row in
      row.element("td") { severity(finding.severity, &$0) }
      row.element("td") { cell in
        cell.element("p", text: reported.message[wording.language])
        cell.element("p", ["class": "small"]) { $0.element("code", text: finding.code) }
      }
      row.element("td", ["class": "source"]) { source(of: finding, &$0) }
    }
  }

  /// How much a finding matters, as a sign and a word.
  func severity(_ severity: Finding.Severity, _ markup: inout Markup) {
    markup.element("span", ["class": "severity \(severity.rawValue)"]) { badge in
      badge.element("span", ["aria-hidden": "true"], text: sign(severity))
      badge.text(" \(wording("report.severity.\(severity.rawValue)"))")
    }
  }

  /// Where a finding was seen.
  func source(of finding: Finding, _ cell: inout Markup) {
    if let url = finding.url {
      address(url.text, &cell)
    } else {
      cell.text(wording("report.findings.site"))
    }
  }

  private func sign(_ severity: Finding.Severity) -> String {
    switch severity {
    case .serious: "‼"
    case .warning: "!"
    case .note: "i"
    }
  }
}
