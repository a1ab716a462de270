import AuditModel
import VietnameseText
import WebAddress

/// What a page says of itself: the elements of its head, wherever a broken page has them.
struct PageHead {
  /// What references are resolved against: `base` or the page's address.
  private(set) var base: WebAddress
  /// `lang` of the root element in lower case.
  private(set) var language = ""
  /// The words of the first `title`, as sent.
  private(set) var title = ComposedLine([])
  private(set) var metadata: [MetadataElement] = []
  private(set) var canonical: WebAddress?
  private(set) var feeds: [WebAddress] = []
  /// Where the page sends a browser on, and versions of it in other languages.
  private(set) var links: [Link] = []

  /// Reads the head of a page.
  init(_ tree: PageTree, address: WebAddress) {
    base = address
    readBase(tree)
    var hasTitle = false
    for node in tree.nodes.indices {
      switch tree.nodes[node].tag {
      case .html where language.isEmpty:
        language = tree.keyword(.lang, at: node)
        if language.isEmpty { language = tree.keyword(.xmlLang, at: node) }
      case .title where !hasTitle:
        hasTitle = true
        let texts = tree.nodes[node..<tree.nodes[node].end].filter { $0.tag == .text }
        title = ComposedLine(texts.flatMap { tree.bytes[$0.text] }[...])
      case .meta: readMeta(node, tree)
      case .link: readLink(node, tree)
      default: break
      }
    }
  }

  private mutating func readBase(_ tree: PageTree) {
    for node in tree.nodes.indices where tree.nodes[node].tag == .base {
      if let reference = tree.value(.href, at: node) {
        if let resolved = base.resolving(reference) { base = resolved }
        return
      }
    }
  }

  private mutating func readMeta(_ node: Int, _ tree: PageTree) {
    guard tree.bytes(of: .content, at: node) != nil else { return }
    let content = tree.composed(.content, at: node)
    for name in [AttributeName.name, .property, .httpEquiv] {
      let keyword = tree.keyword(name, at: node)
      if !keyword.isEmpty { metadata.append(MetadataElement(name: keyword, content: content)) }
    }
    if tree.keyword(.httpEquiv, at: node) == "refresh", let directive = tree.bytes(of: .content, at: node),
      let reference = RefreshDirective.reference(in: directive), let target = base.resolving(reference.text)
    {
      links.append(Link(target: target, text: "", kind: .refresh))
    }
  }

  private mutating func readLink(_ node: Int, _ tree: PageTree) {
    let relations = tree.keyword(.rel, at: node).split(separator: " ")
    guard relations.contains("canonical") || relations.contains("alternate"),
      let reference = tree.value(.href, at: node), let target = base.resolving(reference)
    else { return }
    if relations.contains("canonical"), canonical == nil { canonical = target }
    guard relations.contains("alternate") else { return }
    let type = tree.keyword(.type, at: node)
    if type == "application/rss+xml" || type == "application/atom+xml" || type == "application/rdf+xml" {
      if !feeds.contains(target) { feeds.append(target) }
    } else if tree.bytes(of: .hrefLanguage, at: node) != nil {
      links.append(Link(target: target, text: tree.composed(.title, at: node)))
    }
  }
}
