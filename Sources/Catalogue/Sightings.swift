public import AuditModel
import VietnameseText

/// A quick estimate, while a crawl runs, of how many obligations have a page that is called by their names and has
/// words. It steers nothing and judges nothing: verdicts come from one pass at the end.
public struct Sightings: Sendable {
  private let phrases: PhraseBook
  private let interests: [PhraseList]
  private var seen: Set<Int> = []

  init(phrases: PhraseBook, interests: [PhraseList]) {
    self.phrases = phrases
    self.interests = interests
  }

  /// How many obligations are in sight.
  public var count: Int { seen.count }

  /// Takes a page into account.
  public mutating func add(_ page: PageFacts) {
    guard seen.count < interests.count else { return }
    let heading = page.blocks.first { $0.role == .heading }?.text ?? ""
    for text in [page.title, heading, PageComparison.slug(of: page.address)] where !text.isEmpty {
      let label = PageLabel(text: text, source: .title, hits: phrases.hits(in: text))
      guard !label.hits.isEmpty else { continue }
      for (index, list) in interests.enumerated() where !seen.contains(index) && label.names(list) {
        seen.insert(index)
      }
    }
  }
}

extension Catalogue {
  /// An empty estimate for the obligations of a profile; of all profiles where nil.
  public func sightings(of profile: Profile?) -> Sightings {
    let applying = obligations.filter { one in profile.map(one.applies.includes) ?? true }
    return Sightings(phrases: phrases, interests: applying.compactMap { $0.check?.interest })
  }
}
