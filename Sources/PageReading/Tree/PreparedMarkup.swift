/// A page with the few things put right that browsers read and libxml2 2.9 does not, or reads too slowly.
struct PreparedMarkup {
  /// The markup.
  private(set) var bytes: [UInt8] = []

  /// The most gaps between attributes of one tag. libxml2 compares each attribute with all before it.
  private static let gapLimit = 1000

  private let page: [UInt8]
  /// Up to where the page is copied.
  private var copied = 0

  /// Prepares a page:
  /// - `</br>` is a line break;
  /// - `<![if ...]>` and `<![endif]>`, which Word leaves behind, are comments;
  /// - the root's attributes count even where a warning is printed ahead of it;
  /// - of a tag with more than a thousand attributes the rest is left out.
  init(_ page: [UInt8]) {
    self.page = page
    bytes.reserveCapacity(page.count + 64)
    if let root = Self.lateRoot(of: page[...]) { bytes += root }
    var index = 0
    while index < page.count {
      index = page[index] == UInt8(ascii: "<") ? readMarkup(at: index) : index + 1
    }
    bytes += page[copied...]
  }

  /// Puts right what begins at a `<`; where to go on.
  private mutating func readMarkup(at start: Int) -> Int {
    let rest = page[start...]
    guard let next = rest.dropFirst().first else { return start + 1 }
    if rest.hasPrefix("</br>") {
      replace(start..<start + 5, with: Array("<br>".utf8))
      return start + 5
    }
    if rest.hasPrefix("<![if") || rest.hasPrefix("<![endif"),
      let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">"))
    {
      replace(start..<end + 1, with: [])
      return end + 1
    }
    return (0x61...0x7A).contains(next.lowered) ? readTag(at: start) : start + 1
  }

  /// Goes on to the end of a start tag, and leaves out what is beyond the limit.
  private mutating func readTag(at start: Int) -> Int {
    var gaps = 0
    var quote: UInt8?
    var index = start + 1
    while index < page.count {
      let byte = page[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        return index
      } else if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) && page[index - 1] == UInt8(ascii: "=") {
        quote = byte
      } else if byte.isBlank && !page[index - 1].isBlank {
        gaps += 1
        if gaps > Self.gapLimit {
          let end = page[index...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") } ?? page.count
          replace(index..<end, with: [])
          return end
        }
      }
      index += 1
    }
    // A quote that never closes is none: what it holds may be markup.
    return start + 1
  }

  private mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
    bytes += page[copied..<range.lowerBound]
    bytes += replacement
    copied = range.upperBound
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
