import AuditModel
import VietnameseText

extension PageFlow {
  /// Begins a form; its index.
  mutating func beginForm(_ node: Int) -> Int {
    let action = tree.value(.action, at: node).flatMap { target(of: $0) }
    let method = tree.keyword(.method, at: node) == "post" ? "post" : "get"
    forms.append(Form(action: action, method: method, fields: [], buttons: [], block: lastBlock))
    return forms.count - 1
  }

  /// Reads a field or button. Fields that stand in no form, as scripts use them, share one of their own.
  mutating func readField(_ node: Int) {
    let tag = tree.nodes[node].tag
    let keyword = tag == .input ? tree.keyword(.type, at: node) : tag.rawValue
    let type = keyword.isEmpty ? "text" : keyword
    switch type {
    case "hidden": return
    case "submit", "button", "reset", "image":
      addButton(type == "image" ? tree.composed(.alt, at: node) : tree.composed(.value, at: node))
      boundary()
      guard type != "image", let element = open.last, let words = tree.bytes(of: .value, at: node) else { return }
      var button = element
      button.role = .form
      button.level = 0
      line.append(words, in: button, isVisible: !words.isInvisible)
      boundary()
    default:
      let (label, isLabelled) = label(of: node)
      let field = Form.Field(
        name: tree.value(.name, at: node) ?? "", type: type, label: label, isLabelled: isLabelled,
        choices: tag == .select ? choices(of: node) : [])
      forms[currentForm()].fields.append(field)
    }
  }

  /// The words of the first options of a `select`.
  private func choices(of node: Int) -> [String] {
    let options = (node..<tree.nodes[node].end).lazy.filter { tree.nodes[$0].tag == .option }
    return options.prefix(Self.mostChoices).map { tree.words(of: $0) }.filter { !$0.isEmpty && $0.utf8.count <= 200 }
  }

  private static let mostChoices = 40

  /// Notes the words of a button.
  mutating func addButton(_ words: String) {
    guard !words.isEmpty else { return }
    if let form = open.last?.form ?? looseForm { forms[form].buttons.append(words) }
  }

  private mutating func currentForm() -> Int {
    if let form = open.last?.form ?? looseForm { return form }
    forms.append(Form(action: nil, method: "get", fields: [], buttons: [], block: lastBlock))
    looseForm = forms.count - 1
    return forms.count - 1
  }

  /// What names a field, and whether it does so by the means that HTML has for it.
  private func label(of node: Int) -> (String, isLabelled: Bool) {
    if let id = tree.value(.id, at: node), let label = labels[id] {
      let words = tree.words(of: label)
      if !words.isEmpty { return (words, true) }
    }
    if let label = open.last?.label {
      let words = tree.words(of: label)
      if !words.isEmpty { return (words, true) }
    }
    let ariaLabel = tree.composed(.ariaLabel, at: node)
    if !ariaLabel.isEmpty { return (ariaLabel, true) }
    for name in [AttributeName.placeholder, .title] {
      let words = tree.composed(name, at: node)
      if !words.isEmpty { return (words, false) }
    }
    return (wordsBefore, false)
  }

  /// The words that stand right before a field, if few; without a label a reader goes by them.
  private var wordsBefore: String {
    if let last = line.bytes.split(separator: 0x0A).last, !last.isInvisible {
      return last.count <= 80 ? ComposedText.compose(last.text) : ""
    }
    guard let form = open.last?.form, let last = lastBlock, last > forms[form].block ?? -1 else { return "" }
    return blocks[last].text.utf8.count <= 80 ? blocks[last].text : ""
  }
}
