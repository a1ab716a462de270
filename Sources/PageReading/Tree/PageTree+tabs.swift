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
    var headers: Set<Int> = []
    for node in nodes.indices {
      guard let opener = value(.id, at: node).flatMap({ openers[$0] }), nodes[opener].end <= node,
        !isApart(opener, from: node)
      else { continue }
      headers.insert(opener)
    }
    return headers
  }

  /// The words of tabs as names of the panels that they open. A panel that begins with a heading of its own, or whose
  /// opener stands right above it, is left out: it is named where it stands.
  func names(ofPanels openers: [String: Int]) -> [String: Block] {
    guard openers.count >= 2 else { return [:] }
    var tabs: [String: Block] = [:]
    for node in nodes.indices {
      guard let id = value(.id, at: node), let opener = openers[id], tabs[id] == nil,
        !(node..<nodes[node].end).contains(opener), !opensWithHeading(node), isApart(opener, from: node)
      else { continue }
      let title = ComposedLine(ArraySlice(words(of: opener).utf8)).text
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

  private func opensWithHeading(_ node: Int) -> Bool {
    nodes[node..<nodes[node].end].first { $0.tag.headingLevel > 0 || $0.tag == .text && !bytes[$0.text].isInvisible }
      .map { $0.tag.headingLevel > 0 } ?? true
  }

  /// Whether visible words stand between an opener and its panel, such as the other tabs.
  private func isApart(_ opener: Int, from panel: Int) -> Bool {
    guard nodes[opener].end <= panel else { return true }
    return nodes[nodes[opener].end..<panel].contains { $0.tag == .text && !bytes[$0.text].isInvisible }
  }
}
