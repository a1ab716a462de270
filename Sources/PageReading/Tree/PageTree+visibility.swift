extension PageTree {
  /// Whether an element and all below it is not shown: by attribute or inline style, or because it waits for a script.
  func isHidden(_ node: Int) -> Bool {
    if nodes[node].tag == .dialog, !has(.open, at: node) { return true }
    if nodes[node].attributes.isEmpty { return false }
    if has(.hidden, at: node) { return true }
    if let value = bytes(of: .ariaHidden, at: node)?.trimmed, value.count == 4, value.hasPrefix("true") { return true }
    guard let style = bytes(of: .style, at: node) else { return false }
    return style.declares("display", "none") || style.declares("visibility", "hidden")
  }

  /// Whether a line ends before and after an element.
  func isBlock(_ node: Int) -> Bool {
    if nodes[node].tag.isBlock { return true }
    guard let style = bytes(of: .style, at: node) else { return false }
    return style.declares("display", "block") || style.declares("display", "flex")
  }

  /// Whether an element makes its text bold.
  func isBold(_ node: Int) -> Bool {
    switch nodes[node].tag {
    case .b, .strong, .th: return true
    default:
      guard let style = bytes(of: .style, at: node) else { return false }
      return style.declares("font-weight", "bold") || style.declares("font-weight", "7")
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether an inline style gives that property a value that begins so.
  fileprivate func declares(_ property: StaticString, _ value: StaticString) -> Bool {
    var from = 0
    while let offset = self.offset(of: property, from: from) {
      from = offset + property.utf8CodeUnitCount
      let rest = dropFirst(from).drop(while: \.isBlank)
      if rest.first == UInt8(ascii: ":"), rest.dropFirst().drop(while: \.isBlank).hasPrefix(value) { return true }
    }
    return false
  }
}
