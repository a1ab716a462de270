import AuditModel
import WebAddress

/// Where the scripts, forms and lists of choices of a page may lead though no link of it does.
struct PageGuesses {
  /// The most guesses of one page.
  private static let limit = 100

  let tree: PageTree
  let address: WebAddress
  let base: WebAddress
  private var links: [Link] = []

  /// The guesses of a page, each address once, without those that its links lead to anyway.
  static func links(of tree: PageTree, at address: WebAddress, base: WebAddress, besides known: [Link]) -> [Link] {
    var guesses = PageGuesses(tree: tree, address: address, base: base)
    guesses.read()
    if guesses.links.isEmpty { return [] }
    var seen = Set(known.map(\.target))
    seen.insert(address)
    return Array(guesses.links.filter { seen.insert($0.target).inserted }.prefix(limit))
  }

  private mutating func read() {
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .text: break
      case .script: addReferences(of: tree.bytes[node.text], named: nil)
      case .form:
        links += FormGuesses.links(of: index, in: tree, at: address, base: base)
        if let search = SearchForm.link(of: index, in: tree, at: address, base: base) { links.append(search) }
      case .select: readChoices(of: index)
      default: if !node.attributes.isEmpty { readAttributes(of: index) }
      }
      if links.count > 4 * Self.limit { return }
    }
  }

  private mutating func readAttributes(of node: Int) {
    for index in tree.nodes[node].attributes {
      let value = tree.bytes[tree.attributes[index].value]
      switch tree.attributes[index].name {
      case .onclick: if !hasReference(node) { addReferences(of: value, named: node) }
      case .href: if value.trimmed.hasPrefix("javascript:") { addReferences(of: value, named: node) }
      case .dataHref: if !hasReference(node) { add(value.text, words: words(of: node), kind: .script) }
      default: break
      }
    }
  }

  /// Whether an element leads somewhere without a script.
  private func hasReference(_ node: Int) -> Bool {
    guard let reference = tree.bytes(of: .href, at: node)?.trimmed, !reference.isEmpty else { return false }
    return reference.first != UInt8(ascii: "#") && !reference.hasPrefix("javascript:")
  }

  private mutating func addReferences(of script: ArraySlice<UInt8>, named node: Int?) {
    guard script.count <= ScriptReference.lengthLimit else { return }
    for reference in ScriptReference.references(in: script) {
      add(reference, words: node.map(words) ?? "", kind: .script)
    }
  }

  /// The choices of a list whose values are addresses, as a menu that jumps to what is chosen has them. Without a script
  /// at the list itself, only values that are unmistakable count. Lists do not nest: where another one begins, its choices
  /// follow.
  private mutating func readChoices(of select: Int) {
    let script = tree.bytes(of: .onchange, at: select) ?? []
    let jumps = ["location", "window.open", "jumpmenu"].contains { script.offset(of: $0) != nil }
    for node in select + 1..<max(tree.nodes[select].end, select + 1) {
      if tree.nodes[node].tag == .select || links.count > 4 * Self.limit { return }
      guard tree.nodes[node].tag == .option, let value = tree.bytes(of: .value, at: node)?.trimmed, value.count <= 500
      else { continue }
      let isAddress = value.hasPrefix("http://") || value.hasPrefix("https://") || value.first == UInt8(ascii: "/")
      if isAddress || jumps { add(value.text, words: tree.words(of: node), kind: .form) }
    }
  }

  private mutating func add(_ reference: String, words: String, kind: Link.Kind) {
    guard reference.utf8.first != UInt8(ascii: "#"), ScriptReference.isReference(reference),
      let target = base.resolving(reference)
    else { return }
    links.append(Link(target: target, text: words, kind: kind))
  }

  private func words(of node: Int) -> String {
    let words = tree.words(of: node)
    if !words.isEmpty { return words }
    let value = tree.composed(.value, at: node)
    return value.isEmpty ? tree.composed(.title, at: node) : value
  }
}
