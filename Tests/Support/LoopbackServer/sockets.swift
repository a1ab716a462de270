import Dispatch
import Glibc

/// A socket that listens on a loopback address, and its port.
func listeningSocket(address: String, port: UInt16) throws -> (socket: Int32, port: UInt16) {
  var name = sockaddr_in()
  name.sin_family = sa_family_t(AF_INET)
  name.sin_port = port.bigEndian
  guard inet_pton(AF_INET, address, &name.sin_addr) == 1, UInt32(bigEndian: name.sin_addr.s_addr) >> 24 == 127 else {
    throw LoopbackFault("\(address) is not within 127.0.0.0/8, and this server never leaves the machine.")
  }
  let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
  guard listener >= 0 else { throw LoopbackFault.last("No socket could be made") }
  var yes: Int32 = 1
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isListening = withUnsafeMutablePointer(to: &name) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
      bind(listener, pointer, length) == 0 && listen(listener, 512) == 0 && getsockname(listener, pointer, &length) == 0
    }
  }
  guard isListening else {
    let fault = LoopbackFault.last("Port \(port) of \(address) cannot be listened on")
    close(listener)
    throw fault
  }
  return (listener, UInt16(bigEndian: name.sin_port))
}

/// The next connection; nil once the server stops. A child process does not inherit it, for that would keep it
/// open.
func acceptedSocket(of listener: Int32, unless stopSignal: StopSignal) -> Int32? {
  while wait(for: Int16(POLLIN), of: listener, seconds: nil, unless: stopSignal) == .ready {
    let connection = accept(listener, nil, nil)
    guard connection >= 0 else { continue }
    keepFromChildren(connection)
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    var yes: Int32 = 1
    setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    return connection
  }
  return nil
}

/// Keeps a descriptor out of the programs that a test starts, which would hold it open.
func keepFromChildren(_ descriptor: Int32) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }

/// Runs `body` on a thread of its own, which `group` waits for.
func startThread(in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
  final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  group.enter()
  let box = Box {
    body()
    group.leave()
  }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  pthread_attr_setstacksize(&attributes, 512 << 10)
  var thread = pthread_t()
  let code = pthread_create(
    &thread, &attributes,
    { context in
      if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body() }
      return nil
    }, Unmanaged.passRetained(box).toOpaque())
  pthread_attr_destroy(&attributes)
  precondition(code == 0, "The machine gives a test server as many threads as it has connections.")
}
