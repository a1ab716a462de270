/// A page with the few things put right that browsers read and libxml2 2.9 does not, or reads too slowly.
struct PreparedMarkup {
  /// The markup.
  private(set) var bytes: [UInt8] = []

  /// The most gaps between attributes of one tag. libxml2 compares each attribute with all before it.
  private static let gapLimit = 1000

  private let page: [UInt8]
  /// Up to where the page is copied.
  private var copied = 0

  /// Whether it is plain so far what is markup: browsers and libxml2 differ about instructions and broken comments.
  private var isPlain = true
  /// Whether quotes are believed to hold the values of attributes.
  private var hasQuotes = true

  /// Prepares a page:
  /// - `</br>` is a line break;
  /// - `<![if ...]>` and `<![endif]>`, which Word leaves behind, are comments;
  /// - the root's attributes count even where a warning is printed ahead of it;
  /// - of a tag with more than a thousand attributes the rest is left out;
  /// - long scripts and all styles are empty, for nobody reads them: a third of a page's bytes and of the time to parse
  ///   it;
  /// - attributes that nobody reads are left out, and of white space between tags all but one character: libxml2 goes
  ///   through both byte by byte, and they are half of what scripts and styles leave.
  init(_ page: [UInt8]) {
    self.page = page
    bytes.reserveCapacity(page.count + 64)
    if let root = Self.lateRoot(of: page[...]) { bytes += root }
    var index = 0
    while let start = page.next(UInt8(ascii: "<"), from: index) {
      if isPlain { readGap(from: index, to: start) }
      index = readMarkup(at: start)
    }
    bytes += page[copied...]
  }

  /// Leaves out all but one character of the white space that parts two tags. A line end is kept before others, because
  /// it counts where text is preformatted.
  private mutating func readGap(from first: Int, to end: Int) {
    var start = end
    var kept = end - 1
    while start > first, page[start - 1].isBlank {
      start -= 1
      if page[start] == 0x0A { kept = start }
    }
    guard end - start > 1, start > 0, page[start - 1] == UInt8(ascii: ">") else { return }
    leaveOut(start..<kept)
    leaveOut(kept + 1..<end)
  }

  /// Puts right what begins at a `<`; where to go on.
  private mutating func readMarkup(at start: Int) -> Int {
    guard start + 1 < page.count else { return start + 1 }
    switch page[start + 1] {
    case UInt8(ascii: "/"): return readEndTag(at: start)
    case UInt8(ascii: "!"): return readDeclaration(at: start)
    case UInt8(ascii: "?"): isPlain = false
    case let next where (0x61...0x7A).contains(next.lowered): return readTag(at: start)
    default: break
    }
    return start + 1
  }

  private mutating func readEndTag(at start: Int) -> Int {
    guard page[start...].hasPrefix("</br>") else { return start + 1 }
    leaveOut(start..<start + 5)
    bytes += "<br>".utf8
    return start + 5
  }

