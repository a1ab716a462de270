extension String {
  /// The text of a range of UTF-8 offsets, widened to whole characters; what lies beyond the text is left out.
  public func slice(utf8 range: Range<Int>) -> String {
    String(self[characters(utf8: range)])
  }

  /// The indices of a range of UTF-8 offsets, widened to whole characters.
  func characters(utf8 range: Range<Int>) -> Range<Index> {
    let range = range.clamped(to: 0..<utf8.count)
    let lower = characterStart(utf8: range.lowerBound)
    var upper = characterStart(utf8: range.upperBound)
    if !range.isEmpty, utf8.distance(from: startIndex, to: upper) < range.upperBound { upper = index(after: upper) }
    return lower..<upper
  }

  /// The start of the character that holds a UTF-8 offset. `index(after:)` first goes back to that start.
  private func characterStart(utf8 offset: Int) -> Index {
    let index = utf8.index(startIndex, offsetBy: offset)
    return index == endIndex ? index : self.index(before: self.index(after: index))
  }
}
