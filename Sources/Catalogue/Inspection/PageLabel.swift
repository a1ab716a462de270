import VietnameseText

/// One name of a page.
struct PageLabel: Sendable {
  enum Source: Int, Sendable {
    case heading
    case title
    case breadcrumb
    case link
    case slug
  }

  let text: String
  let source: Source
  let hits: PhraseHits

  /// Whether the label names a thing of that list: the phrase opens it or one of its parts, or is a good part of it.
  func names(_ list: PhraseList) -> Bool {
    guard let first = hits.first(of: list) else { return false }
    if first.range.lowerBound <= PageLabel.openingLength || hits.strength(of: list) >= PageLabel.leastStrength {
      return true
    }
    let mentions = hits.all(of: list)
    return NameOpenings.offsets(in: text).dropFirst().contains { opening in
      mentions.contains { (opening...(opening + PageLabel.openingLength)).contains($0.range.lowerBound) }
    }
  }

  /// Bytes that may stand before a phrase that still opens a label: a number, a bullet, “V/v”.
  static let openingLength = 6
  /// The least share of a label that a phrase must be when it stands further in.
  static let leastStrength = 0.4
  /// How much of a name is all of it, but for a number or sign.
  static let wholeName = 0.9
}
