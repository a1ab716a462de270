import VietnameseText

/// Markup with text for fonts of the time before Unicode.
enum LegacyMarkup {
  /// Whether such a font is named: ".VnTime" and its sisters (TCVN3), "VNI-Times" and its sisters.
  static func namesFont(_ markup: [UInt8]) -> Bool {
    var from = 0
    while let index = markup.next(UInt8(ascii: "V"), from: from) {
      let rest = markup[index...].prefix(4)
      if rest.elementsEqual("VNI-".utf8) { return true }
      if index > 0, markup[index - 1] == UInt8(ascii: "."), rest.starts(with: "Vn".utf8),
        let capital = rest.dropFirst(2).first, (0x41...0x5A).contains(capital)
      {
        return true
      }
      from = index + 1
    }
    return false
  }

  /// The markup in Unicode. Encodings are told line by line, so what is shown as a line is made one.
  static func restored(_ markup: [UInt8]) -> RestoredText {
    let markup = CharacterReferences.resolved(in: markup)
    var lines: [UInt8] = []
    lines.reserveCapacity(markup.count + markup.count / 16)
    var from = 0
    while let index = markup.next(UInt8(ascii: "<"), from: from) {
      lines += markup[from..<index]
      if beginsLine(markup[(index + 1)...]) { lines.append(0x0A) }
      lines.append(UInt8(ascii: "<"))
      from = index + 1
    }
    lines += markup[from...]
    return LegacyText.restore(lines.text)
  }

  /// Whether a tag, given from its name on, begins a line where it is shown.
  private static func beginsLine(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && !$0.isBlank }
    guard name.count <= 6 else { return false }
    return lineNames.contains(name.map(\.lowered).text)
  }

  private static let lineNames: Set<String> = [
    "p", "br", "div", "td", "th", "tr", "table", "li", "ul", "ol", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
    "body", "center", "title", "option",
  ]
}
