import AuditModel

/// How a body is coded (Content-Encoding; RFC 9110, section 8.4).
enum BodyCoding {
  /// Not at all, or in a coding that does not exist, such as `UTF-8`, which browsers pass over.
  case plain
  /// In one that was asked for.
  case zipped(ContentDecoder)
  /// In one of these that was not asked for.
  case unknown(String)

  /// The coding that the fields of a response name.
  init(of fields: [HeaderField]) {
    let names = fields.filter { $0.name == "content-encoding" }
      .flatMap { $0.value.lowercased().split { $0 == "," || $0 == " " }.map(String.init) }
      .filter(Self.existing.contains)
    switch names.first {
    case nil: self = .plain
    case "gzip" where names.count == 1, "x-gzip" where names.count == 1: self = .zipped(ContentDecoder())
    case "deflate" where names.count == 1: self = .zipped(ContentDecoder(mayBeBare: true))
    case .some: self = .unknown(names.joined(separator: ", "))
    }
  }

  /// Whether a body that has ended was whole, as far as the coding tells.
  var isWhole: Bool {
    if case .zipped(let decoder) = self { decoder.isComplete } else { true }
  }

  /// The codings of IANA's registry that servers use.
  private static let existing: Set<String> = ["gzip", "x-gzip", "deflate", "br", "zstd", "compress", "x-compress"]
}
