/// The number and symbol of an administrative document, such as `633/TB-UBND` or `37/2020/TT-BGDĐT` (Decree 30/2020,
/// article 8).
enum DocumentNumber {
  /// Whether a text holds one: digits, a stroke, perhaps a year and a stroke, then at least two capitals.
  static func occurs(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isDigit(scalars[end]) { end += 1 }
      if end < scalars.count, scalars[end] == "/" {
        var symbol = end + 1
        let yearStart = symbol
        while symbol < scalars.count, isDigit(scalars[symbol]) { symbol += 1 }
        if symbol > yearStart { symbol = symbol < scalars.count && scalars[symbol] == "/" ? symbol + 1 : scalars.count }
        let capitals = scalars[min(symbol, scalars.count)...].prefix { $0.properties.isUppercase }
        if capitals.count >= 2 { return true }
      }
      index = end
    }
    return false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
