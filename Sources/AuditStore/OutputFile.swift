import Glibc

/// A file that is only ever appended to; owns its descriptor.
struct OutputFile: ~Copyable {
  let path: String
  private let descriptor: Int32
  /// How many bytes it holds.
  private(set) var length = 0

  /// Makes the file; an error where one is already there.
  init(creating path: String) throws(StoreError) {
    let descriptor = unsafe path.withCString {
      unsafe open($0, O_CREAT | O_EXCL | O_WRONLY | O_APPEND | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? StoreError(.exists, path: path, message: "the file is already there") : .lastFault(at: path)
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens a file that is there, at its end.
  init(appendingTo path: String) throws(StoreError) {
    let descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_APPEND | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .lastFault(at: path) }
    self.path = path
    self.descriptor = descriptor
    length = Folder.length(of: path) ?? 0
  }

  deinit { close(descriptor) }

  /// Keeps other processes that ask for this lock away until the file is closed or the process is gone; an error where
  /// one of them has it.
  func lock() throws(StoreError) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? StoreError(.busy, path: path, message: "another process is writing it") : .lastFault(at: path)
    }
  }

  /// Cuts the file off at a length.
  mutating func truncate(to length: Int) throws(StoreError) {
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw .lastFault(at: path) }
    self.length = length
  }

  /// Appends all the bytes. Where the disk refuses half-way, the file is cut back to what it held before.
  mutating func append(_ bytes: [UInt8]) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let fault = StoreError.lastFault(at: path)
        _ = ftruncate(descriptor, off_t(length))
        throw fault
      }
      written += count
    }
    length += bytes.count
  }

  /// Waits until the disk has it all.
  func synchronize() throws(StoreError) {
    guard fsync(descriptor) == 0 else { throw .lastFault(at: path) }
  }
}

extension StoreError {
  /// The error that the last call of the C library left in `errno`.
  static func lastFault(_ code: Code = .unwritable, at path: String) -> StoreError {
    StoreError(code, path: path, message: unsafe String(cString: strerror(errno)))
  }
}
