import AuditModel

/// Gathers the header of a response from the lines in which libcurl hands it over.
///
/// Interim responses (1xx; RFC 9110, 15.2) are dropped when the next begins, trailers (RFC 9110, 6.5) are passed over.
struct HeadReader {
  /// The most bytes of a header, with what is dropped and passed over: libcurl keeps that too, without a bound.
  static let limit = 256 << 10

  /// The header with CRLF after each line and an HTTP/1 status line; complete with its empty line.
  private(set) var bytes: [UInt8] = []
  /// The status code; nil before a status line came.
  private(set) var status: Int?
  /// The fields in their order.
  private(set) var fields: [HeaderField] = []
  /// Whether the empty line has come.
  private(set) var isComplete = false
  /// Whether it went beyond the limit.
  private(set) var isTooLong = false
  /// How many bytes of lines came in all.
  private var length = 0

  /// Takes a line with its line end; false when the header is too long.
  mutating func add(_ line: [UInt8]) -> Bool {
    length += line.count
    isTooLong = length > Self.limit
    if isTooLong { return false }
    let content = line[..<((line.lastIndex { $0 != 0x0D && $0 != 0x0A } ?? -1) + 1)]
    if content.starts(with: "HTTP/".utf8), status == nil || isComplete {
      begin(content)
    } else if isComplete {
      return true
    } else if content.isEmpty {
      isComplete = true
      append([])
    } else {
      append(content)
      addField(content)
    }
    return true
  }

  /// Why what has this header cannot be taken for what was asked for; nil where nothing speaks against it. The statuses of
  /// HTTP end with 599 (RFC 9110, section 15); of two lengths nobody knows which is true (RFC 9112, section 6.3).
  var fault: String? {
    if let status, !(100..<600).contains(status) { return "the status \(status) is none of HTTP" }
    let lengths = Set(fields.lazy.filter { $0.name == "content-length" }.map(\.value))
    let isChunked = fields.contains { $0.name == "transfer-encoding" }
    return lengths.count > 1 && !isChunked ? "the header tells two lengths of the body" : nil
  }

  /// How long the body is by the header; nil where it does not tell.
  var announcedLength: Int? {
    fields.last { $0.name == "content-length" }.flatMap { Int($0.value) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Begins a response with its status line; HTTP/2 has neither the line nor a phrase, so it gets HTTP/1.1's.
  private mutating func begin(_ line: ArraySlice<UInt8>) {
    let length = length
    self = HeadReader()
    self.length = length
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    status = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) : nil
    if line.starts(with: "HTTP/1.".utf8) {
      append(line)
    } else {
      append(Array("HTTP/1.1 \(status ?? 0) ".utf8)[...])
    }
  }

  private mutating func addField(_ line: ArraySlice<UInt8>) {
    if let first = line.first, first == 0x20 || first == 0x09, let last = fields.indices.last {
      fields[last].goOn(with: line)
    } else if let field = HeaderField(line: line) {
      fields.append(field)
    }
  }

  private mutating func append(_ line: ArraySlice<UInt8>) {
    bytes += line
    bytes += [0x0D, 0x0A]
  }
}
