/// The words that head a column of running numbers.
enum Ordinal {
  /// Whether a text is `STT`, `TT` or `Số TT` however written.
  static func isHead(_ text: String) -> Bool {
    let letters = text.utf8.filter { $0 != UInt8(ascii: ".") && !$0.isBlank }.map(\.lowered)
    switch letters.text {
    case "stt", "tt", "sốtt", "sỐtt", "sốthứtự", "sỐthỨtỰ", "no": return true
    default: return false
    }
  }
}
