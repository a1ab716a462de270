import AuditModel

/// The small parts that several sections are made of.
extension HTMLReport {
  /// A label and its value in a list of facts.
  func fact(_ key: String, _ list: inout Markup, value: (inout Markup) -> Void) {
    list.element("div") { pair in
      pair.element("dt", text: wording(key))
      pair.element("dd", content: value)
    }
  }

  /// A moment as read in Việt Nam, with the moment in UTC for machines and for whoever points at it.
  func moment(_ instant: Instant, _ markup: inout Markup) {
    markup.element(
      "time", ["datetime": "\(instant)", "title": "\(instant)"],
      text: wording("report.moment", ["moment": wording.moment(instant)]))
  }

  /// A table with a caption and a heading for each column, told by the keys of their texts. A wide one scrolls within a
  /// box of its own, which the keyboard must be able to reach.
  func table(
    _ style: String, caption: String, columns: [String], _ section: inout Markup, rows: (inout Markup) -> Void
  ) {
    let scroller: KeyValuePairs<StaticString, String> = [
      "class": "scroller", "role": "region", "tabindex": "0", "aria-label": wording(caption),
    ]
    section.element("div", scroller) { box in
      box.element("table", ["class": style]) { table in
        table.element("caption", text: wording(caption))
        table.element("thead") { head in
          head.element("tr") { row in
            for column in columns { row.element("th", ["scope": "col"], text: wording(column)) }
          }
        }
        table.element("tbody", content: rows)
      }
    }
  }

  /// An address that is its own link, so that it is also there on paper.
  func address(_ target: String, suffix: String = "", _ markup: inout Markup) {
    markup.element("a", ["href": target + suffix, "rel": "noopener noreferrer"], text: target)
  }

  /// A verdict as a sign and a word.
  func verdict(_ verdict: Verdict, _ markup: inout Markup) {
    markup.element("span", ["class": "verdict \(verdict.rawValue)"]) { badge in
      badge.element("span", ["aria-hidden": "true"], text: verdict.symbol)
      badge.text(" \(wording("report.verdict.\(verdict.rawValue)"))")
    }
  }

  /// A line on which the part up to `low` is full, the part up to `high` is hatched, and the points are marked.
  /// The figures stand beside it as text, so it is hidden from those who do not see it.
  func bar(
    points: Double, low: Double, high: Double, max: Double, isLarge: Bool = false, _ markup: inout Markup
  ) {
    func share(_ value: Double) -> String {
      "\(DecimalText.text(max > 0 ? Swift.min(Swift.max(value / max, 0), 1) * 100 : 0))%"
    }
    let attributes: KeyValuePairs<StaticString, String> = [
      "class": isLarge ? "bar large" : "bar", "aria-hidden": "true", "focusable": "false",
    ]
    markup.element("svg", attributes) { svg in
      svg.element("rect", ["class": "track", "width": "100%", "height": "100%"]) { _ in }
      svg.element("rect", ["class": "open", "width": share(high), "height": "100%"]) { _ in }
      svg.element("rect", ["class": "sure", "width": share(low), "height": "100%"]) { _ in }
      svg.element("line", ["class": "mark", "x1": share(points), "x2": share(points), "y1": "0", "y2": "100%"]) { _ in }
    }
  }

  /// The hatching of what is unknown, to which the style refers.
  static let patterns: StaticString = """
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2.5" height="6"/>\
    </pattern></defs></svg>

    """
}
