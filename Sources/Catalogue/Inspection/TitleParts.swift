/// The parts of a page's title, as portals join them: `Sơ đồ tổ chức - Trường THCS Hoa Sen`.
enum TitleParts {
  /// The parts between “ - ”, “ – ”, “ | ”, “ » ”, “ › ” and “ :: ”, in their order.
  static func split(_ title: String) -> [String] {
    var parts: [String] = []
    var current: [Substring] = []
    for word in title.split(separator: " ") {
      switch word {
      case "-", "–", "—", "|", "»", "›", "::", "·", "•":
        parts.append(current.joined(separator: " "))
        current = []
      default: current.append(word)
      }
    }
    parts.append(current.joined(separator: " "))
    return parts.filter { !$0.isEmpty }
  }
}
