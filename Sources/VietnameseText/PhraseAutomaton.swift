/// An Aho-Corasick automaton over bytes: all phrases are looked for in one pass, one table look-up per byte whatever
/// their number.
///
/// Bytes that no phrase holds share one column of the table, so that it grows with the alphabet in use (some sixty
/// bytes for Vietnamese) and not with 256.
struct PhraseAutomaton: Sendable {
  /// A phrase as bytes and the value reported for it.
  struct Pattern: Hashable, Sendable {
    let bytes: [UInt8]
    let value: Int
  }

  /// How many bytes the longest phrase has.
  let longest: Int
  /// Column per byte; column 0 is for bytes of no phrase.
  private let columns: [UInt8]
  private let width: Int
  /// The state to go to per state and column.
  private let next: [Int32]
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
    var builder = PhraseAutomatonBuilder(patterns)
    builder.link()
    longest = patterns.map(\.bytes.count).max() ?? 0
    columns = builder.columns
    width = builder.width
    next = builder.next
    ending = builder.ending
    shorter = builder.shorter
    var (starts, members): ([Int32], [Int32]) = ([0], [])
    for state in builder.ending.indices {
      members += builder.ends[Int32(state)] ?? []
      starts.append(Int32(members.count))
    }
    endStarts = starts
    endValues = members.map { patterns[Int($0)].value }
    endLengths = members.map { patterns[Int($0)].bytes.count }
  }

  /// Calls `found` with each place where a pattern ends, in order of the end, longest first; stops when it answers
  /// false.
  func scan(_ bytes: borrowing Span<UInt8>, _ found: (_ value: Int, _ range: Range<Int>) -> Bool) {
    guard next.count > width else { return }
    var state = 0
    for index in 0..<bytes.count {
      state = Int(next[state * width + Int(columns[Int(bytes[index])])])
      var end = ending[state]
      while end >= 0 {
        for pattern in Int(endStarts[Int(end)])..<Int(endStarts[Int(end) + 1]) {
          guard found(endValues[pattern], index + 1 - endLengths[pattern]..<index + 1) else { return }
        }
        end = shorter[Int(end)]
      }
    }
  }
}
