/// A tree that grows as the events of a parser come.
struct TreeBuilding {
  private(set) var tree = PageTree()

  /// The open elements, the innermost last.
  private var open: [Int] = []
  /// How many open elements stand in one whose content is not kept, that one included.
  private var ignored = 0
  /// Whether the last node is a text that goes on with the next event: the parser cuts text at every entity and after
  /// some hundred bytes.
  private var isInText = false
  /// Whether a script has begun whose text has not come yet.
  private var isScriptNext = false
  /// Whether anything but an element came first.
  private var hasPrologue = false

  /// A tree of a page.
  init(_ page: [UInt8]) {
    tree.bytes.reserveCapacity(page.count + page.count / 4 + 64)
    tree.bytes += page
    tree.nodes.reserveCapacity(page.count / 24)
    tree.attributes.reserveCapacity(page.count / 64)
  }

  /// An element begins; whether it is kept, and its attributes with it.
  mutating func begin(_ tag: Tag) -> Bool {
    isInText = false
    isScriptNext = false
    if ignored > 0 {
      ignored += 1
      return false
    }
    let first = tree.attributes.count
    open.append(tree.nodes.count)
    tree.nodes.append(PageTree.Node(tag: tag, end: tree.nodes.count + 1, text: 0..<0, attributes: first..<first))
    // Scripts and styles are no text, and a drawing's words are seldom words of the page.
    if tag == .script || tag == .style || tag == .svg || tag == .template { ignored = 1 }
    isScriptNext = tag == .script
    return true
  }

  /// An attribute of the element that has just begun.
  mutating func add(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    let start = tree.bytes.count
    unsafe tree.bytes.append(contentsOf: value)
    add(PageTree.Attribute(name: name, value: start..<tree.bytes.count))
  }

  /// An attribute of the element that has just begun, whose value stands in the page.
  mutating func add(_ attribute: PageTree.Attribute) {
    let node = tree.nodes.count - 1
    guard tree.nodes[node].names.insert(attribute.name) else { return }
    tree.attributes.append(attribute)
    tree.nodes[node].attributes = tree.nodes[node].attributes.lowerBound..<tree.attributes.count
  }

  /// The innermost element ends.
  mutating func end() {
    isInText = false
    isScriptNext = false
    if ignored > 1 {
      ignored -= 1
      return
    }
    ignored = 0
    if let last = open.popLast() { tree.nodes[last].end = tree.nodes.count }
  }

  /// Text comes.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if isScriptNext { unsafe addScript(text) }
    guard ignored == 0 else { return }
    let start = tree.bytes.count
    unsafe tree.bytes.append(contentsOf: text)
    add(start..<tree.bytes.count)
  }

  /// Text comes that stands in the page. Outside any element there is none.
  mutating func add(_ text: Range<Int>) {
    guard ignored == 0, !open.isEmpty else { return }
    if isInText {
      goOn(with: text)
    } else {
      isInText = true
      tree.nodes.append(PageTree.Node(tag: .text, end: tree.nodes.count + 1, text: text, attributes: 0..<0))
    }
  }

  /// Adds to the last text. Pieces that do not follow each other are brought together.
  private mutating func goOn(with piece: Range<Int>) {
    let node = tree.nodes.count - 1
    let text = tree.nodes[node].text
    if text.upperBound == piece.lowerBound {
      tree.nodes[node].text = text.lowerBound..<piece.upperBound
      return
    }
    var start = text.lowerBound
    if text.upperBound != tree.bytes.count {
      start = tree.bytes.count
      // A slice would share the bytes, and all of them be copied.
      tree.bytes += Array(tree.bytes[text])
    }
    tree.bytes += Array(tree.bytes[piece])
    tree.nodes[node].text = start..<tree.bytes.count
  }

  /// Keeps the text of a script that may be one that only sends the browser on. A longer one comes in pieces, of which
  /// the first is too long already.
  private mutating func addScript(_ text: UnsafeBufferPointer<UInt8>) {
    isScriptNext = false
    guard text.count <= ScriptReference.lengthLimit else { return }
    let start = tree.bytes.count
    unsafe tree.bytes.append(contentsOf: text)
    tree.nodes[tree.nodes.count - 1].text = start..<tree.bytes.count
  }

  /// Something comes that is neither element nor text: a comment, an instruction, a document type.
  mutating func note() {
    isInText = false
    if tree.nodes.isEmpty { hasPrologue = true }
  }

  /// The page has ended.
  mutating func finish() {
    while !open.isEmpty {
      ignored = 0
      end()
    }
    // What stands behind the root belongs to it where the page begins with it: so libxml2 builds a tree.
    if !hasPrologue, !tree.nodes.isEmpty { tree.nodes[0].end = tree.nodes.count }
  }
}
