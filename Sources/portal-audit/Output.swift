import Glibc

/// One of the two outputs of the program: results for people and other programs, or progress and errors.
enum Output: Int32 {
  /// Results.
  case standard = 1
  /// Progress and errors.
  case error = 2

  /// Writes all of a text. A reader that went away is no fault of the program.
  static func write(_ text: String, to output: Output) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(output.rawValue, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 || errno != EINTR {
        return
      }
    }
  }
}
