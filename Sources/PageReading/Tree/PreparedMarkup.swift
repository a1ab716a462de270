/// A page with the few things put right that browsers read and libxml2 2.9 does not, or reads too slowly.
///
/// Most texts and attributes are left out too. libxml2 is asked how elements are nested, which no text decides and no
/// attribute; what they say stands in the page already. So libxml2 gets one letter in the place of a text, and where it
/// has come to when it tells of a text or an element says which one of the page that is.
struct PreparedMarkup {
  /// The markup.
  private(set) var bytes: [UInt8] = []
  /// The texts that one letter stands for, in their order.
  private(set) var texts: [StandIn] = []
  /// The start tags whose attributes are left out, in their order.
  private(set) var tags: [BareTag] = []
  /// The attributes that are left out though they matter, with their values within the page.
  private(set) var attributes: [PageTree.Attribute] = []

  /// What stands in `bytes` for a text of the page.
  static let standIn = UInt8(ascii: "x")

  /// A text that a letter stands for.
  struct StandIn {
    /// Where the letter is within `bytes`.
    var place: Int
    /// The text within the page.
    var text: Range<Int>
  }

  /// A start tag whose attributes are left out; those that follow one which has to stay may stay too.
  struct BareTag {
    /// Where it is within `bytes`, from its `<` up to what ends it.
    var place: ClosedRange<Int>
    /// Which element it begins. libxml2 may tell of others there that it takes for implied.
    var tag: Tag
    /// The attributes, within `attributes`.
    var attributes: Range<Int>
  }

  /// The most gaps between attributes of one tag. libxml2 compares each attribute with all before it.
  private static let gapLimit = 1000

  private let page: [UInt8]
  /// Up to where the page is copied.
  private var copied = 0
  /// Where a text begins if one follows the markup that was read last; nil where it is not certain.
  private var textStart: Int?

  /// Whether it is plain so far what is markup: browsers and libxml2 differ about instructions and broken comments.
  private var isPlain: Bool
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
  ///   through both byte by byte, and they are half of what scripts and styles leave;
  /// - attributes and texts that are read, and what comments say, are left out where it is certain what they are.
  ///
  /// - Parameter leavesOut: Whether anything is left out at all but what is beyond a limit.
  init(_ page: [UInt8], leavesOut: Bool = true) {
    self.page = page
    isPlain = leavesOut
    bytes.reserveCapacity(page.count / 2 + 64)
    if let root = Self.lateRoot(of: page[...]) { bytes += root }
    var index = 0
    while let start = page.next(UInt8(ascii: "<"), from: index) {
      if isPlain { readText(from: textStart, gapFrom: index, to: start) }
      textStart = nil
      index = readMarkup(at: start)
    }
    bytes += page[copied...]
  }

  /// Reads what stands before a `<`: a text, of which it may not be certain where it begins, or a gap.
  private mutating func readText(from first: Int?, gapFrom: Int, to end: Int) {
    guard let first else { return readGap(from: gapFrom, to: end) }
    var start = first
    while start < end, page[start].isBlank { start += 1 }
    if start == end {
      if end - first > 1 { readGap(from: first, to: end) }
    } else if end - first > 1, page[start..<end].isVerbatim {
      leaveOut(first..<end)
      texts.append(StandIn(place: bytes.count, text: first..<end))
      bytes.append(Self.standIn)
    }
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
    guard page[start...].hasPrefix("</br>") else {
      let end = ScannedName(in: page, at: start + 2).end
      guard end > start + 2, page[start + 2].mayBeginName, end < page.count, page[end] == UInt8(ascii: ">") else {
        return start + 1
      }
      textStart = end + 1
      return end + 1
    }
    leaveOut(start..<start + 5)
    bytes += "<br>".utf8
    textStart = start + 5
    return start + 5
  }

