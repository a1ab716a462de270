public import AuditModel
public import WebAddress

/// One request and what came of it, as the archive has it: everything but the bytes.
public struct Exchange: Hashable, Sendable {
  /// What came of a request.
  public enum Answer: Hashable, Sendable {
    /// A response: its status, the SHA-256 of its decoded body in lower-case hexadecimal, and that body's length.
    case response(status: Int, sha256: String, length: Int, isTruncated: Bool)
    /// Nothing usable.
    case failure(FetchFailure)
  }

  /// Where its record begins in the archive, in bytes from the start of the file.
  public var offset: Int
  /// The WARC-Record-ID without its angle brackets.
  public var record: String
  /// What was asked for.
  public var address: WebAddress
  /// When.
  public var capturedAt: Instant
  /// What came.
  public var answer: Answer

  /// SHA-256 of the decoded body, in lower-case hexadecimal; nil for a failure.
  public var sha256: String? {
    if case .response(_, let sha256, _, _) = answer { sha256 } else { nil }
  }

  /// The status of the response; nil for a failure.
  public var status: Int? {
    if case .response(let status, _, _, _) = answer { status } else { nil }
  }

  /// Whether facts can be read from it: the server gave what was asked for, or said where it is.
  var isSuccess: Bool { status.map { (200..<400).contains($0) } ?? false }
}
