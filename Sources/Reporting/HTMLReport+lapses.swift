import AuditModel
import VietnameseText
import WebAddress

extension HTMLReport {
  /// What lapses or is due soon, the next day first.
  func lapses(_ main: inout Markup) {
    section(.lapses, &main) { section in
      let lapses = report.lapses
      guard !lapses.isEmpty else {
        section.element("p", text: wording("report.lapses.none", days))
        return
      }
      section.element("p", ["class": "lead"], text: wording("report.lapses.lead", days))
      let columns = ["lapses.day", "lapses.matter", "findings.where"].map { "report.\($0)" }
      table("findings", caption: "report.lapses.caption", columns: columns, &section) { body in
        for lapse in lapses { self.lapse(lapse, &body) }
      }
    }
  }

  private var days: [String: String] { ["days": wording.number(Finding.lapseDays)] }

  private func lapse(_ reported: Report.ReportedFinding, _ body: inout Markup) {
    body.element("tr") { row in
      row.element("td") { cell in
        if let due = reported.finding.due {
          cell.element("time", ["datetime": due.description], text: wording.day(due))
        }
      }
      row.element("td") { cell in
        cell.element("p", text: reported.message[wording.language])
        cell.element("p", ["class": "small"]) { $0.element("code", text: reported.finding.code) }
      }
      row.element("td", ["class": "source"]) { source(of: reported.finding, &$0) }
    }
  }
}
