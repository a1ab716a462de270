import AuditModel
import VietnameseText
import WebAddress

/// RSS: a feed that parses. A label alone is none.
struct FeedCheck: Check {
  static let kind = "feed"

  let interest: PhraseList

  init?(_ reader: inout CheckReader) {
    interest = reader.phrases("named")
  }

  func judge(_ inspection: Inspection) -> Judgement {
    let feeds = inspection.site.feeds
    if let feed = feeds.max(by: { $0.entries.count < $1.entries.count }) {
      return Judgement(
        "met", values: ["address": .same(feed.address.text), "count": .same(feed.entries.count)],
        evidence: [
          Evidence(
            url: feed.address, quote: feed.title.isEmpty ? feed.format : feed.title, kind: .feed,
            capturedAt: feed.capturedAt, sha256: feed.sha256)
        ])
    }
    let declared = Set(inspection.pages.flatMap(\.facts.feeds)).sorted()
    let gone = Set(inspection.site.failures.map(\.address))
    if let one = declared.first(where: { !gone.contains($0) }) {
      return Judgement("not-assessed.unreached", values: ["address": .same(one.text)])
    }
    if let (page, link) = label(inspection) {
      let evidence = [inspection.evidence(page, link.text, .link)]
      // The label may lead to a page whose scripts write the feeds' addresses.
      if inspection.pages.contains(where: { $0.address.identity == link.target.identity }) {
        return Judgement("not-assessed.script", values: ["text": .same(link.text)], evidence: evidence)
      }
      return Judgement("missing.label-only", values: ["text": .same(link.text)], evidence: evidence)
    }
    return Judgement("missing.no-feed")
  }

  private func label(_ inspection: Inspection) -> (InspectedPage, Link)? {
    for page in inspection.distinctPages {
      for link in page.facts.links where link.text.utf8.count <= 40 {
        if inspection.phrases.hits(in: link.text).strength(of: interest) >= 0.5 { return (page, link) }
      }
    }
    return nil
  }
}
