import Dispatch
import Glibc
import Synchronization

/// A small HTTP/1.1 server on a loopback address (127.0.0.0/8), for tests and for the sample portal.
///
/// It misbehaves on request: see `ServedAnswer`. It has a thread that accepts and one for each connection, never a
/// thread of the cooperative pool, so a stalling answer holds nobody else up.
public final class LoopbackServer: Sendable {
  /// The port it listens on.
  public let port: UInt16
  /// The address it listens on.
  public let address: String

  private let listener: Int32
  private let stopSignal: StopSignal
  private let requests: RequestLog
  private let threads = DispatchGroup()
  private let isStopped = Mutex(false)

  /// Starts to listen and to serve.
  ///
  /// - Parameters:
  ///   - address: An IPv4 address within 127.0.0.0/8.
  ///   - port: The port; 0 takes any free one.
  ///   - keepsLog: Whether requests are kept for `log`; without, a server may run for long.
  ///   - answer: Decides the answer to each request; called on the connection's own thread.
  public init(
    address: String = "127.0.0.1", port: UInt16 = 0, keepsLog: Bool = true,
    answer: @escaping @Sendable (ServedRequest) -> ServedAnswer
  ) throws {
    (listener, self.port) = try listeningSocket(address: address, port: port)
    self.address = address
    let stopSignal = try StopSignal()
    let requests = RequestLog()
    self.stopSignal = stopSignal
    self.requests = requests
    let (listener, threads) = (listener, threads)
    startThread(in: threads) {
      while let socket = acceptedSocket(of: listener, unless: stopSignal) {
        startThread(in: threads) {
          let connection = LoopbackConnection(socket: socket, stopSignal: stopSignal)
          connection.serve { request in
            if keepsLog { requests.append(request) }
            return answer(request)
          }
        }
      }
    }
  }

  /// The requests so far, in the order of their arrival.
  public var log: [ServedRequest] { requests.all }

  /// The origin to ask, such as `http://127.0.0.1:8080`.
  public var origin: String { "http://\(address):\(port)" }

  /// Ends every connection, stalled ones too, and every thread; then the port is free. Calling it again does nothing.
  public func stop() {
    let isFirst = isStopped.withLock { isStopped in
      defer { isStopped = true }
      return !isStopped
    }
    guard isFirst else { return }
    stopSignal.raise()
    threads.wait()
    close(listener)
    stopSignal.close()
  }

  deinit { stop() }
}

/// The requests that came.
private final class RequestLog: Sendable {
  private let requests = Mutex<[ServedRequest]>([])

  var all: [ServedRequest] { requests.withLock { $0 } }

  func append(_ request: ServedRequest) { requests.withLock { $0.append(request) } }
}
