import AuditModel

/// Takes transfer and content coding off a body that another tool stored as it came on the wire.
enum BodyCoding {
  /// What came of it.
  enum Outcome {
    /// The decoded body.
    case body([UInt8])
    /// It cannot be decoded; why, in English.
    case failure(String)
  }

  /// The decoded body. Many tools decode the body and leave the fields as they were, so a body that is not coded as
  /// its fields say is taken as it stands.
  static func decode(_ body: ArraySlice<UInt8>, fields: [HeaderField], limit: Int) -> Outcome {
    var body = body
    if codings("transfer-encoding", in: fields).last == "chunked", let whole = joinChunks(body) { body = whole[...] }
    for coding in codings("content-encoding", in: fields).reversed() {
      switch coding {
      case "identity", "": continue
      case "gzip", "x-gzip":
        guard body.starts(with: [0x1F, 0x8B]) else { continue }
        guard let plain = inflate(body, as: [.gzip], limit: limit) else { return .failure("gzip cannot be read") }
        body = plain[...]
      case "deflate":
        // Half the servers send raw deflate under this name (RFC 9110, 8.4.1.2, note).
        guard let plain = inflate(body, as: [.zlib, .raw], limit: limit) else { continue }
        body = plain[...]
      default:
        return .failure("content coding \(coding) is not known")
      }
    }
    return .body(Array(body))
  }

  private static func codings(_ name: String, in fields: [HeaderField]) -> [String] {
    fields.filter { $0.name == name }
      .flatMap { $0.value.utf8.split(separator: UInt8(ascii: ",")) }
      .map { part in
        let name = part.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
        return String(decoding: name.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
      }
  }

  private static func inflate(_ body: ArraySlice<UInt8>, as formats: [Inflater.Format], limit: Int) -> [UInt8]? {
    let inflater = Inflater()
    for format in formats {
      if case .bytes(let bytes, _) = inflater.inflate(body, as: format, limit: limit) { return bytes }
    }
    return nil
  }

  /// The chunks of RFC 9112, section 7.1, joined; nil where the bytes are not in chunks to their end.
  static func joinChunks(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var joined: [UInt8] = []
    var rest = body
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let digits = rest[..<end].prefix {
        $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: " ")
      }
      guard !digits.isEmpty, digits.count <= 8, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
        size >= 0
      else { return nil }
      if size == 0 { return joined }
      let start = end + 1
      guard rest.endIndex - start >= size else { return nil }
      joined += rest[start..<(start + size)]
      rest = rest[(start + size)...]
      if rest.first == UInt8(ascii: "\r") { rest.removeFirst() }
      guard rest.first == UInt8(ascii: "\n") else { return nil }
      rest.removeFirst()
    }
    return nil
  }
}
