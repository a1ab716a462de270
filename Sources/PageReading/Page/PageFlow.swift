import AuditModel
import WebAddress

/// One walk over a page that gathers its visible text as blocks, with all that stands beside the text.
struct PageFlow {
  let tree: PageTree
  /// What references are resolved against.
  let base: WebAddress
  /// The tables that hold data, by node.
  let dataTables: Set<Int>
  /// The `label` elements by the id that they name.
  let labels: [String: Int]
  /// Scheme, host and port of `base`.
  let origin: String

  private(set) var blocks: [Block] = []
  var notes: [BlockNote] = []
  var links: [Link] = []
  var pictures: [Picture] = []
  var forms: [Form] = []
  var tables: [Table] = []
  var properties: [ItemProperty] = []
  /// For each `hr` the index of the block that follows it.
  var breaks: [Int] = []
  /// The indices of blocks whose letters were not composed as they were sent.
  private(set) var decomposedBlocks: [Int] = []

  var line = Line()
  var open: [OpenElement] = []
  var table: OpenTable?
  /// What waits for the index of the block in which it stands.
  var anchors: [Anchor] = []
  /// Addresses that stand only in a link of the line, as blocks to follow it.
  var unseenContacts: [String] = []
  /// Whether each link has begun to wait for its block.
  var isAnchored: [Bool] = []
  /// The form that fields outside any form are put in.
  var looseForm: Int?

  /// What pages before had, while the page is walked.
  var memory = FrameMemory()

  /// Something that stands in a block.
  enum Anchor {
    case link(Int)
    case picture(Int)
    case property(Int)
  }

  /// A schema.org property with its words.
  struct ItemProperty {
    var name: String
    var words: String
    var block: Int?
  }

  /// The ids of the panels that tabs and folds of the page open.
  let panels: Set<String>
  /// The openers that head the panels below them.
  let panelHeaders: Set<Int>
  /// What panels are called by their tabs, by their ids.
  let panelNames: [String: Block]

  /// Walks the page, with what is remembered of pages before.
  init(_ tree: PageTree, base: WebAddress, memory: inout FrameMemory) {
    self.tree = tree
    self.base = base
    origin = base.origin
    dataTables = TableSurvey(tree).dataTables
    var labels: [String: Int] = [:]
    for node in tree.nodes.indices where tree.nodes[node].tag == .label {
      if let id = tree.value(.for, at: node), labels[id] == nil { labels[id] = node }
    }
    self.labels = labels
    let (tabs, folds) = (tree.tabs, tree.folds)
    panels = Set(tabs.keys).union(folds.keys)
    panelHeaders = tree.headers(of: tabs).union(tree.headers(of: folds))
    panelNames = tree.names(ofPanels: tabs)
    swap(&self.memory, &memory)
    walk()
    swap(&self.memory, &memory)
  }

  /// The index of the last block; nil ahead of the first.
  var lastBlock: Int? { blocks.isEmpty ? nil : blocks.count - 1 }

  /// Ends the line; what it holds becomes a block, or the end of the block before it where one sentence goes on after
  /// a `br`.
  mutating func endLine() {
    let hasText = line.hasText
    if table?.isInCaption == false {
      // What waits in a row waits for the block of the whole row.
      let ended = line
      line.clear()
      if hasText { addRow(of: ended) }
      return
    }
    if hasText {
      add(
        line.bytes[...], role: line.role, level: line.level, isLinked: !line.hasUnlinkedWords,
        continues: line.followsBreak)
    }
    line.clear()
    settleAnchors(inBlock: hasText)
    if !unseenContacts.isEmpty { addContacts(besideText: hasText) }
  }

  /// Adds the addresses that no reader has seen yet.
  private mutating func addContacts(besideText: Bool) {
    let contacts = unseenContacts
    unseenContacts = []
    for contact in contacts where !besideText || blocks.last?.text.utf8.contains(contact.utf8) != true {
      add(ArraySlice(contact.utf8), role: .paragraph)
    }
  }

  /// A block of so many bytes is no sentence that goes on; to add line after line to it would take ever longer.
  private static let longestSentence = 8 << 10

  /// Adds a block, unless its text composes to nothing.
  mutating func add(
    _ raw: ArraySlice<UInt8>, role: Block.Role, level: Int = 0, isLinked: Bool = false, continues: Bool = false
  ) {
    guard let (block, isDecomposed) = memory.block(of: raw, role: role, level: level, isLinked: isLinked) else {
      return
    }
    if continues, let last = blocks.last, last.role == role, last.text.utf8.count < Self.longestSentence,
      block.text.continues(last.text)
    {
      blocks[blocks.count - 1] = Block(
        role: role, level: last.level, text: last.text + " " + block.text, isLinked: last.isLinked && isLinked)
      if isDecomposed, decomposedBlocks.last != blocks.count - 1 { decomposedBlocks.append(blocks.count - 1) }
      return
    }
    add(block, BlockNote(), isDecomposed: isDecomposed)
  }

  /// Adds a block with what is known beside it.
  mutating func add(_ block: Block, _ note: BlockNote, isDecomposed: Bool) {
    if isDecomposed { decomposedBlocks.append(blocks.count) }
    blocks.append(block)
    notes.append(note)
  }

  /// Tells what waited in which block it stands. A property that began ahead of its text waits for it.
  mutating func settleAnchors(inBlock: Bool) {
    if anchors.isEmpty { return }
    var waiting: [Anchor] = []
    for anchor in anchors {
      switch anchor {
      case .link(let index): links[index].block = lastBlock
      case .picture(let index): pictures[index].block = lastBlock
      case .property(let index):
        if inBlock { properties[index].block = lastBlock } else { waiting.append(anchor) }
      }
    }
    anchors.removeAll(keepingCapacity: true)
    anchors += waiting
  }
}
