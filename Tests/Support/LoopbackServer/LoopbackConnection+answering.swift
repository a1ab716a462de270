import Glibc

extension LoopbackConnection {
  /// Carries out an answer; whether the connection can serve another request.
  func perform(_ answer: ServedAnswer, for request: ServedRequest) -> Bool {
    switch answer {
    case .content(let status, let fields, let body):
      let head = head(status: status, fields: fields + [("Content-Length", "\(body.count)")], for: request)
      return send(request.method == "HEAD" ? head : head + body) && request.keepsConnection
    case .chunked(let fields, let chunks):
      let head = head(status: 200, fields: fields + [("Transfer-Encoding", "chunked")], for: request)
      return send(head + chunks.flatMap(chunk) + Array("0\r\n\r\n".utf8)) && request.keepsConnection
    case .raw(let bytes):
      send(bytes)
    case .stalledHeader(let seconds):
      _ = pause(seconds: seconds)
    case .stalledBody(let sent, let seconds):
      send(head(fields: [("Content-Length", "\(sent.count + 1000)")], for: request) + sent)
      _ = pause(seconds: seconds)
    case .dripped(let body, let seconds):
      let head = head(fields: [("Content-Length", "\(body.count)")], for: request)
      return send(head) && body.allSatisfy { pause(seconds: seconds) && send([$0]) } && request.keepsConnection
    case .endless(let fields, let piece):
      guard !piece.isEmpty, send(head(fields: fields, for: request)) else { return false }
      while send(piece) {}
    case .wrongLength(let announced, let body):
      send(head(fields: [("Content-Length", "\(announced)")], for: request) + body)
    case .brokenChunk(let body):
      send(head(fields: [("Transfer-Encoding", "chunked")], for: request) + chunk(body) + Array("zz\r\n".utf8))
    case .reset(let bytes):
      send(bytes)
      reset()
    case .closed:
      break
    }
    return false
  }

  /// A header whose last line is the empty one.
  private func head(
    status: Int = 200, fields: [(name: String, value: String)], for request: ServedRequest
  ) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(Self.reasons[status] ?? "")\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    if !request.keepsConnection { text += "Connection: close\r\n" }
    return Array((text + "\r\n").utf8)
  }

  /// A chunk with its size (RFC 9112, 7.1).
  private func chunk(_ bytes: [UInt8]) -> [UInt8] {
    Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
  }

  /// Makes the socket's closing a reset: unsent bytes are dropped and the peer is told so.
  private func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }

  /// The phrases of the statuses that are served (RFC 9110, 15).
  private static let reasons = [
    200: "OK", 301: "Moved Permanently", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable",
  ]
}
