/// Tells the years of a copyright line from years that say something.
enum CopyrightLine {
  /// Whether a copyright sign or word stands within some words before an offset.
  static func holds(_ offset: Int, in text: FoldedText) -> Bool {
    let start = max(0, offset - 48)
    for index in start..<offset {
      switch text.byte(index) {
      case 0xC2: if text.byte(index + 1) == 0xA9 { return true }
      case UInt8(ascii: "c"): if text.after("copyright", at: index) != nil { return true }
      case UInt8(ascii: "b"): if text.after("bản quyền", at: index) != nil { return true }
      case UInt8(ascii: "("): if text.after("(c)", at: index) != nil { return true }
      default: break
      }
    }
    return false
  }
}
