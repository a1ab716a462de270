import AuditModel

/// A row of counters as start pages have it: "1.118" with "học sinh" below it, "32" with "lớp", "49" with "giáo viên".
struct CounterStrip {
  /// A number and what it counts.
  struct Counter {
    let label: String
    /// Both as they stand on the page.
    let text: String
  }

  /// The block with which it begins.
  let start: Int
  let counters: [Counter]

  /// The strips of the page's own blocks, in reading order; of the start page's frame too, which no other page has to
  /// say again.
  static func all(on page: InspectedPage, isStart: Bool) -> [CounterStrip] {
    let places = isStart ? Array(page.facts.blocks.indices) : page.ownBlocks
    let blocks = places.map { page.facts.blocks[$0] }
    var strips: [CounterStrip] = []
    var index = 0
    while index < blocks.count {
      guard let strip = strip(at: index, in: blocks), strip.counters.isEmpty || strip.counters.count >= fewest else {
        index += 1
        continue
      }
      if !strip.counters.isEmpty { strips.append(CounterStrip(start: places[index], counters: strip.counters)) }
      index = strip.end
    }
    return strips
  }

  /// Counters without anything between them, all of one shape, and the block behind them; none where it cannot be told
  /// which number belongs to which label.
  private static func strip(at start: Int, in blocks: [Block]) -> (counters: [Counter], end: Int)? {
    guard blocks[start...].prefix(2).contains(where: { opensWithDigit($0.text) }) else { return nil }
    if let run = run(of: whole, at: start, in: blocks) ?? run(of: numberFirst, at: start, in: blocks) { return run }
    guard let run = run(of: labelFirst, at: start, in: blocks), run.counters.count >= fewest else { return nil }
    // The first label may be a heading above numbers whose labels follow them, the last of which is left over then.
    guard run.end < blocks.count, isShort(blocks[run.end]), isLabel(blocks[run.end].text[...]) else { return run }
    let (first, second, behind) = (blocks[start], blocks[start + 2], blocks[run.end])
    if behind.role != second.role || behind.level != second.level { return run }
    return first.role != second.role || first.level != second.level ? nil : ([], run.end)
  }

  private static func run(
    of shape: (Int, [Block]) -> Reading?, at start: Int, in blocks: [Block]
  ) -> (counters: [Counter], end: Int)? {
    var counters: [Counter] = []
    var index = start
    while let reading = shape(index, blocks) {
      counters.append(reading.counter)
      index += reading.length
    }
    return counters.isEmpty ? nil : (counters, index)
  }

  private typealias Reading = (counter: Counter, length: Int)

  /// "1.118 học sinh" in one block, also where nothing but style parts the two ("1.118học sinh").
  private static func whole(at index: Int, in blocks: [Block]) -> Reading? {
    guard index < blocks.count, isShort(blocks[index]) else { return nil }
    let text = blocks[index].text
    let number = text.prefix { !$0.isLetter && $0 != " " }
    let label = text[number.endIndex...].drop { $0 == " " }
    guard isNumber(number), isLabel(label) else { return nil }
    return (Counter(label: String(label), text: text), 1)
  }

  /// The number in one block and what it counts in the next.
  private static func numberFirst(at index: Int, in blocks: [Block]) -> Reading? {
    guard index + 1 < blocks.count, isNumber(blocks[index].text[...]), isShort(blocks[index + 1]),
      isLabel(blocks[index + 1].text[...])
    else { return nil }
    return (Counter(label: blocks[index + 1].text, text: joined(index, blocks)), 2)
  }

  /// What is counted in one block and the number in the next.
  private static func labelFirst(at index: Int, in blocks: [Block]) -> Reading? {
    guard index + 1 < blocks.count, isShort(blocks[index]), isLabel(blocks[index].text[...]),
      isNumber(blocks[index + 1].text[...])
    else { return nil }
    return (Counter(label: blocks[index].text, text: joined(index, blocks)), 2)
  }

  private static func joined(_ index: Int, _ blocks: [Block]) -> String {
    blocks[index].text + " | " + blocks[index + 1].text
  }

  /// A table's rows are read as rows, and what is long is no label.
  private static func isShort(_ block: Block) -> Bool { block.role != .row && block.wordCount <= mostWords }

  /// A count: digits with dots for thousands, and a plus for "more than"; nothing that a script has yet to count up to.
  private static func isNumber(_ text: Substring) -> Bool {
    let number = text.utf8.last == UInt8(ascii: "+") ? text.dropLast() : text
    guard let last = number.utf8.last, (0x30...0x39).contains(last), !number.utf8.allSatisfy({ $0 == 0x30 }) else {
      return false
    }
    return LabelledNumber.isNumber(String(number))
  }

  private static func opensWithDigit(_ text: String) -> Bool {
    text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isLabel(_ text: Substring) -> Bool { text.first?.isLetter ?? false }

  /// With fewer counters in a row a number beside a word is nothing.
  private static let fewest = 3
  /// The most words of a label, with what it adds in brackets ("giáo viên (45 đại học, 4 cao đẳng)").
  private static let mostWords = 8
}
