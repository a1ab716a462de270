import AuditModel

extension PageFlow {
  /// Reads the nodes in document order, with the open elements on a stack of their own.
  mutating func walk() {
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index { leave() }
      index = enter(index)
    }
    while !open.isEmpty { leave() }
    endLine()
  }

  /// Begins a node; where to go on.
  private mutating func enter(_ node: Int) -> Int {
    let tag = tree.nodes[node].tag
    let end = tree.nodes[node].end
    if tag == .text {
      append(tree.nodes[node].text)
      return end
    }
    if tag.isIgnored { return end }
    if tree.isHidden(node), !isPanel(node) {
      readHiddenLinks(in: node..<end)
      return end
    }
    if let email = tree.encodedEmail(at: node) {
      append(Array(email.utf8)[...])
      return end
    }
    switch tag {
    case .br: breakLine()
    case .img: readPicture(node)
    case .area: addLink(at: node)
    case .input, .select, .textarea: readField(node)
    case .iframe, .frame, .embed, .object: readFrame(node)
    case .option, .optgroup: break
    default:
      begin(node)
      return node + 1
    }
    return end
  }

  /// Begins an element that has content.
  private mutating func begin(_ node: Int) {
    let tag = tree.nodes[node].tag
    let isBlock = tree.isBlock(node) || isFieldLabel(node)
    if isBlock {
      boundary()
      addTab(at: node)
    }
    var element = open.last ?? OpenElement(node: node, end: 0, tag: tag, isBlock: isBlock)
    element.node = node
    element.end = tree.nodes[node].end
    element.tag = tag
    element.isBlock = isBlock
    element.firstBlock = blocks.count
    setRole(of: &element)
    if tree.isBold(node) { element.isBold = true }
    switch tag {
    case .pre: element.isPreformatted = true
    case .a: beginLink(&element)
    case .label: element.label = node
    case .button: addButton(tree.words(of: node))
    case .form: element.form = beginForm(node)
    case .table: if dataTables.contains(node), table == nil { table = OpenTable(node: node) }
    case .tr, .td, .th, .thead, .caption: beginTablePart(node)
    case .hr: breaks.append(blocks.count)
    default: break
    }
    readProperty(node)
    open.append(element)
  }

  /// Whether an element is hidden only until a visitor opens it.
  private func isPanel(_ node: Int) -> Bool {
    if tree.has(.role, at: node), tree.keyword(.role, at: node) == "tabpanel" { return true }
    return !panels.isEmpty && tree.value(.id, at: node).map(panels.contains) ?? false
  }

  /// A panel bears the words of the tab that opens it, which stand elsewhere on the page.
  private mutating func addTab(at node: Int) {
    guard !panelNames.isEmpty, table == nil, let id = tree.value(.id, at: node), let title = panelNames[id] else {
      return
    }
    add(title, BlockNote(), isDecomposed: false)
  }

  private func setRole(of element: inout OpenElement) {
    let node = element.node
    if element.tag.headingLevel > 0 {
      element.role = .heading
      element.level = element.tag.headingLevel
      return
    }
    // What opens a panel below it is no item of a list and no part of the text.
    if panelHeaders.contains(node) || element.tag == .summary, element.role != .heading {
      element.role = .form
      element.level = 6
      return
    }
    switch element.tag {
    case .li: element.role = .item
    case .caption, .figcaption: element.role = .caption
    case .button, .legend: (element.role, element.level) = (.form, 0)
    case .label where element.isBlock: (element.role, element.level) = (.form, 0)
    default:
      guard tree.has(.role, at: node), tree.keyword(.role, at: node) == "heading" else { return }
      element.role = .heading
      element.level = Int(tree.keyword(.ariaLevel, at: node)).map { min(max($0, 1), 6) } ?? 2
    }
  }

  /// Whether an element is the label of a form's field: one that points at it, or one around it. Other labels are
  /// plain words, as `Chức vụ` before a value.
  private func isFieldLabel(_ node: Int) -> Bool {
    guard tree.nodes[node].tag == .label, open.last?.form != nil else { return false }
    if tree.bytes(of: .for, at: node) != nil { return true }
    return tree.nodes[node..<min(tree.nodes[node].end, node + 100)].contains {
      $0.tag == .input || $0.tag == .select || $0.tag == .textarea
    }
  }

  /// Ends the innermost open element.
  private mutating func leave() {
    guard let element = open.popLast() else { return }
    if element.tag == .a { endLink(element) }
    if table != nil, endTablePart(element) { return }
    guard element.isBlock else { return }
    boundary()
    guard let last = lastBlock, last >= element.firstBlock else { return }
    if element.tag == .dt {
      notes[last].isTerm = true
      return
    }
    // A label that others stand before in the same element has had its chance there; alone in it, the element may be
    // no more than the label's own box.
    if element.tag.isGroup || element.firstBlock < last { notes[last].endsGroup = true }
  }

  /// Ends the line at the edge of a block-level element; within a cell it only parts lines.
  mutating func boundary() {
    if table?.cell != nil { line.separate(by: 0x0A) } else { endLine() }
  }

  /// A `br`: parts lines, but not the words of a heading or link.
  private mutating func breakLine() {
    if let element = open.last, element.isInLink || element.role == .heading {
      line.separate(by: 0x20)
    } else if table?.cell != nil {
      line.separate(by: 0x0A)
    } else {
      let hadText = line.hasText
      endLine()
      line.followsBreak = hadText
    }
  }

  private mutating func append(_ text: Range<Int>) {
    guard open.last?.isPreformatted == true, table == nil else { return append(tree.bytes[text]) }
    for (index, part) in tree.bytes[text].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { endLine() }
      append(part)
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard let element = open.last else { return }
    let isVisible = !text.isInvisible
    line.append(text, in: element, isVisible: isVisible)
    if isVisible, let link = element.link { anchorLink(link) }
  }
}
