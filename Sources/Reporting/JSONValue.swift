/// A JSON value (RFC 8259) whose members keep their order, so that the same value is always the same bytes.
indirect enum JSONValue {
  /// An object; its members are written in this order.
  case object(KeyValuePairs<String, JSONValue>)
  /// An array.
  case array([JSONValue])
  /// A string.
  case string(String)
  /// A number, written with at most two decimals.
  case number(Double)
  /// Yes or no.
  case boolean(Bool)
  /// No value.
  case null
  /// Nothing at all: a member that is left out of its object.
  case absent

  /// The value as UTF-8 text for people, two spaces a level, ending in a newline.
  var bytes: [UInt8] {
    var text = ""
    write(to: &text, indent: "\n")
    return Array((text + "\n").utf8)
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .object(let members):
      Self.write(members.filter { !$0.value.isAbsent }, between: ("{", "}"), to: &text, indent: indent) {
        member, text, indent in
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &text, indent: indent) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .string(let string): Self.write(string, to: &text)
    case .number(let number): text += DecimalText.text(number)
    case .boolean(let value): text += value ? "true" : "false"
    case .null, .absent: text += "null"
    }
  }

  private var isAbsent: Bool { if case .absent = self { true } else { false } }

  private static func write<Items: Collection>(
    _ items: Items, between brackets: (String, String), to text: inout String, indent: String,
    each: (Items.Element, inout String, String) -> Void
  ) {
    text += brackets.0
    var isFirst = true
    for item in items {
      text += (isFirst ? "" : ",") + indent + "  "
      each(item, &text, indent + "  ")
      isFirst = false
    }
    text += (isFirst ? "" : indent) + brackets.1
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
