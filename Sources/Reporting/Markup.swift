/// HTML being written. What it is given as text or as a value of an attribute is always escaped; the names of elements
/// and attributes are literals of the program, so nothing from a page can become one.
struct Markup {
  /// The HTML so far.
  private(set) var html = ""

  /// An element with content.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    html += "</\(name)>"
    if !Self.inline.contains(name.description) { html += "\n" }
  }

  /// An element with nothing but text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that has no content and no end tag.
  mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    open(name, attributes)
    if !Self.inline.contains(name.description) { html += "\n" }
  }

  /// Text.
  mutating func text(_ text: String) { html += Self.escaped(text) }

  /// A literal of the program that is HTML already.
  mutating func literal(_ literal: StaticString) { html += literal.description }

  /// The text in a form that is text in HTML everywhere, inside a quoted attribute too.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a link may lead there: into the report itself, or to http or https.
  static func isAllowed(target: String) -> Bool {
    ["#", "http://", "https://"].contains { target.utf8.starts(with: $0.utf8) }
  }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    html += "<\(name)"
    for (attribute, value) in attributes {
      if attribute.description == "href", !Self.isAllowed(target: value) { continue }
      html += " \(attribute)=\"\(Self.escaped(value))\""
    }
    html += ">"
  }

  /// Elements that stand within a line; a line break after the others changes nothing that is seen.
  private static let inline: Set<String> = [
    "a", "abbr", "bdi", "code", "q", "span", "strong", "time", "rect", "line", "path",
  ]
}
