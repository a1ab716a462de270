/// The tree of the beginnings of phrases, the states of a `PhraseAutomaton`, numbered breadth first: 0 is no beginning
/// at all.
struct PhraseTree {
  /// The byte that leads to each state; 0 for the first.
  private(set) var labels: [UInt8] = [0]
  /// Where the states begin that a state leads to; one more than there are states.
  private(set) var childStarts: [Int32] = [1]
  /// The patterns, by the states that they end in.
  private(set) var ends: [Int] = []
  /// Where the patterns that end in a state begin among `ends`; one more than there are states.
  private(set) var endStarts: [Int32] = [0]

  /// The tree of patterns; those without bytes end nowhere.
  init(_ patterns: [[UInt8]]) {
    let order = patterns.indices.filter { !patterns[$0].isEmpty }.sorted { left, right in
      patterns[left] == patterns[right]
        ? left < right : patterns[left].lexicographicallyPrecedes(patterns[right])
    }
    // The patterns that begin with a state stand side by side.
    var states = [(members: 0..<order.count, length: 0)]
    var state = 0
    while state < states.count {
      let (members, length) = states[state]
      var member = members.lowerBound
      while member < members.upperBound, patterns[order[member]].count == length {
        ends.append(order[member])
        member += 1
      }
      endStarts.append(Int32(ends.count))
      while member < members.upperBound {
        let byte = patterns[order[member]][length]
        let start = member
        while member < members.upperBound, patterns[order[member]][length] == byte { member += 1 }
        labels.append(byte)
        states.append((start..<member, length + 1))
      }
      childStarts.append(Int32(labels.count))
      state += 1
    }
  }

  /// How many states there are.
  var count: Int { labels.count }

  /// The states that a state leads to.
  func children(of state: Int) -> Range<Int> { Int(childStarts[state])..<Int(childStarts[state + 1]) }

  /// Whether a pattern ends in a state.
  func isEnd(_ state: Int) -> Bool { endStarts[state] < endStarts[state + 1] }
}
