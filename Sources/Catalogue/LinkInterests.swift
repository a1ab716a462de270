import AuditModel

/// For every phrase of a catalogue the numbers of the obligations that it speaks of.
public struct LinkInterests: Sendable {
  private let topics: [Int: [UInt16]]

  init(topics: [Int: [UInt16]]) { self.topics = topics }

  /// The promise of a text: that of its most telling phrase, more where the phrase is most of the text. Its topics are
  /// the phrases.
  func promise(of hits: PhraseHits) -> Promise {
    var best = Promise(strength: 0, isName: false)
    for mention in hits.mentions {
      guard let topics = topics[mention.value], hits.textLength > 0 else { continue }
      let share = Double(mention.range.count) / Double(hits.textLength)
      if hits.isName(mention) { best.isName = true }
      best.strength = max(best.strength, (0.3 + share) * (1 + Double(topics.count).squareRoot()))
      if !best.topics.contains(UInt16(mention.value)) { best.topics.append(UInt16(mention.value)) }
    }
    best.topics.sort()
    return best
  }

  /// The phrases that a name speaks of, with their obligations; one that only mentions a thing is no name of it.
  func topics(namedBy label: PageLabel) -> (phrases: [UInt16], obligations: [UInt16]) {
    var phrases: Set<UInt16> = []
    var obligations: Set<UInt16> = []
    for mention in label.hits.mentions {
      guard let topics = topics[mention.value], label.hits.isName(mention) else { continue }
      phrases.insert(UInt16(mention.value))
      obligations.formUnion(topics)
    }
    return (phrases.sorted(), obligations.sorted())
  }
}
