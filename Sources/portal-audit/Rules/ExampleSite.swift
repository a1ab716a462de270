import AuditModel
import Catalogue
import Crawling
import DocumentReading
import PageReading
import VietnameseText
import WebAddress

/// The site that an example of a rule describes, read as a crawl would read it.
struct ExampleSite {
  let example: RuleExample
  /// How the pages are written.
  var variant = ExampleVariant.plain

  /// The facts of its pages: those written in the example, and a start page that links to them.
  func facts() -> SiteFacts {
    let host = example.profile == .school ? "truong.example.edu.vn" : "so.example.gov.vn"
    let origin = "https://\(host)"
    guard let start = WebAddress(origin + "/") else { preconditionFailure("The example's host is an address.") }
    var pages: [PageFacts] = []
    var feeds: [FeedFacts] = []
    var documents = [start.identity: document(title: "", body: startBody, head: "")]
    var attached: [PageFacts] = []
    for page in example.pages {
      guard let address = start.resolving(page.path) else { continue }
      if AddressKind(address) == .document {
        attached.append(attachment(page, at: address))
        continue
      }
      documents[address.identity] = nil
      add(page.html, of: page, at: address, to: &pages, &feeds)
    }
    if let html = documents[start.identity] { read(html, at: start, to: &pages, &feeds, as: .plain) }
    let reached = Set(pages.map(\.address.identity) + feeds.map(\.address.identity))
    let dead = Set(pages.flatMap(\.links).map(\.target).filter { $0.isSameSite(as: start) })
      .filter { !reached.contains($0.identity) && AddressKind($0) != .document }
    return SiteFacts(
      start: start, pages: pages, feeds: feeds,
      failures: dead.map { UnreachedAddress(address: $0, text: "", status: 404) }, unvisited: [],
      crawl: CrawlSummary(
        pages: pages.count, documents: 0, failed: 0, bytes: 0, requests: pages.count, stopped: .finished,
        startedAt: moment), documents: attached)
  }

  private var moment: Instant { Instant(secondsSince1970: Int64(example.auditDate.daysSince1970) * 86_400) }

  /// A page whose path is a document's is one; without text it is a scan.
  private func attachment(_ page: RuleExample.Page, at address: WebAddress) -> PageFacts {
    let isScan = page.html.allSatisfy(\.isWhitespace)
    let facts = DocumentFacts(
      format: .pdf, state: isScan ? .scanned : .read, pageCount: 1, scannedPages: isScan ? 1 : 0)
    return PageFacts(
      documentText: Array(("<hr>" + ExampleMarkup(html: page.html).written(as: variant)).utf8), facts, at: address,
      capturedAt: moment,
      sha256: String(repeating: "0", count: 64))
  }

  private var startBody: String {
    example.pages.map { "<p><a href=\"\($0.path)\">\($0.title.isEmpty ? $0.path : $0.title)</a></p>" }
      .joined(separator: "\n")
  }

  private func document(title: String, body: String, head: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="vi"><head>\(variant == .undeclaredCharset ? "" : "<meta charset=\"utf-8\">")<title>\(title)</title>\(head)</head>
    <body>\(body)</body></html>
    """
  }

  private func add(
    _ html: String, of page: RuleExample.Page, at address: WebAddress, to pages: inout [PageFacts],
    _ feeds: inout [FeedFacts]
  ) {
    let isWhole = ["<?xml", "<!doctype", "<html"].contains { html.lowercased().hasPrefix($0) }
    let whole = isWhole ? html : document(title: page.title, body: html, head: page.head)
    read(whole, at: address, to: &pages, &feeds, as: variant)
  }

  private func read(
    _ html: String, at address: WebAddress, to pages: inout [PageFacts], _ feeds: inout [FeedFacts],
    as variant: ExampleVariant
  ) {
    let isFeed = html.hasPrefix("<?xml")
    let declared = variant == .undeclaredCharset ? "text/html" : "text/html; charset=utf-8"
    let type = isFeed ? "application/xml" : declared
    // A feed has no body that could be laid out in another way.
    let html = isFeed ? html : ExampleMarkup(html: html).written(as: variant)
    let response = Response(
      status: 200, head: [], fields: [HeaderField(name: "content-type", value: type)], body: Array(html.utf8))
    switch PageReader().read(response, from: address, capturedAt: moment, sha256: String(repeating: "0", count: 64)) {
    case .page(let facts): pages.append(facts)
    case .feed(let facts): feeds.append(facts)
    case .document, .sitemap, .redirect, .other: break
    }
  }
}
