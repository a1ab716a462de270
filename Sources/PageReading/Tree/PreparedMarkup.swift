/// A page with the few things put right that browsers read and libxml2 2.9 does not.
struct PreparedMarkup {
  /// The markup.
  private(set) var bytes: [UInt8]

  /// Prepares a page:
  /// - `</br>` is a line break;
  /// - `<![if ...]>` and `<![endif]>`, which Word leaves behind, are comments;
  /// - the root's attributes count even where a warning is printed ahead of it.
  init(_ page: [UInt8]) {
    bytes = []
    bytes.reserveCapacity(page.count + 64)
    if let root = Self.lateRoot(of: page[...]) { bytes += root }
    var copied = 0
    var index = 0
    while index < page.count {
      guard page[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let rest = page[index...]
      if rest.hasPrefix("</br>") {
        bytes += page[copied..<index] + Array("<br>".utf8)
        index += 5
        copied = index
      } else if rest.hasPrefix("<![if") || rest.hasPrefix("<![endif"),
        let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">"))
      {
        bytes += page[copied..<index]
        index = end + 1
        copied = index
      } else {
        index += 1
      }
    }
    bytes += page[copied...]
  }

  /// The start tag of the root where something else stands ahead of it; nil where the page begins as it should.
  private static func lateRoot(of page: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let start = page.prefix(16 << 10)
    let first = ResourceKind.rootName(of: start).lowercased()
    guard first != "html", first != "!html" else { return nil }
    var from = 0
    while let offset = start.offset(of: "<html", from: from) {
      from = offset + 5
      guard start.dropFirst(from).first.map({ $0.isBlank || $0 == UInt8(ascii: ">") }) == true else { continue }
      let tag = start.dropFirst(offset).prefix { $0 != UInt8(ascii: ">") }
      return tag.endIndex < page.endIndex ? page[tag.startIndex...tag.endIndex] : nil
    }
    return nil
  }
}
