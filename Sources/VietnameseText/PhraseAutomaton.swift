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

  /// Calls `found` with each place where a pattern ends, in order of the end, longest first; stops when it answers
  /// false.
  func scan(_ bytes: borrowing Span<UInt8>, _ found: (_ value: Int, _ range: Range<Int>) -> Bool) {
    guard labels.count > 1 else { return }
    var state = 0
    for index in 0..<bytes.count {
      state = step(from: state, over: bytes[index])
      var end = ending[state]
      while end >= 0 {
        for pattern in Int(endStarts[Int(end)])..<Int(endStarts[Int(end) + 1]) {
          guard found(endValues[pattern], index + 1 - endLengths[pattern]..<index + 1) else { return }
        }
        end = shorter[Int(end)]
      }
    }
  }

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
