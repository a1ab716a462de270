import AuditModel
import WebAddress

/// Which pages of a site repeat an earlier one under another address, so that nothing counts twice.
struct Repetitions {
  /// For each page the index of the one that it repeats; nil for the first.
  let earlier: [Int?]

  /// A page repeats another one whose address means the same page, whose blocks are the same, or which has the same
  /// title and lines of its own, where a line that many pages share but for its numbers (a visitor counter, a clock) is
  /// nobody's own.
  ///
  /// - Parameter blocks: The blocks of each page, by their numbers in the wording.
  init(among facts: [PageFacts], blocks: [[Int32]], wording: SiteWording) {
    let isCommon = Self.commonBlocks(blocks, wording)
    var firstByAddress: [String: Int] = [:]
    var firstByBlocks: [[Int32]: Int] = [:]
    var firstByOwn: [[Int32]: [Int]] = [:]
    earlier = facts.indices.map { index in
      let page = facts[index]
      let own = blocks[index].filter { !isCommon[Int($0)] }
      let first = firstByOwn[own, default: []].first { facts[$0].title == page.title }
      let identity = page.address.identity
      if let same = firstByAddress[identity] ?? firstByBlocks[blocks[index]] ?? first { return same }
      firstByAddress[identity] = index
      if !page.blocks.isEmpty { firstByBlocks[blocks[index]] = index }
      if !own.isEmpty { firstByOwn[own, default: []].append(index) }
      return nil
    }
  }

  /// For each block whether many pages have its line, whatever its numbers.
  private static func commonBlocks(_ pages: [[Int32]], _ wording: SiteWording) -> [Bool] {
    var lines: [Int: Int32] = [:]
    let lineOfBlock = (0..<wording.count).map { block in
      let outline = outline(of: wording.text(of: block))
      let line = lines[outline] ?? Int32(lines.count)
      lines[outline] = line
      return line
    }
    let threshold = PageComparison.sharedThreshold(pages: pages.count)
    let counts = PageComparison.pages(
      pages.lazy.map { page in page.lazy.map { lineOfBlock[Int($0)] } }, numbers: lines.count)
    return lineOfBlock.map { counts[Int($0)] >= threshold }
  }

  /// A hash over a line in which numbers are all one. Those of a date and years are not: they tell items apart, such as
  /// a school's figures of one year from those of the next.
  private static func outline(of text: String) -> Int {
    var hasher = Hasher()
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      let isDate = word.contains(UInt8(ascii: "/")) || word.count { $0 == UInt8(ascii: "-") } == 2
      var rest = word
      while let byte = rest.first {
        let number = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        if number.isEmpty {
          hasher.combine(byte)
          rest = rest.dropFirst()
        } else {
          if isDate || isYear(number) { number.forEach { hasher.combine($0) } } else { hasher.combine(0x30 as UInt8) }
          rest = rest[number.endIndex...]
        }
      }
      hasher.combine(0x20 as UInt8)
    }
    return hasher.finalize()
  }

  /// Whether digits are a year of the last hundred years or so.
  private static func isYear(_ digits: Substring.UTF8View) -> Bool {
    digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }
}
