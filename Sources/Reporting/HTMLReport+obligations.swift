import AuditModel
import WebAddress

extension HTMLReport {
  /// Every obligation, clause by clause.
  func obligations(_ main: inout Markup) {
    section(.obligations, &main) { section in
      guard !report.obligations.isEmpty else {
        section.element("p", text: wording("report.obligations.none"))
        return
      }
      section.element("p", ["class": "lead"], text: wording("report.obligations.lead"))
      let entries = Dictionary(grouping: report.obligations, by: \.clause)
      for clause in report.clauses {
        guard let entries = entries[clause.id] else { continue }
        self.clause(clause, entries, &section)
      }
      // A clause that the report does not list would hide its obligations.
      let known = Set(report.clauses.map(\.id))
      for entry in report.obligations where !known.contains(entry.clause) { obligation(entry, &section) }
    }
  }

  private func clause(_ clause: Report.Clause, _ entries: [Report.Entry], _ section: inout Markup) {
    section.element("section", ["class": "clause", "aria-labelledby": "c-\(clause.id)"]) { markup in
      markup.element("h3", ["id": "c-\(clause.id)"]) { heading in
        heading.element("span", ["class": "number"], text: clause.id)
        heading.text(" \(clause.title[wording.language])")
        guard clause.max > 0 else { return }
        heading.text(" ")
        heading.element("span", ["class": "figure"]) { figure in
          figure.text(wording("report.clause.points", ["range": range(clause)]))
        }
      }
      for entry in entries { obligation(entry, &markup) }
    }
  }

  private func obligation(_ entry: Report.Entry, _ markup: inout Markup) {
    let attributes: KeyValuePairs<StaticString, String> = [
      "class": "obligation \(entry.verdict.rawValue)", "id": "o-\(entry.id)", "aria-labelledby": "t-\(entry.id)",
    ]
    markup.element("article", attributes) { article in
      article.element("h4", ["id": "t-\(entry.id)"]) { heading in
        verdict(entry.verdict, &heading)
        heading.text(" \(title(entry))")
      }
      article.element("p", ["class": "small"]) { line in
        line.element("code", text: entry.id)
        line.text(" · \(wording("report.level.\(entry.level.rawValue)")) · \(points(entry))")
      }
      if !entry.reason[wording.language].isEmpty {
        article.element("p", ["class": "reason"], text: entry.reason[wording.language])
      }
      article.element("details") { details in
        details.element("summary") { summary in
          summary.text(self.summary(entry))
          summary.element("span", ["class": "unseen"], text: ": \(title(entry))")
        }
        details.element("dl", ["class": "grounds"]) { grounds(entry, &$0) }
      }
    }
  }

  private func points(_ entry: Report.Entry) -> String {
    guard entry.level.isScored, entry.verdict.isInTotal else { return wording("report.points.none") }
    let values = ["points": wording.number(entry.points), "max": wording.number(entry.max)]
    return wording(entry.verdict.isUnknown ? "report.points.unknown" : "report.points", values)
  }

  private func summary(_ entry: Report.Entry) -> String {
    let count = entry.evidence.count
    guard count > 0 else { return wording("report.grounds") }
    return wording("report.grounds.evidence", ["count": wording.number(count)])
  }

  private func grounds(_ entry: Report.Entry, _ list: inout Markup) {
    if !entry.evidence.isEmpty {
      // What is shown for a missing obligation came closest; it proves nothing.
      fact(entry.verdict == .missing ? "report.evidence.closest" : "report.evidence", &list) { value in
        value.element("ul", ["class": "evidence"]) { items in
          for evidence in entry.evidence { self.evidence(evidence, &items) }
        }
      }
    }
    text("report.advice", entry.advice, &list)
    text("report.where", entry.look, &list)
    if !entry.basis.isEmpty {
      fact("report.legal-basis", &list) { value in
        value.element("ul", ["lang": "vi"]) { items in
          for basis in entry.basis { items.element("li", text: basis) }
        }
      }
    }
    text("report.why", entry.why, &list)
  }

  private func text(_ key: String, _ text: LocalizedText, _ list: inout Markup) {
    guard !text[wording.language].isEmpty else { return }
    fact(key, &list) { $0.text(text[wording.language]) }
  }

  private func evidence(_ evidence: Evidence, _ list: inout Markup) {
    list.element("li") { item in
      if !evidence.quote.isEmpty {
        item.element("blockquote") { $0.element("p", text: "“\(evidence.quote.limited(to: 400))”") }
      }
      item.element("p", ["class": "source"]) { line in
        line.text("\(wording("report.evidence.\(evidence.kind.rawValue)")): ")
        address(evidence.url.text, suffix: TextFragment.suffix(for: evidence), &line)
        if let page = evidence.page {
          let part = "report.evidence.\((evidence.part ?? .page).rawValue)"
          line.text(", \(wording(part, ["page": wording.number(page)]))")
        }
      }
      item.element("p", ["class": "small"]) { line in
        line.text("\(wording("report.evidence.captured")) ")
        moment(evidence.capturedAt, &line)
        if evidence.isUnverified { line.text(". \(wording("report.evidence.unverified"))") }
      }
      guard !evidence.sha256.isEmpty else { return }
      item.element("details", ["class": "hash"]) { details in
        details.element("summary") { summary in
          summary.text("SHA-256 ")
          summary.element("code", ["title": evidence.sha256], text: "\(evidence.sha256.prefix(12))…")
        }
        details.element("code", text: evidence.sha256)
      }
    }
  }
}
