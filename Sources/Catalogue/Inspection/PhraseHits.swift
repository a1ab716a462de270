/// The phrases that occur in one text.
struct PhraseHits: Sendable {
  let mentions: [PhraseMention]
  let textLength: Int

  /// No phrases.
  static let none = PhraseHits(mentions: [], textLength: 0)

  var isEmpty: Bool { mentions.isEmpty }

  /// The first mention of a phrase of the list.
  func first(of list: PhraseList) -> PhraseMention? {
    mentions.isEmpty ? nil : mentions.first { list.has($0.value) }
  }

  /// All mentions of phrases of the list.
  func all(of list: PhraseList) -> [PhraseMention] {
    mentions.isEmpty ? [] : mentions.filter { list.has($0.value) }
  }

  /// Mentions of phrases of the list that do not overlap, the longest first at each place.
  func separate(of list: PhraseList) -> [PhraseMention] {
    var end = 0
    return all(of: list).filter { mention in
      guard mention.range.lowerBound >= end else { return false }
      end = mention.range.upperBound
      return true
    }
  }

  /// Whether a mention names what the text is called: it opens it or is a good part of it.
  func isName(_ mention: PhraseMention) -> Bool {
    mention.range.lowerBound <= PageLabel.openingLength
      || Double(mention.range.count) >= PageLabel.leastStrength * Double(textLength)
  }

  /// Whether a phrase of the list occurs.
  func contains(_ list: PhraseList) -> Bool { first(of: list) != nil }

  /// How much of the text is the longest phrase of the list: 0 where none occurs, 1 where the text is nothing else.
  func strength(of list: PhraseList) -> Double {
    guard !mentions.isEmpty, textLength > 0 else { return 0 }
    let longest = mentions.reduce(0) { longest, mention in
      list.has(mention.value) ? max(longest, mention.range.count) : longest
    }
    return min(1, Double(longest) / Double(textLength))
  }
}
