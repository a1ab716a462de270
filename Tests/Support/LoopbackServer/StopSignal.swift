import Glibc

/// A pipe whose read end becomes ready once the server stops, so that every wait can end then.
///
/// It is a byte in the pipe that nobody reads, not the end of the pipe: a child process that was started meanwhile and
/// inherited the other end would hold the end back.
struct StopSignal {
  /// Ready to be read once the signal is raised.
  let descriptor: Int32
  private let writer: Int32

  /// A signal that is not raised.
  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw LoopbackFault.last("No pipe could be made") }
    ends.forEach(keepFromChildren)
    (descriptor, writer) = (ends[0], ends[1])
  }

  /// Raises it, once.
  func raise() { _ = write(writer, [1], 1) }

  /// Gives its descriptors back, when nobody waits for it any more.
  func close() {
    Glibc.close(descriptor)
    Glibc.close(writer)
  }
}

/// How a wait ended.
enum WaitOutcome {
  /// The socket is ready.
  case ready
  /// The server stops.
  case stopped
  /// The time is over.
  case timedOut
}

/// Waits for events of a socket (`POLLIN`, `POLLOUT`, 0 for none), at most for so long; nil waits without end.
func wait(for events: Int16, of socket: Int32, seconds: Double?, unless stopSignal: StopSignal) -> WaitOutcome {
  var polled = [
    pollfd(fd: socket, events: events, revents: 0),
    pollfd(fd: stopSignal.descriptor, events: Int16(POLLIN), revents: 0),
  ]
  let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
  while true {
    let left = deadline.map { Int32(clamping: Int(max(0, ($0 - .now) / .milliseconds(1)).rounded(.up))) }
    let count = poll(&polled, 2, left ?? -1)
    if count < 0, errno == EINTR { continue }
    if polled[1].revents != 0 { return .stopped }
    return count == 0 ? .timedOut : .ready
  }
}
