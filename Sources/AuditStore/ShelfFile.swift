import Glibc
import Synchronization

/// A file of texts whose turn is far off. It has no name, so whatever becomes of the process, nothing is left of it.
public final class ShelfFile: Sendable {
  /// What there is of it; it is made when the first text comes.
  private enum State {
    case absent
    case open(descriptor: Int32, length: Int)
    /// The disk has refused.
    case closed(descriptor: Int32)
  }

  private let folder: String
  private let state = Mutex(State.absent)

  /// A file in that folder.
  public init(in folder: String) { self.folder = folder }

  deinit {
    switch state.withLock({ $0 }) {
    case .absent: break
    case .open(let descriptor, _), .closed(let descriptor): close(descriptor)
    }
  }

  /// Keeps bytes and returns where; nil where the disk refuses them, from then on for ever.
  public func put(_ bytes: [UInt8]) -> Int? {
    state.withLock { state in
      if case .absent = state { state = Self.opened(in: folder) }
      guard case .open(let descriptor, let length) = state else { return nil }
      var written = 0
      while written < bytes.count {
        let count = unsafe bytes[written...].withUnsafeBytes {
          unsafe pwrite(descriptor, $0.baseAddress, $0.count, off_t(length + written))
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
          state = .closed(descriptor: descriptor)
          return nil
        }
        written += count
      }
      state = .open(descriptor: descriptor, length: length + bytes.count)
      return length
    }
  }

  /// So many bytes from where they were put. A disk that does not give back what it took ends the process as missing
  /// memory would; the run is gone on with by the same command line.
  public func take(_ position: Int, _ count: Int) -> [UInt8] {
    let descriptor = state.withLock { state in
      switch state {
      case .absent: preconditionFailure("What is taken was put there.")
      case .open(let descriptor, _), .closed(let descriptor): descriptor
      }
    }
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      while read < count {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + read }, count - read, off_t(position + read))
        if got < 0 && errno == EINTR { continue }
        precondition(got > 0, "The disk does not give back what it took.")
        read += got
      }
    }
  }

  private static func opened(in folder: String) -> State {
    let path = "\(folder)/waiting"
    // A run that was killed in between has left a file here.
    _ = unsafe unlink(path)
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    _ = unsafe unlink(path)
    return descriptor < 0 ? .closed(descriptor: -1) : .open(descriptor: descriptor, length: 0)
  }
}
