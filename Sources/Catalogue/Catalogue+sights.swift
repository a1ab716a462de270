public import AuditModel
import VietnameseText
import WebAddress

extension Catalogue {
  /// The names of a page that are those of what obligations look for, each with the numbers of its phrases and of these
  /// obligations: an estimate while a crawl runs, which steers it. Verdicts come from one pass at the end.
  public func sights(
    on page: PageFacts, interests: LinkInterests
  ) -> [(name: String, phrases: [UInt16], obligations: [UInt16])] {
    let heading = page.blocks.first { $0.role == .heading }?.text ?? ""
    return [page.title, heading, PageComparison.slug(of: page.address)].compactMap { name in
      guard !name.isEmpty else { return nil }
      let topics = interests.topics(namedBy: PageLabel(text: name, source: .title, hits: phrases.hits(in: name)))
      return topics.phrases.isEmpty ? nil : (name, topics.phrases, topics.obligations)
    }
  }
}
