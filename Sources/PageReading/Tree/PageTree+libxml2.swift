import CLibxml2

extension PageTree {
  /// Parses a page that is valid UTF-8 without NUL. libxml2 tells its events and builds no tree: that is half of what
  /// it costs it to parse a page (0.5 instead of 0.9 ms for 60 KB), and there is no depth at which it stops.
  init(parsing page: [UInt8]) {
    _ = Self.parserIsReady
    guard let tree = Self(parsing: page, PreparedMarkup(page)) else {
      // Where the two do not agree about what is markup, libxml2 reads all of it.
      self = Self(parsing: page, PreparedMarkup(page, leavesOut: false)) ?? PageTree()
      return
    }
    self = tree
  }

  /// Parses a page by its prepared markup; nil where what was left out has not come.
  private init?(parsing page: [UInt8], _ markup: PreparedMarkup) {
    guard !markup.bytes.isEmpty, let length = Int32(exactly: markup.bytes.count),
      let parser = unsafe htmlNewParserCtxt()
    else {
      self.init()
      return
    }
    defer { unsafe htmlFreeParserCtxt(parser) }
    var parse = unsafe Parse(parser: parser, markup: markup, building: TreeBuilding(page))
    unsafe withUnsafeMutablePointer(to: &parse) { parse in
      unsafe parser.pointee.userData = UnsafeMutableRawPointer(parse)
      unsafe Self.setHandlers(of: parser)
      // HUGE, because without it long texts and attributes are cut; the body's cap bounds the memory.
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
      unsafe markup.bytes.withUnsafeBytes { buffer in
        let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        // No handler begins a document, so there is none to free.
        _ = unsafe htmlCtxtReadMemory(parser, start, length, nil, "utf-8", Int32(options))
      }
    }
    guard unsafe parse.isWhole else { return nil }
    unsafe parse.building.finish()
    self = unsafe parse.building.tree
  }

  /// Set up once before any thread parses, as libxml2 asks for.
  private static let parserIsReady: Void = xmlInitParser()

  /// Has the parser tell its events to the tree that is being built, and nothing to libxml2's own tree builder.
  private static func setHandlers(of parser: htmlParserCtxtPtr) {
    var handlers = unsafe xmlSAXHandler()
    unsafe handlers.startElement = { unsafe parse($0)?.pointee.begin($1, $2) }
    unsafe handlers.endElement = { context, _ in unsafe parse(context)?.pointee.building.end() }
    unsafe handlers.characters = { unsafe parse($0)?.pointee.add(UnsafeBufferPointer(start: $1, count: Int($2))) }
    unsafe handlers.comment = { context, _ in unsafe parse(context)?.pointee.building.note() }
    unsafe handlers.processingInstruction = { context, _, _ in unsafe parse(context)?.pointee.building.note() }
    unsafe handlers.internalSubset = { context, _, _, _ in unsafe parse(context)?.pointee.building.note() }
    unsafe parser.pointee.sax.pointee = unsafe handlers
  }
}

/// A page that is being parsed.
@unsafe private struct Parse {
  let parser: htmlParserCtxtPtr
  let markup: PreparedMarkup
  var building: TreeBuilding
  /// The first text and the first start tag of the prepared markup that may still come.
  private var text = 0
  private var tag = 0
  /// How many of the texts have come, and how many of the start tags but those that libxml2 drops where they come again.
  private var textCount = 0
  private var tagCount = 0
  /// Names that came before, with what they mean.
  private var known: [(name: UnsafePointer<xmlChar>?, tag: Tag)]
  private static let knownNames = 64

  init(parser: htmlParserCtxtPtr, markup: PreparedMarkup, building: TreeBuilding) {
    unsafe (self.parser, self.markup, self.building) = (parser, markup, building)
    unsafe known = unsafe Array(repeating: (nil, .other), count: Self.knownNames)
  }

  /// Whether the parser has told of all that was left out.
  var isWhole: Bool {
    unsafe textCount == markup.texts.count && tagCount == markup.tags.count { $0.tag.mayComeTwice }
  }

