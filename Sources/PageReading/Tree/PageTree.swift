/// The elements and text of a page as plain values in document order. A node's descendants are the nodes from the one
/// after it up to its `end`, so that every walk is a loop.
struct PageTree {
  /// One element or text.
  struct Node {
    /// Which element; `text` for a text.
    var tag: Tag
    /// The index after its last descendant.
    var end: Int
    /// The bytes of a text, or of a script short enough to be a simple one, within `bytes`.
    var text: Range<Int>
    /// An element's attributes, within `attributes`.
    var attributes: Range<Int>
    /// Which attributes those are.
    var names = AttributeNames()
  }

  /// One attribute that matters.
  struct Attribute {
    /// Which attribute.
    var name: AttributeName
    /// Its value, within `bytes`.
    var value: Range<Int>
  }

  /// The nodes in document order.
  var nodes: [Node] = []
  /// The attributes of all nodes.
  var attributes: [Attribute] = []
  /// The page, in which the texts and the attribute values of nodes stand, and behind it those that stand otherwise in
  /// the page; UTF-8.
  var bytes: [UInt8] = []

  /// The bytes of an attribute's value; nil where the node has no such attribute.
  func bytes(of name: AttributeName, at node: Int) -> ArraySlice<UInt8>? {
    guard has(name, at: node) else { return nil }
    for index in nodes[node].attributes where attributes[index].name == name {
      return bytes[attributes[index].value]
    }
    return nil
  }

  /// Whether a node has an attribute.
  func has(_ name: AttributeName, at node: Int) -> Bool { nodes[node].names.contains(name) }

  /// An attribute's value as it is written; nil where the node has no such attribute.
  func value(_ name: AttributeName, at node: Int) -> String? { bytes(of: name, at: node).map(\.text) }

  /// An attribute's value in lower case, without white space around it; empty where there is none.
  func keyword(_ name: AttributeName, at node: Int) -> String {
    bytes(of: name, at: node)?.trimmed.map(\.lowered).text ?? ""
  }

  /// Whether an attribute's value contains that text, ASCII case aside.
  func contains(_ text: StaticString, in name: AttributeName, at node: Int) -> Bool {
    bytes(of: name, at: node)?.offset(of: text) != nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are nothing but white space, no-break and zero-width spaces included (U+00A0, U+200B...U+200F,
  /// U+FEFF).
  var isInvisible: Bool {
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      if byte <= 0x20 {
        index += 1
      } else if byte == 0xC2, index + 1 < endIndex, self[index + 1] == 0xA0 {
        index += 2
      } else if byte == 0xE2, index + 2 < endIndex, self[index + 1] == 0x80, (0x8B...0x8F).contains(self[index + 2]) {
        index += 3
      } else if byte == 0xEF, index + 2 < endIndex, self[index + 1] == 0xBB, self[index + 2] == 0xBF {
        index += 3
      } else {
        return false
      }
    }
    return true
  }
}
