import Glibc

/// An attribute with a value in quotes, as nearly all are written: white space, a name, `=` and the value.
struct ScannedAttribute {
  /// Where its name begins.
  let start: Int
  /// What the name means; nil where it means nothing.
  let meaning: AttributeName?
  /// The value, without its quotes.
  let value: Range<Int>

  /// The index after it.
  var end: Int { value.upperBound + 1 }

  /// Reads the attribute that begins with white space at a place; nil where anything else stands there.
  init?(in markup: [UInt8], at place: Int) {
    guard let read = unsafe markup.withUnsafeBufferPointer({ unsafe ScannedAttribute(in: $0, at: place) }) else {
      return nil
    }
    self = read
  }

  private init?(in markup: UnsafeBufferPointer<UInt8>, at place: Int) {
    var start = place
    while start < markup.count, unsafe markup[start].isBlank { start += 1 }
    let name = unsafe ScannedName(in: markup, at: start)
    guard start > place, name.end > start, name.end - start <= ScannedName.longest, name.end + 1 < markup.count,
      let base = markup.baseAddress
    else { return nil }
    let (sign, quote) = unsafe (markup[name.end], markup[name.end + 1])
    guard sign == UInt8(ascii: "="), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let first = name.end + 2
    guard let close = unsafe memchr(base + first, Int32(quote), markup.count - first) else { return nil }
    self.start = start
    meaning = name.packed.flatMap(AttributeName.byName.meaning)
    value = first..<(unsafe UnsafeRawPointer(close) - UnsafeRawPointer(base))
  }
}
