import AuditModel
import VietnameseText
import WebAddress

extension PageFlow {
  /// Begins an `a`. Two links side by side are two things to a reader even where no white space parts them.
  mutating func beginLink(_ element: inout OpenElement) {
    let link = link(at: element.node)
    let reference = tree.bytes(of: .href, at: element.node)?.trimmed
    guard link != nil || reference != nil else { return }
    // What opens a panel of the page leads nowhere.
    if link == nil, element.role == .form || panelHeaders.contains(element.node) { return }
    if let last = line.lastLink, last.length == line.bytes.count,
      tree.bytes(of: .href, at: last.node)?.trimmed != reference
    {
      line.separate(by: 0x20)
    }
    element.isInLink = true
    element.link = nil
    if let link {
      links.append(link)
      isAnchored.append(false)
      element.link = links.count - 1
    }
  }

  /// Ends an `a`.
  mutating func endLink(_ element: OpenElement) {
    line.lastLink = (line.bytes.count, element.node)
    if let link = element.link, open.last?.link != link { anchorLink(link) }
    if let contact = contact(at: element.node), !isSeen(contact, at: element.node) {
      let text = contact.label + ": " + contact.value
      if table?.cell != nil {
        line.separate(by: 0x0A)
        line.append(ArraySlice(text.utf8), in: element, isVisible: true)
      } else {
        if unseenContacts.count < 100, !unseenContacts.contains(text) { unseenContacts.append(text) }
      }
    }
  }

  /// Adds a link that has no content of its own.
  mutating func addLink(at node: Int) {
    guard let link = link(at: node) else { return }
    links.append(link)
    isAnchored.append(false)
    anchorLink(links.count - 1)
  }

  /// Has a link wait for its block, once.
  mutating func anchorLink(_ link: Int) {
    if isAnchored[link] { return }
    isAnchored[link] = true
    anchors.append(.link(link))
  }

  /// The links of a hidden element: a menu that opens on touch leads somewhere all the same.
  mutating func readHiddenLinks(in nodes: Range<Int>) {
    var node = nodes.lowerBound
    while node < nodes.upperBound {
      let tag = tree.nodes[node].tag
      if tag == .a || tag == .area { addLink(at: node) }
      node = tag.isIgnored ? tree.nodes[node].end : node + 1
    }
  }

  /// A frame or an embedded document; what stands inside it is for programs that cannot show it.
  mutating func readFrame(_ node: Int) {
    let source = tree.value(.src, at: node) ?? tree.value(.data, at: node) ?? tree.value(.dataSource, at: node)
    guard let source else { return }
    let title = tree.composed(.title, at: node)
    let text = title.isEmpty ? tree.composed(.name, at: node) : title
    let document = HiddenDocument.reference(inAddress: ArraySlice(source.utf8))
    for target in [target(of: source), document.flatMap { target(of: $0) }].compactMap({ $0 }) {
      links.append(Link(target: target, text: text, kind: .frame))
      isAnchored.append(false)
      anchorLink(links.count - 1)
    }
  }

  /// Where a reference leads; nil for a place on the page itself and for anything that is no web address.
  func target(of reference: String) -> WebAddress? { target(of: ArraySlice(reference.utf8)) }

  /// Where a reference leads that is UTF-8 bytes.
  func target(of reference: ArraySlice<UInt8>) -> WebAddress? { Self.target(of: reference, base: base) }

  private static func target(of reference: ArraySlice<UInt8>, base: WebAddress) -> WebAddress? {
    let trimmed = reference.trimmed
    guard !trimmed.isEmpty, trimmed.first != UInt8(ascii: "#"), !trimmed.hasPrefix("javascript:"),
      trimmed.offset(of: "/cdn-cgi/l/email-protection") == nil
    else { return nil }
    if let handed = HandedAddress.reference(in: trimmed), let target = base.resolving(ArraySlice(handed.utf8)) {
      return target
    }
    return base.resolving(trimmed)
  }

  /// Where an `a` or `area` leads: its reference, or the document that its script downloads.
  private mutating func target(at node: Int) -> WebAddress? {
    let reference = tree.bytes(of: .href, at: node)
    if let reference, let target = remembered(reference) {
      return HiddenDocument.reference(inViewer: reference).flatMap { self.target(of: $0) } ?? target
    }
    let isScript = reference?.trimmed.hasPrefix("javascript:") == true
    guard let script = tree.bytes(of: .onclick, at: node) ?? (isScript ? reference : nil) else { return nil }
    return HiddenDocument.reference(inScript: script).flatMap { target(of: $0) }
  }

  /// Where a reference leads; one that is whole is resolved once.
  private mutating func remembered(_ reference: ArraySlice<UInt8>) -> WebAddress? {
    guard reference.isWhole else { return target(of: reference) }
    return memory.target(of: reference, origin: origin) { [base] in Self.target(of: $0, base: base) }
  }

  /// The link of an `a` or `area`. One whose target and words depend on nothing but what it holds and the origin of the
  /// page is remembered: the menu of a site is the same on each of its pages.
  private mutating func link(at node: Int) -> Link? {
    guard tree.nodes[node].tag == .a, let reference = tree.bytes(of: .href, at: node), reference.isWhole else {
      return readLink(at: node)
    }
    if let known = memory.link(reference, at: node, in: tree, origin: origin) { return known }
    let link = readLink(at: node)
    // Neither a script nor a viewer, whose document may stand beside the page, has told where it leads.
    if let link, link.kind == .text, link.target == target(of: reference) { memory.keep(link) }
    return link
  }

  private mutating func readLink(at node: Int) -> Link? {
    guard let target = target(at: node) else { return nil }
    let words = tree.nodes[node].tag == .area ? tree.composed(.alt, at: node) : tree.words(of: node)
    if !words.isEmpty { return Link(target: target, text: words) }
    let image = firstImage(in: node)
    let candidates = [
      image.map { tree.composed(.alt, at: $0) }, tree.composed(.title, at: node), tree.composed(.ariaLabel, at: node),
      image.map { tree.composed(.title, at: $0) },
    ]
    return Link(
      target: target, text: candidates.compactMap { $0 }.first { !$0.isEmpty } ?? "", kind: .image,
      image: image.flatMap { pictureSource(at: $0) }.map(Self.fileName))
  }

  /// The first picture of a link, one with alternative text before others.
  private func firstImage(in node: Int) -> Int? {
    let nodes = node..<min(tree.nodes[node].end, node + 200)
    let images = nodes.filter { tree.nodes[$0].tag == .img }
    return images.first { tree.bytes(of: .alt, at: $0)?.isInvisible == false } ?? images.first
  }

  /// The last part of a path, without a query.
  private static func fileName(_ source: String) -> String {
    let path = source.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
  }
}

extension ArraySlice<UInt8> {
  /// Whether a reference leads to the same address from every page of an origin.
  fileprivate var isWhole: Bool { first == UInt8(ascii: "/") || hasPrefix("http://") || hasPrefix("https://") }
}
