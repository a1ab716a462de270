import Glibc
import Synchronization
public import WebAddress

/// Finds the network addresses of hosts before anything is sent to them, so that hosts on one machine are known to
/// share it. What is connected to is decided anew, and checked, when it is.
///
/// The system's resolver holds a thread while it asks. It gets threads of its own, a few at most, and a name that takes
/// long holds up nobody but the names behind it.
public final class AddressLookup: Sendable {
  private struct Job: Sendable {
    let host: String
    let continuation: CheckedContinuation<String?, Never>
  }

  private struct State: Sendable {
    var jobs: [Job] = []
    var threads = 0

    /// The next job; without one a thread ends.
    mutating func next() -> Job? {
      if jobs.isEmpty {
        threads -= 1
        return nil
      }
      return jobs.removeFirst()
    }
  }

  private let connectTo: [ConnectTo]
  private let mostThreads: Int
  private let state = Mutex(State())

  /// A look-up on at most so many threads; machines of `connectTo` stand in for others as they do in fetching.
  public init(connectTo: [ConnectTo], threads: Int = 16) {
    self.connectTo = connectTo
    mostThreads = threads
  }

  /// The network address of the machine that is connected to first for a web address, as text; nil where the host has
  /// none.
  public func machine(of address: WebAddress) async -> String? {
    let target = connectTo.lazy.compactMap { $0.target(host: address.host, port: address.port) }.first
    let host = (target ?? address.host).filter { $0 != "[" && $0 != "]" }
    return await withCheckedContinuation { add(Job(host: host, continuation: $0)) }
  }

  private func add(_ job: Job) {
    let needsThread = state.withLock { state in
      state.jobs.append(job)
      guard state.threads < mostThreads else { return false }
      state.threads += 1
      return true
    }
    if needsThread { startThread { self.work() } }
  }

  /// Does what there is to do and ends.
  private func work() {
    while let job = state.withLock({ $0.next() }) {
      job.continuation.resume(returning: Self.firstAddress(of: job.host))
    }
  }

  /// The address that the system would try first (RFC 6724).
  private static func firstAddress(of host: String) -> String? {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>? = nil
    guard unsafe getaddrinfo(host, nil, &hints, &list) == 0, let first = unsafe list else { return nil }
    defer { unsafe freeaddrinfo(first) }
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let code = unsafe getnameinfo(
      first.pointee.ai_addr, first.pointee.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
    return code == 0 ? String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
