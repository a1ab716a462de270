public import AuditModel

/// One record of a WARC file (ISO 28500, WARC 1.1).
public struct WARCRecord: Sendable {
  /// Where it begins in the file, in bytes; for a compressed file, where its gzip member begins.
  public var offset: Int
  /// The named fields in their order, names in lower case.
  public var fields: [HeaderField]
  /// The block: what Content-Length counts.
  public var block: [UInt8]

  /// The value of the first field of that name (given in lower case).
  public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The WARC-Type, such as `response`.
  public var type: String { field("warc-type") ?? "" }

  /// The fields of a block of type `application/warc-fields`.
  public var blockFields: [HeaderField] {
    block.split(separator: UInt8(ascii: "\n")).compactMap { line in
      HeaderField(line: line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }
}

/// A place in a WARC file that cannot be read.
public struct WARCDamage: Hashable, Sendable {
  /// Where, in bytes from the start of the file.
  public var offset: Int
  /// What is wrong there, in English.
  public var reason: String
}

/// What stands next in a WARC file.
public enum WARCItem: Sendable {
  /// A record.
  case record(WARCRecord)
  /// Something that is no record. Where the next record can still be found, it follows.
  case damage(WARCDamage)
}
