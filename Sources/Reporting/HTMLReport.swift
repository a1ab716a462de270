public import AuditModel

/// A report as one HTML file for people: it opens with the network off, asks for nothing, runs no script, prints on A4,
/// and can be read without colour, with a keyboard and with a screen reader.
public struct HTMLReport {
  let report: Report
  let wording: Wording

  /// The report in that language as UTF-8; the same report is always the same bytes.
  public static func bytes(of report: Report, messages: Messages, language: ReportLanguage) -> [UInt8] {
    let document = HTMLReport(report: report, wording: Wording(messages: messages, language: language))
    return Array(document.document.utf8)
  }

  private var document: String {
    var page = Markup()
    page.literal("<!DOCTYPE html>\n")
    page.element("html", ["lang": wording.language.rawValue]) { html in
      html.element("head") { head(&$0) }
      html.element("body") { body(&$0) }
    }
    return page.html
  }

  private func head(_ head: inout Markup) {
    head.void("meta", ["charset": "utf-8"])
    head.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
      ])
    head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    head.void("meta", ["name": "referrer", "content": "no-referrer"])
    head.void("meta", ["name": "color-scheme", "content": "light dark"])
    head.void("meta", ["name": "generator", "content": "\(report.tool.name) \(report.tool.version)"])
    head.element("title", text: "\(wording("report.title")) – \(siteName)")
    // An empty icon, so that no browser asks for /favicon.ico.
    head.literal("<link rel=\"icon\" href=\"data:,\">\n")
    head.element("style") { $0.literal(Self.style) }
  }

  private func body(_ body: inout Markup) {
    body.element("a", ["class": "skip", "href": "#content"], text: wording("report.skip"))
    body.literal(Self.patterns)
    body.element("header", ["class": "masthead"]) { masthead(&$0) }
    body.element("main", ["id": "content", "tabindex": "-1"]) { main in
      notice(&main)
      summary(&main)
      navigation(&main)
      mending(&main)
      looking(&main)
      lapses(&main)
      obligations(&main)
      inspection(&main)
      crawl(&main)
      findings(&main)
      guide(&main)
    }
    body.element("footer") { footer(&$0) }
  }

  private func navigation(_ main: inout Markup) {
    main.element("nav", ["aria-label": wording("report.contents")]) { nav in
      nav.element("ul") { list in
        for section in Section.allCases {
          list.element("li") { item in
            item.element("a", ["href": "#\(section.rawValue)"], text: wording(section.title))
          }
        }
      }
    }
  }

  private func footer(_ footer: inout Markup) {
    footer.element("p", text: wording("report.footer", ["tool": report.tool.name, "version": report.tool.version]))
  }

  /// A section with its heading.
  func section(_ section: Section, _ main: inout Markup, content: (inout Markup) -> Void) {
    main.element("section", ["id": section.rawValue, "aria-labelledby": "h-\(section.rawValue)"]) { markup in
      markup.element("h2", ["id": "h-\(section.rawValue)"], text: wording(section.title))
      content(&markup)
    }
  }

  /// What the body calls itself, or its host where the portal does not tell.
  var siteName: String { report.site.name.isEmpty ? report.site.host : report.site.name.limited(to: 200) }

  /// The sections after the summary, in their order; the raw value is the anchor.
  enum Section: String, CaseIterable {
    case mend, look, lapses, obligations, inspection, crawl, findings, guide

    /// The key of the heading.
    var title: String { "report.\(rawValue).title" }
  }
}
