import Glibc

/// A file read forward through a window that grows only as far as it is asked to; owns its descriptor.
struct InputWindow: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// Where the window begins in the file, in bytes.
  private(set) var offset: Int

  /// The file from that offset on.
  init(path: String, offset: Int) throws(StoreError) {
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .lastFault(.missing, at: path) }
    self.descriptor = descriptor
    self.offset = offset
  }

  deinit { close(descriptor) }

  /// What the window shows.
  var bytes: ArraySlice<UInt8> { buffer[start...] }

  /// Widens the window to that many bytes; false where the file ends before. A fault of the disk is taken for its end.
  mutating func widen(to count: Int) -> Bool {
    guard buffer.count - start < count else { return true }
    buffer.removeFirst(start)
    start = 0
    while buffer.count < count {
      let (old, wanted) = (buffer.count, max(count - buffer.count, 256 << 10))
      buffer.append(contentsOf: repeatElement(0, count: wanted))
      let position = off_t(offset + old)
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress! + old, wanted, position)
      }
      buffer.removeLast(wanted - max(got, 0))
      if got < 0 && errno == EINTR { continue }
      if got <= 0 { return false }
    }
    return true
  }

  /// Moves the window's start forward.
  mutating func advance(by count: Int) {
    start += count
    offset += count
  }
}
