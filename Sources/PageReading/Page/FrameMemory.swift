import AuditModel
import WebAddress

/// The lines and links of pages that were read before. The frame of a site is the same on each of its pages, so nine of
/// ten are known: their text need not be composed and their addresses need not be resolved again, and all pages share
/// one content.
///
/// It changes nothing that is read, only how long it takes.
struct FrameMemory: Sendable {
  private var lines = Recollection<ComposedLine>()
  private var blocks = Recollection<KnownBlock>()
  private var links = Recollection<Link>()
  private var targets = Recollection<WebAddress?>()
  /// The bytes by which something is looked up.
  private var key: [UInt8] = []
  /// The bytes by which a link was looked up last.
  private var linkKey: [UInt8] = []

  /// What a line became; no block where it composes to nothing.
  private struct KnownBlock {
    var block: Block?
    var isDecomposed: Bool
  }

  /// Longer lines are hardly ever frame.
  private static let longestLine = 400

  /// The composed text of a line.
  mutating func line(of raw: ArraySlice<UInt8>) -> ComposedLine {
    guard raw.count <= Self.longestLine else { return ComposedLine(raw) }
    key.removeAll(keepingCapacity: true)
    key += raw
    if let known = lines.value(of: key) { return known }
    let line = ComposedLine(raw)
    lines.keep(line, for: key)
    return line
  }

  /// The block of a line, and whether it was sent in composed form; nil where the line composes to nothing.
  mutating func block(
    of raw: ArraySlice<UInt8>, role: Block.Role, level: Int, isLinked: Bool
  ) -> (Block, isDecomposed: Bool)? {
    func read() -> KnownBlock {
      let line = ComposedLine(raw)
      let block = line.text.isEmpty ? nil : Block(role: role, level: level, text: line.text, isLinked: isLinked)
      return KnownBlock(block: block, isDecomposed: line.isDecomposed)
    }
    guard raw.count <= Self.longestLine else {
      let line = read()
      return line.block.map { ($0, line.isDecomposed) }
    }
    key.removeAll(keepingCapacity: true)
    key.append(role.mark)
    key.append(UInt8(level))
    key.append(isLinked ? 1 : 0)
    key += raw
    let known: KnownBlock
    if let kept = blocks.value(of: key) {
      known = kept
    } else {
      known = read()
      blocks.keep(known, for: key)
    }
    return known.block.map { ($0, known.isDecomposed) }
  }

  /// The block of a row of a table, whose text is composed already.
  mutating func row(_ text: String, isLinked: Bool) -> Block {
    guard text.utf8.count <= Self.longestLine else { return Block(role: .row, text: text, isLinked: isLinked) }
    key.removeAll(keepingCapacity: true)
    key.append(Block.Role.row.mark)
    key.append(isLinked ? 1 : 0)
    key += text.utf8
    if let known = blocks.value(of: key)?.block { return known }
    let block = Block(role: .row, text: text, isLinked: isLinked)
    blocks.keep(KnownBlock(block: block, isDecomposed: false), for: key)
    return block
  }

  /// A link that was kept, by its reference and its words as they were sent and by the origin of its page.
  mutating func link(_ reference: ArraySlice<UInt8>, at node: Int, in tree: PageTree, origin: String) -> Link? {
    linkKey.removeAll(keepingCapacity: true)
    linkKey += origin.utf8
    linkKey += reference
    linkKey.append(0)
    tree.append(wordsOf: node, to: &linkKey)
    return links.value(of: linkKey)
  }

  /// Where a reference leads that leads to the same address from every page of an origin.
  mutating func target(
    of reference: ArraySlice<UInt8>, origin: String, resolve: (ArraySlice<UInt8>) -> WebAddress?
  ) -> WebAddress? {
    guard reference.count <= Self.longestLine else { return resolve(reference) }
    key.removeAll(keepingCapacity: true)
    key += origin.utf8
    key += reference
    if let known = targets.value(of: key) { return known }
    let target = resolve(reference)
    targets.keep(target, for: key)
    return target
  }

  /// Keeps the link that was looked up last and not known.
  mutating func keep(_ link: Link) {
    if linkKey.count <= 2 * Self.longestLine { links.keep(link, for: linkKey) }
  }
}

extension Block.Role {
  /// A byte that stands for the role in a key.
  fileprivate var mark: UInt8 {
    switch self {
    case .heading: 0
    case .paragraph: 1
    case .item: 2
    case .row: 3
    case .form: 4
    case .caption: 5
    }
  }
}
