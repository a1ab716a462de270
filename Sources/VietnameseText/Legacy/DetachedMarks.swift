/// Combining marks that a PDF parts from their letter by a space ("gia ́o", "Ngươ ̀ i").
enum DetachedMarks {
  /// The characters with such marks put on the letter before the space. Where a space follows the mark too, it is
  /// dropped if only that makes a syllable of the letters on both sides.
  static func attached(in scalars: [UInt32]) -> [UInt32] {
    guard scalars.indices.contains(where: { isDetached(at: $0, in: scalars) }) else { return scalars }
    var attached: [UInt32] = []
    attached.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if isDetached(at: index, in: scalars) {
        attached.removeLast()
        attached.append(scalars[index])
        if index + 1 < scalars.count, scalars[index + 1] == 0x20,
          joins(wordBefore(attached.endIndex, in: attached), wordAfter(index + 2, in: scalars))
        {
          index += 1
        }
      } else {
        attached.append(scalars[index])
      }
      index += 1
    }
    return attached
  }

  private static func isDetached(at index: Int, in scalars: [UInt32]) -> Bool {
    (0x300...0x36F).contains(scalars[index]) && index > 1 && scalars[index - 1] == 0x20
      && LetterTable.shared.letter(of: scalars[index - 2])?.adding(mark: scalars[index]) != nil
  }

  private static func wordBefore(_ end: Int, in scalars: [UInt32]) -> ArraySlice<UInt32> {
    var start = end
    while start > 0, LegacyReading.isLetter(scalars[start - 1]) { start -= 1 }
    return scalars[start..<end]
  }

  private static func wordAfter(_ start: Int, in scalars: [UInt32]) -> ArraySlice<UInt32> {
    var end = min(start, scalars.count)
    while end < scalars.count, LegacyReading.isLetter(scalars[end]) { end += 1 }
    return scalars[min(start, scalars.count)..<end]
  }

  private static func joins(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>) -> Bool {
    guard !second.isEmpty, isSyllable(Array(first + second)[...]) else { return false }
    return !isSyllable(first) || !isSyllable(second)
  }

  private static func isSyllable(_ word: ArraySlice<UInt32>) -> Bool {
    SyllableTable.shared.rank(of: SyllableSpelling(word)) != .none
  }
}
