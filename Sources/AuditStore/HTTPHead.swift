import AuditModel

/// The head of an HTTP response as lines, without their line ends (RFC 9112, sections 2 to 5). A folded line (5.2)
/// becomes part of the line that it continues, with one space between them.
struct HTTPHead {
  /// The prefix under which archiving tools keep a field that was true on the wire and is not true in the archive.
  static let originalPrefix = "X-Archive-Orig-"
  /// The same in names in lower case.
  private static let keptPrefix = "x-archive-orig-"

  /// The status line and the fields.
  private(set) var lines: [[UInt8]]

  /// A head that ends with the first empty line of the bytes, and where the body begins; nil where no such line is.
  init?(_ bytes: ArraySlice<UInt8>, bodyStart: inout Int) {
    var lines: [[UInt8]] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? bytes[start..<(end - 1)] : bytes[start..<end]
      start = end + 1
      if line.isEmpty {
        self.lines = lines
        bodyStart = start
        return
      }
      if let first = line.first, Self.isBlank(first), lines.count > 1 {
        while let last = lines[lines.count - 1].last, Self.isBlank(last) { lines[lines.count - 1].removeLast() }
        lines[lines.count - 1].append(UInt8(ascii: " "))
        lines[lines.count - 1] += line.drop(while: Self.isBlank)
      } else {
        lines.append(Array(line))
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// The head of a response; made up from its fields where the wire's own is not at hand.
  init(of response: Response) {
    var bodyStart = 0
    if let head = HTTPHead(response.head[...], bodyStart: &bodyStart), head.status != nil {
      self = head
    } else {
      lines = [Array("HTTP/1.1 \(response.status)".utf8)]
      lines += response.fields.map { Array("\($0.name): \($0.value)".utf8) }
    }
  }

  /// The status code; nil where the first line is no status line.
  var status: Int? {
    guard let line = lines.first, line.starts(with: "HTTP/".utf8) else { return nil }
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: true)
    guard words.count > 1, let status = Int(String(decoding: words[1], as: UTF8.self)), (100..<600).contains(status)
    else { return nil }
    return status
  }

  /// The fields in their order, names in lower case.
  var fields: [HeaderField] { lines.dropFirst().compactMap { HeaderField(line: $0[...]) } }

  /// The head on the wire.
  var bytes: [UInt8] { lines.flatMap { $0 + [13, 10] } + [13, 10] }

  /// The head as it stands in the archive, where the body is stored decoded: a coding that is no longer there, and a
  /// length that is no longer right, would make every reader take the payload for damaged. They are kept under
  /// `X-Archive-Orig-…`, as other archiving tools do, and Content-Length tells the stored length. So is a field that came
  /// under such a name, lest it be taken for one that was kept.
  func stored(bodyLength: Int) -> HTTPHead {
    var head = self
    var tellsLength = false
    head.lines = lines.enumerated().map { index, line in
      guard index > 0, let field = HeaderField(line: line[...]) else { return line }
      switch field.name {
      case "content-length" where field.value == String(bodyLength) && !tellsLength:
        tellsLength = true
        return line
      case "content-length", "content-encoding", "transfer-encoding",
        _ where field.name.hasPrefix(Self.keptPrefix):
        return Array(Self.originalPrefix.utf8) + line
      default:
        return line
      }
    }
    if !tellsLength { head.lines.append(Array("Content-Length: \(bodyLength)".utf8)) }
    return head
  }

  /// The head as it was on the wire, from the one that stands in the archive. A Content-Length that was added to a
  /// head without any remains.
  func restored() -> HTTPHead {
    let prefix = Self.originalPrefix.utf8.count
    var head = self
    var isChanged = false
    head.lines = lines.map { line in
      guard let field = HeaderField(line: line[...]), field.name.hasPrefix(Self.keptPrefix) else {
        return line
      }
      isChanged = true
      return Array(line.dropFirst(prefix))
    }
    if isChanged, let last = lines.last, HeaderField(line: last[...])?.name == "content-length" {
      head.lines.removeLast()
    }
    return head
  }
}
