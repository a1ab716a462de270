/// The parts of a page's title, as portals join them: `Sơ đồ tổ chức - Trường THCS Hoa Sen`.
enum TitleParts {
  /// The parts between “ - ”, “ – ”, “ | ”, “ » ”, “ › ” and “ :: ”, in their order. The title is composed, with single
  /// spaces.
  static func split(_ title: String) -> [String] {
    let words = title.utf8.split(separator: UInt8(ascii: " "))
    return words.split(whereSeparator: isSeparator).compactMap { part in
      guard let first = part.first, let last = part.last else { return nil }
      return String(title[first.startIndex..<last.endIndex])
    }
  }

  private static func isSeparator(_ word: Substring.UTF8View) -> Bool {
    word.count <= 3 && separators.contains { word.elementsEqual($0) }
  }

  private static let separators = ["-", "–", "—", "|", "»", "›", "::", "·", "•"].map { Array($0.utf8) }
}
