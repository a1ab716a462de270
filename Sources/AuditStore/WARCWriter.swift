public import AuditModel
import WebAddress

/// Writes an archive: WARC 1.1 (ISO 28500), each record a gzip member of its own, appended whole with write(2). After a
/// kill at any moment, all records but perhaps the last can be read. The same exchanges give the same bytes.
public struct WARCWriter: ~Copyable {
  /// The field (not one of the standard's) that keeps whether the certificate held.
  static let certificateField = "x-certificate-valid"

  private var file: OutputFile
  private let compressor: GzipCompressor
  private let infoID: String

  /// How many bytes the archive holds.
  public var length: Int { file.length }

  /// Makes the file, which must not be there yet, and writes its `warcinfo` record.
  public init(creating path: String, info: WARCInfo) throws {
    var file = try OutputFile(creating: path)
    let compressor = GzipCompressor()
    let record = Record(
      type: "warcinfo", date: info.startedAt, target: nil, contentType: "application/warc-fields", block: info.block)
    infoID = try Self.append(record, to: &file, through: compressor, infoID: nil)
    self.file = file
    self.compressor = compressor
  }

  /// Appends what came of a request: a response as a `response` record with its head made consistent with the decoded
  /// body (see `HTTPHead.stored`), a failure as a `metadata` record.
  public mutating func append(_ result: FetchResult) throws -> Exchange {
    let offset = file.length
    let (record, answer) = Self.record(of: result)
    let id = try Self.append(record, to: &file, through: compressor, infoID: infoID)
    return Exchange(
      offset: offset, record: id, address: result.address, capturedAt: result.startedAt, answer: answer)
  }

  /// Waits until the disk has it all.
  public func synchronize() throws { try file.synchronize() }

  private static func record(of result: FetchResult) -> (Record, Exchange.Answer) {
    var record = Record(
      type: "response", date: result.startedAt, target: result.address.text,
      contentType: "application/http;msgtype=response", block: [])
    if let address = result.remoteAddress { record.fields.append(("WARC-IP-Address", oneLine(address))) }
    switch result.answer {
    case .failure(let failure):
      record.type = "metadata"
      record.contentType = "application/warc-fields"
      let lines =
        "failure: \(failure.kind.rawValue)\r\ndetail: \(oneLine(failure.detail))\r\nseconds: \(result.seconds)\r\n"
      record.block = Array(lines.utf8)
      return (record, .failure(failure))
    case .response(let response):
      let sha256 = SHA256Digest.hex(of: response.body)
      record.payloadDigest = sha256
      if response.isTruncated { record.fields.append(("WARC-Truncated", "length")) }
      if let isValid = response.isCertificateValid { record.fields.append((certificateField, "\(isValid)")) }
      record.head = HTTPHead(of: response).stored(bodyLength: response.body.count).bytes
      record.block = response.body
      let length = response.body.count
      return (
        record,
        .response(status: response.status, sha256: sha256, length: length, isTruncated: response.isTruncated)
      )
    }
  }

  private static func append(
    _ record: Record, to file: inout OutputFile, through compressor: borrowing GzipCompressor, infoID: String?
  ) throws(StoreError) -> String {
    // One digest a record: a page is digested once, and its head is held by the checksum of gzip.
    let digest = record.payloadDigest ?? SHA256Digest.hex(of: record.block)
    let id = identifier([record.type, record.target ?? "", "\(record.date)", digest, "\(file.length)"])
    var bytes: [UInt8] = []
    bytes.reserveCapacity(record.head.count + record.block.count + 1024)
    func line(_ name: String, _ value: String) { bytes += "\(name): \(value)\r\n".utf8 }
    bytes += "WARC/1.1\r\n".utf8
    line("WARC-Type", record.type)
    line("WARC-Record-ID", "<\(id)>")
    line("WARC-Date", "\(record.date)")
    if let target = record.target { line("WARC-Target-URI", target) }
    if let infoID { line("WARC-Warcinfo-ID", "<\(infoID)>") }
    for (name, value) in record.fields { line(name, value) }
    line(record.payloadDigest == nil ? "WARC-Block-Digest" : "WARC-Payload-Digest", "sha256:" + digest)
    line("Content-Type", record.contentType)
    line("Content-Length", "\(record.head.count + record.block.count)")
    bytes += [13, 10]
    bytes += record.head
    bytes += record.block
    bytes += [13, 10, 13, 10]
    try file.append(compressor.member(of: bytes))
    return id
  }

  /// A UUID of version 8 (RFC 9562, 5.8) from what makes the record the one it is, its place included, so that the same
  /// archive is the same to the byte and no two records of it share a name.
  private static func identifier(_ parts: [String]) -> String {
    var digits = Array(SHA256Digest.hex(of: Array(parts.joined(separator: "\n").utf8)).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = [UInt8(ascii: "8"), UInt8(ascii: "9"), UInt8(ascii: "a"), UInt8(ascii: "b")][Int(digits[16]) & 3]
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(decoding: digits[$0], as: UTF8.self) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// A record to be written.
  private struct Record {
    var type: String
    var date: Instant
    var target: String?
    var contentType: String
    /// What of the block stands ahead of the payload: the head of a response.
    var head: [UInt8] = []
    var block: [UInt8]
    /// The digest of the payload, where there is one.
    var payloadDigest: String?
    var fields: [(String, String)] = []
  }
}
