import AuditModel
import WebAddress

/// An address and the words of a link that leads to it, in memory or on a shelf. Neither the order of a crawl nor
/// anything else depends on where they are.
struct AddressWords: Sendable {
  private enum Place: Sendable {
    case memory(WebAddress, String)
    case shelf(AddressShelf, position: Int, address: UInt16, text: UInt16, mark: UInt64)
  }

  private var place: Place

  init(_ address: WebAddress, _ text: String) { place = .memory(address, text) }

  /// The address, wherever it is.
  var address: WebAddress {
    switch place {
    case .memory(let address, _): address
    case .shelf(let shelf, let position, let length, _, _): WebAddress(normalForm: shelf.text(position, length))
    }
  }

  /// The words, wherever they are.
  var text: String {
    switch place {
    case .memory(_, let text): text
    case .shelf(let shelf, let position, let address, let length, _): shelf.text(position + Int(address), length)
    }
  }

  /// Whether there are no words.
  var isTextEmpty: Bool {
    switch place {
    case .memory(_, let text): text.isEmpty
    case .shelf(_, _, _, let length, _): length == 0
    }
  }

  /// Whether the words are those, which is asked of every link of every page and so never of the shelf.
  func reads(_ text: String) -> Bool {
    switch place {
    case .memory(_, let own): own == text
    case .shelf(_, _, _, let length, let mark): length == text.utf8.count && mark == Self.mark(of: text)
    }
  }

  /// Puts both on a shelf; where that has no room they stay in memory.
  mutating func shelve(on shelf: AddressShelf) {
    guard case .memory(let address, let text) = place, let length = UInt16(exactly: address.text.utf8.count),
      let textLength = UInt16(exactly: text.utf8.count),
      let position = shelf.put(Array(address.text.utf8) + Array(text.utf8))
    else { return }
    place = .shelf(shelf, position: position, address: length, text: textLength, mark: Self.mark(of: text))
  }

  /// Takes both into memory.
  mutating func unshelve() {
    if case .shelf = place { place = .memory(address, text) }
  }

  /// A hash over the bytes (FNV-1a), by which two texts of one length are told apart.
  private static func mark(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { $0.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 } }
  }
}

extension AddressShelf {
  fileprivate func text(_ position: Int, _ length: UInt16) -> String {
    String(decoding: take(position, Int(length)), as: UTF8.self)
  }
}
