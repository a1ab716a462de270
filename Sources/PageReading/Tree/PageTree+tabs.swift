import AuditModel

extension PageTree {
  /// The tabs of the page, by the ids of the panels that they open.
  var tabs: [String: Int] { openers { isTab($0) } }

  /// What folds parts of the page away, by the ids of these parts.
  var folds: [String: Int] { openers { isFold($0) && !isTab($0) } }

  private func openers(where isOpener: (Int) -> Bool) -> [String: Int] {
    var openers: [String: Int] = [:]
    for node in nodes.indices where isOpener(node) {
      guard let id = panel(openedBy: node), openers[id] == nil else { continue }
      openers[id] = node
    }
    return openers
  }

  /// The openers right below which their panels stand, so that their words head these.
  func headers(of openers: [String: Int]) -> Set<Int> {
    guard !openers.isEmpty else { return [] }
    let words = nextWords
    var headers: Set<Int> = []
    for node in nodes.indices {
      guard let opener = value(.id, at: node).flatMap({ openers[$0] }), nodes[opener].end <= node,
        words[nodes[opener].end] >= node
      else { continue }
      headers.insert(opener)
    }
    return headers
  }

  /// The words of tabs as names of the panels that they open. A panel that begins with a heading of its own, or whose
  /// opener stands right above it, is left out: it is named where it stands.
  func names(ofPanels openers: [String: Int]) -> [String: Block] {
    guard openers.count >= 2 else { return [:] }
    let words = nextWords
    var tabs: [String: Block] = [:]
    for node in nodes.indices {
      guard let id = value(.id, at: node), let opener = openers[id], tabs[id] == nil,
        !(node..<nodes[node].end).contains(opener), !opensWithHeading(node, words),
        nodes[opener].end > node || words[nodes[opener].end] < node
      else { continue }
      let title = ComposedLine(ArraySlice(self.words(of: opener).utf8)).text
      guard !title.isEmpty, title.utf8.count <= 120 else { continue }
      tabs[id] = Block(role: .form, text: title)
    }
    return tabs
  }

  private func isTab(_ node: Int) -> Bool {
    has(.role, at: node) && keyword(.role, at: node) == "tab" || toggles(["tab", "pill"], at: node)
  }

  /// Whether a visitor opens and closes a part of the page by an element: by a script of a framework, or by a button
  /// that says whether the part is open.
  private func isFold(_ node: Int) -> Bool {
    if toggles(["collapse"], at: node) { return true }
    guard has(.ariaExpanded, at: node), has(.ariaControls, at: node) else { return false }
    return nodes[node].tag == .button || keyword(.role, at: node) == "button"
  }

  private func toggles(_ kinds: [String], at node: Int) -> Bool {
    guard has(.dataToggle, at: node) || has(.dataBootstrapToggle, at: node) else { return false }
    return kinds.contains(keyword(.dataToggle, at: node)) || kinds.contains(keyword(.dataBootstrapToggle, at: node))
  }

  /// The id of the panel that an element opens; nil where it names none.
  private func panel(openedBy node: Int) -> String? {
    if let controlled = value(.ariaControls, at: node), !controlled.isEmpty { return controlled }
    let target = value(.dataTarget, at: node) ?? value(.dataBootstrapTarget, at: node) ?? value(.href, at: node)
    guard let reference = target, reference.utf8.first == UInt8(ascii: "#"), reference.utf8.count > 1
    else { return nil }
    return String(reference.dropFirst())
  }

  /// Whether a heading stands in an element before any visible words, or neither does.
  private func opensWithHeading(_ node: Int, _ words: [Int]) -> Bool {
    let end = min(words[node], nodes[node].end)
    return end == nodes[node].end || nodes[node..<end].contains { $0.tag.headingLevel > 0 }
  }

  /// For each node, and the place behind the last one, the first node from there on that is visible words. What stands
  /// between an opener and its panel is asked for each panel: looking through the nodes each time would take as long as
  /// the page is long, for each of them.
  private var nextWords: [Int] {
    var next = [Int](repeating: nodes.count, count: nodes.count + 1)
    for node in nodes.indices.reversed() {
      let isVisible = nodes[node].tag == .text && !bytes[nodes[node].text].isInvisible
      next[node] = isVisible ? node : next[node + 1]
    }
    return next
  }
}
