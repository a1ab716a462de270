import AuditModel
import WebAddress

/// Which pages of a site repeat an earlier one under another address, so that nothing counts twice.
struct Repetitions {
  /// For each page the index of the one that it repeats; nil for the first in the order given.
  let earlier: [Int?]

  /// A page repeats another one whose address means the same page, whose blocks are the same, or which has the same
  /// title and lines of its own, where a line that many pages share but for its numbers (a visitor counter, a clock) is
  /// nobody's own.
  ///
  /// - Parameter identities: For each page the number of what tells its address from others.
  /// - Parameter order: The indices of all pages, those first that the others repeat.
  /// - Parameter blocks: The blocks of each page, by their numbers in the wording.
  init(
    among facts: [PageFacts], identities: [Int32], inOrder order: [Int], blocks: [[Int32]], wording: SiteWording
  ) {
    let isCommon = Self.commonBlocks(blocks, wording)
    var firstByAddress: [Int32: Int] = [:]
    var firstByBlocks: [[Int32]: Int] = [:]
    var firstByOwn: [[Int32]: [Int]] = [:]
    var earlier = [Int?](repeating: nil, count: facts.count)
    for index in order {
      let own = blocks[index].filter { !isCommon[Int($0)] }
      let first = firstByOwn[own]?.first { facts[$0].title == facts[index].title }
      if let same = firstByAddress[identities[index]] ?? firstByBlocks[blocks[index]] ?? first {
        earlier[index] = same
        continue
      }
      firstByAddress[identities[index]] = index
      if !blocks[index].isEmpty { firstByBlocks[blocks[index]] = index }
      if !own.isEmpty { firstByOwn[own, default: []].append(index) }
    }
    self.earlier = earlier
  }

  /// For each block whether many pages have its line, whatever its numbers.
  private static func commonBlocks(_ pages: [[Int32]], _ wording: SiteWording) -> [Bool] {
    var lines: [UInt64: Int32] = [:]
    let outlines = Shares.map(Array(0..<wording.count)) { outline(of: wording.text(of: $0)) }
    let lineOfBlock = outlines.map { outline in
      let line = lines[outline] ?? Int32(lines.count)
      lines[outline] = line
      return line
    }
    let threshold = PageComparison.sharedThreshold(pages: pages.count)
    let counts = PageComparison.pages(
      pages.lazy.map { page in page.lazy.map { lineOfBlock[Int($0)] } }, numbers: lines.count)
    return lineOfBlock.map { counts[Int($0)] >= threshold }
  }

  /// A hash over a line (FNV-1a) in which numbers are all one. Those of a date and years are not: they tell items
  /// apart, such as a school's figures of one year from those of the next.
  private static func outline(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func combine(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let bytes = text.utf8Span.span
    var start = 0
    while start < bytes.count {
      var (end, dashes, isDate) = (start, 0, false)
      while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
        if bytes[end] == UInt8(ascii: "/") { isDate = true }
        if bytes[end] == UInt8(ascii: "-") { dashes += 1 }
        end += 1
      }
      combineWord(bytes.extracting(start..<end), isDate: isDate || dashes == 2, combine)
      combine(0x20)
      start = end + 1
    }
    return hash
  }

  private static func combineWord(_ word: Span<UInt8>, isDate: Bool, _ combine: (UInt8) -> Void) {
    var index = 0
    while index < word.count {
      var end = index
      while end < word.count, word[end] >= 0x30, word[end] <= 0x39 { end += 1 }
      if end == index {
        combine(word[index])
        index += 1
      } else if isDate || isYear(word.extracting(index..<end)) {
        for place in index..<end { combine(word[place]) }
        index = end
      } else {
        combine(0x30)
        index = end
      }
    }
  }

  /// Whether digits are a year of the last hundred years or so.
  private static func isYear(_ digits: Span<UInt8>) -> Bool {
    digits.count == 4
      && (digits[0] == UInt8(ascii: "1") && digits[1] == UInt8(ascii: "9")
        || digits[0] == UInt8(ascii: "2") && digits[1] == UInt8(ascii: "0"))
  }
}
