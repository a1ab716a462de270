import AuditModel

/// The words of links that nothing but a script follows, as `javascript:go(5)` or `__doPostBack('menu','3')`: where they
/// lead cannot be told without running it.
enum ScriptedNames {
  /// The most names of one page, and the most bytes of one: a longer text is no name.
  private static let limit = 100
  private static let longest = 200

  /// The names in reading order, each once.
  static func names(in tree: PageTree) -> [String] {
    var names: [String] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .a && !tree.nodes[node].attributes.isEmpty {
      if names.count == limit { break }
      guard scripts(of: node, in: tree).contains(where: leadsSomewhere), !opensList(node, in: tree) else { continue }
      let words = tree.words(of: node)
      if !words.isEmpty, words.utf8.count <= longest, !names.contains(words) { names.append(words) }
    }
    return names
  }

  /// The scripts that run instead of a reference; none where there is one.
  private static func scripts(of node: Int, in tree: PageTree) -> [ArraySlice<UInt8>] {
    let reference = tree.bytes(of: .href, at: node)?.trimmed ?? []
    let click = tree.bytes(of: .onclick, at: node)
    if reference.hasPrefix("javascript:") { return [reference.dropFirst(11)] + (click.map { [$0] } ?? []) }
    guard reference.isEmpty || reference.first == UInt8(ascii: "#"), let click else { return [] }
    return [click]
  }

  /// Whether a script calls something with an argument that may be a place. What leads to an address that the script
  /// names is a link or a guess, and no name is left over.
  private static func leadsSomewhere(_ script: ArraySlice<UInt8>) -> Bool {
    guard script.count <= ScriptReference.lengthLimit, ScriptReference.references(in: script).isEmpty,
      HiddenDocument.reference(inScript: script) == nil
    else { return false }
    for index in script.indices where script[index] == UInt8(ascii: "(") {
      let argument = script[(index + 1)...].first { !$0.isBlank }
      guard let argument, argument != UInt8(ascii: ")") else { continue }
      let name = script[..<index].suffix(while: { $0.isPartOfName || $0 == UInt8(ascii: "$") })
      let isWord = name.elementsEqual("if".utf8) || name.elementsEqual("for".utf8)
      if !name.isEmpty, !isWord, !staysOnPage.contains(where: { name.offset(of: $0) != nil }) { return true }
    }
    return false
  }

  /// What is in the names of functions that go nowhere: they change what the page shows, look something up in it, count
  /// visits, go back or ask.
  private static let staysOnPage: [StaticString] = [
    "void", "toggle", "show", "hide", "collapse", "expand", "slide", "scroll", "tab", "opennav", "closenav", "fade",
    "class", "$", "jquery", "getelement", "queryselector", "preventdefault", "timeout", "print", "close", "alert",
    "confirm", "gtag", "favorite", "bookmark", "share", "history", "reload", "focus",
  ]

  /// Whether a list follows a link at once: then it opens that menu, whose own links tell where they lead.
  private static func opensList(_ node: Int, in tree: PageTree) -> Bool {
    var next = tree.nodes[node].end
    while next < tree.nodes.count, tree.nodes[next].tag == .text, tree.bytes[tree.nodes[next].text].isInvisible {
      next = tree.nodes[next].end
    }
    return next < tree.nodes.count && (tree.nodes[next].tag == .ul || tree.nodes[next].tag == .ol)
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which all bytes are such.
  fileprivate func suffix(while isSuch: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, isSuch(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
