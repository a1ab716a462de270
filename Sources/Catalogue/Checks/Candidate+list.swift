import AuditModel

extension Candidate {
  /// Whether a link stands within running text that says more than the link ("… làm thủ tục cấp bản sao, xem …"): it
  /// refers to something else and is no item of a list. A title with its summary behind it opens the text.
  func isInPassing(_ link: Link) -> Bool {
    guard let place = link.block else { return false }
    let block = page.facts.blocks[place]
    guard block.role == .paragraph, !block.isLinked, !block.text.withoutNumber.hasPrefix(link.text),
      !block.text.hasPrefix(link.text)
    else { return false }
    let linked = page.facts.links.reduce(0) {
      $1.block == place ? $0 + $1.text.split(separator: " ").count : $0
    }
    return linked * 2 < block.wordCount
  }

  /// The entries of a list: rows of tables below their headings, and blocks with a link of several words, each with
  /// the blocks that follow it closely.
  var listLines: [ListLine] {
    let titles = page.facts.links.filter { $0.text.split(separator: " ").count >= Self.titleWords }
    let linked = Set(titles.compactMap(\.block))
    let headers = Set(page.facts.tables.map { $0.header.joined(separator: " | ") })
    var lines: [ListLine] = []
    var seen: Set<String> = []
    for index in blocks {
      let block = page.facts.blocks[index]
      if block.role == .row {
        if !headers.contains(block.text), seen.insert(block.text).inserted {
          lines.append(ListLine(title: block.text, blocks: [index]))
        }
      } else if linked.contains(index) {
        if seen.insert(block.text).inserted { lines.append(ListLine(title: block.text, blocks: [index])) }
      } else if let last = lines.last, last.blocks.count < Self.lineLength, index - (last.blocks.last ?? index) <= 2 {
        lines[lines.count - 1].blocks.append(index)
      }
    }
    return lines
  }

  /// A link with fewer words is a control ("Xem thêm"), not a title.
  private static let titleWords = 4
  /// How many blocks one entry may have.
  private static let lineLength = 4
}
