import VietnameseText

/// Every phrase that any check asks for, compiled into one automaton, so that a text is searched once for all checks.
struct PhraseBook: Sendable {
  let phrases: PhraseSet

  /// The phrases that occur in a text.
  func hits(in text: String) -> PhraseHits { hits(in: text, FoldedText(matching: text)) }

  /// The phrases that occur in a text that is folded already.
  func hits(in text: String, _ folded: FoldedText) -> PhraseHits {
    PhraseHits(mentions: phrases.matches(in: folded).map(PhraseMention.init), textLength: text.utf8.count)
  }
}

/// One check's choice of the phrases of a book.
struct PhraseList: Sendable, Hashable {
  let indices: Set<Int>
  /// The same as bits, for every phrase that occurs anywhere is asked for by every check.
  private let bits: [UInt64]

  init(indices: Set<Int>) {
    self.indices = indices
    var bits = [UInt64](repeating: 0, count: (indices.max() ?? -1) / 64 + 1)
    for index in indices { bits[index / 64] |= 1 << UInt64(index % 64) }
    self.bits = bits
  }

  /// Lists are equal where their bits are.
  static func == (left: PhraseList, right: PhraseList) -> Bool { left.bits == right.bits }

  func hash(into hasher: inout Hasher) { hasher.combine(bits) }

  var isEmpty: Bool { indices.isEmpty }

  /// Whether a phrase is one of the list.
  func has(_ index: Int) -> Bool { index / 64 < bits.count && bits[index / 64] >> UInt64(index % 64) & 1 == 1 }

  /// The phrases of both lists.
  func union(_ other: PhraseList) -> PhraseList { PhraseList(indices: indices.union(other.indices)) }
}

/// A phrase that occurs in a text. There are some millions of them in a large site, so it takes 12 bytes.
struct PhraseMention: Sendable {
  private let phrase: Int32
  private let start: Int32
  private let end: Int32

  init(_ mention: Mention<Int>) {
    phrase = Int32(mention.value)
    start = Int32(mention.range.lowerBound)
    end = Int32(mention.range.upperBound)
  }

  /// The index of the phrase in the book.
  var value: Int { Int(phrase) }
  /// Where: offsets in the UTF-8 of the text.
  var range: Range<Int> { Int(start)..<Int(end) }
}

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

/// Collects the phrases of a catalogue while its checks are read.
final class PhraseBookBuilder {
  private var indices: [String: Int] = [:]
  private var phrases: [String] = []

  /// The list of these phrases, each as print may spell it; a phrase that other lists have too is stored once.
  func list(_ texts: [String]) -> PhraseList {
    var list: Set<Int> = []
    for text in texts + texts.flatMap(SpellingVariants.others) {
      if let index = indices[text] {
        list.insert(index)
      } else {
        indices[text] = phrases.count
        list.insert(phrases.count)
        phrases.append(text)
      }
    }
    return PhraseList(indices: list)
  }

  func build() -> PhraseBook { PhraseBook(phrases: PhraseSet(phrases)) }
}
