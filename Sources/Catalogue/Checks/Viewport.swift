import AuditModel

/// The `viewport` of a page (CSS Viewport Module; WCAG 1.4.4 asks that text can be enlarged).
struct Viewport {
  let content: String
  private let values: [String: String]

  init?(of page: PageFacts) {
    guard let content = Self.content(of: page) else { return nil }
    self.init(content)
  }

  /// What the element of a page says; nil where it has none.
  static func content(of page: PageFacts) -> String? {
    page.metadata.first { $0.name == "viewport" && !$0.content.isEmpty }?.content
  }

  init(_ content: String) {
    self.content = content
    var values: [String: String] = [:]
    for part in content.lowercased().split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
    }
    self.values = values
  }

  /// Whether the page takes the device's width, and so was made for small screens too.
  var followsDevice: Bool {
    values["width"] == "device-width" || values["initial-scale"] != nil && values["width"] == nil
  }

  /// Whether the reader may enlarge the page to at least twice its size.
  var allowsZoom: Bool {
    if let scalable = values["user-scalable"], scalable == "no" || scalable == "0" { return false }
    if let most = values["maximum-scale"].flatMap(Double.init), most < 2 { return false }
    return true
  }
}
