import Glibc

/// One connection of a `LoopbackServer`, served on one thread.
struct LoopbackConnection {
  /// The connection's socket; closed when serving ends.
  let socket: Int32
  /// Ends every wait.
  let stopSignal: StopSignal

  /// The largest request header that is read.
  private static let headLimit = 64 << 10

  /// Answers requests until either side ends the connection or the server stops.
  func serve(_ answer: (ServedRequest) -> ServedAnswer) {
    defer { close(socket) }
    var buffer: [UInt8] = []
    while let request = nextRequest(&buffer) {
      guard perform(answer(request), for: request) else { return }
    }
  }

  /// Reads the next request, leaving in `buffer` what came after it; nil when there is none.
  private func nextRequest(_ buffer: inout [UInt8]) -> ServedRequest? {
    var end = endOfHead(buffer)
    while end == nil {
      guard buffer.count < Self.headLimit, receive(&buffer) else { return nil }
      if let first = buffer.first, !Self.canBegin(first) { return refuse() }
      end = endOfHead(buffer)
    }
    guard let end, var request = ServedRequest(head: buffer[..<end]) else { return refuse() }
    buffer.removeFirst(end)
    let length = request.field("content-length").flatMap { Int($0) } ?? 0
    while buffer.count < length {
      guard receive(&buffer) else { return nil }
    }
    request.body = Array(buffer.prefix(length))
    buffer.removeFirst(length)
    return request
  }

  /// Whether a request can begin with that byte; one of another protocol, such as TLS, is refused before it goes on.
  private static func canBegin(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(byte) }

  /// Tells the peer that what came is no request.
  private func refuse() -> ServedRequest? {
    send(Array("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".utf8))
    return nil
  }

  /// Where the bytes after the header's empty line begin.
  private func endOfHead(_ buffer: [UInt8]) -> Int? {
    var previousWasLineEnd = false
    for (index, byte) in buffer.enumerated() where byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "\n"), previousWasLineEnd { return index + 1 }
      previousWasLineEnd = byte == UInt8(ascii: "\n")
    }
    return nil
  }

  /// Waits for bytes and appends them; false when none will come.
  private func receive(_ buffer: inout [UInt8]) -> Bool {
    guard wait(for: Int16(POLLIN), of: socket, seconds: nil, unless: stopSignal) == .ready else { return false }
    let piece = [UInt8](unsafeUninitializedCapacity: 16 << 10) { storage, count in
      count = max(0, recv(socket, storage.baseAddress, storage.count, 0))
    }
    buffer += piece
    return !piece.isEmpty
  }

  /// Sends all the bytes; false when the peer is gone or the server stops.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard wait(for: Int16(POLLOUT), of: socket, seconds: nil, unless: stopSignal) == .ready else { return false }
      let count = rest.withUnsafeBytes { bytes in
        Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Does nothing for so long; false when the peer is gone or the server stops.
  func pause(seconds: Double?) -> Bool {
    wait(for: 0, of: socket, seconds: seconds, unless: stopSignal) == .timedOut
  }
}
