import AuditModel
import VietnameseText

/// The way from the root of a site to the page, as the page shows it.
struct Breadcrumb {
  /// Its steps; empty where none was recognised.
  private(set) var steps: [String] = []

  /// The most nodes and steps of what is still a breadcrumb.
  private static let nodeLimit = 400
  private static let stepLimit = 15

  /// Looks for schema.org markup, then for a class, id or label that says so, then for a line that begins at home.
  init(_ tree: PageTree, blocks: [Block]) {
    let candidates = tree.nodes.indices.filter { Self.isCandidate($0, in: tree) }
    let marked = candidates.filter { tree.contains("breadcrumb", in: .itemtype, at: $0) }
    for node in marked + candidates {
      steps = Self.steps(of: node, in: tree)
      if !steps.isEmpty { return }
    }
    for block in blocks where block.role != .row {
      steps = Self.steps(of: block.text)
      if !steps.isEmpty { return }
    }
  }

  private static func isCandidate(_ node: Int, in tree: PageTree) -> Bool {
    switch tree.nodes[node].tag {
    case .nav, .ol, .ul, .div, .section, .p, .menu, .other, .td: break
    default: return false
    }
    let saysSo = tree.nodes[node].attributes.contains { index in
      switch tree.attributes[index].name {
      case .class, .id, .ariaLabel, .itemtype, .itemprop:
        tree.bytes[tree.attributes[index].value].offset(of: "breadcrumb") != nil
      default: false
      }
    }
    return saysSo && !tree.isHidden(node)
  }

  /// The steps of an element: the words of each item or link, and those that stand between them.
  private static func steps(of node: Int, in tree: PageTree) -> [String] {
    let end = tree.nodes[node].end
    guard end - node <= nodeLimit else { return [] }
    var steps: [String] = []
    var text: [UInt8] = []
    func endStep() {
      let step = ComposedText.compose(text[...])
      text = []
      if !isOnlySeparators(step), step != steps.last { steps.append(contentsOf: parts(of: step)) }
    }
    var open: [Int] = []
    var index = node + 1
    while index < end {
      while let last = open.last, last <= index {
        open.removeLast()
        endStep()
      }
      let tag = tree.nodes[index].tag
      if tag == .text {
        text.append(contentsOf: tree.bytes[tree.nodes[index].text])
      } else if tag.isIgnored || tree.isHidden(index) {
        index = tree.nodes[index].end
        continue
      } else if tag.isBlock || tag == .a {
        endStep()
        open.append(tree.nodes[index].end)
      }
      index += 1
    }
    endStep()
    return steps.count <= stepLimit ? steps : []
  }

  /// The steps of a line that begins at home and has separators.
  private static func steps(of text: String) -> [String] {
    guard text.utf8.count <= 400, mayBeginAtHome(text) else { return [] }
    let steps = parts(of: text)
    guard steps.count > 1, steps.count <= stepLimit, let first = steps.first else { return [] }
    switch first.lowercased() {
    case "trang chủ", "trang nhất", "home", "home page", "trangchủ": return steps
    default: return []
    }
  }

  /// Whether the first ASCII letters are those of a name of the start page. All lines of a page are asked; to part each
  /// into its words took a tenth of the time of reading.
  private static func mayBeginAtHome(_ text: String) -> Bool {
    let words = text.utf8.drop { !(0x61...0x7A).contains($0.lowered) }
    return ["tr", "home"].contains { name in words.lazy.map(\.lowered).starts(with: name.utf8) }
  }

  private static let separators = ["»", ">", "›", "/", "::", "→", "|", "»»", ">>", "\u{F105}", "\u{F101}"].map {
    Array($0.utf8)
  }

  private static func isSeparator(_ word: Substring.UTF8View) -> Bool {
    word.count <= 4 && separators.contains { word.elementsEqual($0) }
  }

  private static func isOnlySeparators(_ text: String) -> Bool {
    text.allSatisfy { $0 == " " || separatorCharacters.contains($0) }
  }

  private static let separatorCharacters: [Character] = ["»", ">", "›", "/", "→", "|", "\u{F105}", "\u{F101}"]

  /// The parts of a composed text between separators that stand for themselves.
  private static func parts(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).split(whereSeparator: isSeparator).compactMap { part in
      guard let first = part.first, let last = part.last else { return nil }
      return String(text[first.startIndex..<last.endIndex])
    }
  }
}
