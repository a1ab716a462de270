extension String {
  /// An excerpt of at most `limit` characters around a range of UTF-8 offsets, cut between words, with … where it was
  /// cut. A range that is longer than that keeps its beginning.
  public func excerpt(around range: Range<Int>, limit: Int) -> String {
    guard limit > 0 else { return "" }
    let core = characters(utf8: range)
    let room = limit - distance(from: core.lowerBound, to: core.upperBound, within: limit + 1)
    guard room >= 2 else { return cut(core, limit: limit) }
    var lower = index(core.lowerBound, offsetBy: -(room - room / 2), limitedBy: startIndex) ?? startIndex
    let before = distance(from: lower, to: core.lowerBound)
    var upper = index(core.upperBound, offsetBy: room - before, limitedBy: endIndex) ?? endIndex
    if upper == endIndex {
      let after = distance(from: core.upperBound, to: upper)
      lower = index(core.lowerBound, offsetBy: -(room - after), limitedBy: startIndex) ?? startIndex
    }
    if lower != startIndex { lower = wordStart(from: lower, upTo: core.lowerBound) }
    if upper != endIndex { upper = wordEnd(from: upper, downTo: core.upperBound) }
    return (lower == startIndex ? "" : "…") + self[lower..<upper] + (upper == endIndex ? "" : "…")
  }

  /// The first word that begins after the character at `index`, which gives its place to the ….
  private func wordStart(from index: Index, upTo end: Index) -> Index {
    var index = index
    while index < end {
      let isSpace = self[index].isWhitespace
      index = self.index(after: index)
      if isSpace { return index }
    }
    return end
  }

  /// The last word that ends before `index`, one character of which gives its place to the ….
  private func wordEnd(from index: Index, downTo start: Index) -> Index {
    var index = index
    while index > start {
      index = self.index(before: index)
      if self[index].isWhitespace { return index }
    }
    return start
  }

  /// The beginning of a range that is too long, cut between words where it has any.
  private func cut(_ range: Range<Index>, limit: Int) -> String {
    let leads = range.lowerBound != startIndex
    let whole = distance(from: range.lowerBound, to: range.upperBound, within: limit + 1)
    let trails = range.upperBound != endIndex
    if whole + (leads ? 1 : 0) + (trails ? 1 : 0) <= limit {
      return (leads ? "…" : "") + self[range] + (trails ? "…" : "")
    }
    guard limit > 1 else { return "…" }
    let end = index(range.lowerBound, offsetBy: limit - 1, limitedBy: range.upperBound) ?? range.upperBound
    let word = wordEnd(from: end, downTo: range.lowerBound)
    return self[range.lowerBound..<(word == range.lowerBound ? end : word)] + "…"
  }

  /// The distance between two indices, or `limit` where it is more.
  private func distance(from start: Index, to end: Index, within limit: Int) -> Int {
    guard let reached = index(start, offsetBy: limit, limitedBy: end) else { return distance(from: start, to: end) }
    return reached == end ? distance(from: start, to: end) : limit
  }
}
