import AuditModel
import WebAddress

/// Stored facts that are not what a `FactsWriter` writes.
struct FactsDamage: Error {}

/// Reads what `FactsWriter` wrote. Texts are shared between the facts that it gives, as they were in the table.
struct FactsReader {
  private let texts: [String]
  private var parsed: [WebAddress?]
  private var blocks = Sequel<BlockKey, Block>()
  private var links = Sequel<LinkKey, Link>()
  private var bytes: [UInt8] = []
  private var position = 0

  /// A block, by the numbers that are written for it. A large site has some hundred thousand, so they are narrow.
  private struct BlockKey: Hashable {
    let role: Int32
    let text: Int32
    let level: Int8
    let isLinked: Bool
  }

  /// A link without its place, by the numbers that are written for it.
  private struct LinkKey: Hashable {
    let target: Int32
    let text: Int32
    let kind: Int32
    /// -1 for none.
    let image: Int32
  }

  /// A reader over a table of texts.
  init(texts: [String]) {
    self.texts = texts
    parsed = Array(repeating: nil, count: texts.count)
  }

  /// The facts that the bytes hold, to their last.
  mutating func decode<Facts: CompactFacts>(_ bytes: [UInt8], as: Facts.Type = Facts.self) throws(FactsDamage) -> Facts
  {
    (self.bytes, position) = (bytes, 0)
    let facts = try Facts(from: &self)
    guard position == bytes.count else { throw FactsDamage() }
    return facts
  }

  mutating func int() throws(FactsDamage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try self.byte()
      guard shift < 64 else { throw FactsDamage() }
      value |= UInt64(byte & 127) << shift
      shift += 7
      if byte < 128 { break }
    }
    return Int(Int64(bitPattern: (value >> 1) ^ (0 &- (value & 1))))
  }

  mutating func bool() throws(FactsDamage) -> Bool { try byte() != 0 }

  mutating func string() throws(FactsDamage) -> String { texts[try number()] }

  /// A block; those of the same content share it.
  mutating func block() throws(FactsDamage) -> Block {
    let (role, level, text, isLinked) = (try number(), try int(), try number(), try bool())
    guard let level = Int8(exactly: level) else { throw FactsDamage() }
    let key = BlockKey(role: Int32(role), text: Int32(text), level: level, isLinked: isLinked)
    if let known = blocks.value(of: key) { return known }
    let block = Block(role: try label(at: role), level: Int(level), text: texts[text], isLinked: isLinked)
    blocks.keep(block, for: key)
    return block
  }

  /// A link; those that differ in nothing but their place share the rest.
  mutating func link() throws(FactsDamage) -> Link {
    let (target, text, kind) = (try number(), try number(), try number())
    let place = try optionalInt()
    guard place.map({ 0...Int(Int32.max) ~= $0 }) ?? true else { throw FactsDamage() }
    let image = try bool() ? try number() : nil
    let key = LinkKey(target: Int32(target), text: Int32(text), kind: Int32(kind), image: image.map(Int32.init) ?? -1)
    if var known = links.value(of: key) {
      known.block = place
      return known
    }
    let link = Link(
      target: try address(at: target), text: texts[text], kind: try label(at: kind), block: place,
      image: image.map { texts[$0] })
    links.keep(link, for: key)
    return link
  }

  mutating func address() throws(FactsDamage) -> WebAddress { try address(at: try number()) }

  private mutating func address(at number: Int) throws(FactsDamage) -> WebAddress {
    if let address = parsed[number] { return address }
    guard let address = WebAddress(texts[number]) else { throw FactsDamage() }
    parsed[number] = address
    return address
  }

  /// A value of a closed set that is written as its raw text.
  mutating func label<Label: RawRepresentable<String>>() throws(FactsDamage) -> Label {
    try label(at: try number())
  }

  private func label<Label: RawRepresentable<String>>(at number: Int) throws(FactsDamage) -> Label {
    guard let label = Label(rawValue: texts[number]) else { throw FactsDamage() }
    return label
  }

  mutating func optionalLabel<Label: RawRepresentable<String>>() throws(FactsDamage) -> Label? {
    guard try bool() else { return nil }
    return try label()
  }

  mutating func array<Value>(
    _ body: (inout FactsReader) throws(FactsDamage) -> Value
  ) throws(FactsDamage) -> [Value] {
    let count = try int()
    // Everything takes at least a byte, so a longer array than there are bytes is damage, not a reason to make room.
    guard count >= 0, count <= bytes.count - position else { throw FactsDamage() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  mutating func array<Facts: CompactFacts>() throws(FactsDamage) -> [Facts] {
    try array { (reader: inout FactsReader) throws(FactsDamage) in try Facts(from: &reader) }
  }

  mutating func strings() throws(FactsDamage) -> [String] {
    try array { (reader: inout FactsReader) throws(FactsDamage) in try reader.string() }
  }

  mutating func addresses() throws(FactsDamage) -> [WebAddress] {
    try array { (reader: inout FactsReader) throws(FactsDamage) in try reader.address() }
  }

  mutating func optionalAddress() throws(FactsDamage) -> WebAddress? {
    guard try bool() else { return nil }
    return try address()
  }

  mutating func optionalString() throws(FactsDamage) -> String? {
    guard try bool() else { return nil }
    return try string()
  }

  mutating func optionalInt() throws(FactsDamage) -> Int? {
    guard try bool() else { return nil }
    return try int()
  }

  private mutating func number() throws(FactsDamage) -> Int {
    let number = try int()
    guard texts.indices.contains(number) else { throw FactsDamage() }
    return number
  }

  private mutating func byte() throws(FactsDamage) -> UInt8 {
    guard position < bytes.count else { throw FactsDamage() }
    defer { position += 1 }
    return bytes[position]
  }
}
