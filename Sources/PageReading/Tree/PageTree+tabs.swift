import AuditModel

extension PageTree {
  /// The links and buttons that open panels of the page, by the panels' ids.
  var tabs: [String: Int] {
    var openers: [String: Int] = [:]
    for node in nodes.indices where nodes[node].tag == .a || nodes[node].tag == .button || nodes[node].tag == .li {
      guard let id = panel(openedBy: node), openers[id] == nil else { continue }
      openers[id] = node
    }
    return openers
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

  /// The id of the panel that a tab opens; nil for any other element.
  private func panel(openedBy node: Int) -> String? {
    guard has(.role, at: node) || has(.dataToggle, at: node) || has(.dataBootstrapToggle, at: node) else { return nil }
    let toggle = keyword(.dataToggle, at: node)
    let modern = keyword(.dataBootstrapToggle, at: node)
    let isTab =
      keyword(.role, at: node) == "tab" || ["tab", "pill"].contains(toggle) || ["tab", "pill"].contains(modern)
    guard isTab else { return nil }
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
