import AuditModel
import WebAddress

/// Writes facts as bytes. Whole numbers are variable-length (7 bits a byte, lowest first), and every text is a number
/// too: its place in a table that all pages of a run share, so that a menu which stands on a thousand pages is stored
/// once. `FactsCache` says what that is worth.
struct FactsWriter {
  /// The texts that were written, and the number of each.
  private var table = TextTable()
  /// How many of them were taken.
  private var taken = 0
  private var addedBytes = 0
  private var bytes: [UInt8] = []
  /// The numbers that are written for a block: nearly all stand on other pages too, and to look for their texts in the
  /// table takes longer.
  private var blocks = ContentMemory<Block, BlockNumbers>()
  /// The numbers that are written for a link.
  private var links = ContentMemory<Link, LinkNumbers>()

  private struct BlockNumbers {
    let role: Int
    let text: Int
  }

  private struct LinkNumbers {
    let target: Int
    let text: Int
    let kind: Int
    let image: Int?
  }

  /// A writer that goes on with a table of texts.
  init(texts: [String] = []) {
    for text in texts { _ = table.number(of: text) }
    taken = table.count
  }

  /// The bytes of the facts.
  mutating func encode(_ facts: some CompactFacts) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    facts.write(to: &self)
    return bytes
  }

  /// Takes the texts that were added since this was last asked, with the number of the first.
  mutating func takeAdded() -> (first: Int, texts: [String]) {
    defer { taken = table.count }
    return (taken, Array(table.texts[taken...]))
  }

  /// Takes how many bytes of texts were added since this was last asked.
  mutating func takeAddedBytes() -> Int {
    defer { addedBytes = 0 }
    return addedBytes
  }

  mutating func write(_ value: Int) {
    // Zigzag: the sign goes to the lowest bit, so that -1 is short too.
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func write(_ value: String) { write(number(of: value)) }

  private mutating func number(of text: String) -> Int {
    let count = table.count
    let number = table.number(of: text)
    if number == count { addedBytes += text.utf8.count }
    return number
  }

  mutating func write(_ value: WebAddress) { write(value.text) }

  mutating func write(_ block: Block) {
    let numbers: BlockNumbers
    if let known = blocks.value(of: block.contentID) {
      numbers = known
    } else {
      numbers = BlockNumbers(role: number(of: block.role.rawValue), text: number(of: block.text))
      blocks.keep(numbers, for: block, block.contentID)
    }
    write(numbers.role)
    write(block.level)
    write(numbers.text)
    write(block.isLinked)
  }

  mutating func write(_ link: Link) {
    let numbers: LinkNumbers
    if let known = links.value(of: link.contentID) {
      numbers = known
    } else {
      numbers = LinkNumbers(
        target: number(of: link.target.text), text: number(of: link.text), kind: number(of: link.kind.rawValue),
        image: link.image.map { number(of: $0) })
      links.keep(numbers, for: link, link.contentID)
    }
    write(numbers.target)
    write(numbers.text)
    write(numbers.kind)
    write(link.block) { $0.write($1) }
    write(numbers.image) { $0.write($1) }
  }

  mutating func write<Value>(_ value: Value?, _ body: (inout FactsWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write<Value>(_ values: [Value], _ body: (inout FactsWriter, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  mutating func write(_ values: [some CompactFacts]) { write(values) { $1.write(to: &$0) } }
  mutating func write(_ values: [String]) { write(values) { $0.write($1) } }
}
