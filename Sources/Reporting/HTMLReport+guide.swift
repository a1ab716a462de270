import AuditModel

extension HTMLReport {
  /// How to read the score, and what it is not.
  func guide(_ main: inout Markup) {
    section(.guide, &main) { section in
      section.element("h3", text: wording("report.guide.score"))
      for paragraph in ["interval", "weights", "unscored"] {
        section.element("p", text: wording("report.guide.\(paragraph)"))
      }
      section.element("h3", text: wording("report.guide.verdicts"))
      section.element("dl", ["class": "verdicts"]) { list in
        for verdict in Verdict.allCases {
          list.element("div") { pair in
            pair.element("dt") { self.verdict(verdict, &$0) }
            pair.element("dd", text: wording("report.guide.\(verdict.rawValue)"))
          }
        }
      }
      section.element("h3", text: wording("report.guide.evidence"))
      for paragraph in ["quotes", "hash", "limits"] {
        section.element("p", text: wording("report.guide.\(paragraph)"))
      }
    }
  }
}
