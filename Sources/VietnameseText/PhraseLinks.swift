/// Where the search of a `PhraseAutomaton` goes on when a phrase does not.
struct PhraseLinks {
  private let tree: PhraseTree
  /// How many states have rows.
  let rowCount: Int
  /// The state to go to, per state that has a row and byte.
  private(set) var rows: [Int32]
  /// The state of the longest suffix that is the beginning of a phrase.
  private(set) var fallbacks: [Int32]
  /// The longest suffix of the state at which a phrase ends (the state itself counts), -1 where there is none.
  private(set) var ending: [Int32]
  /// The next shorter suffix at which a phrase ends, -1 where there is none.
  private(set) var shorter: [Int32]

  /// Links that lead nowhere yet.
  init(_ tree: PhraseTree) {
    self.tree = tree
    rowCount = 1 + tree.children(of: 0).count
    rows = Array(repeating: 0, count: rowCount << 8)
    fallbacks = Array(repeating: 0, count: tree.count)
    ending = Array(repeating: -1, count: tree.count)
    shorter = ending
  }

  /// Makes the links, in the order of the states: a suffix is shorter, so its own have been made.
  mutating func link() {
    for child in tree.children(of: 0) { rows[Int(tree.labels[child])] = Int32(child) }
    for state in 1..<max(1, rowCount) {
      for byte in 0..<256 { rows[state << 8 | byte] = rows[byte] }
      for child in tree.children(of: state) { rows[state << 8 | Int(tree.labels[child])] = Int32(child) }
    }
    for state in 0..<tree.count {
      let inherited = state == 0 ? -1 : ending[Int(fallbacks[state])]
      ending[state] = tree.isEnd(state) ? Int32(state) : inherited
      shorter[state] = inherited
      guard state > 0 else { continue }
      for child in tree.children(of: state) {
        fallbacks[child] = Int32(target(of: Int(fallbacks[state]), over: tree.labels[child]))
      }
    }
  }

  private func target(of start: Int, over byte: UInt8) -> Int {
    var state = start
    while state >= rowCount {
      if let child = tree.children(of: state).first(where: { tree.labels[$0] == byte }) { return child }
      state = Int(fallbacks[state])
    }
    return Int(rows[state << 8 | Int(byte)])
  }
}
