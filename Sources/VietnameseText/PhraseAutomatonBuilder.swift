/// Builds the tables of a `PhraseAutomaton`: the tree of the phrases first, then the links for failed steps.
struct PhraseAutomatonBuilder {
  private(set) var columns = [UInt8](repeating: 0, count: 256)
  private(set) var width = 1
  private(set) var next: [Int32] = []
  private(set) var ending: [Int32] = []
  private(set) var shorter: [Int32] = []
  private(set) var ends: [Int32: [Int32]] = [:]

  init(_ patterns: [PhraseAutomaton.Pattern]) {
    // UTF-8 never holds the bytes C0, C1 and F5...FF, so 255 columns suffice.
    for byte in patterns.flatMap(\.bytes) where columns[Int(byte)] == 0 {
      columns[Int(byte)] = UInt8(width)
      width += 1
    }
    next = Array(repeating: -1, count: width)
    for (index, pattern) in patterns.enumerated() where !pattern.bytes.isEmpty {
      var state = 0
      for byte in pattern.bytes { state = step(from: state, over: Int(columns[Int(byte)])) }
      ends[Int32(state), default: []].append(Int32(index))
    }
  }

  private mutating func step(from state: Int, over column: Int) -> Int {
    let known = next[state * width + column]
    if known >= 0 { return Int(known) }
    let new = next.count / width
    next.append(contentsOf: repeatElement(-1, count: width))
    next[state * width + column] = Int32(new)
    return new
  }

  /// Fills the failed steps, breadth first, so that every state knows where each byte leads.
  mutating func link() {
    let states = next.count / width
    ending = Array(repeating: -1, count: states)
    shorter = ending
    var failure = [Int](repeating: 0, count: states)
    var queue = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let fallback = failure[state]
      let inherited = state == 0 ? -1 : ending[fallback]
      ending[state] = ends[Int32(state)] == nil ? inherited : Int32(state)
      shorter[state] = inherited
      for column in 0..<width {
        let child = next[state * width + column]
        let elsewhere = state == 0 ? 0 : next[fallback * width + column]
        if child < 0 {
          next[state * width + column] = elsewhere
        } else {
          failure[Int(child)] = Int(elsewhere)
          queue.append(Int(child))
        }
      }
    }
  }
}
