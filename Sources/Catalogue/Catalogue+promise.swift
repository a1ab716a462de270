public import WebAddress
public import AuditModel
import VietnameseText

extension Catalogue {
  /// How promising a link is: how many obligations of that profile its words or its address speak of, 0 where none.
  /// The words count more than the address.
  public func promise(of text: String, to address: WebAddress, interests: LinkInterests) -> Double {
    let words = interests.weight(of: phrases.hits(in: text))
    if words > 0 { return words }
    return interests.weight(of: phrases.hits(in: PageComparison.slug(of: address))) * 0.5
  }

  /// What the obligations of a profile make worth following; all profiles where nil.
  public func interests(of profile: Profile?) -> LinkInterests {
    var weights: [Int: Double] = [:]
    for obligation in obligations where profile.map(obligation.applies.includes) ?? true {
      guard let check = obligation.check else { continue }
      for index in check.interest.indices { weights[index, default: 0] += 1 }
    }
    return LinkInterests(weights: weights)
  }
}

/// For every phrase of a catalogue, how many obligations it speaks of.
public struct LinkInterests: Sendable {
  private let weights: [Int: Double]

  init(weights: [Int: Double]) { self.weights = weights }

  /// The weight of a text: the largest of its phrases', more where the phrase is most of the text.
  func weight(of hits: PhraseHits) -> Double {
    var best = 0.0
    for mention in hits.mentions {
      guard let weight = weights[mention.value] else { continue }
      let strength = hits.textLength > 0 ? Double(mention.range.count) / Double(hits.textLength) : 0
      best = max(best, (1 + weight.squareRoot()) * (0.3 + strength))
    }
    return best
  }
}
