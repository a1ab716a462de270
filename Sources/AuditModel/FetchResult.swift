public import WebAddress

/// What came of one request. The world's misbehaviour is a value here, never an error.
public struct FetchResult: Sendable {
  /// What was asked for. A redirect is not followed; it is a response of its own.
  public var address: WebAddress
  /// When the request was sent.
  public var startedAt: Instant
  /// How many seconds it took.
  public var seconds: Double
  /// The address of the machine that answered, in text form; nil when none was reached.
  public var remoteAddress: String?
  /// What came.
  public var answer: Answer

  /// A response or a failure.
  public enum Answer: Sendable {
    /// The server answered, with whatever status.
    case response(Response)
    /// Nothing usable came.
    case failure(FetchFailure)
  }

  /// What came of a request.
  public init(
    address: WebAddress, startedAt: Instant, seconds: Double, remoteAddress: String? = nil, answer: Answer
  ) {
    self.address = address
    self.startedAt = startedAt
    self.seconds = seconds
    self.remoteAddress = remoteAddress
    self.answer = answer
  }
}
