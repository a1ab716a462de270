import AuditModel

extension HTMLReport {
  /// The sheet for what only a person on the spot can tell: a line to tick for each, and room to sign.
  func inspection(_ main: inout Markup) {
    section(.inspection, &main) { section in
      let entries = report.toInspect
      guard !entries.isEmpty else {
        section.element("p", text: wording("report.inspection.none"))
        return
      }
      section.element("p", ["class": "lead"], text: wording("report.inspection.lead"))
      let columns = ["number", "matter", "yes", "no", "remark"].map { "report.inspection.\($0)" }
      table("sheet", caption: "report.inspection.caption", columns: columns, &section) { body in
        for (index, entry) in entries.enumerated() { line(index + 1, entry, &body) }
      }
      signatures(&section)
    }
  }

  private func line(_ number: Int, _ entry: Report.Entry, _ body: inout Markup) {
    body.element("tr", ["id": "i-\(entry.id)"]) { row in
      row.element("td", ["class": "figure"], text: wording.number(number))
      row.element("th", ["scope": "row"]) { cell in
        cell.element("span", text: title(entry))
        cell.element("p", ["class": "small", "lang": "vi"], text: entry.basis.joined(separator: "; "))
      }
      for answer in ["yes", "no"] {
        row.element("td", ["class": "tick"]) { cell in
          cell.element("span", ["aria-hidden": "true"], text: "☐")
          cell.element("span", ["class": "unseen"], text: wording("report.inspection.\(answer).blank"))
        }
      }
      row.element("td", ["class": "blank"]) { cell in
        cell.element("span", ["class": "unseen"], text: wording("report.inspection.remark.blank"))
      }
    }
  }

  private func signatures(_ section: inout Markup) {
    section.element("div", ["class": "signatures"]) { row in
      for party in ["inspector", "body"] {
        row.element("div") { box in
          box.element("p", text: wording("report.inspection.date"))
          box.element("p") { $0.element("strong", text: wording("report.inspection.\(party)")) }
          box.element("p", ["class": "small"], text: wording("report.inspection.sign"))
        }
      }
    }
  }
}
