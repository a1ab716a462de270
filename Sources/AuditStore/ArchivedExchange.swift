import AuditModel
import WebAddress

/// An exchange as it was read from an archive, with its response where there is one.
struct ArchivedExchange {
  var exchange: Exchange
  var response: Response?
  /// How many seconds it took; 0 where the archive does not tell.
  private(set) var seconds = 0.0
  /// The machine that answered; nil where the archive does not tell.
  let remoteAddress: String?
  /// Whether the record is of a response that cannot be had back from it.
  private(set) var isDamaged = false

  /// What came of the request.
  var result: FetchResult {
    let failure: FetchFailure
    if case .failure(let stored) = exchange.answer {
      failure = stored
    } else {
      failure = FetchFailure(kind: .malformed)
    }
    return FetchResult(
      address: exchange.address, startedAt: exchange.capturedAt, seconds: seconds, remoteAddress: remoteAddress,
      answer: response.map { .response($0) } ?? .failure(failure))
  }

  /// The exchange of a record; nil for a record of another kind, and for one whose address is no web address.
  init?(_ record: WARCRecord) {
    guard var target = record.field("warc-target-uri"), let capturedAt = record.capturedAt else { return nil }
    // wget writes the address in angle brackets, as an older grammar of the standard had it.
    if target.hasPrefix("<"), target.hasSuffix(">") { target = String(target.dropFirst().dropLast()) }
    guard let address = WebAddress(target) else { return nil }
    remoteAddress = record.field("warc-ip-address")
    exchange = Exchange(
      offset: record.offset, record: record.identifier, address: address, capturedAt: capturedAt,
      answer: .failure(FetchFailure(kind: .malformed)))
    switch record.type {
    case "response": read(record)
    case "metadata":
      seconds = record.blockFields.first { $0.name == "seconds" }.flatMap { Double($0.value) } ?? 0
      guard let failure = FetchFailure(record.blockFields) else { return nil }
      exchange.answer = .failure(failure)
    default: return nil
    }
  }

  private mutating func read(_ record: WARCRecord) {
    seconds = record.field(WARCWriter.secondsField).flatMap { Double($0) } ?? 0
    var bodyStart = 0
    guard let head = HTTPHead(record.block[...], bodyStart: &bodyStart), let status = head.status else {
      return fail("the stored response is not HTTP")
    }
    let stored = record.block[bodyStart...]
    if let digest = record.field("warc-payload-digest"), digest.hasPrefix("sha256:"), digest.utf8.count == 71,
      digest.dropFirst(7) != SHA256Digest.hex(of: stored)
    {
      return fail("the stored bytes do not have the digest that was stored with them")
    }
    switch BodyCoding.decode(stored, fields: head.fields, limit: WARCReader.defaultLimit) {
    case .failure(let reason): fail(reason)
    case .body(let body):
      let wire = head.restored()
      let isTruncated = record.field("warc-truncated") != nil
      let isCertificateValid = record.field(WARCWriter.certificateField).map { $0 == "true" }
      response = Response(
        status: status, head: wire.bytes, fields: wire.fields, body: body, isTruncated: isTruncated,
        isCertificateValid: isCertificateValid)
      exchange.answer = .response(
        status: status, sha256: SHA256Digest.hex(of: body), length: body.count, isTruncated: isTruncated)
    }
  }

  private mutating func fail(_ reason: String) {
    isDamaged = true
    exchange.answer = .failure(FetchFailure(kind: .malformed, detail: reason))
  }
}

extension WARCRecord {
  /// The WARC-Record-ID without its brackets; the offset stands in where a tool wrote none.
  var identifier: String {
    guard let id = field("warc-record-id"), !id.isEmpty else { return "offset:\(offset)" }
    return id.hasPrefix("<") && id.hasSuffix(">") ? String(id.dropFirst().dropLast()) : id
  }

  /// The WARC-Date, to the second; WARC 1.1 allows fractions of it.
  var capturedAt: Instant? {
    guard let date = field("warc-date"), date.utf8.count >= 20 else { return nil }
    return Instant(String(decoding: date.utf8.prefix(19), as: UTF8.self) + "Z")
  }
}

extension FetchFailure {
  /// The failure that the fields of a metadata record tell; nil where they tell of something else.
  init?(_ fields: [HeaderField]) {
    guard let name = fields.first(where: { $0.name == "failure" })?.value, let kind = Kind(rawValue: name) else {
      return nil
    }
    self.init(kind: kind, detail: fields.first { $0.name == "detail" }?.value ?? "")
  }
}
