import Catalogue
import VietnameseText

/// The HTML of an example's page, written as a variant has it. Only text is rewritten: tags, character references,
/// comments, scripts and styles stay as they are.
struct ExampleMarkup {
  let html: String

  /// The same page as the variant writes it.
  func written(as variant: ExampleVariant) -> String {
    switch variant {
    case .plain, .undeclaredCharset: html
    case .decomposed: text { DecomposedText.decompose($0) }
    case .capitals: text { $0.uppercased() }
    case .entities:
      text { text in
        text.unicodeScalars.reduce(into: "") { result, scalar in
          if scalar.isASCII {
            result.unicodeScalars.append(scalar)
          } else {
            result += "&#x\(String(scalar.value, radix: 16));"
          }
        }
      }
    case .nestedTables:
      body {
        String(repeating: "<table><tr><td>", count: 5) + $0 + String(repeating: "</td></tr></table>", count: 5)
      }
    case .comment: body { "<!-- " + Self.uncommented($0) + " -->" }
    }
  }

  /// The content of `body`, or everything where the markup has none.
  private func body(_ rewrite: (String) -> String) -> String {
    let folded = html.lowercased()
    guard folded.utf8.count == html.utf8.count, let open = Self.range(of: "<body", in: folded),
      let start = folded[open.upperBound...].firstIndex(of: ">").map({ folded.index(after: $0) })
    else { return rewrite(html) }
    let end = Self.range(of: "</body", in: folded)?.lowerBound ?? folded.endIndex
    // Offsets hold for both spellings, for ASCII letters keep their length.
    let (from, to) = (
      folded.utf8.distance(from: folded.startIndex, to: start), folded.utf8.distance(from: folded.startIndex, to: end)
    )
    let content = html.slice(utf8: from..<to)
    return html.slice(utf8: 0..<from) + rewrite(content) + html.slice(utf8: to..<html.utf8.count)
  }

  private static func range(of text: String, in whole: String) -> Range<String.Index>? {
    var index = whole.startIndex
    while index < whole.endIndex {
      if whole[index...].hasPrefix(text) { return index..<whole.index(index, offsetBy: text.count) }
      index = whole.index(after: index)
    }
    return nil
  }

  /// A comment within a comment would end it.
  private static func uncommented(_ html: String) -> String {
    var result = ""
    var dashes = 0
    for character in html {
      if character == ">", dashes >= 2 { result += " " }
      dashes = character == "-" ? dashes + 1 : 0
      if dashes < 2 { result.append(character) }
    }
    return result
  }

  /// The markup with every stretch of text rewritten.
  private func text(_ rewrite: (String) -> String) -> String {
    var result = ""
    var words = ""
    var rest = html[...]
    func flush() {
      result += rewrite(words)
      words = ""
    }
    while let character = rest.first {
      let passed = Self.markup(opening: rest)
      if passed.isEmpty {
        words.append(character)
        rest.removeFirst()
      } else {
        flush()
        result += passed
        rest = rest[passed.endIndex...]
      }
    }
    flush()
    return result
  }

  /// What of the opening of a text is no text: a tag, a reference, a comment, or a script with its content.
  private static func markup(opening rest: Substring) -> Substring {
    func through(_ end: String, from start: Substring) -> Substring {
      var index = start.startIndex
      while index < start.endIndex {
        if start[index...].hasPrefix(end) { return rest[..<start.index(index, offsetBy: end.count)] }
        index = start.index(after: index)
      }
      return rest
    }
    if rest.hasPrefix("<!--") { return through("-->", from: rest) }
    if rest.hasPrefix("<![CDATA[") { return through("]]>", from: rest) }
    for name in ["script", "style"] where rest.hasPrefix("<" + name) { return through("</\(name)>", from: rest) }
    if rest.first == "<" { return through(">", from: rest) }
    guard rest.first == "&", let end = rest.prefix(10).firstIndex(of: ";") else { return rest.prefix(0) }
    return rest[...end]
  }
}
