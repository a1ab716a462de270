import Glibc

/// What stands at the other end of an output.
struct Terminal {
  /// What takes away the rest of a line (ECMA-48, EL); written over first, a line does not flicker.
  static let eraseToEnd = "\u{1B}[K"

  let output: Output

  /// Whether a person watches.
  var isTerminal: Bool { isatty(output.rawValue) == 1 }

  /// How many columns there are; 80 where nobody tells.
  var width: Int {
    var size = winsize()
    guard ioctl(output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
