extension String {
  /// An excerpt of at most `limit` characters around a range of UTF-8 offsets, cut between words, with … where it was
  /// cut. A range that is longer than that keeps its beginning.
  public func excerpt(around range: Range<Int>, limit: Int) -> String {
    guard limit > 0 else { return "" }
    if index(startIndex, offsetBy: limit, limitedBy: endIndex).map({ $0 == endIndex }) ?? true { return self }
    let core = characters(utf8: range)
    // Both ends may need their ….
    let room = limit - 2 - length(of: core, atMost: limit)
    guard room >= 0 else { return beginning(of: core, limit: limit) }
    var lower = index(core.lowerBound, offsetBy: -(room - room / 2), limitedBy: startIndex) ?? startIndex
    let upper =
      index(core.upperBound, offsetBy: room - distance(from: lower, to: core.lowerBound), limitedBy: endIndex)
      ?? endIndex
    let unused = room - distance(from: lower, to: core.lowerBound) - distance(from: core.upperBound, to: upper)
    lower = index(lower, offsetBy: -unused, limitedBy: startIndex) ?? startIndex
    return wholeWords(lower..<upper, around: core)
  }

  /// How many characters a range has, counted no further than needed.
  private func length(of range: Range<Index>, atMost limit: Int) -> Int {
    guard let end = index(range.lowerBound, offsetBy: limit, limitedBy: range.upperBound) else {
      return distance(from: range.lowerBound, to: range.upperBound)
    }
    return distance(from: range.lowerBound, to: end)
  }

  /// The words that lie wholly in a range, and all of `core`.
  private func wholeWords(_ range: Range<Index>, around core: Range<Index>) -> String {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < core.lowerBound, lower > startIndex, !self[index(before: lower)].isWhitespace {
      lower = index(after: lower)
    }
    while upper > core.upperBound, upper < endIndex, !self[upper].isWhitespace { upper = index(before: upper) }
    while upper > core.upperBound, self[index(before: upper)].isWhitespace { upper = index(before: upper) }
    return (lower == startIndex ? "" : "…") + self[lower..<upper] + (upper == endIndex ? "" : "…")
  }

  /// The beginning of a range for which there is no room, cut between words where it has any.
  private func beginning(of range: Range<Index>, limit: Int) -> String {
    guard limit > 1 else { return "…" }
    let end = index(range.lowerBound, offsetBy: limit - 1, limitedBy: range.upperBound) ?? range.upperBound
    var cut = end
    while cut > range.lowerBound, cut < range.upperBound, !self[cut].isWhitespace { cut = index(before: cut) }
    return self[range.lowerBound..<(cut == range.lowerBound ? end : cut)] + "…"
  }
}
