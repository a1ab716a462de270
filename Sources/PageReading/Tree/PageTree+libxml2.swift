import CLibxml2
import Glibc

extension PageTree {
  /// Parses a page that is valid UTF-8 without NUL. The parser's own tree lives and dies in this function.
  init(parsing page: [UInt8]) {
    _ = Self.parserIsReady
    let page = PreparedMarkup(page).bytes
    guard !page.isEmpty, let length = Int32(exactly: page.count) else { return }
    bytes.reserveCapacity(page.count)
    nodes.reserveCapacity(page.count / 24)
    // HUGE, because without it everything below depth 256 is dropped in silence; the body's cap bounds the memory.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
    unsafe page.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let document = unsafe htmlReadMemory(start, length, nil, "utf-8", Int32(options)) else { return }
      defer { unsafe xmlFreeDoc(document) }
      unsafe copy(document)
    }
  }

  /// Set up once before any thread parses, as libxml2 asks for.
  private static let parserIsReady: Void = xmlInitParser()

  /// Copies what matters of a document, walking by its pointers instead of by recursion.
  private mutating func copy(_ document: htmlDocPtr) {
    var open: [Int] = []
    var next = unsafe document.pointee.children
    while let node = unsafe next {
      if let children = unsafe enter(node) {
        open.append(nodes.count - 1)
        unsafe next = children
        continue
      }
      unsafe next = node
      while let left = unsafe next {
        if let sibling = unsafe left.pointee.next {
          unsafe next = sibling
          break
        }
        unsafe next = left.pointee.parent
        guard let last = open.popLast() else { return }
        nodes[last].end = nodes.count
      }
    }
  }

  /// Copies a node; its first child, if it has any that matter.
  private mutating func enter(_ node: xmlNodePtr) -> xmlNodePtr? {
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      let tag = unsafe Self.tag(named: node.pointee.name)
      let first = attributes.count
      unsafe copyAttributes(of: node)
      nodes.append(
        Node(tag: tag, end: nodes.count + 1, text: 0..<0, attributes: first..<attributes.count))
      if tag == .script { nodes[nodes.count - 1].text = unsafe copyShortScript(node.pointee.children) }
      // Scripts and styles are no text, and a drawing's words are seldom words of the page.
      if tag == .script || tag == .style || tag == .svg || tag == .template { return nil }
      return unsafe node.pointee.children
    case XML_TEXT_NODE:
      let text = unsafe copyBytes(node.pointee.content)
      nodes.append(Node(tag: .text, end: nodes.count + 1, text: text, attributes: 0..<0))
      return nil
    default:
      return nil
    }
  }

  private mutating func copyAttributes(of node: xmlNodePtr) {
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      if let packed = unsafe PackedName(NameBytes(attribute.pointee.name)), let name = AttributeName.byName[packed] {
        let value = unsafe copyBytes(attribute.pointee.children?.pointee.content)
        attributes.append(Attribute(name: name, value: value))
      }
      unsafe next = attribute.pointee.next
    }
  }

  /// The text of a script, where it may be one that only sends the browser on.
  private mutating func copyShortScript(_ text: xmlNodePtr?) -> Range<Int> {
    guard let content = unsafe text?.pointee.content,
      unsafe strnlen(content, ScriptReference.lengthLimit + 1) <= ScriptReference.lengthLimit
    else { return 0..<0 }
    return unsafe copyBytes(content)
  }

  private mutating func copyBytes(_ content: UnsafePointer<xmlChar>?) -> Range<Int> {
    let start = bytes.count
    if let content = unsafe content {
      let length = unsafe Int(xmlStrlen(content))
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: length))
    }
    return start..<bytes.count
  }

  private static func tag(named name: UnsafePointer<xmlChar>?) -> Tag {
    guard let packed = unsafe PackedName(NameBytes(name)) else { return .other }
    return Tag.byName[packed] ?? .other
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
