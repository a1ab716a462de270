import AuditModel

extension PageFlow {
  /// Notes the words of a schema.org property that tells of a person or an office.
  mutating func readProperty(_ node: Int) {
    guard let name = tree.value(.itemprop, at: node) else { return }
    switch name {
    case "telephone", "email", "address", "jobTitle": break
    case "name": guard isInPerson else { return }
    default: return
    }
    let content = tree.composed(.content, at: node)
    let words = content.isEmpty ? tree.words(of: node) : content
    guard !words.isEmpty, words.utf8.count <= 400 else { return }
    properties.append(ItemProperty(name: name, words: words, block: nil))
    anchors.append(.property(properties.count - 1))
  }

  /// Whether the nearest item is a person.
  private var isInPerson: Bool {
    guard let item = open.last(where: { tree.bytes(of: .itemtype, at: $0.node) != nil }) else { return false }
    return tree.contains("person", in: .itemtype, at: item.node)
  }
}
