/// An Aho-Corasick automaton over bytes: all phrases are looked for in one pass, whatever their number.
///
/// A table with a column per byte and state would take ten megabytes for the phrases of a catalogue and miss the
/// processor's caches at nearly every byte. So only the first states have rows of such a table; the others, each of
/// which few bytes lead on from, name the bytes, and where another one comes the search falls back to the longest
/// suffix that is the beginning of a phrase. The states are numbered breadth first, so the states that one leads to
/// stand side by side.
struct PhraseAutomaton: Sendable {
  /// A phrase as bytes and the value reported for it.
  struct Pattern: Hashable, Sendable {
    let bytes: [UInt8]
    let value: Int
  }

  /// How many bytes the longest phrase has.
  let longest: Int
  /// How many states have rows: the first one, and those that one byte leads to from it.
  private let rowCount: Int
  /// The state to go to, per state that has a row and byte.
  private let rows: [Int32]
  /// The byte that leads to each state.
  private let labels: [UInt8]
  /// Where the states begin that a state leads to; one more than there are states.
  private let childStarts: [Int32]
  /// The state of the longest suffix that is the beginning of a phrase.
  private let fallbacks: [Int32]
  /// The longest suffix of the state at which a phrase ends (the state itself counts), -1 where there is none.
  private let ending: [Int32]
  /// Where to look on for shorter phrases that end at the same byte.
  private let shorter: [Int32]
  /// Where the patterns that end in a state begin among those of all states; one more than there are states.
  private let endStarts: [Int32]
  /// The values and lengths of the patterns, in the order of the states that they end in.
  private let endValues: [Int]
  private let endLengths: [Int]

  /// Compiles the patterns; those without bytes never match.
  init(_ patterns: [Pattern]) {
    let tree = PhraseTree(patterns.map(\.bytes))
    var links = PhraseLinks(tree)
    links.link()
    longest = patterns.map(\.bytes.count).max() ?? 0
    rowCount = links.rowCount
    rows = links.rows
    labels = tree.labels
    childStarts = tree.childStarts
    fallbacks = links.fallbacks
    ending = links.ending
    shorter = links.shorter
    endStarts = tree.endStarts
    endValues = tree.ends.map { patterns[$0].value }
    endLengths = tree.ends.map { patterns[$0].bytes.count }
  }

  /// Calls `found` with each place in folded text where a pattern ends that begins with a word or with no letter, in
  /// order of the end, longest first; stops when it answers false. Where no pattern has begun, the rest of a word is
  /// passed over: most of a text is.
  func scan(_ bytes: borrowing Span<UInt8>, _ found: (_ value: Int, _ range: Range<Int>) -> Bool) {
    guard labels.count > 1 else { return }
    var state = 0
    var index = 0
    while index < bytes.count {
      state = step(from: state, over: bytes[index])
      if state < rowCount, Self.letterLength(in: bytes, before: index) > 0 {
        // At most this byte begins a pattern, and it would cut a word.
        let rest = index
        while index < bytes.count {
          let length = Self.letterLength(in: bytes, at: index)
          if length == 0 { break }
          index += length
        }
        if index > rest {
          state = 0
          continue
        }
      }
      var end = ending[state]
      while end >= 0 {
        for pattern in Int(endStarts[Int(end)])..<Int(endStarts[Int(end) + 1]) {
          guard found(endValues[pattern], index + 1 - endLengths[pattern]..<index + 1) else { return }
        }
        end = shorter[Int(end)]
      }
      index += 1
    }
  }

  /// The length of a letter or digit of Vietnamese that begins at a place; 0 for anything else.
  private static func letterLength(in bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return isLetter(byte) ? 1 : 0 }
    guard index + 1 < bytes.count else { return 0 }
    if isLetter(byte, bytes[index + 1]) { return 2 }
    return byte == 0xE1 && index + 2 < bytes.count && isExtended(bytes[index + 1]) ? 3 : 0
  }

  /// The length of a letter or digit of Vietnamese that ends before a place; 0 for anything else.
  private static func letterLength(in bytes: borrowing Span<UInt8>, before index: Int) -> Int {
    guard index > 0 else { return 0 }
    let byte = bytes[index - 1]
    if byte < 0x80 { return isLetter(byte) ? 1 : 0 }
    guard index > 1 else { return 0 }
    if isLetter(bytes[index - 2], byte) { return 2 }
    return index > 2 && bytes[index - 3] == 0xE1 && isExtended(bytes[index - 2]) ? 3 : 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// U+00C0...U+01BF without the signs of multiplication and division.
  private static func isLetter(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xC3: next != 0x97 && next != 0xB7
    case 0xC4...0xC6: true
    default: false
    }
  }

  /// U+1E80...U+1EFF, behind 0xE1.
  private static func isExtended(_ second: UInt8) -> Bool { second == 0xBA || second == 0xBB }

  private func step(from start: Int, over byte: UInt8) -> Int {
    var state = start
    while state >= rowCount {
      var child = Int(childStarts[state])
      let end = Int(childStarts[state + 1])
      while child < end {
        if labels[child] == byte { return child }
        child += 1
      }
      state = Int(fallbacks[state])
    }
    return Int(rows[state << 8 | Int(byte)])
  }
}
