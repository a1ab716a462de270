import AuditModel
import VietnameseText
import WebAddress

/// RSS: a feed that parses. A label alone is none.
struct FeedCheck: Check {
  static let kind = "feed"
  static let codes: Set<String> = ["met", "missing.no-feed", "missing.label-only", "not-assessed.script"]

  static let exemptions: [ExampleVariant: String] = [
    .comment: "The feed itself is judged, by whatever way the crawl came to it."
  ]
  let interest: PhraseList

  init?(_ reader: inout CheckReader) {
    interest = reader.phrases("named")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    // Of many feeds those that the start page offers are the portal's.
    let all = inspection.site.feeds
    let offered = Set(inspection.site.startPage.map { $0.feeds + $0.links.map(\.target) } ?? [])
    let own = all.filter { offered.contains($0.address) }
    let feeds = own.isEmpty ? all : own
    if let feed = feeds.max(by: { $0.entries.count < $1.entries.count }) { return judgement(on: feed) }
    let declared = Set(inspection.pages.flatMap(\.facts.feeds)).sorted()
    let gone = Set(inspection.site.failures.map(\.address))
    if let one = declared.first(where: { !gone.contains($0) }) {
      return Judgement("not-assessed.unreached", values: ["address": .same(one.text)])
    }
    return label(inspection) ?? Judgement("missing.no-feed")
  }

  func considerations(_ inspection: Inspection) -> [Consideration] {
    let feeds = inspection.site.feeds.map { feed in
      Consideration(address: feed.address, name: feed.title, outcome: .judged(judgement(on: feed)))
    }
    return feeds + lists(inspection)
      + (label(inspection).map { judgement in
        judgement.evidence.map { Consideration(address: $0.url, name: $0.quote, outcome: .judged(judgement)) }
      } ?? [])
  }

  /// Pages that list the portal's feeds, where each can be chosen. Feeds that many pages link to are the frame's.
  private func lists(_ inspection: Inspection) -> [Consideration] {
    let known = Set(inspection.site.feeds.map(\.address.identity))
    let linked = inspection.distinctPages.map { page in page.facts.links.filter { known.contains($0.target.identity) } }
    var pagesOfFeed: [String: Int] = [:]
    for links in linked { for feed in Set(links.map(\.target.identity)) { pagesOfFeed[feed, default: 0] += 1 } }
    let threshold = PageComparison.sharedThreshold(pages: inspection.distinctPages.count)
    return zip(inspection.distinctPages, linked).compactMap { page, links in
      let own = links.filter { pagesOfFeed[$0.target.identity, default: 0] < threshold }
      guard Set(own.map(\.target.identity)).count >= Self.listLength, let first = own.first else { return nil }
      let judgement = Judgement(
        "met", values: ["address": .same(first.target.text), "count": .same(own.count)],
        evidence: own.prefix(3).map { inspection.evidence(page, $0.name, .link) })
      return Consideration(
        address: page.address, name: page.labels.first?.text ?? page.facts.title, outcome: .judged(judgement))
    }
  }

  /// A page with so many feeds is a list of them.
  private static let listLength = 3

  private func judgement(on feed: FeedFacts) -> Judgement {
    Judgement(
      "met", values: ["address": .same(feed.address.text), "count": .same(feed.entries.count)],
      evidence: [
        Evidence(
          url: feed.address, quote: feed.title.isEmpty ? feed.format : feed.title, kind: .feed,
          capturedAt: feed.capturedAt, sha256: feed.sha256, isUnverified: feed.isUnverified)
      ])
  }

  /// What stands behind a label that promises a feed, where none came.
  private func label(_ inspection: Inspection) -> Judgement? {
    if let place = inspection.links.first(where: { isLabel($0.link.text) { inspection.phrases.hits(in: $0) } }) {
      let link = place.link
      let identity = link.target.identity
      let target = inspection.distinctPages.first { $0.identity == identity }
      return Judgement(
        target?.facts.needsBrowser == true ? "not-assessed.script" : "missing.label-only",
        values: ["text": .same(link.text)],
        evidence: [inspection.evidence(inspection.pages[place.page], link.text, .link)])
    }
    // Words that are no link are a button whose script leads somewhere.
    for place in inspection.blocks {
      let page = inspection.pages[place.page]
      let text = page.facts.blocks[place.block].text
      guard isLabel(text, hits: { _ in place.hits }) else { continue }
      return Judgement(
        "not-assessed.script", values: ["text": .same(text)], evidence: [inspection.evidence(page, text)])
    }
    return nil
  }

  private func isLabel(_ text: String, hits: (String) -> PhraseHits) -> Bool {
    text.utf8.count <= 40 && hits(text).strength(of: interest) >= 0.5
  }
}
