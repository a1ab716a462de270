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
      let wanted = max(count - buffer.count, 256 << 10)
      guard let read = read(wanted, at: offset + buffer.count), !read.isEmpty else { return false }
      buffer += read
    }
    return true
  }

  /// Moves the window's start forward.
  mutating func advance(by count: Int) {
    start += count
    offset += count
  }

  private func read(_ wanted: Int, at position: Int) -> [UInt8]? {
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { room, count in
      repeat {
        got = unsafe pread(descriptor, room.baseAddress, wanted, off_t(position))
      } while got < 0 && errno == EINTR
      count = max(got, 0)
    }
    return got < 0 ? nil : bytes
  }
}