  /// Where the parser has come to in the prepared markup.
  private var place: Int {
    guard let input = unsafe parser.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// An element begins. Its attributes are those that were left out and then those that the parser tells.
  mutating func begin(_ name: UnsafePointer<xmlChar>?, _ others: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    let element = unsafe element(of: name)
    let isKept = unsafe building.begin(element)
    let place = unsafe place
    while unsafe tag < markup.tags.count, unsafe markup.tags[tag].place.upperBound < place { unsafe tag += 1 }
    // An element that is only implied begins where the parser stands at the `<` of what follows.
    if unsafe tag < markup.tags.count, unsafe markup.tags[tag].place.lowerBound < place,
      unsafe markup.tags[tag].place.upperBound >= place, unsafe markup.tags[tag].tag == element
    {
      if element.mayComeTwice { unsafe tagCount += 1 }
      if isKept {
        for index in unsafe markup.tags[tag].attributes { unsafe building.add(markup.attributes[index]) }
      }
      unsafe tag += 1
    }
    if isKept, let others = unsafe others { unsafe add(others) }
  }

  /// Which element has that name. The parser keeps every name once, so that most are known by where it keeps them.
  private mutating func element(of name: UnsafePointer<xmlChar>?) -> Tag {
    let place = unsafe Int(bitPattern: name) >> 2 & (Self.knownNames - 1)
    if unsafe known[place].name == name { return unsafe known[place].tag }
    let packed = unsafe PackedName(NameBytes(localPart(of: name)))
    let tag = packed.flatMap(Tag.byName.meaning) ?? .other
    unsafe known[place] = unsafe (name, tag)
    return tag
  }

  /// Adds the attributes that matter of names and values by turns, which end in nil. A value may be nil too.
  private mutating func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    var next = unsafe attributes
    while let bytes = unsafe next.pointee {
      if let packed = unsafe PackedName(NameBytes(bytes)), let name = AttributeName.byName.meaning(of: packed) {
        let value = unsafe next[1]
        let length = unsafe value.map { unsafe Int(xmlStrlen($0)) } ?? 0
        unsafe building.add(name, UnsafeBufferPointer(start: value, count: length))
      }
      unsafe next += 2
    }
  }

  /// Text comes: one of the page for which a letter stands, right behind which the parser has come, or the text itself.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if text.count == 1, unsafe text[0] == PreparedMarkup.standIn {
      let place = unsafe place - 1
      while unsafe self.text < markup.texts.count, unsafe markup.texts[self.text].place < place {
        unsafe self.text += 1
      }
      if unsafe self.text < markup.texts.count, unsafe markup.texts[self.text].place == place {
        unsafe building.add(markup.texts[self.text].text)
        unsafe textCount += 1
        return
      }
    }
    unsafe building.add(text)
  }
}

extension Tag {
  /// Whether libxml2 tells of it wherever it stands.
  fileprivate var mayComeTwice: Bool { self != .html && self != .head && self != .body }
}

/// What a handler was given as its context: the page that is being parsed, as `init(parsing:)` set it.
private func parse(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Parse>? {
  unsafe context?.assumingMemoryBound(to: Parse.self)
}

/// The name of an element without its prefix (see `Tag.init(name:packed:)`).
private func localPart(of name: UnsafePointer<xmlChar>?) -> UnsafePointer<xmlChar>? {
  guard let name = unsafe name, let colon = unsafe xmlStrchr(name, xmlChar(ascii: ":")), unsafe colon > name,
    unsafe colon[1] != 0
  else { return unsafe name }
  return unsafe colon + 1
}

/// The bytes of a name that ends in zero, read where they stand.
@unsafe private struct NameBytes: @unsafe Sequence, @unsafe IteratorProtocol {
  private var position: UnsafePointer<xmlChar>?

  init(_ name: UnsafePointer<xmlChar>?) { unsafe position = name }

  mutating func next() -> UInt8? {
    guard let byte = unsafe position?.pointee, byte != 0 else { return nil }
    unsafe position = position?.advanced(by: 1)
    return byte
  }
}
