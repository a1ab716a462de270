import AuditModel
import WebAddress

@testable import Catalogue

/// Small sites made of blocks, for tests that need no HTML.
enum SiteFixture {
  static let origin = "https://truong.example.edu.vn"

  static func address(_ path: String) -> WebAddress {
    guard let address = WebAddress(origin + path) else { preconditionFailure("\(path) makes no address.") }
    return address
  }

  static func page(
    _ path: String, title: String = "", blocks: [Block] = [], links: [Link] = [], metadata: [String: String] = [:],
    needsBrowser: Bool = false
  ) -> PageFacts {
    PageFacts(
      address: address(path), capturedAt: Instant(secondsSince1970: 1_793_491_200),
      sha256: String(repeating: "0", count: 64), status: 200,
      charset: CharsetDecision(name: "utf-8", source: .header, repairs: 0), title: title,
      metadata: metadata.sorted { $0.key < $1.key }.map { MetadataElement(name: $0.key, content: $0.value) },
      blocks: blocks, links: links, needsBrowser: needsBrowser)
  }

  static func site(
    _ pages: [PageFacts], failures: [UnreachedAddress] = [], unvisited: [UnreachedAddress] = [],
    stopped: CrawlSummary.Stop = .finished
  ) -> SiteFacts {
    SiteFacts(
      start: address("/"), pages: pages, feeds: [], failures: failures, unvisited: UnvisitedAddresses(unvisited),
      crawl: CrawlSummary(
        pages: pages.count, documents: 0, failed: failures.count, bytes: 0, requests: pages.count, stopped: stopped,
        startedAt: Instant(secondsSince1970: 1_793_491_200)))
  }

  static func heading(_ text: String, level: Int = 1) -> Block { Block(role: .heading, level: level, text: text) }
  static func text(_ text: String) -> Block { Block(role: .paragraph, text: text) }
  static func menu(_ text: String) -> Block { Block(role: .item, text: text, isLinked: true) }
}
