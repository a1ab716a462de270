/// The likeliest encodings of the words of a text: those that read them best while changing seldom.
///
/// A text goes on in the encoding it is in. That lets the words around decide what one word alone leaves open, and
/// keeps a foreign word that happens to fit an encoding from being turned into nonsense.
struct LegacyPath {
  /// What a word may be in, Unicode first.
  static let states: [LegacyEncoding?] = [nil] + LegacyEncoding.allCases

  /// Best weight of all that end in a state so far.
  private var totals: [Int]
  /// Per word and state the state before it.
  private var origins: [UInt8] = []
  /// Per word the states in which it weighs anything, a bit each.
  private var weighed: [UInt8] = []
  /// Per word the states in which it weighs as much as a common syllable.
  private var common: [UInt8] = []

  /// A path before its first word: a text begins in Unicode, or pays for another beginning.
  init() {
    totals = Self.states.map { $0 == nil ? 0 : -ReadingWeight.switchAtBorder }
  }

  /// Goes on by a word.
  /// - Parameters:
  ///   - weights: how plausible it is in each state.
  ///   - isFirst: whether a line or cell begins between it and the word before.
  mutating func append(_ weights: [Int], isFirst: Bool) {
    let cost = isFirst ? ReadingWeight.switchAtBorder : ReadingWeight.switchWithin
    var best = 0
    for state in 1..<totals.count where totals[state] > totals[best] { best = state }
    let change = totals[best] - cost
    var (weighs, isCommon): (UInt8, UInt8) = (0, 0)
    for state in totals.indices {
      let stays = totals[state] >= change
      origins.append(UInt8(stays ? state : best))
      totals[state] = (stays ? totals[state] : change) + weights[state]
      if weights[state] != 0 { weighs |= 1 << UInt8(state) }
      if weights[state] >= ReadingWeight.common { isCommon |= 1 << UInt8(state) }
    }
    weighed.append(weighs)
    common.append(isCommon)
  }

  /// The encoding of each word.
  func encodings() -> [LegacyEncoding?] {
    let width = totals.count
    var state = 0
    for other in 1..<width where totals[other] > totals[state] { state = other }
    var found = Array(repeating: 0, count: weighed.count)
    for word in found.indices.reversed() {
      found[word] = state
      state = Int(origins[word * width + state])
    }
    leaveStrange(&found)
    return found.map { Self.states[$0] }
  }

  /// Leaves stretches alone in which fewer than a quarter of the words are common syllables: a list of foreign words
  /// can be made of rare ones ("på, så, må"), Vietnamese is not.
  private func leaveStrange(_ found: inout [Int]) {
    var start = 0
    while start < found.count {
      let state = found[start]
      var (end, words, usual) = (start, 0, 0)
      while end < found.count, found[end] == state {
        words += Int(weighed[end] >> UInt8(state) & 1)
        usual += Int(common[end] >> UInt8(state) & 1)
        end += 1
      }
      if state != 0, usual == 0 || usual * 4 < words {
        for word in start..<end { found[word] = 0 }
      }
      start = end
    }
  }
}
