import AuditModel
import VietnameseText
import WebAddress

/// RSS: a feed that parses. A label alone is none.
struct FeedCheck: Check {
  static let kind = "feed"
  static let codes: Set<String> = ["met", "missing.no-feed", "missing.label-only", "not-assessed.script"]

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
    return label(inspection) ?? Judgement("missing.no-feed")
  }

  /// What stands behind a label that promises a feed, where none came.
  private func label(_ inspection: Inspection) -> Judgement? {
    let pages = inspection.distinctPages
    for page in pages {
      guard let link = page.facts.links.first(where: { isLabel($0.text, inspection) }) else { continue }
      let target = pages.first { $0.address.identity == link.target.identity }
      return Judgement(
        target?.facts.needsBrowser == true ? "not-assessed.script" : "missing.label-only",
        values: ["text": .same(link.text)], evidence: [inspection.evidence(page, link.text, .link)])
    }
    for page in pages {
      // Words that are no link are a button whose script leads somewhere.
      guard let block = page.facts.blocks.first(where: { isLabel($0.text, inspection) }) else { continue }
      return Judgement(
        "not-assessed.script", values: ["text": .same(block.text)],
        evidence: [inspection.evidence(page, block.text)])
    }
    return nil
  }

  private func isLabel(_ text: String, _ inspection: Inspection) -> Bool {
    text.utf8.count <= 40 && inspection.phrases.hits(in: text).strength(of: interest) >= 0.5
  }
}
