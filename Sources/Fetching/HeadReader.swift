import AuditModel

/// Gathers the header of a response from the lines in which libcurl hands it over.
///
/// Interim responses (1xx; RFC 9110, 15.2) are dropped when the next begins, trailers (RFC 9110, 6.5) are passed over.
struct HeadReader {
  /// The most bytes of a header.
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

  /// Takes a line with its line end; false when the header is too long.
  mutating func add(_ line: [UInt8]) -> Bool {
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
    isTooLong = bytes.count > Self.limit
    return !isTooLong
  }

  /// How long the body is by the header; nil where it does not tell.
  var announcedLength: Int? {
    fields.last { $0.name == "content-length" }.flatMap { Int($0.value) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Begins a response with its status line; HTTP/2 has neither the line nor a phrase, so it gets HTTP/1.1's.
  private mutating func begin(_ line: ArraySlice<UInt8>) {
    self = HeadReader()
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
      // A value may go on in the next line (RFC 9112, 5.2).
      fields[last].value += " " + text(line)
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let name = text(line[..<colon]).lowercased()
      fields.append(HeaderField(name: name, value: text(line[(colon + 1)...])))
    }
  }

  private mutating func append(_ line: ArraySlice<UInt8>) {
    bytes += line
    bytes += [0x0D, 0x0A]
  }

  /// The bytes without white space around them; as UTF-8 where they are, else as ISO 8859-1 (RFC 9110, 5.5).
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
    else { return "" }
    let bytes = bytes[first...last]
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
