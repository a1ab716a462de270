import AuditModel
import VietnameseText
import WebAddress

extension HTMLReport {
  /// Who was judged, and when.
  func masthead(_ header: inout Markup) {
    header.element("p", ["class": "kind"], text: wording("report.title"))
    header.element("h1", text: siteName)
    header.element("p", ["class": "address"]) { address(report.site.url.text, &$0) }
    header.element("dl", ["class": "facts"]) { list in
      fact("report.site.profile", &list) { value in
        value.text(wording("report.profile.\(report.site.profile.rawValue)"))
        value.text(" (\(wording("report.profile-source.\(report.site.profileSource.rawValue)")))")
      }
      fact("report.audit-date", &list) { value in
        let date = report.auditDate
        value.element("time", ["datetime": "\(date)", "title": "\(date)"], text: wording.day(date))
      }
      fact("report.crawled-at", &list) { moment(report.crawledAt, &$0) }
      fact("report.basis", &list) { $0.text(report.catalogue.title[wording.language]) }
    }
  }

  /// What to know before anything else: that the crawl ended before its end, and why.
  func notice(_ main: inout Markup) {
    guard !report.isComplete else { return }
    main.element("div", ["class": "notice", "role": "note", "aria-labelledby": "h-notice"]) { notice in
      notice.element("p", ["id": "h-notice"]) { heading in
        heading.element("strong") { strong in
          strong.element("span", ["aria-hidden": "true"], text: "⚠ ")
          strong.text("\(wording("report.partial.title")).")
        }
        heading.text(" \(wording("report.stopped.\(report.crawl.stopped.rawValue)"))")
      }
      notice.element("p", text: wording("report.partial.meaning"))
    }
  }

  /// The first screen: the score, what was found, and the clauses.
  func summary(_ main: inout Markup) {
    main.element("section", ["class": "summary", "aria-labelledby": "h-summary"]) { section in
      section.element("h2", ["id": "h-summary", "class": "unseen"], text: wording("report.summary.title"))
      section.element("div", ["class": "overall"]) { overall in
        score(&overall)
        counts(&overall)
      }
      section.element("div", ["class": "clauses"]) { clauses(&$0) }
    }
  }

  private func score(_ markup: inout Markup) {
    let score = report.score
    markup.element("h3", text: wording("report.score.title"))
    guard score.max > 0 else {
      markup.element("p", text: wording("report.score.none"))
      return
    }
    markup.element("p", ["class": "score"]) { line in
      line.element("strong", ["class": "points"], text: wording.number(score.points))
      line.text(" ")
      line.element("span", ["class": "of"], text: wording.outOf(score))
      line.text(" ")
      line.element("span", ["class": "band"], text: score.band[wording.language])
    }
    bar(points: score.points, low: score.low, high: score.high, max: score.max, isLarge: true, &markup)
    markup.element("p", ["class": "interval"]) { line in
      let values = ["low": wording.number(score.low), "high": wording.number(score.high)]
      line.text(wording(score.low < score.high ? "report.score.interval" : "report.score.exact", values))
    }
    markup.element("ul", ["class": "legend"]) { list in
      legend("sure", "report.legend.proved", score.low, &list)
      legend("open", "report.legend.unknown", score.high - score.low, &list)
      legend("track", "report.legend.lost", score.max - score.high, &list)
    }
  }

  private func legend(_ part: String, _ key: String, _ points: Double, _ list: inout Markup) {
    list.element("li") { item in
      item.element("svg", ["class": "swatch", "aria-hidden": "true", "focusable": "false"]) { svg in
        svg.element("rect", ["class": part, "width": "100%", "height": "100%"]) { _ in }
      }
      item.element("span", text: wording(key, ["points": wording.number(points)]))
    }
  }

  private func counts(_ markup: inout Markup) {
    let counts = report.counts
    markup.element("h3", ["class": "unseen"], text: wording("report.counts.title"))
    markup.element("ul", ["class": "counts"]) { list in
      count(counts.met, .met, "report.counts.met", &list)
      count(counts.partial, .partial, "report.counts.partial", &list)
      count(counts.missing, .missing, "report.counts.missing", &list)
      count(counts.unknown, .notAssessed, "report.counts.unknown", &list)
    }
    let others = [
      "unscored": wording.number(counts.unscored), "manual": wording.number(counts.manual),
      "none": wording.number(counts.notApplicable),
    ]
    markup.element("p", ["class": "small"], text: wording("report.counts.others", others))
  }

  private func count(_ count: Int, _ verdict: Verdict, _ key: String, _ list: inout Markup) {
    list.element("li", ["class": verdict.rawValue]) { item in
      item.element("span", ["class": "sign", "aria-hidden": "true"], text: verdict.symbol)
      item.element("strong", text: wording.number(count))
      item.text(" ")
      item.element("span", text: wording(key))
    }
  }

  private func clauses(_ markup: inout Markup) {
    let scored = report.clauses.filter { $0.max > 0 }
    guard !scored.isEmpty else { return }
    markup.element("table", ["class": "bars"]) { table in
      table.element("caption", text: wording("report.clauses.title"))
      table.element("thead") { head in
        head.element("tr") { row in
          // The words are hidden one by one: a hidden row would no longer head the columns for a screen reader.
          for column in ["clause", "bar", "points"] {
            row.element("th", ["scope": "col"]) { cell in
              cell.element("span", ["class": "unseen"], text: wording("report.clauses.\(column)"))
            }
          }
        }
      }
      table.element("tbody") { body in
        for clause in scored { self.clause(clause, &body) }
      }
    }
  }

  private func clause(_ clause: Report.Clause, _ body: inout Markup) {
    body.element("tr") { row in
      row.element("th", ["scope": "row"]) { cell in
        cell.element("a", ["href": "#c-\(clause.id)"]) { link in
          link.element("span", ["class": "number"], text: clause.id)
          link.text(" \(clause.title[wording.language])")
        }
      }
      row.element("td") { cell in
        bar(points: clause.points, low: clause.low, high: clause.high, max: clause.max, &cell)
      }
      row.element("td", ["class": "figure"], text: self.range(clause, precision: 10))
    }
  }

  /// `3,5–5 / 6`: what is proved, what it could become, and the most; `precision` is 10 for one decimal, 100 for two.
  func range(_ clause: Report.Clause, precision: Double = 100) -> String {
    func figure(_ value: Double) -> String { wording.number((value * precision).rounded() / precision) }
    let low = figure(clause.low)
    let high = figure(clause.high)
    return "\(low == high ? low : "\(low)–\(high)") / \(figure(clause.max))"
  }
}
