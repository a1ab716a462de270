/// What a `LoopbackServer` does with a request: a proper answer, or one of the ways in which servers misbehave.
public enum ServedAnswer: Sendable {
  /// A proper answer; `Content-Length` is added.
  case content(status: Int, fields: [(name: String, value: String)] = [], body: [UInt8] = [])
  /// A proper answer with a chunk for each element (RFC 9112, 7.1).
  case chunked(fields: [(name: String, value: String)] = [], chunks: [[UInt8]])
  /// These bytes exactly; then the connection is closed.
  case raw([UInt8])
  /// Nothing for so many seconds, or until the server stops; then the connection is closed.
  case stalledHeader(seconds: Double? = nil)
  /// A header that announces more than `sent`, `sent`, and then nothing for so many seconds, or until the server stops.
  case stalledBody(sent: [UInt8], seconds: Double? = nil)
  /// A proper answer whose body comes byte by byte with a pause before each.
  case dripped(body: [UInt8], pause: Double)
  /// A body without an end, in pieces of `piece`, as fast as it is read.
  case endless(fields: [(name: String, value: String)] = [], piece: [UInt8])
  /// A header that announces `announced` bytes, then `body`; then the connection is closed.
  case wrongLength(announced: Int, body: [UInt8])
  /// One good chunk, then one whose size is no number; then the connection is closed.
  case brokenChunk(body: [UInt8])
  /// These bytes, then a reset of the connection (RST).
  case reset(after: [UInt8] = [])
  /// The connection is closed without a byte.
  case closed

  /// A page of HTML in UTF-8.
  public static func page(_ html: String, status: Int = 200) -> ServedAnswer {
    .content(status: status, fields: [("Content-Type", "text/html; charset=utf-8")], body: Array(html.utf8))
  }

  /// A redirect to `location`, given as it stands in the header.
  public static func redirect(to location: String, status: Int = 302) -> ServedAnswer {
    .content(status: status, fields: [("Location", location)])
  }

  /// A page that says there is nothing here.
  public static var notFound: ServedAnswer {
    page("<!DOCTYPE html><title>404</title><h1>Không tìm thấy trang</h1>", status: 404)
  }
}
