import AuditModel
import WebAddress

extension PageFacts {
  /// Reads the facts of a page, with what is remembered of pages before.
  init(
    _ text: DecodedText, at address: WebAddress, capturedAt: Instant, sha256: String, status: Int,
    memory: inout FrameMemory
  ) {
    let tree = PageTree(parsing: text.bytes)
    let head = PageHead(tree, address: address)
    let flow = PageFlow(tree, base: head.base, memory: &memory)
    let links = head.links + flow.links
    self.init(
      address: address, capturedAt: capturedAt, sha256: sha256, status: status, charset: text.decision,
      language: head.language, title: head.title.text, metadata: head.metadata, canonical: head.canonical,
      feeds: head.feeds, breadcrumb: Breadcrumb(tree, blocks: flow.blocks).steps, blocks: flow.blocks,
      links: links, guesses: PageGuesses.links(of: tree, at: address, base: head.base, besides: links),
      scriptedNames: ScriptedNames.names(in: tree), tables: flow.tables,
      labelledValues: LabelReader(flow.blocks, flow.notes, properties: flow.properties).values, forms: flow.forms,
      pictures: flow.pictures, decomposedBlocks: flow.decomposedBlocks, isTitleDecomposed: head.title.isDecomposed,
      needsBrowser: tree.needsBrowser(blocks: flow.blocks))
  }
}

extension PageTree {
  /// The fewest words that a page drawn by the server has, its menu included.
  private static let fewestWords = 50

  /// Whether there is hardly any text, but scripts and the place where they would draw it.
  func needsBrowser(blocks: [Block]) -> Bool {
    var words = 0
    for block in blocks {
      words += block.text.utf8.count { $0 == 0x20 } + 1
      if words >= Self.fewestWords { return false }
    }
    return nodes.contains { $0.tag == .script } && nodes.indices.contains(where: isDrawnByScript)
  }

  /// Whether an element is one that script frameworks draw in, or says that scripts are needed.
  private func isDrawnByScript(_ node: Int) -> Bool {
    switch nodes[node].tag {
    case .appRoot: return true
    case .noscript:
      return nodes[node..<nodes[node].end].contains {
        $0.tag == .text && bytes[$0.text].offset(of: "javascript") != nil
      }
    case .div, .main, .section, .body, .script, .other:
      switch value(.id, at: node) {
      case "app", "root", "__next", "__nuxt", "___gatsby", "app-root", "__NEXT_DATA__", "__NUXT_DATA__": return true
      default: return false
      }
    default: return false
    }
  }
}
