/// A compiled set of phrases that finds all of them in one pass; made once and shared.
///
/// Phrases match whole words of the folded text, so case, composition, tone placement, dashes, white space and the
/// spelling of GD&ĐT do not matter, accents do. Only a text without any accent (a slug, a file name, a plainly typed
/// line) is matched without them. No phrase begins within a word of two syllables: "sở giáo dục" is not in "cơ sở giáo
/// dục". Because "giáo dục và đào tạo" is folded to one word, a phrase that ends in "giáo
/// dục" or begins with "đào tạo" matches at that word too.
public struct PhraseSet: Sendable {
  /// The phrases as given; matches tell their index.
  public let phrases: [String]
  private let automata: Automata

  /// What the phrases are compiled into: behind one reference, for a set is handed around by everything that searches.
  private final class Automata: Sendable {
    let accented: PhraseAutomaton
    let plain: PhraseAutomaton

    init(_ phrases: [String]) {
      accented = PhraseAutomaton(PhraseSet.patterns(of: phrases, .accented))
      plain = PhraseAutomaton(PhraseSet.patterns(of: phrases, .plain))
    }
  }

  /// Compiles the phrases; one that is empty once folded never matches.
  public init(_ phrases: [String]) {
    self.phrases = phrases
    automata = Automata(phrases)
  }

  /// Every whole-word match in order of position, the longest first at one position; the value is an index into
  /// `phrases`. Matches may overlap, and phrases that fold to the same bytes all match.
  public func matches(in text: String) -> [Mention<Int>] {
    matches(in: FoldedText(matching: text))
  }

  /// Whether any phrase occurs.
  public func occurs(in text: String) -> Bool {
    occurs(in: FoldedText(matching: text))
  }

  /// The first match in order of position, the longest of those at one position.
  public func firstMatch(in text: String) -> Mention<Int>? {
    firstMatch(in: FoldedText(matching: text))
  }

  /// As `matches(in:)`, for a text that is folded already, with or without accents as it was folded.
  public func matches(in text: FoldedText) -> [Mention<Int>] {
    ranges(in: text).map { Mention(value: $0.value, range: text.sourceRange(of: $0.range)) }
  }

  /// As `occurs(in:)`, for a text that is folded already.
  public func occurs(in text: FoldedText) -> Bool {
    var occurs = false
    scan(text) { _ in
      occurs = true
      return false
    }
    return occurs
  }

  /// As `firstMatch(in:)`, for a text that is folded already.
  public func firstMatch(in text: FoldedText) -> Mention<Int>? {
    var first: Mention<Int>?
    let longest = text.folding == .accented ? automata.accented.longest : automata.plain.longest
    scan(text) { match in
      // What ends beyond the reach of the longest phrase from the first match begins after it.
      if let found = first, match.range.upperBound > found.range.lowerBound + longest { return false }
      if first.map({ Self.precedes(match, $0) }) ?? true { first = match }
      return true
    }
    return first.map { Mention(value: $0.value, range: text.sourceRange(of: $0.range)) }
  }

  /// The matches with their ranges in the folded bytes.
  func ranges(in text: FoldedText) -> [Mention<Int>] {
    var found: [Mention<Int>] = []
    scan(text) { match in
      found.append(match)
      return true
    }
    return found.sorted(by: Self.precedes)
  }

  private func scan(_ text: FoldedText, _ found: (Mention<Int>) -> Bool) {
    func take(_ value: Int, _ range: Range<Int>) -> Bool {
      text.isWhole(range) && !text.beginsWithinWord(range) ? found(Mention(value: value, range: range)) : true
    }
    switch text.folding {
    case .accented: automata.accented.scan(text.bytes.span, take)
    case .plain: automata.plain.scan(text.bytes.span, take)
    }
  }

  private static func precedes(_ left: Mention<Int>, _ right: Mention<Int>) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
    return left.value < right.value
  }
}
