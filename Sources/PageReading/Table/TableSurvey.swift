import VietnameseText

/// Tells the tables that hold data from those that lay out a page, in one pass over all of them.
struct TableSurvey {
  /// The nodes of the tables that hold data.
  private(set) var dataTables: Set<Int> = []

  private let tree: PageTree
  /// The tables that the pass is inside of, the innermost last.
  private var open: [TableShape] = []

  /// Surveys a page.
  init(_ tree: PageTree) {
    self.tree = tree
    for node in tree.nodes.indices {
      while let last = open.last, last.end <= node { close() }
      survey(node)
    }
    while !open.isEmpty { close() }
  }

  private mutating func survey(_ node: Int) {
    let tag = tree.nodes[node].tag
    if tag == .table {
      let role = tree.keyword(.role, at: node)
      open.append(
        TableShape(node: node, end: tree.nodes[node].end, isDeclaredLayout: role == "presentation" || role == "none"))
      return
    }
    guard !open.isEmpty else { return }
    let last = open.count - 1
    switch tag {
    case .text: open[last].addText(tree.bytes[tree.nodes[node].text])
    case .tr: open[last].beginRow()
    case .td, .th: open[last].beginCell(isHeader: tag == .th)
    case .thead: open[last].hasHead = true
    case .h1, .h2, .h3, .h4, .h5, .h6: open[last].hasHeading = true
    case .a: open[last].addLink()
    case .textarea, .select: open[last].hasField = true
    case .input:
      let type = tree.keyword(.type, at: node)
      if type != "hidden" && type != "checkbox" && type != "radio" { open[last].hasField = true }
    default: break
    }
  }

  /// Decides on the innermost table and tells the one around it.
  private mutating func close() {
    guard var shape = open.popLast() else { return }
    shape.finish()
    if shape.holdsData { dataTables.insert(shape.node) }
    if shape.hasContent, !open.isEmpty { open[open.count - 1].hasNestedContent = true }
  }
}