  private mutating func readDeclaration(at start: Int) -> Int {
    let rest = page[start...]
    if rest.hasPrefix("<!--") { return readComment(at: start) }
    if rest.hasPrefix("<!doctype") { return start + 1 }
    if rest.hasPrefix("<![if") || rest.hasPrefix("<![endif"),
      let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">"))
    {
      leaveOut(start..<end + 1)
      return end + 1
    }
    isPlain = false
    return start + 1
  }

  /// Goes on to the end of a comment; markup within it is none.
  private mutating func readComment(at start: Int) -> Int {
    var index = start + 4
    while let end = page.next(UInt8(ascii: ">"), from: index) {
      // The dashes of `<!-->` count twice.
      if page[end - 1] == UInt8(ascii: "-"), page[end - 2] == UInt8(ascii: "-") { return end + 1 }
      if page[end - 1] == UInt8(ascii: "!"), page[end - 2] == UInt8(ascii: "-") { isPlain = false }
      index = end + 1
    }
    // A comment without an end is all the rest.
    return page.count
  }

  /// Goes on to the end of a start tag, and leaves out what is beyond the limit.
  private mutating func readTag(at start: Int) -> Int {
    var gaps = 0
    var isValueNext = false
    var hasClass = false
    var index = start + 1
    while index < page.count {
      let byte = page[index]
      if byte > UInt8(ascii: ">") {
        isValueNext = false
      } else if byte == UInt8(ascii: ">") {
        return readRawText(after: index, of: start)
      } else if byte == UInt8(ascii: "<") {
        // To libxml2 the tag goes on, and what looks like the next one may be part of it.
        isPlain = false
        return index
      } else if isValueNext && hasQuotes && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) {
        guard let end = page.next(byte, from: index + 1) else { break }
        isValueNext = false
        if isPlain { readAttribute(index...end, hasClass: &hasClass) }
        index = end
      } else if byte.isBlank {
        if !page[index - 1].isBlank { gaps += 1 }
        if gaps > Self.gapLimit {
          let end = page[index...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") } ?? page.count
          leaveOut(index..<end)
          return end
        }
      } else {
        isValueNext = byte == UInt8(ascii: "=")
      }
      index += 1
    }
    // A quote that never closes, or a tag that does not, is none: what it holds may be markup. From there on no quote
    // is believed, so that no page is gone through again for each of its tags.
    guard hasQuotes else { return page.count }
    hasQuotes = false
    isPlain = false
    return readTag(at: start)
  }

  /// Leaves out an attribute whose name means nothing, or a class that does not speak of a breadcrumb. Its value is
  /// given with the quotes around it. Of two attributes of one name the first counts, so that a second class goes
  /// whatever it says.
  private mutating func readAttribute(_ value: ClosedRange<Int>, hasClass: inout Bool) {
    let end = value.lowerBound - 1
    guard page[end] == UInt8(ascii: "=") else { return }
    var start = end
    // libxml2 cuts names at other signs, and long ones in pieces.
    while end - start <= Self.longestName, page[start - 1].isPartOfName { start -= 1 }
    guard start < end, page[start - 1].isBlank else { return }
    let name = PackedName(page[start..<end]).flatMap(AttributeName.byName.meaning)
    if name == .class {
      let isRead = !hasClass && page[value].offset(of: "breadcrumb") != nil
      hasClass = true
      if isRead { return }
    } else if name != nil {
      return
    }
    leaveOut(start..<value.upperBound + 1)
  }

  /// The longest name of an attribute that is left out.
  private static let longestName = 60

  /// Leaves out what a long script or a style holds; where to go on after any start tag that ends there. An element
  /// that is closed by its own start tag holds nothing.
  private mutating func readRawText(after end: Int, of start: Int) -> Int {
    guard isPlain, page[end - 1] != UInt8(ascii: "/"), let text = Self.rawText(of: page[start..<end]) else {
      return end + 1
    }
    var index = end + 1
    while let next = page.next(UInt8(ascii: "<"), from: index) {
      if page[next...].hasPrefix(text.end) {
        if next - end - 1 > text.limit { leaveOut(end + 1..<next) }
        return next
      }
      index = next + 1
    }
    // Without an end tag, where the script ends is anybody's guess, and is not looked for again.
    isPlain = false
    return end + 1
  }

  /// For an element whose text is no markup: the beginning of its end tag, and how long a text is read.
  private static func rawText(of tag: ArraySlice<UInt8>) -> (end: StaticString, limit: Int)? {
    func isNamed(_ name: StaticString) -> Bool {
      guard tag.hasPrefix(name) else { return false }
      return tag.dropFirst(name.utf8CodeUnitCount).first?.isBlank ?? true
    }
    if isNamed("<script") { return ("</script", ScriptReference.lengthLimit) }
    return isNamed("<style") ? ("</style", 0) : nil
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    if copied < range.lowerBound { bytes += page[copied..<range.lowerBound] }
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

extension UInt8 {
  /// Whether it may stand in an attribute's name, to libxml2 as to browsers.
  fileprivate var isPartOfName: Bool {
    isDigit || (0x61...0x7A).contains(lowered) || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ":") || self == UInt8(ascii: ".")
  }
}
