public import WebAddress

/// Addresses that were found and never asked for, or whose answers nobody reads, sorted. A site may have a million of
/// them, so their texts lie one behind the other in one block of memory, and each is made of it when its turn comes.
public struct UnvisitedAddresses: Hashable, Sendable {
  /// For each the lengths of its address and its words, then both in UTF-8.
  private var bytes: [UInt8] = []
  /// How many there are.
  public private(set) var count = 0
  private var last: WebAddress?

  /// None.
  public init() {}

  /// Those addresses in their order.
  public init(_ addresses: some Sequence<UnreachedAddress>) {
    for one in addresses.sorted(by: { $0.address < $1.address }) { append(one.address, text: one.text) }
  }

  /// Adds one that does not come before those there are.
  public mutating func append(_ address: WebAddress, text: String) {
    precondition(last.map { $0 <= address } ?? true, "Addresses are added in their order.")
    last = address
    count += 1
    for text in [address.text, text] {
      let length = UInt32(text.utf8.count)
      for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
    }
    bytes += address.text.utf8
    bytes += text.utf8
  }

  /// Those that a test lets pass.
  public func filter(_ isIncluded: (UnreachedAddress) -> Bool) -> UnvisitedAddresses {
    var chosen = UnvisitedAddresses()
    for one in self where isIncluded(one) { chosen.append(one.address, text: one.text) }
    return chosen
  }
}

extension UnvisitedAddresses: Sequence {
  /// Makes the addresses one by one.
  public struct Iterator: IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next one.
    public mutating func next() -> UnreachedAddress? {
      guard position < bytes.count else { return nil }
      let (addressLength, textLength) = (nextLength(), nextLength())
      let address = WebAddress(normalForm: nextText(addressLength))
      return UnreachedAddress(address: address, text: nextText(textLength))
    }

    private mutating func nextLength() -> Int {
      defer { position += 4 }
      return (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }

    private mutating func nextText(_ length: Int) -> String {
      defer { position += length }
      return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }
  }

  /// From the first on.
  public func makeIterator() -> Iterator { Iterator(bytes) }

  /// What `count` says.
  public var underestimatedCount: Int { count }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }
}

extension UnvisitedAddresses: ExpressibleByArrayLiteral {
  /// Those addresses in their order.
  public init(arrayLiteral elements: UnreachedAddress...) { self.init(elements) }
}
