/// The many ways to write "giáo dục và đào tạo", made one word.
extension TextFolder {
  /// How the second half is written. A plain "dt" counts only where "&" or "-" ties it to "gd".
  private static let endings = ["đt", "đào tạo", "dt", "dao tao"].map { Array($0.utf8) }
  private static let joints = ["", " ", "&", " & ", "&amp;", " &amp; ", "-", " - ", " -", "- ", " và ", " va "]
    .map { Array($0.utf8) }
  private static let beginnings = ["gd", "giáo dục", "giao duc"].map { Array($0.utf8) }
  /// What all of them become.
  static let accentedMinistry = Array("gdđt".utf8)
  /// The same without accents.
  static let plainMinistry = Array("gddt".utf8)

  /// Replaces one of the ways at the end of the bytes. An abbreviation may hang on a letter (PGD&ĐT, SGDĐT); words may
  /// not, and are not written together.
  mutating func unifyMinistry() {
    for (index, ending) in Self.endings.enumerated() where endsWith(ending, before: bytes.count) {
      let isAbbreviated = index % 2 == 0
      if folding == .accented, index == 3 { continue }
      for joint in Self.joints where endsWith(joint, before: bytes.count - ending.count) {
        if joint.isEmpty, !isAbbreviated { continue }
        if folding == .accented, index == 2,
          !joint.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "-") })
        {
          continue
        }
        let end = bytes.count - ending.count - joint.count
        if replaceMinistry(endingAt: end, joined: !joint.isEmpty) { return }
      }
    }
  }

  private mutating func replaceMinistry(endingAt end: Int, joined: Bool) -> Bool {
    for (index, beginning) in Self.beginnings.enumerated() where endsWith(beginning, before: end) {
      let start = end - beginning.count
      if index > 0, !joined || !isWordStart(start) { continue }
      let source = starts[start]
      truncate(to: start)
      for byte in folding == .accented ? Self.accentedMinistry : Self.plainMinistry { append(byte, source) }
      return true
    }
    return false
  }

  private func endsWith(_ suffix: [UInt8], before end: Int) -> Bool {
    guard suffix.count <= end else { return false }
    for index in suffix.indices where bytes[end - suffix.count + index] != suffix[index] { return false }
    return true
  }

  private func isWordStart(_ index: Int) -> Bool {
    guard let (scalar, _) = UTF8Decoding.scalar(before: index, in: bytes.span) else { return true }
    return !ScalarKind.isWord(scalar)
  }
}