  private mutating func readDeclaration(at start: Int) -> Int {
    let rest = page[start...]
    if rest.hasPrefix("<!--") { return readComment(at: start) }
    if rest.hasPrefix("<!doctype") { return start + 1 }
    if rest.hasPrefix("<![if") || rest.hasPrefix("<![endif"),
      let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">"))
    {
      restoreText(before: start)
      leaveOut(start..<end + 1)
      return end + 1
    }
    isPlain = false
    return start + 1
  }

  /// Gives a text back that goes on behind what is left out at that place: libxml2 would tell of both as one.
  private mutating func restoreText(before place: Int) {
    guard copied == place, let last = texts.last, last.text.upperBound == place else { return }
    texts.removeLast()
    bytes.removeLast()
    bytes += page[last.text]
  }

  /// Goes on to the end of a comment; markup within it is none.
  private mutating func readComment(at start: Int) -> Int {
    var index = start + 4
    while let end = page.next(UInt8(ascii: ">"), from: index) {
      // The dashes of `<!-->` count twice.
      if page[end - 1] == UInt8(ascii: "-"), page[end - 2] == UInt8(ascii: "-") {
        if end - 2 < start + 4 {
          // libxml2 would go on to the next dashes.
          leaveOut(start..<end + 1)
          bytes += "<!---->".utf8
        } else if isPlain {
          leaveOut(start + 4..<end - 2)
        }
        textStart = end + 1
        return end + 1
      }
      if page[end - 1] == UInt8(ascii: "!"), page[end - 2] == UInt8(ascii: "-") { isPlain = false }
      index = end + 1
    }
    // A comment without an end is all the rest.
    return page.count
  }

  /// Goes on to the end of a start tag, and leaves out what is beyond the limit.
  private mutating func readTag(at start: Int) -> Int {
    var tag = OpenTag(start: start, firstAttribute: attributes.count, place: bytes.count + start - copied)
    var index = isPlain ? readAttributes(of: &tag) : start + 1
    var isValueNext = false
    while index < page.count {
      let byte = page[index]
      if byte > UInt8(ascii: ">") {
        isValueNext = false
      } else if byte == UInt8(ascii: ">") {
        note(tag, endingAt: index)
        return readRawText(after: index, of: start)
      } else if byte == UInt8(ascii: "<") {
        // To libxml2 the tag goes on, and what looks like the next one may be part of it.
        note(tag, endingAt: nil)
        isPlain = false
        return index
      } else if isValueNext && hasQuotes && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) {
        guard let end = page.next(byte, from: index + 1) else { break }
        isValueNext = false
        readAttribute(index...end, of: &tag)
        index = end
      } else if byte.isBlank {
        if !page[index - 1].isBlank { tag.gaps += 1 }
        if tag.gaps > Self.gapLimit {
          let next = page[index...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") } ?? page.count
          leaveOut(index..<next)
          note(tag, endingAt: next)
          return next
        }
      } else {
        isValueNext = byte == UInt8(ascii: "=")
      }
      index += 1
    }
    note(tag, endingAt: nil)
    // A quote that never closes, or a tag that does not, is none: what it holds may be markup. From there on no quote
    // is believed, so that no page is gone through again for each of its tags.
    guard hasQuotes else { return page.count }
    hasQuotes = false
    isPlain = false
    return readTag(at: start)
  }

  /// A start tag that is being read.
  private struct OpenTag {
    /// Where it begins in the page.
    let start: Int
    /// Where the first of its attributes is.
    let firstAttribute: Int
    /// Where it begins within `bytes`.
    let place: Int
    /// Its name.
    var name: ScannedName?
    /// How often white space has parted something in it.
    var gaps = 0
    /// The attributes that were read. Of two of one name the first counts.
    var names = AttributeNames()
  }

  /// Reads attributes in quotes as long as there is nothing else in a tag; where to go on.
  private mutating func readAttributes(of tag: inout OpenTag) -> Int {
    let name = ScannedName(in: page, at: tag.start + 1)
    tag.name = name
    var index = name.end
    while tag.gaps < Self.gapLimit, let attribute = ScannedAttribute(in: page, at: index) {
      tag.gaps += 1
      let end = attribute.end
      if attribute.meaning.map({ read($0, attribute.value, of: &tag) }) ?? true {
        // Where the next thing follows at once, the white space parts that from what stands ahead.
        let next = end < page.count ? page[end] : 0
        let isParted = next.isBlank || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        leaveOut((isParted ? index : attribute.start)..<end)
      }
      index = end
    }
    return index
  }

  /// Reads an attribute that matters; whether it is left out.
  private mutating func read(_ name: AttributeName, _ value: Range<Int>, of tag: inout OpenTag) -> Bool {
    guard tag.names.insert(name) else { return true }
    if name == .class, value.count < 10 || page[value].offset(of: "breadcrumb") == nil { return true }
    // A reference to a character is left to libxml2.
    if page[value].has(UInt8(ascii: "&")) { return false }
    attributes.append(PageTree.Attribute(name: name, value: value))
    return true
  }

  /// Notes the tag if attributes of it were read. Where it is not certain where it ends, that is anywhere.
  private mutating func note(_ tag: OpenTag, endingAt end: Int?) {
    guard attributes.count > tag.firstAttribute, let name = tag.name else { return }
    let place = tag.place...(end.map { bytes.count + $0 - copied } ?? Int.max)
    let element = Tag(name: page[tag.start + 1..<name.end], packed: name.packed)
    tags.append(BareTag(place: place, tag: element, attributes: tag.firstAttribute..<attributes.count))
  }

  /// Leaves out an attribute whose name means nothing, or a class that does not speak of a breadcrumb, in a tag that
  /// holds others than `readAttributes` reads. Its value is given with the quotes around it.
  ///
  /// Behind what it takes for no name libxml2 believes no quotes, and to it the tag ends at a `>` within them. Scripts
  /// have such names: `@click="e => open(e)"`. Browsers take them for attributes like all others.
  private mutating func readAttribute(_ value: ClosedRange<Int>, of tag: inout OpenTag) {
    var end = value.lowerBound - 1
    while page[end].isBlank { end -= 1 }
    guard page[end] == UInt8(ascii: "=") else { return }
    let isClose = end == value.lowerBound - 1 && !page[end - 1].isBlank
    while page[end - 1].isBlank { end -= 1 }
    var start = end
    // libxml2 cuts names at other signs, and long ones in pieces.
    while end - start <= ScannedName.longest, page[start - 1].isPartOfName { start -= 1 }
    if start < end, end - start <= ScannedName.longest, page[start].mayBeginName, page[start - 1].isBlank {
      if isPlain, isClose, !isValue(at: start) { readAttribute(named: start..<end, value, of: &tag) }
    } else if misleads(value) {
      while !page[start - 1].endsAttributeName { start -= 1 }
      if start < end, page[start - 1].isBlank, !isValue(at: start), isPlain || !page[value].has(UInt8(ascii: "<")) {
        leaveOut(start..<value.upperBound + 1)
      } else {
        isPlain = false
      }
    }
  }

  /// Whether what begins at a place behind white space is the value of the attribute ahead, as in `title= class="a"`.
  private func isValue(at place: Int) -> Bool {
    var last = place - 1
    while page[last].isBlank { last -= 1 }
    return page[last] == UInt8(ascii: "=")
  }

  /// Whether libxml2 would take a value for something else if it did not believe the quotes around it: for the end of the
  /// tag, or for the beginning of another value.
  private func misleads(_ value: ClosedRange<Int>) -> Bool {
    let other = page[value.lowerBound] == UInt8(ascii: "'") ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    return page[value].has(UInt8(ascii: ">")) || page[value].has(other)
  }

  private mutating func readAttribute(
    named range: Range<Int>, _ value: ClosedRange<Int>, of tag: inout OpenTag
  ) {
    let name = PackedName(page[range]).flatMap(AttributeName.byName.meaning)
    if name == .class {
      if tag.names.insert(.class), page[value].offset(of: "breadcrumb") != nil { return }
    } else if name != nil {
      return
    }
    leaveOut(range.lowerBound..<value.upperBound + 1)
  }

  /// Leaves out what a long script or a style holds; where to go on after any start tag that ends there. An element
  /// that is closed by its own start tag holds nothing.
  private mutating func readRawText(after end: Int, of start: Int) -> Int {
    guard isPlain, let text = Self.rawText(of: page[start..<end]) else {
      textStart = end + 1
      return end + 1
    }
    if page[end - 1] == UInt8(ascii: "/") {
      // In `src=/a/` the stroke is part of the value, and what follows is a script.
      isPlain =
        page[end - 2].isBlank || page[end - 2].isPartOfName && page[start..<end - 1].allSatisfy { !$0.isBlank }
        || page[end - 2] == UInt8(ascii: "\"") || page[end - 2] == UInt8(ascii: "'")
      textStart = end + 1
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
      return tag.dropFirst(name.utf8CodeUnitCount).first.map { !$0.isPartOfName } ?? true
    }
    if isNamed("<script") { return ("</script", ScriptReference.lengthLimit) }
    return isNamed("<style") ? ("</style", 0) : nil
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    if copied < range.lowerBound { bytes += page[copied..<range.lowerBound] }
    copied = max(copied, range.upperBound)
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

extension ArraySlice<UInt8> {
  /// Whether libxml2 would give a text as it stands. It makes characters of references, and drops U+FFFE and U+FFFF.
  fileprivate var isVerbatim: Bool { !has(UInt8(ascii: "&")) && !has(0xEF) }
}

extension UInt8 {
  /// Whether it ends the name of an attribute that is read backwards: a blank, a stroke, a quote, `=`, or an end of a tag.
  fileprivate var endsAttributeName: Bool {
    isBlank || self == UInt8(ascii: "/") || self == UInt8(ascii: "=") || self == UInt8(ascii: "<")
      || self == UInt8(ascii: ">") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }
}
