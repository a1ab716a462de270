public import AuditModel

/// An exchange of an earlier process, as it is told to the one that goes on with its run.
public struct StoredExchange: Sendable {
  /// What was asked for, and what came.
  public var result: FetchResult
  /// What the body was read as; nil where there was none to read.
  public var facts: ResourceFacts?
  /// When the request was sent, in seconds on a clock that stood still between two processes and stands at 0 now: so
  /// it is negative, or 0.
  public var sent: Double
  /// When the answer was there, on the same clock; never before that of an exchange stored earlier.
  public var received: Double
}
