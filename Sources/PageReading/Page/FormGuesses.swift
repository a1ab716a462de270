import AuditModel
import WebAddress

/// Where a form leads that is sent with GET and asks for nothing but a choice: sending it is no more than following a
/// link. One with free text is a question, and one with boxes to tick may be a vote.
struct FormGuesses {
  /// The most answers of one form that are tried.
  private static let limit = 30

  /// A field with the values it may have; the first is what the page has chosen.
  private struct Field {
    var name: String
    var choices: [(value: String, words: String)]
  }

  private var fields: [Field] = []

  /// The addresses that a form leads to, varying one choice at a time; empty for any other form.
  static func links(of form: Int, in tree: PageTree, at address: WebAddress, base: WebAddress) -> [Link] {
    guard tree.keyword(.method, at: form) != "post" else { return [] }
    let reference = tree.bytes(of: .action, at: form)?.trimmed ?? []
    guard let action = reference.isEmpty ? address : base.resolving(reference.text) else { return [] }
    var guesses = FormGuesses()
    guard guesses.readFields(in: form + 1..<max(tree.nodes[form].end, form + 1), of: tree) else { return [] }
    return guesses.answers.prefix(limit).compactMap { query, words in
      WebAddress(action.origin + action.path + "?" + query).map { Link(target: $0, text: words, kind: .form) }
    }
  }

  /// Reads the fields; whether there is none that asks for more than a choice.
  private mutating func readFields(in nodes: Range<Int>, of tree: PageTree) -> Bool {
    for node in nodes {
      switch tree.nodes[node].tag {
      case .textarea: return false
      case .select: readSelect(node, of: tree)
      case .input:
        switch tree.keyword(.type, at: node) {
        case "hidden": addField(node, of: tree, [(tree.value(.value, at: node) ?? "", "")])
        case "submit", "button", "image", "reset": break
        default: return false
        }
      default: break
      }
    }
    return true
  }

  private mutating func readSelect(_ select: Int, of tree: PageTree) {
    var choices: [(value: String, words: String)] = []
    for node in select + 1..<max(tree.nodes[select].end, select + 1) where tree.nodes[node].tag == .option {
      let words = tree.words(of: node)
      let choice = (value: tree.value(.value, at: node) ?? words, words: words)
      if tree.bytes(of: .selected, at: node) != nil { choices.insert(choice, at: 0) } else { choices.append(choice) }
    }
    addField(select, of: tree, choices)
  }

  private mutating func addField(_ node: Int, of tree: PageTree, _ choices: [(value: String, words: String)]) {
    guard let name = tree.value(.name, at: node), !name.isEmpty, !choices.isEmpty else { return }
    fields.append(Field(name: name, choices: choices))
  }

  /// The queries that the form sends, with the words of the choice that makes each.
  private var answers: [(query: String, words: String)] {
    var answers: [(query: String, words: String)] = []
    for (varied, field) in fields.enumerated() where field.choices.count > 1 {
      for choice in field.choices.dropFirst() where !choice.value.isEmpty {
        let pairs = fields.enumerated().map { index, field in
          Self.encoded(field.name) + "=" + Self.encoded(index == varied ? choice.value : field.choices[0].value)
        }
        answers.append((pairs.joined(separator: "&"), choice.words))
        if answers.count >= Self.limit { return answers }
      }
    }
    return answers
  }

  /// The text as a form sends it (WHATWG URL, 5.2).
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x20: result.append(UInt8(ascii: "+"))
      case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x30...0x39, 0x41...0x5A,
        0x61...0x7A:
        result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return result.text
  }
}
