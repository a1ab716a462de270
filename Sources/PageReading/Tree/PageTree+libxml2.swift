import CLibxml2

extension PageTree {
  /// Parses a page that is valid UTF-8 without NUL. libxml2 tells its events and builds no tree: that is half of what
  /// it costs it to parse a page (0.5 instead of 0.9 ms for 60 KB), and there is no depth at which it stops.
  init(parsing page: [UInt8]) {
    _ = Self.parserIsReady
    let page = PreparedMarkup(page).bytes
    guard !page.isEmpty, let length = Int32(exactly: page.count), let parser = unsafe htmlNewParserCtxt() else {
      self.init()
      return
    }
    defer { unsafe htmlFreeParserCtxt(parser) }
    var building = TreeBuilding(bytes: page.count)
    unsafe withUnsafeMutablePointer(to: &building) { building in
      unsafe parser.pointee.userData = UnsafeMutableRawPointer(building)
      unsafe Self.setHandlers(of: parser)
      // HUGE, because without it long texts and attributes are cut; the body's cap bounds the memory.
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
      unsafe page.withUnsafeBytes { buffer in
        let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        // No handler begins a document, so there is none to free.
        _ = unsafe htmlCtxtReadMemory(parser, start, length, nil, "utf-8", Int32(options))
      }
    }
    building.finish()
    self = building.tree
  }

  /// Set up once before any thread parses, as libxml2 asks for.
  private static let parserIsReady: Void = xmlInitParser()

  /// Has the parser tell its events to the tree that is being built, and nothing to libxml2's own tree builder.
  private static func setHandlers(of parser: htmlParserCtxtPtr) {
    var handlers = unsafe xmlSAXHandler()
    unsafe handlers.startElement = { building, name, attributes in
      guard let building = unsafe treeBuilding(building) else { return }
      let name = unsafe PackedName(NameBytes(name))
      let isKept = unsafe building.pointee.begin(name.flatMap(Tag.byName.meaning) ?? .other)
      if isKept, let attributes = unsafe attributes { unsafe addAttributes(attributes, to: building) }
    }
    unsafe handlers.endElement = { building, _ in unsafe treeBuilding(building)?.pointee.end() }
    unsafe handlers.characters = { building, bytes, count in
      unsafe treeBuilding(building)?.pointee.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handlers.comment = { building, _ in unsafe treeBuilding(building)?.pointee.note() }
    unsafe handlers.processingInstruction = { building, _, _ in unsafe treeBuilding(building)?.pointee.note() }
    unsafe handlers.internalSubset = { building, _, _, _ in unsafe treeBuilding(building)?.pointee.note() }
    unsafe parser.pointee.sax.pointee = unsafe handlers
  }
}

/// What a handler was given as its context: the tree that is being built, as `init(parsing:)` set it.
private func treeBuilding(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilding>? {
  unsafe context?.assumingMemoryBound(to: TreeBuilding.self)
}

/// Adds the attributes that matter of names and values by turns, which end in nil. A value may be nil too.
private func addAttributes(
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, to building: UnsafeMutablePointer<TreeBuilding>
) {
  var next = unsafe attributes
  while let bytes = unsafe next.pointee {
    if let packed = unsafe PackedName(NameBytes(bytes)), let name = AttributeName.byName.meaning(of: packed) {
      let value = unsafe next[1]
      let length = unsafe value.map { unsafe Int(xmlStrlen($0)) } ?? 0
      unsafe building.pointee.add(name, UnsafeBufferPointer(start: value, count: length))
    }
    unsafe next += 2
  }
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
